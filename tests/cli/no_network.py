#!/usr/bin/env python3
"""What the program asks of the system: no_network.py GAINSAY

Under strace: no command opens a socket, and no path or address that stands
inside an article, a feed, a page or a .docx is ever opened. Skipped (77) where
there is no strace or it may not trace.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

GAINSAY = str(pathlib.Path(sys.argv[1]).resolve())
SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "data" / "sample"
NETWORK = re.compile(r"\b(socket|connect|sendto|sendmsg|bind|listen|getaddrinfo)\(")


def articles(folder, bait):
    """Articles that name `bait`, a file that exists, in every way their formats know."""
    (folder / "a.txt").write_text(f"date 2025-06-11\nSee file://{bait} and {bait}. On Sunday, 11 June 2025, nine people met.\n")
    (folder / "a.md").write_text(f"---\ntitle: x\ninclude: {bait}\n---\n![x]({bait})\n[a]: {bait}\n\n{{{{< include {bait} >}}}}\n\nNine people met.\n")
    (folder / "a.html").write_text(
        f'<html><head><base href="file://{bait}"><link rel="stylesheet" href="{bait}"><meta http-equiv="refresh" content="0;url={bait}">'
        f'<script src="{bait}"></script></head><body><article><p>Nine people met.</p><img src="{bait}"><iframe src="file://{bait}"></iframe>'
        f'<object data="{bait}"></object><!--#include file="{bait}" --></article></body></html>')
    (folder / "a.json").write_text(f'{{"uri":"file://{bait}","headline":"x","body_text":"Nine people met.","renditions":{{"a":{{"href":"{bait}"}}}},"$ref":"{bait}"}}')
    entity = f'<!DOCTYPE nitf SYSTEM "{bait}" [<!ENTITY e SYSTEM "file://{bait}"><!ENTITY % p SYSTEM "{bait}"> %p;]>'
    (folder / "a.nitf").write_text(f'{entity}<nitf><body><body.content><p>Nine people met. &e;</p></body.content></body></nitf>')
    (folder / "b.nitf").write_text(f'<nitf xmlns:xi="http://www.w3.org/2001/XInclude"><body><body.content><p>Nine people met.</p><xi:include href="{bait}"/></body.content></body></nitf>')
    (folder / "feed.rss").write_text(f'<rss version="2.0"><channel><title>x</title><item><link>{bait}</link><enclosure url="{bait}"/><description>Nine people met.</description></item></channel></rss>')
    with zipfile.ZipFile(folder / "a.docx", "w") as out:
        out.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"><w:body>'
                     '<w:altChunk r:id="x"/><w:p><w:r><w:t>Nine people met.</w:t></w:r></w:p></w:body></w:document>')
        out.writestr("word/_rels/document.xml.rels", f'<Relationships><Relationship Id="x" TargetMode="External" Target="file://{bait}"/></Relationships>')
        out.writestr(f"../../../../../..{bait}.written", "x")


def trace(folder, *args):
    log = folder / "trace"
    subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-o", log, "-e", "trace=%network,%file", GAINSAY, *map(str, args)],
                   capture_output=True, check=False, timeout=300)
    return log.read_text(errors="replace")


def main():
    try:
        works = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        works = False
    if not works:
        print("skipped: no strace, or it may not trace")
        return 77
    failed = 0
    with tempfile.TemporaryDirectory(prefix="gainsay-trace-") as name:
        folder = pathlib.Path(name)
        bait = folder / "bait-that-nobody-reads"
        bait.write_text("Nine people met.")
        copy = folder / "copy"
        copy.mkdir()
        articles(copy, bait)
        db = folder / "a.db"
        everything = sorted(copy.iterdir())
        for args in (("check", copy, copy / "feed.rss", "--report", folder / "r.html", "--sarif-output", folder / "r.sarif"),
                     ("archive", "add", "--archive", db, *everything),
                     ("lint", "--archive", db, *everything),
                     ("archive", "report", "--archive", db, "--out", folder / "pages"),
                     ("extract", "--level", "claims", *everything),
                     ("check", SAMPLE, "--format", "github-summary")):
            seen = trace(folder, *args, "--no-config")
            if "execve(" not in seen:
                failed += 1
                print(f"FAILED: {args[0]}: nothing was traced")
            for line in seen.splitlines():
                named = "execve(" not in line and bait.name in line
                if NETWORK.search(line) or named:
                    failed += 1
                    print(f"FAILED: {args[0]} {args[1]}: {line}")
        if (folder / (bait.name + ".written")).exists():
            failed += 1
            print("FAILED: a part of a .docx was written to the disk")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
