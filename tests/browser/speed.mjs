// Measures how a large report opens: node speed.mjs PROGRAM GENERATOR [KEEP.html]
//
// PROGRAM is gainsay, GENERATOR gainsay_generate of tests/bench. 500 articles
// of two made-up events each, every teller with a fact wrong and a third of the
// plain numbers off, make a run of more than 2,000 findings. Prints the size
// of its page and the times of five fresh starts of the browser, the median
// last; nothing here is asserted, for times belong to a quiet machine.
import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

const [program, generator, keep] = process.argv.slice(2).map((path) => resolve(path));
if (!generator) {
  console.error("usage: node speed.mjs PROGRAM GENERATOR [KEEP.html]");
  process.exit(2);
}
const ARTICLES = 500;
const EVENTS = 2;  // told by an article
const OFF = 32;    // of a hundred plain numbers are wrong
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), "gainsay-speed-"));
process.on("exit", () => rmSync(folder, {recursive: true, force: true}));

// The same numbers everywhere.
let state = 7;
const roll = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >> 8) % 100;
};
const slip = (number) => roll() < OFF ? number.slice(0, -1) + (Number(number.at(-1)) + 1 + roll() % 8) % 10 : number;
const told = Array.from({length: EVENTS}, (_, k) => execFileSync(generator,
  ["--count", String(ARTICLES), "--seed", String(3 + k), "--first", String(1000 * k), "--slip-share", "100", "--jsonl"],
  {encoding: "utf8", maxBuffer: 1 << 28}).trim().split("\n").map((line) => JSON.parse(line)));
const input = join(folder, "articles.jsonl");
writeFileSync(input, told[0].map(({headline, published, language, source}, i) => JSON.stringify({
  headline, published, language, source,
  body_text: told.map((event) => event[i].body_text).join("\n\n").replace(/(?<![\w:.,;#&-])\d{1,3}(?:,\d{3})*(?= \p{Letter})/gu, slip),
}) + "\n").join(""));

const report = keep ?? join(folder, "report.html");
try {
  execFileSync(program, ["check", "--no-config", "--quiet", "--report", report, input], {stdio: ["ignore", "ignore", "inherit"]});
} catch (error) {
  if (error.status !== 1) throw error;
}
console.log(`${(statSync(report).size / 1e6).toFixed(1)} MB`);

const rounds = [];
for (let i = 0; i < ROUNDS; ++i) {
  const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"]});
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  await page.goto(pathToFileURL(report).href, {waitUntil: "load"});
  const times = await page.evaluate(async () => {
    await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    const [load] = performance.getEntriesByType("navigation");
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return {
      paint: Math.round(paint?.startTime ?? NaN),
      load: Math.round(load.loadEventEnd),
      shown: Math.round(performance.now()),
      findings: document.querySelectorAll("details.finding").length,
      elements: document.getElementsByTagName("*").length,
    };
  });
  // Filtering by words, with everything unpacked.
  await page.waitForFunction(() => !document.querySelector(":is(article, .story) > noscript"), null, {timeout: 120000});
  times.filter = Math.round(await page.evaluate(async () => {
    const field = document.querySelector('[name="text"]');
    field.value = "metres";
    const begin = performance.now();
    field.dispatchEvent(new Event("input", {bubbles: true}));
    await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    return performance.now() - begin;
  }));
  if (i === 0) console.log(`${times.findings} findings, ${times.elements} elements`);
  console.log(`first paint ${times.paint} ms, load event ${times.load} ms, next frame ${times.shown} ms, filter ${times.filter} ms`);
  rounds.push(times.load);
  await browser.close();
}
console.log(`load event, median: ${rounds.sort((a, b) => a - b)[ROUNDS >> 1]} ms`);
