# SPDX-License-Identifier: MIT
"""Tables: columns, frames, Arrow, lifetimes, pictures."""

import csv
import datetime
import gc
import html
import io
import json

import duckdb
import matplotlib.pyplot
import numpy
import pandas
import polars
import pyarrow
import pytest

import roir


@pytest.fixture
def history(files):
    return roir.read(files)


@pytest.fixture
def coverage(sample):
    return sample.coverage(by="unit", every="month")


def test_a_table_says_what_it_is(sample, coverage):
    assert coverage.info.name == "coverage"
    assert coverage.info.definition and coverage.info.policy and coverage.info.audience == ""
    assert coverage.columns[:2] == ("unit", "month")
    assert coverage.unit("coverage") == "share" and coverage.words("coverage") and coverage.kind("month") == "date"
    assert sample.invested().is_bounds("hours") and not coverage.is_bounds("coverage")


def test_value_interval_and_n_stand_side_by_side(coverage):
    at = coverage.columns.index("coverage")
    assert coverage.columns[at : at + 4] == ("coverage", "coverage_low", "coverage_high", "coverage_n")


def test_columns_are_read_only_arrays(coverage):
    kinds = {"unit": "O", "month": "M", "coverage": "f"}
    for name, kind in kinds.items():
        column = coverage[name]
        assert column.shape == (len(coverage),) and column.dtype.kind == kind
        with pytest.raises(ValueError, match="read-only"):
            column[0] = column[0]


def test_arrays_outlive_their_table(sample):
    table = sample.contact(by="relationship")
    held = table["held"]
    expected = held.copy()
    del table
    gc.collect()
    spoil = [numpy.full(held.shape, 7) for _ in range(200)]
    assert (held == expected).all() and spoil


def test_columns_without_missing_cells_are_not_copied(sample):
    table = sample.contact(by="relationship")
    first, second = table["held"], table["held"]
    assert first.__array_interface__["data"][0] == second.__array_interface__["data"][0]


def test_an_unknown_column_is_named_with_those_there_are(coverage):
    with pytest.raises(roir.NotFound) as raised:
        coverage["covrage"]
    assert raised.value.code == "no_column" and "coverage" in str(raised.value)
    assert "coverage" in coverage and "covrage" not in coverage


def test_rows_are_dictionaries_with_none_for_missing_cells(coverage):
    rows = list(coverage)
    assert len(rows) == len(coverage) and set(rows[0]) == set(coverage.columns)
    assert isinstance(rows[0]["month"], datetime.date)
    missing = numpy.isnan(coverage["coverage"])
    assert [row["coverage"] is None for row in rows] == missing.tolist()


def same(cell, text):
    return cell in (None, "") if text == "" else str(cell) == text or float(text) == cell


def test_pandas_and_polars_hold_the_same_cells(coverage):
    frame = coverage.to_pandas()
    assert frame.attrs["name"] == "coverage" and list(frame.columns) == list(coverage.columns)
    other = coverage.to_polars()
    assert other.columns == list(coverage.columns) and other.height == len(frame) == len(coverage)
    assert other["month"].dtype == polars.Date and str(frame["month"].dtype).startswith("datetime64")
    for row, left, right in zip(coverage, frame.to_dict("records"), other.to_dicts()):
        assert left["unit"] == right["unit"] == row["unit"]
        assert right == row
        assert (row["coverage"] is None and numpy.isnan(left["coverage"])) or left["coverage"] == row["coverage"]


def test_whole_numbers_with_missing_cells_stay_whole_in_pandas(sample):
    meetings = sample.contact(by="meeting")
    late = [row["late"] for row in meetings]
    assert None in late and any(isinstance(cell, int) for cell in late)
    assert str(meetings.to_pandas()["late"].dtype) == "Int64"
    assert meetings["late"].dtype == float and numpy.isnan(meetings["late"]).sum() == late.count(None)


def test_arrow_readers_take_a_table(coverage):
    arrow = pyarrow.table(coverage)
    assert arrow.num_rows == len(coverage) and arrow.schema.metadata[b"name"] == b"coverage"
    assert arrow.schema.field("coverage").metadata[b"unit"] == b"share"
    assert arrow["month"].type == pyarrow.date32()
    assert arrow.to_pylist() == list(coverage)
    ((count,),) = duckdb.sql("select count(*) from arrow").fetchall()
    assert count == len(coverage)


def test_arrow_readers_do_not_copy_numbers(sample):
    table = pyarrow.table(sample.contact(by="relationship"))
    address = table["held"].chunk(0).buffers()[1].address
    frame = polars.DataFrame(table.select(["held"]))
    assert frame["held"].to_numpy(allow_copy=False).__array_interface__["data"][0] == address
    kept = table["held"].to_numpy()
    assert kept.__array_interface__["data"][0] == address
    expected = kept.copy()
    del table, frame
    gc.collect()
    assert (kept == expected).all()


def test_an_unused_arrow_capsule_frees_itself(coverage):
    for _ in range(100):
        coverage.__arrow_c_stream__()
    gc.collect()


def test_csv_and_json_hold_every_cell(coverage):
    rows = list(csv.DictReader(io.StringIO(coverage.to_csv())))
    assert len(rows) == len(coverage)
    assert all(same(row[name], text[name]) for row, text in zip(coverage, rows) for name in coverage.columns)
    document = json.loads(coverage.to_json())
    assert document["name"] == "coverage" and document["rows"] == len(coverage)


def test_text_in_a_notebook_is_escaped(files):
    people = (files / "people.csv").read_text().replace("Sales", "<script>alert(1)</script>")
    (files / "people.csv").write_text(people)
    shown = roir.read(files).coverage(by="unit")._repr_html_()
    assert "<script>" not in shown and html.escape("<script>") in shown


def test_a_table_prints_as_text(coverage):
    assert "unit" in repr(coverage) and str(coverage["unit"][0]) in repr(coverage)


def n_is_shown(axes):
    words = [label.get_text() for label in axes.get_yticklabels()] + [axes.get_xlabel()]
    return any("n = " in text for text in words)


@pytest.mark.parametrize(
    ("by", "every", "marks"),
    [("unit", "week", "QuadMesh"), ("organisation", "month", "FillBetweenPolyCollection"), ("unit", "window", "PathCollection"), ("organisation", "window", "PathCollection")],
)
def test_the_picture_follows_from_the_shape(sample, by, every, marks):
    axes = sample.coverage(by=by, every=every).plot()
    assert marks in {type(artist).__name__ for artist in axes.collections}
    assert n_is_shown(axes) and axes.get_title(loc="left")
    axes.get_figure().canvas.draw()
    matplotlib.pyplot.close("all")


def test_what_has_no_figure_is_not_drawn_as_zero(sample):
    table = sample.coverage(by="unit", every="week")
    mesh = next(artist for artist in table.plot().collections if type(artist).__name__ == "QuadMesh")
    drawn = numpy.ma.count(mesh.get_array())
    matplotlib.pyplot.close("all")
    assert drawn == numpy.count_nonzero(~numpy.isnan(table["coverage"]))


def test_a_picture_can_be_drawn_into_given_axes(sample):
    figure, axes = matplotlib.pyplot.subplots()
    assert sample.coverage(by="unit").plot("coverage", ax=axes) is axes
    matplotlib.pyplot.close(figure)


def test_a_table_without_estimates_says_so(sample):
    with pytest.raises(roir.InvalidArgument, match="nothing_to_plot"):
        sample.answers().plot()
    with pytest.raises(roir.InvalidArgument, match="It has coverage"):
        sample.coverage().plot("covrage")


def test_pandas_merges_what_roir_says_with_other_data(sample):
    other = pandas.DataFrame({"unit": ["Nowhere"], "floor": [3]})
    merged = sample.coverage(by="unit").to_pandas().merge(other, on="unit", how="left")
    assert len(merged) == len(sample.coverage(by="unit"))
