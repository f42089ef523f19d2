// SPDX-License-Identifier: MIT
#include "exchange/file_readers.hpp"
#include "exchange/table_reader.hpp"
#include <roir/core/describe.hpp>

#include <utility>

namespace roir::exchange {
namespace {

PersonId person(std::string_view text) {
  return PersonId{std::string{text}};
}

// Takes an open beginning as this day; the note says how often.
Date const open_begin{1900, 1, 1};

void note_open_begins(ReadReport& report, std::uint64_t count) {
  if (count != 0) report.notes.push_back(std::to_string(count) + " rows do not say `from`: taken as since 1900-01-01");
}

// A list of facts that are added together once all is read.
template <class Fact>
class Staged {
 public:
  void take(Fact fact) {
    validate(fact);
    facts_.push_back(std::move(fact));
  }
  void take_valid(Fact fact) { facts_.push_back(std::move(fact)); }
  void add_to(Facts& facts) {
    for (Fact& fact : facts_) facts.add(std::move(fact));
  }

 private:
  std::vector<Fact> facts_;
};

}  // namespace

ReadReport people(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = PeopleColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  Staged<Person> persons;
  Staged<Employment> employments;
  Staged<ReportingLine> lines;
  std::uint64_t open = 0;
  ReadReport report = read_table(csv, Kind::People, progress, [&](Cells& cells) {
    std::string_view const id = cells.id(C::Person);
    std::string_view const manager = cells.text(C::Manager);
    auto const from = cells.date(C::From);
    auto const until = end_of_spell(cells, C::Until, C::LastDay);
    auto const fte = cells.number(C::Fte);
    if (cells.failed()) return;
    Person one{.fact = info, .id = person(id), .name = std::string{cells.text(C::Name)}, .email = std::string{cells.text(C::Email)}};
    if (auto const zone = cells.text(C::TimeZone); !zone.empty()) one.time_zone = zone;
    Employment spell{.fact = info,
                     .person = one.id,
                     .unit = std::string{cells.text(C::Unit)},
                     .region = std::string{cells.text(C::Region)},
                     .fte = fte.value_or(1.0),
                     .from = from.value_or(open_begin),
                     .until = until};
    if (auto const days = cells.text(C::WorkDays); !days.empty()) spell.work_days = WorkDays::parse(days);
    std::optional<ReportingLine> line;
    if (!manager.empty())
      line = ReportingLine{.fact = info, .report = one.id, .manager = person(manager), .from = spell.from, .until = until};
    validate(one);
    validate(spell);
    if (line) validate(*line);
    open += !from;
    persons.take_valid(std::move(one));
    employments.take_valid(std::move(spell));
    if (line) lines.take_valid(std::move(*line));
  });
  note_open_begins(report, open);
  note_unread_end(report);
  if (report.dry_run) return report;
  persons.add_to(facts);
  employments.add_to(facts);
  lines.add_to(facts);
  return report;
}

ReadReport reporting_lines(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = LineColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  Staged<ReportingLine> lines;
  std::uint64_t open = 0;
  ReadReport report = read_table(csv, Kind::ReportingLines, progress, [&](Cells& cells) {
    std::string_view const report_id = cells.id(C::Report);
    std::string_view const manager = cells.id(C::Manager);
    auto const from = cells.date(C::From);
    auto const until = end_of_spell(cells, C::Until, C::LastDay);
    if (cells.failed()) return;
    lines.take({.fact = info, .report = person(report_id), .manager = person(manager), .from = from.value_or(open_begin), .until = until});
    open += !from;
  });
  note_open_begins(report, open);
  note_unread_end(report);
  if (!report.dry_run) lines.add_to(facts);
  return report;
}

ReadReport absences(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = AbsenceColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  Staged<Absence> staged;
  ReadReport report = read_table(csv, Kind::Absences, progress, [&](Cells& cells) {
    std::string_view const id = cells.id(C::Person);
    cells.needed(C::From);
    auto const from = cells.date(C::From);
    auto const until = end_of_spell(cells, C::Until, C::LastDay);
    auto const planned = cells.flag(C::Planned);
    if (cells.failed()) return;
    staged.take({.fact = info, .person = person(id), .from = *from, .until = until, .planned = planned.value_or(false)});
  });
  note_unread_end(report);
  if (!report.dry_run) staged.add_to(facts);
  return report;
}

ReadReport holidays(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = HolidayColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  Staged<Holiday> staged;
  ReadReport report = read_table(csv, Kind::Holidays, progress, [&](Cells& cells) {
    cells.needed(C::Date);
    auto const date = cells.date(C::Date);
    if (cells.failed()) return;
    staged.take({.fact = info, .date = *date, .region = std::string{cells.text(C::Region)}, .name = std::string{cells.text(C::Name)}});
  });
  if (!report.dry_run) staged.add_to(facts);
  return report;
}

ReadReport programmes(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = ProgrammeColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  Staged<ProgrammeAdoption> staged;
  std::uint64_t open = 0;
  ReadReport report = read_table(csv, Kind::Programmes, progress, [&](Cells& cells) {
    cells.needed(C::Scope);
    auto const scope = cells.word<Scope>(C::Scope);
    std::string_view const cadence = cells.needed(C::Cadence);
    auto const minutes = cells.integer(C::Minutes, 0, 1440);
    auto const from = cells.date(C::From);
    auto const until = end_of_spell(cells, C::Until, C::LastDay);
    if (cells.failed()) return;
    staged.take({.fact = info,
                 .scope = *scope,
                 .subject = std::string{cells.text(C::Subject)},
                 .cadence = Cadence::parse(cadence),
                 .minutes = minutes.value_or(0),
                 .from = from.value_or(open_begin),
                 .until = until});
    open += !from;
  });
  note_open_begins(report, open);
  note_unread_end(report);
  if (!report.dry_run) staged.add_to(facts);
  return report;
}

ReadReport pay(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = PayColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  Staged<Pay> staged;
  std::uint64_t open = 0;
  ReadReport report = read_table(csv, Kind::Pay, progress, [&](Cells& cells) {
    std::string_view const id = cells.text(C::Person);
    std::string_view const unit = cells.text(C::Unit);
    cells.needed(C::Amount);
    auto const amount = cells.number(C::Amount);
    cells.needed(C::PriceYear);
    auto const year = cells.integer(C::PriceYear, 1900, 2200);
    auto const on_cost = cells.number(C::OnCost);
    auto const hours = cells.number(C::ProductiveHours);
    auto const from = cells.date(C::From);
    auto const until = end_of_spell(cells, C::Until, C::LastDay);
    if (cells.failed()) return;
    PayScope const of_group = unit.empty() ? PayScope::Organisation : PayScope::Unit;
    staged.take({.fact = info,
                 .scope = id.empty() ? of_group : PayScope::Person,
                 .subject = std::string{id.empty() ? unit : id},
                 .amount = *amount,
                 .currency = std::string{cells.text(C::Currency)},
                 .price_year = *year,
                 .on_cost = on_cost,
                 .productive_hours = hours,
                 .from = from.value_or(open_begin),
                 .until = until});
    open += !from;
  });
  note_open_begins(report, open);
  note_unread_end(report);
  if (!report.dry_run) staged.add_to(facts);
  return report;
}

ReadReport efforts(CsvFile const& csv, Facts& facts, Progress const& progress) {
  using C = EffortColumns;
  FactInfo const info{.source = source_of(csv.parts())};
  Staged<Effort> staged;
  ReadReport report = read_table(csv, Kind::Efforts, progress, [&](Cells& cells) {
    std::string_view const id = cells.id(C::Person);
    std::string_view const with = cells.text(C::With);
    cells.needed(C::Activity);
    auto const activity = cells.word<Activity>(C::Activity);
    cells.needed(C::Date);
    auto const date = cells.date(C::Date);
    cells.needed(C::Minutes);
    auto const minutes = cells.integer(C::Minutes, 1, 600'000);
    if (cells.failed()) return;
    Effort effort{.fact = info, .person = person(id), .activity = *activity, .date = *date, .minutes = *minutes};
    if (!with.empty()) effort.with = person(with);
    staged.take(std::move(effort));
  });
  if (!report.dry_run) staged.add_to(facts);
  return report;
}

}  // namespace roir::exchange
