# SPDX-License-Identifier: MIT
"""JSON made at random from a JSON Schema, for records of every kind."""

import json
import random

import roir

FORMS = {
    "Moment": ("2026-01-05T09:00", "2026-01-05T09:00Z", "2026-07-01T23:59", "1969-12-31T23:59Z"),
    "Timestamp": ("2026-01-05T09:00:00.000Z", "2026-12-31T23:59:59.999Z"),
    "date": ("2026-01-05", "2026-02-28", "2026-12-31", "9999-12-31"),
    "WorkDays": ("Mon-Fri", "MonWedSun"),
    "Cadence": ("weekly", "every 2 weeks", "monthly on 15"),
}
TEXTS = ("", "kpi", "s", "two words", 'A "quoted" näme\n', "😀 <&>", "UF1")


def class_of(record):
    """The class of a record of that kind: "make_promise" is MakePromise."""
    return roir.FactInfo if record == "fact" else getattr(roir, "".join(part.capitalize() for part in record.split("_")))


class Maker:
    """Values that a schema takes; most of the records among them are taken by their own rules too."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def value(self, schema):
        """A value of a schema as roir writes them, with every key."""
        chance = self.random
        if "enum" in schema:
            return chance.choice(schema["enum"])
        if "anyOf" in schema:
            return self.value(chance.choice(schema["anyOf"]))
        kind = schema["type"]
        if schema.get("title") == "policy":
            return self.policy()
        if kind == "object":
            return {name: self.field(value) for name, value in schema["properties"].items()}
        if kind == "array":
            return [self.value(schema["items"]) for _ in range(chance.randrange(3))]
        if kind == "string":
            return self.text(schema)
        return {
            "null": lambda: None,
            "boolean": lambda: chance.random() < 0.5,
            "integer": lambda: chance.choice((0, 1, 1, 2, 3, 30)),
            "number": lambda: chance.choice((0, 1, 0.25, 0.5, 10)),
        }[kind]()

    def policy(self):
        """Numbers at random would break some rule of a policy nearly always: one field differs from the defaults."""
        policy = json.loads(roir.Policy().to_json())
        name = self.random.choice(("covered_slack", "grace", "held_min_fraction"))
        return policy | {name: self.random.choice((0.25, 0.5))}

    def field(self, schema):
        """The value of a field; its unit narrows it."""
        if schema.get("x-unit", "").startswith("IANA"):
            return self.random.choice(("UTC", "Europe/London"))
        if schema.get("x-unit") == "share":
            share = self.random.choice((0, 0.25, 0.5))
            return share if "anyOf" not in schema else self.random.choice((None, share))
        return self.value(schema)

    def text(self, schema):
        """Text of the form that the schema names."""
        form = schema.get("x-form", "")
        if "pattern" in schema:
            return str(self.random.choice((0, 1, 30)))
        if form.endswith("Id"):
            return self.random.choice(("a", "b", "Zoë/1", "m-17"))
        return self.random.choice(FORMS.get(form, TEXTS))


def records(record, schema, count, seed=1):
    """Records of a kind, made of JSON that their schema takes."""
    maker, made = Maker(seed), []
    for _ in range(4000):
        if len(made) == count:
            return made
        try:
            made.append(class_of(record).from_json(json.dumps(maker.value(schema))))
        except roir.InvalidArgument:
            pass
    raise AssertionError(f"no {record} was found that its own rules take")

