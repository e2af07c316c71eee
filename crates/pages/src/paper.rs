//! Papers to read and to print on one A4: the receipt of an application, letters, and the receipt of a refusal.

use crate::human::Human;
use crate::letter;
pub use crate::letter::{LETTERS, Letter, LetterDesk, Letters, ListedLetter};
use crate::mark::{self, Mark};
use crate::qr::Qr;
use crate::site::Site;
use crate::statement::{self, Listed, Statement};
use contract::register::QueueKind;
use contract::view::{ApplicationView, PersonName, PlaceView, StandingView};
use words::text::cabinet;
use words::text::everywhere;
use words::text::paper::Word;
use words::text::staff;
use words::{Lang, Table, Value, date};
use yew::{Html, Properties, component, html};

/// On whose screen a paper is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holder {
    /// The person's own.
    Person,
    /// The employee's who took the application in, to be handed over.
    Counter,
}

/// The receipt of an application.
#[derive(Clone, PartialEq)]
pub struct Receipt {
    /// On whose screen it is.
    pub holder: Holder,
    /// The application with its numbers.
    pub view: ApplicationView,
    /// Who filed it.
    pub applicant: PersonName,
    /// The kind of its queue: `general`, `special` or `sanatorium`.
    pub kind: String,
    /// The code, in groups of four.
    pub code: String,
    /// When the first receipt was issued.
    pub issued_at: String,
    /// The address that recognises it, as a person types it: `kezek.kz/kk/verify`.
    pub address: String,
    /// What the QR code holds.
    pub qr: String,
    /// Notices under seal that were given on it, in the order of time.
    pub notices: Vec<Listed>,
}

/// The receipt of a refusal to accept papers (order 254, appendix 3).
#[derive(Clone, PartialEq)]
pub struct RefusalReceipt {
    /// On whose screen it is.
    pub holder: Holder,
    /// The base's seal; none on a sheet from before sheets were sealed.
    pub mark: Option<Mark>,
    /// Its address under the language, for the switch of languages.
    pub slug: String,
    /// To whom.
    pub to: String,
    /// Where the person lives; a line to write on when it is not known.
    pub address: String,
    /// The office that refuses, with its address.
    pub issuer: String,
    /// What is missing or out of date, in words of the page's language.
    pub missing: Vec<String>,
    /// Who made it.
    pub executor: String,
    /// Phone of the office.
    pub phone: String,
    /// When.
    pub at: String,
}

/// A paper.
#[derive(Clone, PartialEq)]
pub enum Paper {
    /// The receipt of an application.
    Receipt(Box<Receipt>),
    /// A letter.
    Letter(Box<Letter>),
    /// The letters about an application.
    Letters(Box<Letters>),
    /// Where an employee of the counter finds the letters of a family without a phone.
    LetterDesk(LetterDesk),
    /// The receipt of a refusal.
    Refusal(Box<RefusalReceipt>),
    /// A notice under seal.
    Statement(Box<Statement>),
}

impl Paper {
    /// Where it lies under its language.
    pub(crate) fn slug(&self) -> String {
        match self {
            Self::Receipt(receipt) => format!("receipt/{}", receipt.view.id),
            Self::Letter(letter) => letter.slug.clone(),
            Self::Letters(letters) => format!("{LETTERS}/{}", letters.application),
            Self::LetterDesk(_) => LETTERS.to_owned(),
            Self::Refusal(refusal) => refusal.slug.clone(),
            Self::Statement(statement) => format!("statement/{}", statement.notice.act().notice),
        }
    }

    /// The title in the browser's tab.
    pub(crate) fn title(&self, table: &'static Table) -> &'static str {
        match self {
            Self::Receipt(_) => table.say(Word::ReceiptTitle),
            Self::Letter(letter) => table.say(letter.title.unwrap_or(Word::LetterTitle)),
            Self::Letters(_) => table.say(Word::LettersTitle),
            Self::LetterDesk(_) => table.say(Word::LettersFind),
            Self::Refusal(_) => table.say(Word::RefusalTitle),
            Self::Statement(statement) => table.say(statement::title(&statement.notice)),
        }
    }
}

/// A paper and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) paper: Paper,
}

/// The page around a paper: what is for the screen only is not printed.
#[component]
pub(crate) fn PaperPage(props: &Props) -> Html {
    let Props { site, paper } = props;
    let table = site.table();
    html! {
        <main id="main" class="main paper" tabindex="-1">
            {match paper {
                Paper::Receipt(receipt) => self::receipt(site, receipt),
                Paper::Letter(one) => letter::view(site, one),
                Paper::Letters(letters) => letter::list(site, letters),
                Paper::LetterDesk(desk) => letter::desk(site, desk),
                Paper::Refusal(refusal) => refused(site, refusal),
                Paper::Statement(statement) => statement::view(site, statement),
            }}
            if site.demo {
                <p class="small demo-paper">{table.say(Word::DemoPaper)}</p>
            }
            <div class="screen"><Human site={site.clone()} /></div>
        </main>
    }
}

pub(crate) fn full_name(name: &PersonName) -> String {
    let PersonName { surname, first_name, patronymic } = name;
    let parts = [surname, first_name, patronymic].map(|part| part.trim());
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn fact(name: &str, value: impl Into<String>) -> Html {
    let value: String = value.into();
    html! { <div><dt>{name.to_owned()}</dt><dd>{value}</dd></div> }
}

/// The way back: it is not printed.
fn back(site: &Site, holder: Holder, view: &ApplicationView) -> Html {
    match holder {
        Holder::Person => home(site, &format!("cabinet/{}", view.id)),
        Holder::Counter => to_counter(site),
    }
}

/// To the person's own applications, or one of them.
pub(crate) fn home(site: &Site, slug: &str) -> Html {
    html! { <a class="back" href={site.at(slug)}>{site.table().say(everywhere::Word::MyApplications)}</a> }
}

pub(crate) fn to_counter(site: &Site) -> Html {
    html! { <a class="back" href={site.at("counter")}>{site.table().say(staff::Word::NavCounter)}</a> }
}

const fn is_checked(view: &ApplicationView) -> bool {
    matches!(view.standing, StandingView::DocumentsUnderVerification)
}

fn receipt(site: &Site, receipt: &Receipt) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let cabinet = |word: cabinet::Word| table.say(word);
    let Receipt { view, applicant, kind, .. } = receipt;
    let kind = say(Word::queue_named(kind));
    let is_general = view.kind == QueueKind::General;
    let turn = table.say(everywhere::Word::turn(view.turn.into()));
    html! {
        <>
            {back(site, receipt.holder, view)}
            <h1>{say(Word::ReceiptTitle)}</h1>
            <p class="lead">{say(Word::ReceiptLead)}</p>
            <dl class="facts wide">
                {fact(cabinet(cabinet::Word::ApplicationNumber), view.number.clone())}
                {fact(cabinet(cabinet::Word::FiledAt), date::wire_exact(table, &view.filed_at))}
                {fact(say(Word::QueueKind), kind)}
                {fact(cabinet(cabinet::Word::Settlement), site.lang.of(&view.settlement))}
                {fact(say(Word::Child), full_name(&view.child))}
                {fact(say(Word::Applicant), full_name(applicant))}
                // In the other queues no right counts: the filing time alone orders them.
                if is_general { {fact(say(Word::Turn), turn)} }
                {fact(cabinet(cabinet::Word::ValidUntil), date::wire_day(table, &view.valid_until))}
            </dl>
            {numbers(table, site.lang, view)}
            <h2>{say(Word::NextTitle)}</h2>
            {next(table, view)}
            {recognised(site, receipt)}
            {statement::list(site, &receipt.notices)}
            <p class="screen">
                <a href={site.at(&format!("{LETTERS}/{}", view.id))}>{say(Word::LettersLink)}</a>
            </p>
        </>
    }
}

/// The number at each preschool, and why it is what it is.
fn numbers(table: &'static Table, lang: Lang, view: &ApplicationView) -> Html {
    let row = |place: &PlaceView| {
        let ahead = [
            ("out", Value::from(place.ahead.out_of_turn)),
            ("first", Value::from(place.ahead.first_turn)),
            ("general", Value::from(place.ahead.general)),
        ];
        html! {
            <tr>
                <th scope="row">
                    {lang.of(&place.preschool.name).to_owned()}
                    <span class="small soft">{lang.of(&place.preschool.address).to_owned()}</span>
                    if place.number.is_some() {
                        <span class="small">{table.fill(Word::Because, &ahead)}</span>
                    }
                </th>
                <td class="num">
                    {place.number.map_or_else(|| table.say(Word::NoNumber).to_owned(), |n| n.to_string())}
                </td>
            </tr>
        }
    };
    let at = date::wire_moment(table, &view.as_of);
    html! {
        <>
            <h2>{table.say(Word::NumbersTitle)}</h2>
            <div class="table wide">
                <table class="rows told">
                    <thead>
                        <tr>
                            <th scope="col">{table.say(Word::Preschool)}</th>
                            <th scope="col" class="num">{table.say(Word::Number)}</th>
                        </tr>
                    </thead>
                    <tbody>{for view.places.iter().map(row)}</tbody>
                </table>
            </div>
            <p>{table.fill(Word::NumbersAsOf, &[("at", at.as_str().into())])}</p>
        </>
    }
}

fn next(table: &'static Table, view: &ApplicationView) -> Html {
    let by = view.originals_by.as_ref().map(|by| date::wire_weekday(table, by));
    // Where only a silent system owes something no paper is checked.
    let is_owed = by.is_none() && !view.awaited.is_empty();
    html! {
        <ul>
            if is_owed {
                <li>{table.say(cabinet::Word::AwaitedText)}{" "}{table.say(cabinet::Word::AwaitedNumber)}</li>
            } else if is_checked(view) {
                <li>{table.say(Word::NextProvisional)}</li>
            }
            if let Some(by) = by {
                <li>
                    {table.say(cabinet::Word::OriginalsText)}{" "}
                    <b>{table.fill(cabinet::Word::OriginalsBy, &[("day", by.as_str().into())])}</b>
                </li>
            }
            <li>{table.say(Word::NextOffer)}</li>
            <li>{table.say(cabinet::Word::CanRise)}</li>
        </ul>
    }
}

fn recognised(site: &Site, receipt: &Receipt) -> Html {
    let table = site.table();
    let Receipt { code, address, qr, issued_at, .. } = receipt;
    html! {
        <section class="seal">
            <Qr text={qr.clone()} title={table.say(Word::QrAlt)} />
            <div>
                <h2>{table.say(Word::CodeTitle)}</h2>
                <p>{table.say(Word::CodeText)}</p>
                <p><a href={site.at("verify")}>{address.clone()}</a></p>
                <p>{table.say(Word::Code)}{": "}<b class="nums code">{code.clone()}</b></p>
                <p class="small soft">
                    {table.say(Word::IssuedAt)}{": "}{date::wire_moment(table, issued_at)}
                </p>
            </div>
        </section>
    }
}

/// Two copies on paper, one on the screen.
fn refused(site: &Site, refusal: &RefusalReceipt) -> Html {
    html! {
        <>
            {match refusal.holder {
                Holder::Person => home(site, "cabinet"),
                Holder::Counter => to_counter(site),
            }}
            {copy(site, refusal, 1)}
            <div class="print second" aria-hidden="true">{copy(site, refusal, 2)}</div>
            {for refusal.mark.iter().map(|mark| mark::file(site, mark))}
        </>
    }
}

fn copy(site: &Site, refusal: &RefusalReceipt, n: u32) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let RefusalReceipt { to, address, issuer, missing, executor, phone, at, .. } = refusal;
    let line = || html! { <span class="rule"></span> };
    let title = say(Word::RefusalTitle);
    html! {
        <section class="copy">
            <p class="caption">{table.fill(Word::RefusalCopyOf, &[("n", n.into())])}</p>
            if n == 1 { <h1>{title}</h1> } else { <p class="as-h1">{title}</p> }
            <dl class="facts wide">
                {fact(say(Word::RefusalTo), to.clone())}
                <div>
                    <dt>{say(Word::LetterAddress)}</dt>
                    <dd>if address.is_empty() { {line()} } else { {address.clone()} }</dd>
                </div>
                {fact(say(Word::RefusalIssuer), issuer.clone())}
            </dl>
            <p>{say(Word::RefusalService)}</p>
            <p>{say(Word::RefusalBasis)}</p>
            <p>{say(Word::RefusalWhy)}</p>
            <p><b>{say(Word::RefusalMissing)}{":"}</b></p>
            <ol>{for missing.iter().map(|paper| html! { <li>{paper.clone()}</li> })}</ol>
            <p>{say(Word::RefusalDo)}</p>
            <p>{say(Word::RefusalCopies)}</p>
            <dl class="facts wide">
                {fact(say(Word::RefusalExecutor), executor.clone())}
                if !phone.is_empty() { {fact(say(Word::PhoneOf), phone.clone())} }
                {fact(say(Word::Date), date::wire_moment(table, at))}
                <div><dt>{say(Word::Signature)}</dt><dd>{line()}</dd></div>
                <div><dt>{say(Word::RefusalReceived)}</dt><dd>{to.clone()}</dd></div>
                <div><dt>{say(Word::Signature)}{", "}{say(Word::Date)}</dt><dd>{line()}</dd></div>
            </dl>
            {for refusal.mark.iter().map(|mark| mark::seal(site, mark))}
        </section>
    }
}
