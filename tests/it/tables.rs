//! Every row of a table is found in a neutral sentence.

use std::fs;
use std::path::Path;

use chuthich::{Document, Kind, Options, annotate};

/// The rows of a table under `src/`, each with `N` cells.
fn rows<const N: usize>(file: &str) -> Vec<[String; N]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file);
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1);
    rows.map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or("").to_owned())
    })
    .collect()
}

fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(|part| !part.is_empty())
}

fn read(text: &str) -> Document {
    annotate(text, &Options::default())
}

/// Says which of the names are not found as they stand.
fn assert_found(names: impl IntoIterator<Item = String>, sentence: impl Fn(&str) -> String) {
    let is_found = |name: &String| {
        let text = sentence(name);
        read(&text).mentions.iter().any(|mention| text[mention.span.range()] == **name)
    };
    let missed: Vec<_> = names.into_iter().filter(|name| !is_found(name)).collect();
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn every_head_field_and_place_of_agencies_is_found() {
    let classes: Vec<_> = rows("agency/slots.tsv")
        .into_iter()
        .filter_map(|[class, slots]| list(&slots).any(|slot| slot == "alone").then_some(class))
        .collect();
    let heads =
        rows("agency/heads.tsv").into_iter().filter_map(|[name, class]| classes.contains(&class).then_some(name));
    let fields = rows("agency/fields.tsv").into_iter().map(|[field, _]| format!("Vụ {field}"));
    let places = rows("place/places.tsv").into_iter().map(|[name, kind, _]| match kind.as_str() {
        "province" => format!("Công an tỉnh {name}"),
        "town" if name.starts_with(char::is_lowercase) => format!("Cục Thuế khu vực {name}"),
        "city" | "town" => format!("Công an thành phố {}", name.trim_start_matches("thành phố ")),
        _ => format!("Quốc hội {name}"),
    });
    assert_found(heads.chain(fields).chain(places), |name| format!("Hôm qua, {name} đã trả lời."));
}

#[test]
fn what_only_looks_like_a_body_is_none() {
    let examples = rows("agency/traps.tsv").into_iter().map(|[words, _, _, example]| (words, example));
    let is_read = |example: &str| read(example).mentions.iter().any(|mention| mention.kind == Kind::Agency);
    let wrong: Vec<_> = examples.filter(|(words, example)| !example.contains(words) || is_read(example)).collect();
    assert_eq!(wrong, Vec::<(String, String)>::new());
}

#[test]
fn every_law_is_found_by_each_of_its_names() {
    let names = rows("reference/laws.tsv").into_iter().flat_map(|[name, other, _]| {
        let other: Vec<_> = list(&other).map(str::to_owned).collect();
        std::iter::once(name).chain(other)
    });
    assert_found(names, |name| format!("Theo {name} thì khác."));
}

#[test]
fn every_type_word_is_found_before_its_letters() {
    let names = rows("reference/types.tsv").into_iter().flat_map(|[name, _, bare, letters, other, _]| {
        let letters = list(&letters).next().filter(|_| bare != "standard").map(str::to_owned);
        let words: Vec<_> = std::iter::once(name.as_str()).chain(list(&other)).map(str::to_owned).collect();
        letters
            .into_iter()
            .flat_map(move |letters| words.clone().into_iter().map(move |word| format!("{word} số 12/{letters}-ABC")))
    });
    assert_found(names, |name| format!("Theo {name} thì khác."));
}

#[test]
fn every_number_of_a_table_is_read_and_kept() {
    let acts = rows("reference/laws.tsv").into_iter().flat_map(|[_, _, acts]| {
        list(&acts).map(|act| act.split('@').next().unwrap_or(act).to_owned()).collect::<Vec<_>>()
    });
    let party = rows("reference/party.tsv").into_iter().map(|[number, _, _, _, _]| number);
    for number in acts.chain(party) {
        let values: Vec<_> =
            read(&format!("Theo số {number} thì khác.")).mentions.into_iter().flat_map(|found| found.values).collect();
        assert_eq!(values, [number]);
    }
}

#[test]
fn every_body_is_read_from_a_symbol() {
    for [letters, body, ..] in rows::<4>("reference/bodies.tsv") {
        let issuer = read(&format!("Quyết định số 12/QĐ-{letters}")).documents.remove(0).issuer;
        assert!(issuer.as_ref().is_some_and(|issuer| issuer.starts_with(&body)), "{letters}: {issuer:?}");
    }
}

#[test]
fn a_guard_keeps_its_example_from_being_a_date() {
    let begins = |before: &str, inside: &str, after: &str| {
        let found = read(&format!("{before}{inside}{after}")).mentions;
        found.iter().any(|mention| (before.len()..before.len() + inside.len()).contains(&(mention.span.start as usize)))
    };
    for [_, word, example] in rows("date/guards.tsv") {
        let [before, inside, after] = example.split('|').collect::<Vec<_>>()[..] else { panic!("{example}") };
        assert!(!begins(before, inside, after), "{example}");
        // What would stand there without the word.
        let is_before = before.trim_end().to_lowercase().ends_with(&word);
        let (before, after) = if is_before {
            (&before[..before.trim_end().len() - word.len()], after)
        } else {
            (before, &after.trim_start()[word.len()..])
        };
        assert!(begins(before, inside, after), "{example} needs no guard");
    }
}
