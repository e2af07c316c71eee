//! Drafts: several of one person, each sealed with the page it was left on; what goes with a draft when it goes.

use contract::ApplicationDraft;
use contract::endpoint::draft::{KEPT_DAYS, Kept};
use registry::preschool::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::App;
use crate::store::{DraftRow, StoreError, Write};
use crate::vault::{CannotOpen, Place, Vault};
use crate::writer::Desk;

/// How long a draft and its scans are kept.
pub(crate) const KEPT: i64 = (KEPT_DAYS as i64) * 24 * 3_600 * 1_000;
/// A scan that no draft names may have been attached just now, by a page that has not kept its draft yet.
const FRESH: i64 = 24 * 3_600 * 1_000;

/// A draft as it is sealed.
#[derive(Serialize, Deserialize)]
pub(crate) struct Sealed {
    pub(crate) draft: ApplicationDraft,
    pub(crate) page: String,
    pub(crate) rules: String,
}

/// A draft as its keeper gets it back.
pub(crate) fn kept(app: &App, owner: PersonId, row: &DraftRow) -> Result<Kept, CannotOpen> {
    let Sealed { draft, page, rules } = open(&app.vault, owner, row)?;
    Ok(Kept {
        id: Uuid::from_u128(row.id),
        draft,
        page,
        saved_at: rules::Instant::from_millis(row.saved_at).to_string(),
        kept_until: app.by_law(row.expires_at).day().minus(1).to_string(),
        rules,
    })
}

pub(crate) fn open(vault: &Vault, owner: PersonId, row: &DraftRow) -> Result<Sealed, CannotOpen> {
    vault.open(Place::Draft { owner: owner.0, id: row.id }, &row.sealed)
}

/// Deletes the drafts of a person that `goes` names, with the scans that no other draft names. How many drafts are left.
pub(crate) fn delete(
    desk: &mut Desk<'_>,
    owner: PersonId,
    goes: impl Fn(u128, &ApplicationDraft) -> bool,
) -> Result<Option<usize>, StoreError> {
    let (mut gone, mut left, mut named) = (Vec::new(), 0, Vec::new());
    for row in desk.drafts(owner)? {
        // What does not open can be neither shown nor asked; it expires.
        let Ok(Sealed { mut draft, .. }) = open(desk.vault(), owner, &row) else { continue };
        let scans = scans(&mut draft).into_iter().filter_map(|id| Uuid::try_parse(id).ok());
        let scans: Vec<u128> = scans.map(|id| id.as_u128()).collect();
        if goes(row.id, &draft) {
            gone.push((row.id, scans));
        } else {
            left += 1;
            named.extend(scans);
        }
    }
    if gone.is_empty() {
        return Ok(None);
    }
    let now = desk.clocks().machine().millis();
    for scan in desk.loose_documents(owner)? {
        let was_named = gone.iter().any(|(_, scans)| scans.contains(&scan));
        if !named.contains(&scan) && (was_named || made_at(scan) < now - FRESH) {
            desk.write(Write::DeleteDocument { id: scan, owner });
        }
    }
    for (id, _) in gone {
        desk.write(Write::DeleteDraft { owner, id });
    }
    Ok(Some(left))
}

/// The places of a draft that name scans.
pub(crate) fn scans(draft: &mut ApplicationDraft) -> Vec<&mut String> {
    let ApplicationDraft { child, applicant, special, sanatorium, benefits, .. } = draft;
    let mut all =
        vec![&mut child.birth_certificate, &mut child.identity_document, &mut applicant.identity_document];
    all.extend(special.iter_mut().map(|special| &mut special.conclusion.certificate));
    all.extend(sanatorium.iter_mut().map(|sanatorium| &mut sanatorium.referral.certificate));
    all.extend(benefits.claims_mut().flat_map(|claim| [&mut claim.certificate, &mut claim.second]));
    all
}

/// When an id was made: the first 48 bits of a UUIDv7.
fn made_at(id: u128) -> i64 {
    i64::try_from(id >> 80).unwrap_or(i64::MAX)
}
