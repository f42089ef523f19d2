// SPDX-License-Identifier: MIT
#include "report/compose_refused.hpp"

#include <algorithm>
#include <string_view>

namespace roir {
namespace {

std::string joined(std::vector<std::string> const& words) {
  bool const is_long = std::ranges::any_of(words, [](std::string const& word) { return word.find(',') != std::string::npos; });
  std::string out;
  for (std::string const& word : words)
    if (!word.empty()) out += (out.empty() ? "" : is_long ? "; " : ", ") + word;
  return out;
}

constexpr std::string_view keep = "Keep records: ";

std::string without_full_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

void RefusedLines::add(std::string const& subject, Refusal const& refusal) {
  auto line = std::ranges::find_if(
      lines_, [&](Line const& one) { return one.asked == refusal.asked && one.code == refusal.code && one.why == refusal.why; });
  if (line == lines_.end()) line = lines_.insert(line, Line{refusal.asked, refusal.code, refusal.why, {}, {}});
  if (std::ranges::find(line->subjects, subject) == line->subjects.end()) line->subjects.push_back(subject);
  auto& fixes = line->subjects_of_fixes;
  auto fix = std::ranges::find_if(fixes, [&](auto const& one) { return one.first == refusal.fix; });
  if (fix == fixes.end()) fix = fixes.insert(fix, {refusal.fix, {}});
  if (std::ranges::find(fix->second, subject) == fix->second.end()) fix->second.push_back(subject);
}

Table RefusedLines::table() const {
  std::vector<std::string> asked, code, why, fix;
  for (Line const& line : lines_) {
    std::string fixes;
    bool const is_many = line.subjects_of_fixes.size() > 1;
    bool const is_kept =
        is_many && std::ranges::all_of(line.subjects_of_fixes, [](auto const& one) { return one.first.starts_with(keep); });
    for (auto const& [one, of] : line.subjects_of_fixes) {
      if (!is_many) {
        fixes = one;
        break;
      }
      fixes += (fixes.empty() ? std::string{is_kept ? keep : ""} : "; ") + without_full_stop(is_kept ? one.substr(keep.size()) : one) +
               " (" + joined(of) + ")";
    }
    std::string const of = joined(line.subjects);
    asked.push_back(line.asked + (of.empty() ? "" : ": " + of));
    code.push_back(line.code);
    why.push_back(line.why);
    fix.push_back(is_many ? fixes + "." : fixes);
  }
  Table table{{.name = "refused",
               .title = "By cause",
               .definition = "One line for each cause, with the forms of return or the rungs of the ladder that it concerns. The codes are "
                             "stable words."}};
  table.add(Column{{"asked", "", "What would have been told, and of what."}, std::move(asked)});
  table.add(Column{{"why", "", "Why these data cannot tell."}, std::move(why)});
  table.add(Column{{"what_would_fix_it", "", "Empty where nothing would."}, std::move(fix)});
  table.add(Column{{"code", "", "Code of the refusal."}, std::move(code)});
  return table;
}

Refusal refusal_of_note(std::string const& note, std::string asked) {
  std::size_t const colon = std::min(note.find(": "), note.size());
  std::string const words = colon < note.size() ? note.substr(colon + 2) : note;
  std::size_t const stop = words.find(". ");
  if (stop == std::string::npos) return {note.substr(0, colon), std::move(asked), words, ""};
  return {note.substr(0, colon), std::move(asked), words.substr(0, stop + 1), words.substr(stop + 2)};
}

Refusal refusal_of(Table const& table, std::string asked) {
  return refusal_of_note(table.info().notes.empty() ? "" : table.info().notes.back(), std::move(asked));
}

}  // namespace roir
