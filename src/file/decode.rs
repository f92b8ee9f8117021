//! From a [`Node`] tree to the types of the model, through serde, with all faults at once: an entry of a list or a map
//! that cannot be read is left out; a field that cannot be read is masked and its struct is read again, so that the
//! next field gets its turn. Options need no `Some`, and a variant around a struct no second pair of brackets.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::decode_trouble::Trouble;
use super::fault::{MOST, Raw};
use super::tree::{Field, Kind, Node, Pair};
use crate::model::fit::LONGEST_TEXT;

/// Reads a value; what could not be read is among the faults.
pub(crate) fn decode<T: DeserializeOwned>(node: &Node<'_>, text: &str) -> (Option<T>, Vec<Raw>) {
    let Decoded { value, faults, .. } = decode_after(node, text, &[]);
    (value, faults)
}

/// What was read of a value.
#[derive(Debug)]
pub(crate) struct Decoded<T> {
    pub value: Option<T>,
    pub faults: Vec<Raw>,
    /// What was left out, by where it begins.
    pub left_out: BTreeSet<usize>,
}

/// Reads a value of a file whose form has these faults: what they explain is not said again.
pub(crate) fn decode_after<T: DeserializeOwned>(node: &Node<'_>, text: &str, form: &[Raw]) -> Decoded<T> {
    let reader = Reader {
        text,
        broken: form.iter().map(|fault| fault.span.start).collect(),
        masked: RefCell::default(),
        faults: RefCell::default(),
        more: Cell::new(false),
    };
    // Each fault costs a reading of the whole up to its place, so a large file gets fewer at a time.
    let most = (READ_AGAIN / node.span.len().max(1)).clamp(MOST / 10, MOST);
    let value = loop {
        reader.more.set(false);
        let value = T::deserialize(At { node, reader: &reader });
        let enough = reader.faults.borrow().len() >= most;
        match value {
            Ok(value) if enough || !reader.more.get() => break Some(value),
            Err(trouble) if enough || !reader.more.get() => {
                reader.record(trouble, node);
                break None;
            }
            _ => {}
        }
    };
    Decoded { value, faults: reader.faults.into_inner(), left_out: reader.masked.into_inner() }
}

/// A text that may be longer than any that is drawn: the workshop inside a session, a part that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LongText(pub(super) String);

impl<'de> de::Deserialize<'de> for LongText {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        long_text(deserializer).map(Self)
    }
}

/// Reads a text of any length.
pub(super) fn long_text<'de, D: de::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    struct AsItIs;
    impl Visitor<'_> for AsItIs {
        type Value = String;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a text")
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }
    }
    deserializer.deserialize_byte_buf(AsItIs)
}

/// So many bytes are gone through over and over to find all faults of one file: a moment's work.
const READ_AGAIN: usize = 8 * 1024 * 1024;

struct Reader<'t> {
    text: &'t str,
    /// Where the form of the file is broken.
    broken: BTreeSet<usize>,
    /// Values that cannot be read, by where they begin.
    masked: RefCell<BTreeSet<usize>>,
    faults: RefCell<Vec<Raw>>,
    /// A new value was masked in this round, so that another round may find more.
    more: Cell<bool>,
}

impl Reader<'_> {
    /// Says what is wrong with a node and looks at it no more.
    fn record(&self, trouble: Trouble, node: &Node<'_>) {
        if let Trouble::Here { kind, found, expected, span } = trouble {
            let found = if found.is_empty() { node.found(self.text) } else { found };
            self.faults.borrow_mut().push(Raw::new(
                kind,
                span.unwrap_or(node.span.clone()),
                &found,
                &expected,
            ));
        }
        if self.masked.borrow_mut().insert(node.span.start) {
            self.more.set(true);
        }
    }

    /// Passes on that something inside a node could not be read. What stands around it is masked in its turn when
    /// the inside has nothing more to say.
    fn pass_on(&self, trouble: Trouble, node: &Node<'_>) -> Trouble {
        if !matches!(trouble, Trouble::Said) || !self.more.get() {
            self.record(trouble, node);
        }
        Trouble::Said
    }

    fn is_masked(&self, node: &Node<'_>) -> bool {
        node.kind == Kind::Broken || self.masked.borrow().contains(&node.span.start)
    }

    /// After a struct failed for want of a field: whether that field is there, only unreadable or misspelt.
    fn explains(&self, node: &Node<'_>, trouble: &Trouble) -> bool {
        let Trouble::Here { kind: "missing-field", found, .. } = trouble else { return false };
        let misspelt = |fault: &Raw| {
            fault.kind == "unknown-field" && fault.expected == *found && node.span.contains(&fault.span.start)
        };
        node.get(found).is_some_and(|field| self.is_masked(field))
            || self.faults.borrow().iter().any(misspelt)
            || self.is_broken_itself(node)
    }

    /// Whether the form of a struct is broken outside of the values that could be read of it.
    fn is_broken_itself(&self, node: &Node<'_>) -> bool {
        let Kind::Struct(_, fields) = &node.kind else { return false };
        let inside = |place: usize| fields.iter().any(|field| field.value.span.contains(&place));
        self.broken.range(node.span.clone()).any(|place| !inside(*place))
    }
}

#[derive(Clone, Copy)]
struct At<'n, 'a, 'r> {
    node: &'n Node<'a>,
    reader: &'r Reader<'r>,
}

type Got<T> = Result<T, Trouble>;

impl<'n, 'a> At<'n, 'a, '_> {
    fn inside(self, node: &'n Node<'a>) -> Self {
        At { node, reader: self.reader }
    }

    fn wrong<T>(self, expected: &str) -> Got<T> {
        Err(Trouble::new("wrong-kind", self.node.found(self.reader.text), expected).at(&self.node.span))
    }

    /// A text, unless it is longer than any that is drawn.
    fn drawable(self, text: &str) -> Got<&str> {
        if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT {
            return Err(Trouble::new("too-long", "", LONGEST_TEXT).at(&self.node.span));
        }
        Ok(text)
    }

    fn number<'de, V: Visitor<'de>>(self, visitor: V, expected: &str) -> Got<V::Value> {
        let Kind::Number(number) = self.node.kind else { return self.wrong(expected) };
        let whole = number.fract() == 0.0 && number.abs() < 9e15;
        let result = match whole {
            true if number >= 0.0 => visitor.visit_u64(number as u64),
            true => visitor.visit_i64(number as i64),
            false => visitor.visit_f64(number),
        };
        result.map_err(|trouble: Trouble| trouble.at(&self.node.span))
    }

    fn sequence<'de, V: Visitor<'de>>(self, items: &[Node<'a>], visitor: V, may_skip: bool) -> Got<V::Value> {
        visitor
            .visit_seq(Items { items: items.iter(), at: self, may_skip })
            .map_err(|trouble| trouble.at(&self.node.span))
    }

    fn fields<'de, V: Visitor<'de>>(self, fields: &[Field<'a>], visitor: V) -> Got<V::Value> {
        visitor.visit_map(Fields { fields: fields.iter(), value: None, at: self }).map_err(
            |trouble: Trouble| {
                if self.reader.explains(self.node, &trouble) {
                    self.reader.record(Trouble::Said, self.node);
                    return Trouble::Said;
                }
                trouble.at(&self.node.span)
            },
        )
    }
}

macro_rules! numbers {
    ($($method:ident $kind:literal),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
            self.number(visitor, concat!("fault-kind-", $kind))
        }
    )*};
}

impl<'de> de::Deserializer<'de> for At<'_, '_, '_> {
    type Error = Trouble;

    numbers!(
        deserialize_i8 "whole", deserialize_i16 "whole", deserialize_i32 "whole", deserialize_i64 "whole",
        deserialize_u8 "whole", deserialize_u16 "whole", deserialize_u32 "whole", deserialize_u64 "whole",
        deserialize_f32 "number", deserialize_f64 "number",
    );

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        match &self.node.kind {
            Kind::Text(text) => visitor.visit_str(self.drawable(text)?),
            Kind::Number(_) => self.number(visitor, "fault-kind-number"),
            Kind::Yes(yes) => visitor.visit_bool(*yes),
            Kind::Nothing => visitor.visit_unit(),
            Kind::Word(word) => visitor.visit_str(word),
            Kind::Tuple(_, items) => self.sequence(items, visitor, false),
            Kind::List(items) => self.sequence(items, visitor, false),
            Kind::Struct(_, fields) => self.fields(fields, visitor),
            Kind::Map(pairs) => visitor.visit_map(Pairs { pairs: pairs.iter(), value: None, at: self }),
            Kind::Broken => Err(Trouble::Said),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        let Kind::Yes(yes) = self.node.kind else { return self.wrong("fault-kind-yes") };
        visitor.visit_bool(yes)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        let Kind::Text(text) = &self.node.kind else { return self.wrong("fault-kind-text") };
        visitor.visit_str(self.drawable(text)?)
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        self.deserialize_str(visitor)
    }
    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        self.deserialize_str(visitor)
    }
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        if self.node.kind == Kind::Nothing { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        if self.node.kind == Kind::Nothing { visitor.visit_unit() } else { self.wrong("fault-kind-value") }
    }
    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Got<V::Value> {
        self.deserialize_unit(visitor)
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Got<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        let Kind::List(items) = &self.node.kind else { return self.wrong("fault-kind-list") };
        self.sequence(items, visitor, true)
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Got<V::Value> {
        match &self.node.kind {
            Kind::Tuple(_, items) if items.len() == length => self.sequence(items, visitor, false),
            Kind::Tuple(_, items) => {
                Err(Trouble::new("wrong-length", items.len(), length).at(&self.node.span))
            }
            _ => self.wrong("fault-kind-tuple"),
        }
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Got<V::Value> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        let Kind::Map(pairs) = &self.node.kind else { return self.wrong("fault-kind-map") };
        visitor.visit_map(Pairs { pairs: pairs.iter(), value: None, at: self })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Got<V::Value> {
        match &self.node.kind {
            Kind::Struct(_, fields) => self.fields(fields, visitor),
            // `()`, or `Text()` where every field may be left out.
            Kind::Nothing | Kind::Word(_) => self.fields(&[], visitor),
            Kind::Tuple(Some(_), items) if items.len() == 1 => {
                self.inside(&items[0]).deserialize_struct("", &[], visitor)
            }
            _ => self.wrong("fault-kind-struct"),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Got<V::Value> {
        let name = match &self.node.kind {
            Kind::Word(name) | Kind::Tuple(Some(name), _) | Kind::Struct(Some(name), _) => (*name).to_owned(),
            Kind::Text(name) => name.to_string(),
            Kind::Broken => return Err(Trouble::Said),
            _ => {
                let found = self.node.found(self.reader.text);
                return Err(Trouble::new("unknown-word", found, variants.join(", ")).at(&self.node.span));
            }
        };
        visitor.visit_enum(Variant { name, at: self }).map_err(|trouble| trouble.at(&self.node.span))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        visitor.visit_unit()
    }
    fn deserialize_bytes<V: Visitor<'de>>(self, _: V) -> Got<V::Value> {
        self.wrong("fault-kind-value")
    }
    /// A text of any length, for [`LongText`].
    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Got<V::Value> {
        let Kind::Text(text) = &self.node.kind else { return self.wrong("fault-kind-text") };
        visitor.visit_str(text)
    }
}

struct Items<'n, 'a, 'r> {
    items: std::slice::Iter<'n, Node<'a>>,
    at: At<'n, 'a, 'r>,
    /// In a list what cannot be read is left out; in a tuple every place has its meaning.
    may_skip: bool,
}

impl<'de> SeqAccess<'de> for Items<'_, '_, '_> {
    type Error = Trouble;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Got<Option<T::Value>> {
        let reader = self.at.reader;
        let next = self.items.find(|item| !self.may_skip || !reader.is_masked(item));
        let Some(node) = next else { return Ok(None) };
        if reader.is_masked(node) {
            return Err(Trouble::Said);
        }
        // The seed is spent: the list is read again without this entry.
        seed.deserialize(At { node, reader }).map(Some).map_err(|trouble| reader.pass_on(trouble, node))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Fields<'n, 'a, 'r> {
    fields: std::slice::Iter<'n, Field<'a>>,
    value: Option<&'n Node<'a>>,
    at: At<'n, 'a, 'r>,
}

impl<'de> MapAccess<'de> for Fields<'_, '_, '_> {
    type Error = Trouble;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Got<Option<K::Value>> {
        let reader = self.at.reader;
        let Some(field) = self.fields.find(|field| !reader.is_masked(&field.value)) else {
            return Ok(None);
        };
        self.value = Some(&field.value);
        seed.deserialize(StrDeserializer::new(field.name)).map(Some).map_err(|trouble: Trouble| {
            reader.record(trouble.at(&field.name_span), &field.value);
            Trouble::Said
        })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Got<V::Value> {
        value(self.value.take(), self.at.reader, seed)
    }
}

struct Pairs<'n, 'a, 'r> {
    pairs: std::slice::Iter<'n, Pair<'a>>,
    value: Option<&'n Node<'a>>,
    at: At<'n, 'a, 'r>,
}

impl<'de> MapAccess<'de> for Pairs<'_, '_, '_> {
    type Error = Trouble;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Got<Option<K::Value>> {
        let reader = self.at.reader;
        let masked = |pair: &&Pair<'_>| reader.is_masked(&pair.value) || reader.is_masked(&pair.key);
        let Some(pair) = self.pairs.find(|pair| !masked(pair)) else { return Ok(None) };
        self.value = Some(&pair.value);
        seed.deserialize(At { node: &pair.key, reader }).map(Some).map_err(|trouble| {
            reader.record(trouble.at(&pair.key.span), &pair.key);
            Trouble::Said
        })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Got<V::Value> {
        value(self.value.take(), self.at.reader, seed)
    }
}

/// Reads the value of a field or key; masks it when it cannot be read.
fn value<'de, V: DeserializeSeed<'de>>(
    node: Option<&Node<'_>>,
    reader: &Reader<'_>,
    seed: V,
) -> Got<V::Value> {
    let Some(node) = node else { return Err(Trouble::Said) };
    seed.deserialize(At { node, reader }).map_err(|trouble| reader.pass_on(trouble, node))
}

struct Variant<'n, 'a, 'r> {
    name: String,
    at: At<'n, 'a, 'r>,
}

impl<'de, 'n, 'a, 'r> EnumAccess<'de> for Variant<'n, 'a, 'r> {
    type Error = Trouble;
    type Variant = Content<'n, 'a, 'r>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Got<(V::Value, Self::Variant)> {
        let variant = seed.deserialize(StrDeserializer::new(&self.name))?;
        Ok((variant, Content(self.at)))
    }
}

struct Content<'n, 'a, 'r>(At<'n, 'a, 'r>);

impl<'de> VariantAccess<'de> for Content<'_, '_, '_> {
    type Error = Trouble;

    fn unit_variant(self) -> Got<()> {
        match self.0.node.kind {
            Kind::Word(_) | Kind::Text(_) => Ok(()),
            _ => self.0.wrong("fault-kind-word"),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Got<T::Value> {
        match &self.0.node.kind {
            Kind::Tuple(_, items) if items.len() == 1 => {
                seed.deserialize(self.0.inside(&items[0])).map_err(|trouble| trouble.at(&items[0].span))
            }
            // A variant around a struct or a tuple is written with one pair of brackets.
            _ => seed.deserialize(self.0),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Got<V::Value> {
        de::Deserializer::deserialize_tuple(self.0, length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Got<V::Value> {
        de::Deserializer::deserialize_struct(self.0, "", fields, visitor)
    }
}
