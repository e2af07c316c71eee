//! The phones of the demo country: whom to play, what each phone received, and switches for days and state systems.

use crate::phone::spaced;
use crate::site::Site;
use words::Table;
use words::text::demo::Word;
use words::text::{everywhere, map, offer, problem};
use yew::{Html, Properties, component, html};

/// Where the form posts that lets a day pass, under the language: `/kk/demo/day`.
pub const DAY: &str = "demo/day";

/// Where the form posts that goes on to the next morning.
pub const MORNING: &str = "demo/morning";

/// Where the form posts that switches a state system: fields `system` and `mode`.
pub const SWITCHES: &str = "demo/switches";

/// How a state system can behave, by the sandbox's codes.
pub const MODES: [&str; 5] = ["normal", "slow", "wrong", "silent", "down"];

/// What the demo page shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DemoView {
    /// The law's day and time in words of the page's language.
    pub now: String,
    /// Whom one can play.
    pub parents: Vec<DemoParent>,
    /// Employees one can play.
    pub staff: Vec<DemoStaff>,
    /// Phones that received something.
    pub handsets: Vec<Handset>,
    /// State systems and how they behave.
    pub switches: Vec<Switch>,
}

/// A made-up parent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DemoParent {
    /// The sandbox's code of the story, `teacher_with_child`.
    pub story: String,
    /// IIN, to copy.
    pub iin: String,
    /// The registered phone, if any.
    pub phone: Option<String>,
    /// Name.
    pub name: String,
    /// IINs of the children, to copy where the registers do not propose them.
    pub children: Vec<String>,
}

/// A made-up employee.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DemoStaff {
    /// The sandbox's code of the post, `city_reviewer`.
    pub post: String,
    /// IIN, to copy.
    pub iin: String,
    /// The registered phone.
    pub phone: String,
    /// Name.
    pub name: String,
}

/// A phone with what it received.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handset {
    /// The number.
    pub phone: String,
    /// Newest first.
    pub messages: Vec<Sms>,
}

/// A message as the phone shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sms {
    /// When, in words of the page's language; empty when the gateway did not say.
    pub at: String,
    /// The message.
    pub text: String,
}

/// A state system and how it behaves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Switch {
    /// The system's code, `population`.
    pub system: String,
    /// One of [`MODES`].
    pub mode: String,
}

/// The page's data and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) view: DemoView,
}

/// The page.
#[component]
pub(crate) fn Demo(props: &Props) -> Html {
    let Props { site, view } = props;
    let table = site.table();
    let say = |word| table.say(word);
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{say(Word::Title)}</h1>
            <p class="lead">{say(Word::Lead)}</p>
            <p>{say(Word::CodeComesHere)}</p>
            <div class="actions">
                <a class="btn" href={site.at("apply")}>{table.say(everywhere::Word::NewApplication)}</a>
                <a href={site.at("map")}>{table.say(map::Word::Title)}</a>
                <a href={site.at("demo")}>{say(Word::Refresh)}</a>
            </div>
            <h2 id="sms">{say(Word::HandsetsTitle)}</h2>
            if view.handsets.is_empty() {
                <p class="soft">{say(Word::NoMessages)}</p>
            }
            <div class="cards wide">{for view.handsets.iter().map(|handset| phone(site, handset))}</div>
            <h2>{say(Word::ParentsTitle)}</h2>
            <ul class="cards wide">{for view.parents.iter().map(|one| parent(site, one, &view.handsets))}</ul>
            <h2>{say(Word::StaffTitle)}</h2>
            <p><a href={site.at("staff")}>{say(Word::StaffOpen)}</a></p>
            <ul class="cards wide">{for view.staff.iter().map(|one| employee(table, one, &view.handsets))}</ul>
            <h2>{say(Word::DayTitle)}</h2>
            <p>{table.fill(Word::Now, &[("at", view.now.as_str().into())])}</p>
            <p>{say(Word::DayText)}</p>
            <form method="post" action={site.at(DAY)}>
                <button class="btn btn-second" type="submit">{say(Word::DayButton)}</button>
            </form>
            <p>{say(Word::NightText)}</p>
            <form method="post" action={site.at(MORNING)}>
                <button class="btn btn-second" type="submit">{say(Word::MorningButton)}</button>
            </form>
            <h2>{say(Word::SwitchesTitle)}</h2>
            <p>{say(Word::SwitchesText)}</p>
            {for view.switches.iter().map(|one| switch(table, one, &site.at(SWITCHES)))}
        </main>
    }
}

/// The fragment of a phone's messages.
fn anchor(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    format!("sms-{digits}")
}

/// Whoever holds the phone can answer the last question.
fn reply(site: &Site, phone: &str) -> Html {
    let table = site.table();
    let id = format!("reply-{}", anchor(phone));
    html! {
        <form class="switch" method="post" action={site.at("demo/sms")}>
            <input type="hidden" name="phone" value={phone.to_owned()} />
            <label class="label" for={id.clone()}>{table.say(offer::Word::DemoAnswer)}</label>
            <input class="input" {id} name="text" maxlength="70" autocomplete="off" />
            <button class="btn btn-second" type="submit">{table.say(offer::Word::DemoAnswerSend)}</button>
        </form>
    }
}

/// The civil registry tells of the birth of this parent's child.
fn birth(site: &Site, parent: &DemoParent) -> Html {
    let table = site.table();
    let Some(child) = parent.children.first().filter(|_| parent.story == "newborn") else {
        return Html::default();
    };
    let id = format!("one-{child}");
    html! {
        <form class="switch" method="post" action={site.at("demo/birth")}>
            <p>{table.say(offer::Word::DemoBirthText)}</p>
            <input type="hidden" name="parent" value={parent.iin.clone()} />
            <input type="hidden" name="child" value={child.clone()} />
            <div class="choice">
                <input type="checkbox" id={id.clone()} name="one" value="yes" />
                <label for={id}>{table.say(offer::Word::DemoBirthOne)}</label>
            </div>
            <button class="btn btn-second" type="submit">{table.say(offer::Word::DemoBirthButton)}</button>
        </form>
    }
}

fn phone(site: &Site, handset: &Handset) -> Html {
    let table = site.table();
    html! {
        <section class="handset" id={anchor(&handset.phone)}>
            <h3 class="nums">{table.fill(Word::HandsetOf, &[("phone", spaced(&handset.phone).as_str().into())])}</h3>
            {reply(site, &handset.phone)}
            {for handset.messages.iter().map(|message| html! {
                <p class="sms">
                    {message.text.clone()}
                    if !message.at.is_empty() {
                        <span class="small soft">{" "}{message.at.clone()}</span>
                    }
                </p>
            })}
        </section>
    }
}

fn parent(site: &Site, parent: &DemoParent, handsets: &[Handset]) -> Html {
    let table = site.table();
    let has_messages = |phone: &&String| {
        handsets.iter().any(|handset| handset.phone == **phone && !handset.messages.is_empty())
    };
    html! {
        <li class="card">
            <h3>{parent.name.clone()}</h3>
            <p>{table.say(Word::story(&parent.story))}</p>
            <dl class="facts">
                <div><dt>{table.say(Word::Iin)}</dt><dd><code class="copy">{parent.iin.clone()}</code></dd></div>
                {for parent.children.iter().map(|iin| html! {
                    <div><dt>{table.say(Word::ChildIin)}</dt><dd><code class="copy">{iin.clone()}</code></dd></div>
                })}
                <div>
                    <dt>{table.say(Word::Phone)}</dt>
                    <dd class="nums">{match &parent.phone {
                        Some(phone) => spaced(phone),
                        None => table.say(Word::NoPhone).to_owned(),
                    }}</dd>
                </div>
            </dl>
            if let Some(phone) = parent.phone.as_ref().filter(has_messages) {
                <p><a href={format!("#{}", anchor(phone))}>{table.say(Word::ShowMessages)}</a></p>
            }
            {birth(site, parent)}
        </li>
    }
}

fn employee(table: &Table, employee: &DemoStaff, handsets: &[Handset]) -> Html {
    let has_messages =
        handsets.iter().any(|handset| handset.phone == employee.phone && !handset.messages.is_empty());
    html! {
        <li class="card">
            <h3>{employee.name.clone()}</h3>
            <p>{table.say(Word::post(&employee.post))}</p>
            <dl class="facts">
                <div><dt>{table.say(Word::Iin)}</dt><dd><code class="copy">{employee.iin.clone()}</code></dd></div>
                <div><dt>{table.say(Word::Phone)}</dt><dd class="nums">{spaced(&employee.phone)}</dd></div>
            </dl>
            if has_messages {
                <p><a href={format!("#{}", anchor(&employee.phone))}>{table.say(Word::ShowMessages)}</a></p>
            }
        </li>
    }
}

/// One form a system, so that it works with a keyboard and without scripts.
fn switch(table: &Table, switch: &Switch, action: &str) -> Html {
    let system = table.say(problem::Word::system(&switch.system)).to_owned();
    let id = format!("mode-{}", switch.system);
    let label = table.fill(Word::SwitchOf, &[("system", system.as_str().into())]);
    html! {
        <form class="switch" method="post" action={action.to_owned()}>
            <input type="hidden" name="system" value={switch.system.clone()} />
            <label class="label" for={id.clone()}>{label}</label>
            <select class="input" {id} name="mode">
                {for MODES.map(|mode| html! {
                    <option value={mode} selected={mode == switch.mode}>{table.say(Word::mode(mode)).to_owned()}</option>
                })}
            </select>
            <button class="btn btn-second" type="submit">{table.say(Word::SwitchSet)}</button>
        </form>
    }
}
