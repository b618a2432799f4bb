#!/usr/bin/env python3
"""What goes wrong around the program: faults.py GAINSAY

Full disks, folders that may not be written, readers that leave, signals, files
that are none, a poor environment. After each, nothing lies half written, the
status is right and the message says what to do. What needs root or a tmpfs is
skipped, and told, where it cannot be had.
"""
import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

GAINSAY = str(pathlib.Path(sys.argv[1]).resolve())
SAMPLE = pathlib.Path(__file__).resolve().parent.parent / "data" / "sample"
WRONG = "date 2025-06-11\nOn Sunday, 11 June 2025, nine people met in Konapur.\n"
failures = []
skipped = []


def expect(what, holds, seen=""):
    if not holds:
        failures.append(f"{what}: {str(seen)[:400]}")


def run(*args, timeout=120, **options):
    return subprocess.run([GAINSAY, *map(str, args)], capture_output=True, text=True, errors="replace", timeout=timeout, **options)


def leftovers(folder, *known):
    return sorted(p.name for p in folder.iterdir() if p.name not in known)


@contextlib.contextmanager
def small_disk(folder, size, options=""):
    """A tmpfs of `size`; None where there may be none."""
    disk = folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}{options}", "tmpfs", disk], capture_output=True).returncode == 0
    try:
        yield disk if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", disk], check=False)


def many_lines(count):
    return "".join('{"id":"k%d","date":"2025-06-11","text":"Nine people met in ward %d of Konapur on Wednesday, Inspector Asha Verma said. '
                   'They had come by %d boats and left before %d pm."}\n' % (i, i, i + 2, 1 + i % 11) for i in range(count))


def full_disk(folder):
    with small_disk(folder, "64k") as disk:
        if disk is None:
            return skipped.append("full disk (no tmpfs)")
        report = disk / "r.html"
        report.write_text("old")
        ran = run("check", SAMPLE, "--report", report, "--quiet", "--no-config")
        expect("full disk: status", ran.returncode == 2, ran)
        expect("full disk: message", "No space left" in ran.stderr and "make room" in ran.stderr and "r.html" in ran.stderr, ran.stderr)
        expect("full disk: the old report stays", report.read_text() == "old")
        expect("full disk: nothing half written", leftovers(disk, "r.html") == [], leftovers(disk))
    ran = subprocess.run(f"'{GAINSAY}' check '{SAMPLE}' --no-config >/dev/full", shell=True, capture_output=True, text=True)
    expect("full output: status", ran.returncode == 2, ran)
    expect("full output: message", "standard output" in ran.stderr and "make room" in ran.stderr, ran.stderr)


def full_disk_of_an_archive(folder):
    lines = folder / "a.jsonl"
    lines.write_text(many_lines(1500))
    with small_disk(folder, "1200k") as disk:
        if disk is None:
            return
        db = disk / "a.db"
        ran = run("archive", "add", "--archive", db, lines, "--no-config")
        expect("full disk, archive: status", ran.returncode == 2, ran)
        expect("full disk, archive: message", "disk is full" in ran.stderr and "make room" in ran.stderr, ran.stderr)
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        expect("full disk, archive: still whole", run("archive", "check", "--archive", db).returncode == 0)
        ran = run("archive", "add", "--archive", db, lines, "--no-config")
        expect("full disk, archive: the rest is added", ran.returncode == 0, ran)
        expect("full disk, archive: all are there", len(run("archive", "list", "--archive", db).stdout.splitlines()) >= 1500)


def read_only(folder):
    with small_disk(folder, "4m") as disk:
        if disk is not None:
            run("archive", "add", "--archive", disk / "a.db", SAMPLE, "--no-config")
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            place = disk
        elif os.geteuid() != 0:
            place = folder / "closed"
            place.mkdir()
            run("archive", "add", "--archive", place / "a.db", SAMPLE, "--no-config")
            place.chmod(0o555)
        else:
            return skipped.append("read-only folder (root without tmpfs)")
        ran = run("check", SAMPLE, "--output", place / "out.txt", "--no-config")
        expect("read-only: status", ran.returncode == 2, ran)
        expect("read-only: message", "out.txt: cannot write" in ran.stderr and "name another place" in ran.stderr, ran.stderr)
        ran = run("lint", SAMPLE, "--archive", place / "a.db", "--no-config")
        expect("read-only: an archive can be read", ran.returncode in (0, 1), ran)
        ran = run("archive", "add", SAMPLE, "--archive", place / "a.db", "--no-config")
        expect("read-only: adding fails", ran.returncode == 2 and ("read-only" in ran.stderr or "may be read and written" in ran.stderr), ran)
        if disk is None:
            place.chmod(0o755)


def closed_pipe(_):
    script = f"set -o pipefail; '{GAINSAY}' check '{SAMPLE}' --no-config --format json | head -1; exit ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
    expect("closed pipe: no signal", ran.returncode in (1, 2), ran)
    expect("closed pipe: quiet", ran.stderr == "", ran.stderr)


def signalled(folder, number, after, *args):
    with subprocess.Popen([GAINSAY, *map(str, args)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(after)
        process.send_signal(number)
        return process.wait(timeout=120)


def signal_in_a_report(folder):
    lines = folder / "a.jsonl"
    lines.write_text(many_lines(300))
    out = folder / "out"
    out.mkdir()
    report = out / "r.html"
    args = ("check", lines, "--report", report, "--json-output", out / "r.json", "--quiet", "--no-config")
    began = time.monotonic()
    run(*args)
    whole = time.monotonic() - began
    size = report.stat().st_size
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        for step in range(8):
            report.write_text("old")
            status = signalled(folder, number, whole * (0.3 + 0.1 * step), *args)
            name = f"{signal.Signals(number).name} in a report"
            expect(name + ": status", status in (-number, 0, 1), status)
            text = report.read_text()
            expect(name + ": the old page or the new one", text == "old" or (len(text.encode()) == size and text.rstrip().endswith("</html>")), len(text))
            if number != signal.SIGKILL:
                expect(name + ": nothing lies beside", leftovers(out, "r.html", "r.json") == [], leftovers(out))


def signal_in_the_middle_of_writing(folder):
    """The signal comes with the system call before the first byte is written."""
    out = folder / "out"
    out.mkdir()
    beside = out / "r.html"
    beside.write_text("old")
    strace = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode == 0 if has("strace") else False
    if not strace:
        return skipped.append("signal within a write (no strace)")
    for number in ("SIGINT", "SIGTERM"):
        ran = subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", "trace=fchmod", "-e", f"inject=fchmod:signal={number}",
                              GAINSAY, "check", str(SAMPLE), "--report", str(beside), "--quiet", "--no-config"], capture_output=True)
        expect(f"{number} within a write: ended by it", ran.returncode in (-signal.Signals[number], 128 + signal.Signals[number]), ran)
        expect(f"{number} within a write: nothing lies beside", leftovers(out, "r.html") == [], leftovers(out))
        expect(f"{number} within a write: the old page stays", beside.read_text() == "old")


def signal_in_an_archive(folder):
    lines = folder / "a.jsonl"
    lines.write_text(many_lines(500))
    fresh = folder / "fresh.db"
    began = time.monotonic()
    run("archive", "add", "--archive", fresh, lines, "--no-config")
    whole = time.monotonic() - began
    listed = run("archive", "list", "--archive", fresh).stdout
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        db = folder / f"{number}.db"
        for step in range(4):
            signalled(folder, number, whole * (0.15 + 0.2 * step), "archive", "add", "--archive", db, lines, "--no-config")
            if db.exists() and db.stat().st_size > 0:
                ran = run("archive", "check", "--archive", db)
                # Killed while the file was being made, SQLite takes that back: an empty file.
                expect(f"signal {number} in archive add: whole", ran.returncode == 0 or "no gainsay archive yet" in ran.stderr, ran)
        ran = run("archive", "add", "--archive", db, lines, "--no-config")
        expect(f"signal {number} in archive add: the rest is added", ran.returncode == 0, ran)
        expect(f"signal {number} in archive add: as if nothing had been", run("archive", "list", "--archive", db).stdout == listed)


def odd_files(folder):
    good = folder / "good.txt"
    good.write_text(WRONG)
    fifo = folder / "a.txt"
    os.mkfifo(fifo)
    ran = run("check", folder, "--no-config")
    expect("a FIFO in a folder is passed over", ran.returncode == 1 and "a.txt" not in ran.stdout, ran)
    with subprocess.Popen(["sh", "-c", f"cat '{good}' >'{fifo}'"]) as writer:
        ran = run("check", fifo, "--no-config")
        writer.wait()
    expect("a FIFO that is named is read", ran.returncode == 1, ran)
    fifo.unlink()
    (folder / "dir.txt").mkdir()
    ran = run("check", folder / "dir.txt", good, "--no-config")
    expect("a folder as a file", ran.returncode == 2 and "no articles in this folder" in ran.stderr and "good.txt" in ran.stdout, ran)
    (folder / "gone.txt").symlink_to("nowhere.txt")
    ran = run("check", folder / "gone.txt", good, "--no-config")
    expect("a link that leads nowhere", ran.returncode == 2 and "gone.txt: cannot read: No such file" in ran.stderr, ran)
    (folder / "gone.txt").unlink()
    ran = run("check", good, "--output", folder / "dir.txt", "--no-config")
    expect("a folder as output", ran.returncode == 2 and "name a file" in ran.stderr, ran)
    ran = run("check", good, "--output", folder / "none/out.txt", "--no-config")
    expect("no folder for the output", ran.returncode == 2 and "make the folder first" in ran.stderr, ran)
    ran = run("check", good, "--decisions", folder / "dir.txt", "--no-config")
    expect("a folder as decisions", ran.returncode == 2 and "dir.txt" in ran.stderr, ran)


def unreadable(folder):
    good = folder / "good.txt"
    good.write_text(WRONG)
    secret = folder / "secret.txt"
    secret.write_text(WRONG)
    secret.chmod(0)
    folder.chmod(0o755)
    options = {}
    if os.geteuid() == 0:
        try:  # the checkout may lie where nobody else may go
            able = subprocess.run([GAINSAY, "version"], user=65534, capture_output=True, cwd="/").returncode == 0
        except PermissionError:
            able = False
        if not able:
            return skipped.append("unreadable file (root)")
        options = {"user": 65534, "cwd": "/"}
    ran = run("check", secret, good, "--no-config", **options)
    expect("unreadable file", ran.returncode == 2 and "secret.txt: cannot read: Permission denied; allow reading it" in ran.stderr and "good.txt" in ran.stdout, ran)


def changing(folder):
    """A file that grows, shrinks and goes while it is read: an answer every time."""
    file = folder / "a.txt"
    script = ("import os,sys,itertools\nfor i in itertools.count():\n  open(sys.argv[1],'w').write('x. '*(i*7919%90000))\n"
              "  if i%3==0:\n    os.unlink(sys.argv[1])\n")
    with subprocess.Popen([sys.executable, "-c", script, str(file)]) as writer:
        try:
            for _ in range(12):
                ran = run("check", file, "--no-config")
                expect("a file that changes", ran.returncode in (0, 1, 2), ran)
                expect("a file that changes: told", ran.returncode != 2 or "a.txt" in ran.stderr, ran)
        finally:
            writer.kill()


def poor_environment(folder):
    db = folder / "a.db"
    usual = run("check", SAMPLE, "--no-config").stdout
    for name, env in {
        "empty": {},
        "C locale": {"LC_ALL": "C", "LANG": "C"},
        "unknown locale": {"LC_ALL": "xx_YY.utf9"},
        "no TMPDIR": {"TMPDIR": "/no/such/folder"},
        "odd HOME": {"HOME": "/no/such/home", "XDG_CONFIG_HOME": "\n"},
    }.items():
        ran = run("check", SAMPLE, "--no-config", env=env)
        expect(f"environment, {name}: the same bytes", ran.stdout == usual and ran.returncode == 1, ran)
        db.unlink(missing_ok=True)
        ran = run("archive", "add", "--archive", db, SAMPLE, "--no-config", env=env)
        expect(f"environment, {name}: archive", ran.returncode == 0, ran)


def has(program):
    return any(os.access(pathlib.Path(p) / program, os.X_OK) for p in os.environ.get("PATH", "").split(":"))


def main():
    for fault in (full_disk, full_disk_of_an_archive, read_only, closed_pipe, signal_in_a_report, signal_in_the_middle_of_writing,
                  signal_in_an_archive, odd_files, unreadable, changing, poor_environment):
        with tempfile.TemporaryDirectory(prefix="gainsay-faults-") as folder:
            fault(pathlib.Path(folder))
    for what in skipped:
        print("skipped: " + what)
    for what in failures:
        print("FAILED: " + what)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
