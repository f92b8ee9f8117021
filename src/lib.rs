//! Råderum: nine pieces of advice on leading digital transformation, worked on as canvases.

pub mod app;
pub mod chart;
pub mod cli;
pub mod drawing;
pub mod export;
pub mod expr;
pub mod file;
pub mod insight;
pub mod model;
pub mod ui;
pub mod view;
pub mod words;
