#!/usr/bin/env python3
"""Holds what `gainsay check` prints against tools of others, format by format.

    validate.py GAINSAY [FILE|DIR...]          (default: tests/data/formats)

A tool that is not installed is named and its check left out; without any the
exit status is 77, which CTest takes for "skipped". What may be there:

    apt-get install jq libxml2-utils
    pip install jsonschema junitparser
    npm install @microsoft/sarif-multitool @umbrelladocs/rdformat-validator @apache-annotator/selector
    go install github.com/reviewdog/reviewdog/cmd/reviewdog@latest

GAINSAY_FORMAT_TOOLS names folders that hold node_modules, joined by ':'.
GAINSAY_FORMAT_SCHEMAS names a folder that may hold sarif-schema-2.1.0.json
(OASIS), DiagnosticResult.json (reviewdog) and junit-10.xsd (Jenkins xUnit).
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FORMATS = ["jsonl", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "w3c"]
FOLDERS = [f for f in os.environ.get("GAINSAY_FORMAT_TOOLS", "").split(":") + [ROOT] if f]
SCHEMAS = os.environ.get("GAINSAY_FORMAT_SCHEMAS", "")

failed, passed, skipped = [], [], []


def told(name, ok, why=""):
    (passed if ok else failed).append(name)
    print(("ok      " if ok else "FAILED  ") + name + ("" if ok else "\n" + why))


def skip(name, what):
    skipped.append(name)
    print(f"skipped {name}: no {what}")


def find(program):
    for folder in FOLDERS:
        path = os.path.join(folder, "node_modules", ".bin", program)
        if os.path.exists(path):
            return path
    return shutil.which(program)


def run(name, program, args, accept=lambda done: done.returncode == 0, **more):
    path = find(program)
    if path is None:
        return skip(name, program)
    done = subprocess.run([path] + args, capture_output=True, text=True, **more)
    told(name, accept(done), done.stdout[-2000:] + done.stderr[-2000:])


def schema(name, file, value):
    path = os.path.join(SCHEMAS, file)
    if not SCHEMAS or not os.path.exists(path):
        return skip(name, file)
    try:
        import jsonschema
    except ImportError:
        return skip(name, "Python package jsonschema")
    with open(path) as f:
        errors = list(jsonschema.validators.validator_for(rules := json.load(f))(rules).iter_errors(value))
    told(name, not errors, "\n".join(str(e.message)[:300] for e in errors[:5]))


def github(text):
    """The commands as the runner reads them (v2: "::name key=value,...::message")."""
    sort = {"error": 0, "warning": 1, "notice": 2}
    levels = []
    for line in text.splitlines():
        if line.startswith("- "):
            continue
        m = re.fullmatch(r"::(error|warning|notice) ((?:\w+=[^:,]*,?)+)::(.*)", line)
        if not m or re.search(r"%(?!25|0D|0A|3A|2C)", line):
            return f"no workflow command: {line[:200]}"
        levels.append(sort[m[1]])
    return "" if levels == sorted(levels) else "not sorted by severity"


def w3c(page, folder):
    """Both selectors of each annotation, resolved by Apache Annotator, must meet."""
    home = next((f for f in FOLDERS if os.path.isdir(os.path.join(f, "node_modules/@apache-annotator/selector"))), None)
    if home is None or shutil.which("node") is None:
        return skip("w3c: Apache Annotator", "@apache-annotator/selector")
    lib = os.path.join(os.path.abspath(home), "node_modules/@apache-annotator/selector/lib/text")
    script = os.path.join(folder, "w3c.mjs")
    with open(script, "w") as f:
        f.write(f"""
import {{readFileSync}} from 'node:fs';
import {{textQuoteSelectorMatcher as quote}} from '{lib}/match-text-quote.js';
import {{textPositionSelectorMatcher as position}} from '{lib}/match-text-position.js';
const {{texts, page}} = JSON.parse(readFileSync(process.argv[2]));
let resolved = 0;
for (const item of page.items) {{
  const chunk = {{data: texts[item.target.source]}};
  const scope = () => ({{currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false}});
  const all = async matches => {{ const out = []; for await (const m of matches) out.push(m.startIndex + '-' + m.endIndex); return out; }};
  if (!Array.isArray(item.target.selector)) continue;
  const [q, p] = item.target.selector;
  const quoted = await all(quote(q)(scope())), placed = await all(position(p)(scope()));
  if (placed.length != 1 || !quoted.includes(placed[0])) throw new Error(item.id + ': ' + quoted + ' but ' + placed);
  ++resolved;
}}
if (resolved == 0) throw new Error('no annotation');
console.log(resolved + ' annotations');
""")
    return run("w3c: Apache Annotator", "node", [script, page])


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    gainsay = os.path.abspath(sys.argv[1])
    inputs = sys.argv[2:] or ["tests/data/formats"]
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        out = {}
        for name in FORMATS:
            out[name] = os.path.join(folder, "report." + name)
            done = subprocess.run([gainsay, "check", *inputs, "--format", name, "--output", out[name]], capture_output=True, text=True)
            if done.returncode not in (0, 1):
                sys.exit(f"{name}: {done.stderr}")
        text = {name: open(path, encoding="utf-8").read() for name, path in out.items()}

        for name in ("json", "jsonl", "sarif", "gitlab", "rdjson", "w3c"):
            run(name + ": jq", "jq", ["-e", "type == \"object\" or type == \"array\"", out[name]])
        run("gitlab: jq, what GitLab demands", "jq", ["-e", """
            (map(.fingerprint) | length == (unique | length)) and all(.[];
              (.description | type == "string") and (.check_name | length > 0) and (.fingerprint | length > 0) and
              (.severity | IN("info", "minor", "major", "critical", "blocker")) and
              (.location.path | startswith("./") or startswith("/") | not) and (.location.lines.begin > 0))""", out["gitlab"]])

        sarif = json.loads(text["sarif"])
        schema("sarif: OASIS schema", "sarif-schema-2.1.0.json", sarif)
        sarif_file = os.path.join(folder, "report.sarif")
        run("sarif: Microsoft's multitool", "sarif-multitool", ["validate", sarif_file, "--level", "Error"],
            lambda done: done.returncode == 0 and ": error " not in done.stdout)

        schema("rdjson: reviewdog's schema", "DiagnosticResult.json", json.loads(text["rdjson"]))
        run("rdjson: rdformat-validator", "rdformat-validator", ["--strict", "--no-extra-fields", out["rdjson"]])

        for name in ("junit", "checkstyle"):
            run(name + ": xmllint", "xmllint", ["--noout", out[name]])
        if SCHEMAS and os.path.exists(os.path.join(SCHEMAS, "junit-10.xsd")):
            # That schema is older than the attributes that GitLab reads.
            plain = os.path.join(folder, "plain.junit")
            with open(plain, "w", encoding="utf-8") as f:
                f.write(re.sub(r'(<testcase name="[^"]*" classname="[^"]*") file="[^"]*"( line="\d+")?', r"\1", text["junit"]))
            run("junit: xmllint, Jenkins' schema", "xmllint", ["--noout", "--schema", os.path.join(SCHEMAS, "junit-10.xsd"), plain])
        else:
            skip("junit: Jenkins' schema", "junit-10.xsd")
        try:
            import junitparser
            read = junitparser.JUnitXml.fromfile(out["junit"])
            counted = (read.tests, read.failures, read.errors)
            read.update_statistics()
            told("junit: junitparser", counted == (read.tests, read.failures, read.errors), f"{counted} counted otherwise")
        except ImportError:
            skip("junit: junitparser", "Python package junitparser")
        style = xml.parse(out["checkstyle"]).getroot()
        told("checkstyle: structure", style.tag == "checkstyle" and all(
            f.tag == "file" and f.get("name") and all(
                e.tag == "error" and e.get("line") and e.get("message") and e.get("source")
                and e.get("severity") in ("ignore", "info", "warning", "error") for e in f) for f in style))
        for name in ("sarif", "checkstyle", "rdjson"):
            run(name + ": reviewdog", "reviewdog", ["-f=" + name, "-reporter=local", "-filter-mode=nofilter", "-diff=true"],
                lambda done: done.returncode == 0 and done.stdout.count("\n") >= len(sarif["runs"][0]["results"]),
                stdin=open(out[name]))

        told("github: as the runner reads it", not (why := github(text["github"])), why)

        texts = {}
        done = subprocess.run([gainsay, "extract", *inputs, "--level", "claims"], capture_output=True, text=True, check=True)
        for line in done.stdout.splitlines():
            record = json.loads(line)
            if record.get("type") == "article":
                texts[record["path"]] = record.get("text", record["source"])
        from urllib.parse import quote
        page = os.path.join(folder, "page.json")
        with open(page, "w") as f:
            json.dump({"texts": {("file://" if k[0] == "/" else "") + quote(k, safe="/-._~"): v for k, v in texts.items()}, "page": json.loads(text["w3c"])}, f)
        w3c(page, folder)

    print(f"{len(passed)} accepted, {len(failed)} refused, {len(skipped)} left out")
    return 1 if failed else 77 if len(passed) <= 2 else 0


if __name__ == "__main__":
    sys.exit(main())
