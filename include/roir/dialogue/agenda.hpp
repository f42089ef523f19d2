// SPDX-License-Identifier: MIT
/// @file
/// The agenda of a one-to-one: templates as data, and items that both sides put on it.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/id.hpp>
#include <roir/dialogue/meeting.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// One section of an agenda template.
struct AgendaSection {
  std::string key{};                   ///< stable word, e.g. "kpi"; items name it
  std::string title{};                 ///< what people read
  bool required = false;               ///< whether every meeting covers it
  std::int64_t minutes = 0;            ///< time set aside for it; 0 = not said
  std::vector<std::string> prompts{};  ///< questions that open it
};
/// What a one-to-one of a programme talks about. Data: users edit or add templates without code.
struct AgendaTemplate {
  std::string name{};                     ///< which one, e.g. "one_to_one"
  std::int64_t version = 1;               ///< grows with each change
  bool structured = false;                ///< whether the order is fixed; otherwise order and extra items are free
  std::vector<AgendaSection> sections{};  ///< in order
  std::vector<std::string> overlays{};    ///< names of the overlays that were laid over it, in order
};

/// How far ahead an item looks (domain.md S1.04).
enum class Horizon : std::uint8_t {
  Unknown,   ///< nobody said
  Tactical,  ///< today's work
  Strategic  ///< where it leads
};
/// What an item is about (domain.md S1.05).
enum class Focus : std::uint8_t {
  Unknown,  ///< nobody said
  Person,   ///< the person
  Results   ///< the results
};
/// What became of an agenda item.
enum class ItemOutcome : std::uint8_t {
  Open,       ///< not yet talked about
  Discussed,  ///< talked about
  Deferred,   ///< put off to a later meeting
  Dropped     ///< no longer wanted
};

/// Puts an item on the agenda of a meeting that is still to come or going on. Either side.
struct AddItem {
  ItemId item;                         ///< a new id
  MeetingId meeting;                   ///< on whose agenda
  std::string section{};               ///< key of a section of the template; empty = none
  std::string text{};                  ///< what is to be talked about
  std::optional<TopicId> topic{};      ///< the topic it continues
  Horizon horizon = Horizon::Unknown;  ///< how far ahead it looks
  Focus focus = Focus::Unknown;        ///< what it is about
  bool problem = false;                ///< whether it is about something that goes wrong
  std::int64_t minutes = 0;            ///< time wanted for it; 0 = not said
};
/// Changes an item that is still open. Either side; what is empty stays as it is.
struct EditItem {
  ItemId item;                            ///< which one
  std::optional<std::string> section{};   ///< another section
  std::optional<std::string> text{};      ///< another text
  std::optional<TopicId> topic{};         ///< another topic
  std::optional<Horizon> horizon{};       ///< how far ahead it looks
  std::optional<Focus> focus{};           ///< what it is about
  std::optional<bool> problem{};          ///< whether it is about something that goes wrong
  std::optional<std::int64_t> minutes{};  ///< time wanted for it
};
/// Says what became of an item. Either side.
struct CloseItem {
  ItemId item;                                   ///< which one
  ItemOutcome outcome = ItemOutcome::Discussed;  ///< what became of it
  std::int64_t minutes = 0;                      ///< time it took; 0 = not said
};

/// Where a topic stands.
enum class TopicState : std::uint8_t {
  Open,         ///< raised
  Progressing,  ///< something has happened since
  Parked,       ///< left for later on purpose
  Closed        ///< settled
};
/// Opens a topic: a thread of conversation across meetings. Either side.
struct OpenTopic {
  TopicId topic;                    ///< a new id
  std::string title{};              ///< what it is about
  std::optional<TopicId> parent{};  ///< the topic it came out of
};
/// Says where a topic stands now. Progress can be reported again and again; a topic that is open or progressing cannot be opened, a parked
/// or closed one can, and each can be marked as any other state. Either side.
struct MarkTopic {
  TopicId topic;                               ///< which one
  TopicState state = TopicState::Progressing;  ///< where it stands now
  std::string text{};                          ///< what has happened
};

/// An agenda item as it stands.
struct AgendaItem {
  ItemId item;                              ///< which one
  MeetingId meeting;                        ///< on whose agenda
  Side by = Side::Unknown;                  ///< who put it there
  std::string section{};                    ///< key of its section
  std::string text{};                       ///< what is to be talked about
  std::optional<TopicId> topic{};           ///< the topic it continues
  Horizon horizon = Horizon::Unknown;       ///< how far ahead it looks
  Focus focus = Focus::Unknown;             ///< what it is about
  bool problem = false;                     ///< whether it is about something that goes wrong
  std::int64_t planned_minutes = 0;         ///< time wanted for it; 0 = not said
  ItemOutcome outcome = ItemOutcome::Open;  ///< what became of it
  std::int64_t minutes = 0;                 ///< time it took; 0 = not said
  std::optional<Moment> added_at{};         ///< when it was put there, an instant
};
/// One step in the life of a topic.
struct TopicStep {
  Moment at{};                          ///< when, an instant
  Side by = Side::Unknown;              ///< who said so
  TopicState state = TopicState::Open;  ///< where it stood from then on
  std::string text{};                   ///< what has happened
};
/// A topic as it stands.
struct Topic {
  TopicId topic;                                 ///< which one
  std::string title{};                           ///< what it is about
  Side by = Side::Unknown;                       ///< who opened it
  TopicState state = TopicState::Open;           ///< where it stands
  std::optional<TopicId> parent{};               ///< the topic it came out of
  std::optional<RelationshipId> carried_from{};  ///< the relationship it was carried over from
  std::vector<TopicStep> steps{};                ///< in order; the first one opened it
  std::vector<MeetingId> touched{};              ///< meetings with a discussed item of it, in order
};

/// @cond descriptions
template <>
struct EnumWords<Horizon> {
  static constexpr auto value =
      enum_words<Horizon>({{Horizon::Unknown, "unknown"}, {Horizon::Tactical, "tactical"}, {Horizon::Strategic, "strategic"}});
};
template <>
struct EnumWords<Focus> {
  static constexpr auto value = enum_words<Focus>({{Focus::Unknown, "unknown"}, {Focus::Person, "person"}, {Focus::Results, "results"}});
};
template <>
struct EnumWords<ItemOutcome> {
  static constexpr auto value = enum_words<ItemOutcome>({{ItemOutcome::Open, "open"},
                                                         {ItemOutcome::Discussed, "discussed"},
                                                         {ItemOutcome::Deferred, "deferred"},
                                                         {ItemOutcome::Dropped, "dropped"}});
};
template <>
struct EnumWords<TopicState> {
  static constexpr auto value = enum_words<TopicState>({{TopicState::Open, "open"},
                                                        {TopicState::Progressing, "progressing"},
                                                        {TopicState::Parked, "parked"},
                                                        {TopicState::Closed, "closed"}});
};
template <>
struct ROIR_EXPORT Description<AgendaSection> {
  static constexpr auto value = describe<AgendaSection>("agenda_section", 1, ROIR_FIELD(AgendaSection, key, Visibility::Organisation),
                                                        ROIR_FIELD(AgendaSection, title, Visibility::Organisation),
                                                        ROIR_FIELD(AgendaSection, required, Visibility::Organisation),
                                                        ROIR_FIELD(AgendaSection, minutes, Visibility::Organisation, {.unit = "min"}),
                                                        ROIR_FIELD(AgendaSection, prompts, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_template`) for a key that is not in snake_case or minutes outside [0, 1440].
  static void validate(AgendaSection const& record);
};
template <>
struct ROIR_EXPORT Description<AgendaTemplate> {
  static constexpr auto value = describe<AgendaTemplate>(
      "agenda_template", 1, ROIR_FIELD(AgendaTemplate, name, Visibility::Organisation),
      ROIR_FIELD(AgendaTemplate, version, Visibility::Organisation), ROIR_FIELD(AgendaTemplate, structured, Visibility::Organisation),
      ROIR_FIELD(AgendaTemplate, sections, Visibility::Organisation), ROIR_FIELD(AgendaTemplate, overlays, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_template`) without a name, with a version below 1, or with two sections of one key.
  static void validate(AgendaTemplate const& record);
};
template <>
struct ROIR_EXPORT Description<AddItem> {
  static constexpr auto value =
      describe<AddItem>("add_item", 1, ROIR_FIELD(AddItem, item, Visibility::Parties), ROIR_FIELD(AddItem, meeting, Visibility::Parties),
                        ROIR_FIELD(AddItem, section, Visibility::Parties),
                        ROIR_FIELD(AddItem, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                        ROIR_FIELD(AddItem, topic, Visibility::Parties), ROIR_FIELD(AddItem, horizon, Visibility::Parties),
                        ROIR_FIELD(AddItem, focus, Visibility::Parties), ROIR_FIELD(AddItem, problem, Visibility::Parties),
                        ROIR_FIELD(AddItem, minutes, Visibility::Parties, {.unit = "min"}));
  /// @throws InvalidArgument (`bad_item`) without a text or with minutes outside [0, 1440].
  static void validate(AddItem const& record);
};
template <>
struct ROIR_EXPORT Description<EditItem> {
  static constexpr auto value = describe<EditItem>(
      "edit_item", 1, ROIR_FIELD(EditItem, item, Visibility::Parties), ROIR_FIELD(EditItem, section, Visibility::Parties),
      ROIR_FIELD(EditItem, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(EditItem, topic, Visibility::Parties), ROIR_FIELD(EditItem, horizon, Visibility::Parties),
      ROIR_FIELD(EditItem, focus, Visibility::Parties), ROIR_FIELD(EditItem, problem, Visibility::Parties),
      ROIR_FIELD(EditItem, minutes, Visibility::Parties, {.unit = "min"}));
  /// @throws InvalidArgument (`bad_item`) for an empty text or minutes outside [0, 1440].
  static void validate(EditItem const& record);
};
template <>
struct ROIR_EXPORT Description<CloseItem> {
  static constexpr auto value = describe<CloseItem>("close_item", 1, ROIR_FIELD(CloseItem, item, Visibility::Parties),
                                                    ROIR_FIELD(CloseItem, outcome, Visibility::Parties),
                                                    ROIR_FIELD(CloseItem, minutes, Visibility::Parties, {.unit = "min"}));
  /// @throws InvalidArgument (`bad_item`) for the outcome `open` or minutes outside [0, 1440].
  static void validate(CloseItem const& record);
};
template <>
struct ROIR_EXPORT Description<OpenTopic> {
  static constexpr auto value =
      describe<OpenTopic>("open_topic", 1, ROIR_FIELD(OpenTopic, topic, Visibility::Parties),
                          ROIR_FIELD(OpenTopic, title, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                          ROIR_FIELD(OpenTopic, parent, Visibility::Parties));
  /// @throws InvalidArgument (`bad_topic`) without a title.
  static void validate(OpenTopic const& record);
};
template <>
struct Description<MarkTopic> {
  static constexpr auto value = describe<MarkTopic>(
      "mark_topic", 1, ROIR_FIELD(MarkTopic, topic, Visibility::Parties), ROIR_FIELD(MarkTopic, state, Visibility::Parties),
      ROIR_FIELD(MarkTopic, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<AgendaItem> {
  static constexpr auto value = describe<AgendaItem>(
      "agenda_item", 1, ROIR_FIELD(AgendaItem, item, Visibility::Parties), ROIR_FIELD(AgendaItem, meeting, Visibility::Parties),
      ROIR_FIELD(AgendaItem, by, Visibility::Parties), ROIR_FIELD(AgendaItem, section, Visibility::Parties),
      ROIR_FIELD(AgendaItem, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
      ROIR_FIELD(AgendaItem, topic, Visibility::Parties), ROIR_FIELD(AgendaItem, horizon, Visibility::Parties),
      ROIR_FIELD(AgendaItem, focus, Visibility::Parties), ROIR_FIELD(AgendaItem, problem, Visibility::Parties),
      ROIR_FIELD(AgendaItem, planned_minutes, Visibility::Parties, {.unit = "min"}), ROIR_FIELD(AgendaItem, outcome, Visibility::Parties),
      ROIR_FIELD(AgendaItem, minutes, Visibility::Parties, {.unit = "min"}), ROIR_FIELD(AgendaItem, added_at, Visibility::Parties));
};
template <>
struct Description<TopicStep> {
  static constexpr auto value =
      describe<TopicStep>("topic_step", 1, ROIR_FIELD(TopicStep, at, Visibility::Parties), ROIR_FIELD(TopicStep, by, Visibility::Parties),
                          ROIR_FIELD(TopicStep, state, Visibility::Parties),
                          ROIR_FIELD(TopicStep, text, Visibility::Parties, {.sensitivity = Sensitivity::Personal}));
};
template <>
struct Description<Topic> {
  static constexpr auto value =
      describe<Topic>("topic", 1, ROIR_FIELD(Topic, topic, Visibility::Parties),
                      ROIR_FIELD(Topic, title, Visibility::Parties, {.sensitivity = Sensitivity::Personal}),
                      ROIR_FIELD(Topic, by, Visibility::Parties), ROIR_FIELD(Topic, state, Visibility::Parties),
                      ROIR_FIELD(Topic, parent, Visibility::Parties), ROIR_FIELD(Topic, carried_from, Visibility::Parties),
                      ROIR_FIELD(Topic, steps, Visibility::Parties), ROIR_FIELD(Topic, touched, Visibility::Parties));
};
/// @endcond

}  // namespace roir
