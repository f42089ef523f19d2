// SPDX-License-Identifier: MIT
/// @file
/// roir's side of the comparison. Reads one command per line, answers each with one line of JSON.
///
///     roir_bench generate FOLDER RELATIONSHIPS MEAN columns|csv
///     roir_bench serve FOLDER
///
/// Commands of `serve`: `load columns`, `load csv`, `bandwidth T`, `scan T`, `sorted T`, `log T`, `adherence 1`, `table 1`, `csv T`; T is
/// the number of threads.
#include "bandwidth.hpp"
#include "generate.hpp"
#include "serve.hpp"
#include <roir/core/error.hpp>
#include <roir/exchange/readers.hpp>
#include <roir/history/contact_columns.hpp>
#include <roir/history/definitions.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/history/metrics.hpp>

#include <cinttypes>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr int tolerance = 5;

template <class T>
std::vector<T> column(std::filesystem::path const& path) {
  std::vector<T> values(std::filesystem::file_size(path) / sizeof(T));
  std::ifstream{path, std::ios::binary}.read(reinterpret_cast<char*>(values.data()),
                                             static_cast<std::streamsize>(values.size() * sizeof(T)));
  return values;
}

struct Columns {
  std::vector<std::int32_t> time;
  std::vector<std::uint16_t> minutes;
  std::vector<std::uint8_t> outcome, flags, late;
  std::vector<std::uint32_t> relationship;
};

Columns read_columns(std::filesystem::path const& folder, std::string const& prefix) {
  Columns read{.time = column<std::int32_t>(folder / (prefix + "time.i32")),
               .minutes = column<std::uint16_t>(folder / (prefix + "minutes.u16")),
               .outcome = column<std::uint8_t>(folder / (prefix + "outcome.u8")),
               .flags = {},
               .late = column<std::uint8_t>(folder / (prefix + "late.u8")),
               .relationship = column<std::uint32_t>(folder / (prefix + "relationship.u32"))};
  for (std::uint8_t outcome : read.outcome)
    read.flags.push_back(roir::MeetingFlags::pack(static_cast<roir::Outcome>(outcome), roir::Basis::Confirmed));
  return read;
}

class Bench {
 public:
  explicit Bench(std::filesystem::path folder) : folder_{std::move(folder)} {}

  std::string answer(std::string const& line) {
    std::istringstream words{line};
    std::string what, kind;
    int threads = 1;
    words >> what;
    if (what == "load") {
      words >> kind;
      return kind == "columns" ? load() : reply(0, "");
    }
    words >> threads;
    if (what == "bandwidth") return bandwidth(threads);
    if (what == "scan") return scan(threads);
    if (what == "sorted") return contact(threads, [&] { return roir::contact_columns(*history_, everything(), tolerance, threads); });
    if (what == "log") return contact(threads, [&] { return log(threads); });
    if (what == "adherence") return adherence();
    if (what == "table") return adherence_table();
    if (what == "csv") return csv(threads);
    throw std::invalid_argument{"no such command"};
  }

 private:
  static roir::Window everything() { return roir::Window::days(roir::parse_day("2015-01-01"), roir::parse_day("2050-01-01")); }

  // People and the like through the readers; meetings as rows, as a host with a database of its own would append them.
  std::string load() {
    auto const begin = Clock::now();
    roir::Facts facts;
    for (char const* name : {"people.csv", "absences.csv", "holidays.csv", "programmes.csv"})
      static_cast<void>(roir::read_any(folder_ / name, facts));
    log_ = read_columns(folder_, "log_");
    {
      Columns const clustered = read_columns(folder_, "");
      std::vector<roir::MeetingRow> rows(clustered.time.size());
      relationships_ = clustered.relationship.empty() ? 0 : clustered.relationship.back() + 1;
      std::vector<std::uint32_t> managers, reports;
      for (std::uint32_t r = 0; r < relationships_; ++r) {
        char id[16];
        std::snprintf(id, sizeof id, "m%06u", r / 8);
        managers.push_back(facts.people().intern(id));
        std::snprintf(id, sizeof id, "r%07u", r);
        reports.push_back(facts.people().intern(id));
      }
      for (std::size_t i = 0; i < rows.size(); ++i) {
        roir::MeetingRow& row = rows[i];
        row.manager = managers[clustered.relationship[i]];
        row.report = reports[clustered.relationship[i]];
        row.planned = clustered.time[i];
        row.planned_minutes = 45;
        row.says = roir::MeetingRow::Planned;
        auto const outcome = static_cast<roir::Outcome>(clustered.outcome[i]);
        if (outcome == roir::Outcome::Missed) row.says |= roir::MeetingRow::Missed;
        if (outcome == roir::Outcome::Cancelled) row.says |= roir::MeetingRow::Cancelled;
        if (outcome != roir::Outcome::Held) continue;
        row.says |= roir::MeetingRow::Held;
        row.minutes = clustered.minutes[i];
        row.manager_late = clustered.late[i];
      }
      facts.add_rows(std::move(rows));
    }
    double const read = seconds_since(begin);
    auto const build = Clock::now();
    std::int32_t const as_of = roir::day_of_minutes(log_.time.back()) + 30;
    history_ = roir::HistoryBuilder{{.as_of = roir::to_date(as_of), .threads = 2}}.build(facts);
    char text[160];
    std::snprintf(text, sizeof text, "\"meetings\": %" PRId64 ", \"relationships\": %zu, \"read_seconds\": %.3f, \"build_seconds\": %.3f",
                  history_->meetings(), history_->relationships().size(), read, seconds_since(build));
    return reply(read, text);
  }

  roir::ContactColumns log(int threads) const {
    roir::MeetingLog const view{
        .time = log_.time, .minutes = log_.minutes, .flags = log_.flags, .late = log_.late, .relationship = log_.relationship};
    return roir::contact_columns(view, relationships_, everything(), tolerance, threads);
  }

  // Splits the buffers over the threads and sums them.
  template <class Buffers>
  static double read_all(Buffers const& buffers, int threads, std::uint64_t& sum) {
    std::vector<std::uint64_t> sums(static_cast<std::size_t>(threads), 0);
    auto const begin = Clock::now();
    {
      std::vector<std::jthread> team;
      for (std::size_t t = 0; t < sums.size(); ++t)
        team.emplace_back([&, t] {
          for (auto const& buffer : buffers)
            sums[t] += sum_words(
                buffer.subspan(buffer.size() * t / sums.size(), buffer.size() * (t + 1) / sums.size() - buffer.size() * t / sums.size()));
        });
    }
    double const seconds = seconds_since(begin);
    for (std::uint64_t part : sums) sum += part;
    return seconds;
  }

  // A buffer far larger than any cache.
  std::string bandwidth(int threads) {
    if (buffer_.empty()) buffer_.assign(std::size_t{1} << 27, 1);
    std::uint64_t sum = 0;
    double const seconds = read_all(std::vector{std::span<std::uint64_t const>{buffer_}}, threads, sum);
    return reply(seconds, "\"bytes\": " + std::to_string(buffer_.size() * 8) + ", \"sum\": " + std::to_string(sum));
  }

  // The four hot columns of every block, read and nothing else: no pass over them can be faster.
  std::string scan(int threads) const {
    std::vector<std::span<std::uint64_t const>> buffers;
    std::size_t bytes = 0;
    auto const add = [&](auto values) {
      buffers.push_back({reinterpret_cast<std::uint64_t const*>(values.data()), values.size_bytes() / 8});
      bytes += values.size_bytes();
    };
    for (roir::Block const& block : history_->blocks())
      add(block.time.span()), add(block.minutes.span()), add(block.flags.span()), add(block.late.span());
    std::uint64_t sum = 0;
    double const seconds = read_all(buffers, threads, sum);
    return reply(seconds, "\"bytes\": " + std::to_string(bytes) + ", \"sum\": " + std::to_string(sum));
  }

  template <class Pass>
  std::string contact(int, Pass const& pass) const {
    auto const begin = Clock::now();
    roir::ContactColumns const columns = pass();
    double const seconds = seconds_since(begin);
    std::string text;
    // Plain sums, and sums weighed by relationship, so that a figure in the wrong row is seen.
    auto const add = [&](char const* name, auto const& values) {
      std::int64_t sum = 0, weighed = 0;
      for (std::size_t r = 0; r < values.size(); ++r)
        sum += values[r], weighed += std::int64_t{values[r]} * static_cast<std::int64_t>(r % 1009);
      text += (text.empty() ? "\"" : ", \"") + std::string{name} + "\": [" + std::to_string(sum) + ", " + std::to_string(weighed) + "]";
    };
    add("meetings", columns.meetings);
    add("held", columns.held);
    add("with_lateness", columns.with_lateness);
    add("late", columns.late);
    add("minutes", columns.minutes);
    add("longest", columns.longest_minutes);
    return reply(seconds, text);
  }

  std::string adherence() const {
    roir::Selection const selection{.history = *history_, .window = everything()};
    auto const begin = Clock::now();
    roir::ContextMaker maker{selection};
    std::size_t due = 0, met = 0;
    for (std::uint32_t r = 0; r < history_->relationships().size(); ++r) {
      auto const trials = roir::adherence_trials(maker.make(r), everything().begin_day(), selection.end_day()).trials;
      due += trials.size();
      for (roir::Trial const& trial : trials) met += trial.success ? 1 : 0;
    }
    double const seconds = seconds_since(begin);
    return reply(seconds, "\"due\": " + std::to_string(due) + ", \"met\": " + std::to_string(met));
  }

  std::string adherence_table() const {
    roir::Selection const selection{.history = *history_, .window = everything()};
    auto const begin = Clock::now();
    roir::Table const table = roir::adherence(selection, {.by = roir::Grain::Organisation});
    double const seconds = seconds_since(begin);
    auto const& values = std::get<std::vector<double>>(table["adherence"].cells());
    auto const& counts = std::get<std::vector<double>>(table["adherence_n"].cells());
    char text[160];
    std::snprintf(text, sizeof text, "\"due\": %.0f, \"met\": %.0f", counts[0], values[0] * counts[0]);
    return reply(seconds, text);
  }

  // Files to a history: typed, joined to people and reporting lines, sorted by relationship and time.
  std::string csv(int threads) const {
    auto const begin = Clock::now();
    roir::CsvOptions options;
    options.threads = static_cast<unsigned>(threads);
    roir::Facts facts;
    static_cast<void>(roir::read_people(folder_ / "people.csv", facts, options));
    static_cast<void>(roir::read_meetings(folder_ / "meetings.csv", facts, options));
    double const read = seconds_since(begin);
    roir::History const history =
        roir::HistoryBuilder{{.as_of = roir::to_date(roir::parse_day("2049-12-31")), .threads = threads}}.build(facts);
    double const seconds = seconds_since(begin);
    std::int64_t held = 0, minutes = 0, time = 0, place = 0;
    for (roir::Block const& block : history.blocks()) {
      for (std::size_t i = 0; i < block.time.size(); ++i) {
        held += roir::MeetingFlags::is_held(block.flags[i]) ? 1 : 0;
        minutes += block.minutes[i];
        time += block.time[i] * std::int64_t{static_cast<std::int64_t>(place++ % 1009)};
      }
    }
    char text[200];
    std::snprintf(text, sizeof text, "\"meetings\": %" PRId64 ", \"held\": %" PRId64 ", \"minutes\": %" PRId64 ", \"order\": %" PRId64,
                  history.meetings(), held, minutes, time);
    std::fprintf(stderr, "csv: read %.3f s, build %.3f s\n", read, seconds - read);
    return reply(seconds, text);
  }

  std::filesystem::path folder_;
  std::optional<roir::History> history_;
  std::uint32_t relationships_ = 0;
  Columns log_;
  std::vector<std::uint64_t> buffer_;
};

int run(std::vector<std::string> const& arguments) {
  if (arguments.size() == 6 && arguments[1] == "generate") {
    Workload workload;
    workload.relationships = static_cast<std::uint32_t>(std::stoul(arguments[3]));
    workload.mean = static_cast<std::uint32_t>(std::stoul(arguments[4]));
    workload.csv = arguments[5] == "csv";
    generate(workload, arguments[2]);
    return 0;
  }
  if (arguments.size() == 3 && arguments[1] == "serve") {
    Bench bench{arguments[2]};
    serve([&](std::string const& line) { return bench.answer(line); });
    return 0;
  }
  std::cerr << "usage: roir_bench generate FOLDER RELATIONSHIPS MEAN columns|csv | roir_bench serve FOLDER\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv, argv + argc});
  } catch (std::exception const& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
