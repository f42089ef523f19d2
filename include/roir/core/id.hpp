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
/// A person; manager and report are roles in a reporting line, not kinds of person.
using PersonId = Id<PersonTag>;
/// One meeting, planned or held.
using MeetingId = Id<MeetingTag>;
/// One fact, so that a correction can name it.
using FactId = Id<FactTag>;

}  // namespace roir

/// Hash of an id: that of its text.
template <class Tag>
struct std::hash<roir::Id<Tag>> {
  /// Hash of the text.
  std::size_t operator()(roir::Id<Tag> const& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
