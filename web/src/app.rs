//! The shell of a task: carries deeds of a person to its state, and effects of the state to the browser.

use crate::net;
use crate::parts::Cx;
use crate::route::Route;
use crate::task::{Effect, EffectOf, Task};
use crate::webview;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use words::Table;
use yew::prelude::*;

/// What the app is given.
#[derive(Properties)]
pub struct Props<T: Task> {
    /// The words of the page's language.
    pub words: Rc<Table>,
    /// What was learnt before there was a page; the app takes it once. Without it the app begins by itself.
    begun: Rc<Cell<Option<Box<Begun<T>>>>>,
}

impl<T: Task> PartialEq for Props<T> {
    // They are given once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.begun, &other.begun)
    }
}

/// A state that has begun, and what it still asks for.
struct Begun<T: Task> {
    state: T,
    effects: Vec<EffectOf<T>>,
}

impl<T: Task> Begun<T> {
    fn new() -> Box<Self> {
        let mut state = T::new(webview::here(), &webview::asked);
        if T::RECALLS {
            state.recall(&webview::question());
        }
        let effects = state.start();
        Box::new(Self { state, effects })
    }

    /// Asks until there is more to show than that the page waits: so long the words stand that the server put there, and the
    /// first page is drawn once.
    async fn learn(&mut self) {
        while self.state.waits()
            && let Some(at) = self.effects.iter().position(|effect| matches!(effect, Effect::Call(_)))
            && let Effect::Call(call) = self.effects.remove(at)
        {
            let answer = perform::<T>(call).await;
            self.effects.extend(self.state.hear(answer));
        }
    }
}

/// A call of the task, behind a pointer: the browser downloads its way once, not once for each that waits for it.
fn perform<T: Task>(call: T::Call) -> Pin<Box<dyn Future<Output = T::Answer>>> {
    Box::pin(T::perform(call))
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
    type Properties = Props<T>;

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
        let begun = if T::LEARNS_FIRST { ctx.props().begun.take() } else { None };
        let Begun { state, effects } = *begun.unwrap_or_else(Begun::new);
        webview::speak(state.route(), &state.question());
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
        app.carry_out(ctx, effects);
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
            self.follows = Some(webview::later(FRAME_MS, Box::new(move || follow.emit(()))));
        }
        !is_behind
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effects: Vec<EffectOf<T>>) {
        for effect in effects {
            match effect {
                Effect::Call(call) => {
                    let link = ctx.link().clone();
                    spawn_local(async move {
                        let answer = perform::<T>(call).await;
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
                    self.later = Some(webview::later(millis, Box::new(move || act.emit(action))));
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

/// Starts a task once its words are here, and once there is something to show; until then the page shows what the server put
/// there. Each piece is a task of its own: between them the browser paints and hears the person.
pub fn start<T: Task>() {
    webview::later(0, Box::new(|| spawn_local(first_page::<T>()))).forget();
}

async fn first_page<T: Task>() {
    let lang = webview::here::<T::Page>().lang;
    let text = net::load(&webview::words_address(T::PACK, lang)).await;
    match (text, webview::root()) {
        (Ok(text), Some(root)) => {
            let words = Rc::new(Table::from_text(lang, &text));
            let begun = Rc::new(Cell::new(None));
            if T::LEARNS_FIRST {
                let mut first = Begun::<T>::new();
                first.learn().await;
                begun.set(Some(first));
            }
            let app = yew::Renderer::<App<T>>::with_root_and_props(root, Props { words, begun });
            if T::LEARNS_FIRST {
                webview::later(0, Box::new(|| drop(app.render()))).forget();
            } else {
                app.render();
            }
        }
        // Without words nothing can be said: the page's own plain text takes over.
        _ => webview::recover(),
    }
}
