// SPDX-License-Identifier: MIT
#include "talk_figures.hpp"
#include <roir/dialogue/asking.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

using given::at;
using given::frame;
using given::held;
using given::successes;

TalkTally tally(char const* meeting, std::int64_t help, std::int64_t thoughts, std::int64_t steps, std::int64_t tells,
                std::int64_t justified, TagSource source = TagSource::Self) {
  return {.meeting = MeetingId{meeting},
          .by = Side::Manager,
          .offers_help = help,
          .seeks_thoughts = thoughts,
          .seeks_next_steps = steps,
          .tells = tells,
          .justified_tells = justified,
          .source = source};
}

TEST(AskShare, leaves_out_what_authority_was_called_for) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 2), held("3", 3)};
  std::vector<TalkTally> const tallies{tally("1", 2, 3, 1, 5, 3), tally("2", 0, 0, 0, 2, 2), tally("4", 9, 9, 9, 0, 0)};
  Parts const parts = ask_parts(tallies, meetings, frame());
  ASSERT_EQ(parts.parts.size(), 1u) << "nothing to divide in the second, and the fourth was not held";
  EXPECT_EQ(parts.parts[0].numerator, 6);
  EXPECT_EQ(parts.parts[0].denominator, 8);
  AskMix const mix = ask_mix(tallies, meetings, frame());
  EXPECT_EQ(mix.offers_help, 2);
  EXPECT_EQ(mix.seeks_thoughts, 3);
  EXPECT_EQ(mix.seeks_next_steps, 1);
}

TEST(AskShare, believes_the_other_side_before_software_and_software_before_oneself) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 2)};
  std::vector<TalkTally> tallies{tally("1", 9, 0, 0, 0, 0), tally("1", 1, 0, 0, 3, 0, TagSource::Other),
                                 tally("1", 2, 0, 0, 2, 0, TagSource::Machine), tally("2", 1, 0, 0, 1, 0)};
  tallies[1].report_talk_share = 0.6;
  tallies[0].report_talk_share = 0.9;
  EXPECT_EQ(ask_parts(tallies, meetings, frame()).parts[0].denominator, 4);
  EXPECT_EQ(successes(self_tagged_trials(tallies, meetings, frame())), 1);
  Parts const talk = talk_share_parts(tallies, meetings, frame());
  ASSERT_EQ(talk.parts.size(), 1u);
  EXPECT_EQ(talk.parts[0].numerator, 0.6);
}

Matter raised(std::int32_t day, MatterKind kind = MatterKind::Idea, Side by = Side::Report, std::optional<std::int32_t> answered = {}) {
  Matter matter{.matter = MatterId{"x"}, .kind = kind, .by = by, .raised_at = at(day)};
  if (answered) matter.answered_at = at(*answered);
  return matter;
}

TEST(HeardBack, is_an_answer_by_the_next_meeting) {
  std::vector<Meeting> const meetings{held("1", 1), held("2", 8), held("3", 15)};
  std::vector<Matter> const matters{raised(1, MatterKind::Idea, Side::Report, 8),
                                    raised(1, MatterKind::Barrier, Side::Report, 9),
                                    raised(2, MatterKind::Concern),
                                    raised(3, MatterKind::Request, Side::Report, 4),
                                    raised(3, MatterKind::Idea, Side::Manager, 4),
                                    raised(15, MatterKind::Idea, Side::Report, 15)};
  Trials const trials = heard_back_trials(matters, meetings, frame());
  EXPECT_EQ(trials.trials.size(), 3u);
  EXPECT_EQ(successes(trials), 1);
  EXPECT_EQ(trials.pending, 1) << "no meeting has been held since";
  EXPECT_EQ(heard_back_trials(matters, meetings, frame(0, 2)).trials.size(), 2u) << "the next meeting may lie beyond the window";
}

TEST(ReportItems, are_those_that_the_direct_report_put_on_the_agenda) {
  std::vector<Meeting> const meetings{held("1", 1)};
  std::vector<AgendaItem> items{given::item("a", "1"), given::item("b", "1"), given::item("c", "1"), given::item("d", "2")};
  items[1].by = Side::Manager;
  items[2].by = Side::Unknown;
  Trials const trials = report_item_trials(items, meetings, frame());
  EXPECT_EQ(trials.trials.size(), 2u);
  EXPECT_EQ(successes(trials), 1);
}

}  // namespace
}  // namespace roir
