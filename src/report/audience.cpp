// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/report/audience.hpp>

#include <utility>

namespace roir {

Audience::Audience(Kind kind, std::optional<PersonId> person) : kind_{kind}, person_{std::move(person)} {}
Audience Audience::parties(PersonId person) {
  return {Kind::Parties, std::move(person)};
}
Audience Audience::line(PersonId manager) {
  return {Kind::Line, std::move(manager)};
}
Audience Audience::human_resources() {
  return {Kind::HumanResources, std::nullopt};
}
Audience Audience::published() {
  return {Kind::Published, std::nullopt};
}

Audience Audience::parse(std::string_view text) {
  if (text == "published" || text == "works_council") return published();
  if (text == "hr") return human_resources();
  if (text.starts_with("manager:") && text.size() > 8) return line(PersonId{std::string(text.substr(8))});
  if (text.starts_with("person:") && text.size() > 7) return parties(PersonId{std::string(text.substr(7))});
  throw InvalidArgument{{.code = "bad_audience",
                         .message = "'" + std::string(text) + "' is no audience",
                         .subject = std::string(text),
                         .hint = "There are published, hr, manager:ID and person:ID."}};
}

std::string Audience::to_string() const {
  switch (kind_) {
    case Kind::Parties:
      return "person:" + person_->text();
    case Kind::Line:
      return "manager:" + person_->text();
    case Kind::HumanResources:
      return "hr";
    case Kind::Published:
      break;
  }
  return "published";
}

std::string Audience::words(std::int64_t min_group) const {
  switch (kind_) {
    case Kind::Parties:
      return person_->text() + ": their own relationships";
    case Kind::Line:
      return "manager " + person_->text() + ": their own team";
    case Kind::HumanResources:
      return "HR: named contact metrics, not for passing on";
    case Kind::Published:
      break;
  }
  return "published: no names, no group under " + std::to_string(min_group) + " people";
}

}  // namespace roir
