#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What holds for the repository as a whole. Usage: check.py CHECK; each function below is a check and yields what is wrong."""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# The order of the rooms: a room may know those before it. Side rooms know all of these and the side rooms before them; no room knows a side
# room.
ROOMS = (
    "core stats time people policy dialogue promises performance relationship history planning scoring returns trials report".split()
)
SIDE_ROOMS = "exchange ical store simulation".split()

# Sites that documents may point to: standards, papers and the pages of libraries.
SITES = re.compile(
    r"(doi\.org|www\.rfc-editor\.org|datatracker\.ietf\.org|www\.iana\.org|www\.w3\.org|json-schema\.org|arrow\.apache\.org|"
    r"www\.boost\.org|spdx\.org|keepachangelog\.com|semver\.org|www\.debian\.org|maven\.apache\.org|([\w-]+\.)*example(\.(com|org|net))?)$"
)
CODE = (".hpp", ".cpp", ".cc", ".h", ".inc", ".py", ".pyi", ".cmake", ".sh")


class Tree:
    """The files of one repository that are ours: what git knows, or would know with the next `git add`."""

    def __init__(self, root):
        self.root = root
        git = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        if (root / ".git").exists():
            names = subprocess.run(git, check=True, capture_output=True, text=True).stdout.split("\0")
        else:
            names = (path.relative_to(root).as_posix() for path in root.rglob("*"))
        self.names = sorted(name for name in set(names) if name and (root / name).is_file())

    def text(self, name):
        """The text of a file; empty for one that holds no text or is not there."""
        try:
            return (self.root / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            return ""

    def under(self, *folders, ending=""):
        return [name for name in self.names if name.startswith(folders) and name.endswith(ending)]


def room_of(name):
    """The room of a file in include/roir, src or tests, or None."""
    found = re.match(r"(?:include/roir|src|tests)/([a-z_]+)/", name)
    return found.group(1) if found and found.group(1) in ROOMS + SIDE_ROOMS else None


def included_rooms(text):
    """Line number and room of each include of a room."""
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*(?:<roir/|"(?:roir/)?)([a-z_]+)/', line)
        if found and found.group(1) in ROOMS + SIDE_ROOMS:
            yield number, found.group(1)


def may_know(room, other):
    if room == other:
        return True
    if other in SIDE_ROOMS:
        return room in SIDE_ROOMS and SIDE_ROOMS.index(other) < SIDE_ROOMS.index(room)
    return room in SIDE_ROOMS or ROOMS.index(other) < ROOMS.index(room)


def declared_rooms(tree):
    """For each roir_room(...) of src/CMakeLists.txt: its sources and the rooms it knows, directly or through others."""
    rooms = {}
    for call in re.findall(r"roir_room\(([^)]*)\)", re.sub(r"#.*", "", tree.text("src/CMakeLists.txt"))):
        words = call.split()
        parts = {"SOURCES": [], "LINK": [], "KNOWS": []}
        current = None
        for word in words[1:]:
            if word in parts:
                current = word
            else:
                parts[current].append(word)
        knows = set(parts["KNOWS"])
        for other in parts["KNOWS"]:
            knows |= rooms.get(other, ((), set()))[1]
        rooms[words[0]] = (parts["SOURCES"], knows)
    return rooms


def include_direction(tree):
    """A room knows only the rooms before it, and says so in src/CMakeLists.txt."""
    declared = declared_rooms(tree)
    for room, (_, knows) in declared.items():
        for other in sorted(knows):
            if not may_know(room, other):
                yield f"src/CMakeLists.txt: {room} must not know {other}"
    for name in tree.under("include/roir/", "src/"):
        room = room_of(name)
        if room is None:
            continue
        for line, other in included_rooms(tree.text(name)):
            if not may_know(room, other):
                yield f"{name}:{line}: {room} must not know {other}"
            elif other != room and room in declared and other not in declared[room][1]:
                yield f"{name}:{line}: {room} uses {other}, but src/CMakeLists.txt does not say that it knows it"


# The kinds by which something is said of a person, or done: what infers must not know them.
SAID_OF_PEOPLE = re.compile(r"\b(DecideTier|Command|Body|Entry|decide)\b")
RUNS_COMMANDS = {"relationship", "history", "store", "dialogue", "promises", "planning", "trials", "report"}


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def no_command_from_scores(tree):
    """From what is inferred about a person no way leads to a command: scoring knows no commands, who knows scoring takes no decisions."""
    for other in sorted(declared_rooms(tree).get("scoring", ((), set()))[1] & RUNS_COMMANDS):
        yield f"src/CMakeLists.txt: scoring must not know {other}"
    for name in tree.under("include/roir/", "src/", "bindings/", "examples/"):
        if not name.endswith(CODE):
            continue
        text = tree.text(name)
        if room_of(name) != "scoring" and not any(room == "scoring" for _, room in included_rooms(text)):
            continue
        for found in sorted(set(SAID_OF_PEOPLE.findall(without_comments(text)))):
            yield f"{name}: has to do with scoring and with {found}"


def headers(tree):
    """Each header begins with the licence, a sentence about itself and a guard; each source says its licence."""
    for name in tree.names:
        if name.endswith(CODE) or name.endswith("CMakeLists.txt"):
            first = tree.text(name).splitlines()[:2]
            if not any("SPDX-License-Identifier: MIT" in line for line in first):
                yield f"{name}:1: no SPDX line"
    for name in tree.under("include/", "src/", ending=".hpp"):
        text = tree.text(name)
        if not re.search(r"/// @file\n/// \S", text):
            yield f"{name}: no @file with a sentence about it"
        if "\n#pragma once\n" not in text:
            yield f"{name}: no #pragma once"


def sources(tree):
    """Each source of a room and each test is built: listed in the CMakeLists.txt of src or tests."""
    tests = tree.text("tests/CMakeLists.txt")
    declared = declared_rooms(tree)
    for name in tree.under("src/", ending=".cpp"):
        room = room_of(name)
        if room is None or name[len(f"src/{room}/") :] not in declared.get(room, ((), ()))[0]:
            yield f"{name}: not listed in src/CMakeLists.txt"
    for name in tree.under("tests/", ending="_test.cpp"):
        room = room_of(name)
        if room is not None and not re.search(rf"(?<![\w/]){re.escape(name[len(f'tests/{room}/'):])}(?!\w)", tests):
            yield f"{name}: not listed in tests/CMakeLists.txt"


def versions(tree):
    """The version is written once, in version.hpp; the Python package reads it from there, and the change log has a chapter on it."""
    header = tree.text("include/roir/core/version.hpp")
    numbers = [re.search(rf"ROIR_VERSION_{part} (\d+)", header) for part in ("MAJOR", "MINOR", "PATCH")]
    text = re.search(r'version\[\] = "([^"]*)"', header)
    if not all(numbers) or not text or ".".join(found.group(1) for found in numbers) != text.group(1):
        yield "include/roir/core/version.hpp: macros and text differ"
        return
    if f"## {text.group(1)}" not in tree.text("CHANGELOG.md"):
        yield f"CHANGELOG.md: no chapter on {text.group(1)}"
    if "pyproject.toml" in tree.names:
        project = tree.text("pyproject.toml")
        if "include/roir/core/version.hpp" not in project or re.search(r"^version\s*=", project, re.M):
            yield "pyproject.toml: does not read the version from include/roir/core/version.hpp"


def paths(tree):
    """No folder of somebody's machine and no unknown host is named anywhere."""
    machine = re.compile(r"(?<![\w.$}/-])/(?:work|root|home)/\w+")
    for name in tree.names:
        if name == "tests/codebase/check.py":
            continue
        for number, line in enumerate(tree.text(name).splitlines(), 1):
            if machine.search(line):
                yield f"{name}:{number}: names a folder of one machine"
            for host in re.findall(r"https?://([\w.-]+)", line):
                if not SITES.match(host.rstrip(".")):
                    yield f"{name}:{number}: names the host {host}, which is not in the list of tests/codebase/check.py"


def test_names(tree):
    """Tests are files called <what>_test.cpp or test_<what>.py, and each test says in words what it proves."""
    for name in tree.under("tests/", ending=".cpp"):
        text = tree.text(name)
        if re.search(r"^(TEST|TEST_F|TEST_P|RC_GTEST_PROP)\(", text, re.M) and not name.endswith("_test.cpp"):
            yield f"{name}: holds tests but is not called <what>_test.cpp"
        for suite, test in re.findall(r"^(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP)\(\s*(\w+),\s*(\w+)", text, re.M):
            if re.fullmatch(r"(?i)(test)?_?\d*", test):
                yield f"{name}: {suite}.{test} does not say what it proves"
    for name in tree.under("tests/python/", ending=".py"):
        if re.search(r"^def test_", tree.text(name), re.M) and not pathlib.PurePath(name).name.startswith("test_"):
            yield f"{name}: holds tests but is not called test_<what>.py"


def links(tree):
    """What a Markdown page points to in the repository is there."""
    for name in tree.under("", ending=".md"):
        page = re.sub(r"```.*?```", "", tree.text(name), flags=re.S)
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page):
            if not re.match(r"[a-z]+:", target) and not (tree.root / pathlib.PurePosixPath(name).parent / target).exists():
                yield f"{name}: points to {target}, which is not there"


def unindented(text):
    return "\n".join(line.strip() for line in text.strip().splitlines())


def quoted(tree):
    """C++ that a Markdown page shows is quoted from a program that is compiled and run."""
    programs = [unindented(tree.text(name)) for name in tree.under("examples/", "tests/", ending=".cpp")]
    for name in tree.under("", ending=".md"):
        for fence in re.finditer(r"^```cpp\n(.*?)^```", tree.text(name), re.S | re.M):
            if not any(unindented(fence.group(1)) in program for program in programs):
                line = tree.text(name).count("\n", 0, fence.start()) + 1
                yield f"{name}:{line}: shows C++ that stands in no program of examples or tests"


# The notions of the domain specification: how many each of its five sources has.
NOTIONS = {"S0": 50, "S1": 22, "S2": 34, "S3": 57, "S4": 24}


def notion_numbers(cell):
    """The numbers in the first cell of a row: S1.01, or S0.14 to S0.45."""
    found = re.fullmatch(r"(S\d)\.(\d\d)(?: to \1\.(\d\d))?", cell)
    if not found:
        return []
    first, last = int(found.group(2)), int(found.group(3) or found.group(2))
    return [f"{found.group(1)}.{number:02}" for number in range(first, last + 1)]


def notions(tree):
    """docs/notions.md says of each notion where it lives and which test holds it, or why not; what it names is there."""
    page = "docs/notions.md"
    words = set(re.findall(r"\w+", " ".join(tree.text(name) for name in tree.under("include/roir/", ending=".hpp"))))
    tests = set(tests_there(tree))
    seen = {}
    for number, line in enumerate(tree.text(page).splitlines(), 1):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("| S") or len(cells) != 5:
            continue
        for notion in notion_numbers(cells[0]):
            if notion in seen:
                yield f"{page}:{number}: {notion} stands there twice"
            seen[notion] = number
        if cells[2] in ("later", "outside"):
            if not cells[3]:
                yield f"{page}:{number}: {cells[0]} gives no reason"
            continue
        names, proofs = re.findall(r"`([^`]+)`", cells[2]), re.findall(r"`([^`]+)`", cells[3])
        if not names or not proofs:
            yield f"{page}:{number}: {cells[0]} names no API or no test"
        for name in names:
            if name.split("::")[-1] not in words:
                yield f"{page}:{number}: {cells[0]} names {name}, which is in no header"
        for proof in proofs:
            if proof not in tests:
                yield f"{page}:{number}: {cells[0]} names the test {proof}, which is not there"
    for source, count in NOTIONS.items():
        for number in range(1, count + 1):
            if f"{source}.{number:02}" not in seen:
                yield f"{page}: {source}.{number:02} is missing"


def tests_there(tree):
    """The tests of C++ as Suite.what_it_proves."""
    for name in tree.under("tests/", ending=".cpp"):
        for suite, test in re.findall(r"^(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP)\(\s*(\w+),\s*(\w+)", tree.text(name), re.M):
            yield f"{suite}.{test}"


def named_tests(tree):
    """A test that a Markdown page names in the manner of `Suite.what_it_proves` is there."""
    there = set(tests_there(tree))
    suites = {test.partition(".")[0] for test in there}
    for name in tree.under("docs/", ending=".md"):
        for suite, test in re.findall(r"`([A-Z]\w+)\.(\w+)`", tree.text(name)):
            if suite in suites and f"{suite}.{test}" not in there:
                yield f"{name}: names the test {suite}.{test}, which is not there"


# A repository in which every check finds something, and what the checks have to say about it.
SPDX = "// SPDX-License-Identifier: MIT\n"
BROKEN = {
    "include/roir/core/version.hpp": SPDX + '#define ROIR_VERSION_MAJOR 1\nchar version[] = "2.0.0";\n',
    "include/roir/core/a.hpp": SPDX + "/// @file\n/// A.\n#pragma once\n#include <roir/time/date.hpp>\n",
    "include/roir/time/date.hpp": SPDX + "/// @file\n/// D.\n#pragma once\n#include <roir/core/a.hpp>\n",
    "src/report/page.cpp": SPDX + "#include <roir/exchange/csv.hpp>\n",
    "src/stats/lost.cpp": "int lost;\n",
    "src/CMakeLists.txt": "# SPDX-License-Identifier: MIT\nroir_room(core SOURCES a.cpp)\nroir_room(time SOURCES KNOWS report)\n"
    "roir_room(scoring SOURCES level.cpp KNOWS relationship)\nroir_room(report SOURCES page.cpp verdict.cpp KNOWS core scoring)\n",
    "src/report/verdict.cpp": SPDX + "#include <roir/scoring/level.hpp>\nDecideTier verdict();\n",
    "src/scoring/level.cpp": SPDX + "Command made(); // a Body\n",
    "tests/core/lost_test.cpp": SPDX + "TEST(Lost, 1)\n",
    "tests/core/odd.cpp": SPDX + "TEST(Odd, is_odd)\n",
    "tests/CMakeLists.txt": "# SPDX-License-Identifier: MIT\n",
    "docs/notions.md": "| S0.01 to S0.50 | all of it | later | | |\n| S1.01 to S1.22 | keys | `Key` | `Odd.is_odd` | |\n"
    "| S2.01 to S2.33 | form | `a` | `Nope.is_even` | |\n| S2.02 | again | later | soon | |\n| S3.01 to S3.57 | talk | later | soon | |\n"
    "| S4.01 to S4.24 | wins | `core` | none | |\n",
    "docs/page.md": "see [there](nowhere.md) and https://somebody.test/page, built in /home/somebody\n"
    "`Lost.proves_it` and `Odd.is_odd`\n```cpp\nint odd = 1;\n```\n```cpp\nTEST(Odd, is_odd)\n```\n",
}
SAID = {
    "include_direction": [
        "src/CMakeLists.txt: time must not know report",
        "include/roir/core/a.hpp:5: core must not know time",
        "include/roir/time/date.hpp:5: time uses core, but src/CMakeLists.txt does not say that it knows it",
        "src/report/page.cpp:2: report must not know exchange",
    ],
    "no_command_from_scores": [
        "src/CMakeLists.txt: scoring must not know relationship",
        "src/report/verdict.cpp: has to do with scoring and with DecideTier",
        "src/scoring/level.cpp: has to do with scoring and with Command",
    ],
    "headers": [
        "src/stats/lost.cpp:1: no SPDX line",
        "include/roir/core/version.hpp: no @file with a sentence about it",
        "include/roir/core/version.hpp: no #pragma once",
    ],
    "sources": ["src/stats/lost.cpp: not listed in src/CMakeLists.txt", "tests/core/lost_test.cpp: not listed in tests/CMakeLists.txt"],
    "versions": ["include/roir/core/version.hpp: macros and text differ"],
    "paths": [
        "docs/page.md:1: names a folder of one machine",
        "docs/page.md:1: names the host somebody.test, which is not in the list of tests/codebase/check.py",
    ],
    "test_names": [
        "tests/core/lost_test.cpp: Lost.1 does not say what it proves",
        "tests/core/odd.cpp: holds tests but is not called <what>_test.cpp",
    ],
    "links": ["docs/page.md: points to nowhere.md, which is not there"],
    "notions": [
        "docs/notions.md:1: S0.01 to S0.50 gives no reason",
        "docs/notions.md:2: S1.01 to S1.22 names Key, which is in no header",
        "docs/notions.md:3: S2.01 to S2.33 names the test Nope.is_even, which is not there",
        "docs/notions.md:4: S2.02 stands there twice",
        "docs/notions.md:6: S4.01 to S4.24 names no API or no test",
        "docs/notions.md: S2.34 is missing",
    ],
    "named_tests": ["docs/page.md: names the test Lost.proves_it, which is not there"],
    "quoted": ["docs/page.md:3: shows C++ that stands in no program of examples or tests"],
}


def self_test(_):
    """The checks find what they are for."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in BROKEN.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        tree = Tree(root)
        for check, expected in SAID.items():
            said = list(CHECKS[check](tree))
            if sorted(said) != sorted(expected):
                yield f"{check} said {said}\nand not {expected}"


CHECKS = {f.__name__: f for f in (include_direction, no_command_from_scores, headers, sources, versions, paths, test_names, links, quoted, named_tests, notions, self_test)}


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in CHECKS:
        sys.exit(f"usage: check.py {'|'.join(CHECKS)}")
    wrong = list(CHECKS[sys.argv[1]](Tree(ROOT)))
    for words in wrong:
        print(words)
    print(f"{sys.argv[1]}: {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
