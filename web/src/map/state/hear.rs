//! What the server says.

use super::address::Mode;
use super::atlas::Atlas;
use super::scene::Borders;
use super::told::{Answer, Call, Pointer};
use super::{Behind, Effect, State};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use contract::map::Version;
use contract::problem::{Problem, ProblemKind};
use rules::Instant;
use std::rc::Rc;

impl State {
    /// An answer of the server came.
    pub(in crate::map) fn hearing(&mut self, answer: Answer) -> Vec<Effect> {
        match answer {
            Answer::Pointer(Ok(pointer)) => {
                let Pointer { geometry, numbers, .. } = pointer;
                if self.atlas.ready().is_some_and(|atlas| atlas.version == geometry) {
                    return Vec::new();
                }
                self.coming = (None, None);
                self.pointer = Remote::Ready(pointer);
                // The land comes after the points: its weight would hold them up.
                vec![Effect::Call(Call::Geometry(geometry)), Effect::Call(Call::Numbers(numbers))]
            }
            // Of another version: an answer to an older question.
            Answer::Geometry(version, _) | Answer::Numbers(version, _) if !self.is_current(version) => {
                Vec::new()
            }
            Answer::Geometry(_, Ok(geometry)) => {
                self.coming.0 = Some(geometry);
                self.put_together()
            }
            Answer::Numbers(_, Ok(numbers)) => {
                self.coming.1 = Some(numbers);
                self.put_together()
            }
            Answer::Pointer(Err(problem))
            | Answer::Geometry(_, Err(problem))
            | Answer::Numbers(_, Err(problem)) => {
                // What stands is better than nothing.
                if self.atlas.ready().is_some() {
                    return Vec::new();
                }
                self.pointer = Remote::Failed(problem.clone());
                self.atlas = Remote::Failed(problem);
                Vec::new()
            }
            Answer::Outlines(Ok(outlines)) => {
                self.borders = Some(Rc::new(Borders::of(&outlines)));
                self.outlines = Remote::Ready(Rc::new(outlines));
                self.renamed();
                self.draw();
                self.wait(Behind::Page);
                Vec::new()
            }
            Answer::Rows(version, points, result) => self.put_rows(version, &points, result),
            Answer::Card(id, result) => {
                self.put_card(id, result.into());
                self.draw();
                if self.address.card == Some(id) { self.aim_at_card(id) } else { Vec::new() }
            }
            Answer::Search(asked, result) => {
                if asked == self.search.asked {
                    if result.is_err() {
                        // The same words may be asked again.
                        self.search.asked.clear();
                    }
                    self.search.found = Some(result.into());
                }
                Vec::new()
            }
            Answer::Draft(result) => {
                if self.draft.is_some() {
                    self.draft = Some(result.into());
                }
                self.fit_draft()
            }
            Answer::Keep(Ok(())) => {
                self.keeping = Sending::Idle;
                if self.is_changed { self.keep().into_iter().collect() } else { Vec::new() }
            }
            Answer::Keep(Err(problem)) => {
                self.keeping = Sending::Failed(problem);
                Vec::new()
            }
            // The map is without borders then; the list has everything.
            Answer::Outlines(Err(problem)) => {
                self.outlines = Remote::Failed(problem);
                self.wait(Behind::Page);
                Vec::new()
            }
        }
    }

    /// Whether a document of this version is waited for.
    fn is_current(&self, version: Version) -> bool {
        self.pointer.ready().is_some_and(|pointer| [pointer.geometry, pointer.numbers].contains(&version))
    }

    /// Points and numbers are here: the first picture.
    fn put_together(&mut self) -> Vec<Effect> {
        let Some((version, outlines)) =
            self.pointer.ready().map(|pointer| (pointer.geometry, pointer.outlines))
        else {
            return Vec::new();
        };
        let (geometry, numbers) = match std::mem::take(&mut self.coming) {
            (Some(geometry), Some(numbers)) => (geometry, numbers),
            one_of_both => {
                self.coming = one_of_both;
                self.wait(Behind::Page);
                return Vec::new();
            }
        };
        match Atlas::new(geometry, version, numbers, &self.address.filter, self.me) {
            Some(atlas) => {
                // Points of another map have other numbers.
                self.rows.clear();
                self.asked_rows.clear();
                self.opening = None;
                self.atlas = Remote::Ready(Box::new(atlas));
            }
            None => {
                self.atlas = Remote::Failed(Problem::new(ProblemKind::Unavailable));
                return Vec::new();
            }
        }
        if self.from().is_some() {
            self.sift();
        }
        let mut effects = self.fit_draft();
        if let Some(id) = self.address.card {
            effects.extend(self.aim_at_card(id));
        }
        effects.extend(self.aim_at_place());
        if self.address.mode == Mode::Short {
            self.renamed();
        }
        self.shown_anew();
        effects.push(Effect::Call(Call::Outlines(outlines)));
        effects
    }

    fn put_rows(
        &mut self,
        version: Version,
        points: &[usize],
        result: Result<Vec<(usize, super::told::Row)>, Problem>,
    ) -> Vec<Effect> {
        if self.atlas.ready().is_none_or(|atlas| atlas.version != version) {
            return Vec::new();
        }
        match result {
            Ok(rows) => self.keep_rows(rows),
            // The map was made anew meanwhile; its points are not asked for by their old numbers again.
            Err(problem) if problem.kind == ProblemKind::NotFound => {
                return vec![Effect::Call(Call::Pointer)];
            }
            Err(_) => {
                self.asked_rows.retain(|point| !points.contains(point));
                return Vec::new();
            }
        }
        // One request names so many; a long list asks again.
        let mut effects = self.missing_rows();
        if let Some(point) = self.opening.take_if(|point| points.contains(point))
            && self.row_at(point).is_some()
        {
            effects.extend(self.open_at(point));
        }
        effects
    }

    /// A draft says where to look, for which age and in which kind of queue, unless the address said something else.
    fn fit_draft(&mut self) -> Vec<Effect> {
        let Some(draft) = self.draft.as_ref().and_then(Remote::ready) else { return Vec::new() };
        let Some(atlas) = self.atlas.ready() else { return Vec::new() };
        let now = Instant::from_millis(i64::try_from(atlas.as_of()).unwrap_or_default());
        let (kind, age, settlement) = (draft.kind(), draft.age(now), draft.settlement());
        let mut effects: Vec<Effect> = Vec::new();
        for id in self.chosen() {
            effects.extend(self.want_card(id));
        }
        if self.address.view.is_none() && !self.is_placed {
            let filter = &mut self.address.filter;
            filter.kinds = filter.kinds.with(kind);
            filter.age = filter.age.or(age);
            filter.near = filter.near.or(settlement);
            self.sift();
            if let Some(view) = settlement.and_then(|place| self.view_of(place)) {
                effects.extend(self.aim_at(view));
            }
            self.shown_anew();
            effects.push(Effect::Replace(self.route));
        }
        effects
    }
}
