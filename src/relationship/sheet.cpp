// SPDX-License-Identifier: MIT
#include "relationship/sheet.hpp"

#include "relationship/catalogue.hpp"
#include "relationship/page.hpp"

#include <algorithm>
#include <cmath>

namespace roir {
namespace {

TextLength line_length(PreparationLine const& line) {
  TextLength length = length_of(line.text);
  return length += length_of(line.reason);
}

constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

constexpr bool begins_character(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

// The first words of a text on one line, with a mark where something was left away. Words of ten bytes each are enough for a line.
std::string shortened(std::string_view text, std::int64_t most) {
  std::string out;
  auto const most_bytes = static_cast<std::size_t>(10 * most);
  std::int64_t words = 0;
  bool in_word = false;
  for (char const c : text) {
    if (is_blank(c)) {
      in_word = false;
      continue;
    }
    if (!in_word) {
      if (words == most) return out + (out.empty() ? "…" : " …");
      if (words++ > 0) out += ' ';
      in_word = true;
    }
    if (out.size() >= most_bytes && begins_character(c)) return out + "…";
    out += c;
  }
  return out;
}

std::int64_t reading_seconds(TextLength const& length, RelationshipPolicy const& policy) {
  return std::max(policy.prep_line_seconds, static_cast<std::int64_t>(std::ceil(length.words * 60.0 / policy.prep_words_per_minute)));
}

std::size_t rank_of(std::string_view why) {
  auto const& all = reasons();
  return static_cast<std::size_t>(std::find_if(all.begin(), all.end(), [&](Why const& one) { return one.code == why; }) - all.begin());
}

}  // namespace

std::vector<Why> const& reasons() {
  static std::vector<Why> const all{
      // What somebody relies on.
      {"your_promise_overdue", LineKind::Promise},
      {"their_promise_overdue", LineKind::Promise},
      {"your_promise_due", LineKind::Promise},
      {"their_promise_due", LineKind::Promise},
      {"promise_disputed", LineKind::Promise},
      {"promise_to_confirm", LineKind::Promise},
      {"promise_to_accept", LineKind::Promise},
      {"matter_waits_for_you", LineKind::Matter},
      {"loop_not_closed", LineKind::Matter},
      // What the two want to talk about.
      {"item_on_agenda", LineKind::Item},
      {"item_not_reached", LineKind::Item},
      {"item_deferred", LineKind::Item},
      {"item_of_lost_meeting", LineKind::Item},
      {"topic_touched", LineKind::CarriedTopic},
      {"topic_carried_over", LineKind::CarriedTopic},
      {"topic_not_touched", LineKind::CarriedTopic},
      // What only the day brings up.
      {"evidence_missing", LineKind::Evidence},
      {"achievement_not_recognised", LineKind::Recognition},
      {"recognition_due", LineKind::Recognition},
      {"agreement_review_due", LineKind::Agreement},
      {"agreement_incomplete", LineKind::Agreement},
      {"kpi_moved_with_target", LineKind::Kpi},
      {"kpi_moved", LineKind::Kpi},
      {"kpi_read_with_target", LineKind::Kpi},
      {"kpi_read", LineKind::Kpi},
      {"pulse_moved", LineKind::Pulse},
      {"evidence_since", LineKind::Evidence},
      // What is easily forgotten.
      {"topic_quiet", LineKind::QuietTopic},
      {"voice_quiet", LineKind::QuietTopic},
      {"section_quiet", LineKind::Section},
      {"little_strategic", LineKind::Balance},
      {"little_tactical", LineKind::Balance},
      {"little_person", LineKind::Balance},
      {"little_results", LineKind::Balance},
      {"section_open", LineKind::Section},
      // What can wait.
      {"matter_waits_for_them", LineKind::Matter},
      {"matter_taken_up", LineKind::Matter},
      {"your_promise_open", LineKind::Promise},
      {"their_promise_open", LineKind::Promise},
  };
  return all;
}

Sheet::Sheet(Sight const& sight, Meeting const& meeting) : sight_{sight}, meeting_{meeting} {}

std::int32_t Sheet::day() const {
  auto const time = sight_.time_of(meeting_);
  return time ? day_of_minutes(*time) : sight_.today;
}

void Sheet::add(std::string_view why, LineText text, std::vector<MessageParameter> parameters) {
  RelationshipPolicy const& policy = sight_.context.policy;
  PreparationLine line{.kind = reasons()[rank_of(why)].kind,
                       .subject = std::move(text.subject),
                       .section = std::move(text.section),
                       .text = shortened(text.text, policy.prep_line_words),
                       .why = std::string{why},
                       .parameters = std::move(parameters)};
  line.reason = english(line.why, line.subject, line.parameters);
  line.seconds = reading_seconds(line_length(line), policy);
  lines_.push_back(std::move(line));
}

PreparationSheet Sheet::done() && {
  RelationshipPolicy const& policy = sight_.context.policy;
  std::stable_sort(lines_.begin(), lines_.end(),
                   [](PreparationLine const& a, PreparationLine const& b) { return rank_of(a.why) < rank_of(b.why); });
  PreparationSheet sheet{.meeting = meeting_.meeting,
                         .sections = sight_.context.agenda.sections,
                         .budget_seconds = static_cast<std::int64_t>(policy.prep_minutes * 60)};
  TextLength used;
  for (PreparationLine& line : lines_) {
    TextLength with = used;
    with += line_length(line);
    bool const fits = sheet.left_out.empty() && sheet.seconds + line.seconds <= sheet.budget_seconds && pages_of(with, policy) <= 1.0;
    if (fits) {
      used = with;
      sheet.seconds += line.seconds;
    }
    (fits ? sheet.lines : sheet.left_out).push_back(std::move(line));
  }
  return sheet;
}

}  // namespace roir
