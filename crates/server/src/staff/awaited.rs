//! What silent state systems owe: they are asked again until they answer, and nobody's application waits for a person (S3).
//!
//! When to ask next is kept in memory only: after a restart everybody is asked at once, which costs some questions and
//! nothing else. What an answer comes to is decided like any other check.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use contract::facts::Answer as Told;
use contract::staff::ActKind;
use gateways::population::RecordState;
use registry::preschool::{Actor, ApplicationId, Command, Standing};
use rules::Instant;
use rules::application::Role;
use rules::benefit::{Category, Turn};
use rules::iin::Iin;
use rules::review::Subject;

use super::acts::{self, Act};
use super::check::{self, PaperRecord};
use super::holds::{self, By, Decided};
use crate::app::{App, Shared};
use crate::ask::{self, Evidence, join_all, written};
use crate::fail::Fail;
use crate::store::staff::StaffWrite;
use crate::store::{StoreError, Write};
use crate::vault::Place;
use crate::view::ApplicationRecord;
use crate::warning;
use crate::writer::Desk;

/// How often it is looked for what is to be asked.
const LOOK: Duration = Duration::from_secs(15);
/// The pause after a first silence, and the longest one: a pause doubles.
const FIRST: i64 = 15_000;
const LONGEST: i64 = 3_600_000;
/// Applications asked about in one round: a system that comes back is not run over.
const ROUND: usize = 64;
/// Sealed rows opened at once.
const CHUNK: usize = 256;

/// When to ask about which application.
#[derive(Default)]
struct Pace(HashMap<ApplicationId, Next>);

/// One application whose papers are under verification, since the check with this end.
struct Next {
    check: Instant,
    /// Nothing when no system owes anything; otherwise the moment of the machine, and the pause after it.
    ask: Option<(i64, i64)>,
}

/// Asks again what silent systems owe, for as long as the server lives.
pub(crate) async fn watch(app: Shared) {
    let mut pace = Pace::default();
    loop {
        if round(&app, &mut pace).await.is_err() {
            tracing::warn!("what state systems owe will be asked later");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Asks once about everything that silent systems owe; how many applications came to a decision.
///
/// # Errors
/// The store cannot be read or written; what is left is tried again.
pub async fn ask_again(app: &Arc<App>) -> Result<u32, contract::Problem> {
    let (mut pace, mut done) = (Pace::default(), 0);
    loop {
        let (asked, decided) = round(app, &mut pace).await.map_err(contract::Problem::from)?;
        done += decided;
        if asked < ROUND {
            return Ok(done);
        }
    }
}

/// How many were asked about, and how many of them were decided.
async fn round(app: &Arc<App>, pace: &mut Pace) -> Result<(usize, u32), Fail> {
    learn(app, pace).await?;
    let now = app.clocks.machine().millis();
    let due = pace.0.iter().filter(|(_, next)| next.ask.is_some_and(|(at, _)| at <= now));
    let mut due: Vec<ApplicationId> = due.map(|(id, _)| *id).collect();
    // The journal's order, not the map's.
    due.sort_unstable();
    due.truncate(ROUND);
    let asked = due.iter().map(|id| async { (*id, answered(app, *id).await) });
    let mut done = 0;
    for (id, answer) in join_all(asked.collect()).await {
        if let Some(answer) = answer? {
            let shared = Arc::clone(app);
            let (came, _) = app.writer.run(move |desk| settle(desk, &shared, id, &answer)).await?;
            done += u32::from(came == Came::Decision);
            if came != Came::Nothing {
                pace.0.remove(&id);
            }
        }
        // Who is still owed every answer is asked later and later.
        if let Some(next) = pace.0.get_mut(&id) {
            next.ask = next.ask.map(|(_, pause)| (now + pause, (pause * 2).min(LONGEST)));
        }
    }
    if done > 0 {
        app.outbox.notify_one();
    }
    Ok((due.len(), done))
}

/// Which applications are under verification, and which of them wait for a state system.
async fn learn(app: &Arc<App>, pace: &mut Pace) -> Result<(), Fail> {
    let checks: HashMap<ApplicationId, Instant> = {
        let state = app.readers.state();
        state.under_verification().map(|(found, check)| (found.id, check.originals_until)).collect()
    };
    pace.0.retain(|id, next| checks.get(id) == Some(&next.check));
    let fresh = checks.into_iter().filter(|(id, _)| !pace.0.contains_key(id));
    let fresh: Vec<(ApplicationId, Instant)> = fresh.collect();
    let now = app.clocks.machine().millis();
    for chunk in fresh.chunks(CHUNK) {
        let ids: Vec<u128> = chunk.iter().map(|(id, _)| id.0).collect();
        let rows: Vec<Option<Vec<u8>>> =
            app.read(move |store| ids.iter().map(|id| store.application(*id)).collect()).await?;
        for ((id, check), sealed) in chunk.iter().zip(rows) {
            let Some(sealed) = sealed else { continue };
            let record: ApplicationRecord = app.vault.open(Place::Application(id.0), &sealed)?;
            let waits = record.papers.iter().any(PaperRecord::is_awaited);
            pace.0.insert(*id, Next { check: *check, ask: waits.then_some((now, FIRST)) });
        }
    }
    Ok(())
}

/// What the systems say now.
struct Answered {
    evidence: Evidence,
    /// The population register says that the child died: then nothing is decided and nobody is told (PS-A1_8.5).
    died: bool,
}

/// Nothing when the application, or its people, are not there any more.
async fn answered(app: &App, id: ApplicationId) -> Result<Option<Answered>, Fail> {
    let Some((child, applicant)) =
        app.readers.state().application(id).map(|found| (found.child, found.applicant))
    else {
        return Ok(None);
    };
    let (child, applicant) = (app.person(child).await?, app.person(applicant).await?);
    let sealed = app.read(move |store| store.application(id.0)).await?;
    let (Some(child), Some(applicant), Some(sealed)) = (child, applicant, sealed) else { return Ok(None) };
    let record: ApplicationRecord = app.vault.open(Place::Application(id.0), &sealed)?;
    let (Ok(of_child), Ok(of_adult)) = (Iin::parse(&child.iin), Iin::parse(&applicant.iin)) else {
        return Ok(None);
    };
    let (of_child, of_adult) = (written(&of_child)?, written(&of_adult)?);
    // Beside a representative by document a parent represents the child no more.
    let role = if record.by_document { None } else { Role::parse(&record.role) };
    let role = role.unwrap_or(Role::Guardian);
    let (evidence, living) = tokio::join!(
        ask::evidence(&app.systems, &of_adult, &of_child, role),
        warning::living(app, Some(&child))
    );
    Ok(Some(Answered { evidence, died: living == Some(RecordState::Deceased) }))
}

/// What came of an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Came {
    /// Nothing new was said, or nothing waits for it.
    Nothing,
    /// It is noted; a paper still waits for a person, or another system is still silent.
    Note,
    /// The check is decided.
    Decision,
}

/// Writes down what was said. Once nothing is owed and no paper waits for a person it is a decision.
fn settle(desk: &mut Desk<'_>, app: &App, id: ApplicationId, answer: &Answered) -> Result<Came, StoreError> {
    let Some(found) = desk.state().application(id).cloned() else { return Ok(Came::Nothing) };
    let Standing::DocumentsUnderVerification(waits) = found.standing else { return Ok(Came::Nothing) };
    if answer.died {
        desk.write(Write::Staff(StaffWrite::EndHold(id.0)));
        desk.write(Write::Staff(StaffWrite::EndShown(id.0)));
        let done = desk.run(Actor::StateSystem, Command::RecordDeath { application: id }).is_ok();
        return Ok(if done { Came::Decision } else { Came::Nothing });
    }
    // A decision in its minute is about what was seen then.
    if holds::on(desk, id)?.is_some() {
        return Ok(Came::Nothing);
    }
    let mut record = holds::stated(desk, id)?;
    if !note(&mut record, &answer.evidence) {
        return Ok(Came::Nothing);
    }
    if record.papers.iter().all(|paper| !paper.is_judged())
        && let Ok(outcome) = check::outcome(&record, &[])
    {
        let decided = Decided { by: By::State, verdicts: &[], outcome };
        let done = holds::decide(desk, app, id, &record, decided)?;
        return Ok(if done { Came::Decision } else { Came::Nothing });
    }
    let sealed = desk.vault().seal(Place::Application(id.0), &record);
    desk.write(Write::Application { id: id.0, applicant: found.applicant, sealed });
    // What the state has confirmed counts while the rest is checked, up to the turn the family chose (decision 0007).
    let confirmed = record.papers.iter().filter(|paper| paper.told == Some(true));
    let strongest = confirmed.filter_map(|paper| paper.subject().category()).map(Category::turn).min();
    let turn = strongest.unwrap_or(Turn::General).max(waits.turn_if_confirmed);
    if turn < found.turn {
        let command = Command::ChangeBenefit { application: id, turn };
        if let Err(refusal) = desk.run(Actor::StateSystem, command) {
            tracing::info!(refusal = refusal.as_str(), "a right that the state confirmed does not count yet");
        }
    }
    let act = Act {
        kind: ActKind::StateAnswered,
        by: None,
        verdicts: &check::with_the_state(&record, &[]),
        outcome: None,
        refusal: Vec::new(),
    };
    acts::record(desk, id, &record, act)?;
    Ok(Came::Note)
}

/// Notes what was said of what was owed; whether anything was.
fn note(record: &mut ApplicationRecord, evidence: &Evidence) -> bool {
    let mut is_news = false;
    for paper in record.papers.iter_mut().filter(|paper| paper.is_awaited()) {
        let category = match paper.subject() {
            Subject::Benefit(category) => category,
            Subject::Conclusion => Category::SpecialNeeds,
            Subject::BirthCertificate
            | Subject::ApplicantIdentity
            | Subject::ChildIdentity
            | Subject::Referral => continue,
        };
        let told = match evidence.answers.get(category as usize) {
            Some(Told::Yes) => true,
            Some(Told::No) => false,
            Some(Told::Silent | Told::NotAsked) | None => continue,
        };
        // A conclusion that names another kind is compared by a person: the family may have chosen by mistake.
        let named = evidence.impairment.map(rules::impairment::Impairment::as_str);
        let is_another = named.is_some_and(|named| record.impairment.as_deref() != Some(named));
        if told && paper.subject() == Subject::Conclusion && is_another {
            continue;
        }
        paper.told = Some(told);
        is_news = true;
        if evidence.of_other_parent.contains(&category)
            && !record.of_other_parent.iter().any(|known| known == category.as_str())
        {
            record.of_other_parent.push(category.as_str().to_owned());
        }
    }
    is_news
}
