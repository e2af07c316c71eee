//! Where places are short: districts by what they lack, as classes for the map and rows for the table.

use super::State;
use super::address::Mode;
use super::atlas::Division;
use super::scene::Names;
use crate::state::remote::Remote;
use contract::map::{CLASSES, Kato, Need, class};
use std::cmp::Reverse;
use std::rc::Rc;

/// A district of which nothing is known.
const UNKNOWN: u8 = 9;

/// The districts.
#[derive(PartialEq, Eq, Debug, Default)]
pub struct Short {
    /// By what they lack, the most first.
    pub rows: Vec<(Kato, Need)>,
    /// For each district of the outlines its class.
    pub fills: Vec<u8>,
}

impl State {
    /// Figures, colours and names, as mode and filter are now.
    pub(super) fn renamed(&mut self) {
        let Some(outlines) = self.outlines.ready().cloned() else {
            self.count_short();
            return;
        };
        let lang = self.route.lang;
        match self.address.mode {
            Mode::Preschools => self.names = Some(Rc::new(Names::of_settlements(&outlines, lang))),
            Mode::Short => {
                self.count_short();
                let need = |kato: Kato| {
                    self.short.rows.iter().find(|(of, _)| *of == kato).map(|(_, need)| need.lacking())
                };
                // A class is one of five.
                let fill = |lacking| u8::try_from(class(lacking)).unwrap_or(UNKNOWN);
                self.short.fills =
                    outlines.districts().iter().map(|unit| need(unit.kato).map_or(UNKNOWN, fill)).collect();
                let texts = outlines.districts().iter().map(|unit| {
                    let lacking = need(unit.kato).unwrap_or_default();
                    let text = if lacking > 0 {
                        format!("{} {lacking}", lang.of(&unit.name))
                    } else {
                        String::new()
                    };
                    (text, lacking >= CLASSES[2])
                });
                self.names = Some(Rc::new(Names::of_districts(&outlines, texts)));
            }
        }
    }

    fn count_short(&mut self) {
        if self.address.mode == Mode::Short
            && let Remote::Ready(atlas) = &mut self.atlas
        {
            let mut rows = atlas.needs(Division::of(&self.address.filter));
            rows.sort_by_key(|(kato, need)| (Reverse(need.deficit()), *kato));
            self.short.rows = rows;
        }
    }
}
