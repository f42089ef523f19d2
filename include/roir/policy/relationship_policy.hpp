// SPDX-License-Identifier: MIT
/// @file
/// The named parameters of what happens between two people: pages, deadlines, windows.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace roir {

/// The parameters of rules and preparation with their defaults (domain.md A.7, A.8.6). A plain value.
struct RelationshipPolicy {
  double held_min_fraction = 0.5;            ///< share of the planned length that a held meeting must reach, in [0, 1]
  bool accepts_phone = false;                ///< whether a meeting by phone is as good as one where the two see each other
  double page_words = 500;                   ///< words on one page
  double page_characters = 3000;             ///< characters on one page
  double page_lines = 60;                    ///< lines on one page
  double max_pages = 1;                      ///< pages of a record above which there is a warning, never a refusal
  double prep_minutes = 5;                   ///< minutes that the preparation sheet may take
  double prep_words_per_minute = 200;        ///< reading speed that the budget is reckoned with
  std::int64_t file_within_hours = 48;       ///< time to file the record after a meeting
  std::int64_t sign_within_days = 7;         ///< time to sign a filed record
  std::int64_t chase_window_days = 7;        ///< eligible days within which a lost meeting is to be asked for
  std::int64_t lapse_after_days = 30;        ///< days after which a lost meeting that nobody made up for has lapsed
  std::int64_t quick_win_days = 14;          ///< longest time from promise to due day of a quick win
  std::int64_t broken_after_days = 30;       ///< days after the due day from which an undelivered promise counts as broken
  std::int64_t stale_after_days = 30;        ///< days after the due day from which an untouched promise is stale
  std::int64_t max_renegotiations = 2;       ///< renegotiations after which a promise no longer counts as kept
  std::int64_t agreement_review_days = 180;  ///< days after which a working agreement is looked at again
  std::int64_t agreement_grace_days = 60;    ///< days a new relationship may be without a complete working agreement
  std::int64_t recognition_days = 30;        ///< days without recognition after which the sheet reminds of it
  std::int64_t voice_silence_days = 90;      ///< days of silence on career, environment, suggestions or problems that are noted
  std::int64_t quiet_topic_meetings = 3;     ///< meetings without touch after which an open topic is shown as long quiet
  double balance_min_share = 0.2;            ///< least share of strategic, tactical, person and result items, in [0, 0.5]
  std::int64_t kick_start_days = 90;         ///< days in which the manager gives first
  std::int64_t arrange_lead_days = 2;        ///< working days before the end of a due period by which its meeting is to be arranged
  double template_share = 0.5;               ///< share of records from which a run of eight words counts as template text
  double late_credit = 0;                    ///< what a promise that was kept late counts in say-do, in [0, 1]
  double half_life_days = 90;                ///< age at which a promise counts half in say-do and contribution
  double pulse_minutes = 2;                  ///< minutes about the person that an answered pulse question counts as
  std::int64_t effort_days = 180;            ///< days over which extra effort asked for is set against what was given in return
  std::int64_t prep_line_seconds = 4;        ///< least time that a line of the sheet takes
  std::int64_t prep_line_words = 30;         ///< words of a text that a line of the sheet shows
  std::int64_t balance_meetings = 5;         ///< latest meetings over which the balance of items is looked at
  std::int64_t balance_min_items = 4;        ///< least items with a tag for saying anything about balance
};

/// "name=value; ..." of the parameters named, in the given order; all of them when none is named.
/// @throws NotFound (`no_parameter`) for a name that is none.
[[nodiscard]] ROIR_EXPORT std::string to_words(RelationshipPolicy const& policy, std::span<char const* const> names = {});

/// @cond descriptions
template <>
struct ROIR_EXPORT Description<RelationshipPolicy> {
  static constexpr auto value = describe<RelationshipPolicy>(
      "relationship_policy", 1, ROIR_FIELD(RelationshipPolicy, held_min_fraction, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(RelationshipPolicy, accepts_phone, Visibility::Organisation),
      ROIR_FIELD(RelationshipPolicy, page_words, Visibility::Organisation, {.unit = "words"}),
      ROIR_FIELD(RelationshipPolicy, page_characters, Visibility::Organisation, {.unit = "characters"}),
      ROIR_FIELD(RelationshipPolicy, page_lines, Visibility::Organisation, {.unit = "lines"}),
      ROIR_FIELD(RelationshipPolicy, max_pages, Visibility::Organisation, {.unit = "pages"}),
      ROIR_FIELD(RelationshipPolicy, prep_minutes, Visibility::Organisation, {.unit = "min"}),
      ROIR_FIELD(RelationshipPolicy, prep_words_per_minute, Visibility::Organisation, {.unit = "words/min"}),
      ROIR_FIELD(RelationshipPolicy, file_within_hours, Visibility::Organisation, {.unit = "h"}),
      ROIR_FIELD(RelationshipPolicy, sign_within_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, chase_window_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, lapse_after_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, quick_win_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, broken_after_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, stale_after_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, max_renegotiations, Visibility::Organisation),
      ROIR_FIELD(RelationshipPolicy, agreement_review_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, agreement_grace_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, recognition_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, voice_silence_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, quiet_topic_meetings, Visibility::Organisation),
      ROIR_FIELD(RelationshipPolicy, balance_min_share, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(RelationshipPolicy, kick_start_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, arrange_lead_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, template_share, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(RelationshipPolicy, late_credit, Visibility::Organisation, {.unit = "share"}),
      ROIR_FIELD(RelationshipPolicy, half_life_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, pulse_minutes, Visibility::Organisation, {.unit = "min"}),
      ROIR_FIELD(RelationshipPolicy, effort_days, Visibility::Organisation, {.unit = "days"}),
      ROIR_FIELD(RelationshipPolicy, prep_line_seconds, Visibility::Organisation, {.unit = "s"}),
      ROIR_FIELD(RelationshipPolicy, prep_line_words, Visibility::Organisation, {.unit = "words"}),
      ROIR_FIELD(RelationshipPolicy, balance_meetings, Visibility::Organisation),
      ROIR_FIELD(RelationshipPolicy, balance_min_items, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_policy`) naming the first parameter that is out of its range.
  static void validate(RelationshipPolicy const& record);
};
/// @endcond

}  // namespace roir
