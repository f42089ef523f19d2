// SPDX-License-Identifier: MIT
/// @file
/// From the text of a meeting's record to the words by which conversations are compared (experimental; domain.md M12).
///
/// The words stay with whoever holds the text: what is compared leaves as numbers (note_similarity.hpp), never as text.
#pragma once

#include <roir/core/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// Version of the steps from text to words. It grows whenever equal texts could give other words, the lists of stop words included; figures
/// of two versions are not compared. The version of Unicode is that of utf8proc (`utf8proc_unicode_version`).
inline constexpr int note_text_version = 1;

/// Languages whose function words are known.
enum class NoteLanguage : std::uint8_t {
  English,  ///< articles, pronouns, prepositions, conjunctions, auxiliaries
  German    ///< the same
};

/// The function words of a language in lower case, sorted: words that say nothing of what was talked about.
[[nodiscard]] ROIR_EXPORT std::span<std::string_view const> stop_words(NoteLanguage language) noexcept;

/// The words of a text in order.
struct NoteWords {
  std::vector<std::string> words{};         ///< in NFKC and lower case, UTF-8
  std::vector<std::uint8_t> begins_line{};  ///< for each word 1 if it is the first of its line
};

/// Cuts a text into words: Unicode NFKC, lower case (simple mapping), then the longest runs of letters (with the marks on them) and digits.
/// @param text  UTF-8.
/// @throws FormatError (`bad_utf8`) for bytes that are no UTF-8; `place` is the offset of the first.
/// @par Complexity  O(n).
[[nodiscard]] ROIR_EXPORT NoteWords note_words(std::string_view text);

/// The record of one meeting: whose it is, and its text. Records of one relationship stand in order of time.
struct NoteRecord {
  std::uint32_t relationship = 0;  ///< number of the relationship
  std::string_view text{};         ///< UTF-8
};

/// What is taken out of a text before it is compared.
struct NoteOptions {
  std::vector<std::string> prompts{};  ///< exact prompts of the sections; removed where they begin a line
  std::vector<NoteLanguage> languages{NoteLanguage::English, NoteLanguage::German};  ///< whose stop words are removed
  std::vector<std::string> stop_words{};                                             ///< further words to remove
  double template_df = 0.5;  ///< share of all records from which on text is template
};

/// The steps from text to words for the records of one version of a programme (domain.md M12).
///
/// Template text is what the form brings and not the two people: the prompts, and each shingle of 8 words present in at least
/// `template_df` of all records *and* in records of at least 3 relationships. The second condition is ours: two people who copy their notes
/// would otherwise make their own repetition look like a form, and it would be removed before it could be seen. So in the records of one
/// or two relationships only prompts are template.
class ROIR_EXPORT NotePipeline {
 public:
  /// Length of a shingle of template text, in words.
  static constexpr std::size_t template_shingle = 8;
  /// Relationships in which it has to be present.
  static constexpr std::uint32_t template_relationships = 3;

  /// Learns the template from all records of a programme version, in any order.
  /// @throws InvalidArgument (`bad_share`) unless 0 < template_df ≤ 1; FormatError (`bad_utf8`).
  /// @par Complexity  O(words of all records).
  explicit NotePipeline(std::span<NoteRecord const> records, NoteOptions const& options = {});

  /// The words of a text without template and stop words. @throws FormatError (`bad_utf8`). O(n).
  [[nodiscard]] std::vector<std::string> words(std::string_view text) const;
  /// How many shingles are template.
  [[nodiscard]] std::size_t template_size() const noexcept { return template_.size(); }

 private:
  [[nodiscard]] std::vector<std::string> without_prompts(NoteWords const& text) const;
  void learn(std::span<NoteRecord const> records, double template_df);

  std::vector<std::vector<std::string>> prompts_;  // longest first
  std::vector<std::string> stop_words_;            // sorted
  std::vector<std::string> template_;              // shingles, their words joined by a space; sorted
};

}  // namespace roir
