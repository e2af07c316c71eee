//! `certificate.toml`: how old a workplace certificate may be on the filing day.

use rules::Readings;
use rules::certificate::check_age;
use serde::Deserialize;

use super::{Report, day, read, spelled};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Certificates {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    filed: String,
    issued: String,
    /// Days allowed, when read otherwise.
    days: Option<u8>,
    fault: Option<String>,
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    for case in read::<Certificates>(table)?.case {
        let mut readings = Readings::default();
        readings.certificate_max_age_days = case.days.unwrap_or(readings.certificate_max_age_days);
        let wanted = case.fault.unwrap_or_else(|| "right".to_owned());
        report.expects(&wanted);
        let got = match check_age(day(&case.issued)?, day(&case.filed)?, &readings) {
            Ok(()) => "right".to_owned(),
            Err((code, params)) => spelled(code, &params),
        };
        report.row(&case.name, &wanted, &got);
    }
    Ok(())
}
