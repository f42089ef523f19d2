// SPDX-License-Identifier: MIT
#include <roir/scoring/proposal.hpp>

#include <functional>

namespace roir {
namespace {

std::string joined(std::vector<std::string> const& sentences) {
  std::string all;
  for (std::string const& one : sentences) all += (all.empty() ? "" : " ") + one;
  return all;
}

// A text column of what proposals say, and of what refusals say.
Column text_column(Column::Meta meta, std::span<TierAnswer const> answers, std::function<std::string(TierProposal const&)> const& proposed,
                   std::function<std::string(Refusal const&)> const& refused) {
  std::vector<std::string> cells;
  for (TierAnswer const& one : answers)
    cells.push_back(std::holds_alternative<Refusal>(one) ? refused(std::get<Refusal>(one)) : proposed(std::get<TierProposal>(one)));
  return {std::move(meta), std::move(cells)};
}

// A column of numbers, missing where there is no proposal.
Column number_column(Column::Meta meta, std::span<TierAnswer const> answers, std::function<double(TierProposal const&)> const& proposed) {
  std::vector<double> cells;
  for (TierAnswer const& one : answers)
    cells.push_back(std::holds_alternative<Refusal>(one) ? std::numeric_limits<double>::quiet_NaN()
                                                         : proposed(std::get<TierProposal>(one)));
  return {std::move(meta), std::move(cells)};
}

std::vector<Estimate> estimates(std::span<TierAnswer const> answers, std::function<Estimate(TierProposal const&)> const& proposed) {
  std::vector<Estimate> all;
  for (TierAnswer const& one : answers) {
    if (auto const* refusal = std::get_if<Refusal>(&one))
      all.push_back({.status = Status::Refused, .reason = refusal->code});
    else
      all.push_back(proposed(std::get<TierProposal>(one)));
  }
  return all;
}

}  // namespace

Table proposal_table(std::span<TierAnswer const> answers, std::span<TierAsk const> asks, TierPolicy const& policy) {
  Table table{{.name = "tier_proposals",
               .title = "What the readings speak for",
               .definition = "level behind the readings of indicators, filtered, and the tier that it is likely in (docs/formulas.md)",
               .policy = to_words(policy),
               .notes = {"A proposal decides nothing: a tier is decided by who leads the person, in their own words.",
                         "Rows stand in the order in which they were asked; they are no ranking."}}};
  auto const none = [](Refusal const&) { return std::string{}; };
  std::vector<std::string> people;
  for (TierAsk const& ask : asks) people.push_back(ask.person.text());
  table.add({{.name = "person", .words = "whose"}, std::move(people)});
  table.add(text_column(
      {.name = "proposed", .words = "what the readings speak for"}, answers,
      [](TierProposal const& one) { return std::string{word(one.tier)}; }, none));
  table.add(text_column(
      {.name = "decided", .words = "what somebody decided"}, answers,
      [](TierProposal const& one) { return one.decided ? std::string{word(*one.decided)} : ""; }, none));
  table.add({.name = "level", .unit = "scales", .words = "level above the target"},
            estimates(answers, [](TierProposal const& one) { return one.level; }));
  table.add(number_column({.name = "chance_low", .unit = "share", .words = "that the level is low"}, answers,
                          [](TierProposal const& one) { return one.chances.low; }));
  table.add(number_column({.name = "chance_steady", .unit = "share", .words = "that it is steady"}, answers,
                          [](TierProposal const& one) { return one.chances.steady; }));
  table.add(number_column({.name = "chance_high", .unit = "share", .words = "that it is high"}, answers,
                          [](TierProposal const& one) { return one.chances.high; }));
  table.add({.name = "calibration", .unit = "share", .words = "of readings where the model expected four fifths"},
            estimates(answers, [](TierProposal const& one) { return one.quality.within_four_fifths; }));
  table.add(
      number_column({.name = "lag", .unit = "reviews", .words = "until a lasting fall is proposed"}, answers, [](TierProposal const& one) {
        return one.quality.lag_reviews ? static_cast<double>(*one.quality.lag_reviews) : std::numeric_limits<double>::quiet_NaN();
      }));
  table.add(text_column(
      {.name = "reasons", .words = "why, or why there is no proposal"}, answers,
      [](TierProposal const& one) { return joined(one.reasons); }, [](Refusal const& one) { return one.why + ". " + one.fix; }));
  return table;
}

}  // namespace roir
