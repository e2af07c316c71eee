//! How large the page may be: `web/budget.json` (plain name -> bytes of brotli 11) and the ceilings of goal F4.
//!
//! The budget holds what the last accepted build measured. A file, or all files of one binary together, may grow by
//! 1 KB or 1 %, whichever is more (goal F6); more than that takes an edit of the budget, which a reviewer sees.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::build::Effort;
use crate::paths;
use crate::shell::Failure;
use crate::site::Site;

const KB: u64 = 1024;

type Sizes = BTreeMap<String, u64>;

/// Prints the sizes of a build.
pub(crate) fn show(site: &Site) -> Result<(), Failure> {
    let sizes = site.sizes()?;
    for (name, size) in &sizes {
        println!("   {size:>9} B  {name}");
    }
    for binary in binaries(&sizes) {
        println!("   {:>9} B  first load of `{binary}` in all", first_load(&sizes, binary));
    }
    Ok(())
}

/// Makes the sizes of this build the budget.
pub(crate) fn accept(site: &Site) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(&site.sizes()?).map_err(|e| Failure::new(e.to_string()))?;
    let file = file()?;
    fs::write(&file, format!("{text}\n")).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
    println!("   wrote {}", file.display());
    Ok(())
}

/// The test step: compares the last build with the budget.
pub(crate) fn check() -> Result<(), Failure> {
    let site = Site::built()?;
    if site.effort() == Effort::Fast {
        return Err(Failure::new("dist/ was built with --fast: cargo xtask build, then again"));
    }
    let file = file()?;
    let text = fs::read(&file).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
    let budget: Sizes =
        serde_json::from_slice(&text).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
    show(&site)?;
    let faults = judge(&budget, &site.sizes()?);
    if faults.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{}\nif this is meant: cargo xtask build --accept-sizes, and say why in the commit",
        faults.join("\n")
    )))
}

fn file() -> Result<PathBuf, Failure> {
    Ok(paths::root()?.join("web/budget.json"))
}

/// Every way in which `sizes` is over `budget` or a ceiling, in words.
fn judge(budget: &Sizes, sizes: &Sizes) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, &size) in sizes {
        match budget.get(name) {
            None => faults.push(format!("{name} has no budget; it is {size} B")),
            Some(&was) if size > was + slack(was) => {
                faults.push(format!("{name} grew from {was} B to {size} B"));
            }
            Some(_) => {}
        }
        if let Some(most) = goal(name, sizes)
            && size > most
        {
            faults.push(format!("{name} is {size} B; goal F4 allows {most} B"));
        }
    }
    for name in budget.keys().filter(|name| !sizes.contains_key(*name)) {
        faults.push(format!("{name} has a budget, but dist/ has no such file"));
    }
    for binary in binaries(sizes) {
        let (was, size) = (first_load(budget, binary), first_load(sizes, binary));
        if size > was + slack(was) {
            faults.push(format!("the first load of {binary} grew from {was} B to {size} B in all"));
        }
        if size > 200 * KB {
            faults.push(format!("the first load of {binary} is {size} B; goal F4 allows 200 KB"));
        }
    }
    faults
}

fn slack(size: u64) -> u64 {
    KB.max(size / 100)
}

fn binaries(sizes: &Sizes) -> impl Iterator<Item = &str> {
    sizes.keys().filter_map(|name| name.strip_suffix("_bg.wasm"))
}

/// The most a file may take.
fn goal(name: &str, sizes: &Sizes) -> Option<u64> {
    let is_glue = name.strip_suffix(".js").is_some_and(|stem| sizes.contains_key(&format!("{stem}_bg.wasm")));
    match name {
        "parent_bg.wasm" => Some(130 * KB),
        _ if name.ends_with("_bg.wasm") => Some(100 * KB),
        // Goal M1: Leaflet and what we put on it.
        "leaflet.js" => Some(48 * KB),
        _ if is_glue => Some(8 * KB),
        _ if name.ends_with(".css") => Some(12 * KB),
        _ if name.starts_with("words-") => Some(16 * KB),
        _ => None,
    }
}

/// The binary whose words and style another one loads.
const SHARED: [(&str, &str); 2] = [("counter", "staff"), ("complaints", "staff")];

/// The page, its style, one binary with glue and loader, the largest table of sentences; on the map Leaflet too. A binary
/// without a table of its own says the words of parents.
fn first_load(sizes: &Sizes, binary: &str) -> u64 {
    let of = |name: &str| sizes.get(name).copied().unwrap_or(0);
    let largest = |stem: &str| {
        let tables =
            sizes.iter().filter(|(name, _)| name.strip_prefix(stem).is_some_and(|lang| !lang.contains('-')));
        tables.map(|(_, size)| *size).max()
    };
    let look = SHARED.iter().find(|(one, _)| *one == binary).map_or(binary, |(_, of)| *of);
    let words = largest(&format!("words-{look}-")).or_else(|| largest("words-")).unwrap_or(0);
    of("index.html")
        + of("app.css")
        + of(&format!("{look}.css"))
        + of(&format!("boot-{binary}.js"))
        + of(&format!("{binary}.js"))
        + of(&format!("{binary}_bg.wasm"))
        + if binary == "map" { of("leaflet.js") } else { 0 }
        + words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(pairs: &[(&str, u64)]) -> Sizes {
        pairs.iter().map(|(name, size)| ((*name).to_owned(), *size)).collect()
    }

    #[test]
    fn growth_is_judged_just_below_at_and_just_above() {
        let budget = sizes(&[("a.svg", 2000)]);
        for (size, faults) in [(3023, 0), (3024, 0), (3025, 1)] {
            assert_eq!(judge(&budget, &sizes(&[("a.svg", size)])).len(), faults, "{size}");
        }
        // From 102 400 B on, one per cent is more than 1 KB.
        let budget = sizes(&[("a.svg", 200_000)]);
        for (size, faults) in [(201_999, 0), (202_000, 0), (202_001, 1)] {
            assert_eq!(judge(&budget, &sizes(&[("a.svg", size)])).len(), faults, "{size}");
        }
    }

    #[test]
    fn every_file_has_a_budget_and_every_budget_a_file() {
        assert_eq!(judge(&sizes(&[]), &sizes(&[("a.svg", 1)])), ["a.svg has no budget; it is 1 B"]);
        assert_eq!(
            judge(&sizes(&[("a.svg", 1)]), &sizes(&[])),
            ["a.svg has a budget, but dist/ has no such file"]
        );
    }

    #[test]
    fn many_small_growths_of_one_route_add_up() {
        let before = sizes(&[("parent_bg.wasm", 50_000), ("parent.js", 5_000), ("app.css", 4_000)]);
        let after = sizes(&[("parent_bg.wasm", 50_900), ("parent.js", 5_100), ("app.css", 4_100)]);
        assert_eq!(judge(&before, &after), ["the first load of parent grew from 59000 B to 60100 B in all"]);
    }

    #[test]
    fn a_first_load_counts_the_words_and_the_style_of_its_binary() {
        let sizes = sizes(&[
            ("app.css", 1),
            ("staff.css", 10),
            ("words-kk.json", 100),
            ("words-ru.json", 200),
            ("words-staff-kk.json", 4000),
            ("words-staff-ru.json", 3000),
            ("parent_bg.wasm", 50_000),
            ("staff_bg.wasm", 60_000),
            ("counter_bg.wasm", 70_000),
        ]);
        assert_eq!(first_load(&sizes, "parent"), 50_201);
        assert_eq!(first_load(&sizes, "staff"), 64_011);
        assert_eq!(first_load(&sizes, "counter"), 74_011, "it looks and speaks as `staff` does");
    }

    #[test]
    fn leaflet_belongs_to_the_map_alone() {
        let sizes = sizes(&[("leaflet.js", 7), ("map_bg.wasm", 100), ("parent_bg.wasm", 1000)]);
        assert_eq!((first_load(&sizes, "map"), first_load(&sizes, "parent")), (107, 1000));
        assert_eq!(goal("leaflet.js", &sizes), Some(48 * KB));
    }

    #[test]
    fn ceilings_hold_whatever_the_budget_says() {
        for (name, most) in
            [("parent_bg.wasm", 130 * KB), ("cabinet_bg.wasm", 100 * KB), ("words-kk.json", 16 * KB)]
        {
            for (size, faults) in [(most, 0), (most + 1, 1)] {
                let same = sizes(&[(name, size)]);
                assert_eq!(judge(&same, &same).len(), faults, "{name} {size}");
            }
        }
    }
}
