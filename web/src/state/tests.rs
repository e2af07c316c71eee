//! Reducers: whole moments of a journey, without a browser.
