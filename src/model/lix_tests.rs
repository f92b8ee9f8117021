//! Tests of `lix`.
