// SPDX-License-Identifier: MIT
#include <roir/dialogue/note_similarity.hpp>
#include <roir/stats/bootstrap.hpp>
#include <roir/stats/quantiles.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <cmath>
#include <deque>

namespace roir {
namespace {

using Words = std::vector<std::string>;

/// Places of a record's shingles, sorted by their words and without doubles.
class ShingleSet {
 public:
  explicit ShingleSet(std::span<std::string const> words) {
    for (std::size_t i = 0; i + novelty_shingle <= words.size(); ++i) shingles_.push_back(words.subspan(i, novelty_shingle));
    std::ranges::sort(shingles_, less);
    auto const is_same = [](Shingle a, Shingle b) { return std::ranges::equal(a, b); };
    shingles_.erase(std::unique(shingles_.begin(), shingles_.end(), is_same), shingles_.end());
  }
  using Shingle = std::span<std::string const>;
  [[nodiscard]] std::vector<Shingle> const& all() const noexcept { return shingles_; }
  [[nodiscard]] bool contains(Shingle shingle) const { return std::ranges::binary_search(shingles_, shingle, less); }

 private:
  static bool less(Shingle a, Shingle b) { return std::ranges::lexicographical_compare(a, b); }
  std::vector<Shingle> shingles_;
};

/// The records of a collection by relationship, as words and as vectors.
class Collection {
 public:
  Collection(std::span<NoteRecord const> records, NoteComparisonOptions const& options) : options_{options} {
    NotePipeline const pipeline{records, options.text};
    boost::unordered_flat_map<std::uint32_t, std::size_t> number;
    for (NoteRecord const& record : records) {
      words_.push_back(pipeline.words(record.text));
      relationships_.push_back(record.relationship);
      auto const [it, is_new] = number.try_emplace(record.relationship, series_.size());
      if (is_new) series_.emplace_back();
      series_of_.push_back(it->second);
      if (!words_.back().empty()) series_[it->second].push_back(words_.size() - 1);
    }
    weigh();
  }

  [[nodiscard]] NoteComparison compare() const {
    NoteComparison result;
    for (std::size_t record = 0; record < words_.size(); ++record)
      result.records.push_back({.relationship = relationships_[record], .words = static_cast<std::int64_t>(words_[record].size())});
    for (auto const& series : series_)
      for (std::size_t k = 0; k < series.size(); ++k) compare_with_earlier(series, k, result.records[series[k]]);
    draw_null(result);
    return result;
  }

 private:
  void weigh() {
    if (words_.size() >= options_.common_weights) {
      weights_.emplace_back(words_);
    } else {
      for (auto const& series : series_) {
        std::vector<Words> own;
        for (std::size_t const record : series) own.push_back(words_[record]);
        weights_.emplace_back(own);
      }
    }
    for (std::size_t record = 0; record < words_.size(); ++record) vectors_.push_back(weights(series_of_[record]).vector(words_[record]));
  }
  [[nodiscard]] TermWeights const& weights(std::size_t series) const { return weights_.size() == 1 ? weights_.front() : weights_[series]; }

  void compare_with_earlier(std::vector<std::size_t> const& series, std::size_t k, NoteFigures& figures) const {
    std::size_t const first = k - std::min(k, records_looked_back);
    if (first == k) return;
    double largest = 0;
    std::vector<Words> earlier;
    for (std::size_t j = first; j < k; ++j) {
      largest = std::max(largest, cosine(vectors_[series[k]], vectors_[series[j]]));
      earlier.push_back(words_[series[j]]);
    }
    figures.similarity = {.value = largest, .status = Status::Ok};
    if (words_[series[k]].size() < novelty_least_words)
      figures.novelty.status = Status::NotApplicable;
    else
      figures.novelty = {.value = *novelty(words_[series[k]], earlier), .status = Status::Ok};
  }

  void draw_null(NoteComparison& result) const {
    std::vector<std::size_t> with_text;  // series
    for (std::size_t series = 0; series < series_.size(); ++series)
      if (!series_[series].empty()) with_text.push_back(series);
    if (with_text.size() < NotePipeline::template_relationships || options_.null_draws == 0) return;
    std::vector<double> drawn;
    for (std::uint32_t draw = 0; draw < options_.null_draws; ++draw) drawn.push_back(draw_one(with_text, draw));
    result.null_p99 = {.value = stats::quantile(drawn, 0.99), .status = Status::Ok};
    result.null_draws = static_cast<std::int64_t>(drawn.size());
  }

  // A record of one series against three consecutive records of another.
  [[nodiscard]] double draw_one(std::vector<std::size_t> const& with_text, std::uint32_t draw) const {
    stats::Resampler const random{options_.seed, 0x6e6f7465};
    auto const count = static_cast<std::uint32_t>(with_text.size());
    std::uint32_t const one = random.unit(draw, 0, count);
    std::uint32_t const step = 1 + random.unit(draw, 1, count - 1);
    std::size_t const mine = with_text[one];
    std::size_t const theirs = with_text[(one + step) % count];
    std::size_t const record = series_[mine][random.unit(draw, 2, static_cast<std::uint32_t>(series_[mine].size()))];
    std::size_t const end = 1 + random.unit(draw, 3, static_cast<std::uint32_t>(series_[theirs].size()));
    double largest = 0;
    for (std::size_t j = end - std::min(end, records_looked_back); j < end; ++j)
      largest = std::max(largest, cosine(vectors_[record], vector_of(series_[theirs][j], mine)));
    return largest;
  }
  // A record as the weights of another series see it.
  [[nodiscard]] TermVector vector_of(std::size_t record, std::size_t series) const {
    return weights_.size() == 1 ? vectors_[record] : weights_[series].vector(words_[record]);
  }

  NoteComparisonOptions const& options_;
  std::vector<Words> words_;                      // of each record
  std::vector<std::uint32_t> relationships_;      // of each record
  std::vector<std::size_t> series_of_;            // number of the relationship of each record
  std::vector<std::vector<std::size_t>> series_;  // records with text of each relationship
  std::vector<TermWeights> weights_;              // one for all, or one for each series
  std::vector<TermVector> vectors_;               // of each record
};

}  // namespace

TermWeights::TermWeights(std::span<std::vector<std::string> const> records) {
  std::vector<std::string> occurrences;  // one of each word of each record
  for (Words words : records) {
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::ranges::move(words, std::back_inserter(occurrences));
  }
  std::ranges::sort(occurrences);
  auto const n = static_cast<double>(records.size());
  for (auto it = occurrences.begin(); it != occurrences.end();) {
    auto const next = std::upper_bound(it, occurrences.end(), *it);
    idf_.push_back(std::log((1 + n) / (1 + static_cast<double>(next - it))) + 1);
    words_.push_back(std::move(*it));
    it = next;
  }
}

std::optional<double> TermWeights::idf(std::string const& word) const {
  auto const it = std::ranges::lower_bound(words_, word);
  if (it == words_.end() || *it != word) return std::nullopt;
  return idf_[static_cast<std::size_t>(it - words_.begin())];
}

TermVector TermWeights::vector(std::span<std::string const> words) const {
  std::vector<std::uint32_t> terms;
  for (std::string const& word : words) {
    auto const it = std::ranges::lower_bound(words_, word);
    if (it != words_.end() && *it == word) terms.push_back(static_cast<std::uint32_t>(it - words_.begin()));
  }
  std::ranges::sort(terms);
  TermVector result;
  double squares = 0;
  for (auto it = terms.begin(); it != terms.end();) {
    auto const next = std::upper_bound(it, terms.end(), *it);
    double const weight = static_cast<double>(next - it) * idf_[*it];
    result.push_back({.term = *it, .weight = weight});
    squares += weight * weight;
    it = next;
  }
  for (TermWeight& entry : result) entry.weight /= std::sqrt(squares);
  return result;
}

double cosine(TermVector const& a, TermVector const& b) noexcept {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->term == j->term)
      sum += (i++)->weight * (j++)->weight;
    else if (i->term < j->term)
      ++i;
    else
      ++j;
  }
  return std::min(sum, 1.0);
}

std::optional<double> novelty(std::span<std::string const> words, std::span<std::vector<std::string> const> earlier) {
  ShingleSet const mine{words};
  if (mine.all().empty()) return std::nullopt;
  std::deque<ShingleSet> before;
  for (Words const& record : earlier) before.emplace_back(record);
  auto const is_known = [&](ShingleSet::Shingle shingle) {
    return std::ranges::any_of(before, [&](ShingleSet const& set) { return set.contains(shingle); });
  };
  auto const known = static_cast<double>(std::ranges::count_if(mine.all(), is_known));
  return 1 - known / static_cast<double>(mine.all().size());
}

NoteComparison compare_notes(std::span<NoteRecord const> records, NoteComparisonOptions const& options) {
  return Collection{records, options}.compare();
}

std::optional<bool> is_repetition(NoteFigures const& figures, NoteFigure const& null_p99, bool carried_topic_moved) noexcept {
  if (carried_topic_moved) return false;
  if (figures.similarity.status != Status::Ok || figures.novelty.status != Status::Ok || null_p99.status != Status::Ok) return std::nullopt;
  return figures.similarity.value > null_p99.value && figures.novelty.value < repetition_novelty;
}

}  // namespace roir
