//! What the window and the list show, as filter, view and choice are now.

use super::address::Mode;
use super::atlas::Atlas;
use super::scene::{Mark, Scene};
use super::told::Call;
use super::view::Bounds;
use super::{Behind, Effect, State, Window};
use crate::state::remote::Remote;
use std::rc::Rc;

/// So much more than the window is drawn on each side, hundredths: as the canvas is.
const MARGIN: u32 = 30;
/// Most points that one request names.
const MOST_ROWS: usize = contract::endpoint::map_preschools::MOST_POINTS;

impl State {
    pub(super) fn sift(&mut self) {
        let from = self.from();
        if let Remote::Ready(atlas) = &mut self.atlas {
            atlas.sift(&self.address.filter, from);
        }
    }

    /// Marks are drawn as filter and window are now; the list follows.
    pub(super) fn shown_anew(&mut self) {
        self.draw();
        self.wait(Behind::Rows);
    }

    /// This follows once the picture is seen.
    pub(super) fn wait(&mut self, behind: Behind) {
        self.behind = self.behind.max(behind);
    }

    /// Whether something waits for the picture to be seen.
    pub(in crate::map) fn is_behind(&self) -> bool {
        self.behind != Behind::Nothing
    }

    /// What waited, in its order.
    pub(in crate::map) fn caught_up(&mut self) -> Vec<Effect> {
        let behind = std::mem::take(&mut self.behind);
        if behind >= Behind::Places {
            self.listed();
        }
        if behind >= Behind::Rows { self.missing_rows() } else { Vec::new() }
    }

    /// Draws the marks.
    pub(super) fn draw(&mut self) {
        let Some(atlas) = self.atlas.ready() else { return };
        let marks = match (self.address.mode, self.window) {
            (Mode::Preschools, Some(window)) => self.marks_in(atlas, window),
            (Mode::Short, _) | (_, None) => Vec::new(),
        };
        let fills = if self.address.mode == Mode::Short { self.short.fills.clone() } else { Vec::new() };
        let me = self.me.map(|me| (f64::from(me.x), f64::from(me.y)));
        self.scene = Rc::new(Scene { marks, fills, me });
    }

    fn marks_in(&self, atlas: &Atlas, window: Window) -> Vec<Mark> {
        let view = self.view();
        let chosen: Vec<usize> =
            self.chosen().into_iter().map(|id| self.point_of(id).unwrap_or(usize::MAX)).collect();
        atlas.marks(view.zoom, &view.bounds(window.size, MARGIN), self.open_point(), &chosen)
    }

    /// Marks that the window itself shows, with their place among all marks.
    pub fn marks_in_sight(&self) -> Vec<(usize, &Mark)> {
        let Some(bounds) = self.bounds() else { return Vec::new() };
        self.scene.marks.iter().enumerate().filter(|(_, mark)| bounds.has(mark.at)).collect()
    }

    /// The list: what is in the window, or everything where there is no map.
    fn listed(&mut self) {
        let (order, from) = (self.order(), self.from().unwrap_or(self.view().middle()));
        let Some(atlas) = self.atlas.ready() else { return };
        self.list = atlas.list(self.bounds().as_ref(), order, Some(from));
    }

    /// What the window shows; none where there is no map.
    pub fn bounds(&self) -> Option<Bounds> {
        self.window.map(|window| self.view().bounds(window.size, 0))
    }

    /// Asks for the rows that are shown and not known.
    pub(super) fn missing_rows(&mut self) -> Vec<Effect> {
        let Some(atlas) = self.atlas.ready() else { return Vec::new() };
        if self.address.mode == Mode::Short {
            return Vec::new();
        }
        let mut wanted: Vec<usize> = self
            .list
            .iter()
            .take(self.shown())
            .filter(|point| self.row_at(**point).is_none() && self.asked_rows.binary_search(point).is_err())
            .copied()
            .take(MOST_ROWS)
            .collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        // By their numbers: the nearest first would say from where.
        wanted.sort_unstable();
        self.asked_rows.extend_from_slice(&wanted);
        self.asked_rows.sort_unstable();
        vec![Effect::Call(Call::Rows(atlas.version, wanted))]
    }
}
