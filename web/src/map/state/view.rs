//! Where the window looks.

use contract::map::World;

/// About six kilometres, in pixels of zoom 14.
const GRID: u32 = 1024;
/// The nearest zoom whose window shows all of that.
const COARSE: u8 = 12;

/// The middle of the window, in pixels of zoom 14, and its zoom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct View {
    /// Pixels to the east.
    pub x: u32,
    /// Pixels to the south.
    pub y: u32,
    /// 3 to 16.
    pub zoom: u8,
    /// Half a level nearer than that.
    pub half: bool,
}

impl View {
    /// The widest and the nearest.
    pub const ZOOMS: (u8, u8) = (3, 16);

    /// One preschool with its street.
    pub const NEAR: u8 = 14;

    /// The whole country on a phone.
    pub const COUNTRY: Self = Self { x: 2_876_600, y: 1_449_000, zoom: 3, half: true };
    /// Its land, but for a few pixels of coast and desert.
    const LAND: Bounds = Bounds { west: 2_648_000, east: 3_105_000, north: 1_318_000, south: 1_579_000 };

    /// A place, near.
    pub fn near(at: World, zoom: u8) -> Self {
        Self { x: at.x, y: at.y, zoom: zoom.clamp(Self::ZOOMS.0, Self::ZOOMS.1), half: false }
    }

    /// The whole country, as large as this window can show it.
    pub fn country(size: (u32, u32)) -> Self {
        Self { half: false, ..Self::COUNTRY }.nearest(&Self::LAND, size)
    }

    /// The same middle, as near as a window still shows all of these.
    fn nearest(self, all: &Bounds, size: (u32, u32)) -> Self {
        let fits = |view: &Self| {
            let seen = view.bounds(size, 0);
            seen.has(World { x: all.west, y: all.north }) && seen.has(World { x: all.east, y: all.south })
        };
        let views = (Self::ZOOMS.0..=Self::NEAR)
            .flat_map(|zoom| [false, true].map(|half| Self { zoom, half, ..self }));
        let widest = Self { zoom: Self::ZOOMS.0, half: false, ..self };
        views
            .filter(|view| view.zoom < Self::NEAR || !view.half)
            .take_while(|view| *view == widest || fits(view))
            .last()
            .unwrap_or(widest)
    }

    /// The nearest view that shows all of these, not too near; none of none.
    pub fn around(points: impl Iterator<Item = World>, size: (u32, u32)) -> Option<Self> {
        let bounds = points.fold(None, |bounds: Option<Bounds>, at| {
            let one = Bounds { west: at.x, east: at.x, north: at.y, south: at.y };
            Some(bounds.map_or(one, |all| Bounds {
                west: all.west.min(at.x),
                east: all.east.max(at.x),
                north: all.north.min(at.y),
                south: all.south.max(at.y),
            }))
        })?;
        let (x, y) = (u32::midpoint(bounds.west, bounds.east), u32::midpoint(bounds.north, bounds.south));
        // Marks reach beyond their middles.
        let size = (size.0.saturating_sub(60), size.1.saturating_sub(60));
        Some(Self { x, y, zoom: Self::ZOOMS.0, half: false }.nearest(&bounds, size))
    }

    /// The middle.
    pub const fn middle(self) -> World {
        World { x: self.x, y: self.y }
    }

    /// The same to some kilometres: an address travels in reloads, in links and in what other pages are told.
    #[must_use]
    pub const fn coarse(self) -> Self {
        let is_nearer = self.zoom >= COARSE;
        let (zoom, half) = if is_nearer { (COARSE, false) } else { (self.zoom, self.half) };
        Self { x: self.x / GRID * GRID + GRID / 2, y: self.y / GRID * GRID + GRID / 2, zoom, half }
    }

    /// As the address writes it: `11-3012345-1523456`, or `4.5-2876600-1449000`.
    pub fn write(self) -> String {
        let half = if self.half { ".5" } else { "" };
        format!("{}{half}-{}-{}", self.zoom, self.x, self.y)
    }

    /// Reads what [`View::write`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let (zoom, place) = text.split_once('-')?;
        let (zoom, half) = zoom.strip_suffix(".5").map_or((zoom, false), |zoom| (zoom, true));
        let zoom = zoom.parse().ok().filter(|zoom| (Self::ZOOMS.0..=Self::ZOOMS.1).contains(zoom))?;
        let (x, y) = place.split_once('-')?;
        let (x, y) = (x.parse().ok()?, y.parse().ok()?);
        let half = half && zoom < Self::ZOOMS.1;
        World { x, y }.is_on_map().then_some(Self { x, y, zoom, half })
    }

    /// Whether a window shows the same, but for two of its pixels.
    pub fn is_nearly(self, other: Self) -> bool {
        let most = self.stretch(2);
        (self.zoom, self.half) == (other.zoom, other.half)
            && self.x.abs_diff(other.x) <= most
            && self.y.abs_diff(other.y) <= most
    }

    /// How near, for what draws it.
    pub fn level(self) -> f64 {
        f64::from(self.zoom) + if self.half { 0.5 } else { 0.0 }
    }

    /// World pixels of pixels of the window: a shift to the left from zoom 14 outwards, to the right inwards; half a level is
    /// a root of two.
    fn stretch(self, pixels: u32) -> u32 {
        let whole = match self.zoom {
            zoom @ 0..=14 => pixels.saturating_mul(1 << (14 - zoom)),
            zoom => pixels >> (zoom - 14).min(31),
        };
        if self.half { whole / 1000 * 707 + whole % 1000 * 707 / 1000 } else { whole }
    }

    /// What a window of this size shows, with so many hundredths more on each side.
    pub fn bounds(self, size: (u32, u32), more: u32) -> Bounds {
        let half = |pixels: u32| self.stretch(pixels.saturating_mul(100 + 2 * more) / 200).max(1);
        let (width, height) = (half(size.0), half(size.1));
        Bounds {
            west: self.x.saturating_sub(width),
            east: self.x.saturating_add(width),
            north: self.y.saturating_sub(height),
            south: self.y.saturating_add(height),
        }
    }
}

/// A part of the world.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
    west: u32,
    east: u32,
    north: u32,
    south: u32,
}

impl Bounds {
    /// Whether a place is in it.
    pub const fn has(&self, at: World) -> bool {
        self.west <= at.x && at.x <= self.east && self.north <= at.y && at.y <= self.south
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn a_view_is_read_as_it_is_written() {
        for view in [
            View::COUNTRY,
            View { half: false, ..View::COUNTRY },
            View { x: 0, y: 4_194_303, zoom: 16, half: false },
        ] {
            assert_eq!(View::parse(&view.write()), Some(view));
        }
        for bad in [
            "",
            "11",
            "11-1",
            "2-1-1",
            "17-1-1",
            "11-4194304-1",
            "11-1-4194304",
            "11-1-1-1",
            ".5-1-1",
            "11.25-1-1",
            "11-a-1",
            "-1-1-1",
        ] {
            assert_eq!(View::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_country_fills_a_window_by_half_levels() {
        // Of a phone, a narrow phone, a desk, a wide desk.
        for (size, zoom, half) in [
            ((326, 456), 3, true),
            ((286, 400), 3, false),
            ((790, 756), 4, true),
            ((1000, 900), 5, false),
            ((0, 0), 3, false),
        ] {
            let view = View::country(size);
            assert_eq!((view.zoom, view.half), (zoom, half), "{size:?}");
        }
        assert_eq!(View::country((326, 456)), View::COUNTRY);
        assert_eq!(View { zoom: 16, ..View::COUNTRY }.level(), 16.5);
        assert_eq!(View::parse("16.5-1-1"), Some(View { x: 1, y: 1, zoom: 16, half: false }));
    }

    #[test]
    fn two_pixels_of_the_window_are_nothing() {
        let view = View { x: 1_000_000, y: 1_000_000, zoom: 12, half: false };
        for (x, zoom, is) in
            [(1_000_008, 12, true), (1_000_009, 12, false), (1_000_000, 11, false), (999_992, 12, true)]
        {
            assert_eq!(view.is_nearly(View { x, zoom, ..view }), is, "{x} {zoom}");
        }
    }

    #[test]
    fn a_place_is_shown_whole_and_not_too_near() {
        let at = |x: u32, y: u32| World { x: 3_000_000 + x, y: 1_500_000 + y };
        assert_eq!(View::around([].into_iter(), (400, 400)), None);
        let one = View::around([at(0, 0)].into_iter(), (400, 400));
        assert_eq!(one, Some(View { x: 3_000_000, y: 1_500_000, zoom: View::NEAR, half: false }));
        // 340 pixels of the window are 680 of zoom 14 at zoom 13.
        for (wide, zoom) in [(678, 13), (680, 13), (682, 12)] {
            let two = View::around([at(0, 0), at(wide, 10)].into_iter(), (400, 400));
            assert_eq!(two.map(|view| view.zoom), Some(zoom), "{wide}");
        }
    }

    #[test]
    fn a_window_shows_half_its_size_on_each_side() {
        let view = View { x: 1_000_000, y: 2_000_000, zoom: 13, half: false };
        let bounds = view.bounds((100, 60), 0);
        for (x, y, is_in) in [
            (1_000_100, 2_000_060, true),
            (1_000_101, 2_000_000, false),
            (999_900, 1_999_940, true),
            (999_899, 2_000_000, false),
            (1_000_000, 2_000_061, false),
        ] {
            assert_eq!(bounds.has(World { x, y }), is_in, "{x} {y}");
        }
        let near = View { zoom: 16, ..view }.bounds((100, 100), 0);
        assert!(
            near.has(World { x: 1_000_012, y: 2_000_000 }) && !near.has(World { x: 1_000_013, y: 2_000_000 })
        );
        assert!(view.bounds((100, 60), 30).has(World { x: 1_000_160, y: 2_000_000 }));
    }
}
