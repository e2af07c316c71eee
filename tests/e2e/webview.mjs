// The eGov Mobile webview as far as anybody knows it (design section 7): no pop-ups, no downloads, no cookies of others, no
// DOM storage, nothing printed, and the host kills the page when the person goes to the SMS: only cookies come back.

const AGENT =
  "Mozilla/5.0 (Linux; Android 11; SM-A035F Build/RP1A.200720.012; wv) AppleWebKit/537.36 (KHTML, like Gecko) " +
  "Version/4.0 Chrome/97.0.4692.87 Mobile Safari/537.36";

/** What the host takes away, before any script of the page runs. What the page asks for in vain is written down. */
function deny() {
  const asked = [];
  Object.defineProperty(globalThis, "__asked", { value: asked });
  const refuse = (name) => () => {
    asked.push(name);
    return null;
  };
  for (const name of ["open", "print", "alert", "confirm", "prompt"]) globalThis[name] = refuse(name);
  // setDomStorageEnabled is off by default: both are null there.
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { value: null });
}

/** A visitor whose browser is the webview; what it is asked for in vain is a complaint. */
export async function inWebview(house, { storageState, ...options } = {}) {
  const cookies = storageState && { cookies: storageState.cookies, origins: [] };
  const who = await house.visit({ ...options, storageState: cookies, userAgent: AGENT, acceptDownloads: false });
  await who.context.addInitScript(deny);
  const wire = await who.context.newCDPSession(who.page);
  await wire.send("Network.enable");
  await wire.send("Network.setCookieControls", {
    enableThirdPartyCookieRestriction: true,
    disableThirdPartyCookieMetadata: true,
    disableThirdPartyCookieHeuristics: true,
  });
  await wire.send("Browser.setDownloadBehavior", { behavior: "deny" }).catch(() => {});
  who.context.on("page", (page) => who.complaints.push(`a pop-up: ${page.url()}`));
  who.page.on("download", (download) => who.complaints.push(`a download: ${download.url()}`));
  who.page.on("dialog", (dialog) => who.complaints.push(`a dialog: ${dialog.message()}`));
  return who;
}

/** What the page asked the host for in vain. */
export const askedInVain = (who) => who.page.evaluate(() => globalThis.__asked);

/** The host kills the page; another webview opens the same address with the cookies, and with nothing else. */
export async function killed(house, who) {
  const { pathname, search } = new URL(who.page.url());
  const storageState = await who.context.storageState();
  await who.context.close();
  const again = await inWebview(house, { lang: who.lang, size: who.size, storageState });
  await again.page.goto(pathname + search);
  return again;
}
