//! The choice changes: in the address, or in the draft, which is kept at once.

use super::address::joined;
use super::choice::{self, Unfit, Way};
use super::told::Call;
use super::{Effect, Said, State};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use contract::map::QueueKind;
use uuid::Uuid;

impl State {
    /// The choice, in its order.
    pub fn chosen(&self) -> Vec<Uuid> {
        match &self.draft {
            Some(draft) => draft.ready().map(|draft| draft.order()).unwrap_or_default(),
            None => self.address.choice.clone(),
        }
    }

    /// The question of the form that the choice is for, after the language. As a text: the addresses of the other binary
    /// would weigh here what they are not worth; a test knows them.
    pub fn form(&self) -> Option<String> {
        let of = if self.address.is_change { "change" } else { "apply" };
        self.address.draft.map(|id| format!("{of}/{id}/preschools"))
    }

    /// A new application that begins with the choice.
    pub fn new_form(&self) -> String {
        "apply/new?choice=".to_owned() + &joined(&self.chosen(), "_")
    }

    /// How many may be chosen.
    pub fn most(&self) -> usize {
        match self.draft.as_ref().and_then(Remote::ready) {
            Some(draft) => draft.most(),
            None => choice::most(self.kind_of_chosen().unwrap_or(QueueKind::General)),
        }
    }

    /// Of which kind the choice is: an application is to one kind of queue.
    fn kind_of_chosen(&self) -> Option<QueueKind> {
        let atlas = self.atlas.ready()?;
        self.chosen().into_iter().find_map(|id| atlas.kind(self.point_of(id)?))
    }

    /// Why a preschool cannot be added; nothing when it can.
    pub fn unfit(&self, id: Uuid) -> Option<Unfit> {
        let draft = self.draft.as_ref().and_then(Remote::ready);
        let kind = draft.map(|draft| draft.kind()).or_else(|| self.kind_of_chosen());
        if let (Some(atlas), Some(point)) = (self.atlas.ready(), self.point_of(id)) {
            let (wanted, settlement) =
                (draft.and_then(|draft| draft.settlement()), atlas.area(point).map(|area| area.settlement));
            if wanted.is_some() && settlement.is_some_and(|is| Some(is) != wanted) {
                return Some(Unfit::Elsewhere);
            }
            if kind.is_some() && atlas.kind(point) != kind {
                return Some(Unfit::OtherKind);
            }
        }
        (self.chosen().len() >= self.most()).then_some(Unfit::Full)
    }

    pub(super) fn choose(&mut self, id: Uuid, is_on: bool) -> Vec<Effect> {
        let mut order = self.chosen();
        let at = order.iter().position(|one| *one == id);
        match (at, is_on) {
            (Some(at), false) => {
                order.remove(at);
            }
            (None, true) if self.unfit(id).is_none() => order.push(id),
            _ => return Vec::new(),
        }
        self.said = Some(Said::Count(order.len()));
        self.put(&order)
    }

    pub(super) fn reorder(&mut self, id: Uuid, way: Way) -> Vec<Effect> {
        let mut order = self.chosen();
        choice::moved(&mut order, id, way);
        self.said = order.iter().position(|one| *one == id).map(|at| Said::Moved(id, at + 1));
        self.put(&order)
    }

    fn put(&mut self, order: &[Uuid]) -> Vec<Effect> {
        let mut effects = Vec::new();
        match &mut self.draft {
            Some(draft) => {
                let Some(draft) = draft.ready_mut() else { return effects };
                draft.put_order(order);
                effects.extend(self.keep());
            }
            None => {
                self.address.choice = order.to_vec();
                effects.push(Effect::Replace(self.route));
            }
        }
        self.draw();
        effects
    }

    /// Writes the draft; one request at a time, the last state wins.
    pub(super) fn keep(&mut self) -> Option<Effect> {
        let draft = self.draft.as_ref()?.ready()?.clone();
        if self.keeping == Sending::Sent {
            self.is_changed = true;
            return None;
        }
        self.keeping = Sending::Sent;
        self.is_changed = false;
        Some(Effect::Call(Call::Keep(draft)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::route::Page;
    use crate::parent::route::{Page as Form, Step};
    use crate::route::Route;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;
    use words::Lang;

    #[test]
    fn the_choice_leads_to_pages_of_the_form() {
        let mut state = State::new(Route { lang: Lang::Kk, page: Page::Map });
        let page = |slug: String| Route::<Form>::parse(&format!("/kk/{slug}")).page;
        let id = Uuid::from_u128(7);
        assert_eq!(state.form(), None);
        state.address.choice = vec![id, Uuid::from_u128(8)];
        assert_eq!(state.new_form(), format!("apply/new?choice={id}_{}", Uuid::from_u128(8)));
        state.address.draft = Some(id);
        assert_eq!(state.form().map(page), Some(Form::Apply(id, Step::Preschools)));
        state.address.is_change = true;
        assert_eq!(state.form().map(page), Some(Form::Change(id, Step::Preschools)));
    }
}
