//! Law and code hold each other: every provision has a row and a mark, every mark is true, every cite has a row.

use std::collections::{BTreeMap, BTreeSet};

use tests::law_marks::literals::string_literals;
use tests::law_marks::{CITING, IDS, Mark, Row, Rows, TABLES, is_id, read_table, tree};

/// All rows of the repository's tables, and everything wrong with them.
fn tables() -> (Rows, Vec<String>) {
    let mut rows = Rows::new();
    let mut faults = Vec::new();
    for (file, prefixes) in TABLES {
        match tree::read(file) {
            Ok(text) => faults.extend(read_table(&mut rows, file, prefixes, &text)),
            Err(cause) => faults.push(cause.to_string()),
        }
    }
    (rows, faults)
}

#[track_caller]
fn assert_none(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}: {}\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn tables_are_well_formed() {
    let (rows, faults) = tables();
    assert_none("rows that are malformed or doubled", &faults);
    let counts = counted(rows.values().map(|row| row.mark.kind()));
    println!("{} provisions and readings: {counts:?}", rows.len());
    let later = counted(rows.values().filter_map(|row| match &row.mark {
        Mark::Later(what) => Some(what.as_str()),
        Mark::Code { .. } | Mark::NotCoded(_) => None,
    }));
    for (what, count) in later {
        println!("  {count:4} later: {what}");
    }
}

fn counted<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    names.fold(BTreeMap::new(), |mut counts, name| {
        *counts.entry(name).or_default() += 1;
        counts
    })
}

#[test]
fn no_provision_vanishes_or_appears_unlisted() {
    let text = tree::read(IDS).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let listed: BTreeSet<&str> = lines.iter().copied().collect();
    assert_eq!(lines, listed.iter().copied().collect::<Vec<_>>(), "{IDS} is sorted and says each id once");

    let (rows, _) = tables();
    let present: BTreeSet<&str> = rows.keys().map(String::as_str).collect();
    let vanished: Vec<String> = listed.difference(&present).map(|id| (*id).to_owned()).collect();
    let unlisted: Vec<String> = present.difference(&listed).map(|id| (*id).to_owned()).collect();
    assert_none("listed, but in no table", &vanished);
    assert_none("in a table, but not listed", &unlisted);
}

#[test]
fn code_that_the_law_points_to_exists() {
    let (rows, _) = tables();
    let mut missing: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (id, row) in &rows {
        if let Some(fault) = missing_code(row) {
            missing.entry(fault).or_default().push(id);
        }
    }
    let faults: Vec<String> =
        missing.iter().map(|(fault, ids)| format!("{fault}: {}", ids.join(" "))).collect();
    assert_none("marks that point to nothing", &faults);
}

fn missing_code(row: &Row) -> Option<String> {
    let Mark::Code { path, item } = &row.mark else { return None };
    if !tree::root().join(path).is_file() {
        return Some(format!("{path} is no file"));
    }
    let item = item.as_deref()?;
    let name = item.rsplit("::").next().unwrap_or(item);
    match tree::read(path) {
        Ok(text) if text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == name) => None,
        Ok(_) => Some(format!("{path} does not speak of {name}")),
        Err(cause) => Some(cause.to_string()),
    }
}

#[test]
fn law_that_the_code_cites_is_marked_as_coded() {
    let (rows, _) = tables();
    let mut faults = Vec::new();
    let mut cites = 0_usize;
    for folder in CITING {
        for path in tree::rust_sources(folder).unwrap() {
            for (line, literal) in string_literals(&tree::read(&path).unwrap()) {
                if !is_id(&literal) {
                    continue;
                }
                cites += 1;
                match rows.get(&literal) {
                    None => faults.push(format!("{path}:{line}: {literal} is in no table")),
                    Some(Row { mark: Mark::Code { .. }, .. }) => {}
                    Some(row) => {
                        faults.push(format!(
                            "{path}:{line}: {literal} is marked {} at {}",
                            row.mark.kind(),
                            row.at
                        ));
                    }
                }
            }
        }
    }
    println!("{cites} cites");
    assert_none("cites without a coded provision", &faults);
}

#[test]
fn a_table_is_read_strictly() {
    #[track_caller]
    fn check(row: &str, expected: &str) {
        let text =
            format!("| id | summary | mark |\n| --- | --- | --- |\n| PS-1 | first | later: map |\n{row}\n");
        let faults = read_table(&mut Rows::new(), "table", &["PS", "C"], &text);
        let faults: Vec<&str> = faults.iter().map(String::as_str).collect();
        if expected.is_empty() {
            assert!(faults.is_empty(), "{faults:?}");
        } else {
            assert_eq!(faults, [format!("table:4: {expected}")]);
        }
    }
    check("| PS-2 | second | code: crates/rules/src/age.rs::Age::limit |", "");
    check("| C-01 | a reading | not-coded: a slip |", "");
    check("| PS-1 | again | later: map |", "PS-1 stands already at table:3");
    check("| PS-2 | second |", "a row is `| id | summary | mark |`");
    check("| PS-2 | second | later: map | more |", "a row is `| id | summary | mark |`");
    check("| PR-2 | second | later: map |", "`PR-2` is not an id of this act");
    check("| PS-2 |   | later: map |", "PS-2: the summary is empty or a cell holds a bar");
    check("| PS-2 | second | soon: map |", "unknown mark `soon`");
    check("| PS-2 | second | later |", "unknown mark `later`");
    check("| PS-2 | second | later:  |", "the mark `later` says nothing");
    check("| PS-2 | second | code: ../out.rs |", "`../out.rs` is not a path in the repository");
}

#[test]
fn a_row_outside_a_table_is_a_fault() {
    let faults = read_table(&mut Rows::new(), "table", &["PS"], "text\n| PS-1 | first | later: map |\n");
    assert_eq!(faults, ["table:2: a row outside a table `| id | summary | mark |`"]);
}

#[test]
fn ids_are_told_from_other_text() {
    for id in ["PS-17.a", "PS-A1_1.4.20", "PR-A2.8.P1", "CA-01", "C-63", "G1-564.7", "G1-X-4", "DL-X-4a"] {
        assert!(is_id(id), "{id}");
    }
    for text in ["PS", "PS-", "PS-17 a", "KZ-71", "V-01", "PS-X-1", "G1-X-", "C-01/C-02"] {
        assert!(!is_id(text), "{text}");
    }
}
