//! Whole moments of a journey, without a browser.

use super::call::{Answer, Call, Secret};
use super::form::{DayPart, Edit, Form, Known, Move, Slot, Toggle, TypedDay};
use super::{Action, Effect, HandOver, Remote, Sending, State};
use crate::parent::route::{Page, Step};
use crate::route::Route;
use crate::state::picture::Look;
use crate::state::upload::Upload;
use contract::endpoint::children::Proposed;
use contract::endpoint::draft::Kept;
use contract::endpoint::preschools::{Ownership, Preschool};
use contract::endpoint::session::{Response as Session, Stage};
use contract::endpoint::{drafts, evidence, filed, preschools, save_draft, session};
use contract::problem::{Problem, ProblemKind, WireFault, WireSeverity};
use contract::register::QueueKind as WireKind;
use contract::view::{Names, PersonName, PreschoolCard, WireCounts, WireLine};
use rules::application::QueueKind;
use rules::benefit::{Category, Turn};
use rules::iin::control_digit;
use rules::impairment::Impairment;
use rules::rehabilitation::Rehabilitation;
use rules::{Code, Day, Field};
use uuid::Uuid;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
use words::Lang;

mod brought;
mod change;
mod fixtures;
use fixtures::*;

#[test]
fn the_only_child_is_chosen_unless_somebody_is_missing_or_it_cannot_stand() {
    let chosen = |children: Vec<Proposed>, silent: Vec<String>| {
        let mut state = State::at(at(Page::Apply(DRAFT, Step::Child)));
        state.session = Remote::Ready(session_of(person()));
        let mut form = Form::new(Known::on(Day::parse("2026-11-20").unwrap()));
        form.edit(Edit::Kind(QueueKind::General));
        state.form = Remote::Ready(form);
        state.answered(Answer::Children(Ok(contract::endpoint::children::Response { children, silent })));
        assert!(!state.keeping.is_changed, "nothing is kept before the person goes on");
        state.form.ready().map(|form| form.draft.child.iin.clone()).unwrap_or_default()
    };
    assert_eq!(chosen(vec![child()], Vec::new()), child().iin);
    assert_eq!(chosen(vec![child(), child()], Vec::new()), "");
    assert_eq!(chosen(vec![child()], vec!["civil_registry".into()]), "");
    assert_eq!(chosen(vec![Proposed { stands_in: vec![WireKind::General], ..child() }], Vec::new()), "");
    assert_eq!(chosen(vec![Proposed { birth_date: "2015-05-10".into(), ..child() }], Vec::new()), "");
}

#[test]
fn more_of_a_list_leads_to_its_first_new_answer_until_something_else_is_searched() {
    let mut state = State::at(at(Page::Apply(DRAFT, Step::Preschools)));
    assert_eq!(state.acted(Action::More("p-21".into())), [Effect::FocusField("p-21".into())]);
    assert_eq!(state.more, 1);
    state.acted(Action::Search("бал".into()));
    assert_eq!(state.more, 0);
}

#[test]
fn the_draft_of_the_address_is_taken_up_and_no_other() {
    let mut state = State::at(at(Page::Apply(DRAFT, Step::Contacts)));
    let effects = state.answered(Answer::Session(Ok(session_of(person()))));
    assert_eq!(calls(&effects), [&Call::Drafts]);
    let all = drafts::Response {
        drafts: vec![Kept { draft: Default::default(), ..kept(Uuid::from_u128(5)) }, kept(DRAFT)],
    };
    state.answered(Answer::Drafts(Ok(all)));
    assert_eq!((state.keeping.id, state.route.page), (DRAFT, Page::Apply(DRAFT, Step::Contacts)));
    assert_eq!(state.form.ready().unwrap().draft.child, full_form().draft.child);
    assert_eq!(state.keep_call(), None, "nothing was changed yet");
    // Another draft is another form.
    let effects = state.visited(at(Page::Apply(Uuid::from_u128(5), Step::Child)));
    assert_eq!((calls(&effects), &state.form), (vec![&Call::Drafts], &Remote::Loading));
}

#[test]
fn a_question_is_reached_through_those_before_it() {
    let mut state = State::at(at(Page::Apply(DRAFT, Step::Check)));
    state.session = Remote::Ready(session_of(person()));
    let effects = state.answered(Answer::Drafts(Ok(drafts::Response { drafts: vec![] })));
    assert!(effects.contains(&Effect::Replace(at(Page::Apply(DRAFT, Step::Kind)))));
    assert_eq!(calls(&effects), [&Call::Children]);
    let phones = &state.form.ready().unwrap().draft.applicant.phones;
    assert_eq!(phones, &["+77011234567"], "the registered phone is proposed");
}

#[test]
fn continue_goes_on_or_shows_what_must_be_corrected() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Language));
    let effects = state.acted(Action::Continue);
    assert!(effects.contains(&Effect::Push(at(Page::Apply(DRAFT, Step::Contacts)))));
    assert!(effects.contains(&Effect::FocusHeading));
    assert!(matches!(calls(&effects).as_slice(), [Call::SaveDraft { page, .. }] if page == "contacts"));

    state.acted(Action::Edit(Edit::Phone(0, "+7 701 12".into())));
    let form = state.form.ready().unwrap();
    assert_eq!(form.shown(Field::Phone(0)), [], "nobody is scolded while typing");
    assert_eq!(form.hint(Field::Phone(0)).unwrap().code, Code::PhoneLength);
    let effects = state.acted(Action::Continue);
    assert_eq!(effects, [Effect::FocusSummary]);
    assert_eq!(state.route.page, Page::Apply(DRAFT, Step::Contacts));
    let form = state.form.ready().unwrap();
    assert_eq!(form.summary(Step::Contacts).len(), 1);
    assert_eq!(form.shown(Field::Phone(0)).len(), 1);

    // While it is being mended it is silent again, and mended it is gone.
    state.acted(Action::Edit(Edit::Phone(0, "+7 701 123".into())));
    assert_eq!(state.form.ready().unwrap().shown(Field::Phone(0)), []);
    state.acted(Action::Edit(Edit::Phone(0, "+77011234567".into())));
    assert!(state.form.ready().unwrap().summary(Step::Contacts).is_empty());
}

#[test]
fn a_field_is_judged_when_it_is_left() {
    let mut form = full_form();
    form.edit(Edit::Email("имя@".into()));
    assert_eq!(form.shown(Field::Email), []);
    form.leave(Field::Email);
    assert_eq!(form.shown(Field::Email).len(), 1);
    form.edit(Edit::Phone(0, "+77019999999".into()));
    assert_eq!(
        form.shown(Field::Phone(0)).len(),
        1,
        "another number than the registered one is said at once"
    );
}

#[test]
fn the_draft_is_kept_one_request_at_a_time() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Language));
    assert_eq!(state.acted(Action::Edit(Edit::Language("ru".into()))), [Effect::Later(700, Action::Keep)]);
    assert_eq!(calls(&state.acted(Action::Keep)).len(), 1);
    // Another change while the first is on its way waits for its answer.
    state.acted(Action::Edit(Edit::Language("kk".into())));
    assert!(state.acted(Action::Keep).is_empty());
    let kept = || Answer::SaveDraft(Ok(save_draft::Response { saved_at: SAVED.into() }));
    let effects = state.answered(kept());
    let calls = calls(&effects);
    assert!(matches!(calls.as_slice(), [Call::SaveDraft { draft, .. }] if draft.language == "kk"));
    assert!(state.answered(kept()).is_empty());
    assert_eq!(state.keep_call(), None);
}

#[test]
fn what_could_not_be_kept_is_kept_later() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Language));
    state.acted(Action::Edit(Edit::Language("ru".into())));
    state.acted(Action::Keep);
    let problem = Problem::new(ProblemKind::Unavailable);
    state.answered(Answer::SaveDraft(Err(problem)));
    assert!(state.keeping.has_failed);
    assert_eq!(calls(&state.acted(Action::Keep)).len(), 1);
}

#[test]
fn pressed_twice_it_is_one_application() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Check));
    let effects = state.acted(Action::Continue);
    let Some(Call::Submit { kept_at, .. }) = calls(&effects).first().copied().cloned() else {
        panic!("the application is sent");
    };
    assert_eq!(kept_at, SAVED);
    assert!(state.acted(Action::Continue).is_empty());
    // No answer came: the same draft and moment make the same key.
    let lost = Problem::new(ProblemKind::Unavailable);
    state.answered(Answer::Submit(Err(lost)));
    assert!(matches!(state.submit, Sending::Failed(_)));
    let again = state.acted(Action::Retry);
    assert_eq!(calls(&again), calls(&effects));
}

#[test]
fn who_wants_to_sign_comes_to_the_page_for_it() {
    for (press, there) in
        [(Action::Continue, format!("/ru/apply/done/{DRAFT}")), (Action::Sign, format!("/ru/sign/{DRAFT}"))]
    {
        let mut state = with_form(Page::Apply(DRAFT, Step::Check));
        // What was wished before does not count.
        state.acted(Action::Sign);
        state.answered(Answer::Submit(Err(Problem::new(ProblemKind::Unavailable))));
        assert_eq!(calls(&state.acted(press)).len(), 1);
        assert_eq!(state.answered(Answer::Submit(Ok(DRAFT))), [Effect::LeaveForGood(there)]);
    }
}

#[test]
fn faults_of_the_server_lead_to_their_question() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Check));
    state.acted(Action::Continue);
    let fault = |path: &str, code: Code| WireFault {
        path: path.into(),
        code: code.as_str().into(),
        params: Default::default(),
        cite: "PS-9.c".into(),
        severity: WireSeverity::Block,
    };
    let mut problem = Problem::new(ProblemKind::Faults);
    problem.faults = vec![
        fault("applicant.phones[0]", Code::PhoneNotRegistered),
        fault("preschools[0]", Code::PreschoolUnknown),
    ];
    let effects = state.answered(Answer::Submit(Err(problem)));
    assert!(effects.contains(&Effect::Push(at(Page::Apply(DRAFT, Step::Preschools)))));
    assert_eq!(effects.last(), Some(&Effect::FocusSummary));
    assert_eq!(state.form.ready().unwrap().summary(Step::Preschools).len(), 1);
    // A change of the list takes the fault away; the other one still waits on its own question.
    state.acted(Action::Edit(Edit::Preschool(key(1), Toggle::Off)));
    state.acted(Action::Edit(Edit::Preschool(key(2), Toggle::On)));
    let form = state.form.ready().unwrap();
    assert!(!form.is_blocked(Step::Preschools));
    assert_eq!(form.first_blocked(), Some(Step::Contacts));
}

#[test]
fn a_neutral_answer_is_never_a_fault_of_a_field() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Check));
    state.acted(Action::Continue);
    let problem = Problem::new(ProblemKind::NeedsPerson);
    state.answered(Answer::Submit(Err(problem)));
    assert_eq!(state.handed_over, HandOver::Yes);
    assert!(state.form.ready().is_some(), "what was typed is kept");

    let mut state = with_form(Page::Apply(DRAFT, Step::Child));
    state.acted(Action::OpenOtherChild);
    state.acted(Action::TypeOtherIin(child().iin));
    let effects = state.acted(Action::Continue);
    assert!(matches!(calls(&effects).as_slice(), [Call::ChildByIin(_)]), "the key means the field it is in");
    let nobody = Problem::new(ProblemKind::NotFound);
    state.answered(Answer::ChildByIin(Err(nobody)));
    assert_eq!(state.handed_over, HandOver::Yes);
    state.visited(at(Page::Apply(DRAFT, Step::Confirm)));
    assert_eq!(state.handed_over, HandOver::No);
}

#[test]
fn the_better_turn_is_proposed_until_the_person_chooses() {
    let mut form = full_form();
    assert_eq!(form.turn(), Some(Turn::General));
    form.edit(Edit::Benefit(Category::LargeFamily, Toggle::On));
    assert!(!form.draft.benefits.none);
    assert_eq!(form.turn(), Some(Turn::FirstTurn), "forty general children wait");
    form.edit(Edit::Turn(Turn::General));
    form.edit(Edit::Benefit(Category::Pedagogue, Toggle::On));
    assert_eq!(form.turn(), Some(Turn::General), "the parent decided");
    // The state denies both: nothing is left to choose.
    let no = |category: &str| evidence::Row { category: category.into(), answer: evidence::WireAnswer::No };
    form.learn(|known| {
        let answers = vec![no("large_family"), no("pedagogue")];
        known.evidence = Some(evidence::Response { answers, impairment: None, phone: None });
    });
    assert_eq!(form.held(), []);
    assert!(form.is_blocked(Step::Benefits), "a denied category is said at its box");
}

#[test]
fn an_out_of_turn_right_makes_one_choice_and_its_reserves() {
    let mut form = full_form();
    form.edit(Edit::Preschool(key(2), Toggle::On));
    form.edit(Edit::Preschool(key(3), Toggle::On));
    form.edit(Edit::Benefit(Category::Serviceman, Toggle::On));
    assert_eq!(form.turn(), Some(Turn::OutOfTurn));
    assert_eq!((form.draft.preschools.len(), form.draft.reserves.len()), (1, 2));
    form.edit(Edit::Move(key(3), Move::Up));
    form.edit(Edit::Move(key(3), Move::Up));
    assert_eq!(form.draft.preschools, [key(3)]);
    assert_eq!(form.draft.reserves, [key(1), key(2)]);
    form.edit(Edit::Turn(Turn::General));
    assert_eq!((form.draft.preschools.len(), form.draft.reserves.len()), (3, 0));
}

#[test]
fn four_preschools_fit_and_a_fifth_is_said_at_once() {
    let mut form = full_form();
    for at in 2..=4 {
        form.edit(Edit::Preschool(key(at), Toggle::On));
    }
    assert_eq!(form.shown(Field::Preschools), []);
    form.edit(Edit::Preschool(key(5), Toggle::On));
    assert_eq!(form.shown(Field::Preschools).len(), 1);
    form.edit(Edit::Preschool(key(1), Toggle::Off));
    assert_eq!(form.shown(Field::Preschools), []);
}

#[test]
fn a_certificate_needs_a_scan_and_a_day_not_too_old() {
    let mut form = full_form();
    form.edit(Edit::Benefit(Category::Serviceman, Toggle::On));
    assert!(form.is_blocked(Step::Benefits));
    form.edit(Edit::Scan(Slot::Benefit(Category::Serviceman), Uuid::from_u128(9).to_string()));
    for (part, text) in [(DayPart::Day, "9"), (DayPart::Month, "11"), (DayPart::Year, "2026")] {
        form.edit(Edit::Issued(Slot::Benefit(Category::Serviceman), part, text.into()));
    }
    let field = Field::CertificateDay(Category::Serviceman);
    assert_eq!(form.shown(field).len(), 1, "eleven days are too old, said at once");
    form.edit(Edit::Issued(Slot::Benefit(Category::Serviceman), DayPart::Day, "10".into()));
    assert_eq!(form.shown(field), []);
    assert!(!form.is_blocked(Step::Benefits));
    assert_eq!(form.day(Slot::Benefit(Category::Serviceman)).day, "10");
    // Until somebody has seen the paper, the child stands as if it had no right.
    assert_eq!((form.turn(), form.meanwhile()), (Some(Turn::OutOfTurn), Some(Turn::General)));
    form.edit(Edit::Benefit(Category::Serviceman, Toggle::Off));
    form.edit(Edit::NoBenefit(Toggle::On));
    assert_eq!(form.meanwhile(), None);
}

#[test]
fn a_typed_day_is_joined_and_split() {
    let day = TypedDay { day: "5".into(), month: "3".into(), year: "2026".into() };
    assert_eq!(day.join(), "2026-03-05");
    assert_eq!(TypedDay::split("2026-03-05"), day);
    assert_eq!(TypedDay::default().join(), "");
    assert_eq!(TypedDay { month: "3".into(), ..TypedDay::default() }.join(), "-03-00");
}

#[test]
fn the_special_queue_asks_for_the_conclusion_and_no_right() {
    let mut form = full_form();
    form.edit(Edit::Kind(QueueKind::Special));
    assert_eq!(list_of(&mut form, 11), [key(1)], "kindergartens of another kind");
    assert_eq!(form.order(), Vec::<String>::new());
    assert_eq!(open(&form), [Step::Support, Step::Preschools]);
    // The state knows the conclusion: it is taken as it is, and no paper is asked for.
    let found = |answer, impairment: Option<&str>| evidence::Response {
        answers: vec![evidence::Row { category: "special_needs".into(), answer }],
        impairment: impairment.map(str::to_owned),
        phone: None,
    };
    form.learn(|known| known.evidence = Some(found(evidence::WireAnswer::Yes, Some("speech"))));
    assert_eq!(form.draft.special.as_ref().unwrap().impairment, "speech");
    assert_eq!(open(&form), [Step::Preschools]);
    form.edit(Edit::Support(Impairment::Hearing));
    assert_eq!(form.shown(Field::Impairment).len(), 1, "the conclusion says another");
    // Silent: nothing more is asked for, and the number is provisional; a photo and its day may stand beside.
    form.learn(|known| known.evidence = Some(found(evidence::WireAnswer::Silent, None)));
    assert_eq!(open(&form), [Step::Preschools]);
    assert_eq!((form.turn(), form.meanwhile()), (Some(Turn::General), Some(Turn::General)));
    assert_eq!(form.shown(Field::Conclusion), [], "the page says it itself");
    form.edit(Edit::Scan(Slot::Conclusion, Uuid::from_u128(9).to_string()));
    for (part, text) in [(DayPart::Day, "9"), (DayPart::Month, "1"), (DayPart::Year, "2026")] {
        form.edit(Edit::Issued(Slot::Conclusion, part, text.into()));
    }
    assert_eq!(open(&form), [Step::Preschools]);
    assert_eq!((form.turn(), form.meanwhile()), (Some(Turn::General), Some(Turn::General)));
    // Denied: said where it is asked for.
    form.learn(|known| known.evidence = Some(found(evidence::WireAnswer::No, None)));
    assert_eq!(open(&form), [Step::Support, Step::Preschools]);
}

#[test]
fn the_sanatorium_queue_asks_for_the_referral_as_a_photo() {
    let mut form = full_form();
    form.edit(Edit::Kind(QueueKind::Sanatorium));
    assert_eq!(list_of(&mut form, 11), [key(1)]);
    assert_eq!(open(&form), [Step::Referral, Step::Preschools]);
    form.edit(Edit::Rehabilitation(Rehabilitation::TuberculosisPrevention));
    form.edit(Edit::Scan(Slot::Referral, Uuid::from_u128(9).to_string()));
    for (part, text) in [(DayPart::Day, "21"), (DayPart::Month, "11"), (DayPart::Year, "2026")] {
        form.edit(Edit::Issued(Slot::Referral, part, text.into()));
    }
    assert_eq!(form.shown(Field::DoctorReferralDay).len(), 1, "tomorrow is said at once");
    form.edit(Edit::Issued(Slot::Referral, DayPart::Day, "20".into()));
    assert_eq!(open(&form), [Step::Preschools]);
    for at in 11..=12 {
        form.edit(Edit::Preschool(key(at), Toggle::On));
    }
    assert_eq!(form.draft.reserves, Vec::<String>::new());
    assert_eq!(open(&form), []);
    form.edit(Edit::Preschool(key(13), Toggle::On));
    assert_eq!(open(&form), [Step::Preschools], "two at most");
    // Back to the general queue nothing that was typed is lost but the kindergartens.
    form.edit(Edit::Kind(QueueKind::General));
    assert_eq!(list_of(&mut form, 1), [11, 12, 13].map(key));
    assert!(form.draft.benefits.none && form.draft.sanatorium.is_some());
    assert_eq!(open(&form), [Step::Preschools]);
}

#[test]
fn a_child_that_stands_in_one_queue_may_be_put_in_another() {
    let mut form = full_form();
    form.edit(Edit::Child(Box::new(Proposed { stands_in: vec![WireKind::General], ..child() })));
    assert!(form.is_blocked(Step::Child));
    form.edit(Edit::Kind(QueueKind::Special));
    assert!(!form.is_blocked(Step::Child));
}

/// C-22: the register knows nobody of this number, so the family says what it would have said.
#[test]
fn a_child_without_a_record_is_told_by_its_papers() {
    let mut form = full_form();
    let empty = String::new;
    let unrecorded = Proposed {
        name: PersonName::default(),
        birth_date: empty(),
        sex: empty(),
        citizenship: empty(),
        over_age_from: empty(),
        iin: iin([9, 3, 0, 5, 1, 0, 5, 0, 0, 2, 1]),
        ..child()
    };
    form.edit(Edit::Child(Box::new(unrecorded.clone())));
    assert!(form.is_unrecorded() && form.draft.child.surname.is_empty(), "nothing of another child stays");
    assert!(form.is_blocked(Step::Confirm));
    for (field, text) in [
        (Field::ChildSurname, "Беридзе"),
        (Field::ChildFirstName, "Лука"),
        (Field::ChildSex, "male"),
        (Field::ChildCitizenship, "ZZ"),
    ] {
        form.edit(Edit::Told(field, text.to_owned()));
    }
    for (part, text) in [(DayPart::Day, "10"), (DayPart::Month, "5"), (DayPart::Year, "2023")] {
        form.edit(Edit::Issued(Slot::Identity, part, text.to_owned()));
    }
    assert_eq!(form.draft.child.birth_date, "2023-05-10");
    assert!(form.is_blocked(Step::Confirm), "papers are missing");
    form.edit(Edit::Scan(Slot::BirthCertificate, Uuid::from_u128(1).to_string()));
    form.edit(Edit::Scan(Slot::Identity, Uuid::from_u128(2).to_string()));
    assert!(!form.is_blocked(Step::Confirm));
    form.edit(Edit::NoBenefit(Toggle::On));
    assert_eq!(form.meanwhile(), Some(Turn::General), "staff look at the papers");
    // The list of children comes again after a reload: what was typed stays.
    form.edit(Edit::Child(Box::new(unrecorded)));
    assert_eq!((form.draft.child.first_name.as_str(), form.is_blocked(Step::Confirm)), ("Лука", false));
    form.edit(Edit::Told(Field::ChildCitizenship, "KZ".to_owned()));
    assert!(form.is_blocked(Step::Confirm), "a citizen's record is somewhere");
}

/// PS-A1_9.2.b: no register names the applicant, so the form asks for name and document; of others it asks for neither.
#[test]
fn an_applicant_without_a_record_is_told_by_a_document() {
    let mut form = full_form();
    form.draft.applicant.surname.clear();
    form.learn(|_| {});
    assert!(!form.is_blocked(Step::Confirm), "whom a register names has nothing to write");
    form.learn(|known| known.is_unrecorded = true);
    assert!(form.is_blocked(Step::Confirm));
    form.edit(Edit::Told(Field::ApplicantSurname, "Беридзе".to_owned()));
    form.edit(Edit::Told(Field::ApplicantFirstName, "Мариам".to_owned()));
    assert!(form.is_blocked(Step::Confirm), "the document is missing");
    form.edit(Edit::Scan(Slot::Applicant, Uuid::from_u128(3).to_string()));
    assert!(!form.is_blocked(Step::Confirm));
    form.edit(Edit::NoBenefit(Toggle::On));
    assert_eq!(form.meanwhile(), Some(Turn::General), "staff look at the document");
}

#[test]
fn a_question_of_another_kind_is_no_question_of_this_one() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Check));
    state.acted(Action::Edit(Edit::Kind(QueueKind::Special)));
    let effects = state.visited(at(Page::Apply(DRAFT, Step::Benefits)));
    assert!(effects.contains(&Effect::Replace(at(Page::Apply(DRAFT, Step::Support)))));
}

#[test]
fn a_press_is_the_same_press_whatever_was_kept_meanwhile() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Check));
    let first = calls(&state.acted(Action::Continue)).first().copied().cloned();
    let later = "2026-11-20T10:00:09.000+05:00";
    state.answered(Answer::SaveDraft(Ok(save_draft::Response { saved_at: later.into() })));
    state.answered(Answer::Submit(Err(Problem::new(ProblemKind::Unavailable))));
    assert_eq!(calls(&state.acted(Action::Retry)).first().copied().cloned(), first);
}

#[test]
fn a_picture_goes_with_its_scan() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Benefits));
    let slot = Slot::Benefit(Category::Serviceman);
    state.acted(Action::Picture(slot, Some("blob:1".into())));
    state.acted(Action::Looked(slot, Look::Dark));
    assert_eq!(state.pictures.first().and_then(|(_, picture)| picture.look), Some(Look::Dark));
    state.acted(Action::Upload(slot, None));
    assert!(state.pictures.is_empty());
}

#[test]
fn a_paper_goes_with_its_right() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Benefits));
    let (category, slot) = (Category::Serviceman, Slot::Benefit(Category::Serviceman));
    let kept = || Upload::Kept { kind: "image/png".into(), kilobytes: 9 };
    let stated = |state: &State| state.form.ready().unwrap().draft.benefits.claim(category).cloned();
    state.acted(Action::Edit(Edit::Benefit(category, Toggle::On)));
    state.acted(Action::Edit(Edit::Issued(slot, DayPart::Day, "3".into())));
    state.acted(Action::Edit(Edit::Benefit(category, Toggle::Off)));
    assert_eq!(state.acted(Action::Kept(slot, Uuid::from_u128(9), kept())), [], "its right is unticked");
    assert_eq!(stated(&state), None);
    state.acted(Action::Edit(Edit::Benefit(category, Toggle::On)));
    assert_eq!(state.form.ready().unwrap().day(slot).day, "", "ticked again, it is stated anew");
    state.acted(Action::Kept(slot, Uuid::from_u128(9), kept()));
    assert!(stated(&state).is_some_and(|claim| !claim.certificate.is_empty()));
}

#[test]
fn a_stranger_and_an_ended_session_are_led_to_the_sign_in_and_back() {
    let mut state = State::at(at(Page::Apply(DRAFT, Step::Child)));
    assert_eq!(State::first(), [Effect::Call(Call::Session)]);
    let effects = state.answered(Answer::Session(Ok(session_of(Stage::Anonymous))));
    let there = |why: &str, step: &str| {
        vec![Effect::LeaveForGood(format!("/ru/sign-in?why={why}&next=apply/{DRAFT}/{step}"))]
    };
    assert_eq!(effects, there("needed", "child"));

    let mut state = with_form(Page::Apply(DRAFT, Step::Language));
    state.acted(Action::Edit(Edit::Language("ru".into())));
    state.acted(Action::Keep);
    let ended = Problem::new(ProblemKind::SignInNeeded);
    assert_eq!(state.answered(Answer::SaveDraft(Err(ended))), there("ended", "language"));
    assert!(!state.keeping.is_sent, "the page can go at once");
}

#[test]
fn an_answer_about_another_child_comes_too_late() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Benefits));
    if let Some(form) = state.form.ready_mut() {
        form.learn(|known| known.evidence = None);
    }
    let other = Secret("210101500001".into());
    state.answered(Answer::Evidence(
        other,
        Ok(evidence::Response { answers: Vec::new(), impairment: None, phone: None }),
    ));
    assert!(state.form.ready().unwrap().known.evidence.is_none());
}

#[test]
fn a_listed_child_empties_the_field_of_another() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Child));
    state.acted(Action::OpenOtherChild);
    state.acted(Action::TypeOtherIin("12".into()));
    assert_eq!(state.acted(Action::Continue), [Effect::FocusField("f-other-iin".into())]);
    let child = state.children.ready().and_then(|all| all.children.first().cloned());
    if let Some(child) = child {
        state.acted(Action::Edit(Edit::Child(Box::new(child))));
        assert!(state.other_child.iin.is_empty());
    }
}

#[test]
fn who_could_not_sign_out_is_told_so() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Language));
    state.answered(Answer::SignOut(Err(Problem::new(ProblemKind::Unavailable))));
    assert!(matches!(&state.session, Remote::Failed(_)));
    assert!(state.form.ready().is_some(), "and has the form still");
}

#[test]
fn signing_out_leaves_nothing() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Language));
    assert_eq!(calls(&state.acted(Action::SignOut)), [&Call::SignOut]);
    let anonymous: session::Response = session_of(Stage::Anonymous);
    let effects = state.answered(Answer::SignOut(Ok(anonymous)));
    assert_eq!(effects, [Effect::Leave("/ru/sign-in?why=signed-out".into())]);
    assert_eq!(state.form, Remote::Loading);
}
