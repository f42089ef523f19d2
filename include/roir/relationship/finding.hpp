// SPDX-License-Identifier: MIT
/// @file
/// Findings: what the rules notice, with evidence, whose it is to act, and the words from one catalogue (domain.md A.8.6).
#pragma once

#include <roir/core/message.hpp>
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace roir {

/// How much a finding weighs.
enum class Severity : std::uint8_t {
  Info,    ///< good to know
  Nudge,   ///< somebody may want to act
  Overdue  ///< something agreed is late
};
/// What a rule noticed. Codes and parameters; English beside them.
struct Finding {
  std::string rule{};                          ///< stable name of the rule, e.g. "r_due"
  Severity severity = Severity::Info;          ///< how much it weighs
  Side responsible = Side::Unknown;            ///< whose it is to act; unknown = both
  std::string subject{};                       ///< what it is about: an id
  std::vector<std::string> evidence{};         ///< what it rests on: ids
  std::vector<MessageParameter> parameters{};  ///< what the words are made of
  std::string message{};                       ///< one English sentence
  std::string hint{};                          ///< what to do, in English; may be empty
};

/// @cond descriptions
template <>
struct EnumWords<Severity> {
  static constexpr auto value =
      enum_words<Severity>({{Severity::Info, "info"}, {Severity::Nudge, "nudge"}, {Severity::Overdue, "overdue"}});
};
template <>
struct Description<Finding> {
  static constexpr auto value =
      describe<Finding>("finding", 1, ROIR_FIELD(Finding, rule, Visibility::Parties), ROIR_FIELD(Finding, severity, Visibility::Parties),
                        ROIR_FIELD(Finding, responsible, Visibility::Parties), ROIR_FIELD(Finding, subject, Visibility::Parties),
                        ROIR_FIELD(Finding, evidence, Visibility::Parties), ROIR_FIELD(Finding, parameters, Visibility::Parties),
                        ROIR_FIELD(Finding, message, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                        ROIR_FIELD(Finding, hint, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
/// @endcond

}  // namespace roir
