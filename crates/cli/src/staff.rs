//! The staff register that the configuration names: a JSON list of employees, taken over whole at every start.

use crate::failure::Failure;
use contract::staff::{Organisation, Role, Workplace};
use gateways::Msisdn;
use rules::application::Kato;
use rules::iin::Iin;
use serde::Deserialize;
use std::path::Path;

/// An employee of the list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    iin: String,
    surname: String,
    first_name: String,
    #[serde(default)]
    patronymic: String,
    roles: Vec<Role>,
    organisation: Organisation,
    workplace: Workplace,
    /// KATO codes; without them the whole country.
    settlements: Option<Vec<String>>,
}

/// Reads the list. A row that does not hold refuses the whole of it, named by its number, never by its IIN.
///
/// # Errors
/// The file cannot be read, or a row is wrong.
pub fn read(path: &Path) -> Result<Vec<server::ImportedStaff>, Failure> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|cause| Failure::io(&shown, &cause))?;
    parse(&text).map_err(|cause| Failure::new(format!("{shown}: {cause}")))
}

fn parse(text: &str) -> Result<Vec<server::ImportedStaff>, String> {
    let rows: Vec<Row> = serde_json::from_str(text).map_err(|cause| cause.to_string())?;
    (1..)
        .zip(rows)
        .map(|(nth, row)| employee(row).map_err(|what| format!("employee {nth}: {what}")))
        .collect()
}

fn employee(row: Row) -> Result<server::ImportedStaff, &'static str> {
    let Row { iin, surname, first_name, patronymic, roles, organisation, workplace, settlements } = row;
    let iin = Iin::parse(&iin).map_err(|_| "the IIN does not hold")?;
    if roles.is_empty() {
        return Err("no role");
    }
    let codes =
        |codes: Vec<String>| codes.iter().map(|code| Kato::parse(code)).collect::<Option<Vec<Kato>>>();
    let settlements = match settlements {
        Some(list) => Some(codes(list).ok_or("a settlement is not a KATO code")?),
        None => None,
    };
    Ok(server::ImportedStaff {
        person: server::ImportedPerson { iin, surname, first_name, patronymic },
        phone: None::<Msisdn>,
        roles,
        organisation,
        workplace,
        settlements,
    })
}

#[cfg(test)]
mod tests {
    use super::parse;

    const GOOD: &str = r#"{"iin":"680503250034","surname":"А","first_name":"Б","roles":["reviewer"],
        "organisation":"department","settlements":["750000000"],"workplace":{"phone":"",
        "name":{"kk":"к","ru":"р","en":"e"},"address":{"kk":"к","ru":"р","en":"e"},
        "position":{"kk":"к","ru":"р","en":"e"}}}"#;

    #[test]
    fn a_wrong_row_is_named_by_its_number() {
        assert_eq!(parse(&format!("[{GOOD},{GOOD}]")).unwrap().len(), 2);
        for (from, to, what) in [
            ("680503250034", "680503250035", "employee 2: the IIN does not hold"),
            (r#"["reviewer"]"#, "[]", "employee 2: no role"),
            ("750000000", "75", "employee 2: a settlement is not a KATO code"),
        ] {
            let bad = GOOD.replace(from, to);
            assert_eq!(parse(&format!("[{GOOD},{bad}]")).err().unwrap(), what);
        }
        assert!(parse(&GOOD.replace("department", "luck")).is_err());
    }
}
