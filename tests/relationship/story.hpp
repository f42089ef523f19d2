// SPDX-License-Identifier: MIT
/// @file
/// Ann leads Bob: what the tests of a relationship tell it, one command at a time.
#pragma once

#include <roir/relationship/view.hpp>

#include <gtest/gtest.h>

#include <string>

namespace roir::story {

inline PersonId const ann{"ann"};
inline PersonId const bob{"bob"};

inline Timestamp at(char const* text) {
  return Timestamp::parse(text);
}
inline Moment clock(char const* text) {
  return parse_moment(text);
}
inline Date day(char const* text) {
  return to_date(parse_day(text));
}

/// A relationship that is told one thing after another.
class Story {
 public:
  /// Opened on 2026-01-01, in Vienna, unless told otherwise.
  explicit Story(bool opened = true) {
    if (opened)
      say(ann, "2026-01-01T08:00Z",
          OpenRelationship{.manager = ann, .report = bob, .from = day("2026-01-01"), .time_zone = "Europe/Vienna"});
  }
  /// Says something that has to be accepted.
  Entry const& say(PersonId const& who, char const* when, Command command) {
    Decision decision = pair.decide(std::move(command), act(who, when));
    if (!decision) ADD_FAILURE() << decision.refusal().code << ": " << decision.refusal().message;
    pair.apply(decision.entries());
    for (Entry const& entry : decision.entries()) entries.push_back(entry);
    return entries.back();
  }
  /// The code with which something is refused; "" if it is accepted, and then nothing changes.
  [[nodiscard]] std::string refused(PersonId const& who, char const* when, Command command) const {
    Decision const decision = pair.decide(std::move(command), act(who, when));
    return decision ? "" : decision.refusal().code;
  }
  /// Who says something, and when.
  [[nodiscard]] Act act(PersonId const& who, char const* when) const { return {.context = &context, .actor = who, .at = at(when)}; }
  /// What Ann sees.
  [[nodiscard]] RelationshipView seen() const { return pair.seen_by(ann); }

  Relationship pair{RelationshipId{"ann-bob"}};
  PairContext context{};
  std::vector<Entry> entries{};
};

}  // namespace roir::story
