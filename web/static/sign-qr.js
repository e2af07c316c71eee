// Looks every other second whether the phone has signed. Without it the page has a button that looks.
const page = document.getElementById("qr");
const EVERY = 2_000;

async function look() {
  if (document.hidden) return true;
  const response = await fetch(page.dataset.look, { method: "POST" });
  // A silent system is asked again; anything else the page itself will tell.
  if (response.status === 503) return true;
  const { state } = await response.json();
  if (state === "waiting") return true;
  if (state === "signed_in" || state === "signed") location.assign(page.dataset.next);
  else if (!response.ok || state === "refused" || state === "over") {
    document.getElementById("qr-look").requestSubmit();
  }
  return false;
}

async function watch() {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, EVERY));
    // No network for a moment is no answer: the next look may have one.
    if (!(await look().catch(() => true))) return;
  }
}

if (page) watch();
