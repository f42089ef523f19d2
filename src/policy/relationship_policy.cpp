// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/policy/relationship_policy.hpp>

#include <limits>

namespace roir {

void Description<RelationshipPolicy>::validate(RelationshipPolicy const& record) {
  constexpr std::int64_t most = 100'000;
  for_each_field<RelationshipPolicy>([&](auto const& field) {
    auto const& value = field.of(record);
    using Value = std::remove_cvref_t<decltype(value)>;
    std::string const name{field.name};
    if constexpr (std::is_same_v<Value, double>)
      check_record::within("bad_policy", name, name.c_str(), value, 0.0, field.unit == "share" ? 1.0 : std::numeric_limits<double>::max());
    else if constexpr (std::is_same_v<Value, std::int64_t>)
      check_record::within("bad_policy", name, name.c_str(), value, 0, most);
  });
  check_record::holds("bad_policy", "balance_min_share", record.balance_min_share <= 0.5, "balance_min_share is above a half");
  for (double const* page : {&record.page_words, &record.page_characters, &record.page_lines, &record.prep_words_per_minute})
    check_record::holds("bad_policy", "page", *page > 0, "the size of a page or the reading speed is 0");
  check_record::holds("bad_policy", "half_life_days", record.half_life_days > 0, "the half-life is 0");
}

}  // namespace roir
