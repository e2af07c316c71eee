//! Time in the demo country: the law's clock goes on, the jobs run, families file and withdraw, the clerk decides.

use std::sync::Arc;

use contract::staff::{Outcome, Verdict};
use gateways::demo::{ApplicantRole, BenefitCategory, FiledFamily, Happening};
use gateways::{CalendarDay, GatewayIin, Msisdn, System};
use registry::preschool::{Actor, ApplicationId, Command, PersonId};
use rules::application::{
    Applicant, Application, Child, Claim, DocumentId, Evidence, FullName, General, Kato, Language,
    Particulars, Pmpk, PreschoolId, QueueKind, Role, Scan,
};
use rules::benefit::{Category, Proof, Turn};
use rules::iin::Iin;
use rules::name::NamePart;
use rules::phone::Phone;
use words::Lang;

use crate::app::App;
use crate::ask::facts_of;
use crate::chance;
use crate::clock::HOURS_OF_DAY;
use crate::fail::Fail;
use crate::filing::file;
use crate::jobs;
use crate::outbox;
use crate::routes::submit::Filed;
use crate::staff::check::PaperRecord;
use crate::staff::holds::{self, By, Decided};
use crate::staff::originals;
use crate::store::{Mark, StoreError, Write};
use crate::writer::Desk;

/// Who decides papers in the demo: an employee without a name.
const CLERK: PersonId = PersonId(1);

/// The hour at which the demo's morning begins: messages that waited for the day have left by then.
const MORNING: i64 = 9;

/// Lets one day pass.
pub(crate) async fn next_day(app: &Arc<App>) -> Result<(), Fail> {
    go_on(app, HOURS_OF_DAY).await
}

/// Goes on to the next morning: nobody who plays at night waits for it.
pub(crate) async fn next_morning(app: &Arc<App>) -> Result<(), Fail> {
    let hour = i64::from(app.clocks.law().law_time().hour());
    let left = MORNING - hour;
    go_on(app, if left > 0 { left } else { left + HOURS_OF_DAY }).await
}

/// Moves the law's clock so many hours on, a day at most, and lets happen what the country does on a day that begins.
async fn go_on(app: &Arc<App>, hours: i64) -> Result<(), Fail> {
    let Some(demo) = app.demo.as_ref() else { return Err(Fail::not_found()) };
    let papers = under_verification(app);
    let before = app.clocks.today();
    let offset = app.clocks.offset_hours() + hours;
    app.writer
        .run(move |desk| {
            desk.write(Write::Mark(Mark::LawOffsetDays, offset.div_euclid(HOURS_OF_DAY)));
            desk.write(Write::Mark(Mark::LawOffsetHours, offset.rem_euclid(HOURS_OF_DAY)));
            Ok(())
        })
        .await?;
    app.clocks.set_offset_hours(offset);
    outbox::look_again(app).await?;
    app.outbox.notify_one();
    let today = app.clocks.today();
    if today == before {
        return Ok(());
    }
    jobs::run_due(app).await?;
    let day = CalendarDay::parse(&today.to_string()).map_err(|_| Fail::no_answer(System::Demo))?;
    let happenings = demo.country.day(day, demo.seed).await.known().map_err(Fail::silent(System::Demo))?;
    for happening in happenings {
        match happening {
            Happening::Filed(family) => family_files(app, &family).await?,
            Happening::Withdrawn { child_iin } => family_withdraws(app, &child_iin).await?,
        }
    }
    // The clerk's morning comes after the families' night: what was filed before today is compared with the originals.
    for application in papers {
        let shared = Arc::clone(app);
        app.writer.run(move |desk| clerk_confirms(desk, &shared, application)).await?;
    }
    app.outbox.notify_one();
    Ok(())
}

/// What a played employee has begun is left to that employee.
fn clerk_confirms(desk: &mut Desk<'_>, app: &App, id: ApplicationId) -> Result<(), StoreError> {
    if holds::on(desk, id)?.is_some() || originals::on(desk, id)?.is_some() {
        return Ok(());
    }
    let record = holds::stated(desk, id)?;
    // What a state system owes it is asked for, not an employee.
    if record.papers.iter().any(PaperRecord::is_awaited) {
        return Ok(());
    }
    let confirmed =
        |paper: &PaperRecord| Verdict { document: paper.document, confirmed: true, reasons: Vec::new() };
    let verdicts: Vec<Verdict> =
        record.papers.iter().filter(|paper| paper.is_judged()).map(confirmed).collect();
    let decided = Decided { by: By::Employee(CLERK), verdicts: &verdicts, outcome: Outcome::Confirmed };
    // Withdrawn or over age by now: nothing is left to decide.
    holds::decide(desk, app, id, &record, decided)?;
    Ok(())
}

fn under_verification(app: &App) -> Vec<ApplicationId> {
    app.readers.state().under_verification().map(|(found, _)| found.id).collect()
}

async fn family_files(app: &Arc<App>, family: &FiledFamily) -> Result<(), Fail> {
    let (child, applicant) =
        tokio::join!(app.systems.person(&family.child_iin), app.systems.person(&family.applicant_iin));
    let child = child.known().map_err(Fail::silent(System::Population))?;
    let applicant = applicant.known().map_err(Fail::silent(System::Population))?;
    let (Some(child), Some(applicant)) = (child, applicant) else { return Ok(()) };
    let today = app.clocks.today();
    let Some(application) = application(family, &child, &applicant, today) else { return Ok(()) };
    let shared = Arc::clone(app);
    let filing = Filed { application, of_other_parent: Vec::new() };
    app.writer
        .run(move |desk| {
            let filed = file(desk, &shared.directory, |_| Actor::StateSystem, &filing, Lang::Kk)?;
            if let Err(refusal) = filed {
                tracing::debug!(?refusal, "a family of the day was refused");
            }
            Ok(())
        })
        .await?;
    app.outbox.notify_one();
    Ok(())
}

async fn family_withdraws(app: &App, child: &GatewayIin) -> Result<(), Fail> {
    let Ok(iin) = Iin::parse(child.as_str()) else { return Ok(()) };
    let mac = app.vault.mac(&iin);
    app.writer
        .run(move |desk| {
            let Some(person) = desk.person(&mac)? else { return Ok(()) };
            let live = desk
                .state()
                .live_of_child(person, QueueKind::General)
                .map(|found| (found.id, found.applicant));
            if let Some((application, applicant)) = live {
                let _ = desk.run(Actor::Citizen(applicant), Command::Withdraw { application });
            }
            Ok(())
        })
        .await?;
    Ok(())
}

/// What the family states, with what the population register knows; none when the made-up answer does not parse.
fn application(
    family: &FiledFamily,
    child: &gateways::population::Person,
    applicant: &gateways::population::Person,
    today: rules::Day,
) -> Option<Application> {
    let facts = facts_of(child)?;
    let category = family.right.map(category_of);
    let turn = category.map_or(Turn::General, Category::turn);
    let claims = category.map(|category| Claim { category, evidence: evidence(category, today) });
    let mut preschools: Vec<PreschoolId> = family.preschools.iter().map(|id| PreschoolId(id.0)).collect();
    let reserves =
        if turn == Turn::OutOfTurn && preschools.len() > 1 { preschools.split_off(1) } else { Vec::new() };
    Some(Application {
        child: Child {
            iin: Iin::parse(family.child_iin.as_str()).ok()?,
            name: full_name(child)?,
            birth_date: facts.birth_date,
            sex: facts.sex,
            citizenship: facts.citizenship,
            birth_certificate: None,
            identity_document: None,
        },
        applicant: Applicant {
            iin: Iin::parse(family.applicant_iin.as_str()).ok()?,
            name: full_name(applicant)?,
            identity_document: None,
            role: match family.role {
                ApplicantRole::Parent => Role::Parent,
                ApplicantRole::Guardian => Role::Guardian,
                ApplicantRole::Trustee => Role::Trustee,
                ApplicantRole::PatronageEducator => Role::PatronageEducator,
            },
            phones: phone(&family.phone).into_iter().collect(),
            email: None,
        },
        settlement: Kato::parse(&family.settlement.to_string())?,
        pmpk: if category == Some(Category::SpecialNeeds) { Pmpk::Confirmed } else { Pmpk::None },
        preschools,
        language: Language::Kazakh,
        publication: false,
        particulars: Particulars::General(General { claims: claims.into_iter().collect(), turn, reserves }),
    })
}

/// The state confirms what it knows; a certificate of the demo has no picture.
fn evidence(category: Category, today: rules::Day) -> Evidence {
    match category.benefit().proof {
        Proof::State(_) => Evidence::State,
        Proof::WorkplaceCertificate => Evidence::Scan(Scan {
            document: DocumentId(u128::from_le_bytes(chance::bytes())),
            issued: today,
            second: None,
        }),
    }
}

fn full_name(person: &gateways::population::Person) -> Option<FullName> {
    let part = |name: &gateways::PersonName| NamePart::parse(name.as_str().to_owned()).ok();
    Some(FullName {
        surname: part(&person.surname)?,
        first_name: part(&person.first_name)?,
        patronymic: person.patronymic.as_ref().and_then(part),
    })
}

fn phone(msisdn: &Msisdn) -> Option<Phone> {
    Phone::parse(msisdn.as_str()).ok()
}

const fn category_of(category: BenefitCategory) -> Category {
    match category {
        BenefitCategory::Serviceman => Category::Serviceman,
        BenefitCategory::SpecialStateBody => Category::SpecialStateBody,
        BenefitCategory::LawEnforcement => Category::LawEnforcement,
        BenefitCategory::RepresentativeWithDisability => Category::RepresentativeWithDisability,
        BenefitCategory::SpecialNeeds => Category::SpecialNeeds,
        BenefitCategory::WithoutParentalCare => Category::WithoutParentalCare,
        BenefitCategory::Orphan => Category::Orphan,
        BenefitCategory::LargeFamily => Category::LargeFamily,
        BenefitCategory::Pedagogue => Category::Pedagogue,
        BenefitCategory::FamilyWithDisabledChild => Category::FamilyWithDisabledChild,
    }
}
