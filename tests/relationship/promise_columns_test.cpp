// SPDX-License-Identifier: MIT
// Who promised what to whom, in two columns, and what is due.
#include "story.hpp"

namespace roir::story {
namespace {

std::vector<std::string> names(std::vector<PromiseLine> const& lines) {
  std::vector<std::string> all;
  for (PromiseLine const& line : lines) all.push_back(line.promise.promise.text());
  return all;
}
using Names = std::vector<std::string>;

class PromisesInColumns : public ::testing::Test {
 protected:
  PromisesInColumns() {
    promise(ann, "undated", std::nullopt);
    promise(ann, "late", day("2026-01-10"));
    promise(ann, "soon", day("2026-02-01"));
    promise(ann, "kept", day("2026-01-09"));
    story.say(ann, "2026-01-08T08:00Z", DeliverPromise{.promise = PromiseId{"kept"}});
    story.say(bob, "2026-01-08T09:00Z", ConfirmPromise{.promise = PromiseId{"kept"}, .outcome = PromiseOutcome::Worked});
    promise(bob, "bobs", day("2026-01-15"));
    // What Ann asks of Bob is not promised before he accepts.
    story.say(ann, "2026-01-05T10:00Z",
              MakePromise{.promise = PromiseId{"asked"}, .owner = Side::Report, .text = "a plan", .due = day("2026-01-12")});
  }
  void promise(PersonId const& who, char const* id, std::optional<Date> due) {
    Side const side = who == ann ? Side::Manager : Side::Report;
    story.say(who, "2026-01-05T08:00Z", MakePromise{.promise = PromiseId{id}, .owner = side, .text = "a plan", .due = due});
  }
  Story story;
};

TEST_F(PromisesInColumns, stand_with_whoever_gave_them_due_first_then_undated_then_settled) {
  PromiseColumns const anns = story.pair.seen_by(ann).promises(day("2026-01-15"));
  EXPECT_EQ(names(anns.mine), (Names{"late", "soon", "undated", "kept"}));
  EXPECT_EQ(names(anns.theirs), (Names{"asked", "bobs"}));
  PromiseColumns const bobs = story.pair.seen_by(bob).promises(day("2026-01-15"));
  EXPECT_EQ(names(bobs.mine), names(anns.theirs));
  EXPECT_EQ(names(bobs.theirs), names(anns.mine));
}

TEST_F(PromisesInColumns, say_how_many_days_are_left) {
  PromiseColumns const columns = story.pair.seen_by(ann).promises(day("2026-01-15"));
  EXPECT_TRUE(columns.mine[0].overdue);
  EXPECT_EQ(columns.mine[0].days_left, -5);
  EXPECT_FALSE(columns.mine[1].overdue);
  EXPECT_EQ(columns.mine[1].days_left, 17);
  EXPECT_EQ(columns.mine[2].days_left, 0);
  EXPECT_FALSE(columns.mine[3].overdue) << "it was kept";
  EXPECT_FALSE(columns.theirs[1].overdue) << "the day itself is in time";
}

TEST_F(PromisesInColumns, what_is_due_was_accepted_and_is_neither_delivered_nor_later) {
  EXPECT_EQ(names(story.pair.seen_by(ann).due(day("2026-01-15"))), (Names{"late", "bobs"}));
  EXPECT_EQ(names(story.pair.seen_by(bob).due(day("2026-01-14"))), (Names{"late"}));
  story.say(bob, "2026-01-05T11:00Z", AcceptPromise{PromiseId{"asked"}});
  EXPECT_EQ(names(story.pair.seen_by(bob).due(day("2026-01-15"))), (Names{"late", "asked", "bobs"}));
}

}  // namespace
}  // namespace roir::story
