//! Plain HTML forms: read with a cap, fields by name, nothing trusted.

use axum::extract::Request;
use contract::problem::ProblemKind;

use crate::body::{capped, media_type};
use crate::fail::Fail;

/// Largest form, bytes: the longest complaint, percent-encoded, with room to spare.
const LARGEST: usize = 64 * 1024;
/// Most fields of a form.
const MOST: usize = 64;

/// The fields as they were sent, in order.
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The form of a request.
    pub(crate) async fn of(request: Request) -> Result<Self, Fail> {
        if media_type(request.headers()) != "application/x-www-form-urlencoded" {
            return Err(Fail::of(ProblemKind::Shape));
        }
        let body = capped(request, LARGEST).await?;
        Ok(Self::read(&body))
    }

    fn read(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body).take(MOST);
        Self(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
    }

    /// The fields of an address's query.
    pub(crate) fn of_query(query: Option<&str>) -> Self {
        Self::read(query.unwrap_or_default().as_bytes())
    }

    /// The first value of a field without spaces around it; empty when it was not sent.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value.trim())
    }

    /// All values of a field that are not empty.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        let values = self.0.iter().filter(|(found, _)| found == name).map(|(_, value)| value.trim());
        values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }

    /// A text of several lines, with the line ends of this side.
    pub(crate) fn text(&self, name: &str) -> String {
        self.one(name).replace("\r\n", "\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_browsers_send_it() {
        let fields = Fields::read(b"a=1&a=&a=3&t=%D2%9B+x%0D%0Ay&broken=%ff");
        assert_eq!(fields.one("a"), "1");
        assert_eq!(fields.all("a"), ["1", "3"]);
        assert_eq!(fields.text("t"), "қ x\ny");
        assert_eq!(fields.one("nothing"), "");
        assert_eq!(fields.one("broken"), "\u{fffd}");
        let many = "x=1&".repeat(1_000);
        assert_eq!(Fields::read(many.as_bytes()).0.len(), MOST);
    }
}
