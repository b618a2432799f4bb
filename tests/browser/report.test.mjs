// What an editor does with the report page, by mouse and by keyboard.
import assert from "node:assert/strict";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {after, test} from "node:test";
import {browser, folder, gainsay, open, reports, sample} from "./pages.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
after(() => browser.close());

// Runs on a fresh page of a report and holds it to the rules of all pages.
function on(name, report, options, body) {
  test(name, async () => {
    const opened = await open(reports[report], options);
    try {
      await body(opened.page);
      assert.deepEqual(opened.wrong, []);
    } finally {
      await opened.close();
    }
  });
}

const shown = (page) => page.locator("details.finding:visible").count();
// A form is reset after those who listen were told.
const cleared = (page) => page.waitForFunction(() => !location.search);
const severities = (page) => page.locator("details.finding:visible").evaluateAll((all) => [...new Set(all.map((one) => one.dataset.severity))]);

for (const report of Object.keys(reports)) {
  for (const colorScheme of ["light", "dark"]) {
    on(`axe: ${report}, ${colorScheme}`, report, {colorScheme, bypassCSP: true}, async (page) => {
      if (await page.locator("#filter").count()) await page.click('button[name="fold"]');
      await page.evaluate(() => { for (const part of document.querySelectorAll("details")) part.open = true; });
      await page.addScriptTag({content: axe});
      const {violations} = await page.evaluate(() => axe.run());
      assert.deepEqual(violations.map((one) => [one.id, one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]), []);
    });
  }
  for (const width of [320, 390, 768, 1280, 2560]) {
    on(`no sideways scroll: ${report}, ${width}`, report, {viewport: {width, height: 800}}, async (page) => {
      await page.evaluate(() => { for (const part of document.querySelectorAll("details")) part.open = true; });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width);
    });
  }
  // Without script, all of a large page stands there.
  on(`every link leads somewhere: ${report}`, report, {javaScriptEnabled: false}, async (page) => {
    const lost = await page.$$eval("a[href]", (links) => links.map((link) => link.getAttribute("href"))
      .filter((href) => !href.startsWith("#") || !document.getElementById(decodeURIComponent(href.slice(1)))));
    // Others lead to pages beside it.
    assert.deepEqual(lost.filter((href) => !existsSync(join(dirname(reports[report]), href))), []);
  });
}

on("filter by severity, kind, article, status and text", "sample", {}, async (page) => {
  const all = await shown(page);
  assert.ok(all > 3);
  await page.uncheck('[name="severity"][value="warning"]');
  assert.ok(!(await severities(page)).includes("warning"));
  assert.match(page.url(), /[?&]severity=/);
  await page.click('button[type="reset"]');
  await cleared(page);
  assert.equal(await shown(page), all);
  assert.ok(!page.url().includes("?"));
  for (const name of ["kind", "article"]) {
    await page.selectOption(`[name="${name}"]`, {index: 1});
    const some = await shown(page);
    assert.ok(some > 0 && some < all, name);
    await page.click('button[type="reset"]');
    await cleared(page);
  }
  await page.selectOption('[name="status"]', "dismissed");
  assert.equal(await shown(page), 0);
  assert.ok(await page.locator("#none-shown").isVisible());
  await page.click('button[type="reset"]');
  await cleared(page);
  await page.fill('[name="text"]', "no such words anywhere");
  assert.equal(await shown(page), 0);
  await page.fill('[name="text"]', "143");
  assert.ok(await shown(page) > 0);
});

on("the address keeps the filter", "sample", {}, async (page) => {
  await page.selectOption('[name="kind"]', {index: 1});
  await page.fill('[name="text"]', "a");
  const [kind, count] = [await page.inputValue('[name="kind"]'), await shown(page)];
  await page.reload();
  assert.equal(await page.inputValue('[name="kind"]'), kind);
  assert.equal(await page.inputValue('[name="text"]'), "a");
  assert.equal(await shown(page), count);
});

on("keys move, open, search and explain", "sample", {}, async (page) => {
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const focused = () => page.evaluate(() => document.activeElement.closest("details.finding")?.id);
  const second = await page.locator("details.finding").nth(1).getAttribute("id");
  assert.equal(await focused(), second);
  await page.keyboard.press("o");
  assert.equal(await page.locator(`#${second}`).evaluate((one) => one.open), true);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(`#${second}`).evaluate((one) => one.open), false);
  await page.keyboard.press("k");
  assert.equal(await focused(), await page.locator("details.finding").nth(0).getAttribute("id"));
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.name), "text");
  await page.keyboard.type("jjnn?");
  assert.equal(await page.inputValue('[name="text"]'), "jjnn?");
  await page.fill('[name="text"]', "");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  assert.ok(await page.locator("dialog").isVisible());
  await page.keyboard.press("Escape");
  assert.ok(!await page.locator("dialog").isVisible());
  await page.keyboard.press("n");
  const mark = await page.evaluate(() => document.activeElement.id);
  assert.match(mark, /^p\d+$/);
  await page.keyboard.press("n");
  assert.notEqual(await page.evaluate(() => document.activeElement.id), mark);
  await page.keyboard.press("p");
  assert.equal(await page.evaluate(() => document.activeElement.id), mark);
});

on("every control is reached by the tab key", "sample", {}, async (page) => {
  const wanted = await page.$$eval("#filter :is(input, select, button)", (all) => all.map((one) => one.name + one.value + one.type));
  const reached = new Set();
  for (let i = 0; i < 80; ++i) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => { const one = document.activeElement; return one.name + one.value + one.type; }));
  }
  assert.deepEqual(wanted.filter((one) => !reached.has(one)), []);
});

// Brings the keyboard to a control as the tab key does.
const tabTo = async (page, selector) => {
  for (let i = 0; i < 800; ++i) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the tab key does not reach ${selector}`);
};

on("filter by keyboard alone", "sample", {}, async (page) => {
  const all = await shown(page);
  await tabTo(page, '[name="severity"][value="error"]');
  await page.keyboard.press("Space");
  assert.ok(!(await severities(page)).includes("error"));
  await page.keyboard.press("Space");
  for (const name of ["kind", "article", "status"]) {
    await tabTo(page, `[name="${name}"]`);
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await page.inputValue(`[name="${name}"]`), "");
  }
  await page.keyboard.press("ArrowUp");
  await tabTo(page, '[name="text"]');
  await page.keyboard.type("143");
  assert.match(page.url(), /text=143/);
  await tabTo(page, 'button[type="reset"]');
  await page.keyboard.press("Enter");
  await cleared(page);
  assert.equal(await shown(page), all);
  assert.ok(!page.url().includes("?"));
});

on("the address keeps every field", "sample", {query: "?severity=error&article=a1&kind=number&status=open&text=a"}, async (page) => {
  assert.ok(await page.isChecked('[name="severity"][value="error"]'));
  assert.ok(!await page.isChecked('[name="severity"][value="warning"]'));
  for (const [name, value] of [["article", "a1"], ["kind", "number"], ["status", "open"], ["text", "a"]]) {
    assert.equal(await page.inputValue(`[name="${name}"]`), value);
  }
  assert.deepEqual(await severities(page), ["error"]);
});

on("an address that nobody wrote is harmless", "sample", {query: "?severity=none&kind=nothing&article=%3Cscript%3E&status=?&text=%3Cimg%20src%3Dx%3E#%E0%A4%A"}, async (page) => {
  assert.equal(await shown(page), 0);
  assert.equal(await page.locator("img").count(), 0);
  await page.click('button[type="reset"]');
  await cleared(page);
  assert.ok(await shown(page) > 0);
});

for (const how of ["mouse", "keyboard"]) {
  const press = async (page, selector) => {
    if (how === "mouse") return page.click(selector);
    await tabTo(page, selector);
    await page.keyboard.press("Enter");
  };
  on(`open and fold all by ${how}`, "sample", {}, async (page) => {
    const open = () => page.locator("details.finding[open]").count();
    await press(page, 'button[name="fold"]');
    assert.equal(await open(), await shown(page));
    await press(page, 'button[name="fold"]');
    assert.equal(await open(), 0);
  });
  on(`the keys are explained by ${how}`, "sample", {}, async (page) => {
    await press(page, 'button[name="keys"]');
    assert.ok(await page.locator("dialog").isVisible());
    await press(page, 'button[name="close"]');
    assert.ok(!await page.locator("dialog").isVisible());
  });
  on(`the checklists are printed by ${how}`, "sample", {}, async (page) => {
    await page.evaluate(() => { window.print = () => { window.printed = document.documentElement.className; }; });
    await press(page, "#print-checklists");
    assert.match(await page.evaluate(() => window.printed), /checklists-only/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.doesNotMatch(await page.evaluate(() => document.documentElement.className), /checklists-only/);
  });
  on(`a finding is opened, confirmed, dismissed and left open by ${how}`, "sample", {}, async (page) => {
    const finding = page.locator("details.finding").nth(1);
    const id = await finding.getAttribute("id");
    if (how === "mouse") await finding.locator("> summary").click();
    else {
      await tabTo(page, `[id="${id}"] > summary`);
      await page.keyboard.press("Space");
    }
    await finding.locator(".work").waitFor();
    const choose = async (value) => {
      if (how === "mouse") return finding.locator(`[type="radio"][value="${value}"]`).check();
      await finding.locator('[type="radio"]:checked').focus();
      await page.keyboard.press(value === "open" ? "ArrowUp" : "ArrowDown");
    };
    await choose("accepted");
    assert.ok(await finding.evaluate((one) => one.classList.contains("confirmed")));
    await choose("dismissed");
    assert.ok(await finding.evaluate((one) => one.classList.contains("done")));
    await finding.locator(".reason").fill("seen");
    await page.selectOption('[name="status"]', "dismissed");
    assert.equal(await shown(page), 1);
    await page.selectOption('[name="status"]', "");
    await choose("accepted");
    if (how === "mouse") await choose("open");
    else {
      await finding.locator("> summary").focus();
      await page.keyboard.press("u");
    }
    assert.ok(await finding.locator('[value="open"]').isChecked());
    assert.ok(!await finding.evaluate((one) => one.classList.contains("done") || one.classList.contains("confirmed")));
  });
  on(`both files are saved by ${how}`, "sample", {}, async (page) => {
    for (const [name, file] of [["decisions", "gainsay-decisions.yaml"], ["list", "open-findings.md"]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, `button[name="${name}"]`)]);
      assert.equal(download.suggestedFilename(), file);
    }
  });
}

on("the bars of one finding are marked together", "fair", {}, async (page) => {
  const numbers = await page.$$eval(".tl [data-f]", (all) => all.map((one) => one.dataset.f));
  const number = numbers.find((one, i) => numbers.indexOf(one) < i);
  const together = page.locator(`.tl [data-f="${number}"]`);
  const bars = together;
  assert.ok(await together.count() > 1);
  const marked = () => page.locator(".tl .same").count();
  await bars.first().hover();
  assert.equal(await marked(), await together.count());
  await page.locator("h1").hover();
  assert.equal(await marked(), 0);
  await bars.first().focus();
  assert.equal(await marked(), await together.count());
});

on("printing opens what is folded and folds it again", "sample", {}, async (page) => {
  const folded = () => page.locator("details:not([open])").count();
  const before = await folded();
  assert.ok(before > 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await folded(), 0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await folded(), before);
});

on("the skip link leads past the head", "sample", {}, async (page) => {
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
});

on("links open what is folded", "sample", {}, async (page) => {
  const link = page.locator(".matrix a.ref, .margin a.ref").last();
  const id = (await link.getAttribute("href")).slice(1);
  await link.click();
  assert.equal(await page.locator(`[id="${id}"]`).evaluate((one) => one.open), true);
  assert.ok(await page.locator(`[id="${id}"] .sides`).isVisible());
});

on("decisions leave the page as the file that the program reads", "sample", {}, async (page) => {
  const findings = page.locator("details.finding");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.keyboard.type("checked with the port");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("d");
  assert.ok(await page.locator(".unsaved").isVisible());
  assert.notEqual(await findings.nth(1).locator(".missing").textContent(), "");
  await page.click('button[name="decisions"]');  // refused: no reason yet
  assert.equal(await page.evaluate(() => document.activeElement.className), "reason");
  await page.keyboard.type('a "reason": \\ with #marks, पूरा');
  await findings.nth(1).locator(".who").fill("night desk");
  assert.equal(await findings.nth(1).locator(".missing").textContent(), "");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('button[name="decisions"]')]);
  const file = join(folder, "decisions.yaml");
  await download.saveAs(file);
  assert.ok(!await page.locator(".unsaved").isVisible());
  const [accepted, dismissed] = await findings.evaluateAll((all) => all.slice(0, 2).map((one) => one.id.slice(2)));
  const run = gainsay("check", "--no-config", "--decisions", file, "--format", "json", sample);
  assert.equal(run.status, 1, run.err);
  const result = JSON.parse(run.out);
  assert.equal(result.findings.find((one) => one.fingerprint === accepted).status, "accepted");
  const hidden = result.hidden.find((one) => one.fingerprint === dismissed);
  assert.equal(hidden.status_reason, 'a "reason": \\ with #marks, पूरा');
  assert.equal(hidden.status_by, "night desk");
  assert.ok(!result.findings.some((one) => one.fingerprint === dismissed));

  // A file that people wrote keeps what the page has no field for.
  writeFileSync(file, readFileSync(file, "utf8") + "    date: 2025-08-13\n    until: 2031-01-31\n");

  // The next report starts from these decisions, and keeps them.
  const next = join(folder, "next.html");
  gainsay("check", "--no-config", "--quiet", "--decisions", file, "--report", next, sample);
  const again = await open(next);
  const [second] = await Promise.all([again.page.waitForEvent("download"), again.page.click('button[name="decisions"]')]);
  await second.saveAs(join(folder, "decisions2.yaml"));
  assert.equal(readFileSync(join(folder, "decisions2.yaml"), "utf8"), readFileSync(file, "utf8"));
  assert.deepEqual(again.wrong, []);
  await again.close();
});

on("unsaved marks ask before they are lost", "sample", {}, async (page) => {
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  const asked = new Promise((resolve) => page.once("dialog", (dialog) => { resolve(dialog.type()); dialog.accept(); }));
  await page.close({runBeforeUnload: true});
  assert.equal(await asked, "beforeunload");
});

on("the open list leaves as Markdown", "sample", {}, async (page) => {
  const all = await shown(page);
  await page.keyboard.press("j");
  await page.keyboard.press("d");
  await page.keyboard.type("known");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('button[name="list"]')]);
  const file = join(folder, "open.md");
  await download.saveAs(file);
  assert.equal(readFileSync(file, "utf8").match(/^- \[ \]/gm).length, all - 1);
});

on("without script everything stands there", "sample", {javaScriptEnabled: false}, async (page) => {
  assert.ok(!await page.locator("#filter").isVisible());
  assert.ok(await page.locator("h1").isVisible());
  const fold = page.locator("details.finding").nth(1);
  await fold.locator("> summary").click();
  assert.ok(await fold.locator(".sides").isVisible());
  assert.ok(await page.locator(".matrix").isVisible());
  assert.ok(await page.locator("article .copy").first().isVisible());
});

on("a large page unpacks what is asked for", "large", {}, async (page) => {
  const packed = () => page.locator("noscript").count();
  assert.ok(await packed() > 0);
  const finding = page.locator("details.finding").last();
  await finding.locator("> summary").click();
  assert.ok(await finding.locator(".sides").isVisible());
  await finding.locator(".work").waitFor();
  const place = (await finding.locator("figcaption a").first().getAttribute("href")).slice(1);
  await finding.locator("figcaption a").first().click();
  assert.ok(await page.locator(`[id="${place}"]`).isVisible());
  assert.ok(await page.locator(`[id="${place}"]`).evaluate((one) => one.matches(":target")));
  await page.waitForFunction(() => !document.querySelector("article > noscript"));
  await page.keyboard.press("n");
  assert.match(await page.evaluate(() => document.activeElement.id), /^p\d+$/);
  await page.fill('[name="text"]', "why this is one fact");
  assert.ok(await shown(page) > 0);  // found in what is packed
  assert.ok(await packed() > 0);
  await page.fill('[name="text"]', "noscript blockquote figcaption");
  assert.equal(await shown(page), 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await packed(), 0);
});

test("a link into a large page leads to its words", async () => {
  const probe = await open(reports.large, {javaScriptEnabled: false});
  const last = await probe.page.locator("article .copy a.error[id]").last().getAttribute("id");
  await probe.close();
  for (const javaScriptEnabled of [true, false]) {
    const opened = await open(reports.large, {query: "#" + last, javaScriptEnabled});
    const place = opened.page.locator(`[id="${last}"]`);
    await opened.page.waitForTimeout(500);  // what was guessed is laid out
    assert.ok(await place.evaluate((one) => one.matches(":target")));
    const [top, height] = await place.evaluate((one) => [one.getBoundingClientRect().top, innerHeight]);
    assert.ok(top >= 0 && top < height, `${top} of ${height}`);
    assert.deepEqual(opened.wrong, []);
    await opened.close();
  }
});

on("a large page without script holds all", "large", {javaScriptEnabled: false}, async (page) => {
  assert.equal(await page.locator("article .copy").count(), 60);
  assert.equal(await page.locator("details.finding .sides").count(), await page.locator("details.finding").count());
  for (const part of ["article .copy", ".matrix"]) {
    await page.locator(part).first().scrollIntoViewIfNeeded();  // what is far away is laid out when it is near
    await page.locator(part).first().waitFor();
  }
});

on("decisions leave a large page", "large", {}, async (page) => {
  await page.keyboard.press("j");
  await page.keyboard.press("d");
  await page.keyboard.type("known");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('button[name="decisions"]')]);
  const file = join(folder, "large.yaml");
  await download.saveAs(file);
  const first = page.locator("details.finding").first();
  assert.match(readFileSync(file, "utf8"), new RegExp(`fingerprint: "${(await first.getAttribute("id")).slice(2)}"`));
  assert.match(readFileSync(file, "utf8"), /values: \["/);
});

on("markup of strangers is text", "hostile", {}, async (page) => {
  assert.match(await page.title(), /^Dam gates <script>/);
  assert.equal(await page.locator("img, article script, article a[href^='javascript']").count(), 0);
  assert.match(await page.locator("article .copy").textContent(), /<script>document\.title='broken'<\/script>/);
});

test("an archive's index leads to its stories and back", async () => {
  const {page, wrong, close} = await open(reports.index);
  assert.equal(await page.locator("h1").textContent(), "Stories of the archive");
  const link = page.locator("table a", {hasText: "godown fire"});
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/story-0000\d\.html$/);
  assert.match(await page.title(), /^Six die in Bhilwara godown fire/);
  assert.ok(await page.locator("details.finding").count() > 0);
  await page.click("nav li:first-child a");
  await page.waitForURL(/index\.html$/);
  assert.deepEqual(wrong, []);
  await close();
});

on("a clean report says what was compared", "clean", {}, async (page) => {
  assert.equal(await page.locator("h1").textContent(), "Nothing found");
  assert.match(await page.locator(".clean").textContent(), /One article was read/);
});

on("the Hindi page says so and speaks it", "hindi", {}, async (page) => {
  assert.equal(await page.locator("html").getAttribute("lang"), "hi");
  assert.match(await page.locator("#filter").textContent(), /गंभीरता/);
});
