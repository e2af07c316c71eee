//! The counter: a paper application is taken in for a person who is present, or the receipt of what is missing is made.

use super::term;
use crate::parts::choice::{self, Choice};
use crate::parts::day::{self, DayField};
use crate::parts::element::{all, el, line, wrap};
use crate::parts::faults::{self, Line};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::page::{full_name, heading};
use crate::parts::{button, id, problem, waiting};
use crate::staff::Cx;
use crate::staff::hands::Deed;
use crate::staff::state::Action;
use crate::staff::state::counter::{Action as At, Counter, Scan, Text};
use crate::state::remote::Remote;
use crate::state::search::Query;
use crate::state::sending::Sending;
use crate::state::upload::Upload;
use contract::endpoint::preschools::Preschool;
use contract::endpoint::staff::open_intake::Response as Intake;
use contract::endpoint::staff::take_in::Response as Done;
use contract::problem::ProblemKind;
use rules::application::{Language, QueueKind, Role};
use rules::benefit::{Category, Turn};
use rules::impairment::Impairment;
use rules::intake::Paper;
use rules::rehabilitation::Rehabilitation;
use rules::{Field, iin};
use wasm_bindgen::JsCast;
use words::Lang;
use words::text::benefit::Word as Right;
use words::text::cabinet::Word as Cabinet;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use words::text::kind::Word as Queue;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// How many kindergartens are shown at once; more are found by the search.
const SHOWN: usize = 12;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let counter = &cx.state.counter;
    let inside = match (&counter.done, &counter.intake) {
        (Some(done), _) => finished(cx, done),
        (None, Some(intake)) => open(cx, counter, intake),
        (None, None) => begin(cx, counter),
    };
    all(vec![heading(cx), inside])
}

/// Who stands there.
fn begin(cx: &Cx<'_>, counter: &Counter) -> Html {
    let lines = faults::of_number(cx, Field::ApplicantIin, iin::TWELVE, counter.iin_fault());
    let lang = |lang: Lang| {
        radio(
            cx,
            "lang",
            lang.code(),
            lang.own_name().to_owned().into(),
            counter.lang == lang,
            Action::Counter(At::Lang(lang)),
        )
    };
    html! {
        <form class="tight" novalidate={true} onsubmit={cx.submit(Action::Counter(At::Open))}>
            if let Sending::Failed(what) = &counter.opening { { problem::view(cx, what) } }
            { field::view(cx, TextField {
                id: id(Field::ApplicantIin),
                label: cx.say(Staff::CounterIin),
                hint: Some(cx.say(Staff::CounterIinHint)),
                faults: lines,
                value: counter.iin.clone(),
                class: "input-iin",
                kind: Kind::Digits,
                autocomplete: "off",
                oninput: cx.typed(|text| Action::Counter(At::Type(Text::Iin, text))),
                onblur: cx.left(Action::Counter(At::Leave(Field::ApplicantIin))),
                ..TextField::default()
            }) }
            <fieldset class="field">
                <legend class="label">{ cx.say(Staff::CounterLang) }</legend>
                <div class="choices">{ for Lang::ALL.map(lang) }</div>
            </fieldset>
            <p class="hint">{ cx.say(Staff::CounterBeginHint) }</p>
            <div class="actions">{ button::submit(cx.say(Staff::CounterBegin), counter.opening == Sending::Sent) }</div>
        </form>
    }
}

/// A choice among a few, dense.
fn radio(
    cx: &Cx<'_>,
    group: &'static str,
    value: &str,
    label: AttrValue,
    is_on: bool,
    action: Action,
) -> Html {
    let id = format!("f-{group}-{value}");
    let deed = cx.deed.clone();
    let onchange = Callback::from(move |_: Event| deed.emit(action.clone().into()));
    html! {
        <div class="choice">
            <input id={id.clone()} type="radio" name={group} checked={is_on} {onchange} />
            <label for={id}>{ label }</label>
        </div>
    }
}

fn open(cx: &Cx<'_>, counter: &Counter, intake: &Intake) -> Html {
    let until = term::moment(cx, &intake.until);
    let name = full_name(&intake.applicant);
    let who = el("div", "notice")
        .put(wrap("p", "", line("b", "", name.into())))
        .put(cx.p(Staff::CounterCompare))
        .put(line("p", "", cx.fill(Staff::CounterUntil, &[("at", until.as_str().into())])));
    let whole = |is_whole: bool, word: Staff| {
        let value = if is_whole { "yes" } else { "no" };
        radio(
            cx,
            "whole",
            value,
            cx.say(word),
            counter.is_whole == Some(is_whole),
            Action::Counter(At::Whole(is_whole)),
        )
    };
    let below = match counter.is_whole {
        None => Html::default(),
        Some(true) => entry(cx, counter, intake),
        Some(false) => incomplete(cx, counter),
    };
    html! {
        <form class="tight" novalidate={true} onsubmit={cx.submit(Action::Counter(At::Send))}>
            { who.html() }
            <fieldset class="field">
                <legend class="label">{ cx.say(Staff::CounterWhole) }</legend>
                <div class="choices">{ whole(true, Staff::CounterWholeYes) }{ whole(false, Staff::CounterWholeNo) }</div>
            </fieldset>
            { below }
        </form>
    }
}

/// What went wrong with sending: faults stand in the summary, the rest is a panel.
fn failed(cx: &Cx<'_>, counter: &Counter) -> Html {
    match &counter.sending {
        Sending::Failed(what) if what.kind != ProblemKind::Faults => problem::view(cx, what),
        _ => Html::default(),
    }
}

/// The receipt of appendix 3: what is missing, and the address that it names.
fn incomplete(cx: &Cx<'_>, counter: &Counter) -> Html {
    let asked = |is_empty: bool, word: Staff| -> Vec<Line> {
        let line = Line { weight: faults::Weight::Block, text: cx.say(word).to_string() };
        (counter.is_asked && is_empty).then_some(line).into_iter().collect()
    };
    let of_list = asked(counter.missing.is_empty(), Staff::MissingNone);
    let of_address = asked(counter.address.trim().is_empty(), Staff::AddressMissing);
    let row = |id: &str, lines: &[Line]| lines.first().map(|line| (id.to_owned(), line.text.clone()));
    let rows: Vec<_> = row("f-missing", &of_list).into_iter().chain(row("f-address", &of_address)).collect();
    let paper = |paper: Paper| {
        let known = counter.missing.iter().find(|(known, _)| *known == paper);
        let (id, late) = (format!("f-missing-{}", paper.as_str()), format!("f-expired-{}", paper.as_str()));
        html! {
            <div class="tick">
                <input id={id.clone()} type="checkbox" checked={known.is_some()}
                    onchange={cx.ticked(move |is_on| Action::Counter(At::Missing(paper, is_on)))} />
                <label for={id}>
                    { cx.say(Staff::paper(paper)) }
                    if paper.is_held_by_the_state() { <span class="hint">{ " · " }{ cx.say(Staff::PaperOfState) }</span> }
                </label>
                if let Some((_, expired)) = known {
                    <input id={late.clone()} type="checkbox" checked={*expired}
                        onchange={cx.ticked(move |is_on| Action::Counter(At::Expired(paper, is_on)))} />
                    <label for={late}>{ cx.say(Staff::PaperExpired) }</label>
                }
            </div>
        }
    };
    html! {
        <>
            { faults::summary(cx, &rows) }
            { failed(cx, counter) }
            <fieldset id="f-missing" class="field">
                <legend class="label">{ cx.say(Staff::MissingTitle) }</legend>
                { faults::at_field(cx, "f-missing", &of_list) }
                { for Paper::ALL.map(paper) }
            </fieldset>
            { field::view(cx, TextField {
                id: "f-address".to_owned(),
                label: cx.say(Staff::AddressLabel),
                hint: Some(cx.say(Staff::AddressHint)),
                faults: of_address,
                value: counter.address.clone(),
                autocomplete: "off",
                oninput: cx.typed(|text| Action::Counter(At::Type(Text::Address, text))),
                ..TextField::default()
            }) }
            <div class="actions">{ button::submit(cx.say(Staff::MakeReceipt), counter.sending == Sending::Sent) }</div>
        </>
    }
}

/// A text of the draft.
fn text(cx: &Cx<'_>, counter: &Counter, of: Field, label: AttrValue, value: &str, kind: Kind) -> Html {
    field::view(
        cx,
        TextField {
            id: id(of),
            label,
            faults: faults::lines(cx, &counter.shown(of)),
            value: value.to_owned(),
            class: if of == Field::ChildIin { "input-iin" } else { "" },
            kind,
            autocomplete: "off",
            is_optional: of == Field::Email,
            oninput: cx.typed(move |text| Action::Counter(At::Set(of, text))),
            onblur: cx.left(Action::Counter(At::Leave(of))),
            ..TextField::default()
        },
    )
}

/// A choice of the draft: names with their codes.
fn choose(
    cx: &Cx<'_>,
    counter: &Counter,
    of: Field,
    group: &'static str,
    label: AttrValue,
    chosen: &str,
    all: Vec<(String, AttrValue)>,
) -> Html {
    let lines = faults::lines(cx, &counter.shown(of));
    let field = id(of);
    let has_fault = faults::block(&lines);
    let answers = all.into_iter().map(|(code, name)| {
        let action = Action::Counter(At::Set(of, code.clone()));
        radio(cx, group, &code, name, chosen == code, action)
    });
    html! {
        <fieldset id={field.clone()} class={classes!("field", has_fault.then_some("has-fault"))}
            aria-describedby={(!lines.is_empty()).then(|| faults::fault_id(&field))}>
            <legend class="label">{ label }</legend>
            { faults::at_field(cx, &field, &lines) }
            <div class="choices columns">{ for answers }</div>
        </fieldset>
    }
}

/// What stands on the paper.
fn entry(cx: &Cx<'_>, counter: &Counter, intake: &Intake) -> Html {
    let draft = &counter.draft;
    let kind = counter.kind();
    let rows: Vec<(String, String)> = counter
        .summary()
        .iter()
        .map(|(field, shown)| (id(*field), faults::line(cx, shown).text))
        .chain(unconfirmed(cx, counter))
        .collect();
    let lang = cx.words.lang();
    let settlements =
        cx.state.session.ready().map(|session| session.settlements.as_slice()).unwrap_or_default();
    let settlements = settlements.iter().map(|one| (one.kato.clone(), lang.of(&one.name).to_owned().into()));
    let kinds = QueueKind::ALL.map(|kind| (kind.as_str().to_owned(), cx.say(Queue::name(kind))));
    let roles = Role::ALL.map(|role| (role.as_str().to_owned(), cx.say(Ask::role(role))));
    let languages = Language::ALL.map(|one| (one.as_str().to_owned(), cx.say(Ask::language(one))));
    let phone = draft.applicant.phones.first().map_or("", String::as_str);
    html! {
        <>
            { faults::summary(cx, &rows) }
            { failed(cx, counter) }
            { text(cx, counter, Field::ChildIin, cx.say(Staff::ChildIin), &draft.child.iin, Kind::Digits) }
            { choose(
                cx, counter, Field::ApplicantRole, "role", cx.say(Staff::FactRepresentative),
                &draft.applicant.role, roles.to_vec(),
            ) }
            { choose(cx, counter, Field::Kind, "kind", cx.say(Queue::Row), &draft.kind, kinds.to_vec()) }
            { choose(
                cx, counter, Field::Settlement, "settlement", cx.say(Cabinet::Settlement),
                &draft.settlement, settlements.collect(),
            ) }
            { of_kind(cx, counter, kind) }
            { preschools(cx, counter) }
            { choose(cx, counter, Field::Language, "language", cx.say(Ask::LanguageTitle), &draft.language, languages.to_vec()) }
            { text(cx, counter, Field::Phone(0), cx.say(Ask::PhoneFirstLabel), phone, Kind::Phone) }
            { text(cx, counter, Field::Email, cx.say(Ask::EmailLabel), &draft.applicant.email, Kind::Email) }
            { scan(cx, counter, Scan::Birth, cx.say(Staff::SubjectBirthCertificate), &draft.child.birth_certificate) }
            { tick(cx, counter, Field::ConsentProcessing, Staff::ConsentSigned, draft.consents.processing) }
            { tick(cx, counter, Field::ConsentPublication, Staff::PublicationSigned, draft.consents.publication) }
            { confirmation(cx, counter, intake) }
            <div class="actions">
                { button::submit(cx.say(Staff::FileButton), counter.sending == Sending::Sent) }
                { button::quiet(cx.say(Staff::PrintToSign), cx.deed.reform(|_: MouseEvent| Deed::Print)) }
            </div>
        </>
    }
}

fn tick(cx: &Cx<'_>, counter: &Counter, of: Field, word: Staff, is_on: bool) -> Html {
    choice::view(
        cx,
        Choice {
            id: id(of),
            label: html! { cx.say(word) },
            is_on,
            faults: faults::lines(cx, &counter.shown(of)),
            onchange: cx.ticked(move |is_on| Action::Counter(At::Tick(of, is_on))),
            ..Choice::default()
        },
    )
}

/// What only one kind of queue asks for.
fn of_kind(cx: &Cx<'_>, counter: &Counter, kind: QueueKind) -> Html {
    match kind {
        QueueKind::General => rights(cx, counter),
        QueueKind::Special => {
            let special = counter.draft.special.clone().unwrap_or_default();
            let all = Impairment::ALL.map(|one| (one.as_str().to_owned(), cx.say(Queue::support(one))));
            let chosen = &special.impairment;
            html! {
                <>
                    { choose(cx, counter, Field::Impairment, "impairment", cx.say(Queue::SupportRow), chosen, all.to_vec()) }
                    { scan(cx, counter, Scan::Conclusion, cx.say(Queue::ConclusionRow), &special.conclusion.certificate) }
                </>
            }
        }
        QueueKind::Sanatorium => {
            let sanatorium = counter.draft.sanatorium.clone().unwrap_or_default();
            let all =
                Rehabilitation::ALL.map(|one| (one.as_str().to_owned(), cx.say(Queue::rehabilitation(one))));
            let chosen = &sanatorium.rehabilitation;
            html! {
                <>
                    { choose(
                        cx, counter, Field::Rehabilitation, "rehabilitation",
                        cx.say(Queue::RehabilitationRow), chosen, all.to_vec(),
                    ) }
                    { scan(cx, counter, Scan::Referral, cx.say(Queue::ReferralTitle), &sanatorium.referral.certificate) }
                </>
            }
        }
    }
}

/// Rights, and the turn when there is one.
fn rights(cx: &Cx<'_>, counter: &Counter) -> Html {
    let draft = &counter.draft;
    let lines = faults::lines(cx, &counter.shown(Field::Benefits));
    let field = id(Field::Benefits);
    let one = |category: Category| {
        let claim = draft.benefits.claim(category);
        let id = format!("{field}-{}", category.as_str());
        html! {
            <>
                <div class="tick">
                    <input id={id.clone()} type="checkbox" checked={claim.is_some()}
                        onchange={cx.ticked(move |is_on| Action::Counter(At::Benefit(Some(category), is_on)))} />
                    <label for={id}>{ cx.say(Right::name(category)) }</label>
                </div>
                if let Some(claim) = claim {
                    { scan(cx, counter, Scan::Benefit(category), cx.say(Right::proof(category)), &claim.certificate) }
                }
            </>
        }
    };
    let turns = counter.turns().into_iter().chain([Turn::General]);
    let turns: Vec<_> = turns.map(|turn| (turn.as_str().to_owned(), cx.say(Word::turn(turn)))).collect();
    html! {
        <>
            <fieldset id={field.clone()} class={classes!("field", faults::block(&lines).then_some("has-fault"))}>
                <legend class="label">{ cx.say(Cabinet::Benefit) }</legend>
                { faults::at_field(cx, &field, &lines) }
                <div class="tick">
                    <input id="f-benefits-none" type="checkbox" checked={draft.benefits.none}
                        onchange={cx.ticked(|is_on| Action::Counter(At::Benefit(None, is_on)))} />
                    <label for="f-benefits-none">{ cx.say(Staff::NoRight) }</label>
                </div>
                { for Category::ALL.map(one) }
            </fieldset>
            if turns.len() > 1 {
                { choose(cx, counter, Field::Turn, "turn", cx.say(Staff::TurnTitle), &draft.benefits.turn, turns) }
            }
        </>
    }
}

/// A scan of a paper that was handed in, with its day of issue. None is needed where the state answers.
fn scan(cx: &Cx<'_>, counter: &Counter, scan: Scan, title: AttrValue, kept: &str) -> Html {
    let field = id(scan.field());
    let upload = counter.uploads.iter().find(|(of, _)| *of == scan.field()).map(|(_, upload)| upload);
    let lines = faults::lines(cx, &counter.shown(scan.field()));
    let deed = cx.deed.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
            deed.emit(Deed::Attach(scan, file));
        }
    });
    let state = match upload {
        Some(Upload::Sending(percent)) => {
            line("span", "nums", cx.fill(Staff::ScanSending, &[("n", i64::from(*percent).into())]))
        }
        Some(Upload::Failed(what)) => problem::text(cx, what),
        Some(Upload::Kept { .. }) => cx.line("span", "tag tag-done", Staff::ScanKept),
        None if !kept.is_empty() => cx.line("span", "tag tag-done", Staff::ScanKept),
        None => Html::default(),
    };
    let day = scan.day().map(|of| {
        let lines = faults::lines(cx, &counter.shown(of));
        let field = DayField {
            id: id(of),
            label: cx.say(Staff::IssuedLabel),
            hint: cx.say(Staff::IssuedHint),
            typed: counter.day(of),
            faults: &lines,
        };
        day::view(
            cx,
            field,
            move |part, text| Action::Counter(At::Issued(scan, part, text)),
            Action::Counter(At::Leave(of)),
        )
    });
    html! {
        <div class={classes!("upload", faults::block(&lines).then_some("has-fault"))}>
            <label for={field.clone()}>{ title }{ ": " }{ cx.say(Staff::ScanOptional) }</label>
            { faults::at_field(cx, &field, &lines) }
            <input id={field.clone()} type="file" accept="image/jpeg,image/png,application/pdf" {onchange} />
            <span role="status">{ state }</span>
            { for day }
        </div>
    }
}

fn preschools(cx: &Cx<'_>, counter: &Counter) -> Html {
    // The summary of faults leads here also while there is nothing to choose from.
    let alone = |inside: Html| html! { <div id={id(Field::Preschools)} tabindex="-1">{ inside }</div> };
    if counter.draft.settlement.is_empty() {
        return alone(Html::default());
    }
    let all = match &counter.preschools.1 {
        Remote::Loading => return alone(waiting::view(cx)),
        Remote::Failed(what) => return alone(problem::view(cx, what)),
        Remote::Ready(all) => &all.preschools,
    };
    let lang = cx.words.lang();
    let query = Query::new(&counter.search);
    let is_chosen = |one: &&Preschool| counter.draft.preschools.contains(&one.card.id.to_string());
    let found = all.iter().filter(|one| {
        !is_chosen(one) && (query.is_empty() || query.finds_names(&[&one.card.name, &one.card.address]))
    });
    let chosen = counter
        .draft
        .preschools
        .iter()
        .filter_map(|id| all.iter().find(|one| one.card.id.to_string() == *id));
    let shown = chosen.chain(found.take(SHOWN));
    let lines: Vec<Line> = [
        Field::Preschools,
        Field::Preschool(0),
        Field::Preschool(1),
        Field::Preschool(2),
        Field::Preschool(3),
    ]
    .into_iter()
    .flat_map(|of| faults::lines(cx, &counter.shown(of)))
    .collect();
    let field = id(Field::Preschools);
    let card = |one: &Preschool| {
        let key = one.card.id.to_string();
        let id = format!("p-{key}");
        let at = counter.draft.preschools.iter().position(|chosen| *chosen == key);
        html! {
            <div class="tick" key={key.clone()}>
                <input id={id.clone()} type="checkbox" checked={at.is_some()}
                    onchange={cx.ticked(move |is_on| Action::Counter(At::Preschool(key.clone(), is_on)))} />
                <label for={id}>
                    if let Some(at) = at { <b>{ at + 1 }{ ". " }</b> }
                    { lang.of(&one.card.name) }<span class="hint">{ " · " }{ lang.of(&one.card.address) }</span>
                </label>
            </div>
        }
    };
    html! {
        <fieldset id={field.clone()} class={classes!("field", faults::block(&lines).then_some("has-fault"))}>
            <legend class="label">{ cx.say(Staff::PreschoolsTitle) }</legend>
            { faults::at_field(cx, &field, &lines) }
            { field::view(cx, TextField {
                id: "f-search".to_owned(),
                label: cx.say(Word::Search),
                value: counter.search.clone(),
                kind: Kind::Search,
                autocomplete: "off",
                oninput: cx.typed(|text| Action::Counter(At::Type(Text::Search, text))),
                ..TextField::default()
            }) }
            { for shown.map(card) }
        </fieldset>
    }
}

/// The person present: by the code from the phone, or by the page signed by hand.
fn confirmation(cx: &Cx<'_>, counter: &Counter, intake: &Intake) -> Html {
    let sent = if intake.code_sent { Staff::CodeSent } else { Staff::CodeNotSent };
    let signed = |is_signed: bool, word: Staff| {
        let value = if is_signed { "hand" } else { "code" };
        radio(
            cx,
            "signed",
            value,
            cx.say(word),
            counter.is_signed == is_signed,
            Action::Counter(At::Signed(is_signed)),
        )
    };
    html! {
        <fieldset class="field">
            <legend class="label">{ cx.say(Staff::PresentTitle) }</legend>
            <p class="hint">{ cx.say(sent) }</p>
            <div class="choices">
                if intake.code_sent { { signed(false, Staff::PresentCode) } }
                if intake.code_sent && !counter.is_signed {
                    { field::view(cx, TextField {
                        id: "f-code".to_owned(),
                        label: cx.say(Staff::CodeLabel),
                        faults: unconfirmed(cx, counter)
                            .map(|(_, text)| Line { weight: faults::Weight::Block, text })
                            .into_iter()
                            .collect(),
                        value: counter.code.clone(),
                        class: "input-code",
                        kind: Kind::Digits,
                        autocomplete: "off",
                        oninput: cx.typed(|text| Action::Counter(At::Type(Text::Code, text))),
                        ..TextField::default()
                    }) }
                }
                { signed(true, Staff::PresentSigned) }
            </div>
        </fieldset>
    }
}

/// The line for a confirmation that lacks.
fn unconfirmed(cx: &Cx<'_>, counter: &Counter) -> Option<(String, String)> {
    let lacks = counter.is_asked && !counter.is_signed && counter.code.trim().is_empty();
    lacks.then(|| ("f-code".to_owned(), cx.say(Staff::CodeMissing).to_string()))
}

/// What came of it, and the paper to hand out.
fn finished(cx: &Cx<'_>, done: &Done) -> Html {
    let lang = cx.words.lang();
    let receipt = format!("/{}/receipt/{}", lang.code(), done.receipt);
    let mut inside = Vec::new();
    match &done.application {
        Some(view) => {
            inside.push(cx.line("h2", "", Staff::TakenInTitle));
            inside.push(line("p", "", full_name(&view.child).into()));
            let numbers = view.places.iter().filter_map(|place| {
                let name = line("span", "", lang.of(&place.preschool.name).to_owned().into());
                let number = line("b", "num", place.number?.to_string().into());
                Some(el("li", "pair").put(name).put(number).html())
            });
            inside.push(el("ul", "turns").put_all(numbers.collect()).html());
            inside.push(cx.p(Staff::TakenInText));
        }
        None => {
            inside.push(cx.line("h2", "", Staff::NotTakenInTitle));
            let missing = done.missing.iter().filter_map(|one| Paper::parse(&one.paper));
            let list = missing.map(|paper| cx.line("li", "", Staff::paper(paper)));
            inside.push(el("ul", "").put_all(list.collect()).html());
            inside.push(cx.p(Staff::NotTakenInText));
        }
    }
    let print = el("a", "btn")
        .with("href", receipt.into())
        .with("data-load", "".into())
        .say(cx.say(Staff::ReceiptLink))
        .html();
    let again = button::second(cx.say(Staff::NextPerson), cx.click(Action::Counter(At::Again)));
    inside.push(el("div", "actions").put(print).put(again).html());
    el("div", "notice notice-done").put_all(inside).html()
}
