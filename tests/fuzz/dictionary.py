#!/usr/bin/env python3
"""The words of the packs as a libFuzzer dictionary: dictionary.py rules/lang

One word in so many, so that a long lexicon does not drown the short ones.
"""
import pathlib
import re
import sys

MOST_OF_A_FILE = 60


def main():
    words = set()
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml")):
        if path.name.endswith(".cases.yaml"):
            continue
        text = "\n".join(line.split(" #")[0] for line in path.read_text().splitlines())
        found = sorted(set(re.findall(r"[^\s\[\]{},:\"'|()?*+#]{2,24}", text)))
        words.update(found[:: max(1, len(found) // MOST_OF_A_FILE)])
    words.update(["%%%%", "“", "”", "\"", "—", "₹", "date 2025-06-11", "१२", "5.40 am", "1,200", "40%", "।", "\u200d"])
    for word in sorted(words):
        print('"' + "".join(f"\\x{byte:02x}" if byte < 32 or byte > 126 or byte in (34, 92) else chr(byte) for byte in word.encode()) + '"')


if __name__ == "__main__":
    main()
