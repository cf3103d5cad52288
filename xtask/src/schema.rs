//! `schema`: the JSON Schema of a document, made from the types of the library. Its test makes it, keeps it fresh and holds
//! real documents against it.

use anyhow::Result;
use xshell::{Shell, cmd};

/// Writes the schema anew.
pub fn write(sh: &Shell) -> Result<()> {
    let _update = sh.push_env("CHUTHICH_UPDATE", "1");
    cmd!(sh, "cargo test --quiet --package xtask schema").run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::env;

    use anyhow::{Context, ensure};
    use chuthich::{Offsets, Options, annotate, annotate_utf16};
    use jsonschema::Validator;
    use serde_json::{Value, json};

    use super::*;
    use crate::{cases, root};

    /// Where the schema lies.
    const FILE: &str = "schema/document.schema.json";

    fn shell() -> Result<Shell> {
        let sh = Shell::new()?;
        sh.change_dir(root()?);
        Ok(sh)
    }

    #[test]
    fn the_file_is_what_the_types_make() -> Result<()> {
        let sh = shell()?;
        let schema = chuthich::schema();
        ensure!(jsonschema::meta::is_valid(&schema));
        if env::var_os("CHUTHICH_UPDATE").is_some() {
            sh.write_file(FILE, serde_json::to_string_pretty(&schema)? + "\n")?;
        }
        let kept: Value = serde_json::from_str(&sh.read_file(FILE)?)?;
        ensure!(kept == schema, "{FILE} is old: `cargo xtask schema` writes it anew");
        Ok(())
    }

    /// Refuses members that the schema does not name; outside, they may be new.
    fn strict() -> Result<Validator> {
        let mut schema = chuthich::schema();
        close(&mut schema);
        Ok(jsonschema::draft202012::new(&schema)?)
    }

    fn close(schema: &mut Value) {
        match schema {
            Value::Object(members) => {
                members.values_mut().for_each(close);
                if members.get("properties").is_some_and(Value::is_object) {
                    members.insert("additionalProperties".to_owned(), false.into());
                }
            }
            Value::Array(items) => items.iter_mut().for_each(close),
            _ => {}
        }
    }

    #[test]
    fn the_documents_of_all_cases_have_its_form() -> Result<()> {
        let validator = strict()?;
        for case in cases::all(&shell()?)? {
            let mut options = Options::default();
            if let Some(date) = &case.date {
                options = options.with_date(date)?;
            }
            let units: Vec<u16> = case.text.encode_utf16().collect();
            let read = annotate(&case.text, &options);
            for document in
                [read.clone(), read.quoted(&case.text, Offsets::Codepoint), annotate_utf16(&units, &options)]
            {
                validator
                    .validate(&serde_json::to_value(&document)?)
                    .map_err(|error| anyhow::anyhow!("{} at {}", error, error.instance_path()))
                    .with_context(|| format!("«{}»", case.name))?;
            }
        }
        Ok(())
    }

    #[test]
    fn what_is_no_document_has_not() -> Result<()> {
        let validator = strict()?;
        let text = "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng";
        let document = serde_json::to_value(annotate(text, &Options::default()))?;
        ensure!(validator.is_valid(&document));
        for (place, wrong) in [
            ("/version", json!(2)),
            ("/offsets", json!("bytes")),
            ("/mentions/0/rule", json!("reference.unheard-of")),
            ("/mentions/0/start", json!(-1)),
            ("/mentions/0/parts/0/kind", json!(null)),
            ("/documents/0/date", json!(null)),
            ("/documents/0/evidence", json!({ "weather": "text" })),
            ("/dates/0", json!({ "edtf": "2017-10-25" })),
        ] {
            let mut changed = document.clone();
            *changed.pointer_mut(place).with_context(|| place)? = wrong;
            ensure!(!validator.is_valid(&changed), "{place}");
        }
        Ok(())
    }
}
