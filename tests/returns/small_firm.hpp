// SPDX-License-Identifier: MIT
/// @file
/// A small firm for tests of returns: pairs with what they talked about, facts, readings and goals. Days are counted from 2026-01-01.
#pragma once

#include "../dialogue/talk_figures.hpp"
#include <roir/history/history_builder.hpp>
#include <roir/history/relationship_facts.hpp>
#include <roir/returns/indicators.hpp>

#include <deque>
#include <numeric>
#include <string>
#include <vector>

namespace roir::firm {

using given::at;
using given::day;
using given::first;

/// Sums of an indicator's columns.
struct Sums {
  double amount = 0, exposure = 0;
  std::size_t rows = 0;
  std::int64_t pending = 0;
  std::string code{};
};

struct Firm {
  std::deque<RelationshipState> pairs{};  // references stay
  Facts facts{};
  std::vector<KpiReading> readings{};
  std::vector<Goal> goals{};
  AgendaTemplate agenda{};
  std::int32_t as_of = 300;
  int matters = 0;

  RelationshipState& pair(std::string const& manager, std::string const& report, std::int32_t from = 0) {
    pairs.push_back({.relationship = RelationshipId{manager + report + std::to_string(from)},
                     .manager = PersonId{manager},
                     .report = PersonId{report},
                     .from = day(from)});
    return pairs.back();
  }
  Matter& matter(RelationshipState& pair, MatterKind kind, Side by, std::int32_t raised, std::optional<std::int32_t> answered = {},
                 std::optional<std::int32_t> done = {}) {
    Matter one{.matter = MatterId{"m" + std::to_string(matters++)}, .kind = kind, .by = by, .raised_at = at(raised)};
    one.state = done ? MatterState::Done : answered ? MatterState::Accepted : MatterState::Raised;
    if (answered) one.answered_at = at(*answered);
    if (done) one.done_at = at(*done);
    pair.matters.push_back(one);
    return pair.matters.back();
  }
  Promise& promise(RelationshipState& pair, Side owner, std::int32_t made, std::int32_t due, std::optional<std::int32_t> delivered = {}) {
    Promise one{.promise = PromiseId{"p" + std::to_string(matters++)}, .owner = owner, .by = owner};
    one.state = delivered ? PromiseState::Confirmed : PromiseState::Accepted;
    one.made_at = at(made);
    one.accepted_at = at(made);
    one.due = day(due);
    if (delivered) one.delivered_on = day(*delivered);
    pair.promises.push_back(one);
    return pair.promises.back();
  }
  void recognise(RelationshipState& pair, std::int32_t on, std::int64_t specifics = 4, Side by = Side::Manager) {
    pair.recognitions.push_back({.matter = MatterId{"r" + std::to_string(matters++)}, .by = by, .at = at(on), .specifics = specifics});
  }
  void read(std::string const& person, std::string const& kpi, std::int32_t from, std::int32_t until, double value,
            std::optional<double> target = {}, KpiKind kind = KpiKind::Quantity, Direction direction = Direction::Up) {
    readings.push_back({.person = PersonId{person},
                        .kpi = kpi,
                        .kind = kind,
                        .direction = direction,
                        .value = value,
                        .target = target,
                        .from = day(from),
                        .until = day(until)});
  }
  void employ(std::string const& person, std::int32_t from, std::optional<std::int32_t> until = {}) {
    facts.add(Employment{.person = PersonId{person}, .from = day(from), .until = until ? std::optional<Date>{day(*until)} : std::nullopt});
  }
  void away(std::string const& person, std::int32_t from, std::int32_t until, bool planned = false) {
    facts.add(Absence{.person = PersonId{person}, .from = day(from), .until = day(until), .planned = planned});
  }

  [[nodiscard]] Selection selection(std::int32_t begin, std::int32_t end) {
    Facts all;
    for (Employment const& one : facts.employments()) all.add(one);
    for (Absence const& one : facts.absences()) all.add(one);
    for (ProgrammeAdoption const& one : facts.programmes()) all.add(one);
    for (RelationshipState const& state : pairs) add_relationship(all, state);
    return {.history = HistoryBuilder{{.as_of = day(as_of)}}.build(all), .window = Window::days(first + begin, first + end)};
  }
  [[nodiscard]] ReturnRecords records(History const& history) const {
    return {.dialogues = Dialogues{history, {pairs.begin(), pairs.end()}, {.agenda = agenda}},
            .people = PersonRecords{history, readings, goals}};
  }
  /// The columns of one indicator over days [begin, end).
  [[nodiscard]] IndicatorColumns columns(Indicator const& indicator, std::int32_t begin, std::int32_t end) {
    Selection const asked = selection(begin, end);
    return indicator_columns(asked, records(asked.history), std::vector{indicator}).front();
  }
  [[nodiscard]] Sums sums(std::string const& name, std::int32_t begin, std::int32_t end, OutcomeFamily family = OutcomeFamily::Gaussian) {
    IndicatorColumns const found = columns(indicator_of(name, family), begin, end);
    return {std::accumulate(found.amount.begin(), found.amount.end(), 0.0),
            std::accumulate(found.exposure.begin(), found.exposure.end(), 0.0), found.size(), found.pending,
            found.refusal ? found.refusal->code : ""};
  }
};

}  // namespace roir::firm
