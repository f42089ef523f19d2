// SPDX-License-Identifier: MIT
// Every code that the sources refuse with has its words, and every word is used.
#include "relationship/catalogue.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace roir {
namespace {

struct Refusal {
  std::string code;
  std::set<std::string> parameters;
};

// What stands between a bracket and the one that closes it.
std::string within_brackets(std::string const& text, std::size_t open) {
  std::size_t at = open;
  int depth = 0;
  do {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    ++at;
  } while (depth > 0 && at < text.size());
  return text.substr(open, at - open);
}

std::vector<Refusal> refusals_in_sources() {
  std::vector<Refusal> found;
  for (auto const& file : std::filesystem::directory_iterator{std::filesystem::path{ROIR_SOURCE_DIR} / "src" / "relationship"}) {
    std::ifstream stream{file.path()};
    std::string const text{std::istreambuf_iterator<char>{stream}, {}};
    std::regex const call{R"(refuse\()"};
    for (auto it = std::sregex_iterator{text.begin(), text.end(), call}; it != std::sregex_iterator{}; ++it) {
      std::string const arguments = within_brackets(text, static_cast<std::size_t>(it->position()) + 6);
      std::smatch code;
      if (!std::regex_search(arguments, code, std::regex{R"(^\(\s*"([a-z_]+)\")"})) continue;
      Refusal refusal{code[1], {}};
      std::regex const parameter{R"(\{\s*"([a-z_]+)\"\s*,)"};
      for (auto p = std::sregex_iterator{arguments.begin(), arguments.end(), parameter}; p != std::sregex_iterator{}; ++p)
        refusal.parameters.insert((*p)[1]);
      found.push_back(std::move(refusal));
    }
  }
  return found;
}

TEST(Catalogue, has_words_for_every_refusal_and_every_word_is_filled_in) {
  std::vector<Refusal> const refusals = refusals_in_sources();
  ASSERT_GT(refusals.size(), 60U);
  std::vector<std::string_view> const codes = catalogue_codes();
  for (Refusal const& refusal : refusals) {
    EXPECT_NE(std::find(codes.begin(), codes.end(), refusal.code), codes.end()) << refusal.code;
    std::vector<MessageParameter> parameters;
    for (std::string const& name : refusal.parameters) parameters.push_back({name, "x"});
    for (std::string const& words : {english(refusal.code, "x", parameters), english_hint(refusal.code, "x", parameters)})
      EXPECT_EQ(words.find('{'), std::string::npos) << refusal.code << ": " << words;
  }
}

TEST(Catalogue, puts_in_what_it_is_given_and_nothing_twice) {
  EXPECT_EQ(english("promise_is", "p{state}", {{"state", "kept"}}), "The promise p{state} is kept.");
  EXPECT_EQ(english("never_heard_of", "p", {}), "never_heard_of");
  EXPECT_EQ(english_hint("never_heard_of", "p", {}), "");
}

}  // namespace
}  // namespace roir
