// SPDX-License-Identifier: MIT
/// @file
/// The preparation sheet: one page, ordered so that five minutes suffice; each line says why it is there.
#pragma once

#include <roir/core/message.hpp>
#include <roir/dialogue/agenda.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// What a line of the sheet is.
enum class LineKind : std::uint8_t {
  Item,          ///< already on the agenda
  CarriedTopic,  ///< an open topic, with where it comes from
  Promise,       ///< an open promise
  Kpi,           ///< movement of an indicator
  Pulse,         ///< movement of how the report is
  Recognition,   ///< something to be recognised, or that nothing was for long
  QuietTopic,    ///< what has not been talked about for long
  Balance,       ///< the talk leans to one side
  Evidence,      ///< evidence that is there, or still missing
  Section,       ///< a section of the template that nothing covers yet
  Agreement,     ///< the working agreement is to be looked at
  Matter         ///< something raised that waits for an answer
};
/// One line of the sheet.
struct PreparationLine {
  LineKind kind = LineKind::Item;              ///< what it is
  std::string subject{};                       ///< what it is about: an id or a key
  std::string section{};                       ///< section of the template it belongs to; empty = none
  std::string text{};                          ///< what it is called, cut to `prep_line_words` of the policy; may be empty
  std::string why{};                           ///< stable word: why it is there, e.g. "promise_due"
  std::vector<MessageParameter> parameters{};  ///< what the words of the reason are made of
  std::string reason{};                        ///< why it is there, one English sentence
  std::int64_t seconds = 0;                    ///< time it takes to read
};
/// What one of the two prepares a meeting with.
struct PreparationSheet {
  MeetingId meeting;                        ///< for which meeting
  std::vector<AgendaSection> sections{};    ///< the template in force, in order
  std::vector<PreparationLine> lines{};     ///< what to look at, most important first, within page and minutes
  std::vector<PreparationLine> left_out{};  ///< what did not fit
  std::int64_t seconds = 0;                 ///< time the lines take
  std::int64_t budget_seconds = 300;        ///< time there is
};

/// @cond descriptions
template <>
struct EnumWords<LineKind> {
  static constexpr auto value = enum_words<LineKind>({{LineKind::Item, "item"},
                                                      {LineKind::CarriedTopic, "carried_topic"},
                                                      {LineKind::Promise, "promise"},
                                                      {LineKind::Kpi, "kpi"},
                                                      {LineKind::Pulse, "pulse"},
                                                      {LineKind::Recognition, "recognition"},
                                                      {LineKind::QuietTopic, "quiet_topic"},
                                                      {LineKind::Balance, "balance"},
                                                      {LineKind::Evidence, "evidence"},
                                                      {LineKind::Section, "section"},
                                                      {LineKind::Agreement, "agreement"},
                                                      {LineKind::Matter, "matter"}});
};
template <>
struct Description<PreparationLine> {
  static constexpr auto value = describe<PreparationLine>(
      "preparation_line", 1, ROIR_FIELD(PreparationLine, kind, Visibility::Parties),
      ROIR_FIELD(PreparationLine, subject, Visibility::Parties), ROIR_FIELD(PreparationLine, section, Visibility::Parties),
      ROIR_FIELD(PreparationLine, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(PreparationLine, why, Visibility::Parties), ROIR_FIELD(PreparationLine, parameters, Visibility::Parties),
      ROIR_FIELD(PreparationLine, reason, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(PreparationLine, seconds, Visibility::Parties, {.unit = "s"}));
};
template <>
struct Description<PreparationSheet> {
  static constexpr auto value = describe<PreparationSheet>(
      "preparation_sheet", 1, ROIR_FIELD(PreparationSheet, meeting, Visibility::Parties),
      ROIR_FIELD(PreparationSheet, sections, Visibility::Parties), ROIR_FIELD(PreparationSheet, lines, Visibility::Parties),
      ROIR_FIELD(PreparationSheet, left_out, Visibility::Parties),
      ROIR_FIELD(PreparationSheet, seconds, Visibility::Parties, {.unit = "s"}),
      ROIR_FIELD(PreparationSheet, budget_seconds, Visibility::Parties, {.unit = "s"}));
};
/// @endcond

}  // namespace roir
