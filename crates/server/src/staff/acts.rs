//! Acts of staff: each is recorded with who, where and what was checked (PS-A1_1.10, PS-A1_3.5), and never changed.

use contract::staff::{ActKind, CheckRecord, Checked, ManualAct, Message, Outcome, Verdict};
use contract::view::{Look, PersonName};
use registry::preschool::{Application, ApplicationId, PersonId, Standing};
use rules::Instant;

use super::{Post, Staff};
use crate::app::App;
use crate::chance;
use crate::fail::Fail;
use crate::session::PersonRecord;
use crate::store::staff::{ActRow, StaffWrite};
use crate::store::{StoreError, Write};
use crate::vault::{CannotOpen, Place};
use crate::view::ApplicationRecord;
use crate::writer::Desk;

/// An act that is about to be recorded.
pub(crate) struct Act<'a> {
    pub(crate) kind: ActKind,
    /// Who did it; none for a term that ended.
    pub(crate) by: Option<PersonId>,
    pub(crate) verdicts: &'a [Verdict],
    pub(crate) outcome: Option<Outcome>,
    /// What the parent was told of a refusal.
    pub(crate) refusal: Vec<Message>,
}

impl Act<'_> {
    /// An act without a check.
    pub(crate) const fn plain(kind: ActKind, by: PersonId) -> Self {
        Self { kind, by: Some(by), verdicts: &[], outcome: None, refusal: Vec::new() }
    }
}

/// Records an act on an application as it stands now.
pub(crate) fn record(
    desk: &mut Desk<'_>,
    id: ApplicationId,
    stated: &ApplicationRecord,
    act: Act<'_>,
) -> Result<(), StoreError> {
    let Some(found) = desk.state().application(id).cloned() else { return Ok(()) };
    let Act { kind, by, verdicts, outcome, refusal } = act;
    let employee = by.map(|by| person(desk, by)).transpose()?.flatten();
    let post = by.map(|by| post(desk, by)).transpose()?.flatten();
    let at = desk.clocks().law();
    let record = CheckRecord {
        act: kind,
        at: at.to_string(),
        settlement: found.settlement.to_string(),
        number: found.number.to_string(),
        status: status(&found).to_owned(),
        child_iin: person(desk, found.child)?.map_or_else(String::new, |record| record.iin),
        child: stated.child.clone(),
        applicant_iin: person(desk, found.applicant)?.map_or_else(String::new, |record| record.iin),
        employee_iin: employee.as_ref().map(|record| record.iin.clone()),
        employee: employee.as_ref().map(PersonRecord::name),
        workplace: post.map(|post| post.workplace),
        documents: documents(kind, verdicts, stated),
        verdicts: verdicts.to_vec(),
        outcome,
        refusal,
    };
    let row = chance::id(desk.clocks().machine());
    let sealed = desk.vault().seal(Place::Act(row), &record);
    desk.write(Write::Staff(StaffWrite::Act(ActRow {
        id: row,
        application: Some(id.0),
        employee: by.map(|by| by.0),
        settlement: found.settlement.get(),
        kind: kind.as_str().to_owned(),
        at: at.millis(),
        sealed,
    })));
    Ok(())
}

/// Which documents an act was about: the originals are shown of all, verdicts are given on each.
fn documents(kind: ActKind, verdicts: &[Verdict], stated: &ApplicationRecord) -> Vec<Checked> {
    let is_judged = |document| verdicts.iter().any(|verdict| verdict.document == document);
    let papers = stated.papers.iter();
    let papers = papers.filter(|paper| kind == ActKind::OriginalsShown || is_judged(paper.document));
    let named = papers.map(|paper| Checked {
        document: paper.document,
        subject: paper.subject.clone(),
        category: paper.category.clone(),
        issued: paper.issued.clone(),
        second: paper.second,
    });
    named.collect()
}

/// Records that an employee looked at an application: once a day, however often the page is loaded.
pub(crate) fn application_seen(
    desk: &mut Desk<'_>,
    id: ApplicationId,
    by: PersonId,
) -> Result<(), StoreError> {
    let today = desk.clocks().law().day();
    let kind = ActKind::ApplicationSeen;
    let is_known = desk.store().acts_of(id.0)?.into_iter().any(|row| {
        row.kind == kind.as_str() && row.employee == Some(by.0) && Instant::from_millis(row.at).day() == today
    });
    if is_known {
        return Ok(());
    }
    let stated = super::holds::stated(desk, id)?;
    record(desk, id, &stated, Act::plain(kind, by))
}

/// Records that a clerk asked the register who somebody is: on each application that this person acts on, where it is read
/// among those who looked; for who has none the record stands alone, in the first settlement of the clerk.
pub(crate) fn person_seen(
    desk: &mut Desk<'_>,
    staff: &Staff,
    id: u128,
    seen: &PersonRecord,
    mac: &[u8; 32],
) -> Result<(), StoreError> {
    let known = desk.person(mac)?;
    let own: Vec<ApplicationId> = known.map_or_else(Vec::new, |person| {
        desk.state().applications_of(person).filter(|found| found.is_live()).map(|found| found.id).collect()
    });
    for application in &own {
        let stated = super::holds::stated(desk, *application)?;
        record(desk, *application, &stated, Act::plain(ActKind::PersonSeen, staff.id))?;
    }
    if own.is_empty() {
        alone(desk, staff, id, seen, (ActKind::PersonSeen, "person_seen"));
    }
    Ok(())
}

/// Records that documents were not taken in: there is no application, so the place is the employee's first settlement, and
/// the act bears the id of the intake.
pub(crate) fn not_taken_in(desk: &mut Desk<'_>, staff: &Staff, id: u128, applicant: &PersonRecord) {
    alone(desk, staff, id, applicant, (ActKind::NotTakenIn, "not_taken_in"));
}

/// An act about a person who has no application here.
fn alone(
    desk: &mut Desk<'_>,
    staff: &Staff,
    id: u128,
    applicant: &PersonRecord,
    (act, status): (ActKind, &str),
) {
    let settlement = staff.post.settlements.as_ref().and_then(|codes| codes.first().copied()).unwrap_or(0);
    let at = desk.clocks().law();
    let record = CheckRecord {
        act,
        at: at.to_string(),
        settlement: format!("{settlement:09}"),
        number: String::new(),
        status: status.to_owned(),
        child_iin: String::new(),
        child: PersonName::default(),
        applicant_iin: applicant.iin.clone(),
        employee_iin: Some(staff.record.iin.clone()),
        employee: Some(staff.record.name()),
        workplace: Some(staff.post.workplace.clone()),
        documents: Vec::new(),
        verdicts: Vec::new(),
        outcome: None,
        refusal: Vec::new(),
    };
    let sealed = desk.vault().seal(Place::Act(id), &record);
    desk.write(Write::Staff(StaffWrite::Act(ActRow {
        id,
        application: None,
        employee: Some(staff.id.0),
        settlement,
        kind: act.as_str().to_owned(),
        at: at.millis(),
        sealed,
    })));
}

/// The recorded acts on an application, the oldest first.
pub(crate) async fn of(app: &App, id: ApplicationId) -> Result<Vec<CheckRecord>, Fail> {
    let rows = app.read(move |store| store.acts_of(id.0)).await?;
    let open = |row: ActRow| app.vault.open(Place::Act(row.id), &row.sealed);
    let records: Result<Vec<CheckRecord>, CannotOpen> = rows.into_iter().map(open).collect();
    Ok(records?)
}

/// The employees who looked, the last one first: where they work, no name.
pub(crate) fn looks(records: &[CheckRecord]) -> impl Iterator<Item = Look> {
    let looks = records.iter().rev().filter(|record| record.act.is_look());
    looks.map(|record| Look {
        name: PersonName::default(),
        workplace: record.workplace.clone(),
        at: record.at.clone(),
    })
}

/// The acts as the parent reads them.
pub(crate) fn for_the_parent(records: &[CheckRecord]) -> Vec<ManualAct> {
    let told = records.iter().filter(|record| record.act.is_for_the_parent());
    told.map(|record| {
        let mut reasons: Vec<String> =
            record.verdicts.iter().flat_map(|v| v.reasons.iter().cloned()).collect();
        reasons.sort_unstable();
        reasons.dedup();
        ManualAct {
            act: record.act,
            at: record.at.clone(),
            by: record.workplace.clone(),
            outcome: record.outcome,
            reasons,
        }
    })
    .collect()
}

/// The status of an application, as the record has it (PS-A1_1.10.3).
const fn status(found: &Application) -> &'static str {
    match found.standing {
        Standing::DocumentsUnderVerification(_) => "documents_under_verification",
        Standing::InQueue => "in_queue",
        Standing::Archived(..) => "archived",
    }
}

/// A person's record as the plans before left it.
fn person(desk: &Desk<'_>, id: PersonId) -> Result<Option<PersonRecord>, StoreError> {
    let planned = desk.planned().iter().rev().find_map(|write| match write {
        Write::Person { id: found, sealed, .. } if *found == id => Some(sealed.clone()),
        _ => None,
    });
    let sealed = match planned {
        Some(sealed) => Some(sealed),
        None => desk.store().person(id)?,
    };
    sealed.map(|sealed| desk.vault().open(Place::Person(id.0), &sealed)).transpose().map_err(closed)
}

fn post(desk: &Desk<'_>, id: PersonId) -> Result<Option<Post>, StoreError> {
    let sealed = desk.store().staff(id)?;
    sealed.map(|sealed| desk.vault().open(Place::Employee(id.0), &sealed)).transpose().map_err(closed)
}

/// A sealed row that does not open fails the plan.
pub(crate) fn closed(_: CannotOpen) -> StoreError {
    StoreError("a sealed row does not open".into())
}
