// SPDX-License-Identifier: MIT
#include "talk_figures.hpp"
#include <roir/dialogue/preparing.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

using given::at;
using given::frame;
using given::held;
using given::successes;

RelationshipPolicy const plain{};

SpentTime prep(char const* meeting, Side by, std::int64_t minutes) {
  return {.by = by, .meeting = MeetingId{meeting}, .at = at(1), .activity = Activity::Preparation, .minutes = minutes};
}

TEST(Preparation, none_is_not_the_same_as_not_known) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 8), held("3", 15), held("4", 22)};
  std::vector<SpentTime> times{prep("1", Side::Report, 3), prep("1", Side::Report, 2), prep("2", Side::Report, 6),
                               prep("3", Side::Report, 0), prep("4", Side::Manager, 5)};
  times.push_back({.by = Side::Report, .meeting = MeetingId{"4"}, .activity = Activity::FollowUp, .minutes = 9});
  auto const minutes = prep_minutes(times, meetings, Side::Report, frame());
  ASSERT_EQ(minutes.size(), 3u);
  EXPECT_EQ(minutes[0].value, 5);
  EXPECT_EQ(successes(quick_prep_trials(times, meetings, Side::Report, frame(), plain)), 2);
  EXPECT_EQ(successes(no_prep_trials(times, meetings, Side::Report, frame())), 1);
  Trials const known = prep_known_trials(times, meetings, Side::Report, frame());
  EXPECT_EQ(known.trials.size(), 4u);
  EXPECT_EQ(successes(known), 3);
}

TEST(Preparation, evidence_of_improvement_is_dated_since_the_meeting_before) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 8), held("3", 15), held("4", 22)};
  auto const shown = [](std::optional<std::int32_t> day, EvidenceClaim claim = EvidenceClaim::Improvement) {
    Evidence one{.evidence = EvidenceId{"e"}, .at = at(21), .claim = claim};
    if (day) one.date = given::day(*day);
    return one;
  };
  std::vector<Evidence> const evidence{shown(8), shown(12, EvidenceClaim::Concern), shown(std::nullopt)};
  Trials const trials = evidence_ready_trials(evidence, meetings, frame());
  ASSERT_EQ(trials.trials.size(), 3u) << "the first has none before it";
  EXPECT_TRUE(trials.trials[0].success);
  EXPECT_FALSE(trials.trials[1].success) << "day 8 is that of the meeting before";
  EXPECT_TRUE(trials.trials[2].success) << "attached on day 21";
  EXPECT_EQ(evidence_ready_trials(evidence, meetings, frame(20)).trials.size(), 1u) << "the meeting before may lie before the window";
}

TEST(OnePage, is_of_filed_records_and_kept_in_a_row) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 8), held("3", 15), held("4", 22), held("5", 29)};
  std::vector<Record> records;
  for (auto const& [meeting, pages] : {std::pair{"1", 0.9}, {"2", 1.0}, {"3", 1.1}, {"4", 0.2}}) {
    records.push_back({.meeting = MeetingId{meeting}, .pages = pages});
    records.back().filed_at = at(30);
  }
  records.push_back({.meeting = MeetingId{"5"}, .pages = 0.1});
  Trials const trials = one_page_trials(records, meetings, frame(), plain);
  EXPECT_EQ(trials.trials.size(), 4u);
  Streak const run = streak_of(trials);
  EXPECT_EQ(run.longest, 2);
  EXPECT_EQ(run.current, 1);
}

}  // namespace
}  // namespace roir
