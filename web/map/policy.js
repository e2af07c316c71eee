// The page's Trusted Types: Leaflet asks by one constant string what the browser can draw, and nothing else may become
// markup. This module is imported first: Leaflet asks while it loads.
const ASKED = "<svg/>";
globalThis.trustedTypes?.createPolicy("default", { createHTML: (text) => (text === ASKED ? text : null) });
