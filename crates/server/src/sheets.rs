//! Papers under the base's seal with a code printed on them: the receipt of a refusal to accept papers, and letters.
//!
//! The code is found by its hash, like a receipt's. Whoever has it learns whose seal it is and what it seals, nothing about
//! people; the whole paper opens for the person it was given to, and for the employee who gave it.

use contract::seal::{PublicKey, Sealed, verify};
use contract::statement::{LetterSheet, RefusalSheet};
use registry::preschool::PersonId;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::erasure::KEPT;
use crate::fail::Fail;
use crate::receipt::{read, spelled};
use crate::seal::Seal;
use crate::session::Citizen;
use crate::store::{Shelf, StoreError, ThingRow, Write};
use crate::vault::{Place, hash, same};
use crate::writer::Desk;

/// A paper under seal.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Sheet {
    /// Order 254 appendix 3.
    NotTakenIn(Sealed<RefusalSheet>),
    /// A notice as a letter.
    Letter(Sealed<LetterSheet>),
}

/// A paper as it is kept.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// The code on it.
    pub(crate) code: String,
    /// The IIN of whom it was given to: a person of the counter may be nobody of the base yet.
    to: String,
    /// The employee who gave it.
    pub(crate) by: Option<u128>,
    pub(crate) sheet: Sheet,
}

impl Kept {
    /// Whether it was given to this person.
    pub(crate) fn is_for(&self, citizen: &Citizen) -> bool {
        same(self.to.as_bytes(), citizen.record.iin.as_bytes())
    }

    /// Whether this person gave it.
    pub(crate) fn is_by(&self, person: PersonId) -> bool {
        self.by == Some(person.0)
    }
}

impl Sheet {
    /// The key, the moment and the signature of its seal.
    pub(crate) fn seal(&self) -> (&str, &str, &str) {
        match self {
            Self::NotTakenIn(sealed) => (&sealed.key, &sealed.sealed_at, &sealed.signature),
            Self::Letter(sealed) => (&sealed.key, &sealed.sealed_at, &sealed.signature),
        }
    }

    /// Whether the seal is the base's and nothing was changed under it.
    pub(crate) fn holds(&self, keys: &[PublicKey]) -> bool {
        match self {
            Self::NotTakenIn(sealed) => verify(sealed, keys).is_ok(),
            Self::Letter(sealed) => verify(sealed, keys).is_ok(),
        }
    }

    /// The text that another system checks.
    pub(crate) fn file(&self) -> String {
        match self {
            Self::NotTakenIn(sealed) => serde_json::to_string_pretty(sealed),
            Self::Letter(sealed) => serde_json::to_string_pretty(sealed),
        }
        .unwrap_or_default()
    }
}

/// Keeps a paper under its code, for whom it is given to.
pub(crate) fn keep(desk: &mut Desk<'_>, code: String, to: String, by: PersonId, sheet: Sheet) {
    let key = key(&code);
    let sealed =
        desk.vault().seal(Place::Thing(Shelf::Sheet, key), &Kept { code, to, by: Some(by.0), sheet });
    let expires_at = desk.clocks().machine().millis() + KEPT;
    desk.write(Write::Thing(ThingRow { shelf: Shelf::Sheet, key, owner: None, sealed, expires_at }));
}

/// The letter of this number under seal: sealed when it is opened first, the same ever after. Its code is made of the number
/// by a key, so that nobody guesses it and no second one is made.
pub(crate) fn letter(
    desk: &mut Desk<'_>,
    seal: &Seal,
    to: String,
    sheet: LetterSheet,
) -> Result<Kept, StoreError> {
    let made = desk.vault().mac_of("letter code", &sheet.number);
    let code = spelled(made.first_chunk().unwrap_or(&[0; 16]));
    let key = key(&code);
    let place = Place::Thing(Shelf::Sheet, key);
    if let Some(row) = desk.thing(Shelf::Sheet, &key)? {
        let opened = desk.vault().open(place, &row.sealed);
        return opened.map_err(|_| StoreError("a letter does not open".into()));
    }
    let sheet = Sheet::Letter(seal.seal(desk.clocks(), sheet)?);
    let kept = Kept { code, to, by: None, sheet };
    let sealed = desk.vault().seal(place, &kept);
    let expires_at = desk.clocks().machine().millis() + KEPT;
    desk.write(Write::Thing(ThingRow { shelf: Shelf::Sheet, key, owner: None, sealed, expires_at }));
    Ok(kept)
}

impl App {
    /// The paper that bears a code, however it was typed.
    pub(crate) async fn sheet_by(&self, typed: &str) -> Result<Option<Kept>, Fail> {
        let Some(code) = read(typed) else { return Ok(None) };
        let (key, now) = (key(&code), self.clocks.machine().millis());
        let Some(row) = self.read(move |store| store.thing(Shelf::Sheet, &key, now)).await? else {
            return Ok(None);
        };
        Ok(Some(self.vault.open(Place::Thing(Shelf::Sheet, key), &row.sealed)?))
    }
}

fn key(code: &str) -> [u8; 32] {
    hash(&[b"sheet code", code.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::seal::{public_key, seal};
    use contract::staff::Workplace;
    use contract::view::{Names, PersonName};

    #[test]
    fn a_seal_holds_for_what_it_sealed_by_a_key_of_the_base_alone() {
        let name = |surname: &str| PersonName { surname: surname.to_owned(), ..PersonName::default() };
        let empty = Names::default;
        let issuer = Workplace {
            name: empty(),
            address: empty(),
            position: empty(),
            phone: "+77270000000".to_owned(),
        };
        let statement = RefusalSheet {
            number: "7".to_owned(),
            recipient: name("Морозов"),
            address: "Абай, 1".to_owned(),
            issuer,
            missing: Vec::new(),
            made_by: name("Есенова"),
            at: "2026-11-20T10:00:00.000+05:00".to_owned(),
        };
        let secret = [7; 32];
        let made = seal(statement, "1", &secret, "2026-11-20T10:00:01.000+05:00".to_owned()).unwrap();
        let ours = [public_key("1", &secret, false)];
        assert!(Sheet::NotTakenIn(made.clone()).holds(&ours), "a retired key still checks what it sealed");
        assert!(!Sheet::NotTakenIn(made.clone()).holds(&[public_key("1", &[8; 32], true)]));
        let mut changed = made;
        changed.statement.address.push('2');
        assert!(!Sheet::NotTakenIn(changed).holds(&ours));
    }
}
