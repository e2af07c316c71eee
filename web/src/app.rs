//! The shell of a task: carries deeds of a person to its state, and effects of the state to the browser.

use crate::net;
use crate::parts::Cx;
use crate::route::Route;
use crate::task::{Effect, EffectOf, Task};
use crate::webview;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use words::Table;
use yew::prelude::*;

/// What the app is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The words of the page's language.
    pub words: Rc<Table>,
}

/// What happens to the app.
pub enum Message<T: Task> {
    /// A deed of the person.
    Deed(T::Deed),
    /// An answer of the server.
    Answered(Box<T::Answer>),
    /// A link was pressed.
    Pressed(webview::Pressed<T::Page>),
    /// History moved.
    Moved(Route<T::Page>),
    /// The page goes.
    Leaves,
    /// A key was pressed outside a text.
    Key(String),
    /// What was drawn has been seen: the page follows.
    Follow,
}

/// A frame of a screen.
const FRAME_MS: u32 = 16;

/// The one component.
pub struct App<T: Task> {
    state: T,
    deed: Callback<T::Deed>,
    act: Callback<T::Action>,
    hands: T::Hands,
    /// To be done once the page stands.
    after: Vec<EffectOf<T>>,
    /// Where to go once everything is kept.
    away: Option<String>,
    later: Option<Timeout>,
    /// The page follows what was drawn.
    follows: Option<Timeout>,
    /// Whether the heading had focus before the page was drawn anew.
    was_on_heading: Cell<bool>,
    _listeners: Vec<EventListener>,
}

impl<T: Task> Component for App<T> {
    type Message = Message<T>;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        let leaves = link.callback(|()| Message::Leaves);
        let mut listeners = webview::on_leave(move || leaves.emit(()));
        let pressed = link.callback(Message::Pressed);
        listeners.extend(webview::on_link(move |what| pressed.emit(what)));
        let moved = link.callback(Message::Moved);
        listeners.extend(webview::on_history(move |route| moved.emit(route)));
        if T::KEYS {
            let key = link.callback(Message::Key);
            listeners.extend(webview::on_key(move |code| key.emit(code)));
        }
        let deed = link.callback(Message::Deed);
        let mut state = T::new(webview::here(), &webview::asked, webview::chance);
        if T::RECALLS {
            state.recall(&webview::question());
        }
        webview::speak(state.route(), &state.question());
        let first = state.start();
        let mut app = Self {
            state,
            act: deed.reform(T::Deed::from),
            deed,
            hands: T::Hands::default(),
            after: Vec::new(),
            away: None,
            later: None,
            follows: None,
            was_on_heading: Cell::new(false),
            _listeners: listeners,
        };
        app.carry_out(ctx, first);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message<T>) -> bool {
        match message {
            Message::Deed(deed) => {
                if let Some(action) = T::handle(&mut self.hands, deed, &self.act) {
                    self.act(ctx, action);
                }
            }
            Message::Answered(answer) => {
                let effects = self.state.hear(*answer);
                self.show_and_do(ctx, effects);
                // Somebody waits to leave for another page: kept or not, it shall not wait longer.
                if !self.state.is_keeping()
                    && let Some(address) = self.away.take()
                {
                    webview::leave(&address);
                }
            }
            Message::Pressed(webview::Pressed::Page(route)) => {
                let effects = self.state.visit(route);
                webview::push(route, &self.state.question());
                self.show_and_do(ctx, effects);
            }
            Message::Pressed(webview::Pressed::Field(id)) => {
                webview::focus_field(&id);
                return false;
            }
            Message::Pressed(webview::Pressed::Away(address)) => self.go_away(ctx, address),
            Message::Moved(route) => {
                if T::RECALLS {
                    self.state.recall(&webview::question());
                }
                let effects = self.state.visit(route);
                webview::speak(route, &self.state.question());
                self.show_and_do(ctx, effects);
            }
            Message::Key(code) => match self.state.key(&code) {
                Some(action) => self.act(ctx, action),
                None => return false,
            },
            Message::Follow if T::FOLLOWS => {
                self.follows = None;
                let effects = self.state.catch_up();
                self.show_and_do(ctx, effects);
            }
            Message::Follow => return false,
            Message::Leaves => {
                if let Some(action) = T::leaves() {
                    self.act(ctx, action);
                }
                return false;
            }
        }
        self.is_seen(ctx)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.was_on_heading.set(webview::is_on_heading());
        let cx = Cx { words: &ctx.props().words, state: &self.state, deed: &self.deed };
        T::view(&cx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let cx = Cx { words: &ctx.props().words, state: &self.state, deed: &self.deed };
        webview::title(&T::window_title(&cx));
        // The heading over grey lines gives way to the heading over what has come: the ear stays where it was.
        if self.was_on_heading.take() && !webview::is_on_heading() {
            webview::focus_heading();
        }
        for effect in std::mem::take(&mut self.after) {
            match effect {
                Effect::FocusHeading if T::TURNS_PAGES => webview::focus_heading(),
                Effect::FocusSummary if T::TURNS_PAGES => webview::focus_summary(),
                Effect::FocusField(id) => webview::focus_field(&id),
                Effect::FocusHeading
                | Effect::FocusSummary
                | Effect::Call(_)
                | Effect::Push(_)
                | Effect::Replace(_)
                | Effect::Leave(_)
                | Effect::LeaveForGood(_)
                | Effect::Open(_)
                | Effect::Later(..) => {}
            }
        }
        self.state.show(&mut self.hands, &self.act);
    }
}

impl<T: Task> App<T> {
    fn act(&mut self, ctx: &Context<Self>, action: T::Action) {
        let effects = self.state.act(action);
        self.show_and_do(ctx, effects);
    }

    fn show_and_do(&mut self, ctx: &Context<Self>, effects: Vec<EffectOf<T>>) {
        self.state.show(&mut self.hands, &self.act);
        self.carry_out(ctx, effects);
    }

    /// Whether the page is rendered now; else it follows in a frame.
    fn is_seen(&mut self, ctx: &Context<Self>) -> bool {
        let is_behind = T::FOLLOWS && self.state.is_behind();
        if is_behind && self.follows.is_none() {
            let follow = ctx.link().callback(|()| Message::Follow);
            self.follows = Some(Timeout::new(FRAME_MS, move || follow.emit(())));
        }
        !is_behind
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effects: Vec<EffectOf<T>>) {
        for effect in effects {
            match effect {
                Effect::Call(call) => {
                    let link = ctx.link().clone();
                    spawn_local(async move {
                        let answer = T::perform(call).await;
                        link.send_message(Message::Answered(Box::new(answer)));
                    });
                }
                Effect::Push(route) => webview::push(route, &self.state.question()),
                Effect::Replace(route) => webview::replace(route, &self.state.question()),
                Effect::Leave(address) if T::TURNS_PAGES => self.go_away(ctx, address),
                Effect::LeaveForGood(address) if T::TURNS_PAGES => webview::leave_for_good(&address),
                Effect::Open(address) if T::TURNS_PAGES => webview::open(&address),
                Effect::Leave(_) | Effect::LeaveForGood(_) | Effect::Open(_) => {}
                Effect::Later(millis, action) => {
                    let act = self.act.clone();
                    self.later = Some(Timeout::new(millis, move || act.emit(action)));
                }
                Effect::FocusHeading | Effect::FocusSummary | Effect::FocusField(_) => {
                    self.after.push(effect)
                }
            }
        }
    }

    /// Another page of the site, or another language: what is not kept yet goes first.
    fn go_away(&mut self, ctx: &Context<Self>, address: String) {
        if let Some(action) = T::leaves() {
            self.act(ctx, action);
        }
        if self.state.is_keeping() {
            self.away = Some(address);
        } else {
            webview::leave(&address);
        }
    }
}

/// Starts a task once its words are here; until then the page shows what the server put there.
pub fn start<T: Task>() {
    spawn_local(async {
        let lang = webview::here::<T::Page>().lang;
        let rows = net::load::<Vec<Vec<Box<str>>>>(&webview::words_address(T::PACK, lang)).await;
        match (rows, webview::root()) {
            (Ok(rows), Some(root)) => {
                let words = Rc::new(Table::from_rows(lang, rows));
                yew::Renderer::<App<T>>::with_root_and_props(root, Props { words }).render();
            }
            // Without words nothing can be said: the page's own plain text takes over.
            _ => webview::recover(),
        }
    });
}
