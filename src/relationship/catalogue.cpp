// SPDX-License-Identifier: MIT
#include "relationship/catalogue.hpp"

#include <algorithm>
#include <array>

namespace roir {
namespace {

struct Words {
  std::string_view code;
  std::string_view sentence;
  std::string_view hint;
};

// In order of code. {subject} and {name of a parameter} are put in.
constexpr auto catalogue = std::to_array<Words>({
    {"after_the_end", "The relationship ended on {until}.", "Open promises can still be settled; start nothing new."},
    {"already_opened", "The relationship {subject} has begun already.", ""},
    {"key_reused", "The key {subject} was used for another command before.", "Give each command a key of its own."},
    {"not_a_party", "{subject} is neither of the two.", "Only the two people of a relationship may do this."},
    {"not_opened", "The relationship {subject} has not begun.", "Open it first."},
    {"wrong_stream", "A {kind} does not belong to a relationship.", "Append it to the stream of the organisation or of the person."},
});

constexpr bool in_order() {
  for (std::size_t i = 1; i < catalogue.size(); ++i)
    if (catalogue[i - 1].code >= catalogue[i].code) return false;
  return true;
}
static_assert(in_order(), "the catalogue is searched by halves: keep it in order of code");

Words const* find(std::string_view code) {
  auto const found = std::lower_bound(catalogue.begin(), catalogue.end(), code,
                                      [](Words const& words, std::string_view wanted) { return words.code < wanted; });
  return found != catalogue.end() && found->code == code ? found : nullptr;
}

// The text with its {names} replaced; a name that nobody gave stays as it is, so that a test sees it.
std::string filled(std::string_view text, std::string_view subject, std::vector<MessageParameter> const& parameters) {
  std::string out;
  while (!text.empty()) {
    std::size_t const open = text.find('{');
    std::size_t const close = text.find('}', open);
    out += text.substr(0, open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    std::string_view const name = text.substr(open + 1, close - open - 1);
    auto const given = std::find_if(parameters.begin(), parameters.end(), [&](MessageParameter const& one) { return one.name == name; });
    if (name == "subject")
      out += subject;
    else if (given != parameters.end())
      out += given->value;
    else
      out += text.substr(open, close - open + 1);
    text.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

std::string english(std::string_view code, std::string_view subject, std::vector<MessageParameter> const& parameters) {
  Words const* const words = find(code);
  return words == nullptr ? std::string{code} : filled(words->sentence, subject, parameters);
}

std::string english_hint(std::string_view code, std::string_view subject, std::vector<MessageParameter> const& parameters) {
  Words const* const words = find(code);
  return words == nullptr ? std::string{} : filled(words->hint, subject, parameters);
}

std::vector<std::string_view> catalogue_codes() {
  std::vector<std::string_view> codes;
  for (Words const& words : catalogue) codes.push_back(words.code);
  return codes;
}

CommandRefusal refuse(std::string_view code, std::string_view subject, std::vector<MessageParameter> parameters) {
  CommandRefusal refusal{.code = std::string{code},
                         .subject = std::string{subject},
                         .message = english(code, subject, parameters),
                         .hint = english_hint(code, subject, parameters)};
  refusal.parameters = std::move(parameters);
  return refusal;
}

}  // namespace roir
