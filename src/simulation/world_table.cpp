// SPDX-License-Identifier: MIT
#include <roir/simulation/world.hpp>

#include <functional>
#include <string>

namespace roir {
namespace {

bool is_of_a_pair(WorldEvent const& event) noexcept {
  return event.post != WorldEvent::none &&
         (is_between_two(event.kind) || event.kind == WorldEventKind::LineBegan || event.kind == WorldEventKind::LineEnded);
}

/// One column after the other, from the same events.
class Maker {
 public:
  Maker(Table& table, std::span<WorldEvent const> events) : table_{table}, events_{events} {}

  void text(char const* name, char const* words, std::function<std::string(WorldEvent const&)> const& of) {
    std::vector<std::string> cells;
    std::vector<std::uint8_t> valid;
    for (WorldEvent const& event : events_) {
      cells.push_back(of(event));
      valid.push_back(cells.back().empty() ? 0 : 1);
    }
    table_.add(Column{{.name = name, .words = words}, std::move(cells), std::move(valid)});
  }
  void whole(char const* name, char const* unit, char const* words, std::function<std::int64_t(WorldEvent const&)> const& of,
             std::function<bool(WorldEvent const&)> const& is_there) {
    std::vector<std::int64_t> cells;
    std::vector<std::uint8_t> valid;
    for (WorldEvent const& event : events_) {
      valid.push_back(is_there(event) ? 1 : 0);
      cells.push_back(valid.back() == 1 ? of(event) : 0);
    }
    table_.add(Column{{.name = name, .unit = unit, .words = words}, std::move(cells), std::move(valid)});
  }
  void day(char const* name, char const* words, std::function<std::int32_t(WorldEvent const&)> const& of) {
    std::vector<DayNumber> cells;
    std::vector<std::uint8_t> valid;
    for (WorldEvent const& event : events_) {
      cells.push_back({of(event)});
      valid.push_back(cells.back().days != 0 ? 1 : 0);
    }
    table_.add(Column{{.name = name, .words = words}, std::move(cells), std::move(valid)});
  }
  void number(char const* name, char const* words, double WorldEvent::*field) {
    std::vector<double> cells;
    for (WorldEvent const& event : events_) cells.push_back(event.*field);
    table_.add(Column{{.name = name, .words = words}, std::move(cells)});
  }

 private:
  Table& table_;
  std::span<WorldEvent const> events_;
};

std::int64_t minute_of_day(std::int32_t minutes) noexcept {
  return minutes % minutes_per_day;
}

}  // namespace

Table world_events_table(std::span<WorldEvent const> events) {
  Table table{{.name = "world_events",
               .title = "What happens in a simulated world",
               .definition = "one row for each event; what the columns mean by kind: WorldEventKind",
               .notes = {"Simulated."}}};
  Maker make{table, events};
  auto const always = [](WorldEvent const&) { return true; };
  auto const with_post = [](WorldEvent const& e) { return e.post != WorldEvent::none; };
  auto const if_held = [](WorldEvent const& e) { return e.kind == WorldEventKind::Held; };
  make.text("kind", "what happens", [](WorldEvent const& e) { return std::string{word(e.kind)}; });
  make.day("day", "when", [](WorldEvent const& e) { return e.at / minutes_per_day; });
  make.whole(
      "minute", "minutes", "of that day, UTC", [](WorldEvent const& e) { return minute_of_day(e.at); }, always);
  make.text("manager", "id of who leads", [](WorldEvent const& e) { return world_manager(e.manager).text(); });
  make.text("person", "id of who is led",
            [&](WorldEvent const& e) { return with_post(e) ? world_person(e.post, e.occupant).text() : std::string{}; });
  make.text("relationship", "id of their relationship",
            [](WorldEvent const& e) { return is_of_a_pair(e) ? world_relationship(e).text() : std::string{}; });
  make.text("by", "which side", [](WorldEvent const& e) { return e.by == Side::Unknown ? "" : std::string{word(e.by)}; });
  make.text("cause", "why", [](WorldEvent const& e) { return e.cause == Cause::Unknown ? "" : std::string{word(e.cause)}; });
  make.whole(
      "code", "", "see the kind", [](WorldEvent const& e) { return e.code; }, always);
  make.whole(
      "number", "", "of the meeting, promise, matter, ...", [](WorldEvent const& e) { return e.number; }, with_post);
  make.whole(
      "other", "", "the meeting that it belongs to", [](WorldEvent const& e) { return e.other; },
      [](WorldEvent const& e) { return e.other != WorldEvent::none; });
  make.whole(
      "topic", "", "the topic that it belongs to", [](WorldEvent const& e) { return e.topic; },
      [](WorldEvent const& e) { return e.topic != WorldEvent::none; });
  make.day("start_day", "on which a meeting begins", [](WorldEvent const& e) { return e.start / minutes_per_day; });
  make.whole(
      "start_minute", "minutes", "of that day", [](WorldEvent const& e) { return minute_of_day(e.start); },
      [](WorldEvent const& e) { return e.start != 0; });
  make.day("from", "first day", [](WorldEvent const& e) { return e.from; });
  make.day("until", "first day no longer, or the last on time", [](WorldEvent const& e) { return e.until; });
  make.whole(
      "minutes", "minutes", "length", [](WorldEvent const& e) { return e.minutes; }, always);
  struct OfMeeting {
    char const* name;
    char const* words;
    std::uint16_t WorldEvent::*field;
  };
  for (OfMeeting const& one : {OfMeeting{"manager_late", "how late the manager came", &WorldEvent::manager_late},
                               {"report_late", "how late the report came", &WorldEvent::report_late},
                               {"manager_prep", "what the manager spent before", &WorldEvent::manager_prep},
                               {"report_prep", "what the report spent before", &WorldEvent::report_prep},
                               {"manager_follow_up", "what the manager spent afterwards", &WorldEvent::manager_follow_up},
                               {"report_follow_up", "what the report spent afterwards", &WorldEvent::report_follow_up}})
    make.whole(
        one.name, "minutes", one.words, [&](WorldEvent const& e) { return e.*one.field; }, if_held);
  make.number("value", "see the kind", &WorldEvent::value);
  return table;
}

}  // namespace roir
