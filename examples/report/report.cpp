// SPDX-License-Identifier: MIT
// The main job: files in, a report out. The same page as `python -m roir report`.
//
//   report FILE_OR_DIRECTORY... [--out report.html] [--audience published|hr|manager:ID|person:ID] [--as-of 2026-06-30] [--window 2026]
#include <roir/exchange/readers.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/ical/read.hpp>
#include <roir/report/analysis.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

struct Arguments {
  std::vector<std::string> paths;
  std::map<std::string, std::string> options;
};

Arguments parse(int count, char const* const* words) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    std::string const word = words[i];
    if (!word.starts_with("--")) {
      arguments.paths.push_back(word);
    } else if (i + 1 < count) {
      arguments.options[word.substr(2)] = words[++i];
    } else {
      throw roir::InvalidArgument{
          {.code = "bad_arguments", .message = word + " has no value", .subject = word, .hint = "Write " + word + " VALUE."}};
    }
  }
  if (arguments.paths.empty())
    throw roir::InvalidArgument{
        {.code = "bad_arguments", .message = "no file was named", .hint = "Name CSV files, calendars, or a directory with some."}};
  return arguments;
}

std::string option(Arguments const& arguments, std::string const& name, std::string const& otherwise) {
  auto const found = arguments.options.find(name);
  return found == arguments.options.end() ? otherwise : found->second;
}

// Tables first, because calendars need to know the people; then all calendars together.
std::vector<roir::ReadReport> read(Arguments const& arguments, roir::Facts& facts) {
  std::vector<roir::ReadReport> reports;
  std::vector<std::filesystem::path> calendars;
  for (std::string const& path : arguments.paths) {
    auto const some = roir::calendars_in(path);
    calendars.insert(calendars.end(), some.begin(), some.end());
    if (roir::is_calendar(path)) continue;
    try {
      for (roir::ReadReport& report : roir::read_directory(path, facts)) reports.push_back(std::move(report));
    } catch (roir::NotFound const& error) {
      if (error.code() != "no_file" || some.empty()) throw;  // a directory of calendars alone
    }
  }
  if (!calendars.empty()) {
    roir::CalendarOptions options;
    if (std::string const as_of = option(arguments, "as-of", ""); !as_of.empty()) options.as_of = roir::to_date(roir::parse_day(as_of));
    for (roir::ReadReport& report : roir::read_calendars(calendars, facts, options)) reports.push_back(std::move(report));
  }
  for (roir::ReadReport const& report : reports) std::cerr << report.to_text() << '\n';
  return reports;
}

int run(Arguments const& arguments) {
  roir::Facts facts;
  auto const reports = read(arguments, facts);
  auto const last = roir::last_known_day(facts);
  std::string const as_of = option(arguments, "as-of", last ? roir::format_day(roir::day_number(*last)) : "");
  if (as_of.empty())
    throw roir::NotFound{
        {.code = "no_data", .message = "nothing happened in these files", .hint = "Read a file of meetings or a person query."}};
  roir::HistoryBuilder const builder{{.as_of = roir::to_date(roir::parse_day(as_of))}};
  roir::History const history = builder.build(facts);
  std::string const whole = roir::Window::days(history.first_day(), history.as_of() + 1).to_string();
  roir::Analysis const analysis{history, roir::Window::parse(option(arguments, "window", whole))};
  roir::Report const report = analysis.for_audience(roir::Audience::parse(option(arguments, "audience", "published")))
                                  .report({.source = roir::source_words(reports)});

  std::string const out = option(arguments, "out", "report.html");
  std::ofstream file{out, std::ios::binary};
  file << to_html(report);
  file.close();
  if (!file)
    throw roir::NotFound{{.code = "cannot_write", .message = "cannot write '" + out + "'", .subject = out, .hint = "Is the folder there?"}};
  std::cout << to_text(report) << "\nThe report is in " << out << '\n';
  return 0;
}

}  // namespace

int main(int count, char** words) {
  try {
    return run(parse(count, words));
  } catch (roir::Error const& error) {
    std::cerr << "report: " << error.what() << '\n';
    return 2;
  }
}
