//! Files: reading workshops and sessions with all their faults, writing sessions so that nothing is lost, and the one
//! door to the disk.

pub mod any;
pub mod builtin;
mod decode;
mod decode_trouble;
pub mod disk;
pub mod excerpt;
pub mod fault;
pub mod journal;
pub mod load;
mod migrate;
pub mod names;
pub mod owner;
mod parse;
mod parse_resume;
mod parse_word;
pub mod place;
pub mod recent;
pub mod replaced;
pub mod safe_write;
mod session_again;
pub mod session_file;
mod session_links;
mod session_parts;
pub mod session_text;
pub mod sheet_file;
mod tree;
pub mod workshop_file;

pub use fault::Fault;

/// What came out of a text.
#[derive(Clone, Debug)]
pub struct Read<T> {
    /// None when too little could be read.
    pub value: Option<T>,
    /// What is wrong, in the order of the file.
    pub faults: Vec<Fault>,
}

/// The program's own small files: what can be read of a value, the rest as `Default` has it.
pub(crate) fn lenient<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    let (root, _) = parse::parse(text);
    root.and_then(|root| decode::decode(&root, text).0)
}
