// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/dialogue/note_text.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace roir {
namespace {

using Words = std::vector<std::string>;

NoteOptions plain(std::vector<std::string> prompts = {}) {
  return {.prompts = std::move(prompts), .languages = {}};
}

TEST(NoteWords, are_runs_of_letters_and_digits_in_lower_case) {
  EXPECT_EQ(note_words("Q3-KPIs: 12,5 % up; it's done.").words, (Words{"q3", "kpis", "12", "5", "up", "it", "s", "done"}));
  EXPECT_EQ(note_words("").words, Words{});
  EXPECT_EQ(note_words(" \t–…—! ").words, Words{});
  EXPECT_EQ(note_words("ÄRGER über Größe, ΣΊΣΥΦΟΣ, Ёлка").words, (Words{"ärger", "über", "größe", "σίσυφοσ", "ёлка"}));
}

// Unicode Standard Annex 15: what only looks different is the same.
TEST(NoteWords, are_in_normal_form_kc) {
  EXPECT_EQ(note_words("e\u0301te\u0301").words, note_words("été").words);
  EXPECT_EQ(note_words("ﬁnal ＫＰＩ ① ² Å").words, (Words{"final", "kpi", "1", "2", "å"}));
  EXPECT_EQ(note_words("\uFDFA").words.size(), 4);                // one character of 3 bytes becomes 18 in 33 bytes
  EXPECT_EQ(note_words("हिन्दी में").words, (Words{"हिन्दी", "में"}));  // marks belong to the letter before them
  EXPECT_EQ(note_words("\u0301a").words, Words{"a"});             // a mark alone begins no word
}

TEST(NoteWords, know_where_a_line_begins) {
  NoteWords const words = note_words("one two\n- three\r\n\u2028four; five");
  EXPECT_EQ(words.words, (Words{"one", "two", "three", "four", "five"}));
  EXPECT_EQ(words.begins_line, (std::vector<std::uint8_t>{1, 0, 1, 1, 0}));
}

TEST(NoteWords, refuse_bytes_that_are_no_utf8_and_say_where) {
  for (std::string const bad : {"ab\xC3", "ab\xFFz", "ab\xED\xA0\x80", "ab\xC0\xAF"}) {
    try {
      (void)note_words(bad);
      ADD_FAILURE() << "no error";
    } catch (FormatError const& error) {
      EXPECT_EQ(error.code(), "bad_utf8");
      EXPECT_EQ(error.place(), "2");
    }
  }
}

RC_GTEST_PROP(NoteWords, of_words_joined_are_those_words, ()) {
  auto const text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abcXYZ019 .,-\n"}));
  Words const words = note_words(text).words;
  std::string joined;
  for (std::string const& word : words) joined += word + "; ";
  RC_ASSERT(note_words(joined).words == words);
  // Written a second time for ASCII.
  Words expected{""};
  for (char const c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      expected.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    else
      expected.emplace_back();
  }
  std::erase(expected, "");
  RC_ASSERT(words == expected);
}

TEST(StopWords, are_words_as_the_pipeline_sees_them) {
  for (NoteLanguage const language : {NoteLanguage::English, NoteLanguage::German}) {
    EXPECT_GT(stop_words(language).size(), 150);
    for (std::string_view const word : stop_words(language)) EXPECT_EQ(note_words(word).words, Words{std::string{word}});
  }
}

TEST(NotePipeline, removes_stop_words_of_the_languages_asked_for) {
  std::string const text = "We don't have der Termin and die Liste";
  EXPECT_EQ(NotePipeline({}).words(text), (Words{"termin", "liste"}));
  EXPECT_EQ(NotePipeline({}, {.languages = {NoteLanguage::English}}).words(text), (Words{"der", "termin", "die", "liste"}));
  EXPECT_EQ(NotePipeline({}, {.languages = {}, .stop_words = {"Termin", "don't"}}).words(text),
            (Words{"we", "have", "der", "and", "die", "liste"}));
}

TEST(NotePipeline, removes_prompts_where_they_begin_a_line_and_nowhere_else) {
  NotePipeline const pipeline{{}, plain({"What went well?", "What went well and why?", "KPIs", "--"})};
  EXPECT_EQ(pipeline.words("## What went WELL and why?\n* kpis: up\nkpis\nwe asked what went well, and the KPIs"),
            (Words{"up", "we", "asked", "what", "went", "well", "and", "the", "kpis"}));
  EXPECT_EQ(pipeline.words("what went"), (Words{"what", "went"}));
}

// Of eight words and more that come with the form in half of the records, nothing is left; of seven everything is.
TEST(NotePipeline, removes_shingles_of_eight_words_that_half_of_the_records_have) {
  std::string const form = "please write what you agreed on and until when";  // nine words
  std::string const seven = "one two three four five six seven";
  std::vector<std::string> texts;
  std::vector<NoteRecord> records;
  for (std::uint32_t r = 0; r < 4; ++r) {
    std::string const tag = std::to_string(r);
    texts.push_back("a" + tag + " " + form + " b" + tag + " " + seven);
    texts.push_back("c" + tag + " " + seven + " d" + tag);
  }
  for (std::uint32_t i = 0; i < texts.size(); ++i) records.push_back({.relationship = i / 2, .text = texts[i]});
  NotePipeline const half{records, plain()};
  EXPECT_EQ(half.template_size(), 2);
  EXPECT_EQ(half.words(texts[0]), (Words{"a0", "b0", "one", "two", "three", "four", "five", "six", "seven"}));
  EXPECT_EQ(half.words("new " + form + " news"), (Words{"new", "news"}));
  NoteOptions more = plain();
  more.template_df = 0.51;
  EXPECT_EQ(NotePipeline(records, more).template_size(), 0);
}

// Otherwise the repetition would be removed before anybody could see it.
TEST(NotePipeline, takes_what_one_pair_copies_for_no_template) {
  std::string const copied = "same nine words in each of the notes again";
  std::vector<NoteRecord> records(10, {.relationship = 1, .text = copied});
  records.push_back({.relationship = 2, .text = copied});
  EXPECT_EQ(NotePipeline(records, plain()).template_size(), 0);
  EXPECT_EQ(NotePipeline(records, plain()).words(copied).size(), 9);
  records.push_back({.relationship = 3, .text = copied});
  EXPECT_EQ(NotePipeline(records, plain()).words(copied), Words{});
}

TEST(NotePipeline, refuses_a_share_that_is_none) {
  for (double const share : {0.0, -1.0, 1.01}) {
    NoteOptions options;
    options.template_df = share;
    EXPECT_THROW(NotePipeline({}, options), InvalidArgument);
  }
}

}  // namespace
}  // namespace roir
