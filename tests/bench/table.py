#!/usr/bin/env python3
"""Runs the benchmark and prints one table.

    table.py BUILD [--peers FOLDER] [--filter REGEX]

BUILD is the build folder of the release preset. With --peers, FOLDER is one
where `npm install wink-nlp wink-eng-lite-web-model compromise chrono-node` was
run; what is installed there reads the same English articles (peers.mjs).
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ENGLISH = ["--count", "1000", "--seed", "20250511", "--language", "en", "--jsonl"]


def measured(build, pattern):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out.json"
        command = [build / "tests/bench/gainsay_bench", f"--benchmark_out={out}", "--benchmark_out_format=json"]
        if pattern:
            command.append(f"--benchmark_filter={pattern}")
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return json.loads(out.read_text())["benchmarks"]


def peers(build, folder):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as articles:
        subprocess.run([build / "tests/bench/gainsay_generate", *ENGLISH], check=True, stdout=articles)
        done = subprocess.run(["node", HERE / "peers.mjs", articles.name, folder], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def in_milliseconds(row, key):
    return row[key] * {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1e3}[row["time_unit"]]


def cells(row):
    rate = row.get("bytes_per_second")
    items = row.get("items_per_second")
    extra = [f"{value:.3g} {name.replace('_', ' ')}" for name in ("claims_per_kB", "kB_per_article", "kB_of_text")
             if (value := row.get(name)) is not None]
    count = row["name"].split("/")
    if count[0].startswith("check-"):
        extra.append(f"{in_milliseconds(row, 'real_time') / int(count[2]):.2f} ms an article")
    return [row["name"].removesuffix("/real_time"), f"{in_milliseconds(row, 'real_time'):.4g}", f"{in_milliseconds(row, 'cpu_time'):.4g}",
            f"{rate / 1e6:.3g}" if rate else "", f"{items:.0f}" if items else "", ", ".join(extra)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--peers", type=pathlib.Path)
    parser.add_argument("--filter", default="")
    options = parser.parse_args()
    rows = [cells(row) for row in measured(options.build.resolve(), options.filter)]
    if options.peers:
        found = peers(options.build.resolve(), options.peers.resolve())
        rows += [[name, "", "", f"{found[name]:.3g}", "", "npm, the English articles"]
                 for name in ("wink-nlp", "compromise", "chrono-node") if name in found]
    print("| | ms | CPU ms | MB/s | articles/s | |\n| --- | ---: | ---: | ---: | ---: | --- |")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
