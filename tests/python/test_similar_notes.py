# SPDX-License-Identifier: MIT
"""Whether two notes are nearly the same is decided as rapidfuzz decides it, on every pair."""

import random
import subprocess

import pytest
from rapidfuzz import fuzz

PAIRS = 600
CHINESE = "".join(map(chr, range(0x4E00, 0x4F90)))
ALPHABETS = ("ab ", "etaoinshrdlu ", "äöüßéabcde„“– ", "абвгдежзийклмноп ", "ab\u00a4\u0424\u2024 ", "🚀ab ", CHINESE)


def some_word(numbers, alphabet):
    return "".join(numbers.choice(alphabet) for _ in range(1 + int(numbers.expovariate(0.2))))


def pairs_of_notes():
    """A note and the one after it: any share of words the same, and of any length."""
    numbers = random.Random(42)
    for i in range(PAIRS):
        alphabet = ALPHABETS[i % len(ALPHABETS)]
        before = [some_word(numbers, alphabet) for _ in range(int(numbers.expovariate(1 / 40)))]
        share = numbers.random() ** 2
        other = ALPHABETS[(i * 3) % len(ALPHABETS)] if i % 5 == 0 else alphabet
        after = [some_word(numbers, other) if numbers.random() < share else word for word in before]
        yield " ".join(before), " ".join(after)


@pytest.mark.parametrize("cutoff", [1, 33.3, 50, 66.6, 80, 90, 99.9, 100])
def test_each_decision_and_each_ratio_is_that_of_rapidfuzz(root, cutoff):
    pairs = list(pairs_of_notes())
    text = "\n".join([str(cutoff), *(note for pair in pairs for note in pair), ""])
    done = subprocess.run([root / "build" / "tests" / "roir_note_decisions"], input=text, capture_output=True, check=True, encoding="utf-8")
    answers = [line.split() for line in done.stdout.splitlines()]
    assert [bool(int(decision)) for decision, _ in answers] == [fuzz.ratio(a, b, score_cutoff=cutoff) > 0 for a, b in pairs]
    assert [float(ratio) for _, ratio in answers] == [fuzz.ratio(a, b) for a, b in pairs]
    if cutoff == 80:
        similar = sum(int(decision) for decision, _ in answers)
        assert PAIRS / 10 < similar < PAIRS * 9 / 10  # both happen
