//! The machine under the expressions: Rhai in expression mode on a raw engine, with nothing but our own functions,
//! bounded in operations, depth and sizes. It cannot loop, write, open, wait or call anything else.

use std::collections::BTreeSet;
use std::sync::Arc;

use rhai::{AST, Caches, Dynamic, Engine, EvalAltResult, Scope, Token};

use super::functions;
use super::meter;
use super::values::{self, HiddenMark, Told};
use super::world::{Bag, Frame, Rec, Sheet};

/// Words of Rhai that have no place in an expression here.
const BANNED: [&str; 12] = [
    "eval",
    "Fn",
    "call",
    "print",
    "debug",
    "import",
    "is_def_var",
    "is_def_fn",
    "is_shared",
    "type_of",
    "this",
    "global",
];

/// Comparisons and divisions of ours that stand in for Rhai's: see [`functions::operators`].
const OURS: [(&str, u8); 5] = [("#<", 130), ("#<=", 130), ("#>", 130), ("#>=", 130), ("#/", 180)];

/// Why an expression has no result.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Trouble {
    /// It looks at answers that may not be shown.
    #[error("looks at answers that may not be shown")]
    Hidden,
    /// It is wrong, or wants too much: what, and the line and column in the expression.
    #[error("{message}")]
    Fault { message: String, inside: Option<(usize, usize)> },
}

/// A compiled expression.
#[derive(Clone, Debug)]
pub(super) struct Code(pub(super) AST);

/// A machine that knows the names of one workshop.
pub(super) fn build(sheets: &[Arc<Sheet>], names: &BTreeSet<String>) -> Engine {
    let mut engine = Engine::new_raw();
    engine
        .set_max_expr_depths(48, 48)
        .set_max_call_levels(32)
        .set_max_operations(0)
        .set_max_string_size(values::MAX_TEXT)
        .set_max_array_size(values::MAX_LIST)
        .set_max_map_size(1_000)
        .set_max_modules(0)
        .set_optimization_level(rhai::OptimizationLevel::None)
        .set_fail_on_invalid_map_property(true)
        .on_progress(|_| if meter::tick() { None } else { Some(Dynamic::UNIT) });
    for word in BANNED {
        engine.disable_symbol(word);
    }
    read_our_operators(&mut engine);
    read_our_names(&mut engine);
    functions::register(&mut engine);
    register_fields(&mut engine, sheets, names);
    engine
}

#[expect(deprecated, reason = "Rhai marks what may still change as deprecated; the version is pinned")]
fn read_our_operators(engine: &mut Engine) {
    for (sign, precedence) in OURS {
        let known = engine.register_custom_operator(sign, precedence);
        debug_assert!(known.is_ok(), "{sign} is free");
    }
    engine.on_parse_token(|token, _, _| match token {
        Token::LessThan => Token::Custom(Box::new("#<".into())),
        Token::LessThanEqualsTo => Token::Custom(Box::new("#<=".into())),
        Token::GreaterThan => Token::Custom(Box::new("#>".into())),
        Token::GreaterThanEqualsTo => Token::Custom(Box::new("#>=".into())),
        Token::Divide => Token::Custom(Box::new("#/".into())),
        other => other,
    });
}

#[expect(deprecated, reason = "Rhai marks what may still change as deprecated; the version is pinned")]
fn read_our_names(engine: &mut Engine) {
    engine.on_var(|name, _, context| {
        Ok(context.tag().read_lock::<Arc<Frame>>().and_then(|frame| frame.variable(name)))
    });
}

/// One getter for each name that a record or a bag may have: finding a property by a fallback is far slower.
fn register_fields(engine: &mut Engine, sheets: &[Arc<Sheet>], names: &BTreeSet<String>) {
    for name in names {
        let column = |sheet: &Arc<Sheet>| {
            let column = *sheet.columns.get(name)?;
            Some((column, sheet.yes.get(column).copied().unwrap_or(false)))
        };
        let columns: Vec<Option<(usize, bool)>> = sheets.iter().map(column).collect();
        let own = name.clone();
        engine.register_get(name, move |record: &mut Rec| -> Told {
            if own == "id" {
                return Ok(record.0.id.clone().into());
            }
            match columns.get(record.0.sheet.number).copied().flatten() {
                Some((column, yes)) => values::seen(record.cell(column), yes),
                None => Err(values::fault(format!("{} has no {own}", record.0.sheet.table))),
            }
        });
        let own = name.clone();
        engine.register_get(name, move |bag: &mut Bag| bag.get(&own));
        // Whatever hangs on something missing is missing too.
        engine.register_get(name, |(): &mut ()| ());
    }
}

/// The state of a run of evaluations, kept between them so that functions are looked up once.
pub(super) struct Runner<'a> {
    engine: &'a Engine,
    caches: Caches,
    scope: Scope<'static>,
}

impl<'a> Runner<'a> {
    pub(super) fn new(engine: &'a Engine) -> Self {
        Self { engine, caches: Caches::new(), scope: Scope::new() }
    }

    /// The result of an expression.
    pub(super) fn run(&mut self, code: &Code, frame: Frame) -> Result<Dynamic, Trouble> {
        meter::begin();
        let mut global = self.engine.new_global_runtime_state();
        global.tag = Dynamic::from(Arc::new(frame));
        global.lib.push(code.0.shared_lib().clone());
        self.scope.clear();
        #[expect(deprecated, reason = "the only door that lets the caches live longer")]
        let result = self.engine.eval_statements_raw(
            &mut global,
            &mut self.caches,
            &mut self.scope,
            code.0.statements(),
        );
        meter::end();
        result.map(Dynamic::flatten).map_err(|error| trouble(&error))
    }
}

/// Reads an error of Rhai.
pub(super) fn trouble(error: &EvalAltResult) -> Trouble {
    let inner = error.unwrap_inner();
    if matches!(inner, EvalAltResult::ErrorRuntime(value, _) if value.is::<HiddenMark>()) {
        return Trouble::Hidden;
    }
    let place = inner.position();
    let inside = place.line().zip(place.position());
    let message = match inner {
        EvalAltResult::ErrorRuntime(value, _) if value.is_string() => value.to_string(),
        EvalAltResult::ErrorTerminated(..) => "the expression wants too much work".to_owned(),
        other => {
            let mut other = other.to_string();
            if let Some(end) = other.rfind(" (line ") {
                other.truncate(end);
            }
            other
        }
    };
    Trouble::Fault { message, inside }
}
