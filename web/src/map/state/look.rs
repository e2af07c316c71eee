//! Where the window looks: by itself, by a wish, at what was found.

use super::address::Mode;
use super::told::What;
use super::view::View;
use super::{Action, Behind, Effect, STILL_MS, Search, State, Window};
use contract::map::Kato;
use uuid::Uuid;

impl State {
    /// The whole country, as the window is wide.
    pub(super) fn country(&self) -> View {
        self.window.map_or(View::COUNTRY, |window| View::country(window.size))
    }

    pub(super) fn aim_at(&mut self, view: View) -> Vec<Effect> {
        self.aim = (self.aim.0 + 1, view);
        self.is_placed = true;
        if self.window.is_some() {
            // The window tells when it is there.
            return Vec::new();
        }
        self.address.view = Some(view);
        self.shown_anew();
        Vec::new()
    }

    pub(super) fn moved(&mut self, view: View, window: Window) -> Vec<Effect> {
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
        self.wait(Behind::Places);
        // One timer: it asks for what is missing, and writes the address.
        vec![Effect::Later(STILL_MS, Action::Still)]
    }

    pub(super) fn go(&mut self, what: What) -> Vec<Effect> {
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
        if self.address.mode == Mode::Short {
            effects.push(Effect::FocusField("map".to_owned()));
        }
        if let Some(view) = self.view_of(place) {
            effects.extend(self.aim_at(view));
        }
        self.shown_anew();
        effects
    }

    /// How the window shows all of a place.
    pub(super) fn view_of(&self, place: Kato) -> Option<View> {
        let size = self.window.map_or((360, 400), |window| window.size);
        self.atlas.ready()?.view_of(place, size)
    }

    /// An address that names a place, and no view of its own, shows that place.
    pub(super) fn aim_at_place(&mut self) -> Vec<Effect> {
        let named = self.address.filter.place.or(self.address.filter.near);
        if self.is_placed || self.address.view.is_some() {
            return Vec::new();
        }
        named.and_then(|place| self.view_of(place)).map_or_else(Vec::new, |view| self.aim_at(view))
    }

    /// Looks at an open card that nobody was looking at; once its point is known.
    pub(super) fn aim_at_card(&mut self, id: Uuid) -> Vec<Effect> {
        let at = self.point_of(id).and_then(|point| self.atlas.ready()?.at(point));
        match at {
            Some(at) if !self.is_placed => self.aim_at(View::near(at, View::NEAR)),
            _ => Vec::new(),
        }
    }
}
