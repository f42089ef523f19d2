// SPDX-License-Identifier: MIT
#include <roir/core/equal.hpp>
#include <roir/core/error.hpp>
#include <roir/exchange/readers.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/history/metrics.hpp>
#include <roir/simulation/world_entries.hpp>
#include <roir/simulation/write_csv.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace roir {
namespace {

namespace fs = std::filesystem;

char const* const files[] = {"absences.csv", "holidays.csv",   "meetings.csv",       "pay.csv",
                             "people.csv",   "programmes.csv", "reporting_lines.csv"};

// A directory of its own for each test, removed afterwards.
class SampleFiles : public ::testing::Test {
 protected:
  SampleFiles() : folder_{fs::temp_directory_path() / ("roir_sample_" + std::to_string(std::random_device{}()))} {}
  ~SampleFiles() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  fs::path folder_;
};

std::string bytes_of(fs::path const& path) {
  std::ifstream file{path, std::ios::binary};
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>{file}, {}};
}

World const& sample() {
  static World const made = make_world(world_scenario("sample_company"), false);
  return made;
}

TEST_F(SampleFiles, the_generator_writes_examples_data_byte_for_byte) {
  write_csv(sample().facts, folder_);
  for (char const* name : files) {
    std::string const made = bytes_of(folder_ / name);
    EXPECT_TRUE(made == bytes_of(fs::path{ROIR_SOURCE_DIR} / "examples/data" / name))
        << name << " differs: run make_sample_company and look at the difference";
    EXPECT_EQ(made.find('\r'), std::string::npos);
  }
  EXPECT_EQ(std::distance(fs::directory_iterator{folder_}, fs::directory_iterator{}), std::ssize(files));
}

// The records without where they come from and when they were learnt, which a file does not say: of what was told twice, the last.
template <class T, class KeyOf>
auto last_told(std::span<T const> records, KeyOf const& key_of) {
  std::map<std::invoke_result_t<KeyOf const&, T const&>, T> all;
  for (T record : records) {
    record.fact = {};
    all.insert_or_assign(key_of(record), std::move(record));
  }
  return all;
}

// What a row says of a meeting, with texts instead of numbers and without what one line of a file has no room for: a file says one cause
// and one time of notice, those of the loss, of a meeting that was moved and then lost.
auto spelled(Facts const& facts, MeetingRow const& r, bool is_of_a_lost_move) {
  auto const name = [](Names const& names, std::uint32_t number) { return number == Names::none ? std::string{} : names.text(number); };
  return std::tuple{name(facts.meetings(), r.meeting),
                    name(facts.people(), r.manager),
                    name(facts.people(), r.report),
                    name(facts.meetings(), r.replaces),
                    (r.says & MeetingRow::Moved) != 0 ? MeetingRow::no_time : r.planned,  // where it stood before, which its plan says
                    r.start,
                    is_of_a_lost_move ? MeetingRow::no_time : r.at,
                    r.minutes,
                    r.manager_late,
                    r.report_late,
                    r.manager_prep,
                    r.report_prep,
                    r.manager_follow_up,
                    r.report_follow_up,
                    is_of_a_lost_move ? Side::Unknown : r.by,
                    is_of_a_lost_move ? Cause::Unknown : r.cause,
                    r.prompted};
}

// The rows of each kind, in order. A row that says several things stands under each.
auto rows_that_say(Facts const& facts, MeetingRow::Says what) {
  std::vector<decltype(spelled(facts, MeetingRow{}, false))> rows;
  std::set<std::uint32_t> lost;
  for (MeetingRow const& row : facts.meeting_rows())
    if ((row.says & (MeetingRow::Missed | MeetingRow::Cancelled)) != 0) lost.insert(row.meeting);
  for (MeetingRow const& row : facts.meeting_rows()) {
    if ((row.says & what) != 0) rows.push_back(spelled(facts, row, what == MeetingRow::Moved && lost.contains(row.meeting)));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

TEST_F(SampleFiles, the_readers_get_back_what_was_simulated) {
  Facts const& facts = sample().facts;
  write_csv(facts, folder_);
  Facts read;
  for (ReadReport const& report : read_directory(folder_, read)) {
    EXPECT_EQ(report.rows_rejected, 0u) << report.file;
    EXPECT_GT(report.rows_loaded, 0u) << report.file;
  }
  auto const same = [&](auto const& list, auto const& key) { EXPECT_EQ(last_told(list(read), key), last_told(list(facts), key)); };
  same([](Facts const& f) { return f.persons(); }, [](Person const& p) { return p.id; });
  same([](Facts const& f) { return f.employments(); }, [](Employment const& e) { return std::pair{e.person, e.from}; });
  same([](Facts const& f) { return f.reporting_lines(); }, [](ReportingLine const& l) { return std::tuple{l.report, l.manager, l.from}; });
  same([](Facts const& f) { return f.absences(); }, [](Absence const& a) { return std::pair{a.person, a.from}; });
  same([](Facts const& f) { return f.holidays(); }, [](Holiday const& h) { return std::pair{h.region, h.date}; });
  same([](Facts const& f) { return f.programmes(); }, [](ProgrammeAdoption const& p) { return std::pair{p.scope, p.subject}; });
  same([](Facts const& f) { return f.pays(); }, [](Pay const& p) { return p.subject; });
  for (auto const what : {MeetingRow::Moved, MeetingRow::Asked})
    EXPECT_EQ(rows_that_say(read, what).size(), rows_that_say(facts, what).size());
  EXPECT_EQ(rows_that_say(read, MeetingRow::Moved), rows_that_say(facts, MeetingRow::Moved));
}

TEST_F(SampleFiles, a_history_of_examples_data_has_every_meeting_and_no_issue) {
  Facts read;
  static_cast<void>(read_directory(fs::path{ROIR_SOURCE_DIR} / "examples/data", read));
  HistoryBuilder const builder{{.as_of = Date{2026, 6, 30}}};
  History const from_files = builder.build(read);
  History const from_facts = builder.build(sample().facts);
  for (HistoryIssue const& issue : from_files.issues()) ADD_FAILURE() << issue.code << ": " << issue.example;
  for (HistoryIssue const& issue : from_facts.issues()) ADD_FAILURE() << issue.code << ": " << issue.example;
  EXPECT_EQ(from_files.meetings(), static_cast<std::int64_t>(rows_that_say(sample().facts, MeetingRow::Planned).size()));
  Window const window{Date{2025, 1, 6}, Date{2026, 7, 1}};
  for (std::string const& metric : {"coverage", "contact", "adherence", "recovery"})
    EXPECT_EQ(metric_table(Selection{from_files, window}, metric, {.by = Grain::Relationship}).to_json(),
              metric_table(Selection{from_facts, window}, metric, {.by = Grain::Relationship}).to_json())
        << metric;
}

TEST_F(SampleFiles, texts_with_commas_and_quotes_survive) {
  WorldScenario scenario = world_scenario("sample_company");
  scenario.end = Date{2025, 2, 1};
  scenario.company[0].name = "Sales, \"North\"";
  scenario.company[3].name = "Büro\nzwei";
  World const company = make_world(scenario, false);
  write_csv(company.facts, folder_ / "deep" / "er");
  Facts read;
  static_cast<void>(read_people(folder_ / "deep" / "er" / "people.csv", read));
  auto const key = [](Employment const& e) { return std::pair{e.person, e.from}; };
  EXPECT_EQ(last_told(read.employments(), key), last_told(company.facts.employments(), key));
}

TEST_F(SampleFiles, a_place_that_cannot_be_written_is_an_error) {
  std::ofstream{folder_} << "a file where a directory should be";
  try {
    write_csv(sample().facts, folder_ / "below");
    FAIL() << "nothing thrown";
  } catch (NotFound const& error) {
    EXPECT_EQ(error.code(), "cannot_write");
    EXPECT_NE(error.message().find(folder_.string()), std::string::npos);
  }
}

}  // namespace
}  // namespace roir
