//! The closures of an expression: Rhai keeps them apart, as functions with names of their own.

use std::collections::BTreeMap;

use rhai::{AST, ASTNode, Expr, FnCallExpr, FnPtr, Position, Stmt};

/// A closure: its parameters (captured ones first) and its body.
pub(super) struct Closure {
    pub(super) params: Vec<String>,
    pub(super) body: Vec<Stmt>,
}

/// The closures of an expression by name. Rhai keeps their bodies to itself, but walks through them after the
/// statements, in the order of its list of functions.
pub(super) fn of(ast: &AST) -> BTreeMap<String, Closure> {
    let lib = ast.shared_lib();
    let mut bodies: Vec<(Position, Stmt)> = Vec::new();
    let mut skipped = 0;
    ast.walk(&mut |path: &[ASTNode<'_>]| {
        if let [ASTNode::Stmt(statement)] = path {
            if skipped < ast.statements().len() {
                skipped += 1;
            } else {
                bodies.push((statement.position(), (*statement).clone()));
            }
        }
        true
    });
    let mut bodies = bodies.into_iter();
    lib.iter_script_fn_info()
        .map(|(_, _, name, _, definition)| {
            let params = definition.params.iter().map(ToString::to_string).collect();
            // The body of a closure is one expression.
            (
                name.to_owned(),
                Closure { params, body: bodies.next().map(|(_, body)| body).into_iter().collect() },
            )
        })
        .collect()
}

/// The name of a closure and how many variables it captures.
pub(super) fn name(expr: &Expr) -> Option<(String, usize)> {
    match expr {
        Expr::DynamicConstant(value, _) => {
            let pointer = value.read_lock::<FnPtr>()?;
            Some((pointer.fn_name().to_owned(), pointer.curry().len()))
        }
        Expr::Stmt(block) => block.statements().iter().find_map(|statement| match statement {
            Stmt::Expr(expr) => name(expr),
            Stmt::FnCall(call, _) => curried(call),
            _ => None,
        }),
        Expr::FnCall(call, _) => curried(call),
        _ => None,
    }
}

fn curried(call: &FnCallExpr) -> Option<(String, usize)> {
    let (found, own) = name(call.args.first().filter(|_| call.name == "curry")?)?;
    Some((found, own + call.args.len() - 1))
}
