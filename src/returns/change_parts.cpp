// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/returns/change.hpp>

#include <map>

namespace roir {
namespace {

struct Sum {
  double amount = 0;
  double exposure = 0;
  void add(PersonSum const& one) {
    amount += one.amount;
    exposure += one.exposure;
  }
  [[nodiscard]] double figure() const { return exposure > 0 ? amount / exposure : 0; }
};

std::map<std::uint32_t, PersonSum> by_person(std::span<PersonSum const> sums) {
  std::map<std::uint32_t, PersonSum> found;
  for (PersonSum const& one : sums) {
    if (!(one.exposure > 0)) throw InvalidArgument{{.code = "bad_ratio", .message = "a person's exposure is not above 0"}};
    found.emplace(one.person, one);
  }
  return found;
}

/// One window, cut into those who are in both and those who are in it alone.
struct Cut {
  Sum both{}, alone{};
  [[nodiscard]] double alone_share() const { return alone.exposure / (both.exposure + alone.exposure); }
};
Cut cut(std::map<std::uint32_t, PersonSum> const& sums, std::map<std::uint32_t, PersonSum> const& other) {
  Cut made;
  for (auto const& [person, sum] : sums) (other.contains(person) ? made.both : made.alone).add(sum);
  return made;
}

}  // namespace

ChangeParts parts_of_change(std::span<PersonSum const> now, std::span<PersonSum const> before) {
  auto const later = by_person(now), earlier = by_person(before);
  Cut const there = cut(later, earlier), here = cut(earlier, later);
  ChangeParts parts;
  if (there.both.exposure > 0) {
    double const middle = (there.both.figure() + here.both.figure()) / 2;
    for (auto const& [person, one] : later) {
      auto const found = earlier.find(person);
      if (found == earlier.end()) continue;
      double const y = one.amount / one.exposure, y_before = found->second.amount / found->second.exposure;
      double const share = one.exposure / there.both.exposure, share_before = found->second.exposure / here.both.exposure;
      parts.within += (share + share_before) / 2 * (y - y_before);
      parts.between += (share - share_before) * ((y + y_before) / 2 - middle);
    }
  }
  if (there.alone.exposure > 0) parts.joiners = there.alone_share() * (there.alone.figure() - there.both.figure());
  if (here.alone.exposure > 0) parts.leavers = here.alone_share() * (here.both.figure() - here.alone.figure());
  return parts;
}

}  // namespace roir
