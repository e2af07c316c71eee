//! What a person or the browser does.

use super::address::Mode;
use super::told::Call;
use super::view::View;
use super::{Action, Effect, SHOWN, STILL_MS, Search, State};
use crate::map::route::Page;
use crate::route::Route;
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use uuid::Uuid;

impl State {
    /// Something happened.
    pub(in crate::map) fn doing(&mut self, action: Action) -> Vec<Effect> {
        self.said = None;
        match action {
            Action::Retry => self.retry(),
            // The shell opens it.
            Action::Comes => Vec::new(),
            Action::Misses => {
                self.is_mapless = true;
                Vec::new()
            }
            Action::Moved(view, window) => self.moved(view, window),
            Action::Pressed(mark) => self.pressed(mark),
            Action::Zoom(by) => {
                // From where it is going to look: it may be on its way there.
                let view = self.aim.1;
                let zoom = view.zoom.saturating_add_signed(by).clamp(View::ZOOMS.0, View::ZOOMS.1);
                self.aim_at(View { zoom, half: view.half && zoom < View::ZOOMS.1, ..view })
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
                self.address.rows = 0;
                self.sift();
                if self.address.mode == Mode::Short {
                    self.renamed();
                }
                self.shown_anew();
                vec![Effect::Push(self.route)]
            }
            Action::Order(order) => {
                self.address.order = order;
                self.address.rows = 0;
                self.shown_anew();
                vec![Effect::Replace(self.route)]
            }
            Action::Mode(mode) => {
                self.address.mode = mode;
                self.address.rows = 0;
                self.renamed();
                self.shown_anew();
                vec![Effect::Push(self.route)]
            }
            Action::More => {
                self.address.rows = self.shown() + SHOWN;
                let mut effects = self.missing_rows();
                effects.push(Effect::Replace(self.route));
                effects
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
    pub(in crate::map) fn visited(&mut self, route: Route<Page>) -> Vec<Effect> {
        self.route = route;
        self.sift();
        self.renamed();
        self.shown_anew();
        let unknown: Vec<Uuid> = self.address.card.iter().chain(&self.chosen()).copied().collect();
        let mut effects: Vec<Effect> = unknown.into_iter().filter_map(|id| self.want_card(id)).collect();
        // What history does not take back stands in every address.
        effects.push(Effect::Replace(self.route));
        effects
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

    fn retry(&mut self) -> Vec<Effect> {
        self.asked_rows.clear();
        let mut effects = Vec::new();
        if self.atlas.ready().is_none() {
            self.pointer = Remote::Loading;
            self.atlas = Remote::Loading;
            self.coming = (None, None);
            effects.push(Effect::Call(Call::Pointer));
        }
        if let (Remote::Failed(_), Some(pointer)) = (&self.outlines, self.pointer.ready()) {
            effects.push(Effect::Call(Call::Outlines(pointer.outlines)));
            self.outlines = Remote::Loading;
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
