//! The screens of staff in every state that has words of its own.

use super::{NOW, application, from_value, json, names};
use contract::endpoint::staff::reviews;
use contract::problem::{Problem, ProblemKind};
use contract::staff::{Outcome, Role};
use uuid::Uuid;
use web::route::Route;
use web::staff::State;
use web::staff::route::Page;
use web::staff::state::check::Check;
use web::staff::state::desk::Desk;
use web::staff::state::held::Held;
use web::staff::state::{Told, desk::Look};
use web::state::remote::Remote;
use web::state::sending::Sending;
use web::work::Session;
use words::Lang;

pub(super) const ID: Uuid = Uuid::from_u128(7);

pub(super) fn person(surname: &str) -> serde_json::Value {
    json!({ "surname": surname, "first_name": "Айша", "patronymic": "" })
}

fn workplace() -> serde_json::Value {
    json!({ "name": names("Білім бөлімі"), "address": names("Абай, 1"), "position": names("бас маман"), "phone": "" })
}

pub(super) fn session(roles: &[Role]) -> Session {
    from_value(json!({
        "employee": Uuid::from_u128(70), "name": person("Қызметкер"), "roles": roles,
        "organisation": "department", "workplace": workplace(),
        "settlements": [{ "kato": "750000000", "name": names("Алматы") }], "now": NOW, "demo": true, "rules": "r",
        "held": [{ "application": ID, "child": person("Сәрсенова"), "outcome": "confirmed", "seconds": 40 }],
    }))
    .unwrap()
}

fn list() -> reviews::Response {
    let row = |n: u128, term: &str, shown: Option<&str>, held: bool| {
        json!({
            "application": Uuid::from_u128(n), "number": "1234567897", "child": person("Сәрсенова"),
            "settlement": { "kato": "750000000", "name": names("Алматы") }, "filed_at": NOW,
            "subjects": ["serviceman", "birth_certificate"], "until": "2026-11-27T23:59:59.999+05:00", "term": term,
            "originals_shown": shown, "held": held,
        })
    };
    let rows =
        [row(7, "overdue", Some(NOW), false), row(8, "ends_today", None, false), row(9, "later", None, true)];
    let counts = json!({ "waiting": 3, "ends_today": 1, "overdue": 1, "shown": 1, "held": 1 });
    from_value(json!({ "as_of": NOW, "counts": counts, "rows": rows, "next": "c" })).unwrap()
}

fn check(open: bool) -> Check {
    let number = |now: u32, then: Option<u32>| {
        let preschool =
            json!({ "id": Uuid::from_u128(1), "name": names("Балдырған"), "address": names("Абай, 1") });
        json!({ "preschool": preschool, "now": now, "then": then })
    };
    let message = [json!({ "lang": "kk", "text": "Құжаттар расталды." })];
    let effects = [
        json!({ "outcome": "confirmed", "turn": "out_of_turn", "numbers": [number(43, Some(4))], "message": message }),
        json!({ "outcome": "benefit_not_confirmed", "turn": "general", "numbers": [number(43, Some(43))], "message": message }),
        json!({ "outcome": "refused", "turn": null, "numbers": [number(43, None)], "message": message }),
    ];
    let paper = |n: u128, subject: &str, category: Option<&str>, kind: Option<&str>| {
        let id = Uuid::from_u128(n);
        json!({ "id": id, "subject": subject, "category": category, "issued": "2026-11-10", "kind": kind })
    };
    let papers = [
        paper(101, "benefit", Some("serviceman"), Some("image/png")),
        paper(102, "birth_certificate", None, Some("application/pdf")),
        paper(103, "conclusion", None, None),
    ];
    let facts = [
        json!({ "fact": "child_birth_date", "stated": "2022-03-04", "registered": "2022-03-04", "differs": false }),
        json!({ "fact": "representative", "stated": "parent", "registered": "no", "differs": true }),
        json!({ "fact": "serviceman", "stated": "yes", "registered": null, "differs": false }),
    ];
    let verdicts =
        [json!({ "document": Uuid::from_u128(101), "confirmed": false, "reasons": ["unreadable"] })];
    let records = [json!({
        "act": "decided", "at": NOW, "settlement": "750000000", "number": "1234567897", "status": "in_queue",
        "child_iin": "210304600000", "child": person("Сәрсенова"), "applicant_iin": "900304400000",
        "employee_iin": null, "employee": person("Қызметкер"), "workplace": workplace(), "verdicts": verdicts,
        "outcome": "benefit_not_confirmed", "refusal": [],
    })];
    let held = json!({
        "outcome": "confirmed", "verdicts": [], "until": NOW, "seconds": 40, "mine": false, "by": person("Басқа"),
    });
    from_value(json!({
        "mirror": application(), "applicant": person("Сәрсенов"), "role": "parent", "facts": facts,
        "silent": ["civil_registry"], "papers": papers, "open": open,
        "originals_until": "2026-11-27T23:59:59.999+05:00", "originals_shown": if open { None } else { Some(NOW) },
        "decide_until": if open { None } else { Some(NOW) }, "effects": if open { effects.to_vec() } else { Vec::new() },
        "held": if open { serde_json::Value::Null } else { held }, "records": records,
    }))
    .unwrap()
}

fn at(lang: Lang, page: Page, roles: &[Role]) -> State {
    let mut state = State::at(Route { lang, page });
    state.session = Remote::Ready(session(roles));
    state.list.rows = Remote::Ready(list());
    state
}

fn on_desk(lang: Lang, open: bool, how: impl FnOnce(&mut Desk)) -> State {
    let mut state = at(lang, Page::Review(ID), &[Role::Reviewer]);
    let review = check(open);
    state.review.of = Some(ID);
    state.review.desk = Desk::of(&review.papers);
    how(&mut state.review.desk);
    state.review.data = Remote::Ready(Box::new(review));
    state
}

/// A change of representative in every state.
fn representatives(lang: Lang) -> Vec<(&'static str, State)> {
    let on = |act: &dyn Fn(&mut State)| {
        let mut state = on_desk(lang, true, |_| {});
        state.route = state.route.to(Page::Representative(ID));
        act(&mut state);
        state
    };
    let known = |registered: bool| {
        from_value(
            json!({ "representative": person("Жаңа"), "registered": registered, "has_phone": registered }),
        )
        .unwrap()
    };
    vec![
        ("representative", on(&|_| {})),
        (
            "representative with a short iin",
            on(&|state| {
                state.representative.iin.type_in("12".into());
                state.representative.iin.leave();
            }),
        ),
        ("representative known", on(&|state| state.representative.known = Some(known(true)))),
        (
            "representative to be proved",
            on(&|state| {
                state.representative.known = Some(known(false));
                state.representative.is_asked = true;
            }),
        ),
        (
            "representative changed",
            on(&|state| {
                let done = json!({ "representative": person("Жаңа"), "registered": true, "at": NOW });
                state.representative.done = Some(from_value(done).unwrap());
            }),
        ),
    ]
}

/// The own acts, with and without rows.
fn mine(lang: Lang) -> Vec<(&'static str, State)> {
    let with = |rows: serde_json::Value| {
        let mut state = at(lang, Page::Mine, &[Role::Reviewer, Role::Counter]);
        state.mine = Remote::Ready(from_value(json!({ "as_of": NOW, "rows": rows })).unwrap());
        state
    };
    let row = |act: &str, application: Option<Uuid>, outcome: Option<&str>| {
        let receipt = application.is_none().then_some(ID);
        let (child, number) =
            if application.is_some() { ("Сәрсенова", "1234567897") } else { ("", "") };
        let child = json!({ "surname": child, "first_name": "", "patronymic": "" });
        json!({ "act": act, "at": NOW, "application": application, "number": number, "child": child,
            "outcome": outcome, "receipt": receipt })
    };
    let rows = [
        row("decided", Some(ID), Some("refused")),
        row("taken_in", Some(ID), None),
        row("not_taken_in", None, None),
        row("representative_changed", Some(ID), None),
    ];
    vec![("mine", with(json!(rows))), ("mine empty", with(json!([])))]
}

/// Every state, by a name.
pub(super) fn states(lang: Lang) -> Vec<(&'static str, State)> {
    let failed = |kind| {
        let mut state = at(lang, Page::Start, &[]);
        state.session = Remote::Failed(Problem::new(kind));
        state
    };
    let mut empty = at(lang, Page::Start, &[Role::Reviewer]);
    let mut none = list();
    none.rows.clear();
    empty.list.rows = Remote::Ready(none);
    let mut held = at(lang, Page::Start, &[Role::Reviewer, Role::Counter, Role::Complaints]);
    for (n, outcome) in [(8, Outcome::Confirmed), (9, Outcome::BenefitNotConfirmed), (10, Outcome::Refused)] {
        let application = Uuid::from_u128(n);
        held.held.hold(Held {
            application,
            name: format!("Бала {n}"),
            outcome,
            seconds: 60,
            is_returning: false,
        });
    }
    held.told = Some(Told::Final);
    held.list.more = Sending::Failed(Problem::new(ProblemKind::Unavailable));
    let mut failed_decision = on_desk(lang, true, |desk| desk.look = Look { at: 1, zoom: 0, turn: 0 });
    failed_decision.review.sending = Sending::Failed(Problem::new(ProblemKind::TooLate));
    failed_decision.review.originals = Sending::Failed(Problem::new(ProblemKind::Unavailable));
    let others = representatives(lang).into_iter().chain(mine(lang));
    let mut unfound = at(lang, Page::Start, &[Role::Reviewer]);
    unfound.find.is_none = true;
    let reviews = vec![
        ("nobody", failed(ProblemKind::SignInNeeded)),
        ("citizen", failed(ProblemKind::NotFound)),
        ("down", failed(ProblemKind::Unavailable)),
        ("other role", at(lang, Page::Review(ID), &[Role::Counter])),
        ("other work", at(lang, Page::Start, &[Role::Counter])),
        ("list", at(lang, Page::Start, &[Role::Reviewer])),
        ("empty list", empty),
        ("no such number", unfound),
        ("held", held),
        ("waiting", at(lang, Page::Review(ID), &[Role::Reviewer])),
        ("check", on_desk(lang, true, |_| {})),
        (
            "asked",
            on_desk(lang, true, |desk| {
                desk.is_asked = true;
                desk.judge(0, false);
                desk.judge(1, true);
            }),
        ),
        (
            "judged",
            on_desk(lang, true, |desk| {
                (0..3).for_each(|paper| desk.judge(paper, paper != 2));
                desk.look = Look { at: 2, zoom: 0, turn: 0 };
            }),
        ),
        ("turned", on_desk(lang, true, |desk| desk.look = Look { at: 0, zoom: 3, turn: 1 })),
        ("failed", failed_decision),
        ("decided by another", on_desk(lang, false, |_| {})),
    ];
    reviews.into_iter().chain(others).collect()
}
