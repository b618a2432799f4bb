#!/usr/bin/env python3
"""Input without measure: run.py GAINSAY [--large] [NAME…]

Each case is made at run time, given to the program under a limit on its memory,
and must end within its time: with an answer, or with a refusal that names the
limit (and the option that sets it, where there is one). Prints a table of time
and memory. Without --large the sizes are those that a test may take.
"""
import argparse
import gzip
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

MIB = 1 << 20
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FIRST = ["Asha", "Ravi", "Meena", "Karan", "Sunil", "Divya", "Nitin", "Pooja", "Arun", "Leela"]


def sentences():
    number = 0
    while True:
        number += 1
        yield (f"On Tuesday, {1 + number % 28} June 2025, {3 + number % 977} people of ward {number % 50} met Inspector {FIRST[number % 10]} "
               f"Golatkar at 5.{10 + number % 49} pm. \"We counted {number % 900} boats,\" she said." + ("\n\n" if number % 5 == 0 else "\n"))


def story(path, size):
    with open(path, "w") as out:
        out.write("date 2025-06-11\nA long story\n\n")
        for sentence in sentences():
            if out.tell() >= size:
                return
            out.write(sentence)


def repeated(path, begin, piece, count, end=""):
    with open(path, "w") as out:
        out.write(begin)
        for _ in range(0, count, 10000):
            out.write(piece * min(10000, count))
        out.write(end)


def surnames(path, mentions):
    with open(path, "w") as out:
        out.write("date 2025-06-11\nThe Vermas\n\n")
        for i in range(mentions):
            out.write(f"{FIRST[i % 10]} Verma came on Tuesday. " + ("\n\n" if i % 10 == 9 else ""))


def surnames_of_many(path, mentions):
    with open(path, "w") as out:
        for a in range(mentions // 100):
            text = " ".join(f"{FIRST[(i * 7 + a) % 10]} {chr(65 + (i + a) % 26)}. Verma said so on Tuesday {a}." for i in range(100))
            out.write(json.dumps({"id": f"s{a}", "date": "2025-06-11", "text": text}) + "\n")


def one_event(path, articles):
    with open(path, "w") as out:
        for a in range(articles):
            text = (f"KONAPUR, June 11 - {9 + a % 13} people died when the ferry MV Suvarna sank off Konapur on Tuesday, June 10, at {5 + a % 3}.{10 + a % 50} am, "
                    f"Inspector Asha Verma said. The ferry carried {140 + a % 9} passengers, number {a} of the port's list. \"We warned the owner "
                    f"{['twice', 'thrice'][a % 2]},\" Verma told reporter {a}.\n\nThe loss is put at Rs {2 + a % 4} crore. Chief Engineer Ravi Golatkar denied the charge.")
            out.write(json.dumps({"id": f"e{a}", "date": f"2025-06-{11 + a % 5}", "title": "Ferry sinks off Konapur", "text": text}) + "\n")


def docx_bomb(path, size):
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>'.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out, out.open("word/document.xml", "w", force_zip64=True) as part:
        part.write(body)
        for _ in range(size // MIB):
            part.write(b"nine " * (MIB // 5))


def gzip_bomb(path, size):
    with gzip.open(path, "wb") as out:
        for _ in range(size // MIB):
            out.write(b"\0" * MIB)


def zstd_bomb(path, size):
    with open(path, "wb") as out:
        process = subprocess.Popen(["zstd", "-qc"], stdin=subprocess.PIPE, stdout=out)
        for _ in range(size // MIB):
            process.stdin.write(b"\0" * MIB)
        process.stdin.close()
        process.wait()


def alias_bomb(folder):
    levels = "".join(f"b{i}: &b{i} [{', '.join([f'*b{i - 1}'] * 10)}]\n" for i in range(1, 12))
    (folder / "lang/en").mkdir(parents=True)
    (folder / "lang/en/bomb.yaml").write_text("b0: &b0 [x, x, x]\n" + levels)


def deep_yaml(folder, depth):
    (folder / "lang/en").mkdir(parents=True)
    (folder / "lang/en/deep.yaml").write_text("lexicon: " + "[" * depth)


def catastrophic(folder):
    """Elements that may take the same tokens in so many ways."""
    (folder / "lang/en").mkdir(parents=True)
    (folder / "lang/en/bad.yaml").write_text(
        'patterns:\n' + "".join(f'  - {{group: time-atom, make: none, match: "{pattern}"}}\n' for pattern in (
            "( {any}* )+ nosuchword", "( ( {word}* )* )* ( {word}* {word}* )* zz", "...40 ...40 ...40 zz", "{any}* {any}* {any}* {any}* {any}* zz")))


class Case:
    def __init__(self, name, make, args, wants, seconds=60, mib=1024):
        self.name, self.make, self.args, self.wants, self.seconds, self.mib = name, make, args, wants, seconds, mib


def cases(large, folder):
    big = 10 if large else 1
    file = folder / "in"
    rules = folder / "rules"
    out = []

    def add(name, ending, make, wants, *args, command=("check",), **more):
        path = file.with_name("in" + ending)
        out.append(Case(name, lambda: make(path), [*command, *([path] if ending else []), *args], wants, **more))

    answer = (0, 1)
    add("1 GB of text" if large else "80 MB of text", ".txt", lambda p: story(p, 1000 * MIB if large else 80 * MIB), "--max-input")
    add("an article of 9 MB", ".txt", lambda p: story(p, 9 * MIB), "--max-article")
    if large:
        add("an article of 7 MB", ".txt", lambda p: story(p, 7 * MIB), answer, "--format", "concise", "--output", "/dev/null", seconds=300, mib=2048)
        add("1 GB of records into an archive", ".jsonl", lambda p: many_records(p, 1000 * MIB), answer, "--archive", folder / "a.db", command=("archive", "add"), seconds=3600, mib=2048)
    add("a line of 100 MB", ".txt", lambda p: repeated(p, "", "nine people ", 100 * MIB // 12), "--max-input")
    add("a record of 100 MB into an archive", ".jsonl", lambda p: repeated(p, '{"text":"', "nine people ", 100 * MIB // 12, '"}\n'), "--max-record", "--archive", folder / "b.db", command=("archive", "add"))
    add("a line of 7 MB", ".txt", lambda p: repeated(p, "", "nine people ", 7 * MIB // 12), answer, seconds=120, mib=2048)
    add("a word of 7 MB", ".txt", lambda p: repeated(p, "", "a", 7 * MIB), answer, seconds=120, mib=2048)
    sentence_count = 1000000 if large else 100000
    add(f"{sentence_count:,} sentences", ".txt", lambda p: repeated(p, "", "It won.\n", sentence_count), answer, seconds=300, mib=3072)
    add("nested elements", ".html", lambda p: repeated(p, "", "<div>", 100000 * big, "nine people died"), answer + (2,))
    add("open formatting", ".html", lambda p: repeated(p, "", "<p><b><i><a href=x>", 10000 * big, "nine people died"), answer + (2,), seconds=120)
    add("nested arrays", ".json", lambda p: repeated(p, "", "[", 1000000 * big), (2,))
    add("nested records", ".jsonl", lambda p: repeated(p, "", '{"text":', 100000 * big), (2,))
    add("nested XML", ".xml", lambda p: repeated(p, "<nitf>", "<p>", 1000000 * big), (2,))
    add("XML entities that grow", ".nitf", lambda p: p.write_text('<!DOCTYPE nitf [<!ENTITY a0 "nine">' + "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12)) + "]><nitf><body><body.content><p>&a11;</p></body.content></body></nitf>"), (2,))
    add("nested block quotations", ".md", lambda p: repeated(p, "", ">", 1000000 * big, " nine"), answer + (2,))
    add(".docx that unpacks to 1 GB" if large else ".docx that unpacks to 100 MB", ".docx", lambda p: docx_bomb(p, 1000 * MIB if large else 100 * MIB), (2,))
    add("gzip that unpacks to 10 GB" if large else "gzip that unpacks to 200 MB", ".txt.gz", lambda p: gzip_bomb(p, 10000 * MIB if large else 200 * MIB), "--max-input")
    if shutil.which("zstd"):
        add("zstd that unpacks to 10 GB" if large else "zstd that unpacks to 200 MB", ".txt.zst", lambda p: zstd_bomb(p, 10000 * MIB if large else 200 * MIB), "--max-input")
    count = 10000 * big
    add(f"{count:,} mentions of one surname", ".txt", lambda p: surnames(p, count), answer, seconds=120)
    add(f"{count:,} of them in {count // 100:,} articles", ".jsonl", lambda p: surnames_of_many(p, count), answer, seconds=120)
    articles = 10000 if large else 500
    add(f"{articles:,} articles on one event", ".jsonl", lambda p: one_event(p, articles), answer, "--format", "concise", "--output", "/dev/null", seconds=1500 if large else 60, mib=4096)
    for name, make, wants in (("YAML alias bomb", alias_bomb, (2,)), ("nested YAML", lambda r: deep_yaml(r, 100000), (2,)), ("catastrophic patterns", catastrophic, answer)):
        def both(path, make=make):
            make(rules)
            story(path, 20000)
        add(name, ".txt", both, wants, "--rules", rules)
    return out


def many_records(path, size):
    with open(path, "w") as out:
        number = 0
        lines = sentences()
        while out.tell() < size:
            number += 1
            out.write(json.dumps({"id": f"r{number}", "date": "2025-06-11", "text": "".join(next(lines) for _ in range(15))}) + "\n")


def one(gainsay, case, sanitized):
    case.make()

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (case.seconds * 4, case.seconds * 4))
        if not sanitized:
            resource.setrlimit(resource.RLIMIT_AS, (case.mib * MIB, case.mib * MIB))

    began = time.monotonic()
    with subprocess.Popen([gainsay, *map(str, case.args), "--no-config"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=limit) as process:
        err = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    code = process.returncode
    holds = code == 2 and case.wants in err if isinstance(case.wants, str) else code in case.wants and (code != 2 or err.strip())
    if "internal error" in err:
        holds = False
    told = err.strip().splitlines()[0].split(": ", 2)[-1] if code == 2 and err.strip() else "answered" if code in (0, 1) else f"ended with {code}"
    print(f"| {case.name} | {usage.ru_utime + usage.ru_stime:.1f} s | {usage.ru_maxrss // 1024} MB | {told[:160]} |{'' if holds else ' FAILED: ' + err[:300]}", flush=True)
    return holds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gainsay")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--sanitized", action="store_true", help="no limit on the address space")
    parser.add_argument("names", nargs="*")
    given = parser.parse_intermixed_args()
    gainsay = str(pathlib.Path(given.gainsay).resolve())
    failed = 0
    print("| input | processor time | memory | what happens |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="gainsay-limits-") as name:
        for case in cases(given.large, pathlib.Path(name) / "all"):
            if given.names and not any(part in case.name for part in given.names):
                continue
            folder = pathlib.Path(name) / "all"
            folder.mkdir()
            failed += 0 if one(gainsay, case, given.sanitized) else 1
            subprocess.run(["rm", "-rf", folder], check=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
