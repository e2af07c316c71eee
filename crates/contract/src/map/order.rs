//! In which order a list of preschools stands.

/// The order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// By name, in the alphabet of the reader.
    #[default]
    Name,
    /// The nearest first.
    Distance,
    /// Most free places first.
    Free,
    /// The shortest queue first.
    Queue,
}

impl Order {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Name, Self::Distance, Self::Free, Self::Queue];
    /// The key in the query.
    pub const KEY: &'static str = "order";

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Distance => "distance",
            Self::Free => "free",
            Self::Queue => "queue",
        }
    }

    /// The order of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == text)
    }
}
