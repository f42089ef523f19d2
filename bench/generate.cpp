// SPDX-License-Identifier: MIT
#include "generate.hpp"

#include <roir/time/day.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

/// Numbers that look random and depend on nothing but their place: a mixed counter.
class Draws {
 public:
  Draws(std::uint64_t seed, std::uint64_t stream) : state_{seed * 0x9E3779B97F4A7C15u ^ (stream + 1) * 0xD1B54A32D192ED03u} {}
  std::uint32_t below(std::uint32_t n) {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return static_cast<std::uint32_t>(((z ^ z >> 31) >> 32) * n >> 32);
  }

 private:
  std::uint64_t state_;
};

struct Meeting {
  std::int32_t time;
  std::uint32_t relationship;
  std::uint16_t minutes;
  std::uint8_t flags;  // outcome: 0 planned, 1 held, 2 missed, 3 cancelled
  std::uint8_t late;   // 255 = not known
};

struct Pair {
  std::uint32_t cadence;  // 0 weekly, 1 fortnightly, 2 monthly
  std::int32_t first_day;
  std::int32_t last_day;
};

constexpr std::int32_t epoch = 18262;  // 2020-01-01
constexpr char const* cadences[] = {"weekly", "every 2 weeks", "monthly"};
constexpr char const* regions[] = {"north", "south", "west"};

class File {
 public:
  explicit File(std::filesystem::path const& path) : file_{std::fopen(path.c_str(), "wb"), &std::fclose} {
    if (!file_) throw std::runtime_error{"cannot write " + path.string()};
  }
  template <class... Values>
  void line(char const* format, Values... values) {
    std::fprintf(file_.get(), format, values...);
  }
  template <class T>
  void column(std::vector<T> const& values) {
    if (std::fwrite(values.data(), sizeof(T), values.size(), file_.get()) != values.size()) throw std::runtime_error{"the disk is full"};
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

std::string date(std::int32_t day) {
  return roir::format_day(day);
}

std::string moment(std::int32_t time) {
  char text[32];
  int const minutes = static_cast<int>(time - roir::day_of_minutes(time) * 1440);
  std::snprintf(text, sizeof text, "T%02d:%02d", minutes / 60 % 24, minutes % 60);
  return date(roir::day_of_minutes(time)) + text;
}

class Company {
 public:
  explicit Company(Workload const& workload) : work_{workload}, managers_{workload.relationships / 8 + 1} {
    for (std::uint32_t r = 0; r < work_.relationships; ++r) add_pair(r);
  }

  void write(std::filesystem::path const& folder) const {
    std::filesystem::create_directories(folder);
    people(folder);
    absences(folder);
    calendar(folder);
    if (work_.csv)
      csv(folder);
    else
      columns(folder);
  }

 private:
  void add_pair(std::uint32_t r) {
    Draws draws{work_.seed, r};
    std::uint32_t const count = work_.mean / 5 + draws.below(work_.mean * 8 / 5 + 1);
    std::uint32_t const kind = draws.below(100);
    Pair pair{.cadence = kind < 60   ? 0u
                         : kind < 85 ? 1u
                                     : 2u,
              .first_day = epoch + static_cast<std::int32_t>(draws.below(365)),
              .last_day = 0};
    std::int32_t const step = pair.cadence == 0 ? 7 : pair.cadence == 1 ? 14 : 30;
    std::int32_t const slot = 540 + 30 * static_cast<std::int32_t>(draws.below(16));
    std::size_t const begin = meetings_.size();
    for (std::uint32_t k = 0; k < count; ++k) {
      Meeting meeting{.time = (pair.first_day + static_cast<std::int32_t>(k) * step) * 1440 + slot,
                      .relationship = r,
                      .minutes = 0,
                      .flags = 0,
                      .late = 255};
      std::uint32_t const fate = draws.below(100);
      meeting.flags = fate < 75 ? 1 : fate < 85 ? 2 : fate < 93 ? 3 : 0;
      if (meeting.flags == 0)
        meeting.time += 1440 * (1 + static_cast<std::int32_t>(draws.below(3)));  // put off, and nobody said what came of it
      std::uint32_t const lateness = draws.below(100);
      auto const late = static_cast<std::uint8_t>(lateness < 70 ? 0 : 1 + draws.below(30));
      auto const minutes = static_cast<std::uint16_t>(15 + 5 * draws.below(10));
      if (meeting.flags == 1) meeting.late = late, meeting.minutes = minutes;
      meetings_.push_back(meeting);
    }
    std::stable_sort(meetings_.begin() + static_cast<std::ptrdiff_t>(begin), meetings_.end(),
                     [](Meeting const& a, Meeting const& b) { return a.time < b.time; });
    pair.last_day = roir::day_of_minutes(meetings_.back().time) + static_cast<std::int32_t>(draws.below(14));
    pairs_.push_back(pair);
  }

  [[nodiscard]] std::uint32_t manager_of(std::uint32_t r) const { return r / 8; }

  void people(std::filesystem::path const& folder) const {
    File file{folder / "people.csv"};
    file.line("person_id,unit,region,manager_id,from,until\n");
    for (std::uint32_t m = 0; m < managers_; ++m) file.line("m%06u,leaders,%s,,2015-01-01,\n", m, regions[m % 3]);
    for (std::uint32_t r = 0; r < work_.relationships; ++r)
      file.line("r%07u,%s,%s,m%06u,%s,%s\n", r, cadences[pairs_[r].cadence], regions[r % 3], manager_of(r),
                date(pairs_[r].first_day).c_str(), date(pairs_[r].last_day + 1).c_str());
  }

  void absences(std::filesystem::path const& folder) const {
    File file{folder / "absences.csv"};
    file.line("person_id,from,until,planned\n");
    std::int32_t const end =
        std::max_element(pairs_.begin(), pairs_.end(), [](Pair const& a, Pair const& b) { return a.last_day < b.last_day; })->last_day;
    for (std::uint32_t m = 0; m < managers_; ++m) spells(file, 'm', 6, m, epoch, end);
    for (std::uint32_t r = 0; r < work_.relationships; ++r) spells(file, 'r', 7, r, pairs_[r].first_day, pairs_[r].last_day);
  }

  // About three spells a year, a day to four weeks long.
  void spells(File& file, char letter, int digits, std::uint32_t number, std::int32_t begin, std::int32_t end) const {
    Draws draws{work_.seed, std::uint64_t{1} << 40 | std::uint64_t{static_cast<unsigned char>(letter)} << 32 | number};
    for (std::int32_t day = begin + static_cast<std::int32_t>(draws.below(120)); day < end;) {
      std::int32_t const length =
          draws.below(100) < 40 ? 1 + static_cast<std::int32_t>(draws.below(3)) : 5 + static_cast<std::int32_t>(draws.below(24));
      file.line("%c%0*u,%s,%s,true\n", letter, digits, number, date(day).c_str(), date(day + length).c_str());
      day += length + 30 + static_cast<std::int32_t>(draws.below(160));
    }
  }

  void calendar(std::filesystem::path const& folder) const {
    File holidays{folder / "holidays.csv"};
    holidays.line("date,region,name\n");
    for (int year = 2020; year < 2040; ++year) {
      for (char const* common : {"01-01", "04-10", "05-01", "12-25", "12-26"}) holidays.line("%d-%s,,holiday\n", year, common);
      for (int r = 0; r < 3; ++r)
        for (int k = 0; k < 4; ++k)
          holidays.line("%d-%02d-%02d,%s,regional holiday\n", year, 2 + 3 * k - (k == 3 ? 1 : 0), 3 + 7 * r, regions[r]);
    }
    File programmes{folder / "programmes.csv"};
    programmes.line("scope,subject,cadence,minutes,from\n");
    for (char const* cadence : cadences) programmes.line("unit,%s,%s,45,2015-01-01\n", cadence, cadence);
  }

  void columns(std::filesystem::path const& folder) const {
    std::vector<std::uint32_t> order(meetings_.size());
    std::iota(order.begin(), order.end(), 0u);
    one_order(folder, "", order);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return meetings_[a].time < meetings_[b].time; });
    one_order(folder, "log_", order);
  }

  void one_order(std::filesystem::path const& folder, std::string const& prefix, std::vector<std::uint32_t> const& order) const {
    auto const write = [&](char const* name, auto get) {
      std::vector<decltype(get(meetings_[0]))> values;
      values.reserve(order.size());
      for (std::uint32_t i : order) values.push_back(get(meetings_[i]));
      File{folder / (prefix + name)}.column(values);
    };
    write("time.i32", [](Meeting const& m) { return m.time; });
    write("relationship.u32", [](Meeting const& m) { return m.relationship; });
    write("minutes.u16", [](Meeting const& m) { return m.minutes; });
    write("outcome.u8", [](Meeting const& m) { return m.flags; });
    write("late.u8", [](Meeting const& m) { return m.late; });
  }

  // In order of time, as a calendar system would write it.
  void csv(std::filesystem::path const& folder) const {
    constexpr char const* status[] = {"planned", "held", "missed", "cancelled"};
    std::vector<std::uint32_t> order(meetings_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return meetings_[a].time < meetings_[b].time; });
    File file{folder / "meetings.csv"};
    file.line("manager_id,report_id,planned_start,planned_minutes,status,minutes,manager_late\n");
    for (std::uint32_t i : order) {
      Meeting const& m = meetings_[i];
      file.line("m%06u,r%07u,%s,45,%s,", manager_of(m.relationship), m.relationship, moment(m.time).c_str(), status[m.flags]);
      if (m.flags == 1)
        file.line("%u,%u\n", static_cast<unsigned>(m.minutes), static_cast<unsigned>(m.late));
      else
        file.line(",\n");
    }
  }

  Workload work_;
  std::uint32_t managers_;
  std::vector<Pair> pairs_;
  std::vector<Meeting> meetings_;
};

}  // namespace

void generate(Workload const& workload, std::filesystem::path const& folder) {
  Company{workload}.write(folder);
}
