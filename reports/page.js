"use strict";
// The report page's work: filter, keys, decisions. Everything can be read
// without it. It talks to nobody: what it knows stands in the page, and what an
// editor decides leaves it as a file that he saves.
(() => {
  const byId = (id) => document.getElementById(id);
  const filter = byId("filter");
  const printButton = byId("print-checklists");

  // A large page keeps what is folded or far away as text, in parts that only
  // readers without script get at once, so that it opens at once for the others.
  const unpack = (part) => {
    const holder = document.createElement("template");
    holder.innerHTML = part.textContent;
    part.replaceWith(holder.content);
  };
  const unpackIn = (node) => { for (const part of node.querySelectorAll("noscript")) unpack(part); };
  const unpackAll = () => unpackIn(document);
  // The node, wherever it is.
  const find = (id) => {
    const part = !byId(id) && [...document.querySelectorAll("noscript")].find((one) => one.textContent.includes(` id="${id}"`));
    if (part) unpack(part);
    return byId(id);
  };

  // A target inside a folded part, and all for the printer, must open.
  const reveal = (node) => {
    for (let at = node; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  };
  const idOf = (hash) => {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return "";  // not one of ours
    }
  };
  const toTarget = () => {
    const id = idOf(location.hash);
    const known = id && byId(id);
    const node = id && find(id);
    if (!node) return;
    reveal(node);
    unpackIn(node);
    // The browser looks for its target but once.
    if (!known) location.replace(location.hash);
    node.scrollIntoView();
  };
  addEventListener("hashchange", toTarget);
  document.addEventListener("click", (event) => {
    const summary = event.target.closest("summary");
    if (summary) unpackIn(summary.parentElement);
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    find(idOf(link.hash));
    if (link.hash === location.hash) toTarget();
  });
  document.addEventListener("toggle", (event) => { if (event.target.open) unpackIn(event.target); }, true);
  const near = "IntersectionObserver" in window && new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      unpackIn(target);
    }
  }, {rootMargin: "1500px"});
  const unfolded = () => document.querySelectorAll(":is(article, .story, .finding > summary) > noscript");
  // The rest when there is time, so that the browser's own search finds it.
  const rest = (deadline) => {
    for (const part of unfolded()) {
      unpack(part);
      if (deadline.timeRemaining() < 5) {
        requestIdleCallback(rest);
        return;
      }
    }
  };
  addEventListener("load", () => {
    for (const part of unfolded()) {
      if (near) near.observe(part.parentElement);
      else unpack(part);
    }
    if ("requestIdleCallback" in window) requestIdleCallback(rest);
  });

  // The bars of one finding belong together.
  const bars = (event) => {
    const bar = event.target.closest(".tl [data-f]");
    for (const one of document.querySelectorAll(".tl .same")) one.classList.remove("same");
    if (bar) for (const one of bar.closest(".tl").querySelectorAll(`[data-f="${bar.dataset.f}"]`)) one.classList.add("same");
  };
  addEventListener("pointerover", bars);
  addEventListener("focusin", bars);

  let opened = [];
  addEventListener("beforeprint", () => {
    unpackAll();
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
    document.documentElement.classList.remove("checklists-only");
  });
  if (printButton) {
    printButton.hidden = false;
    printButton.addEventListener("click", () => {
      document.documentElement.classList.add("checklists-only");
      print();
    });
  }

  if (filter) work();
  toTarget();

  function work() {
    const words = JSON.parse(byId("words").textContent);
    const say = (key, parts) => words[key].replace(/\{(\w+)\}/g, (_, name) => parts[name]);
    const fields = filter.elements;
    const findings = [...document.querySelectorAll("details.finding")];
    const severities = [...filter.querySelectorAll('[name="severity"]')];
    const texts = new Map();  // lower case, of findings that were searched
    const SIGNS = {amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'"};
    const textOf = (finding) => {
      if (!texts.has(finding)) {
        const text = !finding.querySelector("noscript") ? finding.textContent
          : finding.innerHTML.replace(/<[^>]*>/g, " ").replace(/&(\w+|#39);/g, (all, name) => SIGNS[name] ?? all);
        texts.set(finding, text.toLowerCase());
      }
      return texts.get(finding);
    };
    // Finding -> {status, reason, by}, where an editor has changed it.
    const decided = new Map();
    let unsaved = new Set();
    filter.hidden = false;

    // --- filter
    const shows = (finding) => {
      const data = finding.dataset;
      return severities.some((box) => box.checked && box.value === data.severity) &&
        (!fields.kind.value || fields.kind.value === data.kind) &&
        (!fields.article.value || data.articles.split(" ").includes(fields.article.value)) &&
        (!fields.status.value || fields.status.value === statusOf(finding)) &&
        fields.text.value.toLowerCase().split(/\s+/).every((word) => !word || textOf(finding).includes(word));
    };
    const shown = () => findings.filter((finding) => !finding.parentElement.hidden);
    const apply = () => {
      for (const finding of findings) {
        const hide = !shows(finding);
        if (finding.parentElement.hidden !== hide) finding.parentElement.hidden = hide;
      }
      for (const heading of document.querySelectorAll("h3.group")) {
        heading.hidden = ![...heading.nextElementSibling.children].some((item) => !item.hidden);
      }
      const count = shown().length;
      fields.shown.value = say("shown", {shown: count, all: findings.length});
      byId("none-shown").hidden = count > 0;
    };
    const toAddress = () => {
      const query = new URLSearchParams();
      const off = severities.filter((box) => !box.checked);
      if (off.length) query.set("severity", severities.filter((box) => box.checked).map((box) => box.value).join(","));
      for (const name of ["kind", "article", "status", "text"]) if (fields[name].value) query.set(name, fields[name].value);
      const text = query.toString();
      try {
        history.replaceState(null, "", (text ? "?" + text : location.pathname) + location.hash);
      } catch {
        // A page shown inside another one has no address to keep it in.
      }
    };
    const fromAddress = () => {
      const query = new URLSearchParams(location.search);
      if (query.has("severity")) {
        const on = query.get("severity").split(",");
        for (const box of severities) box.checked = on.includes(box.value);
      }
      for (const name of ["kind", "article", "status", "text"]) if (query.has(name)) fields[name].value = query.get(name);
      for (const name of ["kind", "article", "status"]) if (fields[name].selectedIndex < 0) fields[name].value = "";
    };
    filter.addEventListener("input", () => { apply(); toAddress(); });
    filter.addEventListener("submit", (event) => event.preventDefault());
    filter.addEventListener("reset", () => setTimeout(() => { apply(); toAddress(); }));
    fields.fold.addEventListener("click", () => {
      const open = fields.fold.getAttribute("aria-pressed") === "false";
      for (const finding of shown()) {
        if (open) unpackIn(finding);
        finding.open = open;
      }
      fields.fold.setAttribute("aria-pressed", String(open));
      fields.fold.textContent = words[open ? "fold-all" : "open-all"];
    });

    // --- decisions
    function statusOf(finding) {
      return decided.has(finding) ? decided.get(finding).status : finding.dataset.status ?? "open";
    }
    const decisionOf = (finding) => decided.get(finding) ||
      {status: finding.dataset.status ?? "open", reason: finding.dataset.reason || "", by: finding.dataset.by || ""};
    const tellUnsaved = () => {
      const line = filter.querySelector(".unsaved");
      line.hidden = unsaved.size === 0;
      line.textContent = say("unsaved", {n: unsaved.size});
    };
    const refresh = (finding) => {
      const {status, reason} = decisionOf(finding);
      finding.classList.toggle("done", status === "dismissed");
      finding.classList.toggle("confirmed", status === "accepted");
      const tools = finding.querySelector(".work");
      if (!tools) return;
      for (const radio of tools.querySelectorAll('[type="radio"]')) radio.checked = radio.value === status;
      tools.querySelector(".missing").textContent = status !== "open" && !reason.trim() ? words.missing : "";
    };
    const decide = (finding, change) => {
      decided.set(finding, {...decisionOf(finding), ...change});
      unsaved.add(finding);
      refresh(finding);
      tellUnsaved();
      apply();
    };
    let group = 0;
    const equip = (finding) => {
      unpackIn(finding);
      if (finding.querySelector(".work")) return;
      const tools = byId("work").content.firstElementChild.cloneNode(true);
      const name = "decision-" + ++group;
      for (const radio of tools.querySelectorAll('[type="radio"]')) {
        radio.name = name;
        radio.addEventListener("change", () => decide(finding, {status: radio.value}));
      }
      const {reason, by} = decisionOf(finding);
      const fieldsOf = {reason: tools.querySelector(".reason"), by: tools.querySelector(".who")};
      fieldsOf.reason.value = reason;
      fieldsOf.by.value = by;
      for (const [key, field] of Object.entries(fieldsOf)) field.addEventListener("input", () => decide(finding, {[key]: field.value}));
      finding.querySelector(".body").append(tools);
      refresh(finding);
    };
    for (const finding of findings) {
      if (finding.open) equip(finding);
      if (finding.dataset.status) refresh(finding);
    }
    document.addEventListener("toggle", (event) => {
      if (event.target.open && event.target.matches("details.finding")) equip(event.target);
    }, true);
    addEventListener("beforeunload", (event) => {
      if (unsaved.size) event.preventDefault();
    });

    // --- export
    const save = (name, type, text) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], {type}));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    };
    // JSON's strings are YAML's, but for line separators.
    const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
    const fingerprintOf = (item) => item.dataset.fingerprint ?? item.id.replace(/^f-/, "");
    const messageOf = (item) => item.querySelector(".message").textContent;
    // An entry of the decisions file, of a finding or of one that is settled already.
    const entryOf = (item, {status, reason, by}, values) => {
      const {rule, date, until} = item.dataset;
      const fingerprint = fingerprintOf(item);
      return [
        `  - fingerprint: ${quoted(fingerprint)}`,
        `    decision: ${status === "accepted" ? "accept" : "dismiss"}`,
        `    rule: ${rule}`,
        `    message: ${quoted(messageOf(item))}`,
        values.length ? `    values: [${[...values].map((value) => quoted(value.textContent)).join(", ")}]` : "",
        reason.trim() ? `    reason: ${quoted(reason.trim())}` : "",
        by.trim() ? `    by: ${quoted(by.trim())}` : "",
        date ? `    date: ${date}` : "",
        until ? `    until: ${until}` : "",
      ].filter(Boolean).join("\n");
    };
    const settledEntries = () => [...document.querySelectorAll('.settled [data-status="dismissed"]')].map((item) =>
      entryOf(item, {status: "dismissed", reason: item.dataset.reason || "", by: item.dataset.by || ""}, item.querySelectorAll(".value")));
    fields.decisions.addEventListener("click", () => {
      const made = findings.filter((finding) => statusOf(finding) !== "open");
      const missing = made.find((finding) => !decisionOf(finding).reason.trim());
      if (missing) {
        missing.parentElement.hidden = false;
        missing.open = true;
        equip(missing);
        refresh(missing);
        missing.querySelector(".reason").focus();
        return;
      }
      made.forEach(unpackIn);
      const entries = [...made.map((finding) => entryOf(finding, decisionOf(finding), finding.querySelectorAll(".side > h5 > bdi"))), ...settledEntries()].sort();
      save("gainsay-decisions.yaml", "text/yaml", "version: 1\ndecisions:" + (entries.length ? "\n" + entries.join("\n") : " []") + "\n");
      unsaved = new Set();
      tellUnsaved();
    });
    const plain = (text) => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
    fields.list.addEventListener("click", () => {
      const lines = shown().filter((finding) => statusOf(finding) !== "dismissed").map((finding) => {
        unpackIn(finding.querySelector("summary"));
        const sides = [...finding.querySelectorAll(".chip")].map((chip) => `  - ${plain(chip.textContent.replace(/\s+/g, " ").trim())}`);
        const state = statusOf(finding) === "accepted" ? ` (${words.confirmed})` : "";
        const badge = finding.querySelector(".badge").textContent;
        return `- [ ] **${plain(badge)}** ${plain(messageOf(finding))}${state} \`${finding.dataset.rule}\`\n${sides.join("\n")}`;
      });
      save("open-findings.md", "text/markdown", `# ${words["list-title"]}\n\n${lines.join("\n")}\n`);
    });

    // --- keys
    const dialog = byId("keys");
    fields.keys.addEventListener("click", () => dialog.showModal());
    dialog.querySelector('[name="close"]').addEventListener("click", () => dialog.close());
    const current = () => document.activeElement.closest("details.finding");
    const step = (list, by, at) => {
      if (!list.length) return null;
      if (at >= 0) return list[Math.min(Math.max(at + by, 0), list.length - 1)];
      return by > 0 ? list[0] : list[list.length - 1];
    };
    const toFinding = (by) => {
      const list = shown();
      const next = step(list, by, list.indexOf(current()));
      if (!next) return;
      const head = next.querySelector("summary");
      head.focus();
      head.scrollIntoView({block: "nearest"});
    };
    const toMark = (by) => {
      for (const part of unfolded()) unpack(part);
      const marks = [...document.querySelectorAll(".copy a:is(.error, .warning, .notice):not(.ref)")];
      const next = step(marks, by, marks.indexOf(document.activeElement));
      if (!next) return;
      next.focus();
      next.scrollIntoView({block: "center"});
    };
    const onCurrent = (act) => {
      const finding = current();
      if (finding) act(finding);
    };
    // Decides, and asks for the reason.
    const settle = (finding, status) => {
      equip(finding);
      finding.open = true;
      decide(finding, {status});
      finding.querySelector(".reason").focus();
    };
    const acts = {
      j: () => toFinding(1),
      k: () => toFinding(-1),
      n: () => toMark(1),
      p: () => toMark(-1),
      o: () => onCurrent((finding) => { finding.open = !finding.open; }),
      a: () => onCurrent((finding) => settle(finding, "accepted")),
      u: () => onCurrent((finding) => { equip(finding); decide(finding, {status: "open"}); }),
      d: () => onCurrent((finding) => settle(finding, "dismissed")),
      "/": () => fields.text.focus(),
      "?": () => dialog.showModal(),
    };
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
      const field = event.target.closest('input:not([type="checkbox"], [type="radio"]), select, textarea');
      if (field) {
        // Back from a decision's reason to its finding, so that j and k go on from there.
        if (event.key === "Escape") {
          const finding = current();
          if (finding) finding.querySelector("summary").focus();
          else field.blur();
        }
        return;
      }
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
      if (!act) return;
      event.preventDefault();
      act();
    });

    fromAddress();
    apply();
  }
})();
