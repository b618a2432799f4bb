#!/usr/bin/env python3
"""Mutants of the comparators, and how many of them the tests kill.

  run.py [--build build/release] [--seed 1] [--count 112] [--jobs 2]
         [--least 0.8] [--files GLOB] [--list] [-v]

A mutant is one file with one small change: < for <=, == for !=, && for ||,
+ for -, another constant, true for false, a `!` less, an early return. It is
compiled by itself, without optimisation, and linked in front of the libraries
of a finished build, so that it stands for the file it was made of; nothing in
the tree or in the build is touched. It is dead where a test fails, crashes or
runs for a minute. One that does not compile does not count.

The sample is the same for the same seed and count, and goes round the files.
Status 1 where fewer than --least of the mutants die. Build the tests first:

  cmake --build build/release --target golden_test align_test judge_checks_test judge_story_test clusters_test
"""
import argparse, concurrent.futures, fnmatch, json, os, random, re, resource, shlex, subprocess, sys, tempfile

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))

# Where values are held against each other. The comparators of src/judge read
# what a rule gives them and what the articles tell, and ask these:
COMPARATORS = """
align: compare_number compare_quote compare_time figure_differ respelling time_slip
judge: age arithmetic clock_gap conversion day_gap day_part difference elapsed event_length
judge: hundred length length_until number org_name participant parts percent_change percent_share
judge: product quote quote_slip relation role_holder sequence state tally time total weekday zone
"""
# What is left out: files that gather what is compared (…_facts, …_util, label, phrasing), that
# say where it stands (evidence, far_fragment), and that compare no values (acronym, spelling, list_item).

# The table of each comparator is the cases of its rules and the texts at its bounds; the rest is in unit tests.
PROGRAMS = [("golden_test", ["--gtest_brief=1", "--gtest_filter=*.CasesOfTheRules:*.Edges*:*.LabelledClusters:*.MadeUpEvents"]), ("align_test", ["--gtest_brief=1"]), ("judge_checks_test", ["--gtest_brief=1"]),
            ("judge_story_test", ["--gtest_brief=1"]), ("clusters_test", ["--gtest_brief=1"])]

# Spaces keep templates out: the house style writes them around operators only.
SWAPS = [(r" (<) ", "<="), (r" (<=) ", "<"), (r" (>) ", ">="), (r" (>=) ", ">"), (r" (==) ", "!="), (r" (!=) ", "=="),
         (r" (&&) ", "||"), (r" (\|\|) ", "&&"), (r" (\+) ", "-"), (r" (-) ", "+"), (r" (\+=) ", "-="), (r" (-=) ", "+="),
         (r"\b(true)\b", "false"), (r"\b(false)\b", "true"), (r"(!)(?=[\w(*])", ""), (r"\b(continue);", "break")]
# Larger constants are measures of nearness (30 days, 12 words), where one more is as right: twice and half.
MEASURE = 10
CONSTANT = re.compile(r"(?<![\w.'])(?<!\de-)(\d+)(?![\w.'])")  # not that of 1e-6
# So is a cap on work: whether the 200th is still taken, and whether it is 200. That there is one, the limits test shows.
# And whether a tolerance for floating point is met exactly, or is there at all where the values are small.
CAP = re.compile(r"\s*(kMost\w+|1e-\d+)")
CAP_IS = re.compile(r"\bsize_t kMost\w+ = $")
RETURN = re.compile(r"\breturn ([^;{}]+);")
HIDDEN = re.compile(r"//[^\n]*|^#[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])+'", re.M)

# Changes that no input can tell, and why; they do not count.
EQUIVALENT = {
    ("src/judge/age.cc", "std::tie(a.article, a.tokens) [< → <=] std::tie(b.article, b.tokens)"): "two claims of one place are one",
    ("src/judge/age.cc", "claim.holds->to - [1 → 2] :"): "a second of a day",
    ("src/judge/number.cc", "if (groups_.size() > [1 → 0]) side.around"): "what is around agreeing figures is not shown",
    ("src/judge/number.cc", "MaybeOverlapping(mentions.quantities, {token, token + [1 → 2]})"): "each of them is asked again",
    ("src/judge/number.cc", "MaybeOverlapping(mentions.times, {token, token + [1 → 2]})"): "each of them is asked again",
    ("src/judge/event_length.cc", "static_cast<double>(kSecondsPerDay) : [0 → 1])) return;"): "a second is no day",
    ("src/judge/length_until.cc", "static_cast<double>(kYear - [2 → 3] * kSecondsPerDay)"): "no unit lies between a month and a year",
    ("src/judge/length_until.cc", "static_cast<double>(kYear - [2 → 1] * kSecondsPerDay)"): "no unit lies between a month and a year",
    ("src/judge/day_gap.cc", '"sign") < [0 → 1] ? -1 : 1'): "a direction's sign is 1 or -1",
    ("src/judge/length.cc", "if (apart * gap [< → <=] 0) return false;"): "lengths differ, and of one moment is refused below",
    ("src/judge/length.cc", "for (size_t i = 0; i [< → <=] lengths.size(); ++i)"): "nothing stands behind the last",
    ("src/judge/total.cc", "token [< → <=] parts[count - 1].core.begin; ++token) joined"): "a figure is no conjunction",
    ("src/judge/total.cc", "while (mark < figures[[1 → 2]].core.begin"): "a mark behind the second figure is refused",
    ("src/judge/difference.cc", "for (size_t k = i + [1 → 0]; k < others.size(); ++k)"): "a figure and itself differ by nought, and no margin is nought",
    ("src/judge/percent_change.cc", "change.from->value.ToDouble() [<= → <] 0"): "a rise from nought is above any rate",
    ("src/align/compare_quote.cc", "table((x.size() + [1 → 2]) * width"): "a row more than is used",
    ("src/align/compare_quote.cc", ">= table[i * width + j + [1 → 0]]"): "where the two words differ, it is the greater of both",
    ("src/judge/quote.cc", "for (uint32_t i = 0; i [< → <=] members.size(); ++i)"): "nothing stands behind the last",
    ("src/judge/quote.cc", "for (uint32_t j = i + [1 → 0]; j < members.size(); ++j)"): "two of one article are passed over",
    ("src/judge/quote.cc", "for (uint32_t k = 0; k [< → <=] members_.size(); ++k)"): "nothing differs from what is behind the last",
    ("src/judge/role_holder.cc", "static_cast<unsigned char>(s[0]) [< → <=] 0x80"): "no letter of UTF-8 begins with 0x80",
    ("src/judge/role_holder.cc", "j_end = [0 → 1]; j < holders.size(); j = j_end"): "set before it is read",
    ("src/align/compare_number.cc", "if (value.units [< → <=] 0) value.units = -value.units"): "minus nought is nought",
    ("src/judge/day_part.cc", "text.data() [+ → -] colon, hours"): "the digits end at the colon",
    ("src/judge/relation.cc", "Meanings(inner, depth [+ → -] 1)"): "no word covers itself: it is a guard against packs",
    ("src/judge/number.cc", "if (groups_.size() [> → >=] 1) side.around"): "what is around agreeing figures is not shown",
}


def is_equivalent(mutant):
    return any(mutant[0] == path and text in told(mutant) for path, text in EQUIVALENT)


def files(pattern):
    for line in COMPARATORS.split("\n"):
        folder, _, names = line.partition(":")
        for name in names.split():
            path = f"src/{folder}/{name}.cc"
            if fnmatch.fnmatch(path, pattern):
                yield path


def mutants(path):
    """(path, begin, end, replacement) of each mutant of a file."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        text = file.read()
    shown = HIDDEN.sub(lambda match: " " * len(match.group()), text)  # comments and strings change nothing here
    out = []
    for pattern, other in SWAPS:
        out += [(path, m.start(1), m.end(1), other) for m in re.finditer(pattern, shown)
                if not (other in ("<", ">", "<=", ">=", "+", "-") and CAP.match(shown, m.end()))]
    for m in CONSTANT.finditer(shown):
        value = int(m.group(1))
        if value >= MEASURE and CAP_IS.search(shown, shown.rfind("\n", 0, m.start()) + 1, m.start()):
            continue
        others = (value + 1, value - 1) if value < MEASURE else (value * 2, value // 2)
        out += [(path, m.start(1), m.end(1), str(other)) for other in others if other >= 0]
    for m in RETURN.finditer(shown):
        if m.group(1).strip() not in ("true", "false", "{}", "std::nullopt", "nullptr", "0", "0.0", '""'):
            out.append((path, m.start(1), m.end(1), "{}"))
    return sorted(out)


def sample(pattern, seed, count):
    dice = random.Random(seed)
    piles = [mutants(path) for path in files(pattern)]
    for pile in piles:
        dice.shuffle(pile)
    out = []
    while len(out) < count and any(piles):
        for pile in piles:
            if pile and len(out) < count:
                out.append(pile.pop())
    return out, sum(map(len, piles)) + len(out)


class Bench:
    """A finished build and how it compiles and links."""

    def __init__(self, build):
        self.build = os.path.realpath(build)
        with open(os.path.join(self.build, "compile_commands.json"), encoding="utf-8") as file:
            self.compile = {os.path.relpath(entry["file"], ROOT): shlex.split(entry["command"]) for entry in json.load(file)}
        self.links = {name: self.link_line(name) for name, _ in PROGRAMS}

    def link_line(self, name):
        lines = subprocess.run(["ninja", "-C", self.build, "-t", "commands", name], capture_output=True, text=True, check=True).stdout
        line = next(line for line in reversed(lines.split("\n")) if re.search(rf" -o (\S*/)?{name} ", line))
        return shlex.split(re.sub(r"^: && | && :$", "", line))

    def make_object(self, mutant, folder):
        path, begin, end, other = mutant
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            text = file.read()
        source, made = os.path.join(folder, os.path.basename(path)), os.path.join(folder, "mutant.o")
        with open(source, "w", encoding="utf-8") as file:
            file.write(text[:begin] + other + text[end:])
        command, skip = [], False
        for word in self.compile[path]:
            if skip or word in ("-MD",) or word.startswith("-O") or word.endswith("ccache"):
                skip = False
            elif word in ("-o", "-MF", "-MT", "-c"):
                skip = True
            else:
                command.append(word)
        # The library's assertions stand for the sanitizers of the preset ci: a place behind the end is a failure.
        command += ["-O0", "-w", "-D_GLIBCXX_ASSERTIONS", "-c", source, "-o", made]
        return made if subprocess.run(command, cwd=self.build, capture_output=True).returncode == 0 else None

    def link(self, name, made, folder):
        command, program = list(self.links[name]), os.path.join(folder, name)
        command[command.index("-o") + 1] = program
        # Members of an archive that define what the mutant defines are not taken.
        command.insert(1, made)
        subprocess.run(command, cwd=self.build, capture_output=True, check=True)
        return program

    def dies(self, name, program, arguments):
        def limits():
            resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            return subprocess.run([program] + arguments, cwd=ROOT, capture_output=True, timeout=60, preexec_fn=limits).returncode != 0
        except subprocess.TimeoutExpired:
            return True


def try_mutant(bench, mutant):
    """Who killed it; None where nobody did, "" where it does not compile or changes nothing."""
    if is_equivalent(mutant):
        return ""
    with tempfile.TemporaryDirectory() as folder:
        made = bench.make_object(mutant, folder)
        if made is None:
            return ""
        programs = PROGRAMS
        for name, arguments in programs:
            if bench.dies(name, bench.link(name, made, folder), arguments):
                return name
            os.remove(os.path.join(folder, name))
        return None


def told(mutant):
    path, begin, end, other = mutant
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        text = file.read()
    start, stop = text.rfind("\n", 0, begin) + 1, text.find("\n", end)
    line = text[start:begin] + "[" + text[begin:end] + " → " + (other or "nothing") + "]" + text[end:stop]
    return f"{path}:{text.count(chr(10), 0, begin) + 1}: {line.strip()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "release"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=112)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--least", type=float, default=0.8)
    parser.add_argument("--files", default="*", help="of the comparators, those that match")
    parser.add_argument("--list", action="store_true", help="print the sample and stop")
    parser.add_argument("-v", action="store_true", help="also print who killed which")
    args = parser.parse_args()
    chosen, possible = sample(args.files, args.seed, args.count)
    if args.list:
        print(*map(told, chosen), sep="\n")
        return
    bench = Bench(args.build)
    for name, arguments in PROGRAMS:
        program = subprocess.run(["find", bench.build, "-type", "f", "-name", name], capture_output=True, text=True).stdout.split("\n")[0]
        if not program or bench.dies(name, program, arguments):
            sys.exit(f"run.py: {name} is not built in {args.build}, or fails as it is")
    killed = survived = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for mutant, killer in zip(chosen, pool.map(lambda one: try_mutant(bench, one), chosen)):
            killed += bool(killer)
            survived += killer is None
            if killer is None:
                print("SURVIVED", told(mutant), flush=True)
            elif args.v:
                print(killer or "no mutant", told(mutant), flush=True)
    share = killed / max(killed + survived, 1)
    print(f"{killed + survived} mutants of {possible} possible changes in {len(list(files(args.files)))} files: "
          f"{killed} killed, {survived} survived ({100 * share:.0f} %); {len(chosen) - killed - survived} did not compile or change nothing")
    sys.exit(0 if share >= args.least else 1)


if __name__ == "__main__":
    main()
