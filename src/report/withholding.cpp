// SPDX-License-Identifier: MIT
#include "report/withholding.hpp"

#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

namespace roir {

bool reads_groups_alone(std::optional<Audience> const& audience) {
  return audience && (audience->kind() == Audience::Kind::Published || audience->kind() == Audience::Kind::HumanResources);
}

Table without_figures(Table const& table, std::set<std::size_t> const& rows, std::function<bool(std::string const&)> const& is_figure,
                      std::function<std::string(std::string const&)> const& in_place) {
  Table made{table.info()};
  for (Column const& column : table.columns()) {
    if (!is_figure(column.name())) {
      made.add(column);
      continue;
    }
    std::vector<std::uint8_t> valid;
    for (std::size_t row = 0; row < column.size(); ++row) valid.push_back(!column.is_missing(row) && !rows.contains(row) ? 1 : 0);
    Column::Cells cells = column.cells();
    if (auto* texts = std::get_if<std::vector<std::string>>(&cells))
      for (std::size_t const row : rows) {
        (*texts)[row] = in_place(column.name());
        valid[row] = 1;
      }
    made.add(Column{column.meta(), std::move(cells), std::move(valid)});
  }
  return made;
}

}  // namespace roir
