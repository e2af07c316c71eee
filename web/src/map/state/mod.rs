//! The state of the map as plain Rust: what the address says, the points it has, what the window shows of them.

mod act;
pub mod address;
pub mod atlas;
pub mod choice;
mod hear;
mod look;
mod mine;
mod open;
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
use contract::map::{Filter, Geometry, Numbers, Order, Outlines, World};
use scene::{Borders, Names, Scene};
use short::Short;
use std::rc::Rc;
use told::{Call, Card, Found, Pointer, Row, Tiles, What};
use uuid::Uuid;
use view::View;

/// What the shell has to do.
pub type Effect = task::Effect<Call, Page, Action>;

/// How many rows stand in the list at first, and how many more each time.
pub const SHOWN: usize = 20;
/// Most rows that are kept: a few long lists.
const MOST_ROWS: usize = 2_000;
/// Most cards that are kept.
const MOST_CARDS: usize = 40;
/// How long somebody must not have typed or moved before the server is asked.
const STILL_MS: u32 = 250;

/// Everything the binary knows.
#[derive(PartialEq, Debug)]
pub struct State {
    /// Where the person is.
    pub route: Route<Page>,
    /// What the address says.
    pub address: Address,
    /// Whether the address has been read: what is recalled after that was left by this page.
    is_read: bool,
    /// Which versions are current.
    pub pointer: Remote<Pointer>,
    /// The points as they come: geometry and numbers, in any order.
    coming: (Option<Geometry>, Option<Numbers>),
    /// The points.
    pub atlas: Remote<Box<Atlas>>,
    /// Borders and names, as they came.
    pub outlines: Remote<Rc<Outlines>>,
    /// Borders as they are drawn.
    pub borders: Option<Rc<Borders>>,
    /// Names as they are written.
    pub names: Option<Rc<Names>>,
    /// The window; none where there is no map.
    pub window: Option<Window>,
    /// What draws the map did not come.
    pub is_mapless: bool,
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
    /// Names and addresses of points, by their numbers.
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
    /// What the page waits with until the picture is seen.
    behind: Behind,
}

/// What waits until the picture is seen; what comes later in the list does what stands before it too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
enum Behind {
    /// Nothing.
    #[default]
    Nothing,
    /// The page is to be rendered.
    Page,
    /// The list is to be counted.
    Places,
    /// Its rows are to be asked for.
    Rows,
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
    /// What was found, and how many more preschools there are.
    pub found: Option<Remote<(Vec<Found>, u32)>>,
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
    /// The module that draws the map has come.
    Comes,
    /// It has not.
    Misses,
    /// The window has moved, or stands for the first time.
    Moved(View, Window),
    /// A mark was pressed, on the canvas or as a button; a district, where the canvas shows what they lack.
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
    pub fn new(route: Route<Page>) -> Self {
        Self {
            route,
            address: Address::default(),
            is_read: false,
            pointer: Remote::Loading,
            coming: (None, None),
            atlas: Remote::Loading,
            outlines: Remote::Loading,
            borders: None,
            names: None,
            window: None,
            is_mapless: false,
            aim: (0, View::COUNTRY),
            is_placed: false,
            start: None,
            locate: 0,
            me: None,
            is_not_located: false,
            scene: Rc::default(),
            list: Vec::new(),
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
            behind: Behind::Nothing,
        }
    }

    /// The address says this now: by history, or at the beginning.
    pub fn recalled(&mut self, question: &str) {
        let mut address = Address::parse(question);
        // A choice is no place to come back from: whoever closes a card by "back" keeps what was chosen in it.
        if std::mem::replace(&mut self.is_read, true) {
            address.choice = std::mem::take(&mut self.address.choice);
        }
        // The same view, as it was written.
        if address.view == self.written_view() {
            address.view = self.address.view;
        }
        // A distance without the place it was measured from asks for nothing.
        if address.filter.near.is_none() && self.me.is_none() {
            address.filter.km = None;
        }
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
    }

    /// The view as the address has it: of who was looked for it says the neighbourhood, never the house.
    fn written_view(&self) -> Option<View> {
        let view = self.address.view?;
        Some(if self.me.is_some() { view.coarse() } else { view })
    }

    /// The question of the address.
    pub fn written(&self) -> String {
        Address { view: self.written_view(), ..self.address.clone() }.write()
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

    /// The operator's own pictures under the map.
    pub fn tiles(&self) -> Option<&Tiles> {
        self.pointer.ready()?.tiles.as_ref()
    }

    /// How many rows of the list are shown.
    pub fn shown(&self) -> usize {
        self.address.rows.max(SHOWN)
    }

    /// Whether the list stands with all its rows: who came back to it is brought to where the person was.
    pub fn is_settled(&self) -> bool {
        let all_known = || self.list.iter().take(self.shown()).all(|point| self.row_at(*point).is_some());
        self.atlas.ready().is_some() && !self.is_behind() && (self.address.mode == Mode::Short || all_known())
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
        let is_spare = |of: &Uuid| Some(*of) != self.address.card && !self.chosen().contains(of);
        if self.cards.len() > MOST_CARDS
            && let Some(at) = self.cards.iter().position(|(of, _)| *of != id && is_spare(of))
        {
            self.cards.remove(at);
        }
    }

    /// Keeps rows in the order of their points; of too many those that are shown or chosen.
    fn keep_rows(&mut self, rows: Vec<(usize, Row)>) {
        for row in rows {
            if let Err(at) = self.place_of(row.0) {
                self.rows.insert(at, row);
            }
        }
        if self.rows.len() > MOST_ROWS {
            let (chosen, shown) = (self.chosen(), self.list.iter().take(self.shown()).collect::<Vec<_>>());
            self.rows.retain(|(point, row)| shown.contains(&point) || chosen.contains(&row.id));
            self.asked_rows = self.rows.iter().map(|(point, _)| *point).collect();
        }
    }

    fn place_of(&self, point: usize) -> Result<usize, usize> {
        self.rows.binary_search_by_key(&point, |(of, _)| *of)
    }

    /// Name and address of a point, if they have come.
    pub fn row_at(&self, point: usize) -> Option<&Row> {
        self.rows.get(self.place_of(point).ok()?).map(|(_, row)| row)
    }

    /// Name and address of a preschool, as far as they have come.
    pub fn row_of(&self, id: Uuid) -> Option<&Row> {
        let card = self.card(id).and_then(Remote::ready).map(|card| &card.row);
        card.or_else(|| self.rows.iter().map(|(_, row)| row).find(|row| row.id == id))
    }
}
