//! Where a person goes on to after a sign-in or a permission: an address of our own, under the language. One name for it
//! everywhere: `next`.

use axum::http::Uri;
use words::Lang;

use crate::routes::page::is_app;

/// The name of the question and of the field.
pub(crate) const NEXT: &str = "next";
/// Where one goes when nothing else was wished.
pub(crate) const HOME: &str = "cabinet";
/// Longer than any address of ours.
const LONGEST: usize = 240;

/// An address of our own, or the home of a signed-in person.
pub(crate) fn wish(next: &str) -> String {
    if is_own(next) { next.to_owned() } else { HOME.to_owned() }
}

/// The address of the sign-in that leads back to where somebody is.
pub(crate) fn sign_in(lang: Lang, uri: &Uri) -> String {
    format!("/{}/sign-in?{NEXT}={}", lang.code(), here(lang, uri))
}

/// Where somebody is, under the language, as it stands in the question of another address.
pub(crate) fn here(lang: Lang, uri: &Uri) -> String {
    let whole = uri.path_and_query().map_or("", |whole| whole.as_str());
    let below = whole.get(4..).filter(|_| whole.get(1..3) == Some(lang.code()));
    pages::asked(&wish(below.unwrap_or_default()))
}

/// Whether a page of the site may be led to: a plain path of ours, perhaps with a plain question. What needs an escape is
/// not written here by us.
pub(crate) fn is_own(next: &str) -> bool {
    let (path, question) = next.split_once('?').unwrap_or((next, ""));
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_path = path.split('/').all(|part| !part.is_empty() && part.chars().all(plain));
    let is_question = question.chars().all(|c| plain(c) || matches!(c, '=' | '/' | '?' | '&'));
    next.len() <= LONGEST && is_path && is_question && leads(path)
}

/// A page of an app, or one of the server's for its own people.
fn leads(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    let begins = matches!(path, "apply" | "apply/child" | "apply/new");
    begins
        || matches!(
            first,
            "access"
                | "offers"
                | "sign"
                | "document"
                | "complaint"
                | "receipt"
                | "sheet"
                | "letter"
                | "letters"
                | "statement"
                | "call-back"
                | "calls"
        )
        || is_app(path)
        || is_mirror(path)
}

/// As the parent sees it: a page of the server below a check of papers.
fn is_mirror(path: &str) -> bool {
    let check = path.strip_suffix("/parent").filter(|check| check.starts_with("staff/reviews/"));
    check.is_some_and(is_app)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "018cc251-f400-7abc-8def-0123456789ab";

    #[test]
    fn only_plain_addresses_of_our_own_are_led_to() {
        for begun in ["new".to_owned(), format!("{ID}/kind")] {
            let of_the_map = format!("apply/{begun}?choice={}", [ID; 4].join("_"));
            assert!(is_own(&of_the_map), "as many as one application names: {of_the_map}");
        }
        let complaint = format!("complaint/new?application={ID}&addressee=provider&asked=yes");
        let (receipt, step) = (format!("receipt/{ID}"), format!("apply/{ID}/contacts"));
        let paper = format!("document/{ID}/birth_certificate/{ID}");
        let sign = format!("sign/{ID}/qr");
        let mirror = format!("staff/reviews/{ID}/parent");
        for own in ["cabinet", "apply/child", "access", "access?next=apply/child", "offers", "staff"]
            .into_iter()
            .chain([complaint.as_str(), &receipt, &step, &mirror, &sign, &paper])
        {
            assert!(is_own(own), "{own}");
            assert_eq!(wish(own), own);
        }
        let long = format!("complaint/new?application={}", "a".repeat(LONGEST));
        for other in [
            "",
            "/",
            "//example.kz",
            "/cabinet",
            "cabinet/",
            "https://example.kz",
            "example.kz",
            "cabinet?a=b&c=d;e",
            "cabinet%2f..",
            "../cabinet",
            "cabinet?a=%0d%0a",
            "cabinet#x",
            "demo",
            "api/v1/session",
            "cabinet\\x",
            "access?next=//example.kz:80",
            "nothing",
            "staff/parent",
            "staff/reviews/1/parent",
            &long,
        ] {
            assert!(!is_own(other), "{other}");
            assert_eq!(wish(other), HOME);
        }
    }

    #[test]
    fn the_sign_in_leads_back_to_where_somebody_is() {
        let leads = |here: &str| sign_in(Lang::Ru, &here.parse().unwrap());
        assert_eq!(leads(&format!("/ru/receipt/{ID}")), format!("/ru/sign-in?next=receipt/{ID}"));
        assert_eq!(leads("/ru/access?next=apply/child"), "/ru/sign-in?next=access?next=apply/child");
        assert_eq!(
            leads("/ru/complaint/new?a=b&c=d"),
            "/ru/sign-in?next=complaint/new?a=b%26c=d",
            "the second answer is of that page, not of the sign-in"
        );
        assert_eq!(leads("/ru/complaint/new?a=%D0%B0"), "/ru/sign-in?next=cabinet");
        assert_eq!(leads("/ru"), "/ru/sign-in?next=cabinet");
    }
}
