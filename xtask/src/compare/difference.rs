//! What differs between two documents that were made of one text.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::{Map, Value};

/// Something that one of the two says and the other does not, or says otherwise.
#[derive(Debug, PartialEq)]
pub struct Difference {
    /// «agency mention gone», «document title changed».
    pub kind: String,
    /// What it is now and was before.
    pub what: String,
    /// Where in the text, if it has a place there.
    pub span: Option<(usize, usize)>,
}

/// The lists of records: the name of one, and the field that says which it is.
const RECORDS: [(&str, &str, &str); 3] =
    [("documents", "document", "id"), ("agencies", "agency", "name"), ("dates", "date", "edtf")];

/// Everything that differs.
pub fn of(old: &Value, new: &Value) -> Vec<Difference> {
    let mut found = Found::default();
    let (mut old, mut new) = (old.clone(), new.clone());
    let pairs = RECORDS.map(|(list, _, key)| pair(&old, &new, list, key));
    for (side, document) in [&mut old, &mut new].into_iter().enumerate() {
        name_places(document, &pairs.each_ref().map(|pairs| &pairs.names[side]));
    }
    found.mentions(items(&old, "mentions"), items(&new, "mentions"));
    for ((list, record, key), pairs) in RECORDS.into_iter().zip(&pairs) {
        found.records(record, key, items(&old, list), items(&new, list), pairs);
    }
    found.elements("notice", items(&old, "notices"), items(&new, "notices"));
    for document in [&mut old, &mut new] {
        for list in RECORDS.map(|(list, ..)| list).into_iter().chain(["mentions", "notices"]) {
            document[list].take();
        }
    }
    found.fields("answer", &old, &new, None);
    found.0
}

fn items<'a>(document: &'a Value, list: &str) -> &'a [Value] {
    document[list].as_array().map_or(&[], Vec::as_slice)
}

fn span(value: &Value) -> Option<(usize, usize)> {
    let side = |name: &str| value[name].as_u64().map(|offset| offset as usize);
    side("start").zip(side("end"))
}

/// Which records of the two documents are one and the same.
struct Pairs {
    /// Places in the old list and in the new one.
    both: Vec<(usize, usize)>,
    /// A name for every record of each side; the two of a pair have the same.
    names: [Vec<String>; 2],
}

/// Records are the same if their `key` is, or else if they share a mention.
fn pair(old: &Value, new: &Value, list: &str, key: &str) -> Pairs {
    let name = |record: &Value| record[key].as_str().unwrap_or_default().to_owned();
    let [old_names, mut new_names] =
        [old, new].map(|document| items(document, list).iter().map(name).collect::<Vec<String>>());
    let [old_spans, new_spans] = [old, new].map(|document| spans_of_records(document, list));

    let mut by_name: BTreeMap<&String, VecDeque<usize>> = BTreeMap::new();
    new_names.iter().zip(0..).for_each(|(name, place)| by_name.entry(name).or_default().push_back(place));
    let mut pairs: Vec<Option<usize>> = old_names.iter().map(|name| by_name.get_mut(name)?.pop_front()).collect();
    let mut taken: BTreeSet<usize> = pairs.iter().flatten().copied().collect();
    for (pair, spans) in pairs.iter_mut().zip(&old_spans).filter(|(pair, _)| pair.is_none()) {
        *pair = (0..new_spans.len()).find(|other| !taken.contains(other) && !spans.is_disjoint(&new_spans[*other]));
        taken.extend(*pair);
    }
    let both: Vec<(usize, usize)> = (0..).zip(pairs).filter_map(|(place, other)| Some((place, other?))).collect();
    for (place, other) in &both {
        new_names[*other] = old_names[*place].clone();
    }
    Pairs { both, names: [old_names, new_names] }
}

/// Where each record of a list is mentioned.
fn spans_of_records(document: &Value, list: &str) -> Vec<BTreeSet<(usize, usize)>> {
    let mentions = items(document, "mentions");
    let of_record = |record: &Value| {
        let places = items(record, "mentions").iter().filter_map(Value::as_u64);
        places.filter_map(|place| mentions.get(place as usize)).filter_map(span).collect()
    };
    items(document, list).iter().map(of_record).collect()
}

/// Puts names in place of places in lists, which differ where nothing else does.
fn name_places(document: &mut Value, names: &[&Vec<String>; 3]) {
    let name = |names: &[String], place: &Value| {
        place.as_u64().and_then(|place| names.get(place as usize)).map_or(Value::Null, |name| name.as_str().into())
    };
    let spans: Vec<Value> = items(document, "mentions")
        .iter()
        .map(|mention| span(mention).map_or(Value::Null, |(start, end)| format!("{start}..{end}").into()))
        .collect();
    let mut each = |list: &str, change: &dyn Fn(&mut Value)| {
        document[list].as_array_mut().into_iter().flatten().for_each(change);
    };
    each("mentions", &|mention| {
        let names = match mention["kind"].as_str() {
            Some("reference") => names[0],
            Some("agency") => names[1],
            _ => names[2],
        };
        mention["targets"].as_array_mut().into_iter().flatten().for_each(|target| *target = name(names, target));
    });
    each("documents", &|record| {
        let relations = record["relations"].as_array_mut().into_iter().flatten();
        relations.for_each(|relation| relation["target"] = name(names[0], &relation["target"]));
    });
    each("notices", &|notice| {
        let mention = notice["mention"].as_u64().and_then(|place| spans.get(place as usize));
        if let Some(span) = mention {
            notice["mention"] = span.clone();
        }
    });
}

#[derive(Default)]
struct Found(Vec<Difference>);

impl Found {
    fn add(&mut self, kind: String, what: String, span: Option<(usize, usize)>) {
        self.0.push(Difference { kind, what, span });
    }

    /// A mention is the same at the same place, and has moved where it overlaps another of its kind.
    fn mentions(&mut self, old: &[Value], new: &[Value]) {
        let place = |mention: &Value| (span(mention), mention["kind"].as_str().unwrap_or_default().to_owned());
        let mut free: BTreeMap<_, _> = new.iter().map(|mention| (place(mention), mention)).collect();
        let mut alone = Vec::new();
        for mention in old {
            match free.remove(&place(mention)) {
                Some(same) => self.fields(&of_kind(mention), mention, same, span(mention)),
                None => alone.push(mention),
            }
        }
        for mention in alone {
            let kind = of_kind(mention);
            let other = free.iter().find(|(_, other)| other["kind"] == mention["kind"] && overlap(mention, other));
            let Some((key, other)) = other.map(|(key, other)| (key.clone(), *other)) else {
                self.add(format!("{kind} gone"), mention["values"].to_string(), span(mention));
                continue;
            };
            free.remove(&key);
            self.add(format!("{kind} moved"), format!("{} → {}", mention["quote"], other["quote"]), span(mention));
            if mention["values"] != other["values"] {
                let what = format!("{} → {}", mention["values"], other["values"]);
                self.add(format!("{kind} values changed"), what, span(mention));
            }
        }
        for mention in free.into_values() {
            self.add(format!("{} new", of_kind(mention)), mention["values"].to_string(), span(mention));
        }
    }

    fn records(&mut self, name: &str, key: &str, old: &[Value], new: &[Value], pairs: &Pairs) {
        let [mut gone, mut added] = [old, new].map(|records| (0..records.len()).collect::<BTreeSet<_>>());
        for (place, other) in &pairs.both {
            gone.remove(place);
            added.remove(other);
            self.fields(name, &old[*place], &new[*other], None);
        }
        gone.into_iter().for_each(|place| self.add(format!("{name} gone"), old[place][key].to_string(), None));
        added.into_iter().for_each(|place| self.add(format!("{name} new"), new[place][key].to_string(), None));
    }

    /// Field by field; a field of fields likewise, a list of them element by element. What mentions a record has, its
    /// mentions say themselves.
    fn fields(&mut self, name: &str, old: &Value, new: &Value, span: Option<(usize, usize)>) {
        let no_fields = Map::new();
        let [before, after] = [old, new].map(|value| value.as_object().unwrap_or(&no_fields));
        let fields: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for field in fields.into_iter().filter(|field| *field != "mentions" && old[*field] != new[*field]) {
            let (before, after) = (&old[field], &new[field]);
            let name = format!("{name} {field}");
            let is_list = |value: &Value| value.as_array().is_some_and(|items| items.iter().any(Value::is_object));
            if before.is_object() && after.is_object() {
                self.fields(&name, before, after, span);
            } else if is_list(before) || is_list(after) {
                self.elements(&name, items(old, field), items(new, field));
            } else {
                let change = match (before.is_null(), after.is_null()) {
                    (true, _) => "new",
                    (_, true) => "gone",
                    _ => "changed",
                };
                let whose = ["quote", "id", "name", "edtf"].into_iter().find_map(|key| old[key].as_str());
                let what = format!("{}: {before} → {after}", whose.unwrap_or_default());
                self.add(format!("{name} {change}"), what, span);
            }
        }
    }

    fn elements(&mut self, name: &str, old: &[Value], new: &[Value]) {
        for (all, others, change) in [(old, new, "gone"), (new, old, "new")] {
            for element in all.iter().filter(|element| !others.contains(element)) {
                self.add(format!("{name} {change}"), element.to_string(), span(element));
            }
        }
    }
}

fn of_kind(mention: &Value) -> String {
    format!("{} mention", mention["kind"].as_str().unwrap_or("unknown"))
}

fn overlap(one: &Value, other: &Value) -> bool {
    span(one).zip(span(other)).is_some_and(|(one, other)| one.0 < other.1 && other.0 < one.1)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::of;

    /// A decree, the body that issued it and its day.
    fn document() -> Value {
        json!({
            "version": 1,
            "mentions": [
                { "kind": "reference", "start": 0, "end": 10, "quote": "Nghị định 1", "values": ["1/2020/NĐ-CP"], "targets": [0] },
                { "kind": "agency", "start": 20, "end": 30, "quote": "Chính phủ", "values": ["Chính phủ"], "targets": [0] },
                { "kind": "date", "start": 40, "end": 50, "quote": "2/1/2020", "values": ["2020-01-02"], "targets": [0] },
            ],
            "documents": [{
                "id": "nd:1/2020/NĐ-CP", "date": "2020-01-02", "evidence": { "date": "text" }, "mentions": [0],
                "relations": [{ "kind": "amends", "target": 0 }],
                "anaphora": [{ "start": 60, "end": 70 }],
            }],
            "agencies": [{ "name": "Chính phủ", "mentions": [1] }],
            "dates": [{ "edtf": "2020-01-02", "mentions": [2] }],
            "notices": [{ "code": "weekday-mismatch", "start": 40, "end": 50, "mention": 2 }],
        })
    }

    /// The kinds of what differs after a change.
    fn kinds(change: impl Fn(&mut Value)) -> Vec<String> {
        let mut changed = document();
        change(&mut changed);
        of(&document(), &changed).into_iter().map(|difference| difference.kind).collect()
    }

    #[test]
    fn equal_documents_do_not_differ() {
        assert!(kinds(|_| ()).is_empty());
    }

    #[test]
    fn mentions_go_come_and_move() {
        assert_eq!(kinds(|new| new["mentions"][1]["end"] = json!(35)), ["agency mention moved"]);
        assert_eq!(
            kinds(|new| {
                new["mentions"][1]["start"] = json!(31);
                new["mentions"][1]["end"] = json!(39);
            }),
            ["agency mention gone", "agency mention new"]
        );
        assert_eq!(kinds(|new| new["mentions"][2]["values"] = json!([])), ["date mention values changed"]);
        assert_eq!(kinds(|new| new["mentions"][0]["provisions"] = json!(["D5"])), ["reference mention provisions new"]);
        assert_eq!(kinds(|new| new["mentions"][0]["targets"] = json!([])), ["reference mention targets changed"]);
    }

    #[test]
    fn a_mention_before_the_others_changes_no_other() {
        let differences = kinds(|new| {
            let first =
                json!({ "kind": "date", "start": 12, "end": 16, "quote": "2021", "values": ["2021"], "targets": [0] });
            new["mentions"].as_array_mut().unwrap().insert(1, first);
            new["dates"].as_array_mut().unwrap().insert(0, json!({ "edtf": "2021", "mentions": [1] }));
            new["agencies"][0]["mentions"] = json!([2]);
            new["dates"][1]["mentions"] = json!([3]);
            new["mentions"][3]["targets"] = json!([1]);
            new["notices"][0]["mention"] = json!(3);
        });
        assert_eq!(differences, ["date mention new", "date new"]);
    }

    #[test]
    fn records_differ_field_by_field() {
        assert_eq!(
            kinds(|new| new["documents"][0]["id"] = json!("nd:1/2020/NĐ-CP#2020-01-02")),
            ["document id changed"]
        );
        assert_eq!(
            kinds(|new| {
                new["documents"][0]["date"].take();
                new["documents"][0]["evidence"]["date"].take();
                new["documents"][0]["issuer"] = json!("Chính phủ");
            }),
            ["document date gone", "document evidence date gone", "document issuer new"]
        );
        assert_eq!(
            kinds(|new| new["documents"][0]["relations"][0]["kind"] = json!("repeals")),
            ["document relations gone", "document relations new"]
        );
        assert_eq!(kinds(|new| new["documents"][0]["anaphora"] = json!([])), ["document anaphora gone"]);
    }

    #[test]
    fn notices_and_other_fields_differ() {
        assert_eq!(kinds(|new| new["notices"] = json!([])), ["notice gone"]);
        assert_eq!(kinds(|new| new["article"] = json!({ "date": "2020-01-03" })), ["answer article new"]);
    }
}
