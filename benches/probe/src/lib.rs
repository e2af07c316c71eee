//! A form in a browser: texts come in and become a draft with what is known beside it, texts go out.
//!
//! Built three times: as it is, with `rules`, with `words`. What the second and the third have more than the first is what
//! rules and sentences cost a page that has a form anyway (goal V3). Nothing is constant, so that nothing is folded away.

mod texts;

use texts::Texts;
use wasm_bindgen::prelude::wasm_bindgen;

/// The allocator of the page.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Reads a form and says what is to be said of it.
#[wasm_bindgen]
pub fn judge(texts: Vec<String>) -> Vec<String> {
    let mut texts = Texts::new(texts);
    let (draft, known) = (texts.draft(), texts.known());
    say(draft, &known, texts)
}

/// What is known beside the draft, as texts.
struct Known {
    today: String,
    readings: Vec<String>,
    settlements: Vec<String>,
    preschools: Vec<String>,
    phone: String,
    child: Vec<String>,
    stands_in: Vec<String>,
    impairment: String,
    answers: Vec<String>,
}

/// Without rules: the draft as it was read.
#[cfg(not(feature = "rules"))]
fn say(draft: contract::ApplicationDraft, known: &Known, _: Texts) -> Vec<String> {
    let mut out = texts::of(draft);
    for list in [&known.readings, &known.settlements, &known.preschools, &known.child, &known.stands_in] {
        out.extend(list.iter().cloned());
    }
    out.extend(known.answers.iter().cloned());
    out.extend([&known.today, &known.phone, &known.impairment].map(String::clone));
    out
}

/// How many faults a form has, found so many times: what the check alone takes, where the form is in WASM already.
#[cfg(feature = "times")]
#[wasm_bindgen]
pub fn judge_times(texts: Vec<String>, times: u32) -> u32 {
    let mut texts = Texts::new(texts);
    let (draft, known) = (texts.draft(), texts.known());
    (0..times).fold(0, |_, _| judged::faults(draft.clone(), &known))
}

#[cfg(feature = "rules")]
mod judged;
#[cfg(feature = "rules")]
use judged::say;

#[cfg(test)]
mod tests {
    /// Texts before `today` in a form that is empty but for its kind.
    const BEFORE_TODAY: usize = 38;

    #[test]
    fn something_is_said_of_an_empty_form() {
        let mut form = vec![String::new(); BEFORE_TODAY];
        form[0] = "general".to_owned();
        form.push("2026-11-20".to_owned());
        let said = super::judge(form);
        let has = |word: &str| said.iter().any(|text| text == word);
        assert!(has(if cfg!(feature = "rules") { "child.iin" } else { "2026-11-20" }), "{said:?}");
    }
}
