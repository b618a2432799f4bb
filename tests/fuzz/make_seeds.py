#!/usr/bin/env python3
"""Makes the seeds that no editor writes: python3 make_seeds.py GAINSAY

.docx, packed bytes, claims files and archives, from the text seeds beside it.
To be run again when the claims' or the archive's format changes.
"""
import gzip
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent / "corpus"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(*paragraphs):
    body = "".join(
        f'<w:p>{f"<w:pPr><w:pStyle w:val={style!r}/></w:pPr>" if style else ""}<w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in paragraphs)
    return f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def docx(path, method, parts):
    with zipfile.ZipFile(path, "w", method) as out:
        for name, text in parts.items():
            out.writestr(zipfile.ZipInfo(name, (2025, 6, 11, 0, 0, 0)), text, compress_type=method)


def small_archive(gainsay, path, files):
    """SQLite's pages as small as they may be, so that damage is worth its while."""
    with tempfile.TemporaryDirectory() as folder:
        made = f"{folder}/a.db"
        subprocess.run([gainsay, "archive", "add", "--no-config", "--archive", made, *files], check=False, capture_output=True)  # some seeds are broken
        db = sqlite3.connect(made)
        db.execute("PRAGMA journal_mode=DELETE")
        db.execute("PRAGMA page_size=512")
        db.execute("VACUUM")
        db.close()
        path.write_bytes(pathlib.Path(made).read_bytes())


def main():
    gainsay = str(pathlib.Path(sys.argv[1]).resolve())
    text = {p.name: p.read_text(errors="replace") for p in (HERE / "text").iterdir()}
    styles = f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'
    whole = document(("T", "Six gates opened"), ("", "Six gates were opened on Monday, he said."), ("", "छह गेट खोले गए।"))
    core = ('<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Asha</dc:creator>'
            "<dcterms:created>2025-08-18T10:00:00Z</dcterms:created></cp:coreProperties>")
    parts = {"word/document.xml": whole, "word/styles.xml": styles, "docProps/core.xml": core}
    docx(HERE / "docx/stored.docx", zipfile.ZIP_STORED, parts)
    docx(HERE / "docx/packed.docx", zipfile.ZIP_DEFLATED, parts)
    (HERE / "docx/document.xml").write_text(whole)
    (HERE / "unpack/a.gz").write_bytes(gzip.compress(text["en.txt"].encode(), mtime=0))
    (HERE / "unpack/two.gz").write_bytes(gzip.compress(b"one", mtime=0) + gzip.compress(b"two", mtime=0))
    (HERE / "unpack/a.zst").write_bytes(subprocess.run(["zstd", "-qc"], input=text["hi.txt"].encode(), check=True, capture_output=True).stdout)
    (HERE / "unpack/plain").write_text("plain")
    files = [str(HERE / "text" / name) for name in ("en.txt", "hi.txt")]
    for name, inputs in {"en.jsonl": files[:1], "two.jsonl": files}.items():
        made = subprocess.run([gainsay, "extract", "--level", "claims", *[f"text/{pathlib.Path(x).name}" for x in inputs]],
                              check=True, capture_output=True, cwd=HERE).stdout
        (HERE / "claims" / name).write_bytes(made)
    small_archive(gainsay, HERE / "archive/two.db", files)
    small_archive(gainsay, HERE / "archive/feed.db", [str(HERE / "xml/rss.xml"), str(HERE / "json_lines/a.jsonl")])
    db = sqlite3.connect(HERE / "archive/two.db")
    for column, table in (("signature", "article"), ("claims", "content")):
        (HERE / f"archive/{column}.bin").write_bytes(db.execute(f"SELECT {column} FROM {table} LIMIT 1").fetchone()[0])


if __name__ == "__main__":
    main()
