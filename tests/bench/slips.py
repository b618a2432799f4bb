#!/usr/bin/env python3
"""Planted slips that `lint` finds against an archive, of those that `check` finds.

Makes an archive of generated events without their slipped articles, lints each
slipped one against it, and checks the same article side by side with the
others of its event.

  slips.py --bin build/release/gainsay --generate build/release/tests/bench/gainsay_generate
           [--count 3000] [--seed 1] [--most 400] [--least 0.95] [-v]

A slip is found where a finding of its kind stands on the slipped article.
Status 1 where `lint` finds less than --least of what `check` finds.
"""
import argparse, collections, concurrent.futures, json, os, subprocess, sys, tempfile


def run(args):
    done = subprocess.run(args, capture_output=True)
    if done.returncode > 1:
        sys.exit(f"{' '.join(args)}: {done.stderr.decode()}")
    return done.stdout


def findings_on(report, path):
    """Fingerprint -> finding, of those that hold the article at `path`."""
    ids = {a["id"] for a in report["articles"] if os.path.realpath(a["path"]) == os.path.realpath(path)}
    return {f["fingerprint"]: f for f in report["findings"] if any(e["article"] in ids for s in f["sides"] for e in s["evidence"])}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--generate", required=True)
    parser.add_argument("--count", type=int, default=3000, help="articles, five an event")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=400, help="slipped articles to lint")
    parser.add_argument("--least", type=float, default=0.95)
    parser.add_argument("-v", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        out, listed, db = (os.path.join(folder, name) for name in ("articles", "slips.jsonl", "archive.db"))
        run([args.generate, "--count", str(args.count), "--seed", str(args.seed), "--out", out, "--slips", listed])
        with open(listed, encoding="utf-8") as lines:
            slips = [json.loads(line) for line in lines]
        slipped = {slip["path"] for slip in slips}
        slips = slips[::max(1, len(slips) // args.most)][:args.most]
        events = collections.defaultdict(list)  # the right ones, by "ev0000012"
        for place, _, names in os.walk(out):
            for name in sorted(names):
                path = os.path.join(place, name)
                if os.path.relpath(path, out) not in slipped:
                    events[name.split("-")[0]].append(path)
        right = sorted(path for paths in events.values() for path in paths)
        for at in range(0, len(right), 1000):
            run([args.bin, "archive", "add", "--quiet", "--archive", db, "--root", out] + right[at:at + 1000])

        def compare(slip):
            new = os.path.join(out, slip["path"])
            others = events[os.path.basename(new).split("-")[0]]
            lint = json.loads(run([args.bin, "lint", "--jobs", "1", "--archive", db, "--root", out, "--format", "json", new]))
            check = json.loads(run([args.bin, "check", "--jobs", "1", "--format", "json", new] + others))
            return findings_on(lint, new), findings_on(check, new)

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            pairs = list(pool.map(compare, slips))
        by_lint = by_check = by_both = lost = other = both = 0
        for slip, (lint, check) in zip(slips, pairs):
            kinds = [any(f["kind"] == slip["kind"] for f in side.values()) for side in (lint, check)]
            by_lint += kinds[0]
            by_check += kinds[1]
            by_both += all(kinds)
            lost += len(check.keys() - lint.keys())
            other += len(lint.keys() - check.keys())
            both += len(check.keys() & lint.keys())
            if args.v and kinds[1] and not kinds[0]:
                print(f"SLIP LOST  {slip['path']}: {slip['kind']} {slip['fact']}: {slip['told']} for {slip['true']}")
            for label, keys, side in (("LOST ", check.keys() - lint.keys(), check), ("OTHER", lint.keys() - check.keys(), lint)):
                for key in sorted(keys) if args.v else []:
                    print(f"{label} {slip['path']}: {side[key]['severity']}[{side[key]['rule']}] {side[key]['message']}")
        share = by_both / by_check if by_check else 1.0
        print(f"{len(events)} events, {len(right)} articles archived, {len(slips)} slipped ones linted")
        print(f"slips found: lint {by_lint}, check {by_check}, both {by_both}: {share:.3f} of what check finds")
        print(f"findings on slipped articles: both {both}, check alone {lost}, lint alone {other}")
        sys.exit(0 if share >= args.least else 1)


if __name__ == "__main__":
    main()
