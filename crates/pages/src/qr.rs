//! A QR code as one SVG path: no picture file, no style, the same in every engine.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use yew::{Html, Properties, component, html};

/// Modules of white around the code, as the standard wants.
const QUIET: usize = 4;

/// What the code holds, and what it is for.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The content.
    pub(crate) text: String,
    /// Its name for those who do not see it.
    pub(crate) title: String,
}

/// The code; the plain text where it is too long for one.
#[component]
pub(crate) fn Qr(props: &Props) -> Html {
    let Props { text, title } = props;
    let Some((size, path)) = drawn(text) else { return html! { <p><code>{text.clone()}</code></p> } };
    let all = size + 2 * QUIET;
    html! {
        <svg class="qr" viewBox={format!("0 0 {all} {all}")} role="img" aria-label={title.clone()} width="240" height="240">
            <rect width="100%" height="100%" fill="#fff" />
            <path d={path} fill="#1e2b33" shape-rendering="crispEdges" />
        </svg>
    }
}

/// Modules a side, and the dark ones as runs along the rows.
fn drawn(text: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let size = code.size;
    let mut path = String::new();
    for row in 0..size {
        let dark: Vec<bool> =
            code.data.get(row * size..(row + 1) * size)?.iter().map(|module| module.value()).collect();
        let mut at = 0;
        for run in dark.chunk_by(|one, other| one == other) {
            if run.first() == Some(&true) {
                let _ = write!(path, "M{} {}h{}v1h-{}z", at + QUIET, row + QUIET, run.len(), run.len());
            }
            at += run.len();
        }
    }
    Some((size, path))
}

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn a_code_has_its_finder_in_the_corner() {
        let (size, path) = drawn("https://example.kz").unwrap();
        assert!(size >= 21 && path.starts_with("M4 4h7v1h-7z"), "{size} {path}");
        assert_eq!(drawn("https://example.kz"), Some((size, path)));
        assert!(drawn(&"x".repeat(5_000)).is_none());
    }
}
