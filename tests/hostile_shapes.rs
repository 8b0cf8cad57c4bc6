//! Hostile input too large or too manifold for files: depth, length, numbers, every wrong type.

mod common;

use common::{built_in, document, fixture, parsed, refusal, written};
use ics_maturity::assessment::{Evidence, Join as _, Moment, Note};
use ics_maturity::document::read;
use ics_maturity::framework::Framework;
use ics_maturity::json;
use serde_json::{Value, json};

#[test]
fn an_address_that_only_looks_like_one_is_not_opened() {
    for url in [
        "javascript://example.org/%0aalert(1)",
        "\u{1}javascript:alert(1)",
        "java\nscript:alert(1)",
        "https:alert(1)",
        "vbscript:x",
        "blob:https://example.org/x",
        "data:text/html,<script>",
        "\\\\server\\share",
        "ht tps://x",
    ] {
        let evidence = Evidence {
            url: Some(url.to_owned()),
            ..Evidence::default()
        };
        assert_eq!(evidence.link(), None, "{url}");
    }
}

#[test]
fn a_file_is_named_without_a_path_whatever_the_title() {
    let now = ics_maturity::assessment::Moment::from_millis(0);
    for title in [
        "../../etc/passwd",
        "C:\\Windows\\x",
        "a\u{0}b",
        "con.json\u{202e}gpj.exe",
        "<script>",
        "🦀/🦀",
    ] {
        let name = ics_maturity::document::file_name(title, &now);
        assert!(
            name.starts_with("ics-maturity-") && name.ends_with("-1970-01-01.json"),
            "{name}"
        );
        let inner = &name["ics-maturity-".len()..name.len() - "-1970-01-01.json".len()];
        assert!(
            inner
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '-'),
            "{name}"
        );
    }
}

#[test]
fn an_edit_of_the_last_revision_there_is_can_still_be_read() {
    let framework = built_in();
    let last =
        json!({"revision": 9_007_199_254_740_991_u64, "modified": "9999-12-31T23:59:59.999Z"});
    let mut assessment = common::assessment(&framework, last);
    assessment.touch(&ics_maturity::assessment::Moment::from_millis(0));
    assert_eq!(common::read(&written(&assessment), &framework), assessment);
}

#[test]
fn ten_megabytes_of_spaces_are_nothing() {
    assert_eq!(
        refusal(&" ".repeat(10_000_000), &built_in()),
        "the file is empty; allowed: a JSON document"
    );
    let padded = format!("{}{}", " ".repeat(9_999_900), document(json!({})));
    assert!(
        read(&padded, &built_in()).is_ok(),
        "spaces before a document are JSON"
    );
}

#[test]
fn depth_without_end_is_refused_before_it_is_parsed() {
    let message = "lists and objects are nested too deeply; allowed: at most 100 deep";
    for (open, column) in [("[", 101), ("{\"a\":", 501), ("[{\"a\":", 301)] {
        assert_eq!(
            refusal(&open.repeat(1_000_000), &built_in()),
            format!("{message} (line 1, column {column})")
        );
    }
    // Escaped quotes do not open a text in which brackets would not count.
    assert_eq!(
        refusal(&format!("[\"\\\\\",{}", "[".repeat(200)), &built_in()),
        format!("{message} (line 1, column 106)")
    );
}

#[test]
fn tens_of_thousands_of_units_in_chains_of_all_levels_are_no_trouble() {
    // A framework of one's own may have twenty levels, so a chain at most twenty units.
    let ids: Vec<String> = (0..20).map(|nth| format!("l{nth}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let own = common::framework_json(&ids, &[common::theme("t", "a", &["l0"])]);
    let unit = |nth: usize| {
        let wider = (nth % 20).checked_sub(1).map(|_| format!("u{}", nth - 1));
        json!({"id": format!("u{nth}"), "level": ids[nth % 20], "parent": wider})
    };
    let units: Vec<Value> = (0..20_000).rev().map(unit).collect();
    let chains = document(
        json!({"units": units, "framework": {"id": "f", "revision": "1", "document": own}}),
    );
    let assessment = common::read(&chains, &built_in());
    let tree = assessment.unit_tree();
    assert_eq!(tree.len(), 20_000);
    assert_eq!(tree.last().map(|unit| unit.id.as_str()), Some("u19"));
}

#[test]
fn twenty_thousand_members_nobody_knows_are_no_trouble_anywhere() {
    // In two orders, so that nothing is found at the place where it was before.
    let unknown = |turn: usize| (0..20_000).map(move |nth| format!("x{}", nth * turn % 20_000));
    let stuffed = |mut members: Value, turn: usize| {
        let object = members.as_object_mut().expect("an object");
        object.extend(unknown(turn).map(|name| (name, turn.into())));
        members
    };
    let copy = |turn: usize| {
        let answer = json!({"unit": "p", "theme": "delegation", "response": "unknown"});
        let answers = json!([stuffed(answer, turn)]);
        let importance = stuffed(json!({}), 1);
        let plan = json!({"settings": {"importance": importance}, "chunks": [stuffed(json!({"id": "c"}), turn)]});
        let mut members = common::at_one_place(&answers);
        members["plan"] = plan;
        document(stuffed(members, turn))
    };
    let (mine, theirs) = (copy(1).to_string(), copy(19_999).to_string());
    let before = std::time::Instant::now();
    let framework = built_in();
    let mut one = read(&mine, &framework).expect("it is sound");
    let other = read(&theirs, &framework).expect("it is sound");
    assert!(one != other);
    let note = Note::one("plan.chunks", ("id", "c"), "status", "done".into());
    assert!(one.note(&note, &Moment::from_millis(0)));
    assert!(!one.note(&note, &Moment::from_millis(0)));
    let joined = one.clone().join(other.clone());
    assert_eq!(joined, other.join(one));
    assert_eq!(joined.carried["x7"], json::Value::from(19_999_u32));
    let written = ics_maturity::document::write(&joined);
    assert_eq!(read(&written, &framework).expect("it is sound"), joined);
    // Unoptimised, and with other tests beside it; looking up each in turn would take minutes.
    assert!(before.elapsed() < std::time::Duration::from_secs(30));
}

/// The paths of all members that this version knows, with their values.
fn known(value: &Value, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members
                .iter()
                .filter(|(name, _)| !["x-local", "__proto__"].contains(&name.as_str()))
            {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                let pointer = format!("{pointer}/{name}");
                found.push((pointer.clone(), path.clone()));
                known(value, &pointer, &path, found);
            }
        }
        Value::Array(values) => {
            for (nth, value) in values.iter().enumerate() {
                let (pointer, path) = (format!("{pointer}/{nth}"), format!("{path}[{nth}]"));
                found.push((pointer.clone(), path.clone()));
                known(value, &pointer, &path, found);
            }
        }
        _ => {}
    }
}

#[test]
fn a_wrong_type_in_any_member_at_any_depth_is_refused_by_its_path() {
    let framework: Framework = built_in();
    let sound = parsed(&fixture("unknown-fields.json"));
    let mut places = Vec::new();
    known(&sound, "", "", &mut places);
    // `removed` is only known where it is true.
    places.retain(|(pointer, _)| !pointer.ends_with("/removed"));
    assert!(places.len() > 150, "the fixture has every member");
    for (pointer, path) in places {
        let wrong = match sound.pointer(&pointer) {
            Some(Value::Object(_)) => json!(["list"]),
            Some(Value::Array(_)) => json!({"object": 1}),
            _ => json!([{"list": 1}]),
        };
        let mut document = sound.clone();
        *document.pointer_mut(&pointer).expect("it was just found") = wrong;
        let Err(faults) = read(&document.to_string(), &framework) else {
            panic!("{path}: a wrong type was read");
        };
        assert!(
            faults.iter().any(|fault| fault.path() == path),
            "{path}: {faults}"
        );
    }
}
