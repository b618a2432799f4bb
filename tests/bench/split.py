#!/usr/bin/env python3
"""Halves of labelled stories among an archive's other articles.

Puts every second article of each story into a copy of an archive, lints the
others against it, and holds what is found between the halves against what
`check` finds between the same articles side by side.

  split.py --bin build/release/gainsay --archive big.db --stories DIR... [-v]
"""
import argparse, json, os, shutil, subprocess, sys, tempfile

EXTENSIONS = (".txt", ".md", ".html", ".json", ".jsonl")


def articles(folder):
    return sorted(os.path.join(folder, name) for name in os.listdir(folder)
                  if name.endswith(EXTENSIONS) and name != "gold.json")


def run(args):
    done = subprocess.run(args, capture_output=True)
    if done.returncode > 1:
        sys.exit(f"{' '.join(args)}: {done.stderr.decode()}")
    return done.stdout


def between(report, archived):
    """Fingerprints of findings that hold articles of both halves."""
    path_of = {a["id"]: os.path.realpath(a["path"]) for a in report["articles"]}
    out = {}
    for finding in report["findings"]:
        sides = {path_of[e["article"]] in archived for s in finding["sides"] for e in s["evidence"]}
        if len(sides) == 2:
            out[finding["fingerprint"]] = f'{finding["severity"]}[{finding["rule"]}] {finding["message"]}'
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--archive", help="copied first; without it only the stories are archived")
    parser.add_argument("--stories", nargs="+", required=True)
    parser.add_argument("-v", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        db = os.path.join(folder, "split.db")
        if args.archive:
            shutil.copy(args.archive, db)
        halves = []
        for story in args.stories:
            files = articles(story)
            halves.append((story, files[0::2], files[1::2]))
        run([args.bin, "archive", "add", "--archive", db, "--quiet"] + [f for _, old, _ in halves for f in old])
        both = lost = other = 0
        for story, old, new in halves:
            if not new:
                continue
            archived = {os.path.realpath(f) for f in old}
            linted = json.loads(run([args.bin, "lint", "--archive", db, "--format", "json"] + new))
            checked = between(json.loads(run([args.bin, "check", "--format", "json"] + old + new)), archived)
            new_paths = {os.path.realpath(f) for f in new}
            path_of = {a["id"]: os.path.realpath(a["path"]) for a in linted["articles"]}
            found = {}
            for finding in linted["findings"]:
                paths = {path_of[e["article"]] for s in finding["sides"] for e in s["evidence"]}
                if paths - new_paths:
                    found[finding["fingerprint"]] = f'{finding["severity"]}[{finding["rule"]}] {finding["message"]}'
            both += len(found.keys() & checked.keys())
            lost += len(checked.keys() - found.keys())
            other += len(found.keys() - checked.keys())
            if args.v:
                for key in sorted(checked.keys() - found.keys()):
                    print(f"LOST   {story}: {checked[key]}")
                for key in sorted(found.keys() - checked.keys()):
                    print(f"OTHER  {story}: {found[key]}")
        print(f"{len(halves)} stories: {both} findings between the halves by both, {lost} by check only, {other} by lint only")


if __name__ == "__main__":
    main()
