//! The app: carries the deeds of a person to the state, and the effects of the state to the browser.

use crate::net::{self, Progress};
use crate::parts::{Cx, Deed};
use crate::state::call::{Answer, Call};
use crate::state::form::Slot;
use crate::state::{Action, Effect, State, Upload};
use crate::{page, webview};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use words::Table;
use yew::prelude::*;

/// How long nobody types before the draft is kept: well below the time in which a webview is switched away.
const KEEP_AFTER_MS: u32 = 700;

/// What the app is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The words of the page's language.
    pub words: Rc<Table>,
}

/// What happens to the app.
pub enum Message {
    /// A deed of the person.
    Deed(Deed),
    /// An answer of the server.
    Answered(Box<Answer>),
    /// A link was pressed.
    Pressed(webview::Pressed),
    /// The page goes.
    Leaves,
    /// A scan is on its way.
    Progress(Slot, Progress),
}

/// The one component.
pub struct App {
    state: State,
    deed: Callback<Deed>,
    /// To be done once the page stands.
    after: Vec<Effect>,
    /// Where to go once the draft is kept.
    away: Option<String>,
    keep_soon: Option<Timeout>,
    files: Vec<(Slot, File)>,
    uploads: Vec<(Slot, net::Upload)>,
    /// Whether the heading had focus before the page was drawn anew.
    was_on_heading: Cell<bool>,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        let leaves = link.callback(|()| Message::Leaves);
        let mut listeners = webview::on_leave(move || leaves.emit(()));
        let pressed = link.callback(Message::Pressed);
        listeners.extend(webview::on_link(move |what| pressed.emit(what)));
        let moved = link.callback(|route| Message::Deed(Deed::Act(Action::Visit(route))));
        listeners.extend(webview::on_history(move |route| moved.emit(route)));
        let route = webview::here();
        webview::speak(route);
        let mut app = Self {
            state: State::new(route),
            deed: link.callback(Message::Deed),
            after: Vec::new(),
            away: None,
            keep_soon: None,
            files: Vec::new(),
            uploads: Vec::new(),
            was_on_heading: Cell::new(false),
            _listeners: listeners,
        };
        app.carry_out(ctx, State::start());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Deed(Deed::Act(action)) => self.act(ctx, action),
            Message::Answered(answer) => {
                let effects = self.state.hear(*answer);
                self.carry_out(ctx, effects);
            }
            Message::Deed(Deed::Attach(slot, file)) => {
                self.files.retain(|(known, _)| *known != slot);
                self.files.push((slot, file));
                self.send_file(ctx, slot);
            }
            Message::Deed(Deed::AttachAgain(slot)) => self.send_file(ctx, slot),
            Message::Pressed(webview::Pressed::Page(route)) => {
                webview::push(route);
                self.act(ctx, Action::Visit(route));
            }
            Message::Pressed(webview::Pressed::Field(id)) => {
                webview::focus_field(&id);
                return false;
            }
            Message::Pressed(webview::Pressed::Away(address)) => self.go_away(ctx, address),
            Message::Leaves => {
                self.act(ctx, Action::Keep);
                return false;
            }
            Message::Progress(slot, progress) => self.progress(ctx, slot, progress),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.was_on_heading.set(webview::is_on_heading());
        let cx = Cx { words: &ctx.props().words, state: &self.state, deed: &self.deed };
        page::view(&cx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let cx = Cx { words: &ctx.props().words, state: &self.state, deed: &self.deed };
        webview::title(&page::window_title(&cx));
        // The heading over grey lines gives way to the heading over what has come: the ear stays where it was.
        if self.was_on_heading.take() && !webview::is_on_heading() {
            webview::focus_heading();
        }
        for effect in std::mem::take(&mut self.after) {
            match effect {
                Effect::FocusHeading => webview::focus_heading(),
                Effect::FocusSummary => webview::focus_summary(),
                Effect::FocusField(id) => webview::focus_field(&id),
                Effect::Call(_) | Effect::Push(_) | Effect::Replace(_) | Effect::KeepSoon => {}
            }
        }
    }
}

impl App {
    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let effects = self.state.act(action);
        self.carry_out(ctx, effects);
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Call(call) => self.ask(ctx, call),
                Effect::Push(route) => webview::push(route),
                Effect::Replace(route) => webview::replace(route),
                Effect::KeepSoon => {
                    let deed = self.deed.clone();
                    self.keep_soon =
                        Some(Timeout::new(KEEP_AFTER_MS, move || deed.emit(Deed::Act(Action::Keep))));
                }
                Effect::FocusHeading | Effect::FocusSummary | Effect::FocusField(_) => {
                    self.after.push(effect)
                }
            }
        }
    }

    fn ask(&self, ctx: &Context<Self>, call: Call) {
        let keeps = matches!(call, Call::SaveDraft { .. });
        let link = ctx.link().clone();
        let away = if keeps { self.away.clone() } else { None };
        spawn_local(async move {
            let answer = net::perform(call).await;
            link.send_message(Message::Answered(Box::new(answer)));
            // Somebody waits to leave for another page: kept or not, it shall not wait longer.
            if let Some(address) = away {
                webview::leave(&address);
            }
        });
    }

    /// Another page of the site, or another language: the draft first.
    fn go_away(&mut self, ctx: &Context<Self>, address: String) {
        if self.state.keep_call().is_some() {
            self.away = Some(address.clone());
            self.act(ctx, Action::Keep);
        }
        if self.away.is_none() || self.state.keep_call().is_some() {
            webview::leave(&address);
        }
    }

    fn send_file(&mut self, ctx: &Context<Self>, slot: Slot) {
        let Some((_, file)) = self.files.iter().find(|(known, _)| *known == slot) else { return };
        self.uploads.retain(|(known, _)| *known != slot);
        let tell = ctx.link().callback(move |progress| Message::Progress(slot, progress));
        match net::upload(file, tell) {
            Ok(upload) => {
                self.uploads.push((slot, upload));
                self.act(ctx, Action::Upload(slot, Some(Upload::Sending(0))));
            }
            Err(problem) => self.act(ctx, Action::Upload(slot, Some(Upload::Failed(problem)))),
        }
    }

    fn progress(&mut self, ctx: &Context<Self>, slot: Slot, progress: Progress) {
        match progress {
            Progress::Sent(percent) => self.act(ctx, Action::Upload(slot, Some(Upload::Sending(percent)))),
            Progress::Ended(Ok(kept)) => {
                self.uploads.retain(|(known, _)| *known != slot);
                self.files.retain(|(known, _)| *known != slot);
                let kilobytes = kept.bytes.div_ceil(1024);
                self.act(ctx, Action::Kept(slot, kept.id, Upload::Kept { kind: kept.kind, kilobytes }));
            }
            Progress::Ended(Err(problem)) => {
                // A request that was replaced by a newer one ends as well; the newer one tells.
                self.uploads.retain(|(known, _)| *known != slot);
                self.act(ctx, Action::Upload(slot, Some(Upload::Failed(problem))));
            }
        }
    }
}

/// Starts the app once its words are here; until then the page shows what the server put there.
pub fn start() {
    spawn_local(async {
        let lang = webview::here().lang;
        let rows = net::load::<Vec<Vec<Box<str>>>>(&webview::words_address(lang)).await;
        match (rows, webview::root()) {
            (Ok(rows), Some(root)) => {
                let words = Rc::new(Table::from_rows(lang, rows));
                yew::Renderer::<App>::with_root_and_props(root, Props { words }).render();
            }
            // Without words nothing can be said: the page's own plain text takes over.
            _ => webview::recover(),
        }
    });
}
