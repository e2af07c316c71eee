//! `age.toml`: the first day over age, by each way to read the two paragraphs; the day before, the day, the day after.

use rules::age::{AgePolicy, age_group, is_over_age, over_age_from};
use rules::{Day, Readings};
use serde::Deserialize;

use super::{Report, day, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ages {
    case: Vec<Case>,
    group: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    birth: String,
    school_year: String,
    birthday: String,
    calendar_year_strict: String,
    full_years: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    birth: String,
    today: String,
    group: String,
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let ages: Ages = read(table)?;
    for case in &ages.case {
        let birth = day(&case.birth)?;
        for (policy, first) in [
            (AgePolicy::SchoolYear, &case.school_year),
            (AgePolicy::Birthday, &case.birthday),
            (AgePolicy::CalendarYearStrict, &case.calendar_year_strict),
            (AgePolicy::FullYears, &case.full_years),
        ] {
            let readings = Readings { age_policy: policy, ..Readings::default() };
            let name = format!("born {birth}, {policy:?}");
            let first = day(first)?;
            report.row(&name, &first, &over_age_from(birth, &readings));
            let over = |today: Day| is_over_age(birth, today, false, &readings);
            report.row(&format!("{name}, the day before"), &false, &over(first.minus(1)));
            report.row(&format!("{name}, the day"), &true, &over(first));
            report.row(&format!("{name}, the day after"), &true, &over(first.plus(1)));
            report.row(&format!("{name}, ten years on"), &true, &over(first.plus(3653)));
            let with_pmpk = is_over_age(birth, first.plus(3653), true, &readings);
            report.row(&format!("{name}, with a PMPK conclusion"), &false, &with_pmpk);
        }
    }
    for row in &ages.group {
        let group = age_group(day(&row.birth)?, day(&row.today)?);
        let group = group.map_or_else(|| "none".to_owned(), |group| format!("{group:?}").to_lowercase());
        report.row(&format!("group of {} on {}", row.birth, row.today), &row.group, &group);
    }
    Ok(())
}
