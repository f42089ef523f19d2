#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs clang-tidy over the sources of the library and the examples, as many files at a time as there are processors.

A file whose text, rules, compile command and included project headers are as they were when it last passed is not looked at again.
Usage: tidy.py BUILD_FOLDER [PART_OF_PATH...]
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINTED = ("src/", "examples/")
PASSED = pathlib.Path(os.environ.get("ROIR_TIDY_CACHE") or pathlib.Path.home() / ".cache" / "roir" / "tidy")


def sources(build, parts):
    """Path and compile command of each file to look at."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if not path.is_relative_to(ROOT):
            continue
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(LINTED) and (not parts or any(part in name for part in parts)):
            found[name] = entry["command"]
    return found


def included(name, known):
    """The project headers that a file includes, directly and through others."""
    if name not in known:
        known[name] = set()
        text = (ROOT / name).read_text(encoding="utf-8")
        for header in re.findall(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', text, re.M):
            for folder in ("include", "src", pathlib.PurePosixPath(name).parent.as_posix()):
                path = pathlib.Path(folder, header).as_posix()
                if (ROOT / path).is_file():
                    known[name] |= {path} | included(path, known)
    return known[name]


def key(name, command, rules, known):
    """One hash of all that the result for a file depends on, wherever the repository lies."""
    parts = [rules, command.replace(str(ROOT), "")]
    for path in [name, *sorted(included(name, known))]:
        parts += [path, (ROOT / path).read_text(encoding="utf-8")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    version = subprocess.run(["clang-tidy", "--version"], check=True, capture_output=True, text=True).stdout
    rules = version + (ROOT / ".clang-tidy").read_text()
    known = {}
    waiting = {}
    files = sources(build, sys.argv[2:])
    for name, command in sorted(files.items()):
        stamp = PASSED / key(name, command, rules, known)
        if not stamp.exists():
            waiting[name] = stamp
    print(f"{len(files)} files, {len(waiting)} to look at", flush=True)

    def look(name):
        run = subprocess.run(["clang-tidy", "--quiet", "-p", str(build), name], cwd=ROOT, capture_output=True, text=True)
        return run.returncode, run.stdout

    bad = 0
    PASSED.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, (status, words) in zip(waiting, pool.map(look, waiting)):
            if status == 0 and "warning:" not in words:
                waiting[name].touch()
            else:
                bad += 1
                print(f"{name}\n{words}", flush=True)
    print(f"{len(files) - bad} of {len(files)} files are clean")
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main())
