// SPDX-License-Identifier: MIT
#include <roir/history/rollup.hpp>
#include <roir/stats/clustered.hpp>
#include <roir/stats/intervals.hpp>
#include <roir/stats/shrinkage.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace roir {
namespace {

constexpr std::size_t few_managers = 5;

std::int32_t next_begin(Every every, std::int32_t day) noexcept {
  return every == Every::Week ? week_begin(day) + 7 : next_month_begin(day);
}

/// Contact periods do not name the manager, so nothing asked about a manager can come from them.
bool includes(Selection const& selection, ContactSpan const& span) {
  return !selection.manager && (!selection.person || span.person == *selection.person) &&
         (!selection.unit || selection.unit_label(span.unit) == *selection.unit);
}

/// Sums of the pieces of a row by cluster, in order of first appearance.
template <class ClusterOf>
std::vector<stats::Ratio> clusters(std::span<Piece const> pieces, ClusterOf cluster_of) {
  std::unordered_map<std::uint32_t, std::size_t> numbers;
  std::vector<stats::Ratio> sums;
  for (Piece const& piece : pieces) {
    if (piece.denominator <= 0 && piece.numerator == 0) continue;  // time without any meeting counts: it makes the gap longer
    auto const [place, is_new] = numbers.try_emplace(cluster_of(piece), sums.size());
    if (is_new) sums.emplace_back();
    sums[place->second].numerator += piece.numerator;
    sums[place->second].denominator += piece.denominator;
  }
  return sums;
}

/// The periods that the data themselves are cut into: their weeks need not be ISO weeks.
std::vector<Bucket> periods_of(Selection const& selection) {
  std::map<std::int32_t, std::int32_t> periods;
  for (ContactSpan const& span : selection.history.contact_periods())
    if (span.begin >= selection.window.begin_day() && span.begin < selection.end_day()) periods[span.begin] = span.end;
  std::vector<Bucket> buckets;
  for (auto const& [begin, end] : periods) buckets.push_back({begin, buckets.empty() ? end : std::max(end, buckets.back().end)});
  if (buckets.empty()) buckets.push_back({selection.window.begin_day(), selection.end_day()});
  return buckets;
}

Estimate group_estimate(std::span<Piece const> pieces, bool share) {
  auto by_manager = clusters(pieces, [](Piece const& piece) { return piece.manager; });
  bool const is_by_manager = by_manager.size() >= few_managers;
  auto const sums = is_by_manager ? std::move(by_manager) : clusters(pieces, [](Piece const& piece) { return piece.report; });
  Estimate estimate = stats::clustered_ratio(sums, share);
  double trials = 0;
  for (stats::Ratio const& sum : sums) trials += sum.denominator;
  estimate.n = trials;
  if (!estimate.method.empty()) estimate.method += is_by_manager ? " (clusters: managers)" : " (clusters: people)";
  return estimate;
}

Estimate single_estimate(std::span<Piece const> pieces, bool share, double n_min) {
  double numerator = 0, denominator = 0, effective = 0;
  for (Piece const& piece : pieces) {
    numerator += piece.numerator;
    denominator += piece.denominator;
    effective += piece.effective > 0 ? piece.effective : piece.denominator;
  }
  if (denominator <= 0) return {.reason = "no_data"};
  if (share) return stats::proportion(numerator, denominator, effective, n_min);
  Estimate estimate{.value = numerator / denominator, .n = denominator, .status = Status::Ok};
  estimate.method = "no interval: recorded, not sampled";
  return estimate;
}

}  // namespace

std::vector<Bucket> buckets_of(Selection const& selection, Every every) {
  std::int32_t const begin = selection.window.begin_day();
  std::int32_t const end = selection.end_day();
  if (every == Every::Window || begin >= end) return {{begin, end}};
  if (every == Every::Week && selection.history.relationships().empty()) return periods_of(selection);
  std::vector<Bucket> buckets;
  std::int32_t const first = std::max(begin, selection.history.first_day());
  std::int32_t day = every == Every::Week ? week_begin(first) : month_begin(first);
  for (std::int32_t next = next_begin(every, day); next <= end; day = next, next = next_begin(every, day))
    buckets.push_back({std::max(day, begin), next});
  if (buckets.empty()) buckets.push_back({begin, end});
  return buckets;
}

Rows::Rows(Selection const& selection, Ask const& ask) : selection_{selection}, ask_{ask}, buckets_{buckets_of(selection, ask.every)} {
  History const& history = selection.history;
  auto const all = history.relationships();
  std::int32_t const begin = selection.window.begin_day();
  std::int32_t const end = selection.end_day();
  switch (ask.by) {
    case Grain::Meeting:
    case Grain::Relationship:
      key_names_ = {"manager", "report", "from"};
      break;
    case Grain::Person:
      key_names_ = {"person"};
      break;
    case Grain::Manager:
      key_names_ = {"manager"};
      break;
    case Grain::Unit:
      key_names_ = {"unit"};
      break;
    case Grain::Organisation:
      break;
  }
  std::map<std::string, std::uint32_t> numbers;  // sort key -> group
  auto const number = [&](std::string key, Group group) {
    auto const [place, is_new] = numbers.try_emplace(std::move(key), static_cast<std::uint32_t>(groups_.size()));
    if (is_new) groups_.push_back(std::move(group));
    return place->second;
  };
  if (ask.by == Grain::Organisation) number("", {});
  group_of_relationship_.assign(all.size(), no_index);
  for (std::uint32_t r = 0; r < all.size(); ++r) {
    RelationshipSpan const& relationship = all[r];
    if (!selection.includes(relationship) || relationship.begin >= end || relationship.end <= begin) continue;
    std::string const unit = selection.unit_label(history.unit_on(relationship.report, std::min(end, relationship.end) - 1));
    if (selection.unit && unit != *selection.unit) continue;
    relationships_.push_back(r);
    std::string const& manager = history.person_id(relationship.manager);
    std::string const& report = history.person_id(relationship.report);
    switch (ask.by) {
      case Grain::Meeting:
      case Grain::Relationship:
        group_of_relationship_[r] =
            number(manager + '\0' + report + '\0' + std::to_string(relationship.begin), {{manager, report}, {relationship.begin}});
        break;
      case Grain::Person:
        group_of_relationship_[r] = number(report, {{report}, {}});
        break;
      case Grain::Manager:
        group_of_relationship_[r] = number(manager, {{manager}, {}});
        break;
      case Grain::Unit:
        group_of_relationship_[r] = number(unit, {{unit}, {}});
        break;
      case Grain::Organisation:
        group_of_relationship_[r] = 0;
        break;
    }
  }
  if (ask.by == Grain::Person) group_of_person_.assign(history.persons(), no_index);
  if (ask.by == Grain::Unit) group_of_unit_.assign(history.units().size() + 1, no_index);
  for (ContactSpan const& span : history.contact_periods()) {
    if (span.begin < begin || span.begin >= end || !includes(selection, span)) continue;
    if (ask.by == Grain::Person && group_of_person_[span.person] == no_index)
      group_of_person_[span.person] = number(history.person_id(span.person), {{history.person_id(span.person)}, {}});
    std::size_t const unit = std::min<std::size_t>(span.unit, history.units().size());
    if (ask.by == Grain::Unit && group_of_unit_[unit] == no_index)
      group_of_unit_[unit] = number(selection.unit_label(span.unit), {{selection.unit_label(span.unit)}, {}});
  }
  // Rows come in order of their keys.
  std::vector<std::uint32_t> place(groups_.size());
  std::vector<Group> sorted;
  for (auto const& [key, group] : numbers) {
    place[group] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(groups_[group]));
  }
  groups_ = std::move(sorted);
  for (auto* groups : {&group_of_relationship_, &group_of_person_, &group_of_unit_})
    for (std::uint32_t& group : *groups)
      if (group != no_index) group = place[group];
}

std::uint32_t Rows::row_of(std::uint32_t relationship, std::size_t bucket) const noexcept {
  return group_of_relationship_[relationship] * static_cast<std::uint32_t>(buckets_.size()) + static_cast<std::uint32_t>(bucket);
}

std::uint32_t Rows::row_of(ContactSpan const& span, std::size_t bucket) const noexcept {
  if (!includes(selection_, span)) return no_index;
  std::uint32_t group = no_index;
  if (ask_.by == Grain::Organisation) group = 0;
  if (ask_.by == Grain::Person) group = group_of_person_[span.person];
  if (ask_.by == Grain::Unit) group = group_of_unit_[std::min<std::size_t>(span.unit, group_of_unit_.size() - 1)];
  return group == no_index ? no_index : group * static_cast<std::uint32_t>(buckets_.size()) + static_cast<std::uint32_t>(bucket);
}

std::size_t Rows::bucket_of(std::int32_t day) const noexcept {
  auto const after =
      std::upper_bound(buckets_.begin(), buckets_.end(), day, [](std::int32_t d, Bucket const& bucket) { return d < bucket.begin; });
  if (after == buckets_.begin() || day >= std::prev(after)->end) return buckets_.size();
  return static_cast<std::size_t>(std::prev(after) - buckets_.begin());
}

void Rows::add_keys(Table& table) const {
  std::size_t const text_keys = key_names_.size() - (ask_.by == Grain::Relationship || ask_.by == Grain::Meeting ? 1 : 0);
  auto const repeat = [&](auto cells, auto of) {
    for (Group const& group : groups_)
      for (std::size_t b = 0; b < buckets_.size(); ++b) cells.push_back(of(group, b));
    return cells;
  };
  for (std::size_t k = 0; k < text_keys; ++k)
    table.add(Column{{key_names_[k], "", "Id or name."},
                     repeat(std::vector<std::string>{}, [k](Group const& g, std::size_t) { return g.keys[k]; })});
  if (text_keys < key_names_.size())
    table.add(Column{{"from", "", "First day of the relationship."},
                     repeat(std::vector<DayNumber>{}, [](Group const& g, std::size_t) { return DayNumber{g.days[0]}; })});
  if (ask_.every != Every::Window) {
    char const* const name = ask_.every == Every::Week ? "week" : "month";
    table.add(Column{{name, "", "First day of it."}, repeat(std::vector<DayNumber>{}, [&](Group const&, std::size_t b) {
                       if (selection_.history.relationships().empty()) return DayNumber{buckets_[b].begin};
                       return DayNumber{ask_.every == Every::Week ? week_begin(buckets_[b].begin) : month_begin(buckets_[b].begin)};
                     })});
  }
}

std::vector<Estimate> roll_up(Ask const& ask, std::uint32_t rows, std::span<Piece const> pieces, bool share, double n_min) {
  std::vector<Piece> sorted(pieces.begin(), pieces.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](Piece const& a, Piece const& b) { return a.row < b.row; });
  bool const is_listing = ask.by == Grain::Manager && ask.every == Every::Window && share;
  bool const is_single = ask.by == Grain::Meeting || ask.by == Grain::Relationship || ask.by == Grain::Person || ask.by == Grain::Manager;
  std::vector<Estimate> estimates(rows);
  std::vector<stats::Count> counts(is_listing ? rows : 0);
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin;
    while (end < sorted.size() && sorted[end].row == sorted[begin].row) ++end;
    std::span<Piece const> const of_row{sorted.data() + begin, end - begin};
    std::uint32_t const row = sorted[begin].row;
    if (is_listing) {
      for (Piece const& piece : of_row) {
        double const shrink = piece.denominator > 0 && piece.effective > 0 ? piece.effective / piece.denominator : 1.0;
        counts[row].successes += piece.numerator * shrink;
        counts[row].trials += piece.denominator * shrink;
      }
      estimates[row].n =
          std::accumulate(of_row.begin(), of_row.end(), 0.0, [](double sum, Piece const& piece) { return sum + piece.denominator; });
    } else {
      estimates[row] = is_single ? single_estimate(of_row, share, n_min) : group_estimate(of_row, share);
    }
    begin = end;
  }
  if (is_listing) {
    auto shrunken = stats::beta_binomial(counts, n_min);
    for (std::uint32_t row = 0; row < rows; ++row) {
      double const n = estimates[row].n;
      bool const has_data = n > 0;
      estimates[row] = has_data ? std::move(shrunken[row]) : Estimate{.reason = "no_data"};
      estimates[row].n = n;
    }
  }
  return estimates;
}

std::vector<std::int64_t> persons_behind(std::uint32_t rows, std::span<Piece const> pieces) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (Piece const& piece : pieces)
    if (piece.denominator > 0) pairs.emplace_back(piece.row, piece.report);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::vector<std::int64_t> persons(rows, 0);
  for (auto const& [row, person] : pairs) ++persons[row];
  return persons;
}

void Rows::each_context(std::function<void(Context const&)> const& look) const {
  if (buckets_.empty()) return;
  constexpr std::uint64_t stride = 64;  // relationships between two reports: some milliseconds
  std::uint64_t done = 0;
  auto const tell = [&] {
    if (selection_.progress) selection_.progress({.what = "looking at relationships", .done = done, .total = relationships_.size()});
  };
  ContextMaker maker{selection_};
  for (std::uint32_t const number : relationships_) {
    if (done % stride == 0) tell();
    look(maker.make(number));
    ++done;
  }
  tell();
}

void Rows::each_period(std::function<void(ContactSpan const&, std::uint32_t)> const& look) const {
  for (ContactSpan const& span : selection_.history.contact_periods()) {
    std::size_t const bucket = bucket_of(span.begin);
    if (bucket == buckets_.size()) continue;
    if (std::uint32_t const row = row_of(span, bucket); row != no_index) look(span, row);
  }
}

SharePieces::SharePieces(Rows const& rows, TrialsOf trials_of) : rows_{rows}, trials_of_{std::move(trials_of)} {}

void SharePieces::add(Context const& context) {
  Trials const trials = trials_of_(context, rows_.buckets().front().begin, rows_.buckets().back().end);
  pending_ += trials.pending;
  for (std::size_t i = 0; i < trials.trials.size();) {
    std::size_t const bucket = rows_.bucket_of(trials.trials[i].day);
    Piece piece{.report = context.relationship.report, .manager = context.relationship.manager};
    series_.clear();
    for (; i < trials.trials.size() && rows_.bucket_of(trials.trials[i].day) == bucket; ++i)
      series_.push_back(trials.trials[i].success ? 1 : 0);
    if (bucket == rows_.buckets().size()) continue;
    piece.row = rows_.row_of(context.number, bucket);
    piece.denominator = static_cast<double>(series_.size());
    piece.numerator = static_cast<double>(std::count(series_.begin(), series_.end(), 1));
    piece.effective = stats::effective_n(series_);
    pieces_.push_back(piece);
  }
}

SharePieces share_pieces(Rows const& rows, TrialsOf trials_of) {
  SharePieces made{rows, std::move(trials_of)};
  rows.each_context([&](Context const& context) { made.add(context); });
  return made;
}

}  // namespace roir
