// SPDX-License-Identifier: MIT
/// @file
/// Who is going to read an output. There is no default: whoever makes an output says for whom.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/id.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace roir {

/// For whom an output is made (design.md decision 11). A value.
class ROIR_EXPORT Audience {
 public:
  /// The kinds of audience.
  enum class Kind : std::uint8_t {
    Parties,         ///< one person: the relationships in which they are one of the two
    Line,            ///< one manager: their own team
    HumanResources,  ///< those who do HR work: named contact metrics, nothing hidden
    Published        ///< anybody: no names, no small groups, nothing that subtraction would reveal
  };
  /// One of the two people: sees their own relationships.
  [[nodiscard]] static Audience parties(PersonId person);
  /// A manager: sees their own team.
  [[nodiscard]] static Audience line(PersonId manager);
  /// HR: sees named contact metrics.
  [[nodiscard]] static Audience human_resources();
  /// Anybody.
  [[nodiscard]] static Audience published();
  /// Reads "published", "hr", "manager:ID" or "person:ID"; also "works_council", which is published.
  /// @throws InvalidArgument (`bad_audience`) for any other text.
  [[nodiscard]] static Audience parse(std::string_view text);

  [[nodiscard]] Kind kind() const noexcept { return kind_; }                                ///< which kind
  [[nodiscard]] std::optional<PersonId> const& person() const noexcept { return person_; }  ///< whose, for Parties and Line
  /// As parse reads it.
  [[nodiscard]] std::string to_string() const;
  /// In words, for a report: "published: no names, no group under 5".
  [[nodiscard]] std::string words(std::int64_t min_group) const;
  /// Same kind and same person.
  friend bool operator==(Audience const&, Audience const&) = default;

 private:
  Audience(Kind kind, std::optional<PersonId> person);
  Kind kind_;
  std::optional<PersonId> person_;
};

}  // namespace roir
