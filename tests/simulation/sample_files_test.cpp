// SPDX-License-Identifier: MIT
#include <roir/core/equal.hpp>
#include <roir/core/error.hpp>
#include <roir/exchange/readers.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/simulation/organisation.hpp>
#include <roir/simulation/write_csv.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace roir {
namespace {

namespace fs = std::filesystem;

char const* const files[] = {"absences.csv", "holidays.csv", "meetings.csv", "people.csv", "programmes.csv", "reporting_lines.csv"};

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

TEST_F(SampleFiles, the_generator_writes_examples_data_byte_for_byte) {
  write_csv(simulate(sample_company()), folder_);
  for (char const* name : files) {
    std::string const made = bytes_of(folder_ / name);
    EXPECT_TRUE(made == bytes_of(fs::path{ROIR_SOURCE_DIR} / "examples/data" / name))
        << name << " differs: run make_sample_company and look at the difference";
    EXPECT_EQ(made.find('\r'), std::string::npos);
  }
  EXPECT_EQ(std::distance(fs::directory_iterator{folder_}, fs::directory_iterator{}), std::ssize(files));
}

// The records without their source, which is the file for those that were read.
template <class T>
std::vector<T> without_source(std::span<T const> records) {
  std::vector<T> all{records.begin(), records.end()};
  for (T& record : all) record.fact.source.clear();
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
                    r.planned,
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
  Simulated const company = simulate(sample_company());
  write_csv(company, folder_);
  Facts read;
  for (ReadReport const& report : read_directory(folder_, read)) {
    EXPECT_EQ(report.rows_rejected, 0u) << report.file;
    EXPECT_GT(report.rows_loaded, 0u) << report.file;
  }
  Facts const& facts = company.facts;
  EXPECT_EQ(without_source(read.persons()), without_source(facts.persons()));
  EXPECT_EQ(without_source(read.employments()), without_source(facts.employments()));
  EXPECT_EQ(without_source(read.reporting_lines()), without_source(facts.reporting_lines()));
  EXPECT_EQ(without_source(read.absences()), without_source(facts.absences()));
  EXPECT_EQ(without_source(read.holidays()), without_source(facts.holidays()));
  EXPECT_EQ(without_source(read.programmes()), without_source(facts.programmes()));
  for (auto const what : {MeetingRow::Moved, MeetingRow::Asked})
    EXPECT_EQ(rows_that_say(read, what).size(), rows_that_say(facts, what).size());
  EXPECT_EQ(rows_that_say(read, MeetingRow::Moved), rows_that_say(facts, MeetingRow::Moved));
}

TEST_F(SampleFiles, a_history_of_examples_data_has_every_meeting_and_no_issue) {
  Facts read;
  static_cast<void>(read_directory(fs::path{ROIR_SOURCE_DIR} / "examples/data", read));
  Simulated const company = simulate(sample_company());
  HistoryBuilder const builder{{.as_of = Date{2026, 6, 30}}};
  History const from_files = builder.build(read);
  History const from_facts = builder.build(company.facts);
  for (HistoryIssue const& issue : from_files.issues()) ADD_FAILURE() << issue.code << ": " << issue.example;
  EXPECT_EQ(from_files.meetings(), static_cast<std::int64_t>(rows_that_say(company.facts, MeetingRow::Planned).size()));
  EXPECT_EQ(from_files.meetings(), from_facts.meetings());
  EXPECT_EQ(from_files.relationships().size(), company.facts.reporting_lines().size());
}

TEST_F(SampleFiles, texts_with_commas_and_quotes_survive) {
  OrganisationScenario scenario = sample_company();
  scenario.months = 1;
  scenario.stopping_month = 0;
  scenario.units[0].name = "Sales, \"North\"";
  scenario.units[3].name = "Büro\nzwei";
  Simulated const company = simulate(scenario);
  write_csv(company, folder_ / "deep" / "er");
  Facts read;
  static_cast<void>(read_people(folder_ / "deep" / "er" / "people.csv", read));
  EXPECT_EQ(without_source(read.employments()), without_source(company.facts.employments()));
}

TEST_F(SampleFiles, a_place_that_cannot_be_written_is_an_error) {
  std::ofstream{folder_} << "a file where a directory should be";
  Simulated const company = simulate(sample_company());
  try {
    write_csv(company, folder_ / "below");
    FAIL() << "nothing thrown";
  } catch (NotFound const& error) {
    EXPECT_EQ(error.code(), "cannot_write");
    EXPECT_NE(error.message().find(folder_.string()), std::string::npos);
  }
}

}  // namespace
}  // namespace roir
