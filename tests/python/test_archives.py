# SPDX-License-Identifier: MIT
"""Archives that roir wrote once are read for ever: one of every kind of record, and of a whole relationship, in tests/golden/archives.jsonl.

A line is never changed. When a record gets a new version, a line for it is added: ``python tests/python/test_archives.py`` adds what is
missing.
"""

import base64
import json
import pathlib

import pytest

import roir
from records_by_chance import class_of, records

FILE = pathlib.Path(__file__).resolve().parent.parent / "golden" / "archives.jsonl"
LINES = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()] if FILE.exists() else []


def schema(record):
    return json.loads(roir.record_schema(record))


def name(line):
    return f"{line['record']}-{line['version']}"


@pytest.mark.parametrize("line", LINES, ids=name)
def test_an_archive_of_once_is_read_as_it_was_meant(line):
    kind = class_of(line["record"])
    assert kind._from_archive(base64.b64decode(line["archive"])) == kind.from_json(json.dumps(line["json"]))


@pytest.mark.parametrize("line", LINES, ids=name)
def test_a_flipped_bit_or_a_missing_end_is_reported(line):
    kind, archive = class_of(line["record"]), base64.b64decode(line["archive"])
    for at in range(0, len(archive), max(1, len(archive) // 16)):
        flipped = bytearray(archive)
        flipped[at] ^= 1 << (at % 8)
        for damaged in (bytes(flipped), archive[:at]):
            with pytest.raises(roir.FormatError):
                kind._from_archive(damaged)


def test_every_record_of_today_has_its_line():
    there = {(line["record"], line["version"]) for line in LINES}
    assert {(record, schema(record)["x-version"]) for record in roir.front_end_records()} <= there


def test_one_kind_is_not_read_as_another():
    archive = base64.b64decode(next(line["archive"] for line in LINES if line["record"] == "accept_promise"))
    with pytest.raises(roir.FormatError):
        roir.StartPromise._from_archive(archive)


def add_missing():
    """Adds a line for each record of today that has none."""
    there = {(line["record"], line["version"]) for line in LINES}
    with FILE.open("a", encoding="utf-8", newline="") as file:
        for record in roir.front_end_records():
            if (record, schema(record)["x-version"]) in there:
                continue
            made = max(records(record, schema(record), 20, seed=4), key=lambda one: len(one.to_json()))
            line = {"record": record, "version": schema(record)["x-version"], "json": json.loads(made.to_json())}
            line["archive"] = base64.b64encode(made.__reduce__()[1][1]).decode("ascii")
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    add_missing()
