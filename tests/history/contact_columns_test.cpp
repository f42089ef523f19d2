// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/contact_columns.hpp>
#include <roir/history/history_builder.hpp>

#include <gtest/gtest.h>
#include <hwy/targets.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace roir {
namespace {

constexpr std::int32_t first_day = 19723;  // 2024-01-01

/// One relationship after another, with as many meetings as asked for, of every outcome, basis and lateness.
Facts random_facts(std::vector<int> const& meetings_of, std::uint32_t seed) {
  std::mt19937 random{seed};
  auto const below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  Facts facts;
  std::uint32_t const manager = facts.people().intern("manager");
  for (std::size_t r = 0; r < meetings_of.size(); ++r) {
    std::string const id = "report" + std::to_string(r);
    facts.add(ReportingLine{.report = PersonId{id}, .manager = PersonId{"manager"}, .from = to_date(first_day)});
    std::int32_t time = first_day * 1440;
    for (int i = 0; i < meetings_of[r]; ++i) {
      time += 1 + static_cast<std::int32_t>(below(3000));
      MeetingRow row{.manager = manager, .report = facts.people().find(id), .planned = time};
      row.basis = static_cast<Basis>(below(3));
      std::uint32_t const fate = below(5);
      row.says = fate == 0 ? MeetingRow::Missed : fate == 1 ? MeetingRow::Cancelled : fate == 2 ? MeetingRow::Planned : MeetingRow::Held;
      if (row.says == MeetingRow::Held) {
        row.minutes = static_cast<std::uint16_t>(below(4) == 0 ? 65534 : below(90));
        if (below(3) > 0) row.manager_late = static_cast<std::uint16_t>(below(300));
        if (below(3) > 0) row.report_late = static_cast<std::uint16_t>(below(10));
      }
      facts.add_rows(std::span{&row, 1});
    }
  }
  return facts;
}

/// The figures once more, a meeting at a time.
ContactColumns plain(History const& history, Window const& window, int tolerance) {
  ContactColumns out;
  for (std::uint32_t r = 0; r < history.relationships().size(); ++r) {
    Block const& block = history.block_of(r);
    std::vector<std::int32_t> held_at;
    std::int32_t meetings = 0, with_lateness = 0, late = 0;
    std::int64_t minutes = 0;
    std::uint32_t const local = r - block.first_relationship;
    for (auto i = static_cast<std::size_t>(block.offsets[local]); i < static_cast<std::size_t>(block.offsets[local + 1]); ++i) {
      if (!window.contains(day_of_minutes(block.time[i]))) continue;
      ++meetings;
      if (MeetingFlags::outcome(block.flags[i]) != Outcome::Held) continue;
      held_at.push_back(block.time[i]);
      minutes += block.minutes[i];
      if (block.late[i] == unknown_late) continue;
      ++with_lateness;
      if (block.late[i] > tolerance) ++late;
    }
    std::int32_t longest = 0;
    for (std::size_t i = 1; i < held_at.size(); ++i) longest = std::max(longest, held_at[i] - held_at[i - 1]);
    out.meetings.push_back(meetings);
    out.held.push_back(static_cast<std::int32_t>(held_at.size()));
    out.with_lateness.push_back(with_lateness);
    out.late.push_back(late);
    out.minutes.push_back(minutes);
    out.longest_minutes.push_back(longest);
  }
  return out;
}

void expect_same(ContactColumns const& a, ContactColumns const& b) {
  EXPECT_EQ(a.meetings, b.meetings);
  EXPECT_EQ(a.held, b.held);
  EXPECT_EQ(a.with_lateness, b.with_lateness);
  EXPECT_EQ(a.late, b.late);
  EXPECT_EQ(a.minutes, b.minutes);
  EXPECT_EQ(a.longest_minutes, b.longest_minutes);
}

/// The meetings of a history in order of time, with columns of their own.
struct Log {
  explicit Log(History const& history) {
    struct Row {
      std::int32_t time;
      std::uint32_t relationship;
      std::uint16_t minutes;
      std::uint8_t flags, late;
    };
    std::vector<Row> rows;
    for (Block const& block : history.blocks())
      for (std::uint32_t local = 0; local < block.relationships(); ++local)
        for (auto i = static_cast<std::size_t>(block.offsets[local]); i < static_cast<std::size_t>(block.offsets[local + 1]); ++i)
          rows.push_back({block.time[i], block.first_relationship + local, block.minutes[i], block.flags[i], block.late[i]});
    std::stable_sort(rows.begin(), rows.end(), [](Row const& a, Row const& b) { return a.time < b.time; });
    for (Row const& row : rows) {
      time.push_back(row.time);
      relationship.push_back(row.relationship);
      minutes.push_back(row.minutes);
      flags.push_back(row.flags);
      late.push_back(row.late);
    }
  }
  [[nodiscard]] MeetingLog view() const {
    return {.time = time, .minutes = minutes, .flags = flags, .late = late, .relationship = relationship};
  }
  std::vector<std::int32_t> time;
  std::vector<std::uint16_t> minutes;
  std::vector<std::uint8_t> flags, late;
  std::vector<std::uint32_t> relationship;
};

std::vector<Window> windows() {
  return {Window::days(first_day - 9, first_day + 99999),
          Window::days(first_day + 3, first_day + 50),
          Window::days(first_day + 20, first_day + 21),
          Window::days(first_day + 5, first_day + 5),
          Window::parse("1500"),
          Window::parse("9998")};
}

History history_of(Facts const& facts, std::uint32_t block_meetings) {
  return HistoryBuilder{{.as_of = to_date(first_day + 99999), .block_meetings = block_meetings}}.build(facts);
}

TEST(ContactColumnsFast, agree_with_a_plain_loop_in_every_instruction_set) {
  // Every length around the lengths of vectors, none, and more than a chunk.
  std::vector<int> lengths(70);
  std::iota(lengths.begin(), lengths.end(), 0);
  for (int more : {1023, 1024, 1025, 0, 2600}) lengths.push_back(more);
  Facts const facts = random_facts(lengths, 1);
  std::int64_t const targets = hwy::SupportedTargets();
  for (std::int64_t rest = targets; rest != 0; rest &= rest - 1) {
    hwy::SetSupportedTargetsForTest(rest & -rest);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    for (std::uint32_t block_meetings : {1u, 37u, 1u << 20}) {
      History const history = history_of(facts, block_meetings);
      for (Window const& window : windows())
        for (int tolerance : {0, 5, 253}) {
          SCOPED_TRACE(window.to_string() + " on target " + std::to_string(rest & -rest));
          expect_same(contact_columns(history, window, tolerance), plain(history, window, tolerance));
        }
    }
  }
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

TEST(ContactColumnsFast, are_the_same_on_any_number_of_threads) {
  History const history = history_of(random_facts(std::vector<int>(300, 40), 2), 500);
  ContactColumns const one = contact_columns(history, windows()[0], 5);
  for (int threads : {2, 3, 8}) expect_same(contact_columns(history, windows()[0], 5, threads), one);
}

TEST(ContactColumnsFast, of_a_log_are_those_of_the_history) {
  std::mt19937 random{3};
  std::vector<int> lengths(9000);  // more relationships than a range holds
  for (int& length : lengths) length = static_cast<int>(random() % 12);
  lengths[4096] = 3000;
  Facts const facts = random_facts(lengths, 4);
  History const history = history_of(facts, 1u << 20);
  Log const log{history};
  auto const count = static_cast<std::uint32_t>(history.relationships().size());
  for (Window const& window : windows())
    for (int threads : {1, 2, 5}) {
      SCOPED_TRACE(window.to_string());
      expect_same(contact_columns(log.view(), count, window, 5, threads), contact_columns(history, window, 5));
    }
}

TEST(ContactColumnsFast, of_a_log_without_rows_are_zero) {
  ContactColumns const columns = contact_columns(MeetingLog{}, 3, windows()[0], 5, 2);
  EXPECT_EQ(columns.held, (std::vector<std::int32_t>{0, 0, 0}));
  EXPECT_TRUE(contact_columns(MeetingLog{}, 0, windows()[0], 5).held.empty());
}

std::string code_of(auto const& call) {
  try {
    static_cast<void>(call());
  } catch (InvalidArgument const& error) {
    return error.code();
  }
  return "";
}

TEST(ContactColumnsFast, refuse_a_log_that_is_not_one) {
  Log const good{history_of(random_facts({5, 5}, 5), 100)};
  auto const with = [&](auto change) {
    Log log = good;
    change(log);
    return code_of([&] { return contact_columns(log.view(), 2, windows()[0], 5, 2); });
  };
  EXPECT_EQ(with([](Log&) {}), "");
  EXPECT_EQ(with([](Log& log) { std::swap(log.time[3], log.time[7]); }), "bad_log");
  EXPECT_EQ(with([](Log& log) { log.relationship[9] = 2; }), "bad_log");
  EXPECT_EQ(with([](Log& log) { log.late.pop_back(); }), "bad_log");
  EXPECT_EQ(code_of([&] { return contact_columns(good.view(), 2, windows()[0], 5, 0); }), "bad_threads");
  EXPECT_EQ(code_of([&] { return contact_columns(good.view(), 2, windows()[0], 254); }), "bad_tolerance");
}

}  // namespace
}  // namespace roir
