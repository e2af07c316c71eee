//! The extension of a standing (app. 1_2): by the filer's wish, or by an answer to a request by SMS.

use contract::seal::Sealed;
use contract::statement::{Notice, RenewalNotice};
use gateways::Msisdn;
use registry::preschool::{Actor, Application, ApplicationId, Command, PersonId, Refusal};
use rules::Instant;

use crate::app::App;
use crate::directory::Directory;
use crate::fail::Fail;
use crate::notices::{self, Told};
use crate::seal::Seal;
use crate::statements::{keep, registered};
use crate::store::StoreError;
use crate::vault::Place;
use crate::view::ApplicationRecord;
use crate::writer::Desk;

/// Who asks for an extension, and of what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) application: ApplicationId,
    pub(crate) person: PersonId,
    /// When the sender sent it, if it said so.
    pub(crate) sent_at: Option<Instant>,
}

/// Extends on the writer's desk: the event, the notice under seal, the message. Nothing is written when it is refused.
pub(crate) fn renew(
    desk: &mut Desk<'_>,
    directory: &Directory,
    seal: &Seal,
    Wanted { application, person, sent_at }: Wanted,
) -> Result<Result<Sealed<RenewalNotice>, Refusal>, StoreError> {
    let before = desk.state().application(application).map(|found| found.valid_until);
    if let Err(refusal) = desk.run(Actor::Citizen(person), Command::Renew { application }) {
        return Ok(Err(refusal));
    }
    let record = record(desk, application)?;
    let Some(found) = desk.state().application(application).cloned() else {
        return Ok(Err(Refusal::ApplicationUnknown));
    };
    let valid_until = found.valid_until.day();
    let statement = RenewalNotice {
        act: registered(desk, directory, &found, &record, sent_at)?,
        valid_until_before: before.unwrap_or(found.valid_until).day().to_string(),
        valid_until: valid_until.to_string(),
    };
    let sealed = seal.seal(desk.clocks(), statement)?;
    keep(desk, &found, Notice::Renewed(sealed.clone()));
    notices::tell(desk, application, &record, &Told::Renewed(valid_until));
    Ok(Ok(sealed))
}

/// The sealed record of an application as the plans before left it.
pub(crate) fn record(desk: &Desk<'_>, id: ApplicationId) -> Result<ApplicationRecord, StoreError> {
    let Some(sealed) = desk.application(id.0)? else { return Ok(ApplicationRecord::default()) };
    let opened = desk.vault().open(Place::Application(id.0), &sealed);
    opened.map_err(|_| StoreError("an application does not open".into()))
}

/// What an answer by SMS came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BySms {
    /// So many applications were extended.
    Extended(u32),
    /// Nothing was asked of this phone that still waits for an answer.
    NothingAsked,
}

/// Whether something was asked of this phone that an answer can still extend.
pub(crate) async fn waits(app: &App, phone: &Msisdn) -> Result<bool, Fail> {
    let mac = app.vault.phone_mac(phone);
    let asked = app.read(move |store| store.warned_by_phone(&mac)).await?;
    let state = app.readers.state();
    let stands = |found: &Application, until| found.is_live() && found.valid_until.millis() == until;
    Ok(asked
        .into_iter()
        .any(|(id, until)| state.application(ApplicationId(id)).is_some_and(|found| stands(found, until))))
}

/// The answer "1" to a request that this base sent to this phone: every application is extended that it was asked about
/// and whose term has not been extended or ended since. The base fills in the fields of the message itself (C-28).
///
/// # Errors
/// The store, or too many wait: the gateway delivers the answer again, and a second one finds nothing more to extend.
pub async fn renew_by_phone(app: &App, phone: &Msisdn) -> Result<BySms, NotNow> {
    let mac = app.vault.phone_mac(phone);
    let asked = app.read(move |store| store.warned_by_phone(&mac)).await.map_err(|_: Fail| NotNow)?;
    let (directory, seal) = (std::sync::Arc::clone(&app.directory), std::sync::Arc::clone(&app.seal));
    let (extended, _) = app
        .writer
        .run(move |desk| {
            let mut extended = 0;
            for (id, until) in asked {
                let application = ApplicationId(id);
                let stands = desk.state().application(application);
                let stands = stands.filter(|found| found.is_live() && found.valid_until.millis() == until);
                let Some(person) = stands.map(|found| found.applicant) else { continue };
                let wanted = Wanted { application, person, sent_at: None };
                if renew(desk, &directory, &seal, wanted)?.is_ok() {
                    extended += 1;
                }
            }
            Ok(extended)
        })
        .await
        .map_err(|_| NotNow)?;
    app.outbox.notify_one();
    Ok(if extended > 0 { BySms::Extended(extended) } else { BySms::NothingAsked })
}

/// It could not be done now; the same answer may come again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotNow;
