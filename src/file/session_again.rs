//! What was left out of a session when it was saved is tried again when it is opened: a newer program, or a mended
//! workshop, may give it back.

use super::decode::decode;
use super::fault::Raw;
use super::parse::parse;
use super::session_file::{LeftOut, Part};
use super::session_parts::PartReader;
use super::tree::{Kind, Node};
use crate::model::fit;
use crate::model::inbox;
use crate::model::session::{Cover, Live};

/// So many parts that were left out are tried again: each is held against all records.
const MOST_AGAIN: usize = 1_000;

impl PartReader<'_> {
    /// What was left out before may be readable now.
    pub(super) fn try_again(&mut self, root: &Node<'_>) {
        let Some(node) = root.get("left_out") else { return };
        let (parts, faults) = decode::<Vec<Part>>(node, self.text);
        self.raw.extend(faults);
        let before = self.left_out.parts.len();
        for (place, part) in parts.unwrap_or_default().into_iter().enumerate() {
            if self.trusting || place >= MOST_AGAIN || self.read_again(&part).is_none() {
                self.left_out.parts.push(part);
            }
        }
        let left = self.left_out.parts.len() - before;
        if left > 0 {
            self.raw.push(Raw::new("left-out", node.span.start..node.span.start, &left.to_string(), ""));
        }
    }

    fn read_again(&mut self, part: &Part) -> Option<()> {
        let mut steps = part.at.splitn(3, '.');
        let (place, table, record) = (steps.next()?, steps.next(), steps.next());
        let value = record.is_some().then(|| format!("{{{}}}", part.text));
        let text = value.as_deref().unwrap_or(&part.text);
        let (node, faults) = parse(text);
        let node = node.filter(|_| faults.is_empty())?;
        let mut again = PartReader {
            workshop: self.workshop,
            text,
            parts: std::mem::take(&mut self.parts),
            raw: Vec::new(),
            left_out: LeftOut::default(),
            trusting: false,
        };
        let read = again.read_part(place, table, record, &node);
        let clean = again.left_out.parts.is_empty() && again.raw.is_empty();
        self.parts = again.parts;
        read.filter(|()| clean)
    }

    fn read_part(
        &mut self,
        place: &str,
        table: Option<&str>,
        record: Option<&str>,
        node: &Node<'_>,
    ) -> Option<()> {
        // Cover and place come back only where nobody has written others since.
        if place == "cover" && self.parts.cover == Cover::default() {
            self.parts.cover = self.decoded(node).ok()?;
            return Some(());
        }
        if place == "live" && self.parts.live == Live::default() {
            self.parts.live = self.decoded(node).ok()?;
            return Some(());
        }
        let Some(table) = table else {
            let (_, read) = Self::LISTS.into_iter().find(|(name, _)| *name == place)?;
            return read(self, node).ok();
        };
        let table = &*inbox::spec(self.workshop, table)?;
        let Some(record) = record else {
            let records = self.parts.tables.get(&table.id);
            let own = node.items().first().and_then(Node::text).unwrap_or_default();
            let taken = records.into_iter().flatten().filter(|(id, _)| *id == *own);
            let mut seen = taken.map(|(id, _)| id.0.clone()).collect();
            let known = records.map_or(0, Vec::len);
            if known >= fit::MOST_RECORDS {
                return None;
            }
            let read = self.record(table, node, &mut seen).ok();
            if !self.left_out.parts.is_empty() {
                // Only in part: it stays where it is until all of it can be read.
                self.parts.tables.get_mut(&table.id)?.truncate(known);
            }
            return read;
        };
        let Kind::Map(pairs) = &node.kind else { return None };
        let (field, value) = self.value(table, pairs.first()?).ok()?;
        let records = self.parts.tables.get_mut(&table.id)?;
        let (_, values) = records.iter_mut().find(|(id, _)| id == record)?;
        if values.contains_key(&field) {
            return None;
        }
        values.insert(field, value);
        Some(())
    }
}
