//! The base's seal on a paper: the QR code, the code to type, who sealed it and when, the text that another system checks.

use crate::paper::fact;
use crate::qr::Qr;
use crate::site::Site;
use words::date;
use words::text::paper::Word;
use words::text::statement::Word as Said;
use yew::{Html, html};

/// The seal of a paper, as it is printed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// The code, in groups of four.
    pub code: String,
    /// The address that recognises it, as a person types it: `kezek.kz/kk/verify`.
    pub address: String,
    /// What the QR code holds.
    pub qr: String,
    /// When it was sealed.
    pub sealed_at: String,
    /// By which key.
    pub key: String,
    /// The signature.
    pub signature: String,
    /// The sealed JSON.
    pub file: String,
}

/// The seal with its heading of this level, because one paper may be printed twice on one page.
pub(crate) fn seal(site: &Site, mark: &Mark) -> Html {
    let table = site.table();
    let Mark { code, address, qr, sealed_at, key, signature, .. } = mark;
    html! {
        <section class="seal">
            <Qr text={qr.clone()} title={table.say(Word::SheetQrAlt)} />
            <div>
                <p><b>{table.say(Said::SealText)}</b></p>
                <p>{table.say(Word::CodeText)}{" "}<a href={site.at("verify")}>{address.clone()}</a></p>
                <p>{table.say(Word::SheetCode)}{": "}<b class="nums code">{code.clone()}</b></p>
                <dl class="facts wide">
                    {fact(table.say(Said::SealedAt), date::wire_exact(table, sealed_at))}
                    {fact(table.say(Said::Key), key.clone())}
                </dl>
                <p class="small whole">{signature.clone()}</p>
            </div>
        </section>
    }
}

/// The text for another system; it is not printed.
pub(crate) fn file(site: &Site, mark: &Mark) -> Html {
    let table = site.table();
    html! {
        <details class="screen">
            <summary>{table.say(Said::File)}</summary>
            <p>{table.say(Said::FileText)}{" "}<code>{"/api/v1/keys"}</code></p>
            <pre class="small whole">{mark.file.clone()}</pre>
        </details>
    }
}
