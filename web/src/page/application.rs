//! One application: the number in each queue, what changed it, and what is known of it.

use super::{full_name, heading};
use crate::parts::{Cx, chart, human, law, number};
use crate::route::{Page, Step};
use contract::view::{ApplicationView, ArchiveReason, ExplanationView, PlaceView, StandingView, WireCause};
use rules::benefit::{Category, Turn};
use words::text::benefit::Word as Right;
use words::text::cabinet::Word as Cabinet;
use words::text::cause::Word as Cause;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let ended = match &view.standing {
        StandingView::Archived { reason, at } => Some((*reason, at.as_str())),
        StandingView::InQueue | StandingView::DocumentsUnderVerification => None,
    };
    html! {
        <>
            <a class="back" href={cx.state.route.to(Page::Cabinet).to_string()}>{ cx.say(Word::MyApplications) }</a>
            <p class="caption">{ full_name(&view.child) }</p>
            { heading(cx) }
            if let Some((reason, at)) = ended { { left_queue(cx, reason, at) } }
            { originals(cx, view) }
            { for view.places.iter().enumerate().map(|(at, one)| place(cx, view, one, at)) }
            { reserves(cx, view) }
            { facts(cx, view) }
            if ended.is_none() {
                <p><a href={cx.state.route.to(Page::Withdraw(view.id)).to_string()}>{ cx.say(Cabinet::WithdrawLink) }</a></p>
            }
            { law::view(cx, rules::queue_order::CITE) }
            { human::view(cx) }
        </>
    }
}

/// What happened, what can be done, where to disagree.
fn left_queue(cx: &Cx<'_>, reason: ArchiveReason, at: &str) -> Html {
    let at = cx.moment(at);
    let again = matches!(reason, ArchiveReason::Withdrawn | ArchiveReason::Expired | ArchiveReason::NotConfirmed);
    html! {
        <div class="notice">
            <p><b>{ cx.say(Cabinet::archive(reason)) }</b></p>
            <p>{ cx.fill(Cabinet::ArchivedAt, &[("at", at.as_str().into())]) }</p>
            <p>{ cx.say(Cabinet::archive_do(reason)) }</p>
            if again {
                <p><a href={cx.state.route.to(Page::Apply(Step::Child)).to_string()}>{ cx.say(Word::NewApplication) }</a></p>
            }
            if reason != ArchiveReason::Withdrawn { <p>{ cx.say(Cabinet::ArchivedDisagree) }</p> }
        </div>
    }
}

fn originals(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let Some(day) = &view.originals_by else { return Html::default() };
    let day = cx.day(day);
    html! {
        <div class="notice notice-look">
            <h2>{ cx.say(Cabinet::OriginalsTitle) }</h2>
            <p>{ cx.say(Cabinet::OriginalsText) }</p>
            <p><b>{ cx.fill(Cabinet::OriginalsBy, &[("day", day.as_str().into())]) }</b></p>
            <p>{ cx.say(Cabinet::OriginalsElse) }</p>
        </div>
    }
}

fn place(cx: &Cx<'_>, view: &ApplicationView, place: &PlaceView, at: usize) -> Html {
    let lang = cx.words.lang();
    let Some(n) = place.number else { return Html::default() };
    let given = cx.fill(Cabinet::GivenLastYear, &[("n", place.given_last_year.into())]);
    let nth = u32::try_from(at + 1).unwrap_or(u32::MAX);
    let is_checked = view.standing == StandingView::DocumentsUnderVerification;
    html! {
        <section class="card" key={place.queue.clone()}>
            <h2>{ lang.of(&place.preschool.name) }</h2>
            <p class="small soft">
                { lang.of(&place.preschool.address) }{ " · " }
                if place.reserve { { cx.say(Cabinet::ReserveMark) } } else { { cx.fill(Cabinet::PreferenceNth, &[("n", nth.into())]) } }
            </p>
            if is_checked { <p class="tag">{ cx.say(Cabinet::NumberProvisional) }</p> }
            { number::large(cx, n) }
            if let Some(confirmed) = place.number_if_confirmed.filter(|confirmed| *confirmed != n) {
                <p>{ cx.fill(Cabinet::NumberIfConfirmed, &[("n", confirmed.into())]) }</p>
            }
            if place.ahead.total() > 0 { { number::ahead(cx, place.ahead) } }
            <p>{ given }</p>
            { why(cx, place) }
            { chart::view(cx, &place.series) }
        </section>
    }
}

/// Straight: the change, its causes, what did not change, and the long line.
fn why(cx: &Cx<'_>, place: &PlaceView) -> Html {
    html! {
        <>
            <h3>{ cx.say(Cabinet::WhyTitle) }</h3>
            if let Some(seen) = &place.since_seen { { explained(cx, Cabinet::SinceSeen, seen) } }
            { explained(cx, Cabinet::SinceFiling, &place.since_filing) }
            <p>{ cx.say(Cabinet::FilingTimeSame) }</p>
            if place.nobody_later_passed { <p>{ cx.say(Cabinet::NobodyLaterPassed) }</p> }
        </>
    }
}

fn explained(cx: &Cx<'_>, title: Cabinet, why: &ExplanationView) -> Html {
    let (from, to) = (why.from.number, why.to.number);
    let values = [("from", from.into()), ("to", to.into())];
    let line = if why.causes.is_empty() && from == to {
        html! { <>{ to }{ " · " }{ cx.say(Cabinet::ChangeNone) }</> }
    } else {
        html! {
            <>
                <span aria-hidden="true">{ cx.fill(Cabinet::Arrow, &values) }</span>
                <span class="vh">{ cx.fill(Cabinet::ArrowSpoken, &values) }</span>
            </>
        }
    };
    let counts_three =
        why.causes.iter().any(|one| matches!(one.cause, WireCause::PassedYou | WireCause::YouPassed));
    let sum: i64 = why.causes.iter().map(|one| i64::from(one.change)).sum();
    html! {
        <>
            <p class="nums"><b>{ cx.say(title) }{ ": " }</b>{ line }</p>
            if !why.causes.is_empty() {
                <div class="table"><table class="rows causes">
                    <thead><tr>
                        <th scope="col">{ cx.say(Cabinet::CauseHeading) }</th>
                        <th scope="col" class="num">{ cx.say(Cabinet::ChangeHeading) }</th>
                    </tr></thead>
                    <tbody>
                        { for why.causes.iter().map(|one| html! {
                            <tr>
                                <td>{ cx.fill(Cause::of(one.cause), &[("n", i64::from(one.change.unsigned_abs()).into())]) }</td>
                                <td class="num">{ signed(i64::from(one.change)) }</td>
                            </tr>
                        }) }
                    </tbody>
                    <tfoot><tr>
                        <th scope="row" colspan="2" class="num">{ cx.fill(Cabinet::CausesSum, &[("sum", signed(sum).as_str().into())]) }</th>
                    </tr></tfoot>
                </table></div>
            }
            if counts_three { <p class="hint">{ cx.say(Cause::CountOfThree) }</p> }
        </>
    }
}

/// A count with its sign: `+2`, `−3`, `0`.
fn signed(change: i64) -> String {
    let sign = match change {
        1.. => "+",
        0 => "",
        _ => "\u{2212}",
    };
    format!("{sign}{}", change.unsigned_abs())
}

fn reserves(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    if view.reserves.is_empty() {
        return Html::default();
    }
    let lang = cx.words.lang();
    html! {
        <section>
            <h2>{ cx.say(Cabinet::ReservesTitle) }</h2>
            <p>{ cx.say(Cabinet::ReservesText) }</p>
            <ul>{ for view.reserves.iter().map(|one| html! { <li>{ lang.of(&one.name) }</li> }) }</ul>
        </section>
    }
}

fn facts(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let rights: Vec<&str> = view
        .benefits
        .iter()
        .filter_map(|code| Category::parse(code))
        .map(|category| cx.words.say(Right::name(category)))
        .collect();
    let valid = cx.day(&view.valid_until);
    let publication = if view.publication { Cabinet::PublicationYes } else { Cabinet::PublicationNo };
    let row = |name: Cabinet, value: Html| html! { <div><dt>{ cx.say(name) }</dt><dd>{ value }</dd></div> };
    html! {
        <section>
            <h2>{ cx.say(Cabinet::FactsTitle) }</h2>
            <dl class="facts">
                { row(Cabinet::ApplicationNumber, html! { <span class="nums">{ &view.number }</span> }) }
                { row(Cabinet::StandingLabel, cx.say(Cabinet::standing(&view.standing)).into()) }
                { row(Cabinet::FiledAt, html! {
                    <><span class="nums">{ cx.exact(&view.filed_at) }</span><br /><span class="hint">{ cx.say(Cabinet::FiledAtHint) }</span></>
                }) }
                { row(Cabinet::Settlement, html! { cx.words.lang().of(&view.settlement) }) }
                { row(Cabinet::Benefit, html! {
                    <>{ number::turn(cx, Turn::from(view.turn)) }if !rights.is_empty() { <br />{ rights.join(", ") } }</>
                }) }
                { row(Cabinet::ValidUntil, cx.fill(Cabinet::ValidUntilDay, &[("day", valid.as_str().into())]).into()) }
                { row(Cabinet::OverAgeFrom, cx.day(&view.over_age_from).into()) }
            </dl>
            <p>{ cx.say(publication) }</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_carries_its_sign() {
        assert_eq!([signed(2), signed(0), signed(-3)], ["+2", "0", "\u{2212}3"]);
    }
}
