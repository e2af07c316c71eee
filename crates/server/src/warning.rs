//! Warnings before the end of a term: notice 6, which is also the request of app. 1_2 para 1.3. One thirty days before, one
//! on the last working day that is a whole day before the end (C-29).
//!
//! The mobile citizens' base is asked for the phone of today (app. 1_2 para 1.2); while it is silent the kept one serves.

use std::sync::Arc;

use gateways::population::RecordState;
use gateways::{GatewayIin, Msisdn};
use registry::preschool::{Actor, Application, ApplicationId, Command, PersonId, State};
use rules::calendar::Calendar;
use rules::{Day, Instant};

use crate::app::App;
use crate::ask::{self, join_all};
use crate::fail::Fail;
use crate::notices::{self, Told, Warning};
use crate::session::PersonRecord;
use crate::sms_answers::{self, Question};
use crate::store::Write;
use crate::vault::Place;
use crate::view::ApplicationRecord;

/// Days before the end at which the first warning leaves.
const IN_TIME: u32 = 30;
/// Applications of one round: their phones are asked at once.
const ROUND: usize = 64;

/// An application whose term ends soon.
#[derive(Clone, Copy, Debug)]
struct Ending {
    id: ApplicationId,
    applicant: PersonId,
    child: PersonId,
    until: Instant,
    warning: Warning,
}

/// What the registers said before anybody is told.
enum Said {
    /// To this phone, if there is one.
    Tell(Option<Msisdn>),
    /// The child died: every message stops (PS-A1_8.5).
    Died,
    /// The record is closed, or the register is silent and there is time to ask again tomorrow.
    Nothing,
}

/// Warns everybody who is due and was not warned.
pub(crate) async fn warn_all(app: &Arc<App>) -> Result<(), Fail> {
    let due = due(&app.readers.state(), app.clocks.law());
    for round in due.chunks(ROUND) {
        let round = round.to_vec();
        let known = app
            .read(move |store| {
                let mut known = Vec::with_capacity(round.len());
                for one in round {
                    if !store.warned(one.id.0, one.warning.code(), one.until.millis())? {
                        let people = (store.person(one.applicant)?, store.person(one.child)?);
                        known.push((one, store.application(one.id.0)?, people));
                    }
                }
                Ok(known)
            })
            .await?;
        let asked = known.into_iter().map(|(one, record, (person, child))| async move {
            let open = |sealed: Vec<u8>| app.vault.open(Place::Application(one.id.0), &sealed).ok();
            let record: ApplicationRecord = record.and_then(open).unwrap_or_default();
            let open = |id: PersonId, sealed: Vec<u8>| app.vault.open(Place::Person(id.0), &sealed).ok();
            let person: Option<PersonRecord> = person.and_then(|sealed| open(one.applicant, sealed));
            let child: Option<PersonRecord> = child.and_then(|sealed| open(one.child, sealed));
            let said = match living(app, child.as_ref()).await {
                Some(RecordState::Living) => Said::Tell(phone(app, person.as_ref(), &record).await),
                Some(RecordState::Deceased) => Said::Died,
                Some(RecordState::Closed) => Said::Nothing,
                // The last day is near: a silent register must not cost the place.
                None if one.warning == Warning::Last => {
                    Said::Tell(phone(app, person.as_ref(), &record).await)
                }
                None => Said::Nothing,
            };
            (one, said, record)
        });
        let told = join_all(asked.collect()).await;
        app.writer
            .run(move |desk| {
                for (Ending { id, applicant, until, warning, .. }, said, record) in told {
                    let phone = match said {
                        Said::Tell(Some(phone)) => phone,
                        // Nobody to tell today: tomorrow's round asks again.
                        Said::Tell(None) | Said::Nothing => continue,
                        Said::Died => {
                            // Withdrawn in the meantime: nothing is left to record.
                            let _ = desk.run(Actor::StateSystem, Command::RecordDeath { application: id });
                            continue;
                        }
                    };
                    let stands = |found: &Application| found.is_live() && found.valid_until == until;
                    let warned = desk.warned(id.0, warning.code(), until.millis())?;
                    if warned || !desk.state().application(id).is_some_and(stands) {
                        continue;
                    }
                    notices::tell_at(desk, id, &phone, &record, &Told::Expiring(until.day(), warning));
                    // The newest question to this phone is the one that its next "1" answers.
                    sms_answers::wait_for(desk, &phone, applicant, Question::Renewal)?;
                    let (application, warning, until) = (id.0, warning.code(), until.millis());
                    let phone = desk.vault().phone_mac(&phone);
                    desk.write(Write::Warned { application, warning, until, phone });
                }
                Ok(())
            })
            .await?;
        app.outbox.notify_one();
    }
    Ok(())
}

fn due(state: &State, now: Instant) -> Vec<Ending> {
    let today = now.day();
    let soon = Instant::end_of(today.plus(IN_TIME));
    let one = |found: &Application| Ending {
        id: found.id,
        applicant: found.applicant,
        child: found.child,
        until: found.valid_until,
        warning: if today >= last_warning(state.calendar(), found.valid_until.day()) {
            Warning::Last
        } else {
            Warning::InTime
        },
    };
    state.ending(now, soon).map(one).collect()
}

/// The last working day that is a whole day before the end of the term.
fn last_warning(calendar: &Calendar, last: Day) -> Day {
    let mut day = last.minus(1);
    // Days off in a row are few; a calendar without working days must not hold the night up.
    for _ in 0..IN_TIME {
        if calendar.is_working(day) {
            break;
        }
        day = day.minus(1);
    }
    day
}

/// What the population register says of the child; none while it is silent. Of whom it knows nobody, nobody has said that
/// anything ended (C-22).
pub(crate) async fn living(app: &App, child: Option<&PersonRecord>) -> Option<RecordState> {
    let iin = GatewayIin::parse(&child?.iin).ok()?;
    let known = app.systems.person(&iin).await.known().ok()?;
    Some(known.map_or(RecordState::Living, |person| person.state))
}

/// The registered phone of today; the kept one while nobody can tell.
async fn phone(app: &App, person: Option<&PersonRecord>, record: &ApplicationRecord) -> Option<Msisdn> {
    let iin = person.and_then(|person| GatewayIin::parse(&person.iin).ok());
    let registered = match iin {
        Some(iin) => ask::phone(&app.systems, &iin).await.ok().flatten(),
        None => None,
    };
    registered.or_else(|| record.phones.first().cloned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_warning_is_on_a_working_day_and_a_whole_day_before_the_end() {
        let calendar = Calendar::known();
        let on = |day: &str| last_warning(&calendar, Day::parse(day).unwrap()).to_string();
        assert_eq!(on("2026-11-20"), "2026-11-19", "a Friday: the Thursday before");
        assert_eq!(on("2026-11-22"), "2026-11-20", "a Sunday: the Friday before");
        assert_eq!(on("2026-11-23"), "2026-11-20", "a Monday: the Friday before");
        assert_eq!(on("2026-03-26"), "2026-03-20", "after Nauryz with its days off: the Friday before it");
    }
}
