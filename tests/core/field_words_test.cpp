// SPDX-License-Identifier: MIT
#include <roir/core/field_words.hpp>

#include <gtest/gtest.h>

namespace {

TEST(FieldWords, each_field_finds_its_own_words_and_has_some) {
  ASSERT_FALSE(roir::all_field_words().empty());
  for (auto const& entry : roir::all_field_words()) {
    EXPECT_EQ(roir::field_words(entry.record, entry.field), entry.words);
    EXPECT_FALSE(entry.words.empty()) << entry.record << '.' << entry.field;
  }
}

TEST(FieldWords, the_comment_on_a_declaration_arrives) {
  EXPECT_EQ(roir::field_words("meeting_held", "minutes"), "how long it took; 0 = not said");
  EXPECT_EQ(roir::record_words("meeting_held"), "A meeting took place.");
}

TEST(FieldWords, point_to_no_page_that_users_do_not_have) {
  for (auto const& entry : roir::all_field_words()) EXPECT_EQ(entry.words.find(".md"), std::string_view::npos) << entry.words;
}

TEST(FieldWords, what_is_not_ours_has_no_words) {
  EXPECT_EQ(roir::field_words("meeting_held", "colour"), "");
  EXPECT_EQ(roir::field_words("zebra", "minutes"), "");
  EXPECT_EQ(roir::field_words("", ""), "");
  EXPECT_EQ(roir::record_words("zebra"), "");
}

}  // namespace
