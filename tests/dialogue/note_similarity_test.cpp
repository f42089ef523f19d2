// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/dialogue/note_similarity.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace roir {
namespace {

using Words = std::vector<std::string>;

Words split(std::string const& text) {
  std::istringstream in{text};
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// Four documents whose cosines domain.md M12 gives, computed with scikit-learn.
TEST(TermWeights, give_the_golden_cosines_of_scikit_learn) {
  std::vector<Words> const documents{split("kpi quality late orders plan"), split("kpi quality late orders review plan"),
                                     split("career training plan idea"), split("kpi stress idea idea")};
  TermWeights const weights{documents};
  std::vector<TermVector> v;
  for (Words const& words : documents) v.push_back(weights.vector(words));
  EXPECT_NEAR(cosine(v[1], v[0]), 0.853364655392, 1e-11);
  EXPECT_NEAR(cosine(v[2], v[1]), 0.122034318015, 1e-11);
  EXPECT_NEAR(cosine(v[3], v[2]), 0.361993076806, 1e-11);
  EXPECT_NEAR(cosine(v[3], v[0]), 0.126127973411, 1e-11);
  EXPECT_NEAR(*weights.idf("plan"), std::log(5.0 / 4) + 1, 1e-15);
  EXPECT_FALSE(weights.idf("unknown"));
}

using Documents = std::vector<Words>;

// The formula written down a second time, over maps and in another order.
double oracle_cosine(Documents const& documents, Words const& a, Words const& b) {
  auto const idf = [&](std::string const& word) {
    auto const df = std::ranges::count_if(documents, [&](Words const& d) { return std::ranges::count(d, word) > 0; });
    return 1 + std::log1p(static_cast<double>(documents.size())) - std::log1p(static_cast<double>(df));
  };
  std::map<std::string, std::array<double, 2>> weight;
  for (std::string const& word : a) weight[word][0] += idf(word);
  for (std::string const& word : b) weight[word][1] += idf(word);
  double product = 0, aa = 0, bb = 0;
  for (auto const& [word, w] : weight) {
    product += w[0] * w[1];
    aa += w[0] * w[0];
    bb += w[1] * w[1];
  }
  return aa == 0 || bb == 0 ? 0 : product / std::sqrt(aa * bb);
}

Documents some_documents() {
  auto const words = rc::gen::container<Words>(rc::gen::element<std::string>("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
  return *rc::gen::resize(15, rc::gen::container<Documents>(words));
}

RC_GTEST_PROP(Cosine, is_that_of_the_formula_and_symmetric, ()) {
  auto const documents = some_documents();
  TermWeights const weights{documents};
  for (Words const& a : documents)
    for (Words const& b : documents) {
      double const cos = cosine(weights.vector(a), weights.vector(b));
      RC_ASSERT(std::abs(cos - oracle_cosine(documents, a, b)) < 1e-12);
      RC_ASSERT(cos == cosine(weights.vector(b), weights.vector(a)));
    }
}

RC_GTEST_PROP(Cosine, of_a_record_with_itself_is_one, ()) {
  auto const documents = some_documents();
  TermWeights const weights{documents};
  for (Words const& a : documents)
    if (!a.empty()) RC_ASSERT(std::abs(cosine(weights.vector(a), weights.vector(a)) - 1) < 1e-13);
}

double oracle_novelty(Words const& words, Documents const& earlier) {
  auto const set = [](Words const& w) {
    std::set<std::string> result;
    for (std::size_t i = 0; i + 3 <= w.size(); ++i) result.insert(w[i] + "|" + w[i + 1] + "|" + w[i + 2]);
    return result;
  };
  std::set<std::string> before;
  for (Words const& e : earlier) before.merge(set(e));
  auto const mine = set(words);
  double fresh = 0;
  for (auto const& shingle : mine) fresh += before.contains(shingle) ? 0 : 1;
  return fresh / static_cast<double>(mine.size());
}

RC_GTEST_PROP(Novelty, is_the_share_of_shingles_that_no_earlier_record_has, ()) {
  auto const gen = rc::gen::container<Words>(rc::gen::element<std::string>("a", "b", "c"));
  Words const words = *gen;
  Documents const earlier = *rc::gen::container<Documents>(gen);
  auto const found = novelty(words, earlier);
  RC_ASSERT(found.has_value() == (words.size() >= 3));
  if (found) RC_ASSERT(std::abs(*found - oracle_novelty(words, earlier)) < 1e-12);
}

TEST(Novelty, of_a_copy_is_zero_and_of_something_else_one) {
  Words const words = split("late orders of the week again");
  EXPECT_EQ(novelty(words, std::vector<Words>{split("x y z"), words}), 0);
  EXPECT_EQ(novelty(words, std::vector<Words>{split("late orders of a week again")}), 0.75);
  EXPECT_EQ(novelty(words, {}), 1);
  EXPECT_FALSE(novelty(split("too short"), {}));
}

std::string sentence(std::string const& tag, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += tag + std::to_string(i) + " ";
  return text;
}

TEST(CompareNotes, looks_back_three_records_with_text_and_no_further) {
  std::vector<std::string> const texts{sentence("a", 20), sentence("b", 20), "", sentence("c", 20), sentence("d", 20), sentence("b", 20)};
  std::vector<NoteRecord> records;
  for (auto const& text : texts) {
    records.push_back({.relationship = 7, .text = text});
    records.push_back({.relationship = 8, .text = "something short"});  // others between them change nothing
  }
  NoteComparison const result = compare_notes(records, {.text = {.languages = {}}});
  auto const& r = result.records;
  EXPECT_EQ(r[0].similarity.status, Status::NoData);  // nothing before it
  EXPECT_EQ(r[2].similarity.value, 0);
  EXPECT_EQ(r[2].novelty.value, 1);
  EXPECT_EQ(r[4].words, 0);
  EXPECT_EQ(r[4].similarity.status, Status::NoData);
  EXPECT_NEAR(r[10].similarity.value, 1, 1e-14);  // b is the third before it, as the record without text does not count
  EXPECT_EQ(r[10].novelty.value, 0);
  EXPECT_NEAR(r[3].similarity.value, 1, 1e-14);
  EXPECT_EQ(r[3].novelty.status, Status::NotApplicable);
  EXPECT_TRUE(std::isnan(r[3].novelty.value));
  EXPECT_EQ(result.null_p99.status, Status::NoData);  // two relationships
  EXPECT_EQ(result.text_version, note_text_version);
}

TEST(CompareNotes, weighs_by_all_records_from_fifty_on_and_by_the_series_below) {
  std::vector<std::string> texts;
  for (int i = 0; i < 50; ++i) texts.push_back("plan idea" + std::to_string(i / 2) + (i % 2 == 0 ? " early" : " late"));
  auto const second_similarity = [&](int count) {
    std::vector<NoteRecord> records;
    for (int i = 0; i < count; ++i)
      records.push_back({.relationship = static_cast<std::uint32_t>(i / 2), .text = texts[static_cast<std::size_t>(i)]});
    return compare_notes(records, {.text = {.languages = {}}}).records[1].similarity.value;
  };
  Documents all;
  for (auto const& text : texts) all.push_back(split(text));
  Documents const own{all[0], all[1]};
  EXPECT_NEAR(second_similarity(50), oracle_cosine(all, all[0], all[1]), 1e-12);
  EXPECT_NEAR(second_similarity(48), oracle_cosine(own, all[0], all[1]), 1e-12);
  EXPECT_GT(std::abs(second_similarity(50) - second_similarity(48)), 0.05);
}

TEST(CompareNotes, draws_the_null_from_different_relationships_and_the_same_each_time) {
  std::vector<std::string> texts;
  for (int r = 0; r < 20; ++r) texts.push_back(sentence("mine" + std::to_string(r) + "x", 10) + "weekly meeting");
  std::vector<NoteRecord> records;
  for (int k = 0; k < 4; ++k)
    for (std::uint32_t r = 0; r < 20; ++r) records.push_back({.relationship = r, .text = texts[r]});
  NoteComparison const once = compare_notes(records);
  EXPECT_EQ(once.null_draws, 2000);
  ASSERT_EQ(once.null_p99.status, Status::Ok);
  // Two strangers share the two words "weekly meeting" and nothing else, however often each repeats itself.
  EXPECT_GT(once.null_p99.value, 0);
  EXPECT_LT(once.null_p99.value, 0.1);
  EXPECT_EQ(compare_notes(records).null_p99.value, once.null_p99.value);
}

TEST(IsRepetition, needs_likeness_and_little_news_and_topics_that_stand_still) {
  NoteFigure const null{.value = 0.4, .status = Status::Ok};
  auto const record = [](double similarity, double novelty) {
    return NoteFigures{.similarity = {similarity, Status::Ok}, .novelty = {novelty, Status::Ok}};
  };
  EXPECT_EQ(is_repetition(record(0.9, 0.1), null, false), true);
  EXPECT_EQ(is_repetition(record(0.9, 0.1), null, true), false);  // a topic that progresses is dialogue
  EXPECT_EQ(is_repetition(record(0.4, 0.1), null, false), false);
  EXPECT_EQ(is_repetition(record(0.9, 0.3), null, false), false);
  NoteFigures const short_record{.similarity = {0.9, Status::Ok}, .novelty = {.status = Status::NotApplicable}};
  EXPECT_EQ(is_repetition(short_record, null, false), std::nullopt);
  EXPECT_EQ(is_repetition(short_record, null, true), false);
  EXPECT_EQ(is_repetition(record(0.9, 0.1), {}, false), std::nullopt);
}

}  // namespace
}  // namespace roir
