// SPDX-License-Identifier: MIT
/// @file
/// An HR system through which a team of eight lives a year of one-to-ones. It keeps what roir gives it in a table of its own; at the end it
/// checks what it has, so it is a test as well. `hr_system_year --entries` prints all entries as JSON lines instead.
#include "desk.hpp"
#include "year.hpp"
#include <roir/core/error.hpp>
#include <roir/core/json.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/history/relationship_facts.hpp>
#include <roir/report/analysis.hpp>

#include <algorithm>
#include <iostream>
#include <set>
#include <string_view>

namespace {

int failures = 0;

void expect(bool good, std::string_view what) {
  if (good) return;
  ++failures;
  std::cerr << "not so: " << what << '\n';
}

template <class Left, class Right>
void expect_equal(Left const& is, Right const& should_be, std::string_view what) {
  if (is == should_be) return;
  ++failures;
  std::cerr << what << ": " << is << ", and it should be " << should_be << '\n';
}

roir::Timestamp const new_year = roir::Timestamp::parse("2027-01-02T08:00Z");
roir::Date const today = roir::to_date(roir::parse_day("2027-01-02"));

// Every kind that a relationship knows was used, and each request was logged by the house in the same transaction.
void check_entries(hr::House const& house) {
  std::map<std::string, std::int64_t> const kinds = house.kinds();
  std::int64_t entries = 0;
  for (auto const& [kind, count] : kinds) entries += count;
  expect_equal(house.requests(), entries, "requests in the log");
  std::set<std::string_view> const elsewhere{"person",         "employment",    "reporting_line", "holiday", "programme_adoption",
                                             "absence",        "register_plan", "kpi_reading",    "goal",    "decide_tier",
                                             "decide_scoring", "erased"};
  for (std::string_view const kind : roir::entry_kinds())
    expect(elsewhere.contains(kind) != kinds.contains(std::string{kind}), std::string{"a year uses "} + std::string{kind});
}

// What was replayed from the table is what was kept at hand.
void check_replay(hr::House const& house, hr::Desk& desk) {
  for (roir::RelationshipId const& id : house.relationships()) {
    roir::Relationship const again = roir::Relationship::replay(id, house.entries(id));
    roir::PersonId const& viewer = again.report();
    expect_equal(roir::json_text(roir::to_json(again.seen_by(viewer).state())),
                 roir::json_text(roir::to_json(desk.relationship(id).seen_by(viewer).state())), "the replayed " + id.text());
  }
}

// Each sees their own notes and nobody else's; what was asked face to face, both; what was said about the manager, the report alone.
void check_eyes(hr::Desk& desk) {
  roir::RelationshipId const id = hr::pair_of(hr::maria, hr::team[1]);
  //! [eyes]
  roir::RelationshipView const manager = desk.relationship(id).seen_by(hr::maria);
  roir::RelationshipView const report = desk.relationship(id).seen_by(hr::team[1]);
  expect_equal(manager.state().author_notes.size(), std::size_t{1}, "notes that Maria sees");
  expect_equal(manager.state().author_notes.front().text, "Ask about the course", "her note");
  //! [eyes]
  expect_equal(report.state().author_notes.front().text, "Wants to talk about pay in autumn", "Cem's note");
  expect_equal(manager.state().upward.size(), std::size_t{0}, "answers about herself that Maria sees");
  expect_equal(report.state().upward.size(), std::size_t{1}, "answers that Cem sees");
  expect(manager.state().pulses.front().happy == 7.0, "Maria asked face to face and knows how Cem is");
  //! [forbidden]
  try {
    static_cast<void>(desk.relationship(id).seen_by(roir::PersonId{"hr-office"}));
    expect(false, "nobody but the two reads a relationship");
  } catch (roir::Forbidden const&) {
  }
  //! [forbidden]
}

// Promises in two columns, what is due, and what was handed over.
void check_promises(hr::Desk& desk) {
  roir::RelationshipView const cem = desk.relationship(hr::pair_of(hr::maria, hr::team[1])).seen_by(hr::team[1]);
  //! [promises]
  roir::PromiseColumns const columns = cem.promises(today);
  expect(std::all_of(columns.mine.begin(), columns.mine.end(), [](auto const& line) { return line.promise.owner == roir::Side::Report; }),
         "the left column is what Cem promised");
  //! [promises]
  expect_equal(columns.mine.size() + columns.theirs.size(), cem.state().promises.size(), "promises in both columns");
  roir::RelationshipView const otto = desk.relationship(hr::pair_of(hr::otto, hr::team[0])).seen_by(hr::otto);
  expect_equal(otto.state().topics.size(), std::size_t{5},
               "topics that Bea carried over, three because the talk that would have closed them fell out");
  expect_equal(otto.state().promises.size(), std::size_t{1}, "promises that Bea carried over");
  expect(otto.state().promises.front().owner == roir::Side::Manager, "what Maria promised is Otto's now");
  expect_equal(otto.due(today).size(), std::size_t{1}, "Otto's overdue promise");
}

// The page of a meeting, and the sheet for one to come.
void check_screens(hr::Desk& desk) {
  roir::RelationshipId const id = hr::pair_of(hr::maria, hr::team[2]);
  roir::MeetingId const next{"2027"};
  roir::Decision const arranged = desk.request(id, hr::maria, new_year, "new year",
                                               roir::ArrangeMeeting{.meeting = next, .start = roir::parse_moment("2027-01-04T09:00")});
  expect(static_cast<bool>(arranged), "the first talk of 2027 is arranged");
  roir::RelationshipView const dora = desk.relationship(id).seen_by(hr::team[2]);
  roir::MeetingPage const page = dora.page(roir::MeetingId{"week-1"});
  expect_equal(page.items.size(), std::size_t{2}, "items on the first page");
  expect(page.record && page.record->state == roir::RecordState::Sealed, "the first page is sealed");
  expect_equal(page.own_notes.size(), std::size_t{0}, "notes of hers about that meeting");
  roir::PreparationSheet const sheet = dora.prepare(next, desk.context(), new_year);
  expect(!sheet.lines.empty(), "there is something to prepare");
  expect(sheet.seconds <= sheet.budget_seconds, "five minutes suffice");
  for (roir::PreparationLine const& line : sheet.lines) expect(!line.why.empty() && !line.reason.empty(), "each line says why it is there");
  for (roir::Finding const& finding : dora.findings(desk.context(), new_year))
    expect(!finding.rule.empty() && !finding.message.empty(), "each finding has a code and words");
  bool may_move = false;
  for (roir::NextAction const& action : dora.next_actions(next, desk.context(), new_year))
    may_move = may_move || (action.command == "move_meeting" && action.allowed);
  expect(may_move, "Dora may move the talk to come");
}

// The same meetings as figures: no words, no notes.
void check_figures(hr::House const& house, hr::Desk& desk) {
  //! [figures]
  roir::Facts facts;
  for (roir::RelationshipId const& id : house.relationships()) roir::add_relationship(facts, desk.relationship(id).without_words());
  roir::History const history = roir::HistoryBuilder{{.as_of = today}}.build(facts);
  roir::Analysis const hr =
      roir::Analysis{history, roir::Window::parse("2026-01-05/2026-12-28")}.for_audience(roir::Audience::human_resources());
  roir::Table const coverage = hr.coverage({.by = roir::Grain::Organisation});
  //! [figures]
  expect_equal(history.relationships().size(), std::size_t{9}, "relationships in the figures");
  expect(coverage.rows() > 0, "coverage can be told");
}

int play(bool print_entries) {
  hr::House house{":memory:"};
  hr::Desk desk{house, hr::house_rules()};
  int number = 0;  // an HTTP server takes the key from the request
  hr::play_year(
      [&](auto const& id, auto const& who, auto when, auto command) {
        return desk.request(id, who, when, "request-" + std::to_string(++number), std::move(command));
      },
      [&](auto const& id) { return desk.relationship(id).seen_by(desk.relationship(id).report()).carry_over(); },
      [&](auto const& id, auto const& meeting) { return desk.relationship(id).seen_by(hr::maria).page(meeting).record->revision; });
  if (print_entries) {
    for (roir::RelationshipId const& id : house.relationships())
      for (roir::Entry const& entry : house.entries(id)) std::cout << id.text() << ' ' << roir::entry_to_json(entry) << '\n';
    return 0;
  }
  check_entries(house);
  check_replay(house, desk);
  check_eyes(desk);
  check_promises(desk);
  check_screens(desk);
  check_figures(house, desk);
  if (failures == 0)
    std::cout << house.requests() << " entries of " << house.relationships().size() << " relationships, and all is as it should be\n";
  return failures == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return play(argc > 1 && std::string_view{argv[1]} == "--entries");
  } catch (std::exception const& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
