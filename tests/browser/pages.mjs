// The reports under test, made by the program in a folder of their own, and
// browser pages that notice every error and every request.
import {execFileSync} from "node:child_process";
import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

export const folder = mkdtempSync(join(tmpdir(), "gainsay-browser-"));
const sample = fileURLToPath(new URL("../data/sample", import.meta.url));

export function gainsay(...args) {
  try {
    return {status: 0, out: execFileSync(process.env.GAINSAY, args, {encoding: "utf8", cwd: folder, stdio: ["ignore", "pipe", "pipe"]})};
  } catch (error) {
    return {status: error.status, out: error.stdout, err: error.stderr};
  }
}

function report(name, ...args) {
  const path = join(folder, name);
  const run = gainsay("check", "--no-config", "--quiet", "--report", path, ...args);
  if (run.status > 1) throw new Error(run.err);
  return path;
}

function article(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const markup = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script> </script></style></title>`;
const hostile = article("hostile.txt", `Dam gates <script>document.title='broken'</script> opened\n\n` +
  `SANGRUR, Aug 12: Engineer Mohan ${markup} Lal opened the gates at 15:35 in the morning on Sunday, 22 March 2025.\n` +
  `"The water {{message}} ${markup} is high," he said. javascript:alert(1) ]]> -->\n`);

// Many articles of one story, each with a toll of its own and in words of its
// own, so that none is a copy: a large page, whose parts are unpacked when they
// are wanted.
const PLACES = ["market", "school", "temple", "fish hall", "post office", "bus stand", "ice plant", "library", "clinic", "court", "mill", "fort", "customs shed"];
const STATES = ["quiet", "crowded", "shut", "lit all night", "without power", "under guard", "open to visitors"];
const WHILE = ["while divers searched the hull", "as families waited", "until the tide turned", "when rain set in", "after the sirens stopped", "as boats were counted",
  "while engineers looked at the piles", "before the minister came", "as ropes were cut", "while nurses made lists", "until lamps were brought"];
const papers = Array.from({length: 60}, (_, i) => {
  const hurt = 20 + i % 7;
  const openings = [
    `KONAPUR, Aug 12: ${hurt} people were injured when the ferry Meenakshi hit the Konapur jetty on Tuesday.`,
    `KONAPUR, Aug 12: The ferry Meenakshi hit the jetty at Konapur on Tuesday, and ${hurt} people were injured.`,
    `KONAPUR, Aug 12: On Tuesday the ferry Meenakshi ran into the Konapur jetty; ${hurt} people were injured.`,
  ];
  const colour = Array.from({length: 6}, (_, j) =>
    `The ${PLACES[(i * 7 + j * 4) % 13]} was ${STATES[(i * 5 + j * 2) % 7]} ${WHILE[(i * 3 + j * 5) % 11]}.`);
  colour.splice(i % 3, 0, `Port officer ${i % 5 ? "Leela Varkey" : "Leela Vargis"} said ${143 + i % 3} passengers were on board the ferry.`);
  colour.splice(3 + i % 4, 0, `The repair of the jetty will cost Rs ${i % 4 + 3} crore.`);
  return {
    headline: `Ferry accident at Konapur, report ${i + 1}`, published: "2025-08-12T09:00:00+05:30", source: `Paper ${i + 1}`, language: "en",
    body_text: [openings[i % 3], ...colour].join(" "),
  };
});
const wire = papers.map((paper) => JSON.stringify(paper) + "\n").join("");

// The pages of an archive of two stories: the sample, and a fire.
const fire = article("fire.txt", "Six die in Bhilwara godown fire\n\nBHILWARA, July 4: Six workers died when a godown burnt down on Friday, 4 July 2025. " +
  "Collector Asha Rao said the fire began at 15:35 in the morning.\n");
// One event, two last days.
const fair = [24, 28].map((last) => article(`fair-${last}.txt`, "The fair\n\n" +
  `LUCKNOW, Aug 10, 2026: The Lucknow book fair will be held from 14–${last} August, chairman Alok Bhatia said on Sunday. As many as 210 publishers have booked stalls.\n`));
export const site = join(folder, "site");
gainsay("archive", "add", "--archive", join(folder, "a.db"), "--root", dirname(sample), sample);
gainsay("archive", "add", "--archive", join(folder, "a.db"), "--root", folder, fire);
const made = gainsay("archive", "report", "--archive", join(folder, "a.db"), "--out", site);
if (made.status !== 0) throw new Error(made.err);

export const reports = {
  sample: report("sample.html", sample),
  hindi: report("hindi.html", "--report-language", "hi", sample),
  hostile: report("hostile.html", hostile),
  large: report("large.html", article("wire.jsonl", wire)),
  fair: report("fair.html", ...fair),
  index: join(site, "index.html"),
  story: join(site, "story-00001.html"),
  clean: report("clean.html", article("clean.txt", "A quiet day\n\nNothing much happened in the village.\n")),
};
export {sample};

export const browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ["--no-sandbox"]});

// A page that has been opened, with what went wrong in it.
export async function open(path, {query = "", ...options} = {}) {
  const context = await browser.newContext({acceptDownloads: true, ...options});
  const page = await context.newPage();
  const wrong = [];
  const address = pathToFileURL(path).href;
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) wrong.push(message.text()); });
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => { if (![address, pathToFileURL(site).href, "blob:"].some((known) => request.url().startsWith(known))) wrong.push(request.url()); });
  await page.goto(address + query);
  return {page, wrong, close: () => context.close()};
}
