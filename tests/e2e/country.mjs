// The made-up country as a person sees it: the page of its phones, read over HTTP without a browser.

import { until } from "./house.mjs";

/** The stories by the IIN of the adult, whose birth day does not move with the calendar. */
const STORIES = {
  940514201100: "nothing_special",
  900514201301: "teacher_with_child",
  880514201503: "family_of_four",
  910514102107: "serviceman",
  790514202601: "guardian_with_ward",
  950514202705: "foreign_child",
  890514202902: "child_too_old",
  920514203103: "already_queued",
  900514203308: "special_needs",
  960514203507: "phone_not_registered",
  910514203706: "child_deceased",
  870514104103: "somebody_elses_child",
  930514204202: "access_to_ask",
  950514204404: "newborn",
  910514204605: "special_group",
  920514204805: "sanatorium_group",
  930514205002: "both_parents",
  900514105107: "other_parent",
  900514205304: "non_resident",
  890514205508: "two_rights",
  920514205902: "other_parents_right",
  910514206205: "unrecorded_parent",
};

async function demoPage(base) {
  const response = await fetch(`${base}/en/demo`);
  if (!response.ok) throw new Error(`/en/demo answers ${response.status}`);
  return (await response.text()).replace(/<!--.*?-->/gs, "");
}

const textOf = (html) => html.replace(/<[^>]+>/g, " ").replace(/&#x27;|&#39;/g, "'").replace(/&quot;/g, '"').trim();

/** Whom one can play: story -> { iin, children, phone, name }. */
export async function parents(base) {
  const people = {};
  for (const [card] of (await demoPage(base)).matchAll(/<li class="card">.*?<\/li>/gs)) {
    const [iin, ...children] = [...card.matchAll(/<code class="copy">(\d{12})<\/code>/g)].map((found) => found[1]);
    const phone = card.match(/\+7(?:[ \u00a0]?\d){10}/)?.[0];
    const name = textOf(card.match(/<h3>.*?<\/h3>/s)?.[0] ?? "");
    if (STORIES[iin]) people[STORIES[iin]] = { story: STORIES[iin], iin, children, phone, name };
  }
  const missing = Object.values(STORIES).filter((story) => !people[story]);
  if (missing.length > 0) throw new Error(`the demo page lacks ${missing.join(", ")}`);
  return people;
}

/** The messages of a phone, newest first; none for a phone that has none. */
export async function messages(base, phone) {
  const id = `sms-${phone.replace(/\D/g, "")}`;
  const handset = (await demoPage(base)).match(new RegExp(`<section\\b[^>]*\\bid="${id}"[^>]*>(.*?)</section>`, "s"));
  return [...(handset?.[1] ?? "").matchAll(/<p class="sms">(.*?)<\/p>/gs)].map((found) => textOf(found[1]));
}

/** Does `act` and gives the code of the message that it made come. */
export async function codeAfter(base, phone, act) {
  const before = (await messages(base, phone)).length;
  await act();
  const text = await until(`an SMS to ${phone}`, async () => {
    const now = await messages(base, phone);
    return now.length > before && now[0];
  });
  const code = text.match(/(?<!\d)\d{6}(?!\d)/)?.[0];
  if (!code) throw new Error(`no code in "${text}"`);
  return code;
}

async function press(base, path, fields = {}) {
  const response = await fetch(`${base}/en/${path}`, {
    method: "POST",
    headers: { origin: base, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  if (response.status !== 303) throw new Error(`POST ${path} answers ${response.status}, not 303`);
}

/** "Let a day pass". */
export const dayPasses = (base) => press(base, "demo/day");

/** "Let the morning come": what waits for the day leaves. */
export const morningComes = (base) => press(base, "demo/morning");

/** The registry tells of a birth. */
export const born = (base, { iin, children }) => press(base, "demo/birth", { parent: iin, child: children[0] });

/** An answer to the last question on a phone. */
export const answerSms = (base, phone, text) => press(base, "demo/sms", { phone: phone.replace(/[^+\d]/g, ""), text });

/** How a state system behaves from now on. */
export const behave = (base, system, mode) => press(base, "demo/switches", { system, mode });
