# SPDX-License-Identifier: MIT
"""rapidfuzz's side of comparing notes; see notes.cpp for the commands."""

import time

from serving import serve

from rapidfuzz import fuzz, process


class Rapidfuzz:
    """`cpdist` goes over all pairs in C++, with a cutoff that lets it stop early; the texts are Python strings before the clock starts."""

    def open(self, path):
        with open(path, encoding="utf-8", newline="\n") as file:
            notes = file.read().split("\n")[:-1]
        self.before, self.after = notes[::2], notes[1::2]
        return 0, {"pairs": len(self.before)}

    def decide(self, cutoff):
        began = time.thread_time()
        ratios = process.cpdist(self.before, self.after, scorer=fuzz.ratio, score_cutoff=float(cutoff), workers=1)
        seconds = time.thread_time() - began
        return seconds, {"similar": [int(ratio > 0) for ratio in ratios]}


def main():
    side = Rapidfuzz()
    serve(lambda what, *arguments: getattr(side, what)(*arguments))


main()
