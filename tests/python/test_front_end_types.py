# SPDX-License-Identifier: MIT
"""The types of TypeScript, before the compiler of TypeScript in its strictest mode: what a front end writes compiles, and mistakes do not."""

import json
import re
import shutil
import subprocess

import pytest

import roir
from records_by_chance import records

STRICT = ["--strict", "--noEmit", "--noUncheckedIndexedAccess", "--noUnusedLocals", "--target", "es2020", "--moduleResolution", "node"]
PINNED = "typescript@5.9.3"


@pytest.fixture(scope="session")
def compiler(root):
    """The command of the compiler: Debian's, or one of npm's that is kept in the build folder."""
    if found := shutil.which("tsc"):
        return [found]
    if shutil.which("node") is None:
        pytest.skip("neither tsc nor node is here (Debian: node-typescript): the types for front ends were NOT compiled")
    folder = root / "build" / "typescript"
    tsc = folder / "node_modules" / "typescript" / "bin" / "tsc"
    if not tsc.exists():
        if shutil.which("npm") is None:
            pytest.skip("neither tsc nor npm is here (Debian: node-typescript): the types for front ends were NOT compiled")
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["npm", "install", "--prefix", folder, "--no-save", PINNED], capture_output=True, text=True, timeout=300)
        if done.returncode != 0:
            pytest.skip(f"npm cannot fetch {PINNED}: the types for front ends were NOT compiled\n{done.stderr[-500:]}")
    return ["node", str(tsc)]


def compiled(compiler, *files):
    return subprocess.run([*compiler, *STRICT, *map(str, files)], capture_output=True, text=True, timeout=300)


def test_the_front_end_of_the_examples_compiles(compiler, root):
    done = compiled(compiler, root / "examples" / "front_end" / "one_to_one.ts")
    assert done.returncode == 0, done.stdout


MISTAKES = {
    'const a: Side = "boss";': "TS2322",
    'const a: Command = { kind: "sign_record", body: { meeting: "m" } };': "TS2322",
    'const a: Command = { kind: "sign_record", body: { meeting: "m", revision: "1" } };': "TS2322",
    'const a: Command = { kind: "sign_record", body: { meeting: "m", revision: 1, zebra: 1 } };': "TS2322|TS2353",
    'const a: Command = { kind: "zebra", body: {} };': "TS2322",
    "const a = (entry: Entry) => entry.body.meeting;": "TS2339",
    'const a = (entry: Entry) => (entry.kind === "make_promise" ? entry.body.tone : 0);': "TS2339",
    "const a = (page: MeetingPage) => page.items.length;": "TS2532|TS18048",
    "const a = (page: Written<MeetingPage>) => page.record.text;": "TS2531|TS18047",
    'const a: AcceptPromise = { promise: null };': "TS2322",
}


def test_each_mistake_is_found(compiler, root, tmp_path):
    (tmp_path / "index.d.ts").write_text(roir.front_end_types(), encoding="utf-8")
    names = "AcceptPromise, Command, Entry, MeetingPage, Side, Written"
    text = f"import type {{ {names} }} from './index';\n" + "".join(
        "{ " + line + " void a; }\n" for line in MISTAKES
    )
    (tmp_path / "mistakes.ts").write_text(text + "export {};\n", encoding="utf-8")
    said = compiled(compiler, tmp_path / "mistakes.ts").stdout
    for number, (line, codes) in enumerate(MISTAKES.items(), 2):
        assert re.search(rf"mistakes\.ts\({number},\d+\): error ({codes}):", said), f"{line}\n{said}"


def test_what_roir_writes_has_the_type_that_is_declared(compiler, tmp_path):
    (tmp_path / "index.d.ts").write_text(roir.front_end_types(), encoding="utf-8")
    lines = []
    for record in roir.front_end_records():
        kind = "".join(part.capitalize() for part in record.split("_"))
        for made in records(record, json.loads(roir.record_schema(record)), 2, seed=2):
            lines.append(f"export const a{len(lines)}: Written<roir.{kind}> = {made.to_json()};")
    text = "import type * as roir from './index';\nimport type { Written } from './index';\n" + "\n".join(lines) + "\n"
    (tmp_path / "written.ts").write_text(text, encoding="utf-8")
    done = compiled(compiler, tmp_path / "written.ts")
    assert done.returncode == 0, done.stdout[:4000]
