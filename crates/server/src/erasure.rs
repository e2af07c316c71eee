//! Erasure: the consent to processing holds until the result of the service is received (PR-A5.4). A year after an
//! application left the queue nothing is left that names its people.
//!
//! The journal stays whole: it knows random ids and no person (CA-39). What employees did stays as what, where and by
//! whom; of whom goes. What each table holds and what becomes of it: `docs/decisions/erasure.md`.

use std::sync::Arc;

use contract::staff::CheckRecord;
use contract::statement::Notice;
use contract::view::PersonName;
use registry::preschool::{Application, ApplicationId, PersonId, Standing, State};
use rules::Instant;

use crate::app::App;
use crate::fail::Fail;
use crate::routes::signing;
use crate::store::staff::{ActRow, StaffWrite};
use crate::store::{Mark, Shelf, StoreError, Write};
use crate::vault::Place;
use crate::writer::Desk;

/// How long a family may still ask or complain about a service that ended.
pub(crate) const KEPT: i64 = 365 * 24 * 3_600 * 1_000;
/// Applications or persons of one plan, so that people's own writes come between.
const CHUNK: usize = 64;
/// Persons looked at in one question.
const PAGE: u32 = 4_096;

/// Erases what is due today. What was done is marked, so that no night looks at it again.
pub(crate) async fn run(app: &Arc<App>) -> Result<(), Fail> {
    let to = app.clocks.law().plus_millis(-KEPT);
    let from = app.read(|store| store.mark(Mark::Erased)).await?.unwrap_or(i64::MIN);
    let due: Vec<ApplicationId> = {
        let state = app.readers.state();
        let is_due =
            |found: &&Application| ended_by(found, to) && !ended_by(found, Instant::from_millis(from));
        state.applications().iter().filter(is_due).map(|found| found.id).collect()
    };
    for chunk in due.chunks(CHUNK).map(<[_]>::to_vec) {
        app.writer.run(move |desk| chunk.into_iter().try_for_each(|id| application(desk, id, to))).await?;
    }
    let alone = app.read(move |store| store.acts_alone(from, to.millis())).await?;
    for chunk in alone.chunks(CHUNK).map(<[_]>::to_vec) {
        app.writer.run(move |desk| chunk.iter().try_for_each(|row| act(desk, row))).await?;
    }
    app.writer
        .run(move |desk| {
            desk.write(Write::EraseOld { to: to.millis() });
            Ok(())
        })
        .await?;
    persons(app, to).await?;
    app.writer
        .run(move |desk| {
            desk.write(Write::Mark(Mark::Erased, to.millis()));
            Ok(())
        })
        .await?;
    Ok(())
}

/// Whether it left the queue by this moment.
fn ended_by(found: &Application, moment: Instant) -> bool {
    match found.standing {
        Standing::Archived(_, at) => at <= moment,
        Standing::InQueue | Standing::DocumentsUnderVerification(_) => false,
    }
}

fn application(desk: &mut Desk<'_>, id: ApplicationId, to: Instant) -> Result<(), StoreError> {
    let Some(found) = desk.state().application(id).filter(|found| ended_by(found, to)).cloned() else {
        return Ok(());
    };
    for row in desk.store().acts_of(id.0)? {
        act(desk, &row)?;
    }
    // The notices that were given on it name the child, and so does what was signed.
    let now = desk.clocks().machine().millis();
    for row in desk.store().things_of(Shelf::Notice, found.applicant, now)? {
        let place = Place::Thing(Shelf::Notice, row.key);
        let opened: Result<(u128, Notice), _> = desk.vault().open(place, &row.sealed);
        // One that does not open keeps nobody's night: it says nothing to anybody, and ends by itself.
        if opened.is_ok_and(|(of, _)| of == id.0) {
            desk.write(Write::DropThing { shelf: Shelf::Notice, key: row.key });
        }
    }
    desk.write(Write::DropThing { shelf: Shelf::Signature, key: signing::key(id) });
    desk.write(Write::Erase { application: id.0 });
    Ok(())
}

/// Of an act stays what was done, where, by whom and what it came to.
fn act(desk: &mut Desk<'_>, row: &ActRow) -> Result<(), StoreError> {
    let Ok(record) = desk.vault().open::<CheckRecord>(Place::Act(row.id), &row.sealed) else {
        // What nobody can open names nobody; the row stays, so that acts are counted.
        tracing::error!("an act does not open and is left as it is");
        return Ok(());
    };
    let of_nobody = CheckRecord {
        child_iin: String::new(),
        child: PersonName::default(),
        applicant_iin: String::new(),
        refusal: Vec::new(),
        ..record
    };
    let sealed = desk.vault().seal(Place::Act(row.id), &of_nobody);
    desk.write(Write::Staff(StaffWrite::EraseAct { id: row.id, sealed }));
    Ok(())
}

/// Forgets everybody whom no application needs any more; the store keeps who has something else that goes on.
async fn persons(app: &Arc<App>, to: Instant) -> Result<(), Fail> {
    let mut after = None;
    loop {
        let page = app.read(move |store| store.persons_after(after, PAGE)).await?;
        let Some(last) = page.last().copied() else { return Ok(()) };
        after = Some(last);
        let free: Vec<PersonId> = {
            let state = app.readers.state();
            page.into_iter().filter(|person| !is_needed(&state, *person, to)).collect()
        };
        for chunk in free.chunks(CHUNK).map(<[_]>::to_vec) {
            app.writer
                .run(move |desk| {
                    for person in chunk {
                        // Who applied in the meantime stays.
                        if !is_needed(desk.state(), person, to) {
                            desk.write(Write::ForgetPerson(person));
                        }
                    }
                    Ok(())
                })
                .await?;
        }
    }
}

/// Whether an application that is not erased names this person.
fn is_needed(state: &State, person: PersonId, to: Instant) -> bool {
    state.of_child(person).chain(state.applications_of(person)).any(|found| !ended_by(found, to))
}
