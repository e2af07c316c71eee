//! What is known of an application: the number in each queue, what changed it, what was stated, what staff did. The
//! cabinet shows it to the parent, and the server shows staff the very same.

use crate::Voice;
use crate::element::{self, all, el, line, wrap};
use crate::{chart, number};
use contract::register::QueueKind;
use contract::staff::ManualAct;
use contract::view::{
    ApplicationView, ArchiveReason, CauseView, ExplanationView, PlaceView, StandingView, WireCause,
};
use words::text::benefit::Word as Right;
use words::text::cabinet::Word as Cabinet;
use words::text::cause::Word as Cause;
use words::text::everywhere::Word;
use words::text::kind::Word as Kind;
use yew::{AttrValue, Html};

/// What is known of an application, without a way to change it: staff see the very same.
pub fn body(cx: Voice<'_>, view: &ApplicationView) -> Vec<Html> {
    let ended = match &view.standing {
        StandingView::Archived { reason, at } => Some(left_queue(cx, view, *reason, at)),
        StandingView::InQueue | StandingView::DocumentsUnderVerification => None,
    };
    let mut inside: Vec<Html> =
        ended.into_iter().chain(awaited(cx, view)).chain(originals(cx, view)).collect();
    inside.extend(view.places.iter().enumerate().filter_map(|(at, one)| place(cx, view, one, at)));
    inside.extend(reserves(cx, view));
    if view.places.iter().any(|place| place.number.is_some()) {
        inside.push(as_of(cx, view));
    }
    inside.push(facts(cx, view));
    inside.extend(acts(cx, &view.manual_acts));
    inside
}

/// Of when the numbers are: another look may find others.
pub fn as_of(cx: Voice<'_>, view: &ApplicationView) -> Html {
    let at = cx.moment(&view.as_of);
    line("p", "small soft nums", cx.fill(Word::AsOf, &[("at", at.as_str().into())]))
}

/// What staff did by hand: what, when, where, and why not.
fn acts(cx: Voice<'_>, acts: &[ManualAct]) -> Option<Html> {
    let list: Vec<Html> = acts.iter().map(|act| acted(cx, act)).collect();
    if list.is_empty() {
        return None;
    }
    let list = el("ul", "plain").put_all(list).html();
    Some(el("section", "").put(cx.line("h2", "", Cabinet::ActsTitle)).put(list).html())
}

fn acted(cx: Voice<'_>, act: &ManualAct) -> Html {
    let lang = cx.words.lang();
    let by = act.by.as_ref().map(|by| lang.of(&by.name).to_owned() + ", " + lang.of(&by.position));
    let when = [cx.moment(&act.at)].into_iter().chain(by).collect::<Vec<_>>().join(" · ");
    let mut item = el("li", "").put(cx.line("b", "", Cabinet::act(act.act)));
    item = item.put(line("div", "small soft nums", when.into()));
    if let Some(outcome) = act.outcome {
        item = item.put(cx.line("div", "", Cabinet::outcome(outcome)));
    }
    for reason in act.reasons.iter().filter_map(|reason| Cabinet::because(reason)) {
        item = item.put(cx.line("div", "small", reason));
    }
    item.html()
}

/// What happened, what can be done, where to disagree.
fn left_queue(cx: Voice<'_>, view: &ApplicationView, reason: ArchiveReason, at: &str) -> Html {
    let at = cx.moment(at);
    let mut inside = vec![
        wrap("p", "", cx.line("b", "", Cabinet::archive(reason))),
        line("p", "", cx.fill(Cabinet::ArchivedAt, &[("at", at.as_str().into())])),
    ];
    let back = back(cx, view);
    let is_final = back.is_none();
    inside.push(back.unwrap_or_else(|| cx.p(Cabinet::archive_do(reason))));
    if is_final
        && matches!(reason, ArchiveReason::Withdrawn | ArchiveReason::Expired | ArchiveReason::NotConfirmed)
    {
        let anew = element::link(cx.say(Word::NewApplication), cx.at("apply"));
        inside.push(wrap("p", "", anew));
    }
    if reason != ArchiveReason::Withdrawn {
        inside.push(cx.p(Cabinet::ArchivedDisagree));
    }
    el("div", "notice").put_all(inside).html()
}

/// What is kept, and the number it would have if it came back now (CA-24).
fn back(cx: Voice<'_>, view: &ApplicationView) -> Option<Html> {
    let day = cx.day(view.returnable_until.as_ref()?);
    let by = cx.fill(Cabinet::ReturnBy, &[("day", day.as_str().into())]);
    let numbers = view.places.iter().filter_map(|place| {
        let name = cx.words.lang().of(&place.preschool.name);
        let values = [("preschool", name.into()), ("n", place.number_on_return?.into())];
        Some(line("li", "", cx.fill(Cabinet::WithdrawLosesNumber, &values)))
    });
    let numbers = el("ul", "nums").put_all(numbers.collect()).html();
    Some(all(vec![cx.p(Cabinet::ReturnKept), numbers, wrap("p", "", line("b", "", by))]))
}

/// What a silent state system owes: what stands, what comes next, and what may be done.
fn awaited(cx: Voice<'_>, view: &ApplicationView) -> Option<Html> {
    if view.awaited.is_empty() || view.standing != StandingView::DocumentsUnderVerification {
        return None;
    }
    let rights = view.awaited.iter().filter_map(|code| Right::named(code));
    let rights: Vec<Html> = rights.map(|right| cx.line("li", "", right)).collect();
    let rights = (!rights.is_empty()).then(|| el("ul", "").put_all(rights).html());
    let mut inside = vec![cx.line("h2", "", Cabinet::AwaitedTitle)];
    inside.extend(rights);
    inside
        .extend([Cabinet::AwaitedText, Cabinet::AwaitedNumber, Cabinet::AwaitedPaper].map(|word| cx.p(word)));
    Some(el("div", "notice notice-look").put_all(inside).html())
}

fn originals(cx: Voice<'_>, view: &ApplicationView) -> Option<Html> {
    let day = cx.day(view.originals_by.as_ref()?);
    let by = cx.fill(Cabinet::OriginalsBy, &[("day", day.as_str().into())]);
    let inside = vec![
        cx.line("h2", "", Cabinet::OriginalsTitle),
        cx.p(Cabinet::OriginalsText),
        wrap("p", "", line("b", "", by)),
        cx.p(Cabinet::OriginalsElse),
    ];
    Some(el("div", "notice notice-look").put_all(inside).html())
}

fn place(cx: Voice<'_>, view: &ApplicationView, place: &PlaceView, at: usize) -> Option<Html> {
    let lang = cx.words.lang();
    let n = place.number?;
    let nth = u32::try_from(at + 1).unwrap_or(u32::MAX);
    let order = if place.reserve {
        cx.say(Cabinet::ReserveMark)
    } else {
        cx.fill(Cabinet::PreferenceNth, &[("n", nth.into())])
    };
    let mut inside = vec![line("h2", "", number::preschool(cx, place, at))];
    if !place.preschool.id.is_nil() {
        let address = lang.of(&place.preschool.address).to_owned() + " · " + &order;
        inside.push(line("p", "small soft", address.into()));
    }
    let is_checked = view.standing == StandingView::DocumentsUnderVerification;
    inside.push(number::large(cx, place, n, is_checked));
    if place.ahead.total() > 0 {
        inside.push(number::ahead(cx, place.ahead));
    }
    inside.push(line("p", "", number::given(cx, place)));
    inside.extend(why(cx, place, &view.filed_at));
    inside.push(chart::view(cx, &place.series));
    Some(el("section", "card").put_all(inside).html())
}

/// Straight: the change, its causes, what did not change, and the long line.
fn why(cx: Voice<'_>, place: &PlaceView, filed_at: &str) -> Vec<Html> {
    let since_filing = &place.since_filing;
    // Who came to this queue later than with the filing, or came back to it, counts from then.
    let is_filing = since_filing.from.at == filed_at;
    if since_filing.causes.is_empty() && place.since_seen.as_ref().is_none_or(|seen| seen.causes.is_empty()) {
        if !is_filing {
            return vec![explained(cx, Cabinet::SinceComing, since_filing)];
        }
        let number = line("b", "", since_filing.to.number.to_string().into());
        let unchanged = cx.say(Cabinet::UnchangedSinceFiling);
        return vec![el("p", "nums").say(unchanged).say(": ".into()).put(number).html()];
    }
    let mut inside = vec![cx.line("h3", "", Cabinet::WhyTitle)];
    // When everything happened since the last visit, saying it twice explains nothing more.
    let news = place.since_seen.as_ref().filter(|seen| seen.causes != since_filing.causes);
    inside.extend(news.map(|seen| explained(cx, Cabinet::SinceSeen, seen)));
    let since = if is_filing { Cabinet::SinceFiling } else { Cabinet::SinceComing };
    inside.push(explained(cx, since, since_filing));
    inside.push(cx.p(Cabinet::FilingTimeSame));
    if place.nobody_later_passed {
        inside.push(cx.p(Cabinet::NobodyLaterPassed));
    }
    inside
}

fn explained(cx: Voice<'_>, title: Cabinet, why: &ExplanationView) -> Html {
    let (from, to) = (why.from.number, why.to.number);
    let values = [("from", from.into()), ("to", to.into())];
    let line_of_change = if why.causes.is_empty() && from == to {
        element::text((to.to_string() + " · " + &cx.say(Cabinet::ChangeNone)).into())
    } else {
        let arrow = cx.fill(Cabinet::Arrow, &values);
        all(vec![
            el("span", "").with("aria-hidden", "true".into()).say(arrow).html(),
            line("span", "vh", cx.fill(Cabinet::ArrowSpoken, &values)),
        ])
    };
    let counts_three =
        why.causes.iter().any(|one| matches!(one.cause, WireCause::PassedYou | WireCause::YouPassed));
    let change =
        el("p", "nums").put(line("b", "", cx.say(title))).say(": ".into()).put(line_of_change).html();
    let mut inside = vec![change];
    if !why.causes.is_empty() {
        inside.push(causes(cx, &why.causes));
    }
    if counts_three {
        inside.push(cx.line("p", "hint", Cause::CountOfThree));
    }
    all(inside)
}

/// The causes with their signed counts, and the sum.
fn causes(cx: Voice<'_>, causes: &[CauseView]) -> Html {
    let rows = causes.iter().map(|one| {
        let happened = cx.fill(Cause::of(one.cause), &[("n", i64::from(one.change.unsigned_abs()).into())]);
        number::pair(happened, signed(i64::from(one.change))).html()
    });
    let sum: i64 = causes.iter().map(|one| i64::from(one.change)).sum();
    let sum = line("li", "sum", cx.fill(Cabinet::CausesSum, &[("sum", signed(sum).as_str().into())]));
    el("ul", "turns causes").put_all(rows.collect()).put(sum).html()
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

fn reserves(cx: Voice<'_>, view: &ApplicationView) -> Option<Html> {
    if view.reserves.is_empty() {
        return None;
    }
    let lang = cx.words.lang();
    let list = view.reserves.iter().map(|one| line("li", "", lang.of(&one.name).to_owned().into()));
    let list = el("ul", "").put_all(list.collect()).html();
    let inside = vec![cx.line("h2", "", Cabinet::ReservesTitle), cx.p(Cabinet::ReservesText), list];
    Some(el("section", "").put_all(inside).html())
}

fn facts(cx: Voice<'_>, view: &ApplicationView) -> Html {
    let rights: Vec<&str> =
        view.benefits.iter().filter_map(|code| Right::named(code)).map(|right| cx.words.say(right)).collect();
    let valid = cx.day(&view.valid_until);
    let publication = if view.publication { Cabinet::PublicationYes } else { Cabinet::PublicationNo };
    let row = |name: Cabinet, value: Html| element::fact(cx.say(name), value);
    let say = |text: AttrValue| element::text(text);
    let right = number::turn(cx, view.turn);
    let right = if rights.is_empty() {
        right
    } else {
        all(vec![right, say((": ".to_owned() + &rights.join(", ")).into())])
    };
    let filed = all(vec![
        line("div", "nums", cx.exact(&view.filed_at).into()),
        cx.line("div", "hint", Cabinet::FiledAtHint),
    ]);
    // In the other queues no right counts: the filing time alone orders them.
    let right = (view.kind == QueueKind::General).then(|| row(Cabinet::Benefit, right));
    let standing = match view.originals_by.is_none() && !view.awaited.is_empty() {
        true => Cabinet::StandingAwaited,
        false => Cabinet::standing(&view.standing),
    };
    let facts = [
        row(Cabinet::StandingLabel, say(cx.say(standing))),
        row(Cabinet::FiledAt, filed),
        row(Cabinet::Settlement, say(cx.words.lang().of(&view.settlement).to_owned().into())),
    ];
    let terms = [
        row(Cabinet::ValidUntil, say(cx.fill(Cabinet::ValidUntilDay, &[("day", valid.as_str().into())]))),
        row(Cabinet::OverAgeFrom, say(cx.day(&view.over_age_from).into())),
    ];
    let number = (!view.number.is_empty())
        .then(|| row(Cabinet::ApplicationNumber, line("span", "nums", view.number.clone().into())));
    let kind = element::fact(cx.say(Kind::Row), say(cx.say(Kind::name(view.kind.into()))));
    let ground = Kind::ground(view.impairment.as_deref(), view.rehabilitation.as_deref())
        .map(|(name, value)| element::fact(cx.say(name), say(cx.say(value))));
    let facts =
        number.into_iter().chain([kind]).chain(ground).chain(facts).chain(right).chain(terms).collect();
    let list = el("dl", "facts").put_all(facts).html();
    let inside = vec![cx.line("h2", "", Cabinet::FactsTitle), list, cx.p(publication)];
    el("section", "").put_all(inside).html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_carries_its_sign() {
        assert_eq!([signed(2), signed(0), signed(-3)], ["+2", "0", "\u{2212}3"]);
    }
}
