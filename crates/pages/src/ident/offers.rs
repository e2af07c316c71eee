//! The queue as the state offered it: what is known already, the one choice that is left, and a "no" of the same size.

use contract::endpoint::offers::{Offer, OfferState};
use contract::problem::Problem;
use words::text::{form, offer::Word};
use yew::{Html, html};

use super::told;
use crate::human::Human;
use crate::site::Site;

/// What the page shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OffersView {
    /// The offers, newest first.
    pub offers: Vec<OfferCard>,
    /// What went wrong with an answer.
    pub problem: Option<Problem>,
    /// The answer that it went wrong with: nothing of it has to be chosen again.
    pub chosen: Option<Chosen>,
}

/// An answer that was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// The offer's id.
    pub offer: String,
    /// Ids of preschools.
    pub preschools: Vec<String>,
    /// The language.
    pub language: String,
    /// The consent.
    pub processing: bool,
}

/// One offer with what can be chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfferCard {
    /// The offer.
    pub offer: Offer,
    /// The birth date in words.
    pub born: String,
    /// The last day in words.
    pub until: String,
    /// General preschools of the settlement.
    pub preschools: Vec<Choice>,
}

/// A preschool to be chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its name in the page's language.
    pub name: String,
    /// Its address.
    pub address: String,
}

pub(super) fn page(site: &Site, view: &OffersView) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    html! {
        <>
            <h1>{say(Word::OffersTitle)}</h1>
            <p class="lead">{say(Word::OffersLead)}</p>
            {told(table, view.problem.as_ref())}
            if view.offers.is_empty() {
                <p class="notice" role="status">{say(Word::OffersNone)}</p>
            }
            {for view.offers.iter().map(|one| {
                let id = one.offer.id.to_string();
                card(site, one, view.chosen.as_ref().filter(|chosen| chosen.offer == id))
            })}
            <Human site={site.clone()} />
        </>
    }
}

fn card(site: &Site, card: &OfferCard, chosen: Option<&Chosen>) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let OfferCard { offer, born, until, .. } = card;
    let name = [&offer.child.surname, &offer.child.first_name, &offer.child.patronymic]
        .map(String::as_str)
        .join(" ");
    let row = |word, value: String| html! { <div><dt>{say(word)}</dt><dd>{value}</dd></div> };
    let state = match offer.state {
        OfferState::Offered => Word::StateOffered,
        OfferState::Consented => Word::StateConsented,
        OfferState::Declined => Word::StateDeclined,
        OfferState::Filed => Word::StateFiled,
    };
    let waits = matches!(offer.state, OfferState::Offered | OfferState::Consented);
    html! {
        <section class="card">
            <h2>{name.trim().to_owned()}</h2>
            <dl class="facts">
                {row(Word::OfferBorn, born.clone())}
                {row(Word::OfferSettlement, site.lang.of(&offer.settlement_name).to_owned())}
                {row(Word::OfferState, say(state).to_owned())}
            </dl>
            if waits {
                <p>{say(Word::OfferBenefits)}</p>
                {answer(site, card, chosen)}
                <p class="small soft">{table.fill(Word::OfferUntil, &[("day", until.as_str().into())])}</p>
            } else if offer.state == OfferState::Filed {
                <p><a href={site.at("cabinet")}>{table.say(words::text::everywhere::Word::MyApplications)}</a></p>
            } else {
                <p><a href={site.at("apply/child")}>{table.say(words::text::everywhere::Word::NewApplication)}</a></p>
            }
        </section>
    }
}

fn answer(site: &Site, card: &OfferCard, chosen: Option<&Chosen>) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let id = card.offer.id.to_string();
    let action = site.at(&format!("offers/{id}"));
    let choice = |one: &Choice| {
        let at = format!("p-{id}-{}", one.id);
        let checked = chosen.is_some_and(|chosen| chosen.preschools.contains(&one.id));
        html! {
            <div class="choice">
                <input type="checkbox" id={at.clone()} name="preschool" value={one.id.clone()} {checked} />
                <label for={at}>{one.name.clone()}<span class="small soft">{" "}{one.address.clone()}</span></label>
            </div>
        }
    };
    let spoken =
        chosen.map(|chosen| chosen.language.as_str()).filter(|code| !code.is_empty()).unwrap_or("kk");
    let language = |code: &'static str, word| {
        let checked = spoken == code;
        let at = format!("language-{code}-{id}");
        html! {
            <div class="choice">
                <input type="radio" id={at.clone()} name="language" value={code} {checked} />
                <label for={at}>{table.say(word)}</label>
            </div>
        }
    };
    let processing = format!("processing-{id}");
    html! {
        <>
            <form method="post" action={action.clone()}>
                <fieldset class="choices">
                    <legend class="label">{say(Word::OfferChoose)}</legend>
                    <p class="hint">{say(Word::OfferWhyChoose)}{" "}{say(Word::OfferTime)}</p>
                    {for card.preschools.iter().map(choice)}
                </fieldset>
                <fieldset class="choices">
                    <legend class="label">{say(Word::OfferLanguage)}</legend>
                    {language("kk", form::Word::LanguageKazakh)}
                    {language("ru", form::Word::LanguageRussian)}
                    {language("other", form::Word::LanguageOther)}
                </fieldset>
                <div class="choice">
                    <input type="checkbox" id={processing.clone()} name="processing" value="yes"
                        checked={chosen.is_some_and(|chosen| chosen.processing)} />
                    <label for={processing}>{say(Word::OfferProcessing)}</label>
                </div>
                <div class="actions">
                    <button class="btn" type="submit" name="answer" value="yes">{say(Word::OfferAccept)}</button>
                </div>
            </form>
            <form method="post" {action}>
                <div class="actions">
                    <button class="btn btn-second" type="submit" name="answer" value="no">{say(Word::OfferDecline)}</button>
                </div>
                <p class="soft">{say(Word::OfferAfterNo)}</p>
            </form>
        </>
    }
}
