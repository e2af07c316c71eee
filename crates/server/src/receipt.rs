//! Receipts: a random code for each application, and what the base says about a code. No number is a credential.

use registry::preschool::{Application, ApplicationId};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::chance;
use crate::fail::Fail;
use crate::store::receipts::ReceiptRow;
use crate::store::{StoreError, Write};
use crate::vault::{Place, hash};
use crate::writer::Desk;

/// Letters and digits that are not taken for one another: Crockford's.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs of a code: 80 bits, which nobody guesses.
const LENGTH: usize = 16;

/// The sealed part of a receipt.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Record {
    /// The code.
    pub(crate) code: String,
    /// When it was issued, by the law.
    pub(crate) issued_at: i64,
    /// What it said of the application: a digest of number, kind, filing moment and child.
    pub(crate) said: [u8; 32],
}

impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Record(***)")
    }
}

/// What a receipt says that must never change.
pub(crate) fn said(found: &Application) -> [u8; 32] {
    let number = found.number.to_string();
    let filed = found.key.filed_at.millis().to_be_bytes();
    let child = found.child.0.to_be_bytes();
    hash(&[b"receipt", number.as_bytes(), kind(found).as_bytes(), &filed, &child])
}

/// The kind of the queue an application stands in.
pub(crate) const fn kind(found: &Application) -> &'static str {
    found.kind.as_str()
}

/// The receipt of an application: issued now, unless it was before.
pub(crate) fn issue(desk: &mut Desk<'_>, id: ApplicationId) -> Result<Option<Record>, StoreError> {
    let Some(said) = desk.state().application(id).map(said) else { return Ok(None) };
    let planned = desk.planned().iter().find_map(|write| match write {
        Write::Receipt(row) if row.application == id.0 => Some(row.clone()),
        _ => None,
    });
    let known = match planned {
        Some(row) => Some(row),
        None => desk.store().receipt_of(id.0)?,
    };
    if let Some(row) = known {
        let opened = desk.vault().open(Place::Receipt(id.0), &row.sealed);
        return opened.map(Some).map_err(|_| StoreError("a receipt does not open".into()));
    }
    let code = fresh();
    let record = Record { code: code.clone(), issued_at: desk.clocks().law().millis(), said };
    let sealed = desk.vault().seal(Place::Receipt(id.0), &record);
    desk.write(Write::Receipt(ReceiptRow { application: id.0, code_hash: code_hash(&code), sealed }));
    Ok(Some(record))
}

/// What the base knows of a code.
pub(crate) struct Found {
    /// The application.
    pub(crate) application: ApplicationId,
    /// What was issued.
    pub(crate) record: Record,
}

impl App {
    /// The receipt that bears a code, however it was typed.
    pub(crate) async fn receipt_by(&self, typed: &str) -> Result<Option<Found>, Fail> {
        let Some(code) = read(typed) else { return Ok(None) };
        let wanted = code_hash(&code);
        let Some(row) = self.read(move |store| store.receipt_by(&wanted)).await? else { return Ok(None) };
        let record = self.vault.open(Place::Receipt(row.application), &row.sealed)?;
        Ok(Some(Found { application: ApplicationId(row.application), record }))
    }
}

fn code_hash(code: &str) -> [u8; 32] {
    hash(&[b"receipt code", code.as_bytes()])
}

/// A new code.
pub(crate) fn fresh() -> String {
    spelled(&chance::bytes())
}

/// The code that these bytes spell: five bits of each.
pub(crate) fn spelled(bytes: &[u8; LENGTH]) -> String {
    bytes.iter().filter_map(|byte| SIGNS.get(usize::from(byte & 31))).map(|sign| char::from(*sign)).collect()
}

/// A code in groups of four, as it is printed.
pub(crate) fn grouped(code: &str) -> String {
    let mut out = String::with_capacity(code.len() + 4);
    for (at, sign) in code.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            out.push('-');
        }
        out.push(sign);
    }
    out
}

/// The code that was typed: small letters, spaces, and letters of another keyboard that look the same are forgiven.
pub(crate) fn read(typed: &str) -> Option<String> {
    let mut code = String::with_capacity(LENGTH);
    for sign in typed.chars().flat_map(char::to_uppercase) {
        let sign = match sign {
            '-' | ' ' | '\u{a0}' => continue,
            'O' | 'О' => '0',
            'I' | 'L' | 'І' => '1',
            'А' => 'A',
            'В' => 'B',
            'С' => 'C',
            'Е' => 'E',
            'Н' => 'H',
            'К' => 'K',
            'М' => 'M',
            'Р' => 'P',
            'Т' => 'T',
            'Х' => 'X',
            sign => sign,
        };
        if code.len() >= LENGTH || !SIGNS.iter().any(|known| char::from(*known) == sign) {
            return None;
        }
        code.push(sign);
    }
    (code.len() == LENGTH).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = fresh();
        assert_eq!(read(&grouped(&code)).as_deref(), Some(code.as_str()));
        assert_eq!(read(&grouped(&code).to_lowercase()).as_deref(), Some(code.as_str()));
        assert_ne!(fresh(), code);
        assert_eq!(grouped("7K3MQ2ND9TXB41RC"), "7K3M-Q2ND-9TXB-41RC");
        // A Cyrillic keyboard, the letter O and the letter l.
        assert_eq!(read("7К3М q2nd 9ТХВ 4lRС").as_deref(), Some("7K3MQ2ND9TXB41RC"));
        assert_eq!(read("oooo-oooo-oooo-oooo").as_deref(), Some("0000000000000000"));
        for wrong in ["", "7K3M", "7K3MQ2ND9TXB41RC0", "7K3M-Q2ND-9TXB-41R?", "7K3M-Q2ND-9TXB-41RU"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
