//! One check with everything an employee needs: facts, papers, effects, a decision in its minute, recorded acts.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::staff::review::{Fact, Response as Answer};
use contract::facts::Answer as Told;
use contract::staff::{Held, PaperView, Sheet};
use contract::view::PersonName;
use gateways::System;
use registry::preschool::{Application, Standing};
use rules::Instant;
use rules::application::{QueueKind, Role};
use rules::benefit::Category;
use rules::iin::Iin;
use rules::impairment::Impairment;
use rules::rehabilitation::Rehabilitation;
use words::text::kind::Word as Kind;
use words::text::staff::Word;
use words::{Lang, Table};

use super::{own, stated};
use crate::app::{App, Shared};
use crate::ask::{self, OwnChild, Untold, own_child, written};
use crate::body::personal;
use crate::fail::Fail;
use crate::staff::holds::HoldRecord;
use crate::staff::{Staff, acts, check, effects};
use crate::store::StoreError;
use crate::store::staff::HoldRow;
use crate::vault::Place;
use crate::view::{ApplicationRecord, Seen};

pub(crate) async fn get(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &text).await?;
    let record = stated(&app, id).await?;
    let found = app.readers.state().application(id).cloned().ok_or_else(Fail::not_found)?;
    let (hold, shown) = app.read(move |store| Ok((store.hold(id.0)?, store.shown()?))).await?;
    let shown = shown.into_iter().find(|row| row.application == id.0);
    let held = match hold {
        Some(row) => Some(held(&app, &staff, &row).await?),
        None => None,
    };
    let by = staff.id;
    app.writer.run(move |desk| acts::application_seen(desk, id, by)).await?;
    let mut records = acts::of(&app, id).await?;
    // The filer reads who looked; the desk reads what was done.
    records.retain(|record| !record.act.is_look());
    let (facts, silent) = facts(&app, &staff, &found, &record).await?;
    let applicant = app.person(found.applicant).await?;
    let papers = papers(&app, &record).await?;
    let (mirror, effects) = {
        let state = app.readers.state();
        let now = app.clocks.law();
        let seen = Seen { state: &state, directory: &app.directory, seen: None, now };
        let mut mirror = seen.application(&found, &record);
        mirror.manual_acts = acts::for_the_parent(&records);
        let possible = match found.standing {
            Standing::DocumentsUnderVerification(waits) => {
                check::possible(&record, waits.turn_if_confirmed, found.turn)
            }
            Standing::InQueue | Standing::Archived(..) => Vec::new(),
        };
        let effects: Vec<_> = possible
            .into_iter()
            .filter_map(|end| effects::of(&state, &app.directory, &found, &record, end, None))
            .collect();
        (mirror, effects)
    };
    let waits = match found.standing {
        Standing::DocumentsUnderVerification(check) => Some(check),
        Standing::InQueue | Standing::Archived(..) => None,
    };
    let moment = |millis| Instant::from_millis(millis).to_string();
    Ok(personal(&Answer {
        mirror,
        applicant: applicant.map_or_else(PersonName::default, |record| record.name()),
        role: record.role.clone(),
        facts,
        silent,
        papers,
        open: waits.is_some() && held.is_none(),
        originals_until: waits.map(|check| check.originals_until.to_string()),
        originals_shown: shown.map(|row| moment(row.at)),
        decide_until: shown.map(|row| moment(row.decide_until)),
        effects,
        held,
        records,
    }))
}

/// A decision in its minute as this employee sees it.
pub(crate) async fn held(app: &App, staff: &Staff, row: &HoldRow) -> Result<Held, Fail> {
    let HoldRecord { by, verdicts, outcome } = app.vault.open(Place::Hold(row.application), &row.sealed)?;
    let by = registry::preschool::PersonId(by);
    let name = app.person(by).await?.map_or_else(PersonName::default, |record| record.name());
    Ok(view(app, row.due_at, HoldRecord { by: by.0, verdicts, outcome }, by == staff.id, name))
}

/// The same of what is at hand.
pub(super) fn view(app: &App, due_at: i64, record: HoldRecord, mine: bool, by: PersonName) -> Held {
    let left = due_at - app.clocks.machine().millis();
    let HoldRecord { verdicts, outcome, .. } = record;
    Held {
        outcome,
        verdicts,
        until: app.by_law(due_at).to_string(),
        seconds: u32::try_from((left + 999) / 1_000).unwrap_or(0),
        mine,
        by,
    }
}

async fn papers(app: &App, record: &ApplicationRecord) -> Result<Vec<PaperView>, Fail> {
    // What the state has said is among the facts: nobody judges it.
    let judged: Vec<_> = record.papers.iter().filter(|paper| paper.is_judged()).collect();
    let scans = judged.iter().map(|paper| (paper.document.as_u128(), paper.second.map(|id| id.as_u128())));
    let (scans, now): (Vec<_>, i64) = (scans.collect(), app.clocks.machine().millis());
    let kinds: Vec<(Option<String>, Option<String>)> = app
        .read(move |store| {
            let kind = |id: u128| Ok(store.document(id, now)?.map(|row| row.kind.to_owned()));
            let both = |(first, second): &(u128, Option<u128>)| {
                Ok((kind(*first)?, second.map(kind).transpose()?.flatten()))
            };
            scans.iter().map(both).collect::<Result<_, StoreError>>()
        })
        .await?;
    let papers = judged.into_iter().zip(kinds);
    Ok(papers
        .map(|(paper, (kind, second))| PaperView {
            id: paper.document,
            subject: paper.subject.clone(),
            category: paper.category.clone(),
            issued: paper.issued.clone(),
            kind,
            awaited: paper.awaited,
            second: paper.second.map(|id| Sheet { id, kind: second }),
        })
        .collect())
}

/// What was stated beside what the registers say now, and the registers that are silent.
async fn facts(
    app: &App,
    staff: &Staff,
    found: &Application,
    record: &ApplicationRecord,
) -> Result<(Vec<Fact>, Vec<String>), Fail> {
    let (child, applicant) = (app.person(found.child).await?, app.person(found.applicant).await?);
    let (Some(child), Some(applicant)) = (child, applicant) else { return Ok((Vec::new(), Vec::new())) };
    let parsed = |iin: &str| Iin::parse(iin).map_err(|_| Fail::of(contract::problem::ProblemKind::Internal));
    let (of_child, of_adult) = (written(&parsed(&child.iin)?)?, written(&parsed(&applicant.iin)?)?);
    let role = Role::parse(&record.role).unwrap_or(Role::Parent);
    let (own, told) = tokio::join!(
        own_child(&app.systems, &of_adult, &of_child),
        ask::evidence(&app.systems, &of_adult, &of_child, role)
    );
    let words = Table::of(Lang::parse(&staff.record.lang).unwrap_or_default());
    let mut silent: Vec<String> = Vec::new();
    let own = match own {
        Ok(own) => Some(own),
        Err(Untold::Silent(system)) => {
            silent.push(system.code().to_owned());
            None
        }
        // What is hidden from families is hidden here too: its cause is no business of a check of papers.
        Err(Untold::Hidden(_)) => None,
    };
    let stated_name = spoken(&record.child);
    let recorded = own.as_ref().filter(|own| own.record.is_some());
    let registered = recorded.and_then(OwnChild::facts);
    let mut facts = Vec::new();
    if applicant.unrecorded {
        facts.push(fact("applicant_name", spoken(&applicant.name()), None));
    }
    facts.extend([
        fact("child_name", stated_name, recorded.map(|own| spoken(&super::super::children::name(own)))),
        fact(
            "child_birth_date",
            found.birth_date.to_string(),
            registered.map(|facts| facts.birth_date.to_string()),
        ),
        fact("representative", record.role.clone(), own.as_ref().map(|own| own.role.as_str().to_owned())),
    ]);
    // The form asks for it only where no register knows it.
    let stated = record.unrecorded.as_ref().map(|stated| stated.citizenship.clone()).unwrap_or_default();
    let citizenship = registered.map(|facts| facts.citizenship.as_str().to_owned());
    if !stated.is_empty() || citizenship.is_some() {
        let differs = !stated.is_empty() && citizenship.as_ref().is_some_and(|known| *known != stated);
        let fact = "child_citizenship".to_owned();
        facts.push(Fact { fact, stated, registered: citizenship, differs });
    }
    // What the conclusion or the referral is compared with (PS-21.c, PS-21.d).
    let support = |kind| words.say(Kind::support(kind)).to_owned();
    if let Some(stated) = record.impairment.as_deref().and_then(Impairment::parse) {
        facts.push(fact("support", support(stated), told.impairment.map(support)));
    }
    if let Some(stated) = record.rehabilitation.as_deref().and_then(Rehabilitation::parse) {
        facts.push(fact("rehabilitation", words.say(Kind::rehabilitation(stated)).to_owned(), None));
    }
    for (category, answer) in Category::ALL.into_iter().zip(told.answers) {
        let is_conclusion = found.kind == QueueKind::Special && category == Category::SpecialNeeds;
        if !is_conclusion && !record.categories.iter().any(|stated| stated == category.as_str()) {
            continue;
        }
        if answer == Told::Yes && told.of_other_parent.contains(&category) {
            let (fact, registered) =
                (category.as_str().to_owned(), words.say(Word::FactOtherParent).to_owned());
            facts.push(Fact { fact, stated: "yes".to_owned(), registered: Some(registered), differs: false });
            continue;
        }
        let registered = match answer {
            Told::Yes => Some("yes"),
            Told::No => Some("no"),
            Told::Silent => {
                silent.extend(knows(category).map(|system| system.code().to_owned()));
                None
            }
            Told::NotAsked => None,
        };
        facts.push(fact(category.as_str(), "yes".to_owned(), registered.map(str::to_owned)));
    }
    silent.sort_unstable();
    silent.dedup();
    Ok((facts, silent))
}

fn fact(fact: &str, stated: String, registered: Option<String>) -> Fact {
    let differs = registered.as_ref().is_some_and(|registered| *registered != stated);
    Fact { fact: fact.to_owned(), stated, registered, differs }
}

fn spoken(name: &PersonName) -> String {
    let parts = [&name.surname, &name.first_name, &name.patronymic];
    let said: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    said.join(" ")
}

/// Which system knows of a category.
const fn knows(category: Category) -> Option<System> {
    match category {
        Category::Serviceman | Category::SpecialStateBody | Category::LawEnforcement => None,
        Category::RepresentativeWithDisability | Category::FamilyWithDisabledChild => {
            Some(System::DisabilityBase)
        }
        Category::SpecialNeeds => Some(System::Pmpk),
        Category::WithoutParentalCare | Category::Orphan | Category::Pedagogue => Some(System::EducationBase),
        Category::LargeFamily => Some(System::LargeFamily),
    }
}
