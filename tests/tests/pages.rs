//! The public pages: each in each language, whole without scripts, within its size, with words that are all filled.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what the tests share may fail as they may")]

mod pages_papers;

use contract::complaint::{AnswerView, ComplaintDraft, ComplaintView, MarkView};
use contract::register::WireTurn;
use contract::survey::SurveyDraft;
use contract::view::{
    ApplicationView, ExplanationView, Names, PersonName, PlaceView, Point, PreschoolCard, StandingView,
    Viewer, WireCounts,
};
use pages::complaint::Asks;
use pages::paper::{Holder, Receipt};
use pages::statement::{Listed, Statement};
use pages::{
    App, AppFiles, CallPage, ComplaintForm, ComplaintPage, DemoParent, DemoStaff, DemoView, Handset, Page,
    Site, Sms, Switch,
};
use pages::{Paper, SurveyForm, SurveyPage};
use pages_papers::{desk, letter, letters, recognised, refusal, sealed, sealed_letter, sealed_paper};
use rules::Readings;
use tests::statements::{samples, waits};
use words::text::notice::Kind;
use words::{Lang, Table, reading};

fn site(lang: Lang, demo: bool) -> Site {
    Site {
        lang,
        demo,
        css: "/assets/app-1.css".to_owned(),
        app: AppFiles {
            css: Some("/assets/parent-1.css".to_owned()),
            boot: Some("/assets/boot-parent-1.js".to_owned()),
            glue: Some("/assets/parent-1.js".to_owned()),
            wasm: Some("/assets/parent_bg-1.wasm".to_owned()),
            words: Some(format!("/assets/words-{}-1.json", lang.code())),
            map_script: None,
        },
        eds_script: Some("/assets/sign-eds-1.js".to_owned()),
        qr_script: Some("/assets/sign-qr-1.js".to_owned()),
    }
}

fn demo_view() -> DemoView {
    DemoView {
        now: "4 маусым, 10:05".to_owned(),
        parents: vec![
            DemoParent {
                story: "teacher_with_child".to_owned(),
                iin: "890101100000".to_owned(),
                phone: Some("+7 700 000 00 01".to_owned()),
                name: "Айгүл".to_owned(),
                children: vec!["210101500000".to_owned()],
            },
            DemoParent {
                story: "phone_not_registered".to_owned(),
                iin: "880101100000".to_owned(),
                phone: None,
                name: "Тимур <b>".to_owned(),
                children: Vec::new(),
            },
        ],
        staff: vec![DemoStaff {
            post: "city_reviewer".to_owned(),
            iin: "840514200000".to_owned(),
            phone: "+77090000500".to_owned(),
            name: "Сандуғаш".to_owned(),
        }],
        handsets: vec![Handset {
            phone: "+7 700 000 00 01".to_owned(),
            messages: vec![Sms { at: String::new(), text: "909090 – код".to_owned() }],
        }],
        switches: vec![Switch { system: "population".to_owned(), mode: "silent".to_owned() }],
    }
}

fn names(name: &str) -> Names {
    Names { kk: name.to_owned(), ru: name.to_owned(), en: name.to_owned() }
}

fn complaint_form() -> ComplaintForm {
    let draft = ComplaintDraft { text: "Неге <b>?".to_owned(), ..ComplaintDraft::default() };
    let faults = contract::complaint::parse(draft.clone()).unwrap_err();
    let town = ("750000000".to_owned(), "Алматы".to_owned());
    ComplaintForm {
        draft,
        id: "018cc251-f400-7abc-8def-0123456789ab".to_owned(),
        application_number: None,
        regions: vec![("Алматы".to_owned(), vec![town])],
        faults,
        too_many: true,
        asks: Asks::Whom,
    }
}

/// The same when the first questions are answered.
fn complaint_text() -> ComplaintForm {
    let form = complaint_form();
    let answers = ComplaintDraft {
        addressee: "provider".to_owned(),
        settlement: "750000000".to_owned(),
        subject: "number".to_owned(),
        ..form.draft.clone()
    };
    ComplaintForm { draft: answers, faults: Vec::new(), asks: Asks::Text, ..form }
}

/// The name, and the address under the language, of the page of one complaint.
const COMPLAINT: &str = "complaint/00000000-0000-0000-0000-000000000007";

fn complaint() -> ComplaintView {
    let at = || "2026-11-20T10:15:02.117+05:00".to_owned();
    ComplaintView {
        id: uuid::Uuid::from_u128(7),
        number: "000007".to_owned(),
        application: Some(uuid::Uuid::from_u128(8)),
        application_number: Some("1234567897".to_owned()),
        settlement: names("Алматы"),
        addressee: "provider".to_owned(),
        subject: "refusal".to_owned(),
        text: "Неге <b>?\n\nЕкінші жол".to_owned(),
        state: "answered".to_owned(),
        delivered_at: at(),
        register_by: "2026-11-20".to_owned(),
        registered_at: Some(at()),
        answer_by: Some("2026-11-27".to_owned()),
        overdue: true,
        marks: vec![MarkView { at: at(), text: "Құжаттар сұралды".to_owned() }],
        answer: Some(AnswerView {
            at: at(),
            outcome: "upheld".to_owned(),
            text: "Сіздікі дұрыс.".to_owned(),
        }),
        withdrawn_at: None,
        as_of: at(),
    }
}

fn survey() -> SurveyForm {
    let draft = SurveyDraft { iin: "<b>".to_owned(), ..SurveyDraft::default() };
    let faults = contract::survey::parse(&draft, &Readings::default(), |_| true, |_| None).unwrap_err();
    let town = ("750000000".to_owned(), "Алматы".to_owned());
    let preschool = (uuid::Uuid::from_u128(1).to_string(), "Айгөлек".to_owned(), "Абай к-сі, 1".to_owned());
    SurveyForm {
        draft,
        regions: vec![("Алматы".to_owned(), vec![town])],
        preschools: Some(vec![preschool]),
        faults,
        too_many: true,
    }
}

fn application() -> ApplicationView {
    let card = |nth| PreschoolCard {
        id: uuid::Uuid::from_u128(nth),
        name: names("«Айгөлек» балабақшасы"),
        address: names("Абай к-сі, 1"),
    };
    let point = Point { at: "2026-11-20T10:15:02.117+05:00".to_owned(), number: 41 };
    let explained = ExplanationView { from: point.clone(), to: point.clone(), causes: Vec::new() };
    let place = |nth| PlaceView {
        preschool: card(nth),
        queue: "q".to_owned(),
        reserve: false,
        number: Some(41),
        ahead: WireCounts { out_of_turn: 2, first_turn: 8, general: 30 },
        number_if_confirmed: None,
        number_anew: None,
        number_on_return: None,
        given_last_year: 12,
        nobody_later_passed: true,
        series: vec![point.clone()],
        since_filing: explained.clone(),
        since_seen: None,
    };
    ApplicationView {
        kind: contract::register::QueueKind::General,
        impairment: None,
        rehabilitation: None,
        renewable_until: None,
        returnable_until: None,
        id: uuid::Uuid::from_u128(8),
        number: "1234567897".to_owned(),
        viewer: Viewer::Filer,
        shared: false,
        looks: Vec::new(),
        child: person(),
        settlement: names("Алматы"),
        standing: StandingView::DocumentsUnderVerification,
        turn: WireTurn::General,
        turn_if_confirmed: Some(WireTurn::FirstTurn),
        originals_by: Some("2026-11-27".to_owned()),
        awaited: Vec::new(),
        benefits: Vec::new(),
        filed_at: "2026-11-20T10:15:02.117+05:00".to_owned(),
        valid_until: "2027-11-20".to_owned(),
        over_age_from: "2029-09-01".to_owned(),
        publication: false,
        as_of: "2026-11-20T10:15:03.000+05:00".to_owned(),
        places: vec![place(1), place(2), place(3), place(4)],
        reserves: Vec::new(),
        manual_acts: Vec::new(),
    }
}

fn person() -> PersonName {
    PersonName {
        surname: "Әбдірахманова".to_owned(),
        first_name: "Айару <b>".to_owned(),
        patronymic: String::new(),
    }
}

/// The address of a receipt, with its id.
const RECEIPT: &str = "receipt/00000000-0000-0000-0000-000000000008";
/// The address of every sample of `tests::statements`.
const STATEMENT: &str = "statement/018cc251-f400-7abc-8def-0123456789ee";
/// The address of the letters of an application, and of one of them.
const LETTERS: &str = "letters/00000000-0000-0000-0000-000000000008";
const SEALED: &str = "letters/00000000-0000-0000-0000-000000000008/7";
/// The address of a letter.
const LETTER: &str = "letter/00000000-0000-0000-0000-000000000008";

fn receipt() -> Receipt {
    Receipt {
        holder: Holder::Person,
        view: application(),
        applicant: person(),
        kind: "general".to_owned(),
        code: "7K3M-Q2ND-9TXB-41RC".to_owned(),
        issued_at: "2026-11-20T10:16:00.000+05:00".to_owned(),
        address: "kezek.example/kk/verify".to_owned(),
        qr: "https://kezek.example/v/7K3MQ2ND9TXB41RC".to_owned(),
        notices: samples().iter().map(Listed::of).collect(),
    }
}

const CALL_BACK: &str = "call-back/00000000-0000-0000-0000-000000000008";

fn call_back(is_asked: bool) -> Page {
    let application = CALL_BACK.rsplit('/').next().unwrap().to_owned();
    let asked_at = is_asked.then(|| "2026-11-20T10:16:00.000+05:00".to_owned());
    Page::Call(Box::new(CallPage::Ask { application, phone_ends: Some("4567".to_owned()), asked_at }))
}

fn statement(nth: usize) -> Page {
    let notice = samples().into_iter().nth(nth).unwrap();
    Page::Paper(Paper::Statement(Box::new(Statement { notice, file: "\"key\": \"1\"".to_owned() })))
}

/// Every page in a language, with its name for messages.
fn all(lang: Lang) -> Vec<(&'static str, Page)> {
    let table = Table::of(lang);
    let readings = Readings::default();
    vec![
        ("start", Page::Start),
        ("benefits", Page::Benefits),
        (
            "rules",
            Page::Rules {
                readings: reading::rows(table, &readings),
                example: reading::example(table, &readings),
            },
        ),
        ("data", Page::Data),
        ("consent", Page::Consent),
        ("demo", Page::Demo(demo_view())),
        ("complaint/new", Page::Complaint(ComplaintPage::New(Box::new(complaint_form())))),
        ("complaint/new", Page::Complaint(ComplaintPage::New(Box::new(complaint_text())))),
        (COMPLAINT, Page::Complaint(ComplaintPage::One(Box::new(complaint())))),
        ("complaint", Page::Complaint(ComplaintPage::List(vec![complaint()]))),
        ("survey", Page::Survey(SurveyPage::Form(Box::new(survey())))),
        ("survey/thanks", Page::Survey(SurveyPage::Thanks)),
        (RECEIPT, Page::Paper(Paper::Receipt(Box::new(receipt())))),
        (LETTER, Page::Paper(Paper::Letter(Box::new(letter(lang))))),
        ("staff/refusal/7", Page::Paper(Paper::Refusal(Box::new(refusal())))),
        ("verify", Page::Verify(recognised())),
        ("verify", Page::Verify(sealed(true))),
        ("verify", Page::Verify(sealed(false))),
        ("verify", Page::Verify(sealed_paper())),
        (LETTERS, Page::Paper(Paper::Letters(Box::new(letters(lang))))),
        ("letters", Page::Paper(Paper::LetterDesk(desk()))),
        (SEALED, Page::Paper(Paper::Letter(Box::new(sealed_letter(lang, Kind::Removed))))),
        (CALL_BACK, call_back(false)),
        (CALL_BACK, call_back(true)),
        ("calls", Page::Call(Box::new(CallPage::List(vec![waits()])))),
        (STATEMENT, statement(0)),
        (STATEMENT, statement(1)),
        (STATEMENT, statement(2)),
        ("not found", Page::NotFound),
        ("failure", Page::Failure),
        ("old browser", Page::OldBrowser),
        (
            "app",
            Page::App {
                app: App::Parent,
                slug: "apply/018cc251-f400-7abc-8def-0123456789ab/kind".to_owned(),
            },
        ),
    ]
}

/// Renders every page in every language and lets `look` name the faults.
fn each(look: impl Fn(Lang, &str, &str) -> Vec<String>) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (name, page) in all(lang) {
            let html = runtime.block_on(pages::render(page, &site(lang, true)));
            faults.extend(
                look(lang, name, &html).into_iter().map(|fault| format!("{name} ({}): {fault}", lang.code())),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The values of an attribute, in the order of the document.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The openings of a tag: everything between `<tag` and `>`.
fn tags<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let opening = format!("<{tag}");
    html.split(opening.as_str())
        .skip(1)
        .filter(|rest| rest.starts_with([' ', '>', '/']))
        .filter_map(|rest| rest.split('>').next())
        .collect()
}

#[test]
fn a_page_is_a_whole_document_in_its_language() {
    each(|lang, _, html| {
        let mut faults = Vec::new();
        let head = format!("<!DOCTYPE html>\n<html lang=\"{}\">", lang.code());
        if !html.starts_with(&head) || !html.ends_with("</html>") {
            faults.push(format!("begins with {:?}", html.chars().take(60).collect::<String>()));
        }
        // What stands in the place of an app that does not start has a heading of its own, and the app then has none.
        let recovery = html.split_once("<div id=\"recovery\"").map_or("", |(_, rest)| rest);
        let instead = tags(recovery, "h1").len();
        if instead != usize::from(html.contains("id=\"app\"")) {
            faults.push("no heading when the app does not start".to_owned());
        }
        for (tag, count) in [("title", 1), ("h1", 1 + instead), ("main", 1), ("header", 1), ("footer", 1)] {
            // The picture's title is an attribute, so that there is one title.
            let found = tags(html, tag).len();
            faults.extend((found != count).then(|| format!("{found} of <{tag}>")));
        }
        if tags(html, "noscript").len() != usize::from(html.contains("id=\"app\"")) {
            faults.push("a noscript too many or too few".to_owned());
        }
        faults
    });
}

#[test]
fn a_page_carries_no_style_and_no_script_but_the_loader() {
    each(|_, name, html| {
        let mut faults = Vec::new();
        if html.contains("style=")
            || html.contains("<style")
            || html.contains(" onclick")
            || html.contains("javascript:")
        {
            faults.push("an inline style or handler".to_owned());
        }
        let scripts = tags(html, "script");
        let expected: &[&str] = if name == "app" {
            &[" type=\"module\" fetchpriority=\"low\" src=\"/assets/boot-parent-1.js\""]
        } else {
            &[]
        };
        let as_set = |tag: &str| {
            let mut parts: Vec<String> = tag.split_whitespace().map(str::to_owned).collect();
            parts.sort();
            parts
        };
        if scripts.iter().map(|tag| as_set(tag)).ne(expected.iter().map(|tag| as_set(tag))) {
            faults.push(format!("scripts: {scripts:?}"));
        }
        if html.contains(".wasm") != (name == "app") {
            faults.push("WASM is for app pages alone".to_owned());
        }
        faults
    });
}

#[test]
fn every_link_stays_in_the_house() {
    each(|lang, name, html| {
        let own = format!("/{}/", lang.code());
        let others: Vec<String> = Lang::ALL.iter().map(|lang| format!("/{}/", lang.code())).collect();
        let mut faults: Vec<String> = tags(html, "a")
            .into_iter()
            .filter(|tag| {
                let href = values(tag, "href").first().copied().unwrap_or("missing");
                let switch =
                    tag.contains("hreflang") && others.iter().any(|other| href.starts_with(other.as_str()));
                !(switch
                    || href.starts_with(&own)
                    || href.starts_with('#')
                    || href.is_empty()
                    || href == "tel:1414"
                    // Only the department's list of calls tells a family's phone.
                    || (name == "calls" && href.starts_with("tel:+7")))
            })
            .map(|tag| format!("<a{tag}>"))
            .collect();
        faults.extend(
            values(html, "action")
                .into_iter()
                .filter(|to| !to.starts_with(&own))
                .map(|to| format!("a form posts to {to}")),
        );
        for href in values(html, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
            if !values(html, "id").contains(&href) {
                faults.push(format!("#{href} leads nowhere"));
            }
        }
        faults
    });
}

#[test]
fn ids_are_given_once_and_labels_reach_their_fields() {
    each(|_, _, html| {
        let ids = values(html, "id");
        let mut faults: Vec<String> = ids
            .iter()
            .filter(|id| ids.iter().filter(|other| other == id).count() > 1)
            .map(|id| format!("id {id} twice"))
            .collect();
        faults.extend(
            values(html, "for")
                .into_iter()
                .filter(|id| !ids.contains(id))
                .map(|id| format!("label for {id}")),
        );
        faults
    });
}

#[test]
fn nothing_is_left_unfilled_or_empty() {
    each(|_, _, html| {
        let mut faults = Vec::new();
        let bare = strip_tags(html);
        if bare.contains(['{', '}', '|']) {
            faults.push("a placeholder is left".to_owned());
        }
        for tag in ["h1", "h2", "h3", "p", "a", "li", "button", "th", "td", "dt", "dd", "title"] {
            if html.contains(&format!("<{tag}></{tag}>")) {
                faults.push(format!("an empty <{tag}>"));
            }
        }
        if html.contains("..</") || html.contains("..<") {
            faults.push("two full stops".to_owned());
        }
        faults
    });
}

fn strip_tags(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

#[test]
fn headings_come_in_order() {
    each(|_, _, html| {
        let levels: Vec<u32> = html
            .split("<h")
            .skip(1)
            .filter_map(|rest| rest.chars().next().and_then(|c| c.to_digit(10)))
            .collect();
        let jump = levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
        // The frame of the app without scripts begins with the noscript part.
        let starts = levels.first() == Some(&1) || html.contains("<noscript>");
        if jump || !starts { vec![format!("headings {levels:?}")] } else { Vec::new() }
    });
}

#[test]
fn languages_switch_on_the_same_page() {
    each(|lang, name, html| {
        let links: Vec<&str> = tags(html, "a").into_iter().filter(|tag| tag.contains("hreflang")).collect();
        let mut faults = Vec::new();
        if links.len() != 3 || links.iter().filter(|tag| tag.contains("aria-current=\"true\"")).count() != 1 {
            faults.push(format!("{links:?}"));
        }
        let own = links.iter().find(|tag| tag.contains("aria-current")).copied().unwrap_or_default();
        if values(own, "lang") != [lang.code()] {
            faults.push("another language is current".to_owned());
        }
        let slug = match name {
            "start" | "not found" | "failure" => "",
            "old browser" => "old-browser",
            "app" => "apply/018cc251-f400-7abc-8def-0123456789ab/kind",
            other => other,
        };
        for other in Lang::ALL {
            let address = format!("/{}/{slug}", other.code());
            if !links.iter().any(|tag| values(tag, "href") == [address.as_str()]) {
                faults.push(format!("no link to {address}"));
            }
        }
        faults
    });
}

/// Goal F4: a public page is at most 40 KB in all; the stylesheet takes up to 12 of them, compressed.
#[test]
fn a_page_is_small() {
    each(|_, name, html| {
        let limit = if name == "demo" { 40 } else { 28 };
        if html.len() > limit * 1024 { vec![format!("{} bytes", html.len())] } else { Vec::new() }
    });
}

#[test]
fn the_picture_is_at_most_two_kilobytes() {
    each(|_, _, html| {
        html.split("<svg")
            .skip(1)
            // A QR code is as large as what it holds.
            .filter(|svg| !svg.split('>').next().is_some_and(|tag| tag.contains("class=\"qr\"")))
            .filter_map(|rest| rest.split("</svg>").next())
            .filter(|svg| brotli_size(svg) > 1024 || svg.len() > 3 * 1024)
            .map(|svg| format!("{} bytes", svg.len()))
            .collect()
    });
}

fn brotli_size(text: &str) -> usize {
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut packed, &brotli::enc::BrotliEncoderParams::default())
        .unwrap();
    packed.len()
}

#[test]
fn the_demo_says_so_on_every_page_and_only_there() {
    each(|lang, _, html| {
        let banner = Table::of(lang).say(words::text::everywhere::Word::DemoBanner);
        if html.contains(banner) { Vec::new() } else { vec!["the demo does not say so".to_owned()] }
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let html = runtime.block_on(pages::render(Page::Start, &site(Lang::Kk, false)));
    assert!(!html.contains("class=\"demo\""));
}

#[test]
fn the_frame_of_the_app_tells_the_app_what_it_needs() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let page = || Page::App { app: App::Parent, slug: "cabinet".to_owned() };
    let html = runtime.block_on(pages::render(page(), &site(Lang::Ru, true)));
    assert!(html.contains("data-words=\"/assets/words-ru-1.json\""), "{html}");
    assert!(html.contains("data-demo=\"true\""));
    assert!(html.contains("id=\"recovery\"") && html.contains(" hidden"));
    assert!(html.contains("<noscript>"));
    let bare = Site { app: AppFiles::default(), ..site(Lang::Ru, false) };
    let html = runtime.block_on(pages::render(page(), &bare));
    assert!(
        !html.contains("<script") && !html.contains("data-words") && html.contains("data-demo=\"false\"")
    );
}

#[test]
fn what_others_wrote_is_escaped() {
    each(|_, name, html| {
        if name == "demo" && (html.contains("Тимур <b>") || !html.contains("Тимур &lt;b&gt;")) {
            return vec!["a name is not escaped".to_owned()];
        }
        Vec::new()
    });
}

/// Every kind of notice has its letter in every language: a heading of its own, what it rests on, the base's seal.
#[test]
fn every_kind_of_notice_has_its_letter() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for lang in Lang::ALL {
        let mut headings = std::collections::BTreeSet::new();
        for kind in Kind::ALL {
            let page = Page::Paper(Paper::Letter(Box::new(sealed_letter(lang, kind))));
            let html = runtime.block_on(pages::render(page, &site(lang, false)));
            let heading = Table::of(lang).say(kind.title());
            assert!(headings.insert(heading), "{kind:?}: a heading of its own: {heading}");
            assert!(html.contains(&format!("<h2>{heading}</h2>")), "{kind:?} {lang:?}");
            assert!(html.contains(&words::cite::line(Table::of(lang), kind.cite())), "{kind:?} {lang:?}");
            assert!(html.contains("class=\"qr\"") && html.contains("<address>"), "{kind:?} {lang:?}");
        }
    }
}
