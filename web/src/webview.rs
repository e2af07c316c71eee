//! The host of the page: a browser, or the eGov Mobile webview, whose bridge would stand here. Default: the browser.
//!
//! No pop-ups and no downloads are asked of parents anywhere; back is history; what the host forgets is restored by the server.

use crate::route::{Pages, Route};
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, MouseEvent, Window};
use words::Lang;
use words::text::Pack;

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The element the app lives in.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// The address of the words of this page's language, as the shell names it.
pub fn words_address(pack: Pack, lang: Lang) -> String {
    let named =
        |element: Option<Element>| element?.get_attribute("data-words").filter(|name| !name.is_empty());
    named(root())
        .or_else(|| named(document()?.document_element()))
        .unwrap_or_else(|| "/".to_owned() + &pack.file(lang))
}

/// Where the person is.
pub fn here<P: Pages>() -> Route<P> {
    let path = window().and_then(|window| window.location().pathname().ok());
    Route::parse(&path.unwrap_or_default())
}

/// The question in the address, with its mark, or empty.
pub fn question() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// A value of the question in the address: plain letters, digits and a few signs, or nothing.
pub fn asked(name: &str) -> Option<String> {
    let question = window()?.location().search().ok()?;
    answered(&question, name)
}

/// The value of a name in `?a=b&c=d`. What this site writes there needs no escapes but the one of `&`; anything else that
/// does is not of this site.
fn answered(question: &str, name: &str) -> Option<String> {
    let pairs = question.strip_prefix('?')?.split('&');
    let value = pairs.filter_map(|pair| pair.split_once('=')).find(|(known, _)| *known == name)?.1;
    let is_plain = value
        .replace(AND, "")
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '?' | '='));
    (is_plain && !value.is_empty() && !value.starts_with('/')).then(|| value.to_owned())
}

/// What parts the questions of an address that stands in the question of another one.
const AND: &str = "%26";

/// An address that stood in a question, as it is by itself.
pub fn unasked(address: &str) -> String {
    address.replace(AND, "&")
}

/// A new entry of history.
pub fn push<P: Pages>(route: Route<P>, question: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&(route.to_string() + question)));
    }
    speak(route, question);
}

/// Another address for the same entry.
pub fn replace<P: Pages>(route: Route<P>, question: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&(route.to_string() + question)));
    }
    speak(route, question);
}

/// The links to the other languages lead to the page the person is on.
pub fn speak<P: Pages>(route: Route<P>, question: &str) {
    let Some(links) = document().and_then(|d| d.query_selector_all(".langs a[hreflang]").ok()) else {
        return;
    };
    for at in 0..links.length() {
        let link = links.get(at).and_then(|node| node.dyn_into::<Element>().ok());
        if let Some(link) = link
            && let Some(lang) = link.get_attribute("hreflang").as_deref().and_then(Lang::parse)
        {
            let _ = link.set_attribute("href", &(route.spoken(lang).to_string() + question));
        }
    }
}

/// Leaves the app for another page of this site.
pub fn leave(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_href(address);
    }
}

/// The same, and back does not lead to this page again.
pub fn leave_for_good(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(address);
    }
}

/// Another page of this site beside this one.
pub fn open(address: &str) {
    if let Some(window) = window() {
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener");
    }
}

/// The title of the window.
pub fn title(text: &str) {
    if let Some(document) = document().filter(|document| document.title() != text) {
        document.set_title(text);
    }
}

/// A new page begins at its top, and its heading is read first.
pub fn focus_heading() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus("#h");
}

/// Whether the heading has focus.
pub fn is_on_heading() -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == "h")
}

/// The list of faults, or the panel of a problem.
pub fn focus_summary() {
    if !focus("#summary") {
        focus("#problem");
    }
}

/// A field of the form: of a group its first answer.
pub fn focus_field(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else { return };
    let first = element.query_selector("input:not(:disabled)").ok().flatten();
    if let Some(control) = first.unwrap_or_else(|| element.clone()).dyn_ref::<HtmlElement>() {
        element.scroll_into_view();
        let _ = control.focus();
    }
}

fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    found.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>()).is_some_and(|element| {
        let _ = element.focus();
        true
    })
}

/// A press on a link.
pub enum Pressed<P> {
    /// A page of this app in this language.
    Page(Route<P>),
    /// A field of this page.
    Field(String),
    /// Another page of this site, or another language: a page load.
    Away(String),
}

/// What hears an event; behind a pointer for the same reason as [`later`].
pub type Ear = Box<dyn FnMut(&web_sys::Event)>;

/// Listens to an event, which it may take from the browser.
#[inline(never)]
pub fn listen(to: &web_sys::EventTarget, event: &'static str, ear: Ear) -> EventListener {
    EventListener::new_with_options(to, event, EventListenerOptions::enable_prevent_default(), ear)
}

/// Listens to links of the whole document; those of the app need no page load.
pub fn on_link<P: Pages>(pressed: impl Fn(Pressed<P>) + 'static) -> Option<EventListener> {
    let document = document()?;
    let listener = listen(
        &document,
        "click",
        Box::new(move |event| {
            let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
            let is_plain = mouse.button() == 0
                && !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key());
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let link = target.and_then(|element| element.closest("a[href]").ok().flatten());
            // What opens beside this page does not move it.
            let is_here =
                |link: &Element| is_plain && !event.default_prevented() && !link.has_attribute("target");
            let Some(link) = link.filter(is_here) else { return };
            let href = link.get_attribute("href").unwrap_or_default();
            if let Some(what) = meaning(&href, here(), link.has_attribute("data-load")) {
                event.prevent_default();
                pressed(what);
            }
        }),
    );
    Some(listener)
}

/// What a link means to the app; none when the browser shall follow it by itself.
fn meaning<P: Pages>(href: &str, here: Route<P>, is_load: bool) -> Option<Pressed<P>> {
    if let Some(id) = href.strip_prefix('#') {
        return id.starts_with("f-").then(|| Pressed::Field(id.to_owned()));
    }
    // "//host" and "tel:" are not of this site.
    if !href.starts_with('/') || href.starts_with("//") {
        return None;
    }
    let route = Route::<P>::parse(href);
    if route.page != P::LOST && route.lang == here.lang && !is_load {
        Some(Pressed::Page(route))
    } else {
        Some(Pressed::Away(href.to_owned()))
    }
}

/// Listens to history: back and forward.
pub fn on_history<P: Pages>(moved: impl Fn(Route<P>) + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(listen(&window, "popstate", Box::new(move |_| moved(here()))))
}

/// Listens to keys that are pressed alone and outside a text, by their places on the keyboard.
pub fn on_key(pressed: impl Fn(String) + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(listen(
        &document,
        "keydown",
        Box::new(move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            let is_alone = !(key.ctrl_key() || key.meta_key() || key.alt_key() || key.repeat());
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let is_text = target.is_some_and(|element| element.matches(TEXTS).unwrap_or(false));
            if is_alone && !is_text && !event.default_prevented() {
                pressed(key.code());
            }
        }),
    ))
}

/// Where letters are text.
const TEXTS: &str = "textarea, select, input:not([type=radio]):not([type=checkbox]):not([type=file])";

/// The page on paper.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// The page goes, perhaps for ever: a webview that switches to SMS is often killed.
pub fn on_leave(leaves: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let mut listeners = Vec::new();
    let away = leaves.clone();
    listeners.push(listen(&window, "pagehide", Box::new(move |_| away())));
    if let Some(document) = document() {
        listeners.push(listen(
            &document.clone(),
            "visibilitychange",
            Box::new(move |_| {
                if document.hidden() {
                    leaves();
                }
            }),
        ));
    }
    listeners
}

/// Does something after so many milliseconds, unless it is dropped before. The work lies behind a pointer: the way of a timer
/// is downloaded once, not once for each work.
#[inline(never)]
pub fn later(millis: u32, work: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(millis, work)
}

/// Shows the plain text that the page carries for the case that the app cannot run.
pub fn recover() {
    let set = |id: &str, hidden: bool| {
        let found = document().and_then(|document| document.get_element_by_id(id));
        if let Some(element) = found.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>()) {
            element.set_hidden(hidden);
        }
    };
    set("recovery", false);
    set("app", true);
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn only_links_of_the_binary_in_this_language_stay_in_it() {
        type Route = super::Route<crate::cabinet::route::Page>;
        let id = "018cc251-f400-7abc-8def-0123456789ab";
        let here = Route::parse("/ru/cabinet");
        let means = |href: &str| meaning(href, here, false);
        let one = format!("/ru/cabinet/{id}");
        assert!(matches!(means(&one), Some(Pressed::Page(route)) if route == Route::parse(&one)));
        assert!(
            matches!(means("/ru/apply/child"), Some(Pressed::Away(_))),
            "another binary has its own page load"
        );
        assert!(matches!(means("/kk/cabinet"), Some(Pressed::Away(_))), "another language has other words");
        assert!(matches!(means("/ru/rules"), Some(Pressed::Away(_))), "a public page is the server's");
        assert!(matches!(meaning("/ru/cabinet", here, true), Some(Pressed::Away(_))), "asked to load");
        assert!(matches!(means("#f-child-iin"), Some(Pressed::Field(id)) if id == "f-child-iin"));
        for by_the_browser in ["#app", "tel:1414", "https://example.kz/", "//example.kz/", ""] {
            assert!(means(by_the_browser).is_none(), "{by_the_browser}");
        }
    }

    #[test]
    fn a_question_is_answered_by_plain_values_only() {
        let next = |question: &str| answered(question, "next");
        assert_eq!(next("?why=ended&next=cabinet/12-ab").as_deref(), Some("cabinet/12-ab"));
        let asking = "access?next=apply/child";
        assert_eq!(next(&format!("?next={asking}&why=ended")).as_deref(), Some(asking), "a page may ask too");
        let complaint = "complaint/new?application=12-ab%26addressee=provider";
        assert_eq!(next(&format!("?next={complaint}&why=ended")).as_deref(), Some(complaint));
        assert_eq!(unasked(complaint), "complaint/new?application=12-ab&addressee=provider");
        for bad in [
            "",
            "?",
            "?next=%2",
            "?next=",
            "?next",
            "?next=/x",
            "?next=//example.kz",
            "?next=a%2Fb",
            "?next=a:b",
            "?other=a",
        ] {
            assert_eq!(next(bad), None, "{bad}");
        }
    }
}
