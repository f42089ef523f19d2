// SPDX-License-Identifier: MIT
#include <roir/simulation/world_truth.hpp>

#include <cmath>

namespace roir {
namespace {

Column text(char const* name, char const* words, std::span<WorldTruth const> truths, std::string (*of)(WorldTruth const&)) {
  std::vector<std::string> cells;
  for (WorldTruth const& truth : truths) cells.push_back(of(truth));
  return Column{{.name = name, .words = words}, std::move(cells)};
}

Column number(char const* name, char const* words, std::span<WorldTruth const> truths, double WorldTruth::*field) {
  std::vector<double> cells;
  for (WorldTruth const& truth : truths) cells.push_back(truth.*field);
  return Column{{.name = name, .words = words}, std::move(cells)};
}

Column whole(char const* name, char const* words, std::span<WorldTruth const> truths, std::optional<std::int64_t> WorldTruth::*field) {
  std::vector<std::int64_t> cells;
  std::vector<std::uint8_t> valid;
  for (WorldTruth const& truth : truths) {
    cells.push_back((truth.*field).value_or(0));
    valid.push_back((truth.*field) ? 1 : 0);
  }
  return Column{{.name = name, .unit = "periods", .words = words}, std::move(cells), std::move(valid)};
}

std::vector<Estimate> differences(std::span<WorldTruth const> truths) {
  constexpr double z = 1.959963984540054;
  std::vector<Estimate> estimates;
  for (WorldTruth const& truth : truths) {
    Estimate one{.value = truth.difference, .n = static_cast<double>(truth.managers), .method = "twins; normal, over managers"};
    one.status = std::isnan(truth.difference) ? Status::NoData : Status::Ok;
    if (std::isfinite(truth.difference_se))
      one.interval = {truth.difference - z * truth.difference_se, truth.difference + z * truth.difference_se};
    else
      one.method = "twins; one manager tells nothing of others";
    estimates.push_back(std::move(one));
  }
  return estimates;
}

}  // namespace

Table world_truth_table(std::span<WorldTruth const> truths) {
  Table table{
      {.name = "world_truth",
       .title = "What is true of a simulated world",
       .definition = "with and without the programme for the same people and the same luck: docs/concepts/simulation.md",
       .notes = {"Simulated. The interval is for other worlds of this scenario; of the people simulated the difference holds exactly."}}};
  table.add(text("estimand", "what", truths, [](WorldTruth const& t) { return t.estimand; }));
  table.add(text("form", "return form", truths, [](WorldTruth const& t) { return t.form; }));
  table.add(text("unit", "unit of the figures", truths, [](WorldTruth const& t) { return t.unit; }));
  table.add(text("over", "how it was put together", truths, [](WorldTruth const& t) { return std::string{word(t.over)}; }));
  table.add(whole("cohort", "period in which its managers start", truths, &WorldTruth::cohort));
  table.add(whole("at", "period, or periods after the start", truths, &WorldTruth::at));
  table.add(number("with", "with the programme", truths, &WorldTruth::with));
  table.add(number("without", "without it", truths, &WorldTruth::without));
  std::vector<Estimate> const effects = differences(truths);
  table.add(Column::Meta{.name = "difference", .words = "the effect"}, effects);
  table.add(number("difference_se", "standard error of the difference over worlds", truths, &WorldTruth::difference_se));
  table.add(number("ratio", "with / without", truths, &WorldTruth::ratio));
  table.add(number("ratio_se", "standard error of the ratio over worlds", truths, &WorldTruth::ratio_se));
  table.add(number("exposure", "what with was divided by", truths, &WorldTruth::exposure));
  table.add(number("exposure_without", "what without was divided by", truths, &WorldTruth::exposure_without));
  return table;
}

}  // namespace roir
