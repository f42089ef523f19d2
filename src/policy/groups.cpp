// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/policy/groups.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace roir {
namespace {

[[noreturn]] void refuse(std::string message, std::string subject) {
  throw InvalidArgument{{.code = "bad_group", .message = std::move(message), .subject = std::move(subject), .place = {}, .hint = {}}};
}

}  // namespace

std::map<PersonId, std::string> groups_by_person(std::span<GroupMember const> members) {
  std::map<PersonId, std::string> groups;
  for (GroupMember const& member : members) {
    if (member.group.empty()) refuse("a group has no name", member.person.text());
    if (!groups.emplace(member.person, member.group).second) refuse("a person is in two groups", member.person.text());
  }
  return groups;
}

std::set<std::string> hidden_groups(std::map<std::string, std::int64_t> const& crowd, std::int64_t min_group, std::int64_t shared) {
  std::vector<std::pair<std::int64_t, std::string>> by_size;
  for (auto const& [label, persons] : crowd)
    if (persons > 0) by_size.emplace_back(persons, label);
  std::sort(by_size.begin(), by_size.end());
  std::set<std::string> hidden;
  if (by_size.empty() || by_size.front().first >= min_group) return hidden;
  std::int64_t together = 0;
  for (auto const& [persons, label] : by_size) {
    bool const is_safe = persons >= min_group && hidden.size() >= 2 && together >= min_group + shared;
    if (is_safe) break;
    hidden.insert(label);
    together += persons;
  }
  return hidden;
}

}  // namespace roir
