// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/dialogue/note_text.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace roir {
namespace {

[[noreturn]] void refuse_bytes(std::string_view text) {
  auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(text.data());
  auto const size = static_cast<utf8proc_ssize_t>(text.size());
  utf8proc_ssize_t at = 0;
  utf8proc_int32_t point = 0;
  for (utf8proc_ssize_t step = 0; at < size && (step = utf8proc_iterate(bytes + at, size - at, &point)) > 0;) at += step;
  throw FormatError{{.code = "bad_utf8", .message = "a note is not in UTF-8", .place = std::to_string(at)}};
}

// Code points in NFKC.
std::vector<utf8proc_int32_t> composed(std::string_view text) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE);
  auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(text.data());
  auto const size = static_cast<utf8proc_ssize_t>(text.size());
  std::vector<utf8proc_int32_t> points(text.size());
  utf8proc_ssize_t count = utf8proc_decompose(bytes, size, points.data(), static_cast<utf8proc_ssize_t>(text.size()), options);
  if (count < 0) refuse_bytes(text);
  if (static_cast<std::size_t>(count) > text.size()) {  // some characters decompose into more than they have bytes
    points.resize(static_cast<std::size_t>(count));
    count = utf8proc_decompose(bytes, size, points.data(), count, options);
  }
  points.resize(static_cast<std::size_t>(utf8proc_normalize_utf32(points.data(), count, options)));
  return points;
}

bool is_line_end(utf8proc_int32_t point) {
  return (point >= 0x0A && point <= 0x0D) || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_letter_or_digit(utf8proc_int32_t point) {
  switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

bool is_mark(utf8proc_int32_t point) {
  auto const category = utf8proc_category(point);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

void append(std::string& word, utf8proc_int32_t point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  auto const size = static_cast<std::size_t>(utf8proc_encode_char(utf8proc_tolower(point), bytes.data()));
  word.append(reinterpret_cast<char const*>(bytes.data()), size);
}

bool contains(std::vector<std::string> const& sorted, std::string const& word) {
  return std::ranges::binary_search(sorted, word);
}

// Shingle i holds the words i to i + length − 1, joined.
std::vector<std::string> shingles(std::vector<std::string> const& words, std::size_t length) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i + length <= words.size(); ++i) {
    std::string joined = words[i];
    for (std::size_t k = 1; k < length; ++k) joined.append(1, ' ').append(words[i + k]);
    result.push_back(std::move(joined));
  }
  return result;
}

/// In how many records a shingle is, and in how many relationships as far as it matters.
class Presence {
 public:
  void add(std::size_t record, std::uint32_t relationship) {
    if (records_ > 0 && last_ == record) return;
    last_ = record;
    ++records_;
    auto const end = seen_.begin() + relationships_;
    if (relationships_ < seen_.size() && std::find(seen_.begin(), end, relationship) == end) seen_[relationships_++] = relationship;
  }
  [[nodiscard]] bool is_template(double least_records) const {
    return static_cast<double>(records_) >= least_records && relationships_ == NotePipeline::template_relationships;
  }

 private:
  std::size_t last_ = 0, records_ = 0;
  std::uint32_t relationships_ = 0;
  std::array<std::uint32_t, NotePipeline::template_relationships> seen_{};
};

std::vector<std::string> all_stop_words(NoteOptions const& options) {
  std::vector<std::string> result;
  for (NoteLanguage const language : options.languages)
    for (std::string_view const word : stop_words(language)) result.emplace_back(word);
  for (std::string const& text : options.stop_words)
    for (std::string& word : note_words(text).words) result.push_back(std::move(word));
  std::ranges::sort(result);
  return result;
}

std::vector<std::vector<std::string>> all_prompts(NoteOptions const& options) {
  std::vector<std::vector<std::string>> result;
  for (std::string const& text : options.prompts)
    if (auto prompt = note_words(text).words; !prompt.empty()) result.push_back(std::move(prompt));
  std::ranges::stable_sort(result, [](auto const& a, auto const& b) { return a.size() > b.size(); });
  return result;
}

}  // namespace

NoteWords note_words(std::string_view text) {
  NoteWords result;
  bool in_word = false;
  bool at_line_start = true;
  for (utf8proc_int32_t const point : composed(text)) {
    bool const continues = in_word && is_mark(point);
    if (is_line_end(point)) at_line_start = true;
    if (!continues && !is_letter_or_digit(point)) {
      in_word = false;
      continue;
    }
    if (!in_word) {
      result.words.emplace_back();
      result.begins_line.push_back(at_line_start ? 1 : 0);
      at_line_start = false;
      in_word = true;
    }
    append(result.words.back(), point);
  }
  return result;
}

NotePipeline::NotePipeline(std::span<NoteRecord const> records, NoteOptions const& options)
    : prompts_{all_prompts(options)}, stop_words_{all_stop_words(options)} {
  if (!(options.template_df > 0 && options.template_df <= 1))
    throw InvalidArgument{{.code = "bad_share",
                           .message = "a share of records lies above 0 and not above 1, not at " + std::to_string(options.template_df),
                           .subject = "template_df"}};
  learn(records, options.template_df);
}

void NotePipeline::learn(std::span<NoteRecord const> records, double template_df) {
  boost::unordered_flat_map<std::string, Presence> presence;
  for (std::size_t record = 0; record < records.size(); ++record)
    for (std::string& shingle : shingles(without_prompts(note_words(records[record].text)), template_shingle))
      presence[std::move(shingle)].add(record, records[record].relationship);
  for (auto const& [shingle, where] : presence)
    if (where.is_template(template_df * static_cast<double>(records.size()))) template_.push_back(shingle);
  std::ranges::sort(template_);
}

std::vector<std::string> NotePipeline::without_prompts(NoteWords const& text) const {
  std::vector<std::string> kept;
  std::size_t i = 0;
  auto const stands_here = [&](std::vector<std::string> const& prompt) {
    return prompt.size() <= text.words.size() - i &&
           std::equal(prompt.begin(), prompt.end(), text.words.begin() + static_cast<std::ptrdiff_t>(i));
  };
  while (i < text.words.size()) {
    auto const prompt = text.begins_line[i] != 0 ? std::ranges::find_if(prompts_, stands_here) : prompts_.end();
    if (prompt != prompts_.end())
      i += prompt->size();
    else
      kept.push_back(text.words[i++]);
  }
  return kept;
}

std::vector<std::string> NotePipeline::words(std::string_view text) const {
  std::vector<std::string> all = without_prompts(note_words(text));
  std::vector<bool> is_kept(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) is_kept[i] = !contains(stop_words_, all[i]);
  if (!template_.empty()) {
    auto const joined = shingles(all, template_shingle);
    for (std::size_t i = 0; i < joined.size(); ++i)
      if (contains(template_, joined[i])) std::fill_n(is_kept.begin() + static_cast<std::ptrdiff_t>(i), template_shingle, false);
  }
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (is_kept[i]) kept.push_back(std::move(all[i]));
  return kept;
}

}  // namespace roir
