//! Complaints: filed, registered by somebody or by the clock, marked, answered, taken back. What a person sees of one.
//!
//! The rules of order 254 decide what may follow what and by when; a complaint never reaches the queue.

use contract::complaint::{AnswerView, Complaint, ComplaintView, MarkView};
use contract::view::{Names, PersonName};
use gateways::Msisdn;
use registry::preschool::PersonId;
use rules::application::Kato;
use rules::complaint::{Act, Outcome, State, register_by};
use rules::{Day, Instant};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use words::Lang;

use crate::app::App;
use crate::fail::Fail;
use crate::notices;
use crate::session::Citizen;
use crate::store::complaints::ComplaintRow;
use crate::store::{Counted, StoreError, Write};
use crate::vault::Place;
use crate::writer::Desk;

/// Complaints a person files a day: nobody is stopped from complaining, a machine is.
const A_DAY: u32 = 10;
const DAY: i64 = 24 * 3_600 * 1_000;
/// Most marks of one complaint.
const MARKS: usize = 50;
/// Complaints in one answer: the newest of a person, those due first for staff.
pub(crate) const MOST: u32 = 100;
/// An answer can be taken back for so long; until then nobody sees it.
pub(crate) const HOLD: i64 = 60_000;

/// The sealed part of a complaint.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) application: Option<Uuid>,
    pub(crate) application_number: Option<String>,
    pub(crate) subject: String,
    pub(crate) text: String,
    /// Who filed it.
    pub(crate) filer: PersonName,
    /// The language and the phone of messages.
    pub(crate) lang: String,
    pub(crate) phone: Option<Msisdn>,
    /// Moments by the law.
    pub(crate) delivered_at: i64,
    pub(crate) register_by: i64,
    pub(crate) registered: Option<Done>,
    pub(crate) marks: Vec<Said>,
    pub(crate) answer: Option<Answer>,
    pub(crate) withdrawn_at: Option<i64>,
}

/// Something done: when, and by whom unless by the clock.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Done {
    pub(crate) at: i64,
    pub(crate) by: Option<u128>,
}

/// A mark of execution.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Said {
    pub(crate) at: i64,
    pub(crate) by: u128,
    pub(crate) text: String,
}

/// An answer, held for a minute before it is final.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Answer {
    pub(crate) at: i64,
    pub(crate) by: u128,
    pub(crate) outcome: String,
    pub(crate) text: String,
    /// By the machine: from then on it is final and seen.
    pub(crate) final_at: i64,
    /// The state to which an answer that is taken back returns.
    pub(crate) before: String,
    /// The notices that wait for it.
    pub(crate) notices: Vec<Uuid>,
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Record(***)")
    }
}

/// Why something was not done with a complaint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Refused {
    /// No such complaint, or not this person's.
    NotFound,
    /// Its state does not allow it.
    TooLate,
    /// So many a day are enough.
    TooMany,
}

/// Who looks: the person, or the staff that answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Eyes {
    Person,
    Staff,
}

/// A complaint with its opened record.
pub(crate) type Opened = (ComplaintRow, Record);

/// Where the complaint goes: the settlement of the application, or the one that was chosen; none when neither is there.
pub(crate) fn settlement_of(
    app: &App,
    person: PersonId,
    complaint: &Complaint,
) -> Option<(u32, Option<String>)> {
    match complaint.application {
        Some(id) => {
            let state = app.readers.state();
            let found = state.application(registry::preschool::ApplicationId(id.as_u128()))?;
            let own = found.applicant == person;
            own.then(|| (found.settlement.get(), Some(found.number.to_string())))
        }
        None => complaint.settlement.map(|kato| (kato.get(), None)),
    }
}

/// Files a complaint; the same id once more is the same complaint.
pub(crate) fn file(
    desk: &mut Desk<'_>,
    id: u128,
    citizen: &Citizen,
    complaint: &Complaint,
    (settlement, application_number): (u32, Option<String>),
) -> Result<Result<Opened, Refused>, StoreError> {
    if let Some(row) = current(desk, id)? {
        let own = row.owner == citizen.id;
        return if own { open(desk, row).map(Ok) } else { Ok(Err(Refused::NotFound)) };
    }
    if desk.counted(Counted::Complaint(citizen.id), DAY)? >= A_DAY {
        return Ok(Err(Refused::TooMany));
    }
    desk.count(Counted::Complaint(citizen.id));
    let now = desk.clocks().law();
    let by = register_by(desk.state().calendar(), now);
    let record = Record {
        application: complaint.application,
        application_number,
        subject: complaint.subject.as_str().to_owned(),
        text: complaint.text.clone(),
        filer: citizen.record.name(),
        lang: citizen.lang.code().to_owned(),
        phone: citizen.record.phone.clone(),
        delivered_at: now.millis(),
        register_by: by.millis(),
        registered: None,
        marks: Vec::new(),
        answer: None,
        withdrawn_at: None,
    };
    let row = ComplaintRow {
        id,
        number: next_number(desk)?,
        owner: citizen.id,
        settlement,
        addressee: complaint.addressee,
        state: State::Delivered,
        due_at: by.millis(),
        final_at: None,
        sealed: Vec::new(),
    };
    Ok(Ok(keep(desk, row, record)))
}

/// Registers a complaint; without an employee the clock does it. The term of the answer runs from here.
pub(crate) fn register(
    desk: &mut Desk<'_>,
    (mut row, mut record): Opened,
    by: Option<PersonId>,
) -> Result<Opened, Refused> {
    row.state = row.state.after(Act::Register).ok_or(Refused::TooLate)?;
    // What nobody registered counts from the day on which it had to be.
    let now = desk.clocks().law();
    let at = if by.is_some() { now } else { now.min(Instant::from_millis(record.register_by)) };
    row.due_at = row.addressee.answer_by(desk.state().calendar(), at).millis();
    record.registered = Some(Done { at: at.millis(), by: by.map(|id| id.0) });
    Ok(keep(desk, row, record))
}

/// A mark of execution.
pub(crate) fn mark(
    desk: &mut Desk<'_>,
    (mut row, mut record): Opened,
    by: PersonId,
    text: String,
) -> Result<Opened, Refused> {
    row.state = row.state.after(Act::Mark).ok_or(Refused::TooLate)?;
    if record.marks.len() >= MARKS {
        return Err(Refused::TooMany);
    }
    record.marks.push(Said { at: desk.clocks().law().millis(), by: by.0, text });
    Ok(keep(desk, row, record))
}

/// Answers, or refuses to consider; final after a minute, and only then told.
pub(crate) fn answer(
    desk: &mut Desk<'_>,
    (mut row, mut record): Opened,
    by: PersonId,
    outcome: Outcome,
    text: String,
) -> Result<Opened, Refused> {
    let before = row.state;
    row.state = before.after(outcome.act()).ok_or(Refused::TooLate)?;
    let final_at = desk.clocks().machine().millis() + HOLD;
    row.final_at = Some(final_at);
    let lang = Lang::parse(&record.lang).unwrap_or_default();
    let notices = notices::tell_of_complaint(desk, record.phone.as_ref(), lang, number(&row), final_at);
    record.answer = Some(Answer {
        at: desk.clocks().law().millis(),
        by: by.0,
        outcome: outcome.as_str().to_owned(),
        text,
        final_at,
        before: before.as_str().to_owned(),
        notices: notices.into_iter().map(Uuid::from_u128).collect(),
    });
    Ok(keep(desk, row, record))
}

/// Takes an answer back while it is held.
pub(crate) fn take_answer_back(
    desk: &mut Desk<'_>,
    (mut row, mut record): Opened,
) -> Result<Opened, Refused> {
    let now = desk.clocks().machine().millis();
    let held = record.answer.take().filter(|answer| now < answer.final_at).ok_or(Refused::TooLate)?;
    row.final_at = None;
    row.state = State::parse(&held.before).filter(|state| state.is_open()).ok_or(Refused::TooLate)?;
    for id in held.notices {
        notices::give_up(desk, id.as_u128());
    }
    Ok(keep(desk, row, record))
}

/// The person takes the complaint back.
pub(crate) fn withdraw(desk: &mut Desk<'_>, (mut row, mut record): Opened) -> Result<Opened, Refused> {
    row.state = row.state.after(Act::Withdraw).ok_or(Refused::TooLate)?;
    record.withdrawn_at = Some(desk.clocks().law().millis());
    Ok(keep(desk, row, record))
}

/// A complaint as the plans before left it, opened.
pub(crate) fn find(desk: &Desk<'_>, id: u128) -> Result<Option<Opened>, StoreError> {
    current(desk, id)?.map(|row| open(desk, row)).transpose()
}

fn current(desk: &Desk<'_>, id: u128) -> Result<Option<ComplaintRow>, StoreError> {
    let planned = desk.planned().iter().rev().find_map(|write| match write {
        Write::Complaint(row) if row.id == id => Some(row.clone()),
        _ => None,
    });
    match planned {
        Some(row) => Ok(Some(row)),
        None => desk.store().complaint(id),
    }
}

fn open(desk: &Desk<'_>, row: ComplaintRow) -> Result<Opened, StoreError> {
    let record = desk.vault().open(Place::Complaint(row.id), &row.sealed);
    record.map(|record| (row, record)).map_err(|_| StoreError("a complaint does not open".into()))
}

fn keep(desk: &mut Desk<'_>, row: ComplaintRow, record: Record) -> Opened {
    let sealed = desk.vault().seal(Place::Complaint(row.id), &record);
    let row = ComplaintRow { sealed, ..row };
    desk.write(Write::Complaint(row.clone()));
    (row, record)
}

fn next_number(desk: &Desk<'_>) -> Result<u64, StoreError> {
    let planned = desk.planned().iter().filter_map(|write| match write {
        Write::Complaint(row) => Some(row.number),
        _ => None,
    });
    Ok(planned.max().unwrap_or(0).max(desk.store().last_complaint_number()?) + 1)
}

/// The number as it is written.
pub(crate) fn number(row: &ComplaintRow) -> String {
    format!("{:06}", row.number)
}

impl App {
    /// A complaint of this person; none when there is no such or it is another's.
    pub(crate) async fn complaint(&self, id: u128) -> Result<Option<Opened>, Fail> {
        let row = self.read(move |store| store.complaint(id)).await?;
        row.map(|row| self.opened_complaint(row)).transpose()
    }

    /// The record of a row.
    pub(crate) fn opened_complaint(&self, row: ComplaintRow) -> Result<Opened, Fail> {
        let record = self.vault.open(Place::Complaint(row.id), &row.sealed)?;
        Ok((row, record))
    }

    /// A complaint as somebody may see it now.
    pub(crate) fn complaint_view(&self, (row, record): &Opened, eyes: Eyes) -> ComplaintView {
        let (law, machine) = (self.clocks.law(), self.clocks.machine().millis());
        let settlement = Kato::parse(&format!("{:09}", row.settlement))
            .and_then(|kato| self.directory.settlement(kato))
            .map_or_else(Names::default, |card| card.name.clone());
        view((row, record), settlement, eyes, law, machine)
    }
}

/// What is seen: an answer that is still held is not there yet for the person.
fn view(
    (row, record): (&ComplaintRow, &Record),
    settlement: Names,
    eyes: Eyes,
    law: Instant,
    machine: i64,
) -> ComplaintView {
    let at = |millis| Instant::from_millis(millis).to_string();
    let day = |millis| -> Day { Instant::from_millis(millis).day() };
    let answer = record.answer.as_ref().filter(|answer| eyes == Eyes::Staff || answer.final_at <= machine);
    let state = match (&record.answer, answer) {
        (Some(held), None) => State::parse(&held.before).unwrap_or(State::InWork),
        _ => row.state,
    };
    let registered = record.registered.as_ref();
    ComplaintView {
        id: Uuid::from_u128(row.id),
        number: number(row),
        application: record.application,
        application_number: record.application_number.clone(),
        settlement,
        addressee: row.addressee.as_str().to_owned(),
        subject: record.subject.clone(),
        text: record.text.clone(),
        state: state.as_str().to_owned(),
        delivered_at: at(record.delivered_at),
        register_by: day(record.register_by).to_string(),
        registered_at: registered.map(|done| at(done.at)),
        answer_by: registered.map(|_| day(row.due_at).to_string()),
        overdue: state.is_open() && registered.is_some() && law.millis() > row.due_at,
        marks: record.marks.iter().map(|one| MarkView { at: at(one.at), text: one.text.clone() }).collect(),
        answer: answer.map(|one| AnswerView {
            at: at(one.at),
            outcome: one.outcome.clone(),
            text: one.text.clone(),
        }),
        withdrawn_at: record.withdrawn_at.map(at),
        as_of: law.to_string(),
    }
}
