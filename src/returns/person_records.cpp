// SPDX-License-Identifier: MIT
#include <roir/returns/indicators.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace roir {

struct PersonRecords::Data {
  std::vector<ReadingSpan> readings;           // in order of person, series, first day
  std::vector<std::uint32_t> reading_offsets;  // one more than persons
  std::vector<GoalSpan> goals;
  std::vector<std::uint32_t> goal_offsets;
  std::vector<std::string> series;
};

namespace {

/// The facts that stand: known by then, the last of each natural key, none that another corrects.
template <class Fact, class Key>
std::vector<Fact const*> standing(std::span<Fact const> facts, std::int32_t as_of, Key const& key) {
  auto const is_known = [&](Fact const& fact) {
    constexpr std::int64_t end_of_day = 1;
    bool const is_recorded =
        !fact.fact.recorded_at || fact.fact.recorded_at->minutes() < (as_of + end_of_day) * std::int64_t{minutes_per_day};
    return is_recorded && day_number(fact.from) <= as_of;
  };
  std::set<std::string> corrected;
  for (Fact const& fact : facts)
    if (is_known(fact) && fact.fact.corrects) corrected.insert(fact.fact.corrects->text());
  std::map<decltype(key(facts.front())), Fact const*> last;
  for (Fact const& fact : facts)
    if (is_known(fact) && !(fact.fact.id && corrected.contains(fact.fact.id->text()))) last[key(fact)] = &fact;
  std::vector<Fact const*> all;
  for (auto const& [unused, fact] : last) all.push_back(fact);
  return all;
}

template <class Span>
using Owned = std::pair<std::uint32_t, Span>;

template <class Span, class Order>
void place(std::vector<Owned<Span>>& owned, std::uint32_t persons, Order const& order, std::vector<Span>& spans,
           std::vector<std::uint32_t>& offsets) {
  std::ranges::stable_sort(owned, {}, [&](Owned<Span> const& one) { return std::tuple_cat(std::tuple{one.first}, order(one.second)); });
  offsets.assign(persons + 1, 0);
  for (auto const& [person, span] : owned) {
    ++offsets[person + 1];
    spans.push_back(span);
  }
  for (std::uint32_t person = 0; person < persons; ++person) offsets[person + 1] += offsets[person];
}

/// Puts each reading where it stands among all of its series, in their standard deviations, better above 0.
void standardise(std::vector<ReadingSpan>& readings, std::size_t series) {
  struct Moments {
    double n = 0, mean = 0, squares = 0;
  };
  std::vector<Moments> moments(series);
  for (ReadingSpan const& reading : readings) {  // Welford
    Moments& of = moments[reading.series];
    double const away = reading.value - of.mean;
    of.mean += away / ++of.n;
    of.squares += away * (reading.value - of.mean);
  }
  for (ReadingSpan& reading : readings) {
    Moments const& of = moments[reading.series];
    if (of.n < 2 || of.squares <= 0) continue;
    double const z = (reading.value - of.mean) / std::sqrt(of.squares / (of.n - 1));
    reading.standing = reading.direction == Direction::Up ? z : -z;
  }
}

template <class Span>
std::span<Span const> part(std::vector<Span> const& spans, std::vector<std::uint32_t> const& offsets, std::uint32_t person) noexcept {
  if (person + 1 >= offsets.size()) return {};
  return {spans.data() + offsets[person], offsets[person + 1] - offsets[person]};
}

template <class Fact>
std::vector<Fact> bodies_of(std::span<Entry const> entries) {
  std::vector<Fact> facts;
  for (Entry const& entry : entries)
    if (Fact const* fact = std::get_if<Fact>(&entry.body)) facts.push_back(*fact);
  return facts;
}

}  // namespace

PersonRecords::PersonRecords(History const& history, std::span<KpiReading const> readings, std::span<Goal const> goals) {
  auto data = std::make_shared<Data>();
  std::map<std::string, std::uint32_t> numbers;
  std::vector<Owned<ReadingSpan>> owned;
  auto const reading_key = [](KpiReading const& r) { return std::tuple{r.person.text(), r.kpi, day_number(r.from), r.fact.source}; };
  for (KpiReading const* reading : standing(readings, history.as_of(), reading_key)) {
    std::uint32_t const person = history.find_person(reading->person.text());
    if (person == no_index) continue;
    auto const [series, is_new] = numbers.try_emplace(reading->kpi, static_cast<std::uint32_t>(numbers.size()));
    if (is_new) data->series.push_back(reading->kpi);
    owned.push_back({person,
                     {.series = series->second,
                      .kind = reading->kind,
                      .direction = reading->direction,
                      .begin = day_number(reading->from),
                      .end = day_number(reading->until),
                      .value = reading->value,
                      .target = reading->target}});
  }
  auto const by_series = [](ReadingSpan const& span) { return std::tuple{span.series, span.begin}; };
  place(owned, history.persons(), by_series, data->readings, data->reading_offsets);
  standardise(data->readings, data->series.size());
  std::vector<Owned<GoalSpan>> aims;
  auto const goal_key = [](Goal const& g) { return std::tuple{g.person.text(), g.name, day_number(g.from)}; };
  for (Goal const* goal : standing(goals, history.as_of(), goal_key))
    if (std::uint32_t const person = history.find_person(goal->person.text()); person != no_index)
      aims.push_back({person,
                      {.begin = day_number(goal->from),
                       .end = goal->until ? day_number(*goal->until) : open_end,
                       .authorship = goal->authorship,
                       .has_measure = !goal->measure.empty()}});
  place(
      aims, history.persons(), [](GoalSpan const& span) { return std::tuple{span.begin}; }, data->goals, data->goal_offsets);
  data_ = std::move(data);
}

PersonRecords::PersonRecords(History const& history, std::span<Entry const> entries)
    : PersonRecords{history, bodies_of<KpiReading>(entries), bodies_of<Goal>(entries)} {}

std::span<ReadingSpan const> PersonRecords::readings(std::uint32_t person) const noexcept {
  return data_ ? part(data_->readings, data_->reading_offsets, person) : std::span<ReadingSpan const>{};
}
std::span<GoalSpan const> PersonRecords::goals(std::uint32_t person) const noexcept {
  return data_ ? part(data_->goals, data_->goal_offsets, person) : std::span<GoalSpan const>{};
}
std::span<std::string const> PersonRecords::series() const noexcept {
  return data_ ? std::span<std::string const>{data_->series} : std::span<std::string const>{};
}

}  // namespace roir
