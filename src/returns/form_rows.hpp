// SPDX-License-Identifier: MIT
/// @file
/// The rows of tables of forms: which form and indicator each stands for. Inside the room.
#pragma once

#include <roir/core/table.hpp>
#include <roir/returns/indicators.hpp>
#include <roir/returns/return_form.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roir {

/// A form and one of its indicators.
struct FormIndicator {
  ReturnForm const* form = nullptr;
  Indicator indicator{};
  std::size_t place = 0;  ///< of the indicator's columns among distinct()
  bool is_first = false;  ///< whether it is the form's first indicator: the one that is tested
};

/// All forms with all their indicators, and the distinct indicators behind them.
class FormIndicators {
 public:
  explicit FormIndicators(ReturnCatalogue const& catalogue);
  [[nodiscard]] std::vector<FormIndicator> const& all() const noexcept { return all_; }
  [[nodiscard]] std::vector<Indicator> const& distinct() const noexcept { return distinct_; }

 private:
  std::vector<FormIndicator> all_;
  std::vector<Indicator> distinct_;
};

/// Columns of texts that grow row by row, and say why a figure is not there.
struct FormColumns {
  std::vector<std::string> form{}, phrase{}, indicator{}, path{}, better{}, unit{};
  std::vector<std::string> code{}, why{}, fix{};
  void add(FormIndicator const& one, std::optional<Refusal> const& refusal);
  void add_forms_to(Table& table);
  void add_refusals_to(Table& table);
};

/// What stands in place of an estimate that was refused.
Estimate refused_estimate(Refusal const& refusal);

}  // namespace roir
