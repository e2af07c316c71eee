//! What decide allows, just below, at and just above each number and moment; each refusal has its provision.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, ArchiveReason, Command, Conclusion, DocumentsOutcome, Event,
    PersonId, Proven, QueueKey, QueueKind, Refusal, Standing, State, Submission, apply, decide,
};
use rules::application::{Kato, Language, Pmpk, PreschoolId};
use rules::benefit::Turn;
use rules::{Day, Instant, Readings};

const APPLICANT: PersonId = PersonId(50);
const PARENT: Actor = Actor::Citizen(APPLICANT);
const STRANGER: Actor = Actor::Citizen(PersonId(51));
const STAFF: Actor = Actor::Staff(PersonId(60));
const ID: ApplicationId = ApplicationId(1);

struct Base {
    state: State,
    now: Instant,
}

impl Base {
    /// Preschools 1 to 9 of one settlement; 20 is closed, 21 is special, 22 is elsewhere.
    fn new() -> Self {
        let mut base = Self { state: State::new(), now: at("2026-11-20T10:00:00.000+05:00") };
        for n in (1..=9).chain([20, 21, 22]) {
            let kind = if n == 21 { QueueKind::Special } else { QueueKind::General };
            let settlement = if n == 22 { kato("191010000") } else { kato("750000000") };
            let register = Command::RegisterPreschool { id: PreschoolId(n), settlement, kind, open: n != 20 };
            base.done(Actor::StateSystem, register);
        }
        base
    }

    fn give(&mut self, actor: Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.state, actor, command, self.now)?;
        for event in &events {
            let seq = self.state.last_seq().map_or(0, |seq| seq + 1);
            let moment = self.state.moment(self.now);
            apply(&mut self.state, seq, moment, event);
        }
        Ok(events)
    }

    fn done(&mut self, actor: Actor, command: Command) -> Event {
        self.give(actor, command).unwrap().remove(0)
    }

    fn tried(&self, submission: Submission) -> Result<Vec<Event>, Refusal> {
        decide(&self.state, PARENT, Command::Submit(Box::new(submission)), self.now)
    }

    fn submits(&mut self, submission: Submission) {
        self.done(PARENT, Command::Submit(Box::new(submission)));
    }

    fn decides(&mut self, outcome: DocumentsOutcome) -> Result<Vec<Event>, Refusal> {
        self.give(STAFF, Command::DecideDocuments { application: ID, outcome })
    }

    /// Turn and the number of queues it stands in.
    fn stands(&self) -> (Turn, usize) {
        let found = self.state.application(ID).unwrap();
        (found.turn, self.state.places(found).count())
    }
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn kato(text: &str) -> Kato {
    Kato::parse(text).unwrap()
}

fn ids(numbers: impl IntoIterator<Item = u128>) -> Vec<PreschoolId> {
    numbers.into_iter().map(PreschoolId).collect()
}

fn general() -> Submission {
    Submission {
        id: ID,
        number: ApplicationNumber::from_serial(1).unwrap(),
        child: PersonId(40),
        applicant: APPLICANT,
        kind: QueueKind::General,
        birth_date: Day::parse("2023-04-05").unwrap(),
        pmpk: Pmpk::None,
        settlement: kato("750000000"),
        preschools: ids([1]),
        fresh_ids: Vec::new(),
        reserves: Vec::new(),
        turn: Turn::General,
        turn_without_scans: Turn::General,
        documents_to_check: false,
        language: Language::Kazakh,
        publication: false,
    }
}

fn out_of_turn() -> Submission {
    Submission { turn: Turn::OutOfTurn, documents_to_check: true, reserves: ids([2, 3]), ..general() }
}

#[test]
fn one_to_four_preschools_and_exactly_one_out_of_turn() {
    let base = Base::new();
    for (given, fits) in [(0, false), (1, true), (4, true), (5, false)] {
        let tried = base.tried(Submission { preschools: ids(1..=given), ..general() });
        let refusal = Refusal::PreschoolCount { given: u8::try_from(given).unwrap(), max: 4 };
        assert_eq!(tried.err(), (!fits).then_some(refusal), "{given}");
    }
    for (given, fits) in [(0, false), (1, true), (2, false)] {
        let tried = base.tried(Submission { preschools: ids(4..4 + given), ..out_of_turn() });
        let given = u8::try_from(given).unwrap();
        let refusal = Refusal::OutOfTurnPreschoolCount { given, required: 1 };
        assert_eq!(tried.err(), (!fits).then_some(refusal), "{given}");
    }
    for (turn, given, max) in
        [(Turn::OutOfTurn, 3, None), (Turn::OutOfTurn, 4, Some(3)), (Turn::FirstTurn, 1, Some(0))]
    {
        let tried = base.tried(Submission { turn, reserves: ids(2..2 + given), ..out_of_turn() });
        let given = u8::try_from(given).unwrap();
        assert_eq!(tried.err(), max.map(|max| Refusal::ReserveCount { given, max }));
    }
}

#[test]
fn only_open_general_preschools_of_the_settlement_each_once() {
    let base = Base::new();
    let rows = [
        (ids([1, 2, 1]), Refusal::PreschoolRepeated(PreschoolId(1)), "PS-A1_1.4.20"),
        (ids([1, 99]), Refusal::PreschoolUnknown(PreschoolId(99)), "PS-A1_9.9"),
        (ids([20]), Refusal::PreschoolClosed(PreschoolId(20)), "PS-A1_9.9"),
        (ids([21]), Refusal::PreschoolOtherKind(PreschoolId(21)), "PS-16"),
        (ids([22]), Refusal::PreschoolElsewhere(PreschoolId(22)), "PS-16.a"),
    ];
    for (preschools, refusal, cite) in rows {
        assert_eq!(base.tried(Submission { preschools, ..general() }), Err(refusal));
        assert_eq!(refusal.cite().id(), cite);
    }
    let reserve_again = Submission { reserves: ids([1]), ..out_of_turn() };
    assert_eq!(base.tried(reserve_again), Err(Refusal::PreschoolRepeated(PreschoolId(1))));
    let reserve_closed = Submission { reserves: ids([20]), ..out_of_turn() };
    assert_eq!(base.tried(reserve_closed), Err(Refusal::PreschoolClosed(PreschoolId(20))));
}

#[test]
fn a_child_stands_once_in_the_country_and_again_after_leaving() {
    let mut base = Base::new();
    base.submits(general());
    let second = |id: u128| Submission {
        id: ApplicationId(id),
        number: ApplicationNumber::from_serial(u64::try_from(id).unwrap()).unwrap(),
        settlement: kato("191010000"),
        preschools: ids([22]),
        ..general()
    };
    assert_eq!(base.tried(second(2)), Err(Refusal::ChildAlreadyStands));
    assert_eq!(Refusal::ChildAlreadyStands.cite().id(), "PS-20.a");
    base.done(PARENT, Command::Withdraw { application: ID });
    assert_eq!(base.tried(second(1)), Err(Refusal::IdTaken));
    let number = ApplicationNumber::from_serial(1).unwrap();
    assert_eq!(base.tried(Submission { number, ..second(2) }), Err(Refusal::NumberTaken));
    base.submits(second(2));
    assert_eq!(base.state.live_of_child(PersonId(40), QueueKind::General).unwrap().id, ApplicationId(2));
}

#[test]
fn the_age_limit_holds_the_day_before_and_falls_on_the_day() {
    let mut base = Base::new();
    let birth_date = Day::parse("2021-08-31").unwrap();
    let since = Day::parse("2027-09-01").unwrap();
    base.submits(Submission { birth_date, ..general() });
    let remove = Command::RemoveOverAge { application: ID };
    base.now = Instant::end_of(since.minus(1));
    let older = || Submission { id: ApplicationId(2), child: PersonId(41), birth_date, ..general() };
    let numbered = || Submission { number: ApplicationNumber::from_serial(2).unwrap(), ..older() };
    assert!(base.tried(numbered()).is_ok());
    assert_eq!(base.give(Actor::Job, remove.clone()), Err(Refusal::NotOverAge));
    assert_eq!(base.state.over_age(base.now.day()).count(), 0);
    base.now = Instant::start_of(since);
    assert_eq!(base.tried(numbered()), Err(Refusal::OverAge { since }));
    assert!(
        base.tried(Submission { pmpk: Pmpk::Confirmed, ..numbered() }).is_ok(),
        "a PMPK conclusion exempts"
    );
    assert_eq!(base.state.over_age(base.now.day()).map(|found| found.id).collect::<Vec<_>>(), [ID]);
    base.done(Actor::Job, remove);
    let standing = base.state.application(ID).unwrap().standing;
    assert_eq!(standing, Standing::Archived(ArchiveReason::OverAge, base.now));
    let tomorrow = base.now.day().plus(1);
    assert_eq!(base.tried(Submission { birth_date: tomorrow, ..numbered() }), Err(Refusal::BirthDateAhead));
    assert!(base.tried(Submission { birth_date: base.now.day(), ..numbered() }).is_ok());
}

#[test]
fn a_pmpk_paper_lifts_the_age_limit_only_until_staff_have_seen_it() {
    let birth_date = Day::parse("2015-04-05").unwrap();
    let by_scan = || Submission { birth_date, pmpk: Pmpk::ByScan, documents_to_check: true, ..general() };
    let mut base = Base::new();
    let unseen = Submission { documents_to_check: false, ..by_scan() };
    assert!(matches!(base.tried(unseen), Err(Refusal::OverAge { .. })), "nobody would look at the paper");
    base.submits(by_scan());
    assert_eq!(base.state.over_age(base.now.day()).count(), 0);
    base.decides(DocumentsOutcome::BenefitNotConfirmed).unwrap();
    assert_eq!(base.state.over_age(base.now.day()).count(), 1, "what rested on the paper ends");
    base.done(Actor::Job, Command::RemoveOverAge { application: ID });

    let partly = |conclusion| DocumentsOutcome::PartlyConfirmed(Proven { turn: Turn::FirstTurn, conclusion });
    let lifts = [DocumentsOutcome::Confirmed, partly(Conclusion::Holds)];
    for (outcome, over_age) in
        lifts.map(|lifts| (lifts, 0)).into_iter().chain([(partly(Conclusion::DoesNotHold), 1)])
    {
        let mut base = Base::new();
        base.submits(by_scan());
        base.decides(outcome).unwrap();
        assert_eq!(base.state.over_age(base.now.day().plus(4000)).count(), over_age, "{outcome:?}");
    }
}

#[test]
fn validity_ends_with_its_last_millisecond() {
    let mut base = Base::new();
    base.submits(general());
    let until = base.state.application(ID).unwrap().valid_until;
    assert_eq!(until, at("2027-11-20T23:59:59.999+05:00"));
    let remove = Command::RemoveExpired { application: ID };
    base.now = until;
    assert_eq!(base.give(Actor::Job, remove.clone()), Err(Refusal::StillValid { until }));
    assert_eq!(base.state.expired(base.now).count(), 0);
    base.now = until.plus_millis(1);
    assert_eq!(base.state.expired(base.now).count(), 1);
    base.done(Actor::Job, remove.clone());
    assert_eq!(base.give(Actor::Job, remove), Err(Refusal::NotLive));
}

#[test]
fn applicant_and_staff_withdraw_and_nobody_else() {
    let mut base = Base::new();
    base.submits(general());
    let withdraw = Command::Withdraw { application: ID };
    for actor in [STRANGER, Actor::StateSystem, Actor::Job, Actor::Import] {
        assert_eq!(base.give(actor, withdraw.clone()), Err(Refusal::NotYours), "{actor:?}");
    }
    let unknown = Command::Withdraw { application: ApplicationId(9) };
    assert_eq!(base.give(PARENT, unknown), Err(Refusal::ApplicationUnknown));
    let other = decide(&base.state, STRANGER, Command::Submit(Box::new(general())), base.now);
    assert_eq!(other, Err(Refusal::NotYours), "nobody files as another");
    for actor in [STAFF, PARENT] {
        assert!(decide(&base.state, actor, withdraw.clone(), base.now).is_ok());
    }
    base.done(PARENT, withdraw.clone());
    assert_eq!(base.give(PARENT, withdraw), Err(Refusal::NotLive));
}

#[test]
fn commands_of_the_operator_are_not_for_citizens() {
    let base = Base::new();
    let queue = QueueKey::general(kato("750000000"), PreschoolId(1), 2023);
    let commands = [
        Command::AdoptReadings { readings: Readings::default() },
        Command::DecreeDay { day: base.now.day(), kind: None },
        Command::ImportQueue { queue, phase: 0, given_last_year: 0, fresh_id: None },
        Command::DecideDocuments { application: ID, outcome: DocumentsOutcome::Confirmed },
        Command::ChangeBenefit { application: ID, turn: Turn::OutOfTurn },
        Command::RemoveOverAge { application: ID },
        Command::RemoveExpired { application: ID },
    ];
    for command in commands {
        assert_eq!(decide(&base.state, PARENT, command, base.now), Err(Refusal::NotForActor));
    }
}

#[test]
fn papers_are_decided_once_and_the_filing_time_is_kept() {
    let rows = [
        (DocumentsOutcome::Confirmed, Some((Turn::OutOfTurn, 1))),
        (DocumentsOutcome::BenefitNotConfirmed, Some((Turn::General, 3))),
        (DocumentsOutcome::Refused, None),
    ];
    for (outcome, stands) in rows {
        let mut base = Base::new();
        base.submits(out_of_turn());
        let key = base.state.application(ID).unwrap().key;
        assert_eq!(base.stands(), (Turn::General, 1), "general while papers are checked");
        let Standing::DocumentsUnderVerification(check) = base.state.application(ID).unwrap().standing else {
            panic!("papers must be checked");
        };
        // Friday 20 November 2026: five working days end on the next Friday (C-19).
        assert_eq!(check.originals_until, at("2026-11-27T23:59:59.999+05:00"));
        base.now = base.now.plus_millis(86_400_000);
        base.decides(outcome).unwrap();
        let found = base.state.application(ID).unwrap();
        assert_eq!(found.key, key);
        match stands {
            Some(stands) => {
                assert_eq!((found.standing, base.stands()), (Standing::InQueue, stands));
                assert_eq!(base.decides(outcome), Err(Refusal::DocumentsNotUnderVerification));
            }
            None => {
                let archived = Standing::Archived(ArchiveReason::DocumentsNotConfirmed, base.now);
                assert_eq!((found.standing, base.stands().1), (archived, 0));
                assert_eq!(base.decides(outcome), Err(Refusal::NotLive));
            }
        }
    }
    assert_eq!(Refusal::DocumentsNotUnderVerification.cite().id(), "PS-A1_1.10.b");
}

#[test]
fn a_right_the_state_confirmed_holds_while_papers_are_checked() {
    let mut base = Base::new();
    base.submits(Submission { turn_without_scans: Turn::FirstTurn, ..out_of_turn() });
    assert_eq!(base.stands(), (Turn::FirstTurn, 1));
    base.decides(DocumentsOutcome::BenefitNotConfirmed).unwrap();
    assert_eq!(base.stands(), (Turn::FirstTurn, 3));
    // But never a stronger one than the parent chose.
    let mut base = Base::new();
    base.submits(Submission { documents_to_check: true, turn_without_scans: Turn::FirstTurn, ..general() });
    assert_eq!(base.stands(), (Turn::General, 1));
}

#[test]
fn of_several_rights_those_that_were_confirmed_count() {
    let partly =
        |turn| DocumentsOutcome::PartlyConfirmed(Proven { turn, conclusion: Conclusion::DoesNotHold });
    let rows = [
        // The weaker right holds: it counts, and the reserves open.
        (out_of_turn(), Turn::FirstTurn, (Turn::FirstTurn, 3)),
        // The stronger one holds: what the family chose.
        (out_of_turn(), Turn::OutOfTurn, (Turn::OutOfTurn, 1)),
        // What the state itself confirmed is not lost.
        (
            Submission { turn_without_scans: Turn::FirstTurn, ..out_of_turn() },
            Turn::FirstTurn,
            (Turn::FirstTurn, 3),
        ),
        // Never a stronger turn than the chosen one.
        (
            Submission { turn: Turn::FirstTurn, documents_to_check: true, ..general() },
            Turn::OutOfTurn,
            (Turn::FirstTurn, 1),
        ),
    ];
    for (submission, proven, stands) in rows {
        let mut base = Base::new();
        base.submits(submission);
        let key = base.state.application(ID).unwrap().key;
        base.decides(partly(proven)).unwrap();
        let found = base.state.application(ID).unwrap();
        assert_eq!((found.key, found.standing, base.stands()), (key, Standing::InQueue, stands));
        assert_eq!(base.decides(partly(proven)), Err(Refusal::DocumentsNotUnderVerification), "once");
    }
    let mut base = Base::new();
    base.submits(out_of_turn());
    base.now = at("2026-11-28T00:00:00.000+05:00");
    let command = Command::DecideDocuments { application: ID, outcome: partly(Turn::FirstTurn) };
    assert_eq!(base.give(Actor::Job, command), Err(Refusal::NotForActor), "a job confirms nothing");
}

#[test]
fn reserves_that_closed_meanwhile_do_not_open() {
    let mut base = Base::new();
    base.submits(out_of_turn());
    let (id, settlement) = (PreschoolId(2), kato("750000000"));
    let close = Command::RegisterPreschool { id, settlement, kind: QueueKind::General, open: false };
    base.done(STAFF, close);
    base.decides(DocumentsOutcome::BenefitNotConfirmed).unwrap();
    let found = base.state.application(ID).unwrap();
    assert_eq!((found.preschools.clone(), found.reserves.clone()), (ids([1, 3]), ids([2])));
}

#[test]
fn a_changed_right_moves_the_application_and_its_end_opens_the_reserves() {
    let mut base = Base::new();
    base.submits(out_of_turn());
    base.decides(DocumentsOutcome::Confirmed).unwrap();
    let change = |turn| Command::ChangeBenefit { application: ID, turn };
    assert_eq!(base.give(Actor::StateSystem, change(Turn::OutOfTurn)), Ok(Vec::new()), "nothing changes");
    base.done(Actor::StateSystem, change(Turn::FirstTurn));
    assert_eq!(base.stands(), (Turn::FirstTurn, 3));
    let refusal = Refusal::OutOfTurnPreschoolCount { given: 3, required: 1 };
    assert_eq!(base.give(Actor::StateSystem, change(Turn::OutOfTurn)), Err(refusal));
    assert_eq!(refusal.cite().id(), "PS-21.b");
}

#[test]
fn a_queue_is_imported_before_anything_stands_in_it() {
    let mut base = Base::new();
    let queue = QueueKey::general(kato("750000000"), PreschoolId(1), 2023);
    let import = |phase| Command::ImportQueue { queue, phase, given_last_year: 7, fresh_id: None };
    assert_eq!(base.give(Actor::Import, import(4)), Err(Refusal::FigureImpossible));
    base.done(Actor::Import, import(3));
    let kept = base.state.queue(&queue).unwrap();
    assert_eq!((kept.line().phase.get(), kept.given_last_year()), (3, 7));
    base.done(Actor::Import, import(1));
    base.submits(general());
    base.done(PARENT, Command::Withdraw { application: ID });
    assert_eq!(base.give(Actor::Import, import(0)), Err(Refusal::QueueInUse));
    let elsewhere = QueueKey { settlement: kato("191010000"), ..queue };
    let import = Command::ImportQueue { queue: elsewhere, phase: 0, given_last_year: 0, fresh_id: None };
    assert_eq!(base.give(Actor::Import, import), Err(Refusal::PreschoolElsewhere(PreschoolId(1))));
}

#[test]
fn the_journals_time_never_goes_back() {
    let mut base = Base::new();
    let before = base.now;
    base.now = base.now.plus_millis(-5_000);
    base.submits(general());
    assert_eq!(base.state.application(ID).unwrap().key.filed_at, before);
}

#[test]
fn a_cutoff_that_no_year_has_is_no_reading() {
    let base = Base::new();
    for (month, day, sound) in
        [(9, 1, true), (2, 28, true), (2, 29, false), (13, 1, false), (0, 1, false), (9, 31, false)]
    {
        let readings = Readings { age_cutoff_month: month, age_cutoff_day: day, ..Readings::default() };
        let decided = decide(&base.state, Actor::Import, Command::AdoptReadings { readings }, base.now);
        assert_eq!(decided.is_ok(), sound, "{month}-{day}");
    }
}

#[test]
fn the_right_to_act_moves_by_staff_or_a_state_fact_only() {
    let mut base = Base::new();
    base.submits(general());
    let moved = |to| Command::MoveRightToAct { application: ID, to };
    let other = PersonId(51);
    for actor in [PARENT, STRANGER, Actor::Job, Actor::Import] {
        assert_eq!(base.give(actor, moved(other)), Err(Refusal::NotForActor));
    }
    assert_eq!(
        base.give(STAFF, moved(PersonId(40))),
        Err(Refusal::NotYours),
        "a child does not act for itself"
    );
    assert_eq!(base.give(STAFF, moved(APPLICANT)), Ok(Vec::new()), "nothing moves");
    let before = base.stands();
    base.done(STAFF, moved(other));
    assert_eq!(base.stands(), before, "place and turn stay");
    assert_eq!(base.state.applications_of(APPLICANT).count(), 0);
    assert_eq!(base.state.applications_of(other).count(), 1);
    assert_eq!(base.give(PARENT, Command::Withdraw { application: ID }), Err(Refusal::NotYours));
    base.done(STRANGER, Command::Withdraw { application: ID });
    assert_eq!(base.give(STAFF, moved(APPLICANT)), Err(Refusal::NotLive));
}

#[test]
fn consent_to_publication_is_given_and_taken_back_by_the_filer_at_any_time() {
    let mut base = Base::new();
    base.submits(out_of_turn());
    let set = |publication| Command::SetPublication { application: ID, publication };
    assert_eq!(base.give(PARENT, set(false)), Ok(Vec::new()), "nothing changes");
    assert_eq!(base.give(STRANGER, set(true)), Err(Refusal::NotYours));
    assert_eq!(base.give(Actor::Job, set(true)), Err(Refusal::NotForActor));
    let before = base.stands();
    base.done(PARENT, set(true));
    let found = base.state.application(ID).unwrap();
    assert!(found.publication && matches!(found.standing, Standing::DocumentsUnderVerification(_)));
    assert_eq!(base.stands(), before);
    base.done(PARENT, set(false));
    assert!(!base.state.application(ID).unwrap().publication);
    base.done(PARENT, Command::Withdraw { application: ID });
    assert_eq!(base.give(PARENT, set(true)), Err(Refusal::NotLive));
}

#[test]
fn a_job_does_only_what_follows_from_a_term_that_ended() {
    let mut base = Base::new();
    base.submits(out_of_turn());
    let decide = |outcome| Command::DecideDocuments { application: ID, outcome };
    let lapse = DocumentsOutcome::BenefitNotConfirmed;
    assert_eq!(base.state.under_verification().count(), 1);
    // Five working days after Friday 20 November 2026.
    base.now = at("2026-11-27T23:59:59.999+05:00");
    assert_eq!(base.give(Actor::Job, decide(lapse)), Err(Refusal::NotForActor), "the last moment");
    base.now = at("2026-11-28T00:00:00.000+05:00");
    assert_eq!(base.give(Actor::Job, decide(DocumentsOutcome::Confirmed)), Err(Refusal::NotForActor));
    base.done(Actor::Job, decide(lapse));
    assert_eq!(base.stands(), (Turn::General, 3), "the reserves opened");
    assert_eq!(base.state.under_verification().count(), 0);
}
