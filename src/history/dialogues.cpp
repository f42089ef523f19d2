// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/dialogues.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace roir {

struct Dialogues::Data {
  std::vector<RelationshipState> states;
  std::vector<Dialogue> dialogues;     // in order of relationship and first day
  std::vector<std::uint32_t> offsets;  // one more than relationships
  std::int64_t unmatched = 0;
  RelationshipPolicy policy;
  AgendaRules rules;
};

namespace {

/// The relationship of the history that a state belongs to; no_index for none.
std::uint32_t relationship_of(History const& history, RelationshipState const& state) {
  std::uint32_t const manager = history.find_person(state.manager.text());
  std::uint32_t const report = history.find_person(state.report.text());
  if (manager == no_index || report == no_index) return no_index;
  auto const all = history.relationships();
  auto const key = [](RelationshipSpan const& span) { return std::pair{span.manager, span.report}; };
  std::pair const wanted{manager, report};
  std::int32_t const from = day_number(state.from);
  auto span = std::ranges::lower_bound(all, wanted, {}, key);
  for (; span != all.end() && key(*span) == wanted; ++span)  // in order of first day
    if (from < span->end) return static_cast<std::uint32_t>(span - all.begin());
  return no_index;
}

}  // namespace

Dialogues::Dialogues(History const& history, std::vector<RelationshipState> states, DialogueOptions const& options) {
  validate(options.policy);
  if (!options.agenda.sections.empty()) validate(options.agenda);
  auto data = std::make_shared<Data>();
  data->states = std::move(states);
  data->policy = options.policy;
  data->rules = agenda_rules(options.agenda);
  data->rules.kpi_needs_quality = options.kpi_needs_quality;
  std::map<std::string, TimeZone> zones;
  std::vector<std::pair<std::uint32_t, Dialogue>> placed;
  for (RelationshipState const& state : data->states) {
    auto const zone = zones.try_emplace(state.time_zone, state.time_zone).first;
    std::uint32_t const number = relationship_of(history, state);
    if (number == no_index)
      ++data->unmatched;
    else
      placed.push_back({number, {&state, zone->second}});
  }
  std::ranges::stable_sort(placed, {}, [](auto const& one) { return std::pair{one.first, day_number(one.second.state->from)}; });
  data->offsets.assign(history.relationships().size() + 1, 0);
  for (auto& [number, dialogue] : placed) {
    ++data->offsets[number + 1];
    data->dialogues.push_back(std::move(dialogue));
  }
  for (std::size_t i = 1; i < data->offsets.size(); ++i) data->offsets[i] += data->offsets[i - 1];
  data_ = std::move(data);
}

std::span<Dialogue const> Dialogues::of(std::uint32_t relationship) const noexcept {
  std::span<Dialogue const> const all{data_->dialogues};
  return all.subspan(data_->offsets[relationship], data_->offsets[relationship + 1] - data_->offsets[relationship]);
}

std::int64_t Dialogues::unmatched() const noexcept {
  return data_->unmatched;
}
std::int64_t Dialogues::matched() const noexcept {
  return std::ssize(data_->dialogues);
}
RelationshipPolicy const& Dialogues::policy() const noexcept {
  return data_->policy;
}
AgendaRules const& Dialogues::rules() const noexcept {
  return data_->rules;
}

}  // namespace roir
