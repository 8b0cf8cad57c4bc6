//! The worked example: sound, whole, and nobody's.

mod common;

use common::schema::{accepts, assessments};
use common::worked::{all, at, at_id, count, each, exported};
use common::{built_in, parsed};
use ics_maturity::assessment::AssessmentId;
use ics_maturity::document::{example, export, read, write};

/// The example as people write it.
const SOURCE: &str = include_str!("../assets/example/example.json");

#[test]
fn it_is_sound_and_nothing_is_set_aside() {
    let framework = built_in();
    let example = example(&framework);
    assert_eq!(example.id, AssessmentId::from("example-northshire"));
    assert_eq!(example.framework.id, framework.id);
    assert_eq!(example.framework.revision, framework.revision);
    assert_eq!(example.set_aside(&framework).count(), 0);
    for member in example.group.respondents.iter() {
        let mut as_theirs = example.clone();
        as_theirs.answers = member.answers.clone();
        assert_eq!(as_theirs.set_aside(&framework).count(), 0);
    }
    let again = read(&export(&example, &framework), &framework).expect("it is sound");
    assert_eq!(again, example);
}

#[test]
fn it_is_the_same_at_each_call() {
    let framework = built_in();
    assert_eq!(write(&example(&framework)), write(&example(&framework)));
}

#[test]
fn it_is_valid_and_leaves_nothing_of_its_rows() {
    let document = exported();
    accepts(&assessments(), document);
    let text = document.to_string();
    for row in ["\"said\"", "\"u1\":\"", "==", "\"units\":null"] {
        assert!(!text.contains(row), "{row}");
    }
}

#[test]
fn it_says_that_it_is_made_up_and_names_nobody() {
    let document = exported();
    assert_eq!(document["title"], "Example: Northshire (made up)");
    let text = document.to_string();
    assert!(!text.contains("\"name\":\"\"") && document["respondent"].get("name").is_none());
    for member in all(&document["group"]["respondents"]) {
        assert!(member["respondent"].get("name").is_none());
    }
    for link in text.match_indices("https://") {
        let link = &text[link.0..];
        let is_nobodys = ["https://example.org/", "https://ics-maturity.example/"];
        assert!(
            is_nobodys.iter().any(|start| link.starts_with(start)),
            "{link:.60}"
        );
    }
}

/// A row that is too short or too long would be read without a word.
#[test]
fn every_row_has_a_sign_for_each_theme() {
    let framework = built_in();
    let source = parsed(SOURCE);
    let mut parts = vec![&source["answers"]];
    for list in [&source["group"]["respondents"], &source["snapshots"]] {
        parts.extend(all(list).iter().map(|part| &part["answers"]));
    }
    assert_eq!(parts.len(), 1 + 5 + 2);
    let mut seen = 0;
    for (id, row) in parts
        .iter()
        .flat_map(|part| part.as_object().expect("rows"))
    {
        let Some(row) = row.as_str() else { continue };
        let level = &at_id(&source["units"], id)["level"];
        let level = level.as_str().expect("a level").into();
        let asked = framework
            .themes
            .iter()
            .filter(|theme| theme.cells.get(&level).is_some());
        let asked = asked.count();
        for signs in row.split('/') {
            let signs = signs.replace(' ', "");
            assert_eq!(signs.len(), asked, "{id}: {row}");
            assert!(
                signs.chars().all(|sign| "01234?x-=".contains(sign)),
                "{id}: {row}"
            );
            seen += 1;
        }
    }
    // The organiser's eight and as many before; the respondents' 4, 3, 5, 4, 4; the snapshots' 4, 8.
    assert_eq!(seen, 16 + 20 + 12);
    for said in all(&source["answers"]["said"]) {
        let unit = said["unit"].as_str().expect("a unit");
        at(
            &exported()["answers"],
            unit,
            said["theme"].as_str().expect("a theme"),
        );
    }
}

#[test]
fn it_has_a_system_with_three_places_and_four_neighbourhoods() {
    let document = exported();
    let units = &document["units"];
    let levels = ["system", "place", "neighbourhood"].map(|level| count(units, "level", level));
    assert_eq!(levels, [1, 3, 4]);
    let places = ["u2", "u2", "u3", "u4"];
    let parents = all(units)[4..].iter().map(|unit| &unit["parent"]);
    assert!(parents.eq(places.iter()));
    assert_eq!(document["settings"]["scope"], "full");
}

#[test]
fn five_respondents_see_it_from_different_places() {
    let document = exported();
    let members = &document["group"]["respondents"];
    let who: Vec<_> = all(members).iter().map(|it| &it["respondent"]).collect();
    let said = |member| who.iter().map(|who| &who[member]).collect::<Vec<_>>();
    assert_eq!(
        said("role"),
        [
            "Director of adult social care",
            "Ward manager",
            "Voluntary sector alliance lead",
            "GP and neighbourhood lead",
            "Trust strategy director"
        ]
    );
    assert_eq!(said("sector"), ["council", "nhs", "vcse", "nhs", "nhs"]);
    let vantages = ["board", "front-line", "management", "front-line", "board"];
    assert_eq!(said("vantage"), vantages);
    // Nobody knows everything: of 163 questions the organiser answers 160.
    assert_eq!(all(&document["answers"]).len(), 160);
    let answers = all(members).iter().map(|it| all(&it["answers"]).len());
    assert_eq!(answers.collect::<Vec<_>>(), [94, 41, 52, 60, 89]);
    // With the organiser's there are six views.
    assert_eq!(document["results"]["group"]["respondents"], 6);
    assert_eq!(document["results"]["basis"], "group");
}

#[test]
fn what_goes_with_the_answers_tells_the_story() {
    let document = exported();
    let answers = all(&document["answers"]);
    let with = |member: &str| answers.iter().filter(|it| it.get(member).is_some()).count();
    assert_eq!(with("note"), 7);
    assert_eq!(with("evidence"), 2);
    assert_eq!(with("confidence"), 9);
    assert_eq!(with("target"), 2);
    assert_eq!(count(&document["answers"], "response", "unknown"), 3);
    assert_eq!(count(&document["answers"], "response", "not-applicable"), 1);
    assert_eq!(all(&document["context"]).len(), 7);
    let questions = each(&document["reflections"], "question");
    assert_eq!(questions, ["bandwidth", "anchor-voice"]);
    assert_eq!(at(&document["delegation"], "u2", "")["decision"], "share");
    assert_eq!(
        at(&document["delegation"], "u3", "")["decision"],
        "delegate"
    );
    let agreed = &document["group"]["agreed"];
    assert_eq!(
        each(agreed, "theme"),
        ["council-and-vcse", "joined-up-pathways"]
    );
    assert!(each(agreed, "why").iter().all(|why| !why.is_empty()));
}

/// What each thing that the example names is, by the framework.
#[test]
fn what_it_names_is_there() {
    let (document, framework) = (exported(), common::built_in_document());
    let context = &framework["context"];
    for rated in all(&document["context"]) {
        let ids = |list| each(&context[list], "id");
        let factor = rated["factor"].as_str().expect("a factor");
        let ratings: &[&str] = if ids("enablers").contains(&factor) {
            &["in-place", "partly", "missing"]
        } else {
            assert!(ids("barriers").contains(&factor), "{factor}");
            &["holding-back", "manageable", "not-a-problem", "spurring"]
        };
        assert!(ratings.contains(&rated["rating"].as_str().expect("a rating")));
    }
    for said in each(&document["reflections"], "question") {
        at_id(&framework["reflections"], said);
    }
    for layer in document["plan"]["settings"]["importance"]
        .as_object()
        .expect("some")
    {
        at_id(&framework["layers"], layer.0);
    }
    for agreed in all(&document["group"]["agreed"]) {
        let says = |member: &str| agreed[member].as_str().expect("text").to_owned();
        at(&document["answers"], &says("unit"), &says("theme"));
    }
}
