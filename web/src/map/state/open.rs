//! A mark or a row is opened: a cluster falls apart, a preschool shows its card.

use super::address::Mode;
use super::told::{Call, What};
use super::view::View;
use super::{Effect, State};
use crate::state::remote::Remote;
use uuid::Uuid;

impl State {
    pub(super) fn pressed(&mut self, mark: usize) -> Vec<Effect> {
        if self.address.mode == Mode::Short {
            let district = self.outlines.ready().and_then(|outlines| outlines.districts().get(mark));
            let district = district.map(|unit| What::Place(unit.kato, 0));
            return district.map_or_else(Vec::new, |what| self.go(what));
        }
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
    pub(super) fn open_at(&mut self, point: usize) -> Vec<Effect> {
        if let Some(id) = self.row_at(point).map(|row| row.id) {
            return self.open(id);
        }
        self.opening = Some(point);
        match self.atlas.ready() {
            Some(atlas) if !self.asked_rows.contains(&point) => {
                self.asked_rows.push(point);
                self.asked_rows.sort_unstable();
                vec![Effect::Call(Call::Rows(atlas.version, vec![point]))]
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn open(&mut self, id: Uuid) -> Vec<Effect> {
        self.address.card = Some(id);
        self.draw();
        let mut effects = vec![Effect::Push(self.route)];
        effects.extend(self.want_card(id));
        effects.push(Effect::FocusField("opened".to_owned()));
        effects
    }

    pub(super) fn want_card(&mut self, id: Uuid) -> Option<Effect> {
        let is_here = matches!(self.card(id), Some(Remote::Ready(_)));
        (!is_here).then(|| {
            self.put_card(id, Remote::Loading);
            Effect::Call(Call::Card(id))
        })
    }
}
