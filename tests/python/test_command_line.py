# SPDX-License-Identifier: MIT
"""python -m roir: what is printed where, and the exit status."""

import subprocess
import sys

import pytest

import roir
from roir.__main__ import ProgressLine, main


def run(*words):
    return subprocess.run([sys.executable, "-m", "roir", *map(str, words)], capture_output=True, text=True, timeout=120)


def test_the_report_is_written_and_the_summary_printed(root, tmp_path):
    out = tmp_path / "report.html"
    done = run("report", root / "examples" / "data", "--out", out)
    assert done.returncode == 0, done.stderr
    assert out.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert "published" in done.stdout and str(out) in done.stderr and "rows loaded as meetings" in done.stderr
    assert "As of " in done.stderr and "\r" not in done.stderr


def test_the_published_audience_is_the_default_and_others_are_chosen(sample, root, capsys):
    manager = sample.contact(by="manager")["manager"][0]
    for audience in ("hr", f"manager:{manager}"):
        assert main(["report", str(root / "examples" / "data"), "--audience", audience, "--window", "2026-Q1", "--as-of", "2026-06-30"]) == 0
        assert "2026-01-01" in capsys.readouterr().out


def test_a_company_is_written_and_reported_on(tmp_path, capsys):
    folder = tmp_path / "company"
    assert main(["sample", str(folder), "--scenario", "small"]) == 0
    assert "Nobody in them exists" in capsys.readouterr().err and (folder / "talk.roir").exists()
    assert main(["report", str(folder), "--audience", "hr"]) == 0
    said = capsys.readouterr()
    assert "rows loaded as journal" in said.err and "one-to-ones" in said.out
    assert main(["sample", str(folder)]) == 3
    assert "journal_there" in capsys.readouterr().err
    assert main(["sample", str(tmp_path / "other"), "--scenario", "paradise"]) == 3


def test_check_lists_bad_rows(files, capsys):
    assert main(["check", str(files)]) == 0
    with (files / "meetings.csv").open("a") as file:
        file.write("m7,ann,bob,yesterday,30,held,,,confirmed\n")
    capsys.readouterr()
    assert main(["check", str(files)]) == 1
    said = capsys.readouterr().out
    assert "yesterday" in said and "planned_start" in said


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["report", "nowhere.csv"], "no_file"),
        (["report", "{files}", "--audience", "everybody"], "bad_audience"),
        (["report", "{files}", "--audience", "manager:nobody"], "no_person"),
        (["report", "{files}", "--window", "last year"], "bad_window"),
        (["report", "{files}", "--as-of", "yesterday"], "bad_window"),
        (["check", "nowhere.csv"], "no_file"),
        (["report", "{files}", "--out", "{files}/nowhere/report.html", "--audience", "hr"], "No such file"),
    ],
)
def test_an_error_is_one_line_with_a_hint(files, capsys, words, code):
    assert main([word.format(files=files) for word in words]) == 3
    said = capsys.readouterr().err.strip().splitlines()[-1]
    assert said.startswith("error: ") and code in said


@pytest.mark.parametrize("words", [[], ["report"], ["reprot", "x"], ["check", "x", "--date-order", "year_first"]])
def test_a_command_that_is_not_understood_has_status_2(words, capsys):
    with pytest.raises(SystemExit) as raised:
        main(words)
    assert raised.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_the_version_is_that_of_the_library(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.strip() == f"roir {roir.__version__}"


def test_headers_are_mapped_on_the_command_line(files, capsys):
    path = files / "meetings.csv"
    path.write_text(path.read_text().replace("manager_id", "boss"))
    assert main(["check", str(path)]) == 3
    assert main(["check", str(path), "--header", "manager_id=boss", "--threads", "2"]) == 0
    assert "meetings" in capsys.readouterr().out


def test_progress_is_one_line_on_a_terminal_and_nothing_elsewhere(capsys):
    class Terminal:
        def __init__(self):
            self.text = ""

        def isatty(self):
            return True

        def write(self, text):
            self.text += text

        def flush(self):
            pass

    terminal = Terminal()
    line = ProgressLine(terminal)
    line("reading a.csv", 5, 10)
    line("reading a.csv", 6, 10)
    assert terminal.text == "\rreading a.csv: 50 %"
    line.clear()
    assert terminal.text.endswith("\r")
    ProgressLine(sys.stderr)("reading", 1, 2)
    assert capsys.readouterr().err == ""


def test_the_page_is_that_of_the_cpp_example(root, tmp_path, capsys):
    program = root / "build" / "examples" / "report"
    if not program.is_file():
        pytest.skip("build/examples/report is not built: the two reports were NOT compared")
    data = str(root / "examples" / "data")
    for audience in ("published", "hr"):
        subprocess.run([program, data, "--out", tmp_path / "cpp.html", "--audience", audience], check=True, capture_output=True, timeout=120)
        assert main(["report", data, "--out", str(tmp_path / "python.html"), "--audience", audience]) == 0
        assert (tmp_path / "cpp.html").read_bytes() == (tmp_path / "python.html").read_bytes()
    capsys.readouterr()
