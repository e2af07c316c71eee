//! A made-up session, child, list of preschools and full form.

use super::*;

pub(super) const NOW: &str = "2026-11-20T10:00:00.000+05:00";
pub(super) const DRAFT: Uuid = Uuid::from_u128(77);
pub(super) const SAVED: &str = "2026-11-20T10:00:05.000+05:00";

pub(super) fn at(page: Page) -> Route<Page> {
    Route { lang: Lang::Ru, page }
}

pub(super) fn iin(first_eleven: [u8; 11]) -> String {
    let last = control_digit(&first_eleven).expect("such a number is issued");
    first_eleven.iter().chain([&last]).map(|digit| char::from(b'0' + digit)).collect()
}

pub(super) fn child() -> Proposed {
    Proposed {
        iin: iin([9, 3, 0, 5, 1, 0, 5, 0, 0, 1, 1]),
        name: PersonName {
            surname: "Сыновой".into(), first_name: "Али".into(), patronymic: String::new()
        },
        birth_date: "2023-05-10".into(),
        sex: "male".into(),
        citizenship: "KZ".into(),
        role: "parent".into(),
        stands_in: Vec::new(),
        over_age_from: "2029-09-01".into(),
    }
}

pub(super) fn session_of(stage: Stage) -> Session {
    Session { stage, now: NOW.into(), demo: true, rules: "2026.11".into() }
}

pub(super) fn person() -> Stage {
    let name =
        PersonName {
            surname: "Родителев".into(), first_name: "Ерлан".into(), patronymic: String::new()
        };
    Stage::SignedIn { name, unrecorded: false, phone: "+77011234567".into() }
}

pub(super) fn preschool(at: u128, counts: WireCounts) -> Preschool {
    let name = |text: &str| Names { kk: text.into(), ru: text.into(), en: text.into() };
    Preschool {
        card: PreschoolCard {
            id: Uuid::from_u128(at), name: name("Балдырған"), address: name("Абай, 1")
        },
        ownership: Ownership::State,
        languages: vec!["kk".into()],
        capacity: 100,
        free: 0,
        queue: Some(WireLine { counts, ratio: 3, phase: 0 }),
        given_last_year: 12,
    }
}

pub(super) fn general(count: u32) -> WireCounts {
    WireCounts { out_of_turn: 0, first_turn: 0, general: count }
}

/// A form in which every question is answered.
pub(super) fn full_form() -> Form {
    let mut known = Known::on(Day::parse("2026-11-20").unwrap());
    known.demo = true;
    known.phone = rules::phone::Phone::parse("+77011234567").ok();
    let mut form = Form::new(known);
    form.learn(|known| {
        known.preschools = Some(preschools::Response {
            as_of: NOW.into(),
            preschools: (1..=6).map(|at| preschool(at, general(40))).collect(),
        });
    });
    let all = form.known.preschools.clone();
    form.edit(Edit::Kind(QueueKind::General));
    form.edit(Edit::Child(Box::new(child())));
    form.edit(Edit::Settlement("750000000".into()));
    form.learn(|known| known.preschools = all);
    form.edit(Edit::NoBenefit(Toggle::On));
    form.edit(Edit::Preschool(key(1), Toggle::On));
    form.edit(Edit::Language("kk".into()));
    form.edit(Edit::Processing(Toggle::On));
    form
}

/// The list of the form's kind and settlement comes, six from this one on: what of the choice it leaves out.
pub(super) fn list_of(form: &mut Form, from: u128) -> Vec<String> {
    form.learn(|known| {
        known.preschools = Some(preschools::Response {
            as_of: NOW.into(),
            preschools: (from..from + 6).map(|at| preschool(at, general(40))).collect(),
        });
    });
    form.leave_out()
}

pub(super) fn key(at: u128) -> String {
    Uuid::from_u128(at).to_string()
}

/// Somebody signed in, on a page, with a full form.
pub(super) fn with_form(page: Page) -> State {
    let mut state = State::at(at(page));
    state.session = Remote::Ready(session_of(person()));
    state.form = Remote::Ready(full_form());
    state.keeping.id = DRAFT;
    state.keeping.kept_at = Some(SAVED.into());
    state
}

pub(super) fn calls(effects: &[Effect]) -> Vec<&Call> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Call(call) => Some(call),
            _ => None,
        })
        .collect()
}

pub(super) fn kept(id: Uuid) -> Kept {
    Kept {
        id,
        draft: full_form().draft,
        page: "contacts".into(),
        saved_at: SAVED.into(),
        kept_until: "2027-02-18".into(),
        rules: "2026.11".into(),
    }
}

/// What a form of this kind still has to be asked, by its questions.
pub(super) fn open(form: &Form) -> Vec<Step> {
    Step::of(form.kind()).filter(|step| form.is_blocked(*step)).collect()
}
