//! The form of a document's JSON, for programs that check what they are given.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Value;

use crate::document::Document;

/// The JSON Schema (draft 2020-12) of a [`Document`]. Members and names that it does not know may be added without a new
/// [`VERSION`](crate::VERSION).
///
/// ```
/// let schema = chuthich::schema();
/// assert_eq!(schema["title"], "Document");
/// assert_eq!(schema["properties"]["version"]["const"], chuthich::VERSION);
/// ```
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(describe))
        .with_transform(RecursiveTransform(leave_out_null));
    settings.into_generator().into_root_schema_for::<Document>().to_value()
}

/// Keeps of the description what is said for every language: no examples and no links of Rust.
fn describe(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        let text = description.split("\n```").next().unwrap_or_default().trim_end();
        let mut pieces = text.split("(crate::");
        let first = pieces.next().unwrap_or_default().to_owned();
        let text = pieces.fold(first, |text, piece| text + piece.split_once(')').map_or(piece, |(_, rest)| rest));
        *description = text.replace("[`", "`").replace("`]", "`");
    }
}

/// What is not known is left out: nothing is ever `null`.
fn leave_out_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [name] = types.as_mut_slice() {
            let name = name.take();
            schema.insert("type".to_owned(), name);
        }
    }
    let Some(Value::Array(choices)) = schema.get_mut("anyOf") else { return };
    choices.retain(|choice| choice["type"] != "null");
    if let [Value::Object(choice)] = choices.as_mut_slice() {
        let choice = std::mem::take(choice);
        schema.remove("anyOf");
        schema.ensure_object().extend(choice);
    }
}
