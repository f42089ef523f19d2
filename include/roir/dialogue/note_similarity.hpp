// SPDX-License-Identifier: MIT
/// @file
/// How much of a conversation was there before: similarity and novelty of the records of one relationship, against records of others
/// (experimental; domain.md M12). Texts go in, numbers come out.
#pragma once

#include <roir/core/estimate.hpp>
#include <roir/core/export.hpp>
#include <roir/dialogue/note_text.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace roir {

/// One term of a record: its number in the vocabulary, and its weight there.
struct TermWeight {
  std::uint32_t term = 0;  ///< number of the word
  double weight = 0;       ///< tf·idf over the length of the whole vector: 0 to 1
};
/// A record as a vector of length 1 (or empty, for a record without any known word), by term.
using TermVector = std::vector<TermWeight>;

/// How much each word of a collection tells: rare words more than common ones.
///
/// idf = ln((1 + N)/(1 + df)) + 1, where N is the number of records and df that of the records with the word. A record's weight of a word
/// is its count there times idf, over the Euclidean length of all its weights.
/// @par Source  The smooth formula of scikit-learn's TfidfVectorizer at its defaults; Salton and Buckley (1988).
class ROIR_EXPORT TermWeights {
 public:
  /// @param records the words of each record. O(words · log words).
  explicit TermWeights(std::span<std::vector<std::string> const> records);
  /// The vector of a record, which need not be one of those counted; unknown words are left out. O(n log n).
  [[nodiscard]] TermVector vector(std::span<std::string const> words) const;
  /// The idf of a word; empty for one that no record has.
  [[nodiscard]] std::optional<double> idf(std::string const& word) const;

 private:
  std::vector<std::string> words_;  // sorted: a word's place is its number
  std::vector<double> idf_;         // of each
};

/// The cosine of two vectors of the same weights, 0 to 1; 0 if one of them is empty. O(n + m).
[[nodiscard]] ROIR_EXPORT double cosine(TermVector const& a, TermVector const& b) noexcept;

/// Words that a shingle of novelty has.
inline constexpr std::size_t novelty_shingle = 3;
/// Words that a record needs for its novelty to tell anything.
inline constexpr std::size_t novelty_least_words = 20;
/// Earlier records that a record is compared with.
inline constexpr std::size_t records_looked_back = 3;

/// Share of a record's shingles of three words that none of the earlier records has: 1 − |S ∩ ∪S_j| / |S|, over sets. 0 = all was there,
/// 1 = nothing was. Empty when the record has fewer than three words. O(words · log words).
/// @param words    of the record.
/// @param earlier  of the records before it, in any order.
[[nodiscard]] ROIR_EXPORT std::optional<double> novelty(std::span<std::string const> words,
                                                        std::span<std::vector<std::string> const> earlier);

/// A figure of one record, with its standing.
struct NoteFigure {
  double value = std::numeric_limits<double>::quiet_NaN();  ///< 0 to 1; NaN unless `status` is Ok
  Status status = Status::NoData;                           ///< NoData: no text, or none before it; NotApplicable: too short
};
/// What became known of one record. No text.
struct NoteFigures {
  std::uint32_t relationship = 0;  ///< whose record it is
  std::int64_t words = 0;          ///< without template and stop words
  NoteFigure similarity{};         ///< largest cosine with one of the three records before it
  NoteFigure novelty{};            ///< share of its shingles that none of the three has
};
/// All records of a collection, compared.
struct NoteComparison {
  std::vector<NoteFigures> records{};    ///< in the order of the input
  NoteFigure null_p99{};                 ///< 99th percentile of similarity between different relationships; NoData below three with text
  std::int64_t null_draws = 0;           ///< comparisons behind it
  int text_version = note_text_version;  ///< of the steps from text to words
};

/// How records are compared.
struct NoteComparisonOptions {
  NoteOptions text{};               ///< from text to words
  std::size_t common_weights = 50;  ///< records from which on all share one table of idf; below, each relationship has its own
  std::uint32_t null_draws = 2000;  ///< comparisons of different relationships
  std::uint64_t seed = 1;           ///< of the draws
};

/// Compares each record with the three before it in its relationship, and records of different relationships with each other.
///
/// The records are those of one section, or whole ones, of one programme version; those of a relationship stand in order of time, others
/// may stand between them. Records without text (handwriting that nobody transcribed) have no figures and are passed over when looking
/// back.
///
/// The null says how similar records of the same form are when they are *not* one conversation. Each draw takes a record and compares it
/// with three consecutive records of another relationship, as similarity takes the largest of three (domain.md says "between records"; the
/// largest of three exceeds the 99th percentile of single comparisons up to three times as often, which would flag honest talk).
/// @throws FormatError (`bad_utf8`), InvalidArgument (`bad_share`).
/// @par Complexity  O(words · log words + null_draws · words of a record).
/// @par Source      domain.md M12.
[[nodiscard]] ROIR_EXPORT NoteComparison compare_notes(std::span<NoteRecord const> records, NoteComparisonOptions const& options = {});

/// Largest novelty at which a record can be a repetition (experimental: a first guess).
inline constexpr double repetition_novelty = 0.3;

/// Whether a meeting repeated an earlier one: its record more similar than 99 % of pairs of strangers, *and* little of it new, *and* no
/// carried topic changed its state. A topic that progresses is dialogue however similar its words are, so a change of state makes it false
/// whatever the text says. Empty when the text cannot tell.
/// @param figures              of the record.
/// @param null_p99             of the same comparison.
/// @param carried_topic_moved  whether a topic or promise that was open before the meeting changed its state in it.
[[nodiscard]] ROIR_EXPORT std::optional<bool> is_repetition(NoteFigures const& figures, NoteFigure const& null_p99,
                                                            bool carried_topic_moved) noexcept;

}  // namespace roir
