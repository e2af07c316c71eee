//! Opens an intake: who stands there is asked of the register, the code goes to the registered phone.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::staff::open_intake::{Request, Response as Answer};
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::System;
use rules::fault::Code;
use rules::iin::{self, Iin};
use rules::intake::{self, MINUTES};
use rules::{Instant, Params};
use uuid::Uuid;
use words::text::notice;
use words::{Lang, Table};

use crate::app::Shared;
use crate::ask::{self, Hidden, not_let_in};
use crate::body::{JsonBody, personal};
use crate::chance;
use crate::entry::record_of;
use crate::fail::Fail;
use crate::notices;
use crate::staff::intakes::{self, IntakeRecord};
use crate::staff::{Staff, acts};
use crate::store::Counted;

/// Intakes of one employee a day: one every three minutes of a long day.
const A_DAY: u32 = 200;
const DAY: i64 = 24 * 3_600 * 1_000;

pub(crate) async fn post(
    State(app): State<Shared>,
    staff: Staff,
    JsonBody { value: Request { applicant_iin, lang }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let iin = Iin::parse(&applicant_iin).map_err(|(code, params)| {
        Fail::at(ProblemKind::Faults, "applicant_iin", code, params, iin::TWELVE.id())
    })?;
    let lang = Lang::parse(&lang)
        .ok_or_else(|| Fail::at(ProblemKind::Shape, "lang", Code::Malformed, Params::NONE, "PR-A2.3"))?;
    // Counted before anybody's name is asked: a counter is no way to learn who a list of numbers is.
    let by = staff.id;
    let (may, _) = app
        .writer
        .run(move |desk| {
            let may = desk.counted(Counted::Intake(by), DAY)? < A_DAY;
            if may {
                desk.count(Counted::Intake(by));
            }
            Ok(may)
        })
        .await?;
    if !may {
        let wait = i32::try_from(DAY / 1_000).unwrap_or(i32::MAX);
        return Err(Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(wait)).into());
    }
    let asked = ask::written(&iin)?;
    let (person, phone) = tokio::join!(app.systems.person(&asked), ask::phone(&app.systems, &asked));
    let person = person.known().map_err(Fail::silent(System::Population))?;
    let Some(mut applicant) = record_of(&iin, person.as_ref()) else {
        return Err(not_let_in(&app, &iin, Hidden::OwnRecord).await?);
    };
    let phone = if applicant.unrecorded {
        phone.map_err(Fail::silent(System::MobileBase))?
    } else {
        // A silent base of phones does not send a recorded person away: the page can be signed.
        phone.unwrap_or_default()
    };
    // Some register must know the number, or a slip of the pen would be somebody new.
    if applicant.unrecorded && phone.is_none() {
        return Err(not_let_in(&app, &iin, Hidden::NoSuchPerson).await?);
    }
    applicant.phone.clone_from(&phone);
    lang.code().clone_into(&mut applicant.lang);
    let (name, unrecorded) = (applicant.name(), applicant.unrecorded);
    let id = chance::id(app.clocks.machine());
    let (post, clerk, has_phone) = (staff.post.clone(), staff.id.0, phone.is_some());
    let mac = app.vault.mac(&iin);
    let ((record, code), _) = app
        .writer
        .run(move |desk| {
            let now = desk.clocks().law();
            let until = intake::ends(desk.state().calendar(), post.hours(), now, MINUTES);
            let code = if has_phone { intakes::code(desk, &iin)? } else { None };
            let record = IntakeRecord {
                clerk,
                applicant,
                opened_at: now.millis(),
                until: until.millis(),
                code,
                confirmed: None,
                done: None,
            };
            intakes::keep(desk, id, &record);
            // A name was shown to an employee: that is recorded, whatever comes of it (PS-A1_1.10).
            acts::person_seen(desk, &staff, chance::id(desk.clocks().machine()), &record.applicant, &mac)?;
            Ok((record, code))
        })
        .await?;
    if let (Some(phone), Some(code)) = (phone, code) {
        let digits = app.vault.code(&code.nonce, &app.vault.mac(&iin));
        let text = notice::counter_code(Table::of(lang), &digits);
        let key = format!("counter-{}", Uuid::from_u128(id));
        tokio::spawn(notices::send_text(Arc::clone(&app), phone, text, key));
    }
    let moment = |millis| Instant::from_millis(millis).to_string();
    Ok(personal(&Answer {
        intake: Uuid::from_u128(id),
        applicant: name,
        unrecorded,
        opened_at: moment(record.opened_at),
        until: moment(record.until),
        code_sent: code.is_some(),
        code_until: code.map(|code| app.by_law(code.expires_at).to_string()),
    }))
}
