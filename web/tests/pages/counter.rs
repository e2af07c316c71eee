//! The counter in every state that has words of its own.

use super::staff::{ID, person, session};
use super::{NOW, application, from_value, json};
use contract::endpoint::staff::open_intake;
use contract::problem::{Problem, ProblemKind};
use contract::staff::Role;
use web::counter::State;
use web::counter::route::Page;
use web::counter::state::Action;
use web::counter::state::entry::{Edit, Text};
use web::route::Route;
use web::state::remote::Remote;
use words::Lang;

fn at(lang: Lang, roles: &[Role]) -> State {
    let mut state = State::at(Route { lang, page: Page::Start });
    state.session = Remote::Ready(session(roles));
    state
}

/// The counter with an open intake.
fn counter(lang: Lang, code_sent: bool) -> State {
    let mut state = at(lang, &[Role::Counter]);
    state.counter.intake = Some(open_intake::Response {
        intake: ID,
        applicant: from_value(person("Сәрсенов")).unwrap(),
        unrecorded: false,
        opened_at: NOW.to_owned(),
        until: NOW.to_owned(),
        code_sent,
        code_until: None,
    });
    state
}

fn acted(mut state: State, actions: impl IntoIterator<Item = Action>) -> State {
    for action in actions {
        web::task::Task::act(&mut state, action);
    }
    state
}

/// The counter in every state.
pub(super) fn states(lang: Lang) -> Vec<(&'static str, State)> {
    use rules::Field;
    use rules::benefit::Category;
    use rules::intake::Paper;
    let begin = || at(lang, &[Role::Counter, Role::Complaints]);
    let short = [Action::Edit(Edit::Type(Text::Iin, "123".into())), Action::Open];
    let missing = [
        Action::Edit(Edit::Whole(false)),
        Action::Edit(Edit::Missing(Paper::Diploma, true)),
        Action::Edit(Edit::Missing(Paper::Identity, true)),
        Action::Edit(Edit::Expired(Paper::Identity, true)),
        Action::Send,
    ];
    let rights = [
        Action::Edit(Edit::Whole(true)),
        Action::Edit(Edit::Set(Field::Settlement, "750000000".into())),
        Action::Edit(Edit::Benefit(Some(Category::Serviceman), true)),
        Action::Send,
    ];
    let special = [Action::Edit(Edit::Whole(true)), Action::Edit(Edit::Set(Field::Kind, "special".into()))];
    let sanatorium =
        [Action::Edit(Edit::Whole(true)), Action::Edit(Edit::Set(Field::Kind, "sanatorium".into()))];
    let done = |application: Option<serde_json::Value>| {
        let mut state = counter(lang, true);
        let missing = json!([{ "paper": "diploma", "expired": false }]);
        let answer = json!({ "receipt": ID, "until": NOW, "application": application, "missing": missing });
        state.counter.done = Some(from_value(answer).unwrap());
        state
    };
    let mut unknown = begin();
    unknown.session = Remote::Failed(Problem::new(ProblemKind::SignInNeeded));
    vec![
        ("nobody", unknown),
        ("other role", at(lang, &[Role::Reviewer])),
        ("counter", begin()),
        ("counter with a short iin", acted(begin(), short)),
        ("intake", counter(lang, true)),
        ("nothing ticked", acted(counter(lang, true), [Action::Edit(Edit::Whole(false)), Action::Send])),
        ("missing", acted(counter(lang, false), missing)),
        ("entry", acted(counter(lang, true), rights)),
        ("special entry", acted(counter(lang, false), special)),
        ("sanatorium entry", acted(counter(lang, true), sanatorium)),
        ("taken in", done(Some(serde_json::to_value(application()).unwrap()))),
        ("not taken in", done(None)),
    ]
}
