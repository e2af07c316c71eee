//! The three kinds of queues side by side; changing and renewing an application: just below, at and just above.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, ArchiveReason, Cause, Change, Choice, Cohort, Coming, Command,
    Conclusion, DocumentsOutcome, Event, Leaving, Moment, OpaqueId, PersonId, Proven, QueueKey, QueueKind,
    Refusal, Rights, Standing, State, Submission, apply, decide, explain,
};
use rules::application::{Kato, Language, Pmpk, PreschoolId};
use rules::benefit::Turn;
use rules::{Day, Instant};

const APPLICANT: PersonId = PersonId(50);
const PARENT: Actor = Actor::Citizen(APPLICANT);
const STAFF: Actor = Actor::Staff(PersonId(60));
const CHILD: PersonId = PersonId(40);

struct Base {
    state: State,
    now: Instant,
    next: u64,
}

impl Base {
    /// General preschools 1 to 6, special 11 to 13, sanatorium 21 to 23, all of one settlement.
    fn new() -> Self {
        let now = Instant::parse("2026-11-20T10:00:00.000+05:00").unwrap();
        let mut base = Self { state: State::new(), now, next: 1 };
        for n in (1..=6).chain(11..=13).chain(21..=23) {
            let kind = [QueueKind::General, QueueKind::Special, QueueKind::Sanatorium][n as usize / 10];
            let (id, settlement) = (PreschoolId(n), kato());
            let register = Command::RegisterPreschool { id, settlement, kind, open: true };
            base.give(Actor::StateSystem, register).unwrap();
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

    fn files(&mut self, submission: Submission) -> Result<ApplicationId, Refusal> {
        self.now = self.now.plus_millis(1);
        let (id, serial) = (ApplicationId(u128::from(self.next)), self.next);
        let number = ApplicationNumber::from_serial(serial).unwrap();
        let fresh = |n: &PreschoolId| OpaqueId(u128::from(serial) << 64 | n.0);
        let fresh_ids = submission.preschools.iter().map(fresh).collect();
        let applicant = submission.applicant;
        let given = Submission { id, number, fresh_ids, ..submission };
        self.give(Actor::Citizen(applicant), Command::Submit(Box::new(given)))?;
        self.next += 1;
        Ok(id)
    }

    /// Somebody else's general application.
    fn neighbour(&mut self, turn: Turn, preschools: &[u128]) -> ApplicationId {
        let person = u128::from(self.next) + 1_000;
        let (child, applicant) = (PersonId(person), PersonId(person + 10_000));
        self.files(Submission { child, applicant, turn, preschools: ids(preschools), ..general() }).unwrap()
    }

    fn changes(&mut self, change: Change) -> Result<Vec<Event>, Refusal> {
        self.give(PARENT, Command::Change(Box::new(change)))
    }

    fn place(&self, id: ApplicationId, preschool: u128) -> Option<u32> {
        let found = self.state.application(id).unwrap();
        let queue = self.state.queue(&found.queue(PreschoolId(preschool)))?;
        queue.place(&found.key, found.turn).map(|ahead| ahead.total() + 1)
    }
}

fn kato() -> Kato {
    Kato::parse("750000000").unwrap()
}

fn ids(numbers: &[u128]) -> Vec<PreschoolId> {
    numbers.iter().copied().map(PreschoolId).collect()
}

fn general() -> Submission {
    Submission {
        id: ApplicationId(0),
        number: ApplicationNumber::from_serial(0).unwrap(),
        child: CHILD,
        applicant: APPLICANT,
        kind: QueueKind::General,
        birth_date: Day::parse("2023-04-05").unwrap(),
        pmpk: Pmpk::None,
        settlement: kato(),
        preschools: ids(&[1]),
        fresh_ids: Vec::new(),
        reserves: Vec::new(),
        turn: Turn::General,
        turn_without_scans: Turn::General,
        documents_to_check: false,
        language: Language::Kazakh,
        publication: false,
    }
}

fn special() -> Submission {
    Submission { kind: QueueKind::Special, pmpk: Pmpk::Confirmed, preschools: ids(&[11]), ..general() }
}

fn sanatorium() -> Submission {
    Submission { kind: QueueKind::Sanatorium, documents_to_check: true, preschools: ids(&[21]), ..general() }
}

fn choice(preschools: &[u128], reserves: &[u128]) -> Option<Choice> {
    Some(Choice { preschools: ids(preschools), reserves: ids(reserves) })
}

fn rights(turn: Turn) -> Option<Rights> {
    Some(Rights { turn, turn_without_scans: turn, documents_to_check: false, pmpk: Pmpk::None })
}

#[test]
fn a_child_stands_once_in_a_queue_of_each_kind() {
    let mut base = Base::new();
    for submission in [general(), special(), sanatorium()] {
        let kind = submission.kind;
        base.files(submission.clone()).unwrap();
        assert_eq!(base.files(submission), Err(Refusal::ChildAlreadyStands), "{kind:?}");
        assert_eq!(base.state.live_of_child(CHILD, kind).unwrap().kind, kind);
    }
    let cohorts: Vec<Cohort> =
        base.state.applications().iter().flat_map(|found| found.queues()).map(|key| key.cohort).collect();
    assert_eq!(cohorts, [Cohort::BirthYear(2023), Cohort::AgePeriod(2023), Cohort::Everybody]);
}

#[test]
fn one_or_two_preschools_of_the_queues_kind() {
    for (submission, first) in [(special(), 11), (sanatorium(), 21)] {
        for (given, fits) in [(0, false), (1, true), (2, true), (3, false)] {
            let named: Vec<u128> = (first..first + given).collect();
            let filed = Base::new().files(Submission { preschools: ids(&named), ..submission.clone() });
            let refusal = Refusal::PreschoolCount { given: u8::try_from(given).unwrap(), max: 2 };
            assert_eq!(filed.err(), (!fits).then_some(refusal), "{given}");
        }
        let elsewhere = Submission { preschools: ids(&[1]), ..submission.clone() };
        assert_eq!(Base::new().files(elsewhere), Err(Refusal::PreschoolOtherKind(PreschoolId(1))));
        let reserves = Submission { turn: Turn::OutOfTurn, reserves: ids(&[first + 1]), ..submission };
        assert_eq!(Base::new().files(reserves), Err(Refusal::ReserveCount { given: 1, max: 0 }));
    }
}

#[test]
fn what_a_kind_rests_on_must_be_there() {
    let rows = [
        (Submission { pmpk: Pmpk::None, ..special() }, Some(Refusal::ConclusionMissing), "PS-21.c"),
        (Submission { pmpk: Pmpk::ByScan, ..special() }, Some(Refusal::ConclusionMissing), "PS-21.c"),
        (Submission { pmpk: Pmpk::ByScan, documents_to_check: true, ..special() }, None, ""),
        (special(), None, ""),
        (
            Submission { documents_to_check: false, ..sanatorium() },
            Some(Refusal::DoctorReferralMissing),
            "PS-21.d",
        ),
        (sanatorium(), None, ""),
    ];
    for (submission, refusal, cite) in rows {
        let filed = Base::new().files(submission.clone());
        assert_eq!(filed.err(), refusal, "{submission:?}");
        assert_eq!(refusal.map_or("", |refusal| refusal.cite().id()), cite);
    }
}

/// Paras 18 and 19: whoever filed first stands first, whatever right is stated.
#[test]
fn benefits_do_not_move_anybody_in_the_special_and_sanatorium_queues() {
    for (submission, preschool) in [(special(), 11), (sanatorium(), 21)] {
        let mut base = Base::new();
        for (n, turn) in [(0u128, Turn::General), (1, Turn::FirstTurn), (2, Turn::OutOfTurn)] {
            let (child, applicant) = (PersonId(100 + n), PersonId(200 + n));
            let id = base.files(Submission { child, applicant, turn, ..submission.clone() }).unwrap();
            assert_eq!(base.place(id, preschool), Some(u32::try_from(n).unwrap() + 1));
            let change = Command::ChangeBenefit { application: id, turn: Turn::FirstTurn };
            assert_eq!(base.give(Actor::StateSystem, change), Err(Refusal::NoBenefitHere));
        }
    }
}

#[test]
fn queues_of_both_kinds_keep_one_opaque_id_each() {
    let mut base = Base::new();
    let first = base.files(Submission { preschools: ids(&[11, 12]), ..special() }).unwrap();
    let other = Submission { child: PersonId(41), preschools: ids(&[12, 13]), ..special() };
    let second = base.files(other).unwrap();
    let id_at = |id: ApplicationId, preschool: u128| {
        let found = base.state.application(id).unwrap();
        base.state.queue(&found.queue(PreschoolId(preschool))).unwrap().opaque().unwrap()
    };
    assert_eq!(id_at(first, 12), id_at(second, 12), "who comes later learns the id that is there");
    assert_ne!(id_at(first, 11), id_at(second, 13));
    assert_eq!(base.state.queue_by_opaque(id_at(second, 13)).unwrap().key().preschool, PreschoolId(13));
    let general = base.neighbour(Turn::General, &[1]);
    let found = base.state.application(general).unwrap();
    assert_eq!(base.state.queue(&found.queue(PreschoolId(1))).unwrap().opaque(), None);
}

/// C-20: there is no general basis in these queues.
#[test]
fn papers_that_are_not_confirmed_end_a_special_or_sanatorium_application() {
    let by_scan = Submission { pmpk: Pmpk::ByScan, documents_to_check: true, ..special() };
    for submission in [by_scan, sanatorium()] {
        let mut base = Base::new();
        let application = base.files(submission).unwrap();
        let decides = |outcome| Command::DecideDocuments { application, outcome };
        let benefit = base.give(STAFF, decides(DocumentsOutcome::BenefitNotConfirmed));
        assert_eq!(benefit, Err(Refusal::NoBenefitHere));
        let proven = Proven { turn: Turn::FirstTurn, conclusion: Conclusion::Holds };
        let partly = base.give(STAFF, decides(DocumentsOutcome::PartlyConfirmed(proven)));
        assert_eq!(partly, Err(Refusal::NoBenefitHere));
        base.give(STAFF, decides(DocumentsOutcome::Refused)).unwrap();
        let standing = base.state.application(application).unwrap().standing;
        assert!(matches!(standing, Standing::Archived(ArchiveReason::DocumentsNotConfirmed, _)));
    }
}

#[test]
fn a_child_recorded_as_deceased_leaves_every_queue() {
    let mut base = Base::new();
    let application = base.files(general()).unwrap();
    let record = Command::RecordDeath { application };
    assert_eq!(base.give(PARENT, record.clone()), Err(Refusal::NotForActor));
    base.give(Actor::StateSystem, record).unwrap();
    assert_eq!(base.place(application, 1), None);
    assert!(base.state.live_of_child(CHILD, QueueKind::General).is_none());
}

#[test]
fn preschools_are_replaced_and_the_filing_time_is_kept() {
    let mut base = Base::new();
    base.neighbour(Turn::General, &[2]);
    let application = base.files(Submission { preschools: ids(&[1, 2]), ..general() }).unwrap();
    let later = base.neighbour(Turn::General, &[3]);
    let wanted = Change { application, rights: None, choice: choice(&[2, 3], &[]) };
    let outlook = base.state.outlook_of_change(PARENT, &wanted, base.now).unwrap();
    let number = |ahead: Option<rules::queue_order::Counts>| ahead.map(|ahead| ahead.total() + 1);
    let shown: Vec<_> =
        outlook.iter().map(|at| (at.preschool.0, number(at.before), number(at.after))).collect();
    assert_eq!(shown, [(2, Some(2), Some(2)), (3, None, Some(1)), (1, Some(1), None)]);
    let key = base.state.application(application).unwrap().key;
    base.changes(wanted).unwrap();
    for at in &outlook {
        assert_eq!(base.place(application, at.preschool.0), number(at.after), "as it was shown");
    }
    assert_eq!(base.state.application(application).unwrap().key, key);
    // To the neighbour somebody came who had filed earlier; the sum is the change of the number.
    let queue = base.state.application(later).unwrap().queue(PreschoolId(3));
    let seq = base.state.application(later).unwrap().key.seq;
    let why = explain(&base.state, later, &queue, Moment::Seq(seq), Moment::Seq(u64::MAX), 9).unwrap();
    assert_eq!(why.causes.len(), 1);
    assert_eq!(why.causes[0].cause, Cause::Came(Coming::PreschoolsChanged));
    assert_eq!((why.causes[0].ahead_change, why.to.place()), (1, 2));
    // Struck out and chosen again: the explanation begins with the last coming.
    base.changes(Change { application, rights: None, choice: choice(&[2], &[]) }).unwrap();
    base.changes(Change { application, rights: None, choice: choice(&[2, 3], &[]) }).unwrap();
    let back = explain(&base.state, application, &queue, Moment::Seq(0), Moment::Seq(u64::MAX), 9).unwrap();
    assert_eq!((back.to.place(), back.left), (1, None));
    base.changes(Change { application, rights: None, choice: choice(&[2], &[]) }).unwrap();
    let gone = explain(&base.state, application, &queue, Moment::Seq(0), Moment::Seq(u64::MAX), 9).unwrap();
    assert_eq!(gone.left, Some(Leaving::PreschoolsChanged));
}

#[test]
fn rights_are_replaced_and_the_own_choice_is_the_cause() {
    let mut base = Base::new();
    for _ in 0..4 {
        base.neighbour(Turn::General, &[1]);
    }
    let application = base.files(general()).unwrap();
    assert_eq!(base.place(application, 1), Some(5));
    base.changes(Change { application, rights: rights(Turn::FirstTurn), choice: None }).unwrap();
    assert_eq!(base.place(application, 1), Some(4));
    let found = base.state.application(application).unwrap();
    let (queue, seq) = (found.queue(PreschoolId(1)), found.key.seq);
    let why = explain(&base.state, application, &queue, Moment::Seq(seq), Moment::Seq(u64::MAX), 9).unwrap();
    let causes: Vec<_> = why.causes.iter().map(|row| (row.cause, row.ahead_change)).collect();
    assert_eq!(causes, [(Cause::OwnChoice, -1)]);
    // The same once more changes nothing and is no event.
    let again = base.changes(Change { application, rights: rights(Turn::FirstTurn), choice: None });
    assert_eq!(again, Ok(Vec::new()));
    base.changes(Change { application, rights: rights(Turn::General), choice: None }).unwrap();
    assert_eq!(base.place(application, 1), Some(5));
}

#[test]
fn an_out_of_turn_right_that_is_gained_means_choosing_one_preschool() {
    let mut base = Base::new();
    base.neighbour(Turn::General, &[1]);
    let application = base.files(Submission { preschools: ids(&[1, 2, 3]), ..general() }).unwrap();
    let gained = Some(Rights {
        turn: Turn::OutOfTurn,
        turn_without_scans: Turn::FirstTurn,
        documents_to_check: true,
        pmpk: Pmpk::None,
    });
    let all = Change { application, rights: gained, choice: None };
    let refusal = Refusal::OutOfTurnPreschoolCount { given: 3, required: 1 };
    assert_eq!(base.changes(all), Err(refusal));
    assert_eq!(refusal.cite().id(), "PS-21.b");
    let one = Change { application, rights: gained, choice: choice(&[1], &[2, 3]) };
    let shown = base.state.outlook_of_change(PARENT, &one, base.now).unwrap()[0];
    base.changes(one).unwrap();
    // What the state confirmed holds while the paper is looked at; no second change meanwhile.
    let found = base.state.application(application).unwrap();
    let Standing::DocumentsUnderVerification(check) = found.standing else { panic!("{:?}", found.standing) };
    assert_eq!((found.turn, check.turn_if_confirmed), (Turn::FirstTurn, Turn::OutOfTurn));
    assert_eq!(base.state.under_verification().count(), 1);
    let refusal = Refusal::DocumentsUnderVerification { until: check.originals_until };
    let meanwhile = Change { application, rights: None, choice: choice(&[2], &[]) };
    assert_eq!(base.changes(meanwhile), Err(refusal));
    assert_eq!(shown.if_confirmed.unwrap().total(), 0);
    let outcome = DocumentsOutcome::BenefitNotConfirmed;
    base.give(STAFF, Command::DecideDocuments { application, outcome }).unwrap();
    let found = base.state.application(application).unwrap();
    assert_eq!((found.turn, found.preschools.clone()), (Turn::FirstTurn, ids(&[1, 2, 3])), "nothing is lost");
}

#[test]
fn a_right_that_is_given_up_opens_the_reserves() {
    let mut base = Base::new();
    let submission = Submission { turn: Turn::OutOfTurn, reserves: ids(&[2, 3]), ..general() };
    let application = base.files(submission).unwrap();
    base.changes(Change { application, rights: rights(Turn::General), choice: None }).unwrap();
    let found = base.state.application(application).unwrap();
    assert_eq!((found.preschools.clone(), found.reserves.len()), (ids(&[1, 2, 3]), 0));
}

#[test]
fn only_the_filer_and_staff_change_and_only_general_applications() {
    let mut base = Base::new();
    let application = base.files(general()).unwrap();
    let wanted = Change { application, rights: None, choice: choice(&[2], &[]) };
    let given = |change: &Change| Command::Change(Box::new(change.clone()));
    let stranger = base.give(Actor::Citizen(PersonId(51)), given(&wanted));
    assert_eq!(stranger, Err(Refusal::NotYours));
    assert_eq!(base.give(Actor::Job, given(&wanted)), Err(Refusal::NotForActor));
    base.give(STAFF, given(&wanted)).unwrap();
    for submission in [special(), sanatorium()] {
        let application = base.files(submission).unwrap();
        let refused = base.changes(Change { application, ..wanted.clone() });
        assert_eq!(refused, Err(Refusal::KindNotChanged));
    }
    assert_eq!(Refusal::KindNotChanged.cite().id(), "PS-A1_3.3.c");
    let five = Change { application, rights: None, choice: choice(&[1, 2, 3, 4, 5], &[]) };
    assert_eq!(base.changes(five), Err(Refusal::PreschoolCount { given: 5, max: 4 }));
    let none = Change { application, rights: None, choice: choice(&[], &[]) };
    assert_eq!(base.changes(none), Err(Refusal::PreschoolCount { given: 0, max: 4 }));
    let twice = Change { application, rights: None, choice: choice(&[3, 3], &[]) };
    assert_eq!(base.changes(twice), Err(Refusal::PreschoolRepeated(PreschoolId(3))));
    base.give(PARENT, Command::Withdraw { application }).unwrap();
    assert_eq!(base.changes(wanted), Err(Refusal::NotLive));
}

/// C-28: twelve months from the old end, within the age limit; a year that is still ahead is not added to.
#[test]
fn a_renewal_adds_a_year_to_the_old_end_and_stops_at_the_age() {
    let mut base = Base::new();
    let birth_date = Day::parse("2022-10-01").unwrap();
    let application = base.files(Submission { birth_date, ..general() }).unwrap();
    let end = |text: &str| Instant::end_of(Day::parse(text).unwrap());
    let until = |base: &Base| base.state.application(application).unwrap().valid_until;
    assert_eq!(until(&base), end("2027-11-20"));
    let renew = || Command::Renew { application };
    assert_eq!(base.give(Actor::Citizen(PersonId(51)), renew()), Err(Refusal::NotYours));
    // At any time: also on the day of filing, once.
    assert_eq!(base.state.can_renew(application, base.now), Ok(end("2028-11-20")));
    base.give(PARENT, renew()).unwrap();
    assert_eq!(until(&base), end("2028-11-20"));
    let again = Refusal::RenewedAlready { until: end("2028-11-20") };
    assert_eq!(base.give(PARENT, renew()), Err(again));
    // The day before the old end, and on it.
    for (today, fits) in [("2027-11-19", false), ("2027-11-20", true)] {
        base.now = Instant::start_of(Day::parse(today).unwrap());
        let possible = base.state.can_renew(application, base.now);
        // Six on 1 October 2028, so over age from 1 September 2029.
        let expected = if fits { Ok(end("2029-08-31")) } else { Err(again) };
        assert_eq!(possible, expected, "{today}");
    }
    base.give(PARENT, renew()).unwrap();
    base.now = Instant::start_of(Day::parse("2029-08-30").unwrap());
    let since = Day::parse("2029-09-01").unwrap();
    assert_eq!(base.give(PARENT, renew()), Err(Refusal::ReachesAgeLimit { since }));
    assert_eq!(base.state.expired(end("2029-08-31")).count(), 0);
    assert_eq!(base.state.expired(end("2029-08-31").plus_millis(1)).count(), 1);
    // A PMPK conclusion lifts the age limit.
    let application = base.files(Submission { birth_date, child: PersonId(41), ..special() }).unwrap();
    assert_eq!(base.state.can_renew(application, base.now), Ok(end("2031-08-30")));
    base.give(PARENT, Command::Withdraw { application }).unwrap();
    assert_eq!(base.state.can_renew(application, base.now), Err(Refusal::NotLive));
}

/// CA-24: whom nobody confirmed in time comes back by the filing time for thirty days; those behind see why.
#[test]
fn what_nobody_confirmed_comes_back_by_its_filing_time_until_the_last_day() {
    let mut base = Base::new();
    let application = base.files(general()).unwrap();
    base.now = Instant::parse("2026-12-20T10:00:00.000+05:00").unwrap();
    let behind = base.neighbour(Turn::General, &[1]);
    let end = |text: &str| Instant::end_of(Day::parse(text).unwrap());
    let back = || Command::Return { application };
    assert_eq!(base.give(PARENT, back()), Err(Refusal::NotToReturn), "it stands");
    base.now = end("2027-11-20").plus_millis(1);
    base.give(Actor::Job, Command::RemoveExpired { application }).unwrap();
    assert_eq!(base.place(behind, 1), Some(1));
    assert_eq!(base.give(Actor::Citizen(PersonId(51)), back()), Err(Refusal::NotYours));
    assert_eq!(base.give(Actor::Job, back()), Err(Refusal::NotForActor));
    let until = end("2027-12-20");
    for (now, answer) in [(until, Ok(until)), (until.plus_millis(1), Err(Refusal::ReturnOver { until }))] {
        assert_eq!(base.state.can_return(application, now), answer);
        if answer.is_err() {
            base.now = now;
            assert_eq!(base.give(PARENT, back()), Err(Refusal::ReturnOver { until }));
        }
    }
    // What is promised comes true.
    base.now = until;
    let found = base.state.application(application).unwrap();
    assert_eq!(base.state.ahead_on_return(found, PreschoolId(1)).total(), 0);
    let mut base = Base { now: until, ..base };
    // The journal's time is that of its last event, so the last day is still here.
    base.give(PARENT, back()).unwrap();
    let found = base.state.application(application).unwrap();
    assert_eq!((found.standing, found.valid_until), (Standing::InQueue, end("2028-11-20")));
    assert_eq!((base.place(application, 1), base.place(behind, 1)), (Some(1), Some(2)));
    assert_eq!(base.give(PARENT, back()), Err(Refusal::NotToReturn), "once");
    let behind = base.state.application(behind).unwrap();
    let queue = behind.queue(PreschoolId(1));
    let last = base.state.last_seq().unwrap();
    let told =
        |from| explain(&base.state, behind.id, &queue, Moment::Seq(from), Moment::Seq(last), 9).unwrap();
    let since_filing = told(0);
    let causes: Vec<_> = since_filing.causes.iter().map(|one| (one.cause, one.ahead_change)).collect();
    assert_eq!(causes, [(Cause::Left(Leaving::ValidityOver), -1), (Cause::Came(Coming::Returned), 1)]);
    assert!(since_filing.filing_order_held, "nobody who filed later passed");
}

/// Whatever would keep the child from standing keeps it from coming back, and other ends are final.
#[test]
fn nobody_comes_back_who_could_not_stand() {
    let ended = |base: &mut Base, submission: Submission| {
        let id = base.files(submission).unwrap();
        base.now = Instant::start_of(Day::parse("2027-11-21").unwrap());
        base.give(Actor::Job, Command::RemoveExpired { application: id }).unwrap();
        id
    };
    let mut base = Base::new();
    let first = ended(&mut base, general());
    let anew = base.files(general()).unwrap();
    let back = Command::Return { application: first };
    assert_eq!(base.give(PARENT, back.clone()), Err(Refusal::ChildAlreadyStands));
    base.give(PARENT, Command::Withdraw { application: anew }).unwrap();
    let withdrawn = Command::Return { application: anew };
    assert_eq!(base.give(PARENT, withdrawn), Err(Refusal::NotToReturn));
    base.give(PARENT, back).unwrap();

    // Over age in between: six on 10 May 2028 stands to 31 August; its term ended with 15 August.
    let mut base = Base::new();
    base.now = Instant::parse("2027-08-15T10:00:00.000+05:00").unwrap();
    let birth_date = Day::parse("2022-05-10").unwrap();
    let id = base.files(Submission { birth_date, ..general() }).unwrap();
    base.now = Instant::start_of(Day::parse("2028-08-16").unwrap());
    base.give(Actor::Job, Command::RemoveExpired { application: id }).unwrap();
    let last = Instant::end_of(Day::parse("2028-08-31").unwrap());
    assert!(base.state.can_return(id, last).is_ok(), "the last day of the age");
    let since = Day::parse("2028-09-01").unwrap();
    assert_eq!(base.state.can_return(id, last.plus_millis(1)), Err(Refusal::OverAge { since }));
    base.now = last;
    base.give(PARENT, Command::Return { application: id }).unwrap();
    assert_eq!(base.state.application(id).unwrap().valid_until, last, "no further than the age");

    // With no days for it the archive is final.
    let mut base = Base::new();
    let id = ended(&mut base, general());
    let readings = rules::Readings { return_days: 0, ..*base.state.readings() };
    base.give(STAFF, Command::AdoptReadings { readings }).unwrap();
    assert_eq!(base.give(PARENT, Command::Return { application: id }), Err(Refusal::NotToReturn));
}

/// A check of papers that the end broke off goes on with a new term: nothing counts that nobody saw.
#[test]
fn a_check_that_the_end_broke_off_goes_on() {
    let mut base = Base::new();
    let application = base.files(sanatorium()).unwrap();
    let hoped = |base: &Base| match base.state.application(application).unwrap().standing {
        Standing::DocumentsUnderVerification(check) => Some(check),
        Standing::InQueue | Standing::Archived(..) => None,
    };
    let before = hoped(&base).unwrap();
    base.now = Instant::start_of(Day::parse("2027-11-22").unwrap());
    base.give(Actor::Job, Command::RemoveExpired { application }).unwrap();
    assert_eq!(base.state.under_verification().count(), 0);
    base.give(PARENT, Command::Return { application }).unwrap();
    let check = hoped(&base).unwrap();
    assert_eq!(check.turn_if_confirmed, before.turn_if_confirmed);
    // A Monday: the fifth working day is the next Monday.
    assert_eq!(check.originals_until, Instant::end_of(Day::parse("2027-11-29").unwrap()));
    assert_eq!(base.state.under_verification().count(), 1);
    base.give(STAFF, Command::DecideDocuments { application, outcome: DocumentsOutcome::Confirmed }).unwrap();
    assert_eq!(hoped(&base), None);
}

#[test]
fn keys_know_their_kind() {
    for kind in QueueKind::ALL {
        assert_eq!(QueueKey::of(kind, kato(), PreschoolId(1), 2023).kind(), kind);
    }
}

/// What a special or sanatorium queue gave before is remembered under an id that does not tell which preschool it is.
#[test]
fn a_special_queue_is_imported_under_its_own_id_and_without_a_phase() {
    for (kind, preschool, submission) in
        [(QueueKind::Special, 11, special()), (QueueKind::Sanatorium, 21, sanatorium())]
    {
        let mut base = Base::new();
        let queue = QueueKey::of(kind, kato(), PreschoolId(preschool), 2023);
        let import = |phase, fresh_id| Command::ImportQueue { queue, phase, given_last_year: 9, fresh_id };
        let (id, other) = (OpaqueId(1), OpaqueId(2));
        assert_eq!(base.give(Actor::Import, import(1, Some(id))), Err(Refusal::FigureImpossible));
        assert_eq!(base.give(Actor::Import, import(0, None)), Err(Refusal::FigureImpossible));
        base.give(Actor::Import, import(0, Some(id))).unwrap();
        // A broken import goes on: the queue keeps the id it was published under.
        base.give(Actor::Import, import(0, Some(other))).unwrap();
        assert!(base.state.queue_by_opaque(other).is_none());
        let next = QueueKey::of(kind, kato(), PreschoolId(preschool + 1), 2023);
        let taken = Command::ImportQueue { queue: next, phase: 0, given_last_year: 1, fresh_id: Some(id) };
        assert_eq!(base.give(Actor::Import, taken), Err(Refusal::IdTaken));
        let general = QueueKey::general(kato(), PreschoolId(preschool), 2023);
        let other_kind =
            Command::ImportQueue { queue: general, phase: 0, given_last_year: 1, fresh_id: None };
        let refusal = Refusal::PreschoolOtherKind(PreschoolId(preschool));
        assert_eq!(base.give(Actor::Import, other_kind), Err(refusal));

        base.files(submission).unwrap();
        let kept = base.state.queue(&queue).unwrap();
        assert_eq!((kept.opaque(), kept.given_last_year(), kept.counts().total()), (Some(id), 9, 1));
        assert_eq!(base.give(Actor::Import, import(0, Some(id))), Err(Refusal::QueueInUse));
    }
}
