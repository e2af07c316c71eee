// A scan on a phone: what is hard to read is said at once, taken again, sent again, replaced and taken back; nothing is forbidden
// that a person could still read.

import { deflateSync } from "node:zlib";
import { assert, keep, picture, same, until } from "../house.mjs";
import { arrive, comeIn, field, issued, next, textOf, today, walk } from "../parent.mjs";
import { sentences } from "../words.mjs";

const ID = "f-benefits-serviceman-certificate";

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes) => ~bytes.reduce((c, byte) => crcTable[(c ^ byte) & 255] ^ (c >>> 8), ~0) >>> 0;
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

/** A sheet of a phone's size: paper of one grey with lines of ink of another. */
function sheet(paper, ink) {
  const [width, height] = [900, 1200];
  const row = (y) => {
    const line = Buffer.alloc(width + 1, paper);
    line[0] = 0;
    if (y % 40 < 14) line.fill(ink, 80, width - 80);
    return line;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, (_, y) => row(y))));
  const magic = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([magic, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

const png = (name, paper, ink) => ({ name, mimeType: "image/png", buffer: sheet(paper, ink) });
const GOOD = () => png("good.png", 235, 30);
const PDF = { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n") };

/** Chooses a file; the answer of the server. */
async function choose(who, file) {
  const kept = who.page.waitForResponse((response) => response.url().endsWith("/api/v1/documents"));
  await field(who, ID).setInputFiles(file);
  return (await kept).status();
}

async function retaken(house, lang) {
  const who = await house.visit({ lang });
  const say = await sentences(house.base, lang);
  await comeIn(who, house.people.serviceman);
  await walk(who, { to: "benefits" });
  who.careful = true;
  await field(who, "f-benefits-serviceman").check();
  const says = (code, values) => until(`the page says ${code}`, async () => (await textOf(who, ".upload")).includes(say(code, values)));
  // In the dark, then on a white table, then with a line of text: the first two are told, the third is quiet.
  same(await choose(who, png("dark.png", 30, 5)), 200, "a dark photo");
  await says("kind.ScanDark");
  await keep(who, "scan-dark");
  await picture(who, "scan-dark");
  same(await choose(who, png("pale.png", 250, 250)), 200, "a pale photo");
  await says("kind.ScanPale");
  same(await choose(who, GOOD()), 200, "a good photo");
  await until("no warning is left", async () => (await who.page.locator(".upload .warn").count()) === 0);
  await keep(who, "scan-good");
  await picture(who, "scan-good");
  // The network goes while the photo is on its way: the file is at hand, one press sends it again.
  await who.page.route("**/api/v1/documents", (route) => route.abort("connectionreset"));
  await field(who, ID).setInputFiles(GOOD());
  const again = who.page.locator(".upload").getByRole("button", { name: say("everywhere.TryAgain") });
  await again.waitFor();
  assert((await textOf(who, ".upload")).includes(say("problem.NetworkText")), "what happened is not said");
  await keep(who, "scan-lost");
  await picture(who, "scan-lost");
  await who.page.unroute("**/api/v1/documents");
  // The browser itself writes down the lost connection.
  const lost = who.complaints.findIndex((one) => one.includes("ERR_CONNECTION_RESET"));
  if (lost >= 0) who.complaints.splice(lost, 1);
  const kept = who.page.waitForResponse((response) => response.url().endsWith("/api/v1/documents"));
  await again.click();
  same((await kept).status(), 200, "the second try");
  await until("the second try is kept", async () => (await again.count()) === 0);
  // Another kind of file is told, and so is one that is too large; the one that was kept stays.
  await field(who, ID).setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a letter") });
  await says("problem.DocumentKindText");
  same(await choose(who, PDF), 200, "a PDF");
  await says("form.ScanAttached", { kind: "PDF", size: 1 });
  await issued(who, "f-benefits-serviceman-issued", await today(who));
  await next(who);
  await arrive(who, "apply/preschools");
  // Back to it: what is kept is the last one, and it can be taken back.
  await who.page.locator("a.back").click();
  await arrive(who, "apply/benefits");
  await who.page.getByRole("button", { name: say("form.ScanRemove") }).click();
  await next(who);
  await who.page.locator("#summary").waitFor();
  assert((await textOf(who, "#summary")).includes(say("fault.CertificateMissing")), "without the scan it goes on");
}

export const cases = {
  "retaken-kk": (house) => retaken(house, "kk"),
  "retaken-ru": (house) => retaken(house, "ru"),
};
