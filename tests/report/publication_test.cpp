// SPDX-License-Identifier: MIT
// The adversary: whoever has all published tables of an analysis and knows who is in which unit, who was there when and who is behind each
// figure. What they can work out by adding and subtracting is the row space of a matrix: one row per published figure, one column per
// person (or relationship) and period, with 1 where the figure counts it. A sum over few persons is found exactly when a vector of that
// space is zero everywhere else. Ranks over a large prime decide it without rounding.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/history/metrics.hpp>
#include <roir/report/analysis.hpp>
#include <roir/report/publication.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace roir {
namespace {

constexpr std::int32_t monday = 19723;  // 2024-01-01
constexpr std::int64_t least = 5;

// ---- linear algebra over the integers modulo a prime ----

constexpr std::uint64_t prime = 2'147'483'647;
using Row = std::vector<std::uint64_t>;

std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
  std::uint64_t result = 1;
  for (; exponent > 0; exponent >>= 1, base = base * base % prime)
    if ((exponent & 1) != 0) result = result * base % prime;
  return result;
}

std::size_t rank_of(std::vector<Row> rows) {
  std::size_t rank = 0;
  std::size_t const columns = rows.empty() ? 0 : rows.front().size();
  for (std::size_t column = 0; column < columns && rank < rows.size(); ++column) {
    auto const pivot =
        std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(), [&](Row const& row) { return row[column] != 0; });
    if (pivot == rows.end()) continue;
    std::swap(*pivot, rows[rank]);
    std::uint64_t const inverse = power(rows[rank][column], prime - 2);
    for (std::size_t other = rank + 1; other < rows.size(); ++other) {
      std::uint64_t const factor = rows[other][column] * inverse % prime;
      if (factor == 0) continue;
      for (std::size_t c = column; c < columns; ++c) rows[other][c] = (rows[other][c] + (prime - factor) * rows[rank][c]) % prime;
    }
    ++rank;
  }
  return rank;
}

// ---- what was published ----

/// One thing that a published figure may count: a relationship (or person) in a stretch of time.
using Atom = std::pair<std::string, std::int32_t>;
std::string person_of(Atom const& atom) {
  return atom.first.substr(0, atom.first.find('/'));
}

/// Published figures about one unknown quantity, each the sum over a set of atoms.
struct Ledger {
  std::vector<std::set<Atom>> figures;
  void publish(std::set<Atom> figure) {
    if (!figure.empty()) figures.push_back(std::move(figure));
  }

  /// Atoms that the same figures count cannot be told apart: they make one column.
  [[nodiscard]] std::map<std::vector<std::size_t>, std::set<Atom>> classes() const {
    std::map<Atom, std::vector<std::size_t>> where;
    for (std::size_t i = 0; i < figures.size(); ++i)
      for (Atom const& atom : figures[i]) where[atom].push_back(i);
    std::map<std::vector<std::size_t>, std::set<Atom>> by_figures;
    for (auto const& [atom, in] : where) by_figures[in].insert(atom);
    return by_figures;
  }

  /// Whether a combination of figures gives a sum over the atoms of few persons alone, in words; empty when none does.
  [[nodiscard]] std::string leak() const {
    auto const all = classes();
    std::vector<Row> matrix(figures.size(), Row(all.size(), 0));
    std::vector<std::set<std::string>> people;
    for (auto const& [in, atoms] : all) {
      for (std::size_t const figure : in) matrix[figure][people.size()] = 1;
      people.emplace_back();
      for (Atom const& atom : atoms) people.back().insert(person_of(atom));
    }
    std::size_t const full = rank_of(matrix);
    std::vector<std::size_t> small;
    for (std::size_t c = 0; c < people.size(); ++c)
      if (std::ssize(people[c]) < least) small.push_back(c);
    // Every largest set of small classes that together are few persons: their subsets need no look of their own.
    std::string found;
    std::vector<std::size_t> chosen;
    std::function<void(std::size_t, std::set<std::string> const&)> const grow = [&](std::size_t from,
                                                                                    std::set<std::string> const& together) {
      bool is_largest = true;
      for (std::size_t i = from; i < small.size() && found.empty(); ++i) {
        std::set<std::string> more = together;
        more.insert(people[small[i]].begin(), people[small[i]].end());
        if (std::ssize(more) >= least) continue;
        is_largest = false;
        chosen.push_back(small[i]);
        grow(i + 1, more);
        chosen.pop_back();
      }
      if (!is_largest || chosen.empty() || !found.empty()) return;
      std::vector<Row> rest = matrix;
      for (Row& row : rest)
        for (std::size_t const c : chosen) row[c] = 0;
      if (rank_of(rest) < full) found = "a sum over " + std::to_string(together.size()) + " persons (" + *together.begin() + ", ...)";
    };
    grow(0, {});
    return found;
  }

  /// Whether the sum over a set of atoms is found.
  [[nodiscard]] bool determines(std::set<Atom> const& sum) const {
    Ledger with = *this;
    with.figures.push_back(sum);
    auto const all = with.classes();
    std::vector<Row> matrix(with.figures.size(), Row(all.size(), 0));
    std::size_t c = 0;
    for (auto const& [in, atoms] : all) {
      for (std::size_t const figure : in) matrix[figure][c] = 1;
      ++c;
    }
    std::size_t const after = rank_of(matrix);
    matrix.pop_back();
    return rank_of(matrix) == after;
  }
};

// ---- random organisations ----

struct Organisation {
  Facts facts;
  std::int32_t as_of = 0;
};

/// Sizes of `units` units that add up to about `people`, very different from each other.
std::vector<int> sizes(std::mt19937& random, int people, int units) {
  std::vector<double> weights;
  double sum = 0;
  for (int i = 0; i < units; ++i) {
    weights.push_back(std::exp(std::uniform_real_distribution<double>{-3, 2}(random)));
    sum += weights.back();
  }
  std::vector<int> sizes;
  for (double const weight : weights) sizes.push_back(std::max(1, static_cast<int>(people * weight / sum)));
  return sizes;
}

/// Joiners, leavers, changes of unit and manager, absences, requests, arrivals known of few: everything that makes groups small.
Organisation with_meetings(unsigned seed, int people, int units, int weeks) {
  std::mt19937 random{seed};
  auto const pick = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
  auto const chance = [&](int percent) { return pick(1, 100) <= percent; };
  Organisation made;
  made.as_of = monday + 7 * weeks + pick(-3, 3);
  made.facts.add(ProgrammeAdoption{
      .scope = Scope::Unit, .subject = "unit0", .cadence = Cadence::every_weeks(1), .minutes = 30, .from = to_date(monday - 90)});
  auto const unit_sizes = sizes(random, people, units);
  int number = 0;
  for (int unit = 0; unit < units; ++unit)
    for (int i = 0; i < unit_sizes[static_cast<std::size_t>(unit)]; ++i, ++number) {
      PersonId const person{"p" + std::to_string(number)};
      std::int32_t const begin = chance(80) ? monday - 60 : monday + pick(0, 7 * weeks);
      std::int32_t const end = chance(85) ? made.as_of + 100 : begin + pick(7, 7 * weeks);
      std::int32_t const change = chance(15) ? begin + pick(7, 7 * weeks) : end;
      auto const name = [](int of) { return of == 0 ? std::string{} : "unit" + std::to_string(of - 1); };  // one unit has no name
      made.facts.add(Employment{.person = person, .unit = name(unit), .from = to_date(begin), .until = to_date(std::min(change, end))});
      if (change < end)
        made.facts.add(Employment{.person = person, .unit = name(pick(0, units - 1)), .from = to_date(change), .until = to_date(end)});
      std::int32_t const other_manager = chance(50) ? change : end;
      PersonId const first{"m" + std::to_string(unit) + "_" + std::to_string(i / 8)},
          second{"m" + std::to_string(pick(0, units - 1)) + "_0b"};
      made.facts.add(
          ReportingLine{.report = person, .manager = first, .from = to_date(begin), .until = to_date(std::min(other_manager, end))});
      if (other_manager < end)
        made.facts.add(ReportingLine{.report = person, .manager = second, .from = to_date(other_manager), .until = to_date(end)});
      if (chance(20))
        made.facts.add(Absence{.person = person, .from = to_date(monday + pick(0, 7 * weeks)), .until = to_date(monday + 7 * weeks + 9)});
      int const pace = chance(10) ? 400 : pick(5, 40);
      int serial = 0;
      for (std::int32_t day = std::max(begin, monday) + pick(0, pace); day < std::min(end, made.as_of); day += pace, ++serial) {
        MeetingKey const key{.meeting = MeetingId{person.text() + "-" + std::to_string(serial)},
                             .manager = day < other_manager ? first : second,
                             .report = person,
                             .planned_start = Moment::wall_clock(to_date(day), 9, 0)};
        made.facts.add(MeetingPlanned{.meeting = key, .minutes = 30});
        int const what = pick(1, 100);
        if (what <= 80) {
          MeetingHeld held{.meeting = key, .start = Moment::wall_clock(to_date(day), 9, 0), .minutes = pick(10, 60)};
          if (chance(4)) held.manager_late = pick(0, 9);
          if (chance(2)) held.report_late = pick(0, 9);
          if (serial > 0 && chance(10)) held.replaces = MeetingId{person.text() + "-" + std::to_string(serial - 1)};
          made.facts.add(held);
        } else if (what <= 90) {
          made.facts.add(MeetingCancelled{.meeting = key, .by = Side::Manager, .cause = Cause::Workload});
          if (chance(40))
            made.facts.add(RecoveryAsked{
                .meeting = key, .by = chance(50) ? Side::Report : Side::Manager, .at = Moment::wall_clock(to_date(day), 10, 0)});
        } else {
          made.facts.add(MeetingMissed{.meeting = key, .by = Side::Report, .cause = chance(20) ? Cause::Absence : Cause::Forgotten});
        }
      }
    }
  return made;
}

/// Contact periods of weeks, with joiners, leavers and changes of unit.
Organisation with_periods(unsigned seed, int people, int units, int weeks) {
  std::mt19937 random{seed};
  auto const pick = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
  Organisation made;
  made.as_of = monday + 7 * weeks - 1;
  auto const unit_sizes = sizes(random, people, units);
  int number = 0;
  for (int unit = 0; unit < units; ++unit)
    for (int i = 0; i < unit_sizes[static_cast<std::size_t>(unit)]; ++i, ++number) {
      int const first = pick(1, 10) <= 9 ? 0 : pick(0, weeks - 1);
      int const last = pick(1, 10) <= 9 ? weeks : pick(first, weeks);
      int const change = pick(1, 20) == 1 ? pick(first, weeks) : weeks;
      int const other = pick(0, units - 1);
      for (int week = first; week < last; ++week) {
        std::int32_t const begin = monday - 1 + 7 * week;  // Viva's weeks begin on Sundays
        ContactPeriod period{.person = PersonId{"p" + std::to_string(number)},
                             .unit = "unit" + std::to_string(week < change ? unit : other),
                             .from = to_date(begin),
                             .until = to_date(begin + 7)};
        period.meetings = pick(0, 2);
        period.hours = 0.5 * static_cast<double>(period.meetings);
        made.facts.add(period);
      }
    }
  return made;
}

History build(Organisation const& organisation) {
  return HistoryBuilder{{.as_of = to_date(organisation.as_of)}}.build(organisation.facts);
}

// ---- what the adversary knows ----

struct Known {
  Analysis all;        // HR's view
  Analysis published;  // what everybody gets
  std::map<std::tuple<std::string, std::string, std::int32_t>, RelationshipSpan> relationships{};
  explicit Known(Analysis const& analysis) : all{analysis}, published{analysis.for_audience(Audience::published())} {
    for (RelationshipSpan const& one : analysis.history().relationships())
      relationships[{analysis.history().person_id(one.manager), analysis.history().person_id(one.report), one.begin}] = one;
  }
};

std::int32_t day_in(Table const& table, char const* column, std::size_t row) {
  return table.has(column) ? std::get<std::vector<DayNumber>>(table[column].cells())[row].days : 0;
}

/// Who is behind each figure of a column: by label and stretch, from the table by relationship. `by_unit` has the unit's own name.
struct Behind {
  std::map<std::pair<std::string, std::int32_t>, std::set<Atom>> by_label, by_unit;
  std::map<std::int32_t, std::set<Atom>> all;
  std::map<Atom, double> counts;  // what each adds to n
};

Behind behind(Known const& known, Table const& single, std::string const& column, std::string const& count, char const* stretch) {
  Behind made;
  if (!single.has(count)) return made;
  History const& history = known.all.history();
  for (std::size_t row = 0; row < single.rows(); ++row) {
    if (!(single[count].number(row) > 0)) continue;
    std::string const report = single["report"].text(row);
    RelationshipSpan const& one = known.relationships.at({single["manager"].text(row), report, day_in(single, "from", row)});
    std::uint32_t const unit = history.unit_on(one.report, std::min(known.all.selection().end_day(), one.end) - 1);
    std::int32_t const day = day_in(single, stretch, row);
    Atom const atom{report + "/" + column + "/" + single["manager"].text(row) + "/" + std::to_string(one.begin), day};
    made.by_label[{known.published.selection().unit_label(unit), day}].insert(atom);
    made.by_unit[{known.all.selection().unit_label(unit), day}].insert(atom);
    made.all[day].insert(atom);
    made.counts[atom] = single[count].number(row);
  }
  return made;
}

bool is_shown(Table const& table, std::string const& column, std::size_t row) {
  if (!table.has(column)) return false;
  if (table.has(column + "_status") && table[column + "_status"].text(row) == "refused") return false;
  return !table[column].is_missing(row) && !(table.has(column + "_n") && table[column + "_n"].number(row) == 0);
}

/// Puts what is shown of a column into the ledger, and checks that a figure counts what we think it does.
void read(Ledger& ledger, Table const& table, std::string const& column, Behind const& who, char const* stretch,
          bool counts_add_up = false) {
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (!is_shown(table, column, row)) continue;
    std::int32_t const day = day_in(table, stretch, row);
    std::set<Atom> figure;
    if (table.has("unit")) {
      if (auto const found = who.by_label.find({table["unit"].text(row), day}); found != who.by_label.end()) figure = found->second;
    } else if (auto const found = who.all.find(day); found != who.all.end()) {
      figure = found->second;
    }
    double n = 0;
    for (Atom const& atom : figure) n += who.counts.at(atom);
    if (counts_add_up) {
      EXPECT_NEAR(table[column + "_n"].number(row), n, 1e-6)
          << table.info().name << " " << column << ": the adversary knows what is counted";
    }
    ledger.publish(std::move(figure));
  }
}

void expect_nothing_small(Ledger const& ledger, Behind const& who, std::string const& what) {
  std::string const leak = ledger.leak();
  EXPECT_EQ(leak, "") << what;
  // Named targets, although the search above covers them: single persons (relationships), and the units as they are called.
  for (auto const& [day, atoms] : who.all) {
    int looked = 0;
    for (Atom const& atom : atoms)
      if (++looked <= 3) {
        EXPECT_FALSE(ledger.determines({atom})) << what << " " << atom.first;
      }
  }
  for (auto const& [key, atoms] : who.by_unit) {
    std::set<std::string> people;
    for (Atom const& atom : atoms) people.insert(person_of(atom));
    if (std::ssize(people) < least) {
      EXPECT_FALSE(ledger.determines(atoms)) << what << " unit " << key.first << " on " << key.second;
    }
  }
}

std::vector<std::string> estimates_of(Table const& table) {
  std::vector<std::string> names;
  for (Column const& column : table.columns())
    if (table.has(column.name() + "_status")) names.push_back(column.name());
  return names;
}

/// Metrics whose n is a sum over relationships in every column.
bool is_share(std::string const& metric) {
  static std::set<std::string> const shares{"coverage", "changes", "recovery", "pull", "punctuality", "contact"};
  return shares.contains(metric);
}

/// Everything that can be asked of one published analysis over meetings.
int attack_meetings(Analysis const& analysis) {
  Known const known{analysis};
  int figures = 0;
  for (Every const every : {Every::Window, Every::Week, Every::Month}) {
    char const* const stretch = every == Every::Week ? "week" : "month";
    Ledger ledger;
    Behind const who = behind(known, known.all.coverage({.by = Grain::Relationship, .every = every}), "coverage", "coverage_n", stretch);
    for (Grain const by : {Grain::Unit, Grain::Organisation})
      read(ledger, known.published.coverage({.by = by, .every = every}), "coverage", who, stretch, true);
    figures += static_cast<int>(ledger.figures.size());
    expect_nothing_small(ledger, who, "coverage every " + std::string(word(every)));
  }
  for (char const* metric : {"adherence", "regularity", "gap", "changes", "recovery", "pull", "punctuality", "contact"}) {
    Table const single = known.all.table(metric, {.by = Grain::Relationship});
    if (!single.has("report")) continue;
    for (std::string const& column : estimates_of(single)) {
      Ledger ledger;
      Behind const who = behind(known, single, column, column + "_n", "");
      for (Grain const by : {Grain::Unit, Grain::Organisation})
        read(ledger, known.published.table(metric, {.by = by}), column, who, "", is_share(metric));
      figures += static_cast<int>(ledger.figures.size());
      expect_nothing_small(ledger, who, std::string(metric) + " " + column);
    }
  }
  // Meetings and minutes stand in the tables of contact and of hours: one unknown, two tables.
  Table const single = known.all.contact({.by = Grain::Relationship});
  if (single.has("report")) {
    Ledger ledger;
    Behind const who = behind(known, single, "held", "meetings", "");
    for (Grain const by : {Grain::Unit, Grain::Organisation}) {
      read(ledger, known.published.contact({.by = by}), "held", who, "");
      read(ledger, known.published.invested({.by = by}), "hours", who, "");
    }
    expect_nothing_small(ledger, who, "held and hours");
    figures += static_cast<int>(ledger.figures.size());
  }
  return figures;
}

int attack_comparison(Analysis const& analysis, Window now, Window before) {
  Analysis const published = analysis.for_audience(Audience::published());
  int figures = 0;
  for (auto const& [compared, metric] : std::map<std::string, std::string>{{"coverage", "coverage"},
                                                                           {"cancelled", "changes"},
                                                                           {"recovery", "recovery"},
                                                                           {"pull", "pull"},
                                                                           {"report_on_time", "punctuality"}})
    for (bool const is_now : {true, false}) {
      Known const known{analysis.over(is_now ? now : before)};
      Table const single = known.all.table(metric, {.by = Grain::Relationship});
      if (!single.has("report")) continue;
      Behind const who = behind(known, single, compared, compared + "_n", "");
      Ledger ledger;
      for (Grain const by : {Grain::Unit, Grain::Organisation}) {
        read(ledger, known.published.table(metric, {.by = by}), compared, who, "", true);
        read(ledger, published.over(now).compare(published.over(before), compared, {.by = by}), is_now ? compared : "before", who, "");
      }
      figures += static_cast<int>(ledger.figures.size());
      expect_nothing_small(ledger, who, compared + (is_now ? " now" : " before"));
    }
  return figures;
}

TEST(Publication, nothing_small_can_be_found_from_all_tables_over_meetings) {
  int figures = 0, refused = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    std::mt19937 random{seed};
    int const people =
        static_cast<int>(std::exp(std::uniform_real_distribution<double>{std::log(20), std::log(seed % 10 == 0 ? 2000 : 250)}(random)));
    int const units = std::uniform_int_distribution<int>{1, 12}(random);
    SCOPED_TRACE("seed " + std::to_string(seed) + ", " + std::to_string(people) + " people in " + std::to_string(units) + " units");
    Organisation const organisation = with_meetings(seed, people, units, 14);
    std::int32_t const begin = monday - static_cast<std::int32_t>(random() % 20),
                       end = organisation.as_of + 1 - static_cast<std::int32_t>(random() % 20);
    Analysis const analysis{build(organisation), Window::days(begin, end)};
    try {
      figures += attack_meetings(analysis);
      figures += attack_comparison(analysis, Window::days((begin + end) / 2, end), Window::days(begin, (begin + end) / 2));
    } catch (Forbidden const& error) {
      EXPECT_EQ(error.code(), "privacy");
      ++refused;
    }
    if (HasFailure()) break;
  }
  std::printf("%d published figures attacked; %d organisations may publish nothing\n", figures, refused);
  EXPECT_GT(figures, 5000);
  EXPECT_LT(refused, 12);
}

// ---- contact periods: the figures add up over time, so all tables are one system ----

std::map<std::int32_t, std::set<Atom>> atoms_by_period(History const& history, std::function<bool(ContactSpan const&)> const& which) {
  std::map<std::int32_t, std::set<Atom>> made;
  for (ContactSpan const& span : history.contact_periods())
    if (which(span)) made[span.begin].insert({history.person_id(span.person) + "/", span.begin});
  return made;
}

/// All figures of coverage, contact and invested that count person-periods: week, month and window, by unit and organisation.
Ledger ledger_of_periods(History const& history, Selection const& labels, std::function<Table(Ask)> const& coverage) {
  Ledger ledger;
  for (Grain const by : {Grain::Unit, Grain::Organisation})
    for (Every const every : {Every::Week, Every::Month, Every::Window}) {
      Table const table = coverage({.by = by, .every = every});
      char const* const stretch = every == Every::Week ? "week" : "month";
      for (std::size_t row = 0; row < table.rows(); ++row) {
        if (!is_shown(table, "coverage", row)) continue;
        std::set<Atom> figure;
        for (auto const& [day, atoms] : atoms_by_period(history, [&](ContactSpan const& span) {
               std::int32_t const day = day_in(table, stretch, row);
               bool const in_time =
                   every == Every::Window || (every == Every::Week ? span.begin == day : month_begin(span.begin) == month_begin(day));
               return in_time && (by == Grain::Organisation || labels.unit_label(span.unit) == table["unit"].text(row));
             }))
          figure.insert(atoms.begin(), atoms.end());
        EXPECT_EQ(static_cast<double>(figure.size()), table["coverage_n"].number(row)) << "the adversary knows what is counted";
        ledger.publish(figure);
      }
    }
  return ledger;
}

TEST(Publication, nothing_small_can_be_found_from_all_tables_over_contact_periods) {
  int figures = 0, refused = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    std::mt19937 random{seed};
    int const people = static_cast<int>(std::exp(std::uniform_real_distribution<double>{std::log(20), std::log(600)}(random)));
    Organisation const organisation = with_periods(seed, people, std::uniform_int_distribution<int>{1, 12}(random), 9);
    History const history = build(organisation);
    Analysis const analysis{history, Window::days(monday - 1, organisation.as_of + 1)};
    SCOPED_TRACE("seed " + std::to_string(seed));
    try {
      Analysis const published = analysis.for_audience(Audience::published());
      Ledger const ledger = ledger_of_periods(history, published.selection(), [&](Ask ask) { return published.coverage(ask); });
      EXPECT_EQ(ledger.leak(), "");
      figures += static_cast<int>(ledger.figures.size());
    } catch (Forbidden const&) {
      ++refused;
    }
  }
  std::printf("%d published figures attacked; %d organisations may publish nothing\n", figures, refused);
  EXPECT_GT(figures, 1000);
  EXPECT_LT(refused, 12);
}

// ---- negative control: what others do ----

TEST(Publication, the_adversary_breaks_a_plain_filter) {
  int broken = 0, tried = 0;
  for (unsigned seed = 1; seed <= 30; ++seed) {
    Organisation const organisation = with_periods(seed, 120, 10, 9);
    History const history = build(organisation);
    Analysis const analysis{history, Window::days(monday - 1, organisation.as_of + 1)};
    Ledger const ledger = ledger_of_periods(history, analysis.selection(), [&](Ask ask) {
      Table const table = analysis.coverage(ask);
      std::vector<std::uint8_t> valid;
      for (std::size_t row = 0; row < table.rows(); ++row)
        valid.push_back(table["persons"].number(row) >= static_cast<double>(least) ? 1 : 0);
      Table filtered{table.info()};
      for (Column const& column : table.columns())
        filtered.add(column.name() == "coverage" ? Column{column.meta(), column.cells(), valid} : column);
      return filtered;
    });
    ++tried;
    broken += ledger.leak().empty() ? 0 : 1;
  }
  std::printf("a plain filter leaks in %d of %d organisations\n", broken, tried);
  EXPECT_GT(broken, tried / 4);
}

TEST(Publication, the_adversary_sees_a_difference_and_not_more) {
  auto const group = [](int first, int last) {
    std::set<Atom> atoms;
    for (int i = first; i < last; ++i) atoms.insert({"p" + std::to_string(i) + "/", 0});
    return atoms;
  };
  Ledger ledger;
  ledger.publish(group(0, 20));
  ledger.publish(group(0, 10));
  EXPECT_EQ(ledger.leak(), "");
  EXPECT_TRUE(ledger.determines(group(10, 20)));
  EXPECT_FALSE(ledger.determines(group(10, 19)));
  ledger.publish(group(0, 19));
  EXPECT_TRUE(ledger.determines(group(19, 20)));
  EXPECT_NE(ledger.leak(), "");
}

// ---- the rule itself ----

TEST(Publication, hidden_groups_are_never_one_and_never_few) {
  EXPECT_EQ(hidden_groups({{"a", 5}, {"b", 9}}, 5), std::set<std::string>{});
  EXPECT_EQ(hidden_groups({{"a", 4}, {"b", 9}, {"c", 8}}, 5), (std::set<std::string>{"a", "c"}));
  EXPECT_EQ(hidden_groups({{"a", 1}, {"b", 1}, {"c", 8}, {"d", 7}}, 5), (std::set<std::string>{"a", "b", "d"}));
  EXPECT_EQ(hidden_groups({{"a", 3}, {"b", 3}, {"c", 8}}, 5), (std::set<std::string>{"a", "b"}));
  EXPECT_EQ(hidden_groups({{"a", 3}, {"b", 3}, {"c", 8}}, 5, 2), (std::set<std::string>{"a", "b", "c"}));
  EXPECT_EQ(hidden_groups({{"a", 2}, {"b", 0}}, 5), std::set<std::string>{"a"});
  EXPECT_EQ(hidden_groups({}, 5), std::set<std::string>{});
}

// All crowds of up to four groups of up to 7 persons: what is hidden is none, all, or at least two of at least 5 persons together.
TEST(Publication, hidden_groups_hold_for_all_small_crowds) {
  for (int code = 0; code < 8 * 8 * 8 * 8; ++code) {
    Crowd crowd;
    for (int i = 0, rest = code; i < 4; ++i, rest /= 8) crowd[std::string(1, static_cast<char>('a' + i))] = rest % 8;
    auto const hidden = hidden_groups(crowd, 5);
    std::int64_t together = 0, there = 0;
    bool has_small = false;
    for (auto const& [label, persons] : crowd) {
      there += persons > 0 ? 1 : 0;
      has_small = has_small || (persons > 0 && persons < 5);
      together += hidden.contains(label) ? persons : 0;
      if (persons > 0 && persons < 5) {
        EXPECT_TRUE(hidden.contains(label));
      }
    }
    EXPECT_EQ(hidden.empty(), !has_small);
    if (has_small && std::ssize(hidden) < there) {
      EXPECT_TRUE(hidden.size() >= 2 && together >= 5) << code;
    }
  }
}

// ---- what is left to see ----

TEST(Publication, large_organisations_still_see_most_of_their_units) {
  int large = 0, shown = 0;
  for (unsigned seed = 1; seed <= 5; ++seed) {
    Organisation const organisation = with_meetings(seed, 500 + 300 * static_cast<int>(seed), 12, 14);
    Analysis const analysis{build(organisation), Window::days(monday, organisation.as_of + 1)};
    Analysis const published = analysis.for_audience(Audience::published());
    Table const all = analysis.coverage({.by = Grain::Unit, .every = Every::Week});
    Table const seen = published.coverage({.by = Grain::Unit, .every = Every::Week});
    std::set<std::pair<std::string, std::int32_t>> visible;
    for (std::size_t row = 0; row < seen.rows(); ++row)
      if (is_shown(seen, "coverage", row)) visible.insert({seen["unit"].text(row), day_in(seen, "week", row)});
    for (std::size_t row = 0; row < all.rows(); ++row) {
      if (all["persons"].number(row) < 2 * static_cast<double>(least)) continue;
      ++large;
      shown += visible.contains({all["unit"].text(row), day_in(all, "week", row)}) ? 1 : 0;
    }
  }
  std::printf("%d of %d cells of unit and week with at least %d people are shown (%.1f %%)\n", shown, large, static_cast<int>(2 * least),
              100.0 * shown / large);
  EXPECT_GE(shown, 0.8 * large);
}

}  // namespace
}  // namespace roir
