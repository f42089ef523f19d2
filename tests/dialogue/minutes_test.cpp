// SPDX-License-Identifier: MIT
// Sense on minutes that none of us wrote: 556 notes of recurring meetings (docs/concepts/topics.md shows the table that this prints).
#include <roir/dialogue/continuity.hpp>
#include <roir/dialogue/note_similarity.hpp>
#include <roir/stats/quantiles.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace roir {
namespace {

namespace fs = std::filesystem;

/// The minutes of one meeting: when it was, and what was written.
struct Minutes {
  std::string date, text;
};
using Series = std::map<std::string, std::vector<Minutes>>;  // by the name of the meeting

Series read_minutes(fs::path const& folder) {
  Series series;
  std::regex const name{R"((\d{4}-\d{2}-\d{2})-*(.+)\.md)"};
  for (auto const& entry : fs::recursive_directory_iterator{folder}) {
    std::smatch found;
    std::string const file = entry.path().filename().string();
    if (!entry.is_regular_file() || !std::regex_match(file, found, name)) continue;
    std::ifstream in{entry.path(), std::ios::binary};
    series[found[2]].push_back({.date = found[1], .text = {std::istreambuf_iterator<char>{in}, {}}});
  }
  for (auto& [meeting, minutes] : series) std::ranges::sort(minutes, {}, &Minutes::date);
  return series;
}

// What is named by a link to an issue: the items of these meetings.
std::set<std::string> items(std::string const& text) {
  static std::regex const link{R"(github\.com/[\w.-]+/[\w.-]+/(?:issues|pull)/\d+)"};
  std::set<std::string> result;
  for (std::sregex_iterator it{text.begin(), text.end(), link}, end; it != end; ++it) result.insert(it->str());
  return result;
}

/// What the figures say of one meeting.
struct Row {
  std::string meeting;
  std::vector<double> similarity, novelty;
  double items = 0, carried = 0;
  Conversation conversation;
};

double median(std::vector<double> const& values) {
  return stats::quantile(values, 0.5);
}

// What became of the items of one note in the next. Their state is nowhere written, so a topic counts as open when the last note named it.
CarryOver carry_over(std::set<std::string> const& before, std::set<std::string> const& now) {
  CarryOver carry{.open = static_cast<std::int64_t>(before.size())};
  for (auto const& item : before) carry.touched += now.contains(item) ? 1 : 0;
  for (auto const& item : now) carry.opened += before.contains(item) ? 0 : 1;
  return carry;
}

Row row_of(std::string const& meeting, std::vector<Minutes> const& minutes, NoteFigures const* figures, NoteFigure const& null_p99) {
  Row row{.meeting = meeting};
  std::vector<MeetingContinuity> window;
  for (std::size_t k = 1; k < minutes.size(); ++k) {
    if (figures[k].similarity.status == Status::Ok) row.similarity.push_back(figures[k].similarity.value);
    if (figures[k].novelty.status == Status::Ok) row.novelty.push_back(figures[k].novelty.value);
    auto const now = items(minutes[k].text);
    CarryOver const carry = carry_over(items(minutes[k - 1].text), now);
    row.items += static_cast<double>(now.size());
    row.carried += static_cast<double>(carry.touched);
    window.push_back({.continuous = is_continuous(carry), .repeats = is_repetition(figures[k], null_p99, false)});
  }
  row.conversation = classify_conversation(window);
  return row;
}

// Rows of the meetings with eight notes and more; everything else takes part in weights and null alone.
std::vector<Row> rows_of(Series const& series) {
  std::vector<NoteRecord> records;
  std::uint32_t number = 0;
  for (auto const& [meeting, minutes] : series) {
    for (Minutes const& one : minutes) records.push_back({.relationship = number, .text = one.text});
    ++number;
  }
  NoteComparison const compared = compare_notes(records);
  std::vector<Row> rows;
  NoteFigures const* figures = compared.records.data();
  for (auto const& [meeting, minutes] : series) {
    if (minutes.size() >= 8) rows.push_back(row_of(meeting, minutes, figures, compared.null_p99));
    figures += minutes.size();
  }
  return rows;
}

class MinutesOfOthers : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::path const folder = fs::path{ROIR_SOURCE_DIR} / "../shared/data/minutes/ipfs";
    if (!fs::exists(folder)) GTEST_SKIP() << "no ../shared/data/minutes: sense on real minutes was NOT checked";
    series_ = read_minutes(folder);
  }
  Series series_;
};

void print(std::vector<Row> const& rows) {
  std::printf(
      "| meeting | notes | similarity | novelty | items carried | continuity | repetition | kind | probability "
      "|\n|---|---|---|---|---|---|---|---|---|\n");
  for (Row const& row : rows) {
    Conversation const& c = row.conversation;
    std::printf("| %s | %.0f | %.2f | %.2f | %.0f %% | %.2f | %.2f | %s | %.2f |\n", row.meeting.c_str(), c.continuity.n + 1,
                median(row.similarity), median(row.novelty), 100 * row.carried / row.items, c.continuity.value, c.repetition.value,
                to_string(c.kind), c.probability[static_cast<std::size_t>(c.kind)]);
  }
}

std::vector<double> all_similarities(std::vector<Row> const& rows) {
  std::vector<double> all;
  for (Row const& row : rows) all.insert(all.end(), row.similarity.begin(), row.similarity.end());
  return all;
}

TEST_F(MinutesOfOthers, are_more_alike_within_a_meeting_than_between_meetings) {
  auto const rows = rows_of(series_);
  ASSERT_EQ(rows.size(), 16);
  print(rows);
  // The same notes dealt out to other meetings, one to each in turn.
  Series strangers;
  std::size_t next = 0;
  for (auto const& [meeting, minutes] : series_)
    for (Minutes const& one : minutes) strangers[std::to_string(next++ % 50)].push_back(one);
  double const between = median(all_similarities(rows_of(strangers)));
  double const within = median(all_similarities(rows));
  std::printf("median similarity %.2f within meetings, %.2f between\n", within, between);
  EXPECT_GT(within, 1.5 * between);
  EXPECT_GE(std::ranges::count_if(rows, [&](Row const& row) { return median(row.similarity) > between; }), 14);
}

TEST_F(MinutesOfOthers, go_on_with_open_items_and_are_called_repetition_nowhere) {
  double items = 0, carried = 0;
  auto const rows = rows_of(series_);
  for (Row const& row : rows) {
    EXPECT_NE(row.conversation.kind, ConversationKind::Repeat) << row.meeting;
    EXPECT_GT(median(row.novelty), 0.5) << row.meeting;
    items += row.items;
    carried += row.carried;
  }
  std::printf("%.0f of %.0f items were in the note before\n", carried, items);
  EXPECT_GT(carried / items, 0.1);  // of the weekly minutes of another project 47 % were (evidence.md, return 17)
  EXPECT_LT(carried / items, 0.5);
  // Those who go through everybody's open issues each week are the ones in dialogue; calls for all, with other guests each time, are not.
  for (Row const& row : rows) {
    if (row.meeting.ends_with("core-dev-team-weekly") || row.meeting == "core-implementations-weekly")
      EXPECT_EQ(row.conversation.kind, ConversationKind::Dialogue) << row.meeting;
    if (row.meeting == "all-hands" || row.meeting == "ipfs-weekly-call")
      EXPECT_EQ(row.conversation.kind, ConversationKind::Disjoint) << row.meeting;
  }
}

TEST_F(MinutesOfOthers, of_which_four_in_five_are_copies_are_called_repetition) {
  Series copied = series_;
  for (auto& [meeting, minutes] : copied)
    for (std::size_t k = 1; k < minutes.size(); ++k)
      if (k % 5 != 0) minutes[k].text = minutes[k - 1].text;
  auto const rows = rows_of(copied);
  EXPECT_EQ(std::ranges::count_if(rows, [](Row const& row) { return row.conversation.kind == ConversationKind::Repeat; }),
            static_cast<std::ptrdiff_t>(rows.size()));
}

}  // namespace
}  // namespace roir
