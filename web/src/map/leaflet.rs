//! Leaflet, as far as this binary knows it: a window that is moved by fingers, wheel and keys, and a canvas that draws what
//! it is handed as plain arrays. The module `web/map/map.js` is the other side. Where it does not come, nobody misses it:
//! the list has everything.

use super::state::scene::{Borders, Names, Scene};
use super::state::view::View;
use gloo_events::EventListener;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

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
    fn names(this: &Leaflet, texts: &str, numbers: &[i32]);

    #[wasm_bindgen(method)]
    fn look(this: &Leaflet, x: f64, y: f64, zoom: f64);

    #[wasm_bindgen(method)]
    fn locate(this: &Leaflet, found: &Closure<dyn Fn(f64, f64)>, lost: &Closure<dyn Fn()>);

    #[wasm_bindgen(method)]
    fn close(this: &Leaflet);
}

/// What the window is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What is drawn.
    pub(super) scene: Rc<Scene>,
    /// Borders; none before they have come.
    pub(super) borders: Option<Rc<Borders>>,
    /// Names of places.
    pub(super) names: Option<Rc<Names>>,
    /// Where the window is to look; with another count it moves there.
    pub(super) aim: (u32, View),
    /// With another count the person is looked for.
    pub(super) locate: u32,
    /// The window has moved, or stands for the first time: middle, zoom, width, height, metres a pixel.
    pub(super) moved: Callback<(View, (u32, u32), f64)>,
    /// A mark was pressed.
    pub(super) pressed: Callback<usize>,
    /// The person is there; none when the browser does not say.
    pub(super) located: Callback<Option<(f64, f64)>>,
    /// What the window is called.
    pub(super) label: AttrValue,
    /// The id of what explains its keys.
    pub(super) described: AttrValue,
}

/// The window.
pub(super) struct Window {
    element: NodeRef,
    stands: Option<Stands>,
    /// The module may come later than the page.
    _comes: Option<EventListener>,
}

/// Called with the middle, zoom, width, height and metres a pixel.
type Moved = dyn Fn(f64, f64, f64, f64, f64, f64);

/// A map that stands, with what it calls back.
struct Stands {
    leaflet: Leaflet,
    found: Closure<dyn Fn(f64, f64)>,
    lost: Closure<dyn Fn()>,
    _moved: Closure<Moved>,
    _pressed: Closure<dyn Fn(u32)>,
}

impl Drop for Stands {
    fn drop(&mut self) {
        self.leaflet.close();
    }
}

impl Component for Window {
    /// The module has come.
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let document = web_sys::window().and_then(|window| window.document());
        let comes = document
            .map(|document| EventListener::once(&document, "kezek-map", move |_| link.send_message(())));
        Self { element: NodeRef::default(), stands: None, _comes: comes }
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        self.open(ctx);
        false
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Some(Stands { leaflet, found, lost, .. }) = &self.stands else { return false };
        let new = ctx.props();
        let is_new_land = !same(new.borders.as_ref(), old.borders.as_ref());
        if is_new_land {
            borders(leaflet, new.borders.as_deref());
        }
        let are_new_names = !same(new.names.as_ref(), old.names.as_ref());
        if are_new_names && let Some(all) = &new.names {
            leaflet.names(&all.texts, &all.numbers);
        }
        if is_new_land || are_new_names || !Rc::ptr_eq(&new.scene, &old.scene) {
            draw(leaflet, &new.scene);
        }
        if new.aim.0 != old.aim.0 {
            let View { x, y, zoom } = new.aim.1;
            leaflet.look(x.into(), y.into(), zoom.into());
        }
        if new.locate != old.locate {
            leaflet.locate(found, lost);
        }
        new.label != old.label
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { label, described, .. } = ctx.props();
        html! {
            <div ref={self.element.clone()} id="map" class="canvas" role="application" tabindex="0" aria-label={label}
                aria-describedby={described}></div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.open(ctx);
        }
    }
}

impl Window {
    /// Opens the map, if the module is here.
    fn open(&mut self, ctx: &Context<Self>) {
        let (None, Some(element)) = (&self.stands, self.element.cast::<Element>()) else { return };
        let props = ctx.props();
        let told = props.moved.clone();
        let moved = Closure::new(move |x, y, zoom, width, height, metres| {
            told.emit((
                View { x: pixel(x), y: pixel(y), zoom: zoom_of(zoom) },
                (pixel(width), pixel(height)),
                metres,
            ));
        });
        let told = props.pressed.clone();
        let pressed = Closure::new(move |mark: u32| told.emit(usize::try_from(mark).unwrap_or(usize::MAX)));
        let (told, told_not) = (props.located.clone(), props.located.clone());
        let found = Closure::new(move |x, y| told.emit(Some((x, y))));
        let lost = Closure::new(move || told_not.emit(None));
        let View { x, y, zoom } = props.aim.1;
        let Ok(leaflet) = open(&element, x.into(), y.into(), zoom.into(), &moved, &pressed) else { return };
        borders(&leaflet, props.borders.as_deref());
        if let Some(all) = &props.names {
            leaflet.names(&all.texts, &all.numbers);
        }
        draw(&leaflet, &props.scene);
        leaflet.tell();
        self.stands = Some(Stands { leaflet, found, lost, _moved: moved, _pressed: pressed });
    }
}

fn same<T>(one: Option<&Rc<T>>, other: Option<&Rc<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn borders(leaflet: &Leaflet, borders: Option<&Borders>) {
    let Some(Borders { origin, points, ends, is_region, areas }) = borders else { return };
    leaflet.land(origin.0, origin.1, points, ends, is_region);
    for (points, ends) in areas {
        leaflet.area(points, ends);
    }
}

fn draw(leaflet: &Leaflet, scene: &Scene) {
    let (x, y) = scene.me.unwrap_or((f64::NAN, f64::NAN));
    leaflet.draw(&scene.numbers(), &scene.fills, x, y);
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates; pixels are small"
)]
const fn pixel(value: f64) -> u32 {
    value as u32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates; zooms are 3 to 16"
)]
const fn zoom_of(value: f64) -> u8 {
    value as u8
}
