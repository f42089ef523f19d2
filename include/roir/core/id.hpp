// SPDX-License-Identifier: MIT
/// @file
/// Typed ids: a person's id and a meeting's id are both text, and mixing them does not compile.
#pragma once

#include <roir/core/error.hpp>

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace roir {

/// The id of a `Tag`: text that the caller chose, 1 to 256 bytes, compared byte by byte. Immutable.
template <class Tag>
class Id {
 public:
  /// The longest id in bytes.
  static constexpr std::size_t max_size = 256;
  /// @throws InvalidArgument (`bad_id`) if `text` is empty or longer than max_size.
  explicit Id(std::string text) : text_{std::move(text)} {
    if (text_.empty() || text_.size() > max_size)
      throw InvalidArgument{{.code = "bad_id",
                             .message = text_.empty() ? "an id is empty" : "an id is longer than 256 bytes: " + text_.substr(0, 32) + "...",
                             .subject = Tag::name,
                             .hint = "Give each one a short text of its own."}};
  }
  /// The text as it was given.
  [[nodiscard]] std::string const& text() const noexcept { return text_; }
  /// Byte order.
  friend auto operator<=>(Id const&, Id const&) = default;

 private:
  std::string text_;
};

/// Tag of PersonId.
struct PersonTag {
  static constexpr char const* name = "person";  ///< how errors call it
};
/// Tag of MeetingId.
struct MeetingTag {
  static constexpr char const* name = "meeting";  ///< how errors call it
};
/// Tag of FactId.
struct FactTag {
  static constexpr char const* name = "fact";  ///< how errors call it
};
/// Tag of RelationshipId.
struct RelationshipTag {
  static constexpr char const* name = "relationship";  ///< how errors call it
};
/// Tag of TopicId.
struct TopicTag {
  static constexpr char const* name = "topic";  ///< how errors call it
};
/// Tag of ItemId.
struct ItemTag {
  static constexpr char const* name = "item";  ///< how errors call it
};
/// Tag of NoteId.
struct NoteTag {
  static constexpr char const* name = "note";  ///< how errors call it
};
/// Tag of EvidenceId.
struct EvidenceTag {
  static constexpr char const* name = "evidence";  ///< how errors call it
};
/// Tag of PromiseId.
struct PromiseTag {
  static constexpr char const* name = "promise";  ///< how errors call it
};
/// Tag of MatterId.
struct MatterTag {
  static constexpr char const* name = "matter";  ///< how errors call it
};
/// Tag of PulseId.
struct PulseTag {
  static constexpr char const* name = "pulse";  ///< how errors call it
};
/// Tag of PlanId.
struct PlanTag {
  static constexpr char const* name = "plan";  ///< how errors call it
};
/// A person; manager and report are roles in a reporting line, not kinds of person.
using PersonId = Id<PersonTag>;
/// One meeting, planned or held.
using MeetingId = Id<MeetingTag>;
/// One fact, so that a correction can name it.
using FactId = Id<FactTag>;
/// One spell of one pair.
using RelationshipId = Id<RelationshipTag>;
/// A thread of conversation across meetings.
using TopicId = Id<TopicTag>;
/// One item on the agenda of one meeting.
using ItemId = Id<ItemTag>;
/// One note: a statement on the shared page, or what somebody keeps for themselves.
using NoteId = Id<NoteTag>;
/// One piece of evidence.
using EvidenceId = Id<EvidenceTag>;
/// One promise, of either side.
using PromiseId = Id<PromiseTag>;
/// Something that one raised with the other: an idea, a barrier, a delegation; also a recognition or a piece of feedback.
using MatterId = Id<MatterTag>;
/// One time that somebody was asked how they are.
using PulseId = Id<PulseTag>;
/// One development plan.
using PlanId = Id<PlanTag>;

}  // namespace roir

/// Hash of an id: that of its text.
template <class Tag>
struct std::hash<roir::Id<Tag>> {
  /// Hash of the text.
  std::size_t operator()(roir::Id<Tag> const& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
