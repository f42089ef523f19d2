# SPDX-License-Identifier: MIT
"""Errors: every class of C++ has its twin with the same parts."""

import pickle
import re

import pytest

import roir
from roir._core import _testing


def declared(root):
    """The error classes as the header lists them."""
    header = (root / "include/roir/core/error.hpp").read_text(encoding="utf-8")
    listed = re.search(r"using AllErrors = std::tuple<([^>]*)>", header).group(1)
    return [name.strip() for name in listed.split(",")]


def test_every_error_of_cpp_has_a_twin(root):
    names = declared(root)
    assert _testing.error_count() == len(names)
    for index, name in enumerate(names):
        twin = getattr(roir, name)
        assert issubclass(twin, roir.Error) and name in roir.__all__ and twin.__doc__
        with pytest.raises(roir.Error) as raised:
            _testing.throw_error(index)
        assert type(raised.value) is twin


def test_an_error_carries_its_parts():
    with pytest.raises(roir.InvalidArgument) as raised:
        _testing.throw_error(0)
    error = raised.value
    parts = (error.code, error.message, error.subject, error.place, error.hint)
    assert parts == ("a_code", "a sentence", "a subject", "a.csv:3:from", "do this")
    assert str(error) == "a.csv:3:from: a sentence [a_code] do this"


def test_errors_are_builtin_errors_where_one_fits():
    assert issubclass(roir.InvalidArgument, ValueError)
    assert issubclass(roir.FormatError, ValueError)
    assert issubclass(roir.NotFound, LookupError)


def test_errors_survive_pickling_between_processes():
    with pytest.raises(roir.NotFound) as raised:
        _testing.throw_error(1)
    again = pickle.loads(pickle.dumps(raised.value))
    assert type(again) is roir.NotFound and str(again) == str(raised.value) and again.hint == "do this"


def test_an_error_made_in_python_has_empty_parts():
    assert roir.Error("words").code == "" and roir.Error("words").hint == ""


def test_errors_of_the_python_side_look_like_those_of_cpp(tmp_path):
    with pytest.raises(roir.InvalidArgument) as raised:
        roir.read()
    assert raised.value.code == "nothing_to_read"
    assert str(raised.value) == f"{raised.value.message} [nothing_to_read] {raised.value.hint}"
