// SPDX-License-Identifier: MIT
#include <roir/people/pay.hpp>

namespace roir {
namespace {

[[noreturn]] void refuse(Pay const& pay, std::string message, std::string hint) {
  throw InvalidArgument{{.code = "bad_pay", .message = std::move(message), .subject = pay.subject, .hint = std::move(hint)}};
}

}  // namespace

void Description<Pay>::validate(Pay const& pay) {
  if (pay.from.is_special() || (pay.until && (pay.until->is_special() || *pay.until < pay.from)))
    refuse(pay, "it has no first day, or ends before it", "`until` is the first day that no longer counts.");
  if ((pay.scope == PayScope::Organisation) != pay.subject.empty())
    refuse(pay, "the subject does not fit the scope", "Give a person id or a unit; leave it empty for the organisation.");
  if (!(pay.amount > 0 && pay.amount < 1e12))
    refuse(pay, "the amount is " + std::to_string(pay.amount), "Give the pay of a full-time year, above 0.");
  if (!is_currency(pay.currency)) refuse(pay, "'" + pay.currency + "' is no currency", "Write the three letters of ISO 4217: GBP, EUR.");
  if (!is_price_year(pay.price_year))
    refuse(pay, "the price year is " + std::to_string(pay.price_year), "Say in prices of which year it is.");
  if (pay.on_cost && !(*pay.on_cost >= 0 && *pay.on_cost <= 3))
    refuse(pay, "the on-cost is " + std::to_string(*pay.on_cost), "Give it as a share of pay: 0.25 for a quarter on top.");
  if (pay.productive_hours && !(*pay.productive_hours > 0 && *pay.productive_hours <= 8784))
    refuse(pay, "the productive hours are " + std::to_string(*pay.productive_hours), "Give the hours worked in a year, such as 1600.");
}

}  // namespace roir
