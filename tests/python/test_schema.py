# SPDX-License-Identifier: MIT
"""JSON Schema of every kind of entry and every view, before an independent validator: it takes what roir writes, and nothing else."""

import copy
import json
import pickle

import jsonschema
import pytest

import roir
from records_by_chance import class_of, records
from roir._core import _testing
from roir.__main__ import main

SCHEMAS = {record: json.loads(roir.record_schema(record)) for record in roir.front_end_records()}
ENTRY = json.loads(roir.entry_schema())
ENTRY_KINDS = [each["properties"]["kind"]["const"] for each in ENTRY["oneOf"]]


def validator(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def refused(read, text):
    with pytest.raises(roir.Error):
        read(text)
    return True


@pytest.mark.parametrize("record", SCHEMAS)
def test_records_made_at_random_keep_every_promise(record):
    takes = validator(SCHEMAS[record])
    names = {name: getattr(roir, name) for name in roir.__all__} | {"datetime": __import__("datetime")}
    for made in records(record, SCHEMAS[record], 12):
        text = made.to_json()
        takes.validate(json.loads(text))
        assert type(made).from_json(text) == made
        assert pickle.loads(pickle.dumps(made)) == made
        assert eval(repr(made), names) == made
        assert hash(made.replace()) == hash(made)


@pytest.mark.parametrize("record", SCHEMAS)
def test_what_is_unknown_missing_or_of_another_type_is_refused_by_validator_and_reader_alike(record):
    schema, read = SCHEMAS[record], class_of(record).from_json
    takes = validator(schema)
    good = json.loads(records(record, schema, 1)[0].to_json())
    assert not takes.is_valid({**good, "zebra": 1}) and refused(read, json.dumps({**good, "zebra": 1}))
    assert not takes.is_valid([good]) and refused(read, json.dumps([good]))
    for name in good:
        lacking = {key: value for key, value in good.items() if key != name}
        if name in schema["required"]:
            assert not takes.is_valid(lacking) and refused(read, json.dumps(lacking))
        else:
            takes.validate(lacking)
        for odd in ({"zebra": 1}, [{"zebra": 1}], "no word of any enumeration" if "enum" in schema["properties"][name] else [[]]):
            assert not takes.is_valid({**good, name: odd}) and refused(read, json.dumps({**good, name: odd}))


def entry(kind, seed=1):
    body = json.loads(records(kind, SCHEMAS[kind], 1, seed)[0].to_json())
    return {
        "version": 7,
        "actor": "ann",
        "at": "2026-01-05T09:00:00.000Z",
        "recorded_at": "2026-01-05T09:00:00.250Z",
        "key": "k",
        "kind": kind,
        "record_version": SCHEMAS[kind]["x-version"],
        "body": body,
    }


@pytest.mark.parametrize("kind", ENTRY_KINDS)
def test_entries_of_every_kind_are_taken_and_mixtures_are_not(kind):
    takes = validator(ENTRY)
    good = entry(kind)
    takes.validate(good)
    assert json.loads(_testing.entry_again(json.dumps(good))) == good
    odd = [{**good, "zebra": 1}, {**good, "kind": "zebra"}, {**good, "record_version": good["record_version"] + 1}, {**good, "body": {"zebra": 1}}]
    odd += [{key: value for key, value in good.items() if key != name} for name in good]
    odd += [{**good, name: value} for name, value in (("version", "x"), ("actor", 3), ("at", None), ("key", None), ("body", None))]
    for one in odd:
        assert not takes.is_valid(one), one
        assert refused(_testing.entry_again, json.dumps(one))


def test_every_field_says_what_it_is():
    for record, schema in SCHEMAS.items():
        assert schema["description"]
        for name, field in schema["properties"].items():
            assert field["description"] and ".md" not in field["description"], f"{record}.{name}"


def test_the_command_writes_every_schema_and_the_types(tmp_path, root, capsys):
    assert main(["schema", "--out", str(tmp_path / "made")]) == 0
    written = {path.name for path in (tmp_path / "made").iterdir()}
    assert written == {f"{record}.schema.json" for record in SCHEMAS} | {"entry.schema.json", "return_form.schema.json", "index.d.ts"}
    assert f"{len(written)} files" in capsys.readouterr().err
    assert json.loads((tmp_path / "made" / "entry.schema.json").read_text(encoding="utf-8")) == ENTRY
    types = (tmp_path / "made" / "index.d.ts").read_text(encoding="utf-8")
    assert types == (root / "bindings" / "typescript" / "index.d.ts").read_text(encoding="utf-8"), "run scripts/types and commit what it writes"


def test_an_unknown_record_is_refused_by_name():
    with pytest.raises(roir.NotFound) as raised:
        roir.record_schema("zebra")
    assert raised.value.code == "unknown_record" and raised.value.subject == "zebra"


def test_records_are_copied_like_any_value():
    state = records("relationship_state", SCHEMAS["relationship_state"], 1)[0]
    assert copy.deepcopy(state) == state and copy.copy(state) is not None
