//! The boundary to JavaScript: converts and calls. Nothing about the domain is decided here.
//!
//! Text comes in as UTF-16 units, which JavaScript writes into the module's own memory. Mentions and records go out as
//! packed numbers with one pool of strings, and become plain objects in `chuthich.js`.

mod pack;

use js_sys::WebAssembly::Memory;
use js_sys::{Array, Reflect, Uint16Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::error::Problem;
use crate::{Kind, OffsetTable, Offsets, Options, OptionsError, PatternFault, Rule, annotate_utf16};
use pack::packed;

/// The options as JavaScript gives them; what is `null` or `undefined` is left out. Read by hand: deserialisers for so
/// few fields, with their messages for every other type, would weigh more than the reading of dates.
fn options(given: &JsValue) -> Result<Options, Refusal> {
    let mut options = Options::default();
    if is_left_out(given) {
        return Ok(options);
    }
    if !given.is_object() {
        return Err(wrong("cần một đối tượng"));
    }
    if let Some(date) = string(given, "date")? {
        options = options.with_date(&date)?;
    }
    let rules = field(given, "rules")?;
    if is_left_out(&rules) {
        return Ok(options);
    }
    if !Array::is_array(&rules) {
        return Err(wrong("«rules» cần là một danh sách"));
    }
    let rules = Array::from(&rules).iter().map(|given| rule(&given)).collect::<Result<Vec<_>, _>>()?;
    Ok(options.with_rules(&rules)?)
}

fn rule(given: &JsValue) -> Result<Rule, Refusal> {
    let kind = match string(given, "kind")?.as_deref() {
        Some("reference") => Kind::Reference,
        Some("agency") => Kind::Agency,
        Some("date") => Kind::Date,
        _ => return Err(wrong("«kind» cần là reference, agency hoặc date")),
    };
    let [name, pattern, value] = ["name", "pattern", "value"].map(|field| string(given, field));
    Ok(Rule { kind, name: name?, pattern: pattern?, value: value? })
}

/// A field that is a string where it is not left out.
fn string(object: &JsValue, name: &str) -> Result<Option<String>, Refusal> {
    let value = field(object, name)?;
    match value.as_string() {
        None if !is_left_out(&value) => Err(wrong(&["«", name, "» cần là một chuỗi"].concat())),
        string => Ok(string),
    }
}

fn field(object: &JsValue, name: &str) -> Result<JsValue, Refusal> {
    Reflect::get(object, &name.into()).map_err(|_| wrong(&["không đọc được «", name, "»"].concat()))
}

fn is_left_out(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// Why options are not taken.
enum Refusal {
    /// They do not have the form of options: only JavaScript can give such.
    Form(String),
    /// They cannot be used.
    Use(OptionsError),
}

impl From<OptionsError> for Refusal {
    fn from(error: OptionsError) -> Self {
        Self::Use(error)
    }
}

fn wrong(reason: &str) -> Refusal {
    Refusal::Form(reason.to_owned())
}

/// What is thrown: a code, a message for a person, and what it is about.
#[derive(Default, Serialize)]
struct Thrown<'a> {
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'a str>,
    /// In UTF-16 code units, as JavaScript counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<PatternFault>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

fn thrown(refusal: Refusal) -> JsValue {
    let error = match &refusal {
        Refusal::Form(reason) => {
            let message = ["Tùy chọn không hợp lệ: ", reason, "."].concat();
            return plain(&Thrown { code: "InvalidOptions", message, reason: Some(reason), ..Thrown::default() });
        }
        Refusal::Use(error) => error,
    };
    let thrown = Thrown {
        code: error.code().as_str(),
        message: error.vietnamese().to_string(),
        rule: error.rule(),
        ..Thrown::default()
    };
    plain(&match error.problem() {
        Problem::Date { date } => Thrown { date: Some(date), ..thrown },
        Problem::Pattern { pattern, at, fault, reason, .. } => {
            let at = OffsetTable::new(pattern, Offsets::Utf16).convert(*at as u32);
            Thrown { pattern: Some(pattern), at: Some(at), fault: Some(*fault), reason: Some(reason), ..thrown }
        }
        _ => thrown,
    })
}

/// A plain object of JavaScript: no `Map`s.
fn plain<T: Serialize>(value: &T) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// The version of the package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The code units of a text.
#[wasm_bindgen]
pub struct Units(Vec<u16>);

#[wasm_bindgen]
impl Units {
    /// Room for so many.
    #[wasm_bindgen(constructor)]
    pub fn new(length: usize) -> Self {
        Self(vec![0; length])
    }

    /// That room, to be written into at once: it is lost as soon as the module's memory grows.
    pub fn room(&self) -> Uint16Array {
        let memory: Memory = wasm_bindgen::memory().unchecked_into();
        Uint16Array::new_with_byte_offset_and_length(&memory.buffer(), self.0.as_ptr() as u32, self.0.len() as u32)
    }
}

/// Reads a text once.
///
/// # Errors
/// Options that cannot be used, as an object with `code` and `message`.
#[wasm_bindgen]
pub fn annotate(units: Units, given: JsValue) -> Result<Array, JsValue> {
    let options = options(&given).map_err(thrown)?;
    Ok(packed(&annotate_utf16(&units.0, &options)))
}

/// A text that is being edited.
#[wasm_bindgen]
pub struct Annotator(crate::Annotator);

#[wasm_bindgen]
impl Annotator {
    /// Takes a text.
    ///
    /// # Errors
    /// Options that cannot be used, as an object with `code` and `message`.
    #[wasm_bindgen(constructor)]
    pub fn new(units: Units, given: JsValue) -> Result<Self, JsValue> {
        Ok(Self(crate::Annotator::new(units.0.as_slice(), options(&given).map_err(thrown)?)))
    }

    /// Puts units in place of others.
    pub fn edit(&mut self, at: u32, deleted: u32, inserted: Units) {
        self.0.edit(at, deleted, inserted.0.as_slice());
    }

    /// What the engine says of the text as it is now.
    pub fn document(&self) -> Array {
        packed(&self.0.document())
    }
}
