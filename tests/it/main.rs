//! What the library does, seen from outside.

mod anaphora;
mod article;
mod case;
mod cases;
mod command_line;
mod conformance;
mod cycles;
mod errors;
mod escape;
mod export;
mod files;
mod invariants;
mod noise;
mod properties;
mod rules;
mod tables;
mod tidy;
mod xml;
