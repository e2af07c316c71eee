//! Leaflet, as far as this binary knows it: a window that is moved by fingers, wheel and keys, and a canvas that draws what
//! it is handed as plain arrays. The module `web/map/map.js` is the other side. Where it does not come, nobody misses it:
//! the list has everything.
//!
//! It is no part of the page's elements: what changed is drawn before the page is rendered anew.

use super::route::Page;
use super::state::scene::{Borders, Names, Scene};
use super::state::view::View;
use super::state::{self, Action, State};
use contract::map::World;
use gloo_events::EventListener;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

/// The id of the element that the map stands in.
pub(super) const ELEMENT: &str = "map";

#[wasm_bindgen]
extern "C" {
    type Leaflet;

    #[wasm_bindgen(js_namespace = kezekMap, catch)]
    fn open(
        element: &Element,
        x: f64,
        y: f64,
        zoom: f64,
        moved: &Closure<dyn Fn(f64, f64, f64, f64, f64, f64)>,
        pressed: &Closure<dyn Fn(u32)>,
    ) -> Result<Leaflet, JsValue>;

    #[wasm_bindgen(method)]
    fn tell(this: &Leaflet);

    #[wasm_bindgen(method)]
    fn draw(this: &Leaflet, marks: &[i32], fills: &[u8], x: f64, y: f64);

    #[wasm_bindgen(method)]
    fn land(this: &Leaflet, x: i32, y: i32, points: &[i32], ends: &[u32], is_region: &[u8]);

    #[wasm_bindgen(method)]
    fn area(this: &Leaflet, points: &[i32], ends: &[u32]);

    #[wasm_bindgen(method)]
    fn tiles(this: &Leaflet, address: &str);

    #[wasm_bindgen(method)]
    fn names(this: &Leaflet, texts: &str, numbers: &[i32]);

    #[wasm_bindgen(method)]
    fn look(this: &Leaflet, x: f64, y: f64, zoom: f64);

    #[wasm_bindgen(method)]
    fn locate(this: &Leaflet, found: &Closure<dyn Fn(f64, f64)>, lost: &Closure<dyn Fn()>);

    #[wasm_bindgen(method)]
    fn settled(this: &Leaflet);

    #[wasm_bindgen(method)]
    fn close(this: &Leaflet);
}

/// What holds the map.
#[derive(Default)]
pub struct Hands {
    stands: Option<Stands>,
    /// The module may come later than the page.
    comes: Option<EventListener>,
}

/// Called with the middle, zoom, width, height and metres a pixel.
type Moved = dyn Fn(f64, f64, f64, f64, f64, f64);

/// A map that stands, what it calls back, and what it shows.
struct Stands {
    leaflet: Leaflet,
    found: Closure<dyn Fn(f64, f64)>,
    lost: Closure<dyn Fn()>,
    _moved: Closure<Moved>,
    _pressed: Closure<dyn Fn(u32)>,
    scene: Option<Rc<Scene>>,
    borders: Option<Rc<Borders>>,
    names: Option<Rc<Names>>,
    aim: u32,
    locate: u32,
    /// Whether the pictures under the map are asked for.
    has_tiles: bool,
    is_settled: bool,
}

impl Drop for Stands {
    fn drop(&mut self) {
        self.leaflet.close();
    }
}

impl Hands {
    /// Shows what the state has now; what it had before is not shown again.
    pub(super) fn show(&mut self, state: &State, act: &Callback<Action>) {
        if state.route.page != Page::Map {
            self.stands = None;
        } else if let Some(stands) = &mut self.stands {
            stands.show(state);
        } else {
            self.open(state, act);
        }
    }

    /// Opens the map, if its element and the module are here.
    fn open(&mut self, state: &State, act: &Callback<Action>) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        let Some(element) = document.get_element_by_id(ELEMENT) else { return };
        if let Some(mut stands) = Stands::new(&element, state, act) {
            stands.show(state);
            stands.leaflet.tell();
            self.stands = Some(stands);
        } else if self.comes.is_none() {
            let (act, told) = (act.clone(), act);
            let comes = move |_: &Event| act.emit(Action::Comes);
            self.comes = Some(EventListener::once(&document, "kezek-map", comes));
            // The page has its modules run in their order: what draws the map has run before the app, or has failed.
            told.emit(Action::Misses);
        }
    }
}

impl Stands {
    fn new(element: &Element, state: &State, act: &Callback<Action>) -> Option<Self> {
        let told = act.clone();
        let moved = Closure::new(move |x, y, zoom, width, height, metres| {
            let halves = whole(2.0 * zoom);
            let zoom = u8::try_from(halves / 2).unwrap_or_default();
            let view = View { x: whole(x), y: whole(y), zoom, half: halves % 2 == 1 };
            told.emit(Action::Moved(view, state::Window { size: (whole(width), whole(height)), metres }));
        });
        let told = act.clone();
        let pressed =
            Closure::new(move |mark| told.emit(Action::Pressed(usize::try_from(mark).unwrap_or(usize::MAX))));
        let (told, told_not) = (act.clone(), act.clone());
        let found =
            Closure::new(move |x, y| told.emit(Action::Located(Some(World { x: whole(x), y: whole(y) }))));
        let lost = Closure::new(move || told_not.emit(Action::Located(None)));
        let (aim, view) = state.aim;
        let leaflet = open(element, view.x.into(), view.y.into(), view.level(), &moved, &pressed).ok()?;
        Some(Self {
            leaflet,
            found,
            lost,
            _moved: moved,
            _pressed: pressed,
            scene: None,
            borders: None,
            names: None,
            aim,
            locate: state.locate,
            has_tiles: false,
            is_settled: false,
        })
    }

    fn show(&mut self, state: &State) {
        let Self { leaflet, .. } = self;
        if !self.has_tiles
            && let Some(tiles) = state.tiles()
        {
            self.has_tiles = true;
            leaflet.tiles(&tiles.address);
        }
        let is_new_land = is_new(&mut self.borders, state.borders.as_ref());
        if is_new_land
            && let Some(Borders { origin, points, ends, is_region, areas }) = self.borders.as_deref()
        {
            leaflet.land(origin.0, origin.1, points, ends, is_region);
            for (points, ends) in areas {
                leaflet.area(points, ends);
            }
        }
        let are_new_names = is_new(&mut self.names, state.names.as_ref());
        if are_new_names && let Some(all) = &self.names {
            leaflet.names(&all.texts, &all.numbers);
        }
        let is_new_scene = is_new(&mut self.scene, Some(&state.scene));
        if is_new_land || are_new_names || is_new_scene {
            let (x, y) = state.scene.me.unwrap_or((f64::NAN, f64::NAN));
            leaflet.draw(&state.scene.numbers(), &state.scene.fills, x, y);
        }
        if state.aim.0 != self.aim {
            let (aim, view) = state.aim;
            self.aim = aim;
            leaflet.look(view.x.into(), view.y.into(), view.level());
        }
        if !self.is_settled && state.is_settled() {
            self.is_settled = true;
            leaflet.settled();
        }
        if state.locate != self.locate {
            self.locate = state.locate;
            leaflet.locate(&self.found, &self.lost);
        }
    }
}

/// Keeps what is to be shown; whether it is another than before.
fn is_new<T>(shown: &mut Option<Rc<T>>, now: Option<&Rc<T>>) -> bool {
    let is_new = match (&shown, now) {
        (Some(one), Some(other)) => !Rc::ptr_eq(one, other),
        (None, None) => false,
        (Some(_), None) | (None, Some(_)) => true,
    };
    *shown = now.cloned();
    is_new
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates; pixels and zooms are small"
)]
const fn whole(value: f64) -> u32 {
    value as u32
}
