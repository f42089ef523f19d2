# SPDX-License-Identifier: MIT
"""A year in the life of a team of eight, told to a store in one SQLite file: the story of year.cpp, in Python.

    python examples/hr_system/year.py team.roir

plays it and prints what there is to see afterwards. The store does what the house's own table does in the C++ program; the entries are the
same ones (tests/python/test_hr_system.py compares them).
"""

import datetime
import sys

import roir

UTC = datetime.timezone.utc
VIENNA = "Europe/Vienna"
FIRST_MONDAY = datetime.date(2026, 1, 5)
SEPTEMBER = datetime.date(2026, 9, 1)
TEAM = ("bea", "cem", "dora", "emil", "fay", "gil", "hana", "ivo")


def house_rules():
    """What holds for every pair: the template of the talk, a weekly cadence, Monday to Friday."""
    sections = (
        ("kpi", "How it goes"),
        ("achievements", "What went well"),
        ("competence", "What to get better at"),
        ("development", "Where to go, and what helps"),
        ("attendance", "Being there"),
    )
    template = roir.AgendaTemplate(
        name="house", sections=[roir.AgendaSection(key=key, title=title, required=True) for key, title in sections]
    )
    return roir.PairContext(agenda=template, cadence=roir.Cadence.parse("weekly"))


def days(number):
    return datetime.timedelta(days=number)


def utc(day, hour, minute=0):
    return datetime.datetime.combine(day, datetime.time(hour, minute), UTC)


def clock(day, hour, minute=0):
    """Wall clock of the direct report: it has no zone of its own."""
    return datetime.datetime.combine(day, datetime.time(hour, minute))


class Pair:
    """One pair through the year. `say(relationship, who, when, command)` gives what roir decided."""

    def __init__(self, say, manager, report):
        self._say, self._manager, self._report = say, manager, report
        self.id = f"{manager}-{report}"
        self._topics = set()

    def is_new(self, topic):
        """Whether a topic is mentioned for the first time."""
        known = topic in self._topics
        self._topics.add(topic)
        return not known

    def manager(self, when, command):
        self._accepted(self._manager, when, command)

    def report(self, when, command):
        self._accepted(self._report, when, command)

    def refused(self, code, who, when, command):
        out = self._say(self.id, who, when, command)
        assert not out and out.refusal.code == code, (self.id, code, out)

    def _accepted(self, who, when, command):
        out = self._say(self.id, who, when, command)
        assert out, (self.id, command, when, out.refusal.message)


def meeting(week):
    return f"week-{week + 1}"


def begin(pair, manager, report, day):
    """What each expects, what support is promised, what is returned for it; what both choose to share."""
    pair.manager(utc(day, 7), roir.OpenRelationship(manager=manager, report=report, from_=day, time_zone=VIENNA))
    pair.manager(utc(day, 7, 5), roir.MarkPhase(phase="kick_start"))
    for what in ("hopes_and_fears", "arrival_times", "stress"):
        pair.report(utc(day, 7, 10), roir.ChooseSharing(what=what))
        pair.manager(utc(day, 7, 11), roir.ChooseSharing(what=what))
    clauses = [
        roir.Clause(clause="on-time", holder="manager", text="What is promised comes, or is moved in time"),
        roir.Clause(clause="heard", holder="report", text="Ideas get an answer within two weeks"),
        roir.Clause(clause="course", kind="support_promise", holder="manager", text="One course a year"),
        roir.Clause(
            clause="teach", kind="expected_return", holder="report", text="Shows the others what the course taught", returns="course"
        ),
        roir.Clause(clause="hope", kind="hope", holder="report", text="To lead a project"),
    ]
    pair.manager(utc(day, 7, 20), roir.ProposeAgreement(clauses=clauses))
    pair.report(utc(day, 9), roir.AgreeAgreement(version=1))


def hold(pair, week, on, revision_seen, quick):
    """One Monday: agenda, talk, page, plan, signature."""
    m, topic = meeting(week), f"topic-{week // 4 + 1}"
    results, person = f"results-{week + 1}", f"person-{week + 1}"
    if pair.is_new(topic):
        pair.report(utc(on, 6, 0), roir.OpenTopic(topic=topic, title="Theme of four weeks"))
    pair.manager(
        utc(on, 6, 10),
        roir.AddItem(item=results, meeting=m, section="kpi", text="Orders of last week", horizon="tactical", focus="results", minutes=10),
    )
    pair.report(utc(on, 6, 12), roir.AddItem(item=person, meeting=m, text="How the new task goes", topic=topic, minutes=10))
    pair.report(utc(on, 6, 13), roir.EditItem(item=person, section="development", horizon="strategic", focus="person"))
    pair.report(utc(on, 6, 15), roir.LogTime(meeting=m, activity="preparation", minutes=5))
    if quick:
        pair.manager(utc(on, 8, 0), roir.HoldMeeting(meeting=m, start=clock(on, 9), minutes=30, mode="in_person", in_private=True))
    else:
        pair.manager(utc(on, 8, 0), roir.StartMeeting(meeting=m, start=clock(on, 9)))
        pair.report(utc(on, 8, 1), roir.Arrive(meeting=m, at_start=4 if week % 7 == 0 else 0))
    pair.manager(utc(on, 8, 12), roir.CloseItem(item=results, minutes=12))
    pair.report(utc(on, 8, 25), roir.CloseItem(item=person, minutes=14))
    if week % 4 == 3:
        pair.report(utc(on, 8, 26), roir.MarkTopic(topic=topic, state="closed", text="Done for now"))
    said = f"Week {week + 1}: orders are back where they should be."
    pair.report(utc(on, 8, 27), roir.WriteNote(note=f"said-{week + 1}", meeting=m, section="kpi", text=said))
    if week % 2 == 0:
        pair.report(
            utc(on, 8, 28),
            roir.MakePromise(
                promise=f"do-{week + 1}", owner="report", text="Write to the three late customers", due=on + days(10), meeting=m,
                topic=topic, goal="orders", hours=2, benefit_to_manager="Quiet customers",
            ),
        )
    if week % 3 == 0:
        pair.manager(
            utc(on, 8, 29),
            roir.MakePromise(
                promise=f"give-{week + 1}", owner="manager", text="A second screen", due=on + days(7), meeting=m, hours=1,
                benefit_to_report="Less switching", personal=True, support_for="course" if week == 0 else "",
            ),
        )
    if not quick:
        pair.manager(utc(on, 8, 31), roir.EndMeeting(meeting=m, minutes=31))
    none = week % 2 != 0 and week % 3 != 0
    pair.report(utc(on, 9, 0), roir.FileRecord(meeting=m, text="Orders, and the new task.", no_actions=none))
    pair.report(utc(on + days(1), 9, 0), roir.SignRecord(meeting=m, revision=revision_seen))
    dissent = "I remember the numbers otherwise." if week == 20 else ""
    pair.manager(utc(on + days(1), 10, 0), roir.ReadRecord(meeting=m, dissent=dissent))
    pair.manager(utc(on + days(1), 10, 5), roir.LogTime(meeting=m, activity="follow_up", minutes=10))


def keep(pair, week, on):
    """What became of the promises of a Monday."""
    if week % 2 == 0:
        promise = f"do-{week + 1}"
        if week % 10 == 4:
            pair.report(utc(on + days(9), 9), roir.RenegotiatePromise(promise=promise, due=on + days(14), reason="A customer is away"))
            pair.report(utc(on + days(13), 9), roir.DeliverPromise(promise=promise, text="All three answered"))
            pair.manager(utc(on + days(13), 12), roir.ConfirmPromise(promise=promise, outcome="worked"))
        elif week % 10 == 8:  # two days late
            pair.report(utc(on + days(12), 9), roir.DeliverPromise(promise=promise))
            pair.manager(utc(on + days(12), 12), roir.ConfirmPromise(promise=promise, outcome="worked"))
        else:
            pair.report(utc(on + days(4), 9), roir.StartPromise(promise=promise))
            pair.report(utc(on + days(8), 9), roir.DeliverPromise(promise=promise))
            pair.manager(utc(on + days(8), 12), roir.ConfirmPromise(promise=promise, outcome="worked"))
    if week % 3 == 0:
        promise = f"give-{week + 1}"
        if week % 12 == 9:
            pair.manager(utc(on + days(6), 9), roir.BreakPromise(promise=promise, reason="The money was cut"))
        else:
            pair.manager(utc(on + days(5), 9), roir.DeliverPromise(promise=promise))
            outcome = "worked" if week % 6 == 0 else "did_not_work"
            pair.report(utc(on + days(5), 12), roir.ConfirmPromise(promise=promise, outcome=outcome))


def lose(pair, week, on, cancelled):
    """A Monday on which the talk does not take place as arranged."""
    m = meeting(week)
    if cancelled:
        again = f"{m}-again"
        pair.manager(utc(on - days(3), 9), roir.CancelMeeting(meeting=m, cause="workload"))
        pair.report(utc(on, 9), roir.ChaseMeeting(meeting=m))
        pair.manager(utc(on, 10), roir.ArrangeMeeting(meeting=again, start=clock(on + days(2), 11), minutes=30, replaces=m))
        held = roir.HoldMeeting(meeting=again, start=clock(on + days(2), 11), minutes=25, mode="video")
        pair.manager(utc(on + days(2), 13), held)
    else:
        pair.manager(utc(on, 12), roir.MissMeeting(meeting=m, by="report", cause="forgotten"))
        pair.manager(utc(on, 13), roir.ChaseMeeting(meeting=m, prompted=True))


def once(pair, manager, report, on):
    """What happens once in the year of a pair beside the Mondays."""
    first = meeting(0)
    pair.manager(utc(on, 13), roir.KeepNote(note="mine", text="Ask about the course"))
    pair.report(utc(on, 13), roir.KeepNote(note="mine", text="Wants to talk about pay in autumn"))
    pair.report(
        utc(on, 13, 5),
        roir.AttachEvidence(
            evidence="table", about=roir.Subject(kind="note", id="said-1"), claim="improvement", date=on - days(1), kind="table",
            reference="orders-2026-01",
        ),
    )
    pair.report(utc(on, 13, 10), roir.AddAddendum(meeting=first, text="It was four customers.", reason="Counted again"))
    pair.manager(
        utc(on, 13, 15),
        roir.Recognise(
            matter="thanks", behaviour="Called every late customer", when=on - days(1), impact="Two orders were saved", serves="orders"
        ),
    )
    pair.report(utc(on, 13, 20), roir.GiveFeedback(matter="feedback-up", text="The Monday numbers come too late to prepare"))
    pair.report(utc(on, 13, 25), roir.RaiseMatter(matter="idea", kind="idea", text="One form instead of three"))
    pair.refused("not_yours", report, utc(on, 13, 26), roir.AnswerMatter(matter="idea"))
    pair.manager(utc(on + days(3), 9), roir.AnswerMatter(matter="idea", text="Let us try it in March"))
    pair.manager(utc(on + days(40), 9), roir.FinishMatter(matter="idea", text="One form since today"))
    pair.manager(utc(on + days(40), 10), roir.CloseLoop(matter="idea", text="Thank you: it saves an hour a week"))
    pair.manager(
        utc(on, 14), roir.RaiseMatter(matter="extra", kind="effort", text="Cover for Fay on Friday", gain="Monday off", hours=8)
    )
    pair.report(utc(on, 15), roir.AnswerMatter(matter="extra", accepted=False, text="Not this Friday"))
    pair.manager(utc(on, 16), roir.AskPulse(pulse="spring", stressed=True))
    pair.report(utc(on, 17), roir.AnswerPulse(pulse="spring", happy=7, challenged=6, stressed=4, engaged=8))
    pair.report(utc(on, 17, 5), roir.AnswerUpward(item="UF1", value=4))
    pair.report(utc(on, 17, 6), roir.RateTone(meeting=first, tone=2))
    pair.report(
        utc(on, 17, 7),
        roir.TallyTalk(meeting=first, offers_help=2, seeks_thoughts=3, seeks_next_steps=1, tells=1, source="other"),
    )
    pair.manager(utc(on, 17, 10), roir.RateJointly(about="writing", level=2))
    pair.refused("not_both_rated", manager, utc(on, 17, 11), roir.AgreeRating(about="writing", level=3))
    pair.report(utc(on, 17, 12), roir.RateJointly(about="writing", level=3))
    pair.manager(utc(on, 17, 13), roir.AgreeRating(about="writing", level=3))
    steps = [
        roir.DevelopmentStep(text="The course", due=on + days(30)),
        roir.DevelopmentStep(text="A first project", owner="manager", due=on + days(60)),
    ]
    pair.report(utc(on, 17, 20), roir.PlanDevelopment(plan="lead", measure="Leads the March project", steps=steps))
    pair.manager(utc(on, 17, 25), roir.AgreePlan(plan="lead", version=1))
    pair.report(utc(on + days(28), 9), roir.FinishStep(plan="lead", step=0))
    answered = "The idea was answered in three days"
    pair.report(utc(on + days(30), 9), roir.ReviewExpectation(clause="heard", fulfilled=0.9, text=answered))
    # A promise that the other side proposes is none until it is accepted.
    shown = roir.MakePromise(promise="asked-1", owner="report", text="Show the form to Hana", due=on + days(7))
    pair.manager(utc(on, 18), shown)
    pair.report(utc(on, 18, 5), roir.AcceptPromise(promise="asked-1"))
    pair.report(utc(on + days(2), 9), roir.DeliverPromise(promise="asked-1"))
    pair.manager(utc(on + days(2), 10), roir.DisputePromise(promise="asked-1", reason="Hana has not seen it"))
    pair.report(utc(on + days(3), 9), roir.DeliverPromise(promise="asked-1", text="Now she has"))
    pair.manager(utc(on + days(3), 10), roir.ConfirmPromise(promise="asked-1"))
    pair.manager(utc(on, 18, 10), roir.MakePromise(promise="asked-2", owner="report", text="Take the minutes in May"))
    pair.report(utc(on, 18, 15), roir.DeclinePromise(promise="asked-2", reason="On leave in May"))
    pair.report(utc(on, 18, 20), roir.MakePromise(promise="undated", owner="report", text="Clear the archive"))
    pair.manager(utc(on + days(20), 9), roir.ReleasePromise(promise="undated", reason="The archive is gone"))


def mondays(pair, manager, report, number, until):
    """The Mondays of a pair before a day."""
    for week in range(52):
        on = FIRST_MONDAY + days(7 * week)
        if until and on >= until:
            return
        turn = (week + number) % 10
        pair.manager(utc(on - days(4), 9), roir.ArrangeMeeting(meeting=meeting(week), start=clock(on, 9), minutes=30))
        if turn == 3:
            pair.report(utc(on - days(2), 9), roir.MoveMeeting(meeting=meeting(week), to=clock(on, 10), cause="travel"))
        if week > 0 and turn in (5, 7):
            lose(pair, week, on, cancelled=turn == 5)
            continue
        # What is signed is what was filed: the page has one revision for each statement and promise, and one for filing it.
        hold(pair, week, on, revision_seen=2 + (week % 2 == 0) + (week % 3 == 0), quick=turn == 0)
        keep(pair, week, on)
        if week == 0:
            once(pair, manager, report, on)


def hand_over(say, carry_over, pair, report):
    """Maria hands over to Otto: open topics and promises go along only because the report wants it."""
    pair.report(utc(SEPTEMBER - days(10), 8), roir.OpenTopic(topic="project", title="The first project"))
    promise = roir.MakePromise(promise="project", owner="manager", text="A project to lead", due=SEPTEMBER + days(60))
    pair.manager(utc(SEPTEMBER - days(10), 9), promise)
    pair.manager(utc(SEPTEMBER - days(1), 9), roir.CloseRelationship(until=SEPTEMBER))
    pair.refused("after_the_end", report, utc(SEPTEMBER, 8), roir.OpenTopic(topic="late", title="Too late"))
    after = Pair(say, "otto", report)
    after.manager(utc(SEPTEMBER, 7), roir.OpenRelationship(manager="otto", report=report, from_=SEPTEMBER, time_zone=VIENNA))
    offer = carry_over(pair.id)
    after.refused("not_yours", "otto", utc(SEPTEMBER, 8), offer)
    after.report(utc(SEPTEMBER, 8, 30), offer)


def play_year(say, carry_over):
    """Plays 2026. Every command is used, and some are refused, as they should be."""
    for number, report in enumerate(TEAM):
        pair = Pair(say, "maria", report)
        leaves = number == 0  # Bea changes over to Otto in September
        begin(pair, "maria", report, FIRST_MONDAY - days(4))
        mondays(pair, "maria", report, number, SEPTEMBER - days(14) if leaves else None)
        if leaves:
            hand_over(say, carry_over, pair, report)


def tell(journal):
    """Tells the year to a journal, and gives it back."""
    context = house_rules()
    number = 0

    # [say]
    def say(relationship, who, when, command):
        nonlocal number
        number += 1
        return journal.say(relationship, command, actor=who, at=when, key=f"request-{number}", context=context)
    # [say]

    def carry_over(relationship):
        before = journal.relationship(relationship)
        return before.seen_by(before.report).carry_over()

    play_year(say, carry_over)
    return journal


def main():
    # [open]
    path = sys.argv[1] if len(sys.argv) > 1 else "team.roir"
    journal = tell(roir.Journal.open(path))
    cem = journal.relationship("maria-cem").seen_by("cem")
    print(f"{path}: {len(journal.streams())} relationships, {journal.head().count} entries, verified: {journal.verify().damaged == 0}")
    print("Cem's promises:", ", ".join(f"{line.promise.text} ({line.promise.state})" for line in cem.promises(datetime.date(2027, 1, 2)).mine[:3]))
    history = roir.read(journal, as_of="2026-12-31")
    print(history["2026"].coverage(by="relationship").to_pandas().to_string(max_cols=6))
    # [open]


if __name__ == "__main__":
    main()
