//! Letters: what was told by SMS on one A4 for a window envelope, under the base's seal; their list; the counter's way to
//! the letters of a family without a phone.

use crate::field::Form;
use crate::mark::{self, Mark};
use crate::paper::{Holder, full_name, home, to_counter};
use crate::site::Site;
use contract::complaint::Addressee;
use contract::view::{ArchiveReason, Names, PersonName};
use words::text::cabinet;
use words::text::everywhere;
use words::text::paper::Word;
use words::{Lang, Table, Value, cite, date};
use yew::{Html, html};

/// Where the letters about an application lie under the language; the id follows.
pub const LETTERS: &str = "letters";

/// What a letter is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum About {
    /// An application, by its number.
    Application(String),
    /// A complaint, by its number.
    Complaint(String),
    /// Neither: the queue as such.
    Queue,
}

/// A letter.
#[derive(Clone, PartialEq)]
pub struct Letter {
    /// On whose screen it is.
    pub holder: Holder,
    /// Its address under the language.
    pub slug: String,
    /// Where the person goes back to.
    pub back: String,
    /// What it is about.
    pub about: About,
    /// To whom.
    pub to: PersonName,
    /// Where the queue is.
    pub settlement: Names,
    /// The heading of the notice; none on the letter about how things stand.
    pub title: Option<Word>,
    /// When what it says was so.
    pub at: String,
    /// The text, the same as by SMS: one message after another.
    pub text: Vec<String>,
    /// The language of the text.
    pub lang: Lang,
    /// What the notice rests on, as a line.
    pub ground: Option<String>,
    /// Why the application left the queue, where it did.
    pub reason: Option<ArchiveReason>,
    /// The base's seal; none on the letter about how things stand, which is made anew each time.
    pub mark: Option<Mark>,
}

/// A letter in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListedLetter {
    /// Its heading.
    pub title: Word,
    /// When the notice was made.
    pub at: String,
    /// Its text.
    pub text: String,
    /// Its address under the language.
    pub slug: String,
    /// Whether it goes on paper alone.
    pub on_paper: bool,
}

/// The letters about an application, the newest first.
#[derive(Clone, PartialEq)]
pub struct Letters {
    /// On whose screen they are.
    pub holder: Holder,
    /// The application's id.
    pub application: String,
    /// Its number.
    pub number: String,
    /// The language of the texts.
    pub lang: Lang,
    /// The letters.
    pub rows: Vec<ListedLetter>,
}

/// Where an employee finds letters.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LetterDesk {
    /// The number that was typed.
    pub number: String,
}

/// A letter for a window envelope: the address first, then the same text as by SMS.
pub(crate) fn view(site: &Site, letter: &Letter) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let settlement = site.lang.of(&letter.settlement).to_owned();
    let about = match &letter.about {
        About::Application(number) => table.fill(Word::LetterAbout, &[("number", number.as_str().into())]),
        About::Complaint(number) => {
            table.fill(Word::LetterComplaintAbout, &[("number", number.as_str().into())])
        }
        About::Queue => say(Word::AboutOffer).to_owned(),
    };
    let lang = (letter.lang != site.lang).then(|| letter.lang.code());
    html! {
        <>
            {match letter.holder {
                Holder::Person => home(site, &letter.back),
                Holder::Counter => to_counter(site),
            }}
            <div class="envelope">
                <p>{say(Word::LetterFrom)}{", "}{settlement.clone()}</p>
                <address>
                    <b>{full_name(&letter.to)}</b><br />
                    {say(Word::LetterAddress)}{": "}<span class="rule"></span><br />
                    {settlement}
                </address>
            </div>
            <p class="when">{date::wire_moment(table, &letter.at)}</p>
            <h1>{about}</h1>
            if let Some(title) = letter.title { <h2>{say(title)}</h2> }
            {for letter.text.iter().map(|line| html! { <p class="lead" {lang}>{line.clone()}</p> })}
            if let Some(ground) = &letter.ground { <p class="law">{ground.clone()}</p> }
            {for letter.reason.iter().map(|reason| reasoned(table, *reason))}
            <p>{crate::human::with_call(table.say(everywhere::Word::HelpCall))}</p>
            <p class="small soft">{say(Word::LetterSame)}</p>
            {for letter.mark.iter().map(|mark| html! { <>{mark::seal(site, mark)}{mark::file(site, mark)}</> })}
        </>
    }
}

/// Why the application left the queue, by which provision, and where to disagree.
fn reasoned(table: &'static Table, reason: ArchiveReason) -> Html {
    let Some(word) = Word::reason(reason) else { return Html::default() };
    let days = [
        ("own", Value::from(Addressee::Provider.working_days())),
        ("authority", Value::from(Addressee::Authority.working_days())),
    ];
    html! {
        <>
            <h2>{table.say(Word::LetterReason)}</h2>
            <p>{table.say(word)}</p>
            if let Some(line) = contract::view::ground(reason).map(|cite| cite::line(table, cite)) {
                <p class="law">{line}</p>
            }
            <p>{table.say(cabinet::Word::archive_do(reason))}</p>
            <p>{table.fill(Word::LetterComplaint, &days)}</p>
            <p class="law">{cite::line(table, contract::complaint::CITE)}</p>
        </>
    }
}

/// The list.
pub(crate) fn list(site: &Site, letters: &Letters) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let back = format!("cabinet/{}", letters.application);
    let about = table.fill(Word::LetterAbout, &[("number", letters.number.as_str().into())]);
    let lang = (letters.lang != site.lang).then(|| letters.lang.code());
    let row = |one: &ListedLetter| {
        html! {
            <li class="card">
                <h2>{say(one.title)}</h2>
                <p class="small soft nums">{date::wire_moment(table, &one.at)}</p>
                <p {lang}>{one.text.clone()}</p>
                if one.on_paper { <p class="small soft">{say(Word::LetterPrinted)}</p> }
                <p><a href={site.at(&one.slug)}>{say(Word::LettersOpen)}</a></p>
            </li>
        }
    };
    html! {
        <>
            {match letters.holder {
                Holder::Person => home(site, &back),
                Holder::Counter => to_counter(site),
            }}
            <h1>{say(Word::LettersTitle)}</h1>
            <p class="lead">{about}</p>
            if letters.rows.is_empty() {
                <p>{say(Word::LettersNone)}</p>
            } else {
                <p>{say(Word::LettersLead)}</p>
                <ul class="plain">{for letters.rows.iter().map(row)}</ul>
            }
            if letters.holder == Holder::Counter {
                <p class="screen"><a href={site.at(LETTERS)}>{say(Word::LettersFind)}</a></p>
            }
        </>
    }
}

/// The counter's form: the number from the family's paper. Whoever stands there is looked at by the employee, as ever.
pub(crate) fn desk(site: &Site, LetterDesk { number }: &LetterDesk) -> Html {
    let table = site.table();
    let fields = Form { table, faults: &[] };
    let label = ("number", table.say(cabinet::Word::ApplicationNumber), "");
    html! {
        <>
            {to_counter(site)}
            <h1>{table.say(Word::LettersFind)}</h1>
            <p class="lead">{table.say(Word::LettersFindText)}</p>
            if !number.is_empty() {
                <div class="notice notice-look" role="alert"><p>{table.say(Word::LettersNotFound)}</p></div>
            }
            <form method="get" action={site.at(LETTERS)}>
                {fields.line_of(label, number, ("input input-iin", "numeric", "off"))}
                <div class="actions"><button class="btn" type="submit">{table.say(Word::LettersFindButton)}</button></div>
            </form>
        </>
    }
}
