# SPDX-License-Identifier: MIT
"""The report as a reader sees it: in a browser, wide, on a phone, and printed. The pictures are kept in build/report."""

import json
import os
import re
import subprocess

import pytest

pytestmark = pytest.mark.slow

# Put at the end of the page: it tells the page around it what it found out about itself.
PROBE = """<script>
const over = [...document.querySelectorAll("body *")].filter(e => {
  if (e.closest("svg") && e.tagName !== "svg") return false;
  for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
    if (["auto", "scroll", "hidden"].includes(getComputedStyle(p).overflowX)) return false;
  return e.getBoundingClientRect().right > window.innerWidth + 1;
}).map(e => e.tagName + "." + e.getAttribute("class"));
const nameless = [...document.querySelectorAll("svg")].filter(s => !(s.getAttribute("aria-hidden") === "true" ||
  (s.getAttribute("role") === "img" && (s.querySelector("title") || s.getAttribute("aria-label"))))).length;
const found = {inner: window.innerWidth, width: document.documentElement.scrollWidth, over: over.slice(0, 5), nameless,
  loaded: performance.getEntriesByType("resource").map(e => e.name), lang: document.documentElement.lang,
  headings: document.querySelectorAll("h1").length, pictures: document.querySelectorAll("svg").length};
parent.postMessage(JSON.stringify(found), "*");
</script>"""


POLICY = "default-src 'none'"


@pytest.fixture(scope="module")
def folder(root):
    folder = root / "build" / "report"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module", params=["published", "hr"])
def page(request, sample, folder):
    path = folder / f"{request.param}.html"
    sample.for_audience(request.param).report(path)
    return path


def browse(chromium, profile, *words):
    """Runs the browser without any network; answers with what it printed and what it complained about."""
    always = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND"]
    always += ["--enable-logging=stderr", "--v=0", f"--user-data-dir={profile}", "--virtual-time-budget=2000"]
    done = subprocess.run([chromium, *always, *map(str, words)], capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def probe(chromium, tmp_path, page, width):
    """What the page says of itself in a window of that width. Headless windows are no narrower than 500 pixels, so a phone is a frame."""
    inner = tmp_path / "inner.html"
    text = page.read_text(encoding="utf-8")
    assert POLICY in text  # the page itself lets no script run; the copy that is looked at has to
    text = text.replace(POLICY, POLICY + "; script-src 'unsafe-inline'").replace("</body>", PROBE + "</body>")
    inner.write_text(text, encoding="utf-8")
    outer = tmp_path / "outer.html"
    outer.write_text(
        f'<!doctype html><meta charset="utf-8"><body style="margin:0"><iframe src="inner.html" style="border:0;width:{width}px;height:3000px"></iframe>'
        '<pre id="probe"></pre><script>onmessage = event => { document.getElementById("probe").textContent = event.data }</script>',
        encoding="utf-8",
    )
    text, console = browse(chromium, tmp_path / "profile", f"--window-size={max(width, 800)},3000", "--dump-dom", outer.as_uri())
    found = re.search(r'<pre id="probe">(.*?)</pre>', text, re.S).group(1)
    return json.loads(found.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")), console


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_fits_its_window_and_loads_nothing(chromium, tmp_path, page, width):
    found, console = probe(chromium, tmp_path, page, width)
    assert console == []
    assert found["inner"] == width and found["width"] <= width and found["over"] == []
    assert found["loaded"] == []
    assert found["lang"] and found["headings"] == 1
    assert found["pictures"] >= 2 and found["nameless"] == 0


def test_the_pictures_are_kept_to_be_looked_at(chromium, tmp_path, page, folder):
    narrow = tmp_path / "narrow.html"
    narrow.write_text(
        f'<!doctype html><meta charset="utf-8"><body style="margin:0"><iframe src="{page.as_uri()}" style="border:0;width:390px;height:9000px"></iframe>',
        encoding="utf-8",
    )
    stem = page.stem
    browse(chromium, tmp_path / "p1", "--window-size=1280,4000", f"--screenshot={folder / f'{stem}-wide.png'}", page.as_uri())
    browse(chromium, tmp_path / "p2", "--window-size=500,9000", f"--screenshot={folder / f'{stem}-narrow.png'}", narrow.as_uri())
    browse(chromium, tmp_path / "p3", "--no-pdf-header-footer", f"--print-to-pdf={folder / f'{stem}.pdf'}", page.as_uri())
    for name in (f"{stem}-wide.png", f"{stem}-narrow.png", f"{stem}.pdf"):
        assert os.path.getsize(folder / name) > 10_000
    pages = len(re.findall(rb"/Type\s*/Page[^s]", (folder / f"{stem}.pdf").read_bytes()))
    assert 1 <= pages <= 25
