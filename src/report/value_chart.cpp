// SPDX-License-Identifier: MIT
#include <roir/report/value_chart.hpp>

#include <string>

namespace roir {
namespace {

/// "RF01 increased staff retention"; what is no form has its name alone.
std::string label_of(Table const& tornado, std::size_t row) {
  std::string const value = tornado["value"].text(row);
  return value == "imputed hours" ? value : value + " " + tornado["phrase"].text(row);
}

}  // namespace

DotInterval tornado_chart(Table const& tornado) {
  std::string const unit = tornado["net"].meta().unit;
  DotInterval chart{.title = tornado.info().title,
                    .scale = {.unit = unit},
                    .n_of = "one-to-ones held",
                    .row_word = "value",
                    .marks = {{0, "pays for itself"}}};
  if (!tornado.has("value")) return chart;
  for (std::size_t row = 0; row < tornado.rows(); ++row) {
    chart.labels.push_back(label_of(tornado, row));
    chart.values.push_back({.value = tornado["net"].number(row),
                            .interval = {tornado["net_low"].number(row), tornado["net_high"].number(row)},
                            .n = tornado["net_n"].number(row),
                            .status = Status::Ok,
                            .method = tornado["net_method"].text(row),
                            .is_bounds = true});
  }
  return chart;
}

}  // namespace roir
