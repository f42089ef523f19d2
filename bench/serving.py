# SPDX-License-Identifier: MIT
"""What the Python sides of the comparison share: one command per line comes in, one line of JSON goes out for each (serve.hpp in C++)."""

import json
import sys


def peak_mib(process="self"):
    """The most memory that a process has held so far, MiB."""
    with open(f"/proc/{process}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM:"))


def serve(answer):
    """Answers each command with what ``answer(*words)`` returns: seconds, and what is compared."""
    for line in sys.stdin:
        try:
            seconds, answered = answer(*line.split())
            reply = {"seconds": seconds, "peak_mib": peak_mib(), "answer": answered}
        except Exception as error:  # the other side of the pipe decides what to do about it
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), flush=True)
