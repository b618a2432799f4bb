// What tools of npm do of the same work, over the same bytes:
//   node peers.mjs FILE.jsonl FOLDER
// FILE holds generated English articles (gainsay_generate --language en --jsonl),
// FOLDER the node_modules that has wink-nlp, wink-eng-lite-web-model, compromise
// and chrono-node. One JSON object: MB/s of each that is installed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [file, folder] = process.argv.slice(2);
const load = createRequire(resolve(folder, "peers.cjs"));
const texts = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line)).map(
  (article) => [article.headline ?? article.title, article.body_text ?? article.text].filter(Boolean).join("\n\n"));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

// MB a second of the best of three passes, after a short one that warms up.
function rate(pass, sample) {
  for (const text of texts.slice(0, 50)) pass(text);
  const chosen = texts.slice(0, sample);
  const size = chosen.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let best = Infinity;
  for (let run = 0; run < 3; ++run) {
    const from = process.hrtime.bigint();
    for (const text of chosen) pass(text);
    best = Math.min(best, Number(process.hrtime.bigint() - from) / 1e9);
  }
  return size / 1e6 / best;
}

const peers = {
  // Every stage of the model: sentences, tags, entities, sentiment.
  "wink-nlp": () => {
    const nlp = load("wink-nlp")(load("wink-eng-lite-web-model"));
    return rate((text) => nlp.readDoc(text).entities().out(), texts.length);
  },
  compromise: () => {
    const nlp = load("compromise");
    return rate((text) => { const doc = nlp(text); doc.people().json(); doc.numbers().json(); }, 200);
  },
  "chrono-node": () => {
    const chrono = load("chrono-node");
    return rate((text) => chrono.parse(text), texts.length);
  },
};
const out = { articles: texts.length, bytes };
for (const [name, measure] of Object.entries(peers)) {
  try {
    out[name] = measure();
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
  }
}
console.log(JSON.stringify(out));
