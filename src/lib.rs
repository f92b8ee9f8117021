//! Råderum: nine pieces of advice on leading digital transformation, worked on as canvases.
