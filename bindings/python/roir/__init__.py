# SPDX-License-Identifier: MIT
"""Return On Investment in Relationships: do one-to-ones happen, for whom not, and what do they cost.

Examples
--------
>>> import roir
>>> history = roir.read("examples/data")                    # doctest: +SKIP
>>> history["2026"].coverage(by="unit")                      # doctest: +SKIP
>>> history.for_audience("hr").report("report.html")         # doctest: +SKIP
"""

try:
    from . import _core
except ImportError as error:
    import platform
    import sys

    raise ImportError(
        f"roir's compiled part does not load: {error}\n"
        f"This is Python {platform.python_version()} on {platform.platform()} ({sys.executable}).\n"
        "It was probably built for another Python, or for another machine. Install roir again with this Python: "
        f"{sys.executable} -m pip install --force-reinstall roir"
    ) from error

from ._core import (
    Absence,
    Cadence,
    Conflict,
    ContactPeriod,
    Employment,
    Error,
    FactInfo,
    Facts,
    Forbidden,
    FormatError,
    Holiday,
    InvalidArgument,
    ItipMessage,
    LimitExceeded,
    MeetingCancelled,
    MeetingHeld,
    MeetingKey,
    MeetingMissed,
    MeetingMoved,
    MeetingPlanned,
    MeetingSeries,
    NotFound,
    Person,
    Policy,
    ProgrammeAdoption,
    ReadReport,
    RecoveryAsked,
    Report,
    ReportingLine,
    SeriesChange,
    UnattributedMeeting,
    VersionError,
    Window,
    due_dates,
    itip,
    write_calendar,
)
from ._history import History, Progress, Reading, WrittenReport
from ._plan import Plan
from ._read import check, history_of, read
from ._table import Table, TableInfo

__version__: str = _core.__version__

__all__ = [
    "Absence",
    "Cadence",
    "Conflict",
    "ContactPeriod",
    "Employment",
    "Error",
    "FactInfo",
    "Facts",
    "Forbidden",
    "FormatError",
    "History",
    "Holiday",
    "InvalidArgument",
    "ItipMessage",
    "LimitExceeded",
    "MeetingCancelled",
    "MeetingHeld",
    "MeetingKey",
    "MeetingMissed",
    "MeetingMoved",
    "MeetingPlanned",
    "MeetingSeries",
    "NotFound",
    "Person",
    "Plan",
    "Policy",
    "ProgrammeAdoption",
    "Progress",
    "ReadReport",
    "Reading",
    "RecoveryAsked",
    "Report",
    "ReportingLine",
    "SeriesChange",
    "Table",
    "TableInfo",
    "UnattributedMeeting",
    "VersionError",
    "Window",
    "WrittenReport",
    "__version__",
    "check",
    "due_dates",
    "history_of",
    "itip",
    "read",
    "write_calendar",
]
