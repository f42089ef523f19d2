// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/trials/answer.hpp>

#include <algorithm>
#include <cmath>

namespace roir {
namespace {

constexpr int fewest_months = 3;
constexpr int most_months = 600;

void check(RollOutQuestion const& question) {
  auto const refuse = [](std::string message, char const* hint) {
    throw InvalidArgument{{.code = "bad_question", .message = std::move(message), .hint = hint}};
  };
  if (!(question.effect != 0 && std::isfinite(question.effect)))
    refuse("no trial could tell an effect of " + std::to_string(question.effect),
           "Say which effect would be worth the time; see break_even.");
  if (question.max_months < fewest_months || question.max_months > most_months)
    refuse("a trial of at most " + std::to_string(question.max_months) + " months", "3 to 600 months.");
}

PowerAsk ask_of(RollOutQuestion const& question) {
  return {.effect = question.effect, .alpha = question.alpha, .wanted_power = question.wanted_power, .estimator = question.estimator};
}

// So many teams of the same sizes, evenly picked or repeated.
std::vector<double> teams_like(std::vector<double> const& sorted, int count) {
  std::vector<double> picked;
  auto const all = static_cast<double>(sorted.size());
  for (int i = 0; i < count; ++i) picked.push_back(sorted[static_cast<std::size_t>((i + 0.5) / count * all)]);
  return picked;
}

// Fewest managers like these for which the power suffices; 0 if most_managers do not.
int fewest_managers(std::span<double const> people, OutcomeSpread const& spread, RollOutQuestion const& question) {
  std::vector<double> sorted{people.begin(), people.end()};
  std::sort(sorted.begin(), sorted.end());
  auto const suffices = [&](int managers) {
    RollOut const roll_out = roll_out_for(teams_like(sorted, managers), question, question.max_months);
    return roll_out_power(roll_out, spread, ask_of(question)).power >= question.wanted_power;
  };
  int low = min_managers - 1;
  int high = 2 * min_managers;
  while (high < most_managers && !suffices(high)) low = std::exchange(high, std::min(2 * high, most_managers));
  if (high == most_managers && !suffices(high)) return 0;
  while (high - low > 1) {
    int const middle = (low + high) / 2;
    (suffices(middle) ? high : low) = middle;
  }
  return high;
}

std::string count_of(int n, char const* what) {
  return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

std::string percent(double share) {
  return format_number(100 * share, 3) + " %";
}

std::string size_words(RollOutPower const& power) {
  return "your " + count_of(power.managers, "manager") + " (" + format_number(power.people) + " people)";
}

std::string managers_words(RollOutAnswer const& answer, RollOutQuestion const& question) {
  if (answer.managers == 0) return "More than " + std::to_string(most_managers) + " managers like yours would be needed.";
  return "It would take some " + count_of(answer.managers, "manager") + " like yours in " + count_of(question.max_months, "month") + ".";
}

}  // namespace

RollOut roll_out_for(std::span<double const> people, RollOutQuestion const& question, int months) {
  if (months < fewest_months)
    throw InvalidArgument{{.code = "bad_roll_out", .message = "a trial of " + std::to_string(months) + " months", .hint = "3 at least."}};
  int const room = std::min(months - 1, static_cast<int>(people.size()) / 2);
  int const waves = question.design == RollOutDesign::Parallel ? 1 : std::max(1, std::min(question.waves, room));
  return dealt_out(people, wave_starts(question.design, waves, months), months);
}

RollOutAnswer roll_out_answer(std::span<double const> people, OutcomeSpread const& spread, RollOutQuestion const& question) {
  check(question);
  RollOutAnswer answer{};
  for (int months = fewest_months; months <= question.max_months && answer.months == 0; ++months) {
    answer.power = roll_out_power(roll_out_for(people, question, months), spread, ask_of(question));
    if (answer.power.refusal) break;
    if (answer.power.power >= question.wanted_power) answer.months = months;
  }
  answer.is_possible = answer.months > 0;
  std::string const effect = "an effect of " + format_number(question.effect, 3) + " on " + question.outcome;
  if (!people.empty() && (!answer.power.refusal || answer.power.refusal->code != "no_data"))
    answer.managers = fewest_managers(people, spread, question);
  if (answer.is_possible) {
    answer.words = "With " + size_words(answer.power) + ", " + count_of(answer.months, "month") + " would show " + effect +
                   " with a probability of " + percent(answer.power.power) + ".";
    if (answer.managers > 0 && answer.managers < answer.power.managers)
      answer.words +=
          " In " + count_of(question.max_months, "month") + ", " + count_of(answer.managers, "manager") + " like them would do.";
  } else if (answer.power.refusal) {
    answer.refusal = answer.power.refusal;
    answer.words = answer.refusal->why + " " + (answer.managers > 0 ? managers_words(answer, question) + " " : "") + answer.refusal->fix;
  } else {
    std::string const seen = "in " + count_of(question.max_months, "month") + " " + size_words(answer.power) + " could show effects of " +
                             format_number(answer.power.detectable, 3) + " or more";
    answer.words = "Not with your size: " + seen + ", and " + effect + " with a probability of only " + percent(answer.power.power) + ". " +
                   managers_words(answer, question);
    answer.refusal =
        Refusal{"not_with_your_size", "whether a roll-out would show " + effect, "Only " + seen + ".", managers_words(answer, question)};
  }
  return answer;
}

SpreadEstimate given_spread(OutcomeSpread const& spread) {
  validate(spread);
  return {.spread = spread, .flags = {"given"}};
}

}  // namespace roir
