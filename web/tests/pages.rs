//! Every page in every language, as HTML: words for everything, and each control tied to its label and faults.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is not as it should be"
)]

#[path = "pages/complaints.rs"]
mod complaints;
#[path = "pages/counter.rs"]
mod counter;
#[path = "pages/staff.rs"]
mod staff;

use contract::endpoint::draft::Kept;
use contract::endpoint::session::{Response as Session, Stage};
use contract::endpoint::{applications, children, drafts, evidence, preschools, settlements};
use contract::problem::{Problem, ProblemKind};
use contract::view::ApplicationView;
use rules::application::QueueKind;
use rules::benefit::Category;
use rules::{Day, Field};
use serde_json::{from_value, json};
use std::rc::Rc;
use uuid::Uuid;
use web::cabinet::route::Page as Cabinet;
use web::parent::route::{Page, Step};
use web::parent::state::form::{Edit, Form, Known, Slot, Toggle};
use web::parent::{Action, State};
use web::parts::Cx;
use web::route::Route;
use web::state::remote::Remote;
use web::state::upload::Upload;
use web::task::Task;
use words::{Lang, Table};
use yew::prelude::*;

#[derive(Properties)]
struct Props<T: Task> {
    state: Rc<T>,
}

impl<T: Task> PartialEq for Props<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

#[component]
fn Shown<T: Task>(props: &Props<T>) -> Html {
    let words = Table::of(props.state.route().lang);
    T::view(&Cx { words, state: &*props.state, deed: &Callback::noop() })
}

fn html<T: Task>(state: T) -> String {
    let props = Props { state: Rc::new(state) };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(yew::LocalServerRenderer::<Shown<T>>::with_props(props).hydratable(false).render())
}

const NOW: &str = "2026-11-20T10:00:00.000+05:00";

fn names(text: &str) -> serde_json::Value {
    json!({ "kk": text, "ru": text, "en": text })
}

fn application() -> ApplicationView {
    let point = |number| json!({ "at": "2026-11-20T10:00:00.000+05:00", "number": number });
    let why = json!({ "from": point(41), "to": point(43), "causes": [
        { "cause": "came_out_of_turn", "change": 3, "happenings": 3 },
        { "cause": "left_referral", "change": -2, "happenings": 2 },
        { "cause": "passed_you", "change": 1, "happenings": 1 } ] });
    from_value(json!({
        "id": Uuid::from_u128(7), "number": "1234567897",
        "child": { "surname": "Сәрсенова", "first_name": "Айша", "patronymic": "" },
        "settlement": names("Алматы"), "standing": { "state": "documents_under_verification" },
        "turn": "general", "turn_if_confirmed": "out_of_turn", "originals_by": "2026-11-27", "benefits": ["serviceman"],
        "filed_at": "2026-11-20T10:00:00.117+05:00", "valid_until": "2027-11-20", "over_age_from": "2029-09-01",
        "publication": false, "renewable_until": "2028-11-20", "looks": [ { "name": { "surname": "Сәрсенов",
            "first_name": "Ерлан", "patronymic": "" }, "at": "2026-11-20T10:00:00.000+05:00" } ],
        "as_of": "2026-11-20T10:00:00.000+05:00", "reserves": [
            { "id": Uuid::from_u128(2), "name": names("Күншуақ"), "address": names("Абай, 2") } ],
        "places": [ { "preschool": { "id": Uuid::from_u128(1), "name": names("Балдырған"), "address": names("Абай, 1") },
            "queue": "q", "reserve": false, "number": 43, "ahead": { "out_of_turn": 3, "first_turn": 9, "general": 30 },
            "number_if_confirmed": 4, "given_last_year": 12, "since_filing": why, "since_seen": why,
            "nobody_later_passed": true, "series": [point(41), point(44), point(43)] } ]
    }))
    .unwrap()
}

/// Somebody signed in with a form half filled: as many parts as possible stand on each page.
fn state(lang: Lang, page: Page) -> State {
    let mut state = State::at(Route { lang, page });
    let name = json!({ "surname": "Сәрсенова", "first_name": "Айгерім", "patronymic": "" });
    let stage = from_value(json!({ "stage": "signed_in", "name": name, "phone": "+77011234567" })).unwrap();
    let now = NOW;
    state.session = Remote::Ready(Session { stage, now: now.into(), demo: true, rules: "r".into() });
    let child = |iin: &str, in_queue: bool, born: &str| {
        json!({ "iin": iin, "name": name, "birth_date": born, "sex": "female", "citizenship": "DE", "role": "guardian",
            "stands_in": if in_queue { vec!["general"] } else { Vec::new() }, "over_age_from": "2029-09-01" })
    };
    let all: children::Response = from_value(json!({ "silent": ["civil_registry"], "children": [
        child("930412501202", false, "2023-04-12"), child("930412601704", true, "2023-04-12"),
        child("990412501808", false, "2015-04-12") ] }))
    .unwrap();
    let settlements: settlements::Response = from_value(json!({ "settlements": [
        { "kato": "750000000", "name": names("Алматы"), "region": names("Алматы"), "preschools": 142 },
        { "kato": "196220100", "name": names("Қаскелең"), "region": names("Алматы облысы"), "preschools": 0 } ] }))
    .unwrap();
    let preschools: preschools::Response = from_value(json!({ "as_of": now, "preschools": [
        { "id": Uuid::from_u128(1), "name": names("Балдырған"), "address": names("Абай, 1"), "ownership": "state",
          "languages": ["kk", "ru"], "capacity": 90, "free": 2, "given_last_year": 12,
          "queue": { "counts": { "out_of_turn": 1, "first_turn": 4, "general": 30 }, "ratio": 3, "phase": 0 } },
        { "id": Uuid::from_u128(2), "name": names("Күншуақ"), "address": names("Абай, 2"), "ownership": "private",
          "languages": ["ru"], "capacity": 90, "free": 0, "given_last_year": 0, "queue": null } ] }))
    .unwrap();
    let evidence: evidence::Response = from_value(json!({ "phone": "+77011234567", "answers": [
        { "category": "pedagogue", "answer": "silent" }, { "category": "large_family", "answer": "yes" },
        { "category": "orphan", "answer": "no" } ] }))
    .unwrap();
    let mut form = Form::new(Known::on(Day::parse("2026-11-20").unwrap()));
    form.edit(Edit::Kind(QueueKind::General));
    form.edit(Edit::Child(Box::new(all.children.first().unwrap().clone())));
    form.edit(Edit::Settlement("750000000".into()));
    for category in [Category::Serviceman, Category::LargeFamily, Category::Pedagogue, Category::Orphan] {
        form.edit(Edit::Benefit(category, Toggle::On));
    }
    form.learn(|known| {
        known.settlements = Some(settlements);
        known.preschools = Some(preschools);
        known.evidence = Some(evidence);
    });
    for at in 1..=2 {
        form.edit(Edit::Preschool(Uuid::from_u128(at).to_string(), Toggle::On));
    }
    form.edit(Edit::AddPhone);
    form.edit(Edit::Phone(0, "+7 701 1".into()));
    form.edit(Edit::Email("x".into()));
    form.leave(Field::Email);
    if let Page::Apply(_, step) = page {
        form.ask(step);
    }
    state.form = Remote::Ready(form);
    state.keeping.kept_at = Some(now.into());
    state.drafts = Remote::Ready(vec![kept()]);
    state.children = Remote::Ready(all);
    state.act(Action::OpenOtherChild);
    state.settlements = Remote::Ready(());
    state.evidence = Remote::Ready(());
    state.preschools.1 = Remote::Ready(());
    let problem = Problem::new(ProblemKind::Unavailable);
    state.uploads = vec![(Slot::Benefit(Category::Serviceman), Upload::Failed(problem))];
    state
}

/// Somebody in the cabinet, with an application and a draft.
fn cabinet(lang: Lang, page: Cabinet) -> web::cabinet::State {
    let mut state = web::cabinet::State::at(Route { lang, page });
    let name = json!({ "surname": "Сәрсенова", "first_name": "Айгерім", "patronymic": "" });
    let stage: Stage = match page {
        Cabinet::SignIn => Stage::Anonymous,
        Cabinet::Code => Stage::CodeSent { expires_at: "2026-11-20T10:05:00.000+05:00".into(), left: 3 },
        _ => from_value(json!({ "stage": "signed_in", "name": name, "phone": "+77011234567" })).unwrap(),
    };
    state.session = Remote::Ready(Session { stage, now: NOW.into(), demo: true, rules: "r".into() });
    state.application = (Some(Uuid::from_u128(7)), Remote::Ready(Box::new(application())));
    state.applications = Remote::Ready(applications::Response { applications: vec![application()] });
    state.drafts = Remote::Ready(drafts::Response { drafts: vec![kept()] });
    let id = Uuid::from_u128(8);
    let notice = json!({ "id": id, "kind": 1, "at": NOW, "text": "Кезек: 41", "delivery": "given_up" });
    state.notices = Remote::Ready(from_value(json!({ "notices": [notice] })).unwrap());
    state
}

fn kept() -> Kept {
    let mut draft = contract::ApplicationDraft::default();
    draft.child.surname = "Сәрсенова".into();
    Kept {
        id: Uuid::from_u128(9),
        draft,
        page: "benefits".into(),
        saved_at: NOW.into(),
        kept_until: "2027-02-18".into(),
        rules: "r".into(),
    }
}

fn pages() -> Vec<Page> {
    let mut pages = vec![Page::Lost];
    pages.extend(Step::ALL.map(|step| Page::Apply(Uuid::from_u128(9), step)));
    pages
}

/// Every page of every binary with its name.
fn all(lang: Lang) -> Vec<(String, String)> {
    let id = Uuid::from_u128(7);
    let of_cabinet = [
        Cabinet::SignIn,
        Cabinet::Code,
        Cabinet::Done(id),
        Cabinet::Changed(id),
        Cabinet::List,
        Cabinet::Application(id),
        Cabinet::Renew(id),
        Cabinet::Withdraw(id),
        Cabinet::Lost,
    ];
    let parents = pages().into_iter().map(|page| (format!("{lang:?} {page:?}"), html(state(lang, page))));
    let cabinets = of_cabinet.map(|page| (format!("{lang:?} cabinet {page:?}"), html(cabinet(lang, page))));
    let staff = staff::states(lang).into_iter();
    let staff = staff.map(|(name, state)| (format!("staff {name} {}", lang.code()), html(state)));
    let counter = counter::states(lang).into_iter();
    let counter = counter.map(|(name, state)| (format!("counter {name} {}", lang.code()), html(state)));
    let complaints = complaints::states(lang).into_iter();
    let complaints =
        complaints.map(|(name, state)| (format!("complaints {name} {}", lang.code()), html(state)));
    parents.chain(cabinets).chain(staff).chain(counter).chain(complaints).collect()
}

/// The values of an attribute, wherever it stands.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_says_everything_and_ties_its_controls() {
    for lang in Lang::ALL {
        for (at, html) in all(lang) {
            assert_eq!(html.matches("<h1 ").count(), 1, "{at}: one heading");
            assert!(!html.contains(concat!(" style", "=")), "{at}: no inline style");
            assert!(!html.contains('{'), "{at}: a placeholder was left: {html}");
            for tag in ["p", "li", "h1", "h2", "h3", "a", "button", "label", "dt", "legend"] {
                // The count under a field is empty until somebody types; a live region until something happens.
                let hollow = format!("></{tag}>");
                let allowed = ["class=\"count\"", "role=\"status\""];
                for (before, _) in html.match_indices(hollow.as_str()) {
                    let opening = html.get(..before).unwrap().rsplit('<').next().unwrap();
                    let is_empty =
                        opening.starts_with(tag) && !allowed.iter().any(|what| opening.contains(what));
                    assert!(!is_empty, "{at}: empty <{opening}>");
                }
            }
            let ids = values(&html, "id");
            for id in &ids {
                assert_eq!(ids.iter().filter(|other| other == &id).count(), 1, "{at}: {id} stands twice");
            }
            for reference in ["for", "aria-labelledby", "aria-describedby"] {
                for id in values(&html, reference).iter().flat_map(|list| list.split(' ')) {
                    assert!(ids.contains(&id), "{at}: {reference}={id} leads nowhere");
                }
            }
            for href in values(&html, "href").iter().filter_map(|href| href.strip_prefix('#')) {
                assert!(ids.contains(&href), "{at}: a link to #{href} leads nowhere");
            }
            for input in html.split("<input ").skip(1).filter_map(|rest| rest.split('>').next()) {
                let input = format!(" {input}");
                let id = values(&input, "id");
                let labels = values(&html, "for");
                assert!(id.iter().all(|id| labels.contains(id)) && id.len() == 1, "{at}: no label: {input}");
            }
        }
    }
}

#[test]
fn a_field_with_a_fault_says_so() {
    let html = html(state(Lang::Ru, Page::Apply(Uuid::from_u128(9), Step::Contacts)));
    let mut controls = html.split("<input ").skip(1).filter_map(|rest| rest.split('>').next());
    let email = controls.find(|input| input.contains("\"f-applicant-email\"")).unwrap();
    assert!(email.contains("aria-invalid=\"true\""), "{email}");
    assert!(email.contains("aria-describedby=\"f-applicant-email-fault f-applicant-email-hint\""));
    assert!(html.contains("href=\"#f-applicant-email\""), "the summary leads to it");
}
