//! The state of the map as plain Rust: what the address says, the points it has, what the window shows of them.

pub mod address;
pub mod atlas;
pub mod choice;
mod hear;
mod mine;
pub mod scene;
pub mod short;
mod show;
#[cfg(test)]
mod tests;
pub mod told;
pub mod view;

use super::route::Page;
use crate::route::Route;
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::task;
use address::{Address, Mode};
use atlas::Atlas;
use choice::Way;
use contract::map::{Filter, Geometry, Kato, Numbers, Order, Outlines, World};
use scene::{Borders, Names, Scene};
use short::Short;
use std::rc::Rc;
use told::{Call, Card, Found, Pointer, Row, What};
use uuid::Uuid;
use view::View;

/// What the shell has to do.
pub type Effect = task::Effect<Call, Page, Action>;

/// How many rows stand in the list at first, and how many more each time.
pub const SHOWN: usize = 20;
/// How long somebody must not have typed or moved before the server is asked.
const STILL_MS: u32 = 250;

/// Everything the binary knows.
#[derive(PartialEq, Debug)]
pub struct State {
    /// Where the person is.
    pub route: Route<Page>,
    /// What the address says.
    pub address: Address,
    /// Which versions are current.
    pub pointer: Remote<Pointer>,
    /// The points as they come: geometry and numbers, in any order.
    coming: (Option<Geometry>, Option<Numbers>),
    /// The points.
    pub atlas: Remote<Box<Atlas>>,
    /// Borders and names, as they came.
    pub outlines: Option<Rc<Outlines>>,
    /// Borders as they are drawn.
    pub borders: Option<Rc<Borders>>,
    /// Names as they are written.
    pub names: Option<Rc<Names>>,
    /// The window; none where there is no map.
    pub window: Option<Window>,
    /// Where the window is to look; with another count it moves there.
    pub aim: (u32, View),
    /// Whether somebody, an address or a draft said where to look.
    is_placed: bool,
    /// Where the window came to stand at first.
    start: Option<View>,
    /// With another count the person is looked for.
    pub locate: u32,
    /// Where the person is; known to this page alone.
    pub me: Option<World>,
    /// The browser did not say.
    pub is_not_located: bool,
    /// What is drawn.
    pub scene: Rc<Scene>,
    /// Points of the list, in their order.
    pub list: Vec<usize>,
    /// How many of them are shown.
    pub shown: usize,
    /// Names and addresses of points, as they came: a few screens of them.
    rows: Vec<(usize, Row)>,
    asked_rows: Vec<usize>,
    /// Preschools that were opened or chosen.
    cards: Vec<(Uuid, Remote<Box<Card>>)>,
    /// A point that was pressed before its id was known.
    opening: Option<usize>,
    /// The search field.
    pub search: Search,
    /// The draft that the choice is for.
    pub draft: Option<Remote<Box<choice::Draft>>>,
    /// Writing the choice into it.
    pub keeping: Sending,
    /// Changed while it was being written.
    is_changed: bool,
    /// Where places are short.
    pub short: Short,
    /// What was just done, for the ear.
    pub said: Option<Said>,
}

/// The window, as large as it is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Window {
    /// Width and height, pixels.
    pub size: (u32, u32),
    /// Metres of a pixel in its middle.
    pub metres: f64,
}

/// The search field.
#[derive(PartialEq, Debug, Default)]
pub struct Search {
    /// As typed.
    pub typed: String,
    /// What was asked for last.
    pub asked: String,
    /// What was found.
    pub found: Option<Remote<Vec<Found>>>,
}

/// What was just done, for the ear.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Said {
    /// So many are chosen now.
    Count(usize),
    /// One stands there now.
    Moved(Uuid, usize),
}

/// What a person or the browser did.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, reason = "orders and modes are called as what they change")]
pub enum Action {
    /// The failed requests are made again.
    Retry,
    /// The window has moved, or stands for the first time.
    Moved(View, Window),
    /// A mark was pressed, on the canvas or as a button.
    Pressed(usize),
    /// "Zoom in", "zoom out".
    Zoom(i8),
    /// "The whole country".
    Country,
    /// "Where I am".
    Locate,
    /// The browser's answer.
    Located(Option<World>),
    /// Another filter.
    Filter(Filter),
    Order(Order),
    Mode(Mode),
    /// "Show more".
    More,
    /// The search field.
    Type(String),
    /// Nothing was typed or moved for a while.
    Still,
    /// Something that was found is gone to.
    Go(What),
    /// A row's card.
    Open(Uuid),
    /// "Close".
    Close,
    /// "Show on the map".
    OnMap(Uuid),
    /// A preschool is chosen, or no longer.
    Choose(Uuid, bool),
    /// A chosen one moves in the order.
    Move(Uuid, Way),
}

impl State {
    /// Before anything is known.
    pub fn at(route: Route<Page>, question: &str) -> Self {
        let mut state = Self {
            route,
            address: Address::default(),
            pointer: Remote::Loading,
            coming: (None, None),
            atlas: Remote::Loading,
            outlines: None,
            borders: None,
            names: None,
            window: None,
            aim: (0, View::COUNTRY),
            is_placed: false,
            start: None,
            locate: 0,
            me: None,
            is_not_located: false,
            scene: Rc::default(),
            list: Vec::new(),
            shown: SHOWN,
            rows: Vec::new(),
            asked_rows: Vec::new(),
            cards: Vec::new(),
            opening: None,
            search: Search::default(),
            draft: None,
            keeping: Sending::Idle,
            is_changed: false,
            short: Short::default(),
            said: None,
        };
        state.recalled(question);
        state
    }

    /// The address says this now: by history, or at the beginning.
    pub fn recalled(&mut self, question: &str) {
        let address = Address::parse(question);
        if let Some(view) = address.view
            && address.view != self.address.view
        {
            self.aim = (self.aim.0 + 1, view);
            self.is_placed = true;
        }
        if address.draft != self.address.draft {
            self.draft = address.draft.map(|_| Remote::Loading);
        }
        self.address = address;
        self.shown = SHOWN;
    }

    /// What is asked for first.
    pub(super) fn first(&self) -> Vec<Effect> {
        let mut effects = vec![Effect::Call(Call::Pointer)];
        effects.extend(self.address.draft.map(|id| Effect::Call(Call::Draft(id))));
        effects.extend(
            self.address.card.iter().chain(&self.address.choice).map(|id| Effect::Call(Call::Card(*id))),
        );
        effects
    }

    /// Where the window looks.
    pub fn view(&self) -> View {
        self.address.view.unwrap_or(self.aim.1)
    }

    /// From where distances are measured, if somebody said it.
    pub fn from(&self) -> Option<World> {
        self.me.or_else(|| self.atlas.ready()?.origin(&self.address.filter))
    }

    /// The order of the list: without another wish the nearest first once somebody said from where, else those with places.
    pub fn order(&self) -> Order {
        match self.address.order {
            Order::Name if self.from().is_some() => Order::Distance,
            Order::Name => Order::Free,
            order => order,
        }
    }

    /// The point of the open card, on this map.
    pub fn open_point(&self) -> Option<usize> {
        self.point_of(self.address.card?)
    }

    /// The point of a preschool, on this map.
    pub fn point_of(&self, id: Uuid) -> Option<usize> {
        let version = self.atlas.ready()?.version;
        let card = self.card(id).and_then(Remote::ready);
        let on_map = card.and_then(|card| card.on_map).filter(|(of, _)| *of == version);
        let listed = || self.rows.iter().find(|(_, row)| row.id == id).map(|(point, _)| *point);
        on_map.map(|(_, point)| point).or_else(listed)
    }

    /// A preschool that was opened or chosen.
    pub fn card(&self, id: Uuid) -> Option<&Remote<Box<Card>>> {
        self.cards.iter().find(|(of, _)| *of == id).map(|(_, card)| card)
    }

    fn put_card(&mut self, id: Uuid, card: Remote<Box<Card>>) {
        self.cards.retain(|(of, _)| *of != id);
        self.cards.push((id, card));
    }

    /// Name and address of a point, if they have come.
    pub fn row_at(&self, point: usize) -> Option<&Row> {
        self.rows.iter().find(|(of, _)| *of == point).map(|(_, row)| row)
    }

    /// Name and address of a preschool, as far as they have come.
    pub fn row_of(&self, id: Uuid) -> Option<&Row> {
        let card = self.card(id).and_then(Remote::ready).map(|card| &card.row);
        card.or_else(|| self.rows.iter().map(|(_, row)| row).find(|row| row.id == id))
    }

    /// Something happened.
    pub(super) fn acted(&mut self, action: Action) -> Vec<Effect> {
        self.said = None;
        match action {
            Action::Retry => self.retry(),
            Action::Moved(view, window) => self.moved(view, window),
            Action::Pressed(mark) => self.pressed(mark),
            Action::Zoom(by) => {
                let view = self.view();
                let zoom = view.zoom.saturating_add_signed(by).clamp(View::ZOOMS.0, View::ZOOMS.1);
                self.aim_at(View { zoom, ..view })
            }
            Action::Country => {
                let view = self.country();
                self.aim_at(view)
            }
            Action::Locate => {
                self.locate += 1;
                self.is_not_located = false;
                Vec::new()
            }
            Action::Located(me) => {
                self.is_not_located = me.is_none();
                let Some(me) = me else { return Vec::new() };
                self.me = Some(me);
                self.sift();
                let zoom = self.view().zoom.max(12);
                self.aim_at(View::near(me, zoom))
            }
            Action::Filter(filter) => {
                self.address.filter = filter;
                self.shown = SHOWN;
                self.sift();
                self.renamed();
                let mut effects = self.shown_anew();
                effects.push(Effect::Push(self.route));
                effects
            }
            Action::Order(order) => {
                self.address.order = order;
                self.shown = SHOWN;
                let mut effects = self.shown_anew();
                effects.push(Effect::Replace(self.route));
                effects
            }
            Action::Mode(mode) => {
                self.address.mode = mode;
                self.shown = SHOWN;
                self.renamed();
                let mut effects = self.shown_anew();
                effects.push(Effect::Push(self.route));
                effects
            }
            Action::More => {
                self.shown += SHOWN;
                self.missing_rows()
            }
            Action::Type(text) => {
                self.search.typed = text;
                if self.search.typed.trim().is_empty() {
                    self.search = Search::default();
                }
                vec![Effect::Later(STILL_MS, Action::Still)]
            }
            Action::Still => self.still(),
            Action::Go(what) => self.go(what),
            Action::Open(id) => self.open(id),
            Action::Close => {
                self.address.card = None;
                self.draw();
                vec![Effect::Push(self.route)]
            }
            Action::OnMap(id) => {
                let at = self.point_of(id).and_then(|point| self.atlas.ready()?.at(point));
                let Some(at) = at else { return Vec::new() };
                let zoom = self.view().zoom.max(View::NEAR);
                let mut effects = self.aim_at(View::near(at, zoom));
                effects.push(Effect::FocusField("map".to_owned()));
                effects
            }
            Action::Choose(id, is_on) => self.choose(id, is_on),
            Action::Move(id, way) => self.reorder(id, way),
        }
    }

    /// The address is this one now; what it says was recalled before.
    pub(super) fn visited(&mut self, route: Route<Page>) -> Vec<Effect> {
        self.route = route;
        self.sift();
        self.renamed();
        let mut effects = self.shown_anew();
        let unknown: Vec<Uuid> = self.address.card.iter().chain(&self.chosen()).copied().collect();
        for id in unknown {
            effects.extend(self.want_card(id));
        }
        effects
    }

    /// The whole country, as the window is wide.
    fn country(&self) -> View {
        let is_wide = self.window.is_some_and(|window| window.size.0 >= 480);
        if is_wide { View::COUNTRY_WIDE } else { View::COUNTRY }
    }

    fn aim_at(&mut self, view: View) -> Vec<Effect> {
        self.aim = (self.aim.0 + 1, view);
        self.is_placed = true;
        if self.window.is_some() {
            // The window tells when it is there.
            return Vec::new();
        }
        self.address.view = Some(view);
        self.shown_anew()
    }

    fn moved(&mut self, view: View, window: Window) -> Vec<Effect> {
        let is_first = self.window.is_none();
        self.window = Some(window);
        // A window stands on whole pixels of its own: a hair beside the aim is the aim.
        let view = if view.is_nearly(self.aim.1) { self.aim.1 } else { view };
        let country = self.country();
        if is_first && !self.is_placed && country != self.aim.1 {
            self.aim = (self.aim.0 + 1, country);
            return Vec::new();
        }
        // Where it settles by itself is no wish of anybody.
        let start = *self.start.get_or_insert(view);
        self.is_placed = self.is_placed || !view.is_nearly(start);
        if self.is_placed {
            self.address.view = Some(view);
        }
        self.aim.1 = view;
        self.draw();
        self.listed();
        // One timer: it asks for what is missing, and writes the address.
        vec![Effect::Later(STILL_MS, Action::Still)]
    }

    fn still(&mut self) -> Vec<Effect> {
        let mut effects = self.missing_rows();
        effects.push(Effect::Replace(self.route));
        let asked = self.search.typed.trim().to_owned();
        if asked.chars().count() > 1 && asked != self.search.asked {
            self.search.asked.clone_from(&asked);
            self.search.found = Some(Remote::Loading);
            effects.push(Effect::Call(Call::Search(asked)));
        }
        effects
    }

    fn pressed(&mut self, mark: usize) -> Vec<Effect> {
        let (Some(mark), Some(atlas)) = (self.scene.marks.get(mark).cloned(), self.atlas.ready()) else {
            return Vec::new();
        };
        let view = self.view();
        let point = atlas.first(&mark);
        if mark.count > 1 {
            let opens = atlas.opens_at(&mark).max(view.zoom.saturating_add(1));
            // Those that never fall apart are opened one after another, in the list.
            if view.zoom < View::ZOOMS.1 {
                return self.aim_at(View::near(mark.at, opens));
            }
        }
        let Some(point) = point else { return Vec::new() };
        self.open_at(point)
    }

    /// Opens the card of a point; its id may have to be asked for.
    fn open_at(&mut self, point: usize) -> Vec<Effect> {
        if let Some(id) = self.row_at(point).map(|row| row.id) {
            return self.open(id);
        }
        self.opening = Some(point);
        match self.atlas.ready() {
            Some(atlas) if !self.asked_rows.contains(&point) => {
                self.asked_rows.push(point);
                vec![Effect::Call(Call::Rows(atlas.version, vec![point]))]
            }
            _ => Vec::new(),
        }
    }

    fn open(&mut self, id: Uuid) -> Vec<Effect> {
        self.address.card = Some(id);
        self.draw();
        let mut effects = vec![Effect::Push(self.route)];
        effects.extend(self.want_card(id));
        effects.push(Effect::FocusField("opened".to_owned()));
        effects
    }

    fn want_card(&mut self, id: Uuid) -> Option<Effect> {
        let is_here = matches!(self.card(id), Some(Remote::Ready(_)));
        (!is_here).then(|| {
            self.put_card(id, Remote::Loading);
            Effect::Call(Call::Card(id))
        })
    }

    fn go(&mut self, what: What) -> Vec<Effect> {
        self.search = Search::default();
        let place = match what {
            What::Place(place, _) => place,
            What::Preschool(id) => {
                self.is_placed = false;
                let mut effects = self.open(id);
                effects.extend(self.aim_at_card(id));
                return effects;
            }
        };
        self.address.filter.near = Some(place);
        self.sift();
        let mut effects = vec![Effect::Push(self.route)];
        if let Some(view) = self.view_of(place) {
            effects.extend(self.aim_at(view));
        }
        effects.extend(self.shown_anew());
        effects
    }

    /// How the window shows all of a place.
    fn view_of(&self, place: Kato) -> Option<View> {
        let size = self.window.map_or((360, 400), |window| window.size);
        self.atlas.ready()?.view_of(place, size)
    }

    /// Looks at an open card that nobody was looking at; once its point is known.
    fn aim_at_card(&mut self, id: Uuid) -> Vec<Effect> {
        let at = self.point_of(id).and_then(|point| self.atlas.ready()?.at(point));
        match at {
            Some(at) if !self.is_placed => self.aim_at(View::near(at, View::NEAR)),
            _ => Vec::new(),
        }
    }

    fn retry(&mut self) -> Vec<Effect> {
        self.asked_rows.clear();
        let mut effects = Vec::new();
        if self.atlas.ready().is_none() {
            self.pointer = Remote::Loading;
            self.atlas = Remote::Loading;
            self.coming = (None, None);
            effects.push(Effect::Call(Call::Pointer));
        }
        if let (Some(id), Some(Remote::Failed(_))) = (self.address.draft, &self.draft) {
            self.draft = Some(Remote::Loading);
            effects.push(Effect::Call(Call::Draft(id)));
        }
        if self.keeping != Sending::Idle {
            effects.extend(self.keep());
        }
        if let Some(id) = self.address.card {
            effects.extend(self.want_card(id));
        }
        effects.extend(self.missing_rows());
        effects
    }
}
