//! What anybody may ask and a whole table must be read for: counted at most once a minute, whoever asks.

use rules::Instant;
use tokio::sync::Mutex;

/// Figures of so many milliseconds ago are those of now.
const MINUTE_MILLIS: i64 = 60_000;

/// One value with the moment at which it was counted.
#[derive(Debug)]
pub(crate) struct Minutely<T>(Mutex<Option<(Instant, T)>>);

// By hand, because a derive would ask a default of the value too.
impl<T> Default for Minutely<T> {
    fn default() -> Self {
        Self(Mutex::const_new(None))
    }
}

impl<T: Clone> Minutely<T> {
    /// The value; who asks while it is counted waits for that count. What failed is not kept.
    pub(crate) async fn get<E>(
        &self,
        now: Instant,
        count: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let mut kept = self.0.lock().await;
        if let Some((at, value)) = kept.as_ref() {
            // A clock that was set back makes it stale, not young for ever.
            if (0..MINUTE_MILLIS).contains(&(now.millis() - at.millis())) {
                return Ok(value.clone());
            }
        }
        let value = count.await?;
        *kept = Some((now, value.clone()));
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_minute_is_just_below_at_and_just_above() {
        let kept = Minutely::default();
        let ask = async |now: i64, value: i64| {
            kept.get(Instant::from_millis(now), std::future::ready(Ok::<_, ()>(value))).await
        };
        assert_eq!(ask(1_000, 1).await, Ok(1));
        assert_eq!(ask(60_999, 2).await, Ok(1));
        assert_eq!(ask(61_000, 3).await, Ok(3));
        assert_eq!(ask(60_999, 4).await, Ok(4), "a clock that was set back");
        let failed = kept.get(Instant::from_millis(130_000), std::future::ready(Err(()))).await;
        assert_eq!(failed, Err(()));
        assert_eq!(ask(130_000, 5).await, Ok(5), "what failed is not kept");
    }
}
