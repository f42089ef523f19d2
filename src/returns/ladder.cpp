// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/history/rollup.hpp>
#include <roir/returns/ladder.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

namespace roir {
namespace {

constexpr std::int32_t period_days = 28;
constexpr std::int64_t least_persons = 24, least_periods = 8, least_managers = 8, least_treated = 3, least_pre_periods = 2;

constexpr std::array codes = {
    ReturnRefusalCode{"attrition_bounds_straddle_zero", "Those who left could turn the sign around.",
                      "Follow those who left as far as can be."},
    ReturnRefusalCode{"collinear", "Two of the columns say the same.", "Leave one of them out."},
    ReturnRefusalCode{"currency_mismatch", "Amounts are in different currencies.", "State all in one currency."},
    ReturnRefusalCode{"double_count", "One amount holds another.", "Take one of the two."},
    ReturnRefusalCode{"few_treated", "Fewer than three managers begin, or fewer than three do not yet.",
                      "Let at least three managers begin while at least three wait."},
    ReturnRefusalCode{"follow_up_too_short", "The window is shorter than what is looked at.", "Ask for a longer window, or wait."},
    ReturnRefusalCode{"immortal_time", "Who had to stay to be counted cannot have left.", "Count from the day of the first exposure."},
    ReturnRefusalCode{"mediator_not_monetisable", "It lies on the way to another form, whose money would hold it.",
                      "Count the form that it leads to."},
    ReturnRefusalCode{"monotone_likelihood", "All events are on one side.", "Wait for more events."},
    ReturnRefusalCode{"no_control_left", "Nobody is left who has not begun.", "Look at the time while some wait."},
    ReturnRefusalCode{"no_data", "There is nothing to compute from.", "Bring data for this window."},
    ReturnRefusalCode{"no_estimator", "The data would do; this version has no estimator for it.", "Use a later version."},
    ReturnRefusalCode{"no_overlap", "Those who begin are like none of those who wait.", "Compare those who are alike."},
    ReturnRefusalCode{"no_pre_period", "Nothing is known of the time before.", "Record for two periods before anybody begins."},
    ReturnRefusalCode{"no_random_assignment", "No draw decided who begins when.", "Roll out in an order that is drawn, and keep the plan."},
    ReturnRefusalCode{"no_records", "Nobody keeps such records.", "Keep them."},
    ReturnRefusalCode{"no_within_variation", "Everybody meets as often as ever.", "Wait until the dose changes for some."},
    ReturnRefusalCode{"non_convergence", "The computation does not settle.", "Use fewer columns."},
    ReturnRefusalCode{"plan_changed", "The plan was changed after outcomes were seen.", "Show it as exploratory."},
    ReturnRefusalCode{"pre_trend_rejected", "The two groups drifted apart before anybody began.", "Find groups that moved alike."},
    ReturnRefusalCode{"privacy", "The figure stands for too few people.", "Ask for a larger group."},
    ReturnRefusalCode{"process_form", "It says whether one-to-ones are held as meant: delivered, not returned.", ""},
    ReturnRefusalCode{"ratio_unbounded", "The denominator may be zero.", "Use the difference."},
    ReturnRefusalCode{"reverse_causality", "Later meetings go with earlier outcomes: outcomes may decide about meetings.",
                      "Use the order of a roll-out."},
    ReturnRefusalCode{"singular", "The columns do not suffice to tell the coefficients apart.", "Use fewer columns."},
    ReturnRefusalCode{"thin", "Data are there for less than six tenths.", "Record more completely."},
    ReturnRefusalCode{"too_few_clusters", "Fewer than eight managers.", "Wait for more managers, or pool organisations."},
    ReturnRefusalCode{"too_few_periods", "Fewer than eight periods of 28 days.", "Ask for a longer window, or wait."},
    ReturnRefusalCode{"too_few_persons", "Fewer than 24 people.",
                      "A firm of this size can describe, trace, and reckon what would have to return."},
    ReturnRefusalCode{"too_skewed", "A few extremes decide the ratio.", "Use the difference."},
    ReturnRefusalCode{"unit_mismatch", "Amounts are in different units or price years.", "State all in one unit and year."},
    ReturnRefusalCode{"untagged", "More than half has no tag.", "Tag more of it."},
    ReturnRefusalCode{"value_source_missing", "Nobody said where the value comes from.", "State a value with range and source."},
    ReturnRefusalCode{"weak_dose", "The roll-out hardly changed how often people meet.", "Look at the roll-out alone."},
};

/// What each rung is, needs, and lets one say.
struct Rung {
  Grade grade;
  char const* design;
  char const* needs;
  char const* claim;
};
constexpr std::array<Rung, grades> rungs = {
    Rung{Grade::Described, "Level and change", "anything", "\"was\", \"changed\""},
    Rung{Grade::WithinPerson, "The same person at times with more and with fewer one-to-ones",
         "24 persons, 8 periods of 28 days, 8 managers", "\"associated, within person, with\""},
    Rung{Grade::Staggered, "Managers who begin at different times", "3 managers who begin, 3 who do not yet, 2 periods before",
         "\"effect under parallel trends\""},
    Rung{Grade::Robust, "The same, with its assumptions put to the test", "the same, and tests that are passed", "\"effect, robust to\""},
    Rung{Grade::Randomised, "An order of roll-out that was drawn", "a drawn order, all managers as assigned", "\"effect\""},
};

Refusal fewer(char const* code, std::string asked, char const* what, std::int64_t there, std::int64_t least) {
  return refuse_return(code, std::move(asked),
                       "There are " + std::to_string(there) + " " + what + ", and it needs " + std::to_string(least) + ".");
}

std::optional<Refusal> why_not_within(DesignFacts const& facts, std::string const& asked) {
  if (facts.persons < least_persons) return fewer("too_few_persons", asked, "persons", facts.persons, least_persons);
  if (facts.managers < least_managers) return fewer("too_few_clusters", asked, "managers", facts.managers, least_managers);
  if (facts.periods < least_periods) return fewer("too_few_periods", asked, "periods of 28 days", facts.periods, least_periods);
  return std::nullopt;
}
std::optional<Refusal> why_not_staggered(DesignFacts const& facts, std::string const& asked) {
  if (facts.adopting < least_treated) return fewer("few_treated", asked, "managers who begin", facts.adopting, least_treated);
  if (facts.not_yet < least_treated) return fewer("few_treated", asked, "managers who wait", facts.not_yet, least_treated);
  if (facts.pre_periods < least_pre_periods)
    return fewer("no_pre_period", asked, "periods before anybody begins", facts.pre_periods, least_pre_periods);
  return std::nullopt;
}

std::optional<Refusal> why_not_design(DesignFacts const& facts, std::string const& asked, Grade grade) {
  switch (grade) {
    case Grade::Described:
      return std::nullopt;
    case Grade::WithinPerson:
      if (auto refusal = why_not_within(facts, asked)) return refusal;
      break;
    case Grade::Staggered:
    case Grade::Robust:
      if (auto refusal = why_not_staggered(facts, asked)) return refusal;
      break;
    case Grade::Randomised:
      return refuse_return("no_random_assignment", asked);
  }
  return refuse_return("no_estimator", asked);
}

}  // namespace

std::span<ReturnRefusalCode const> return_refusal_codes() noexcept {
  return codes;
}

Refusal refuse_return(std::string_view code, std::string asked, std::string evidence) {
  auto const found = std::ranges::find(codes, code, [](ReturnRefusalCode const& one) { return std::string_view{one.code}; });
  if (found == codes.end())
    throw NotFound{{.code = "no_code", .message = "there is no refusal '" + std::string(code) + "'", .subject = std::string(code)}};
  return {found->code, std::move(asked), evidence.empty() ? found->why : std::move(evidence), found->fix};
}

namespace {

/// The first day on which something was declared for a relationship, at the earliest `begin`; open_end if nothing ever is.
/// A cadence that was read off a calendar is no programme.
std::int32_t programme_began(History const& history, RelationshipSpan const& relationship, std::int32_t begin) {
  auto const in_force = [&](std::int32_t day) -> ProgrammeSpan const* {
    ProgrammeSpan const* const programme = history.programme(relationship, day);
    return programme != nullptr && programme->scope != Scope::Series ? programme : nullptr;
  };
  std::int32_t const from = std::max(begin, relationship.begin);
  if (ProgrammeSpan const* const already = in_force(from)) return std::max(begin, already->begin);
  std::int32_t first = open_end;
  for (std::int32_t const day : history.programme_days(relationship))
    if (day > from && day < std::min(first, relationship.end) && in_force(day) != nullptr) first = day;
  return first;
}

}  // namespace

DesignFacts design_facts(Selection const& selection) {
  History const& history = selection.history;
  Rows const rows{selection, {}};
  std::int32_t const begin = std::max(selection.window.begin_day(), history.first_day()), end = selection.end_day();
  std::set<std::uint32_t> persons;
  std::map<std::uint32_t, std::int32_t> began;  // of each manager, the first programme for one of their people
  for (std::uint32_t const number : rows.relationships()) {
    RelationshipSpan const& one = history.relationships()[number];
    persons.insert(one.report);
    std::int32_t const day = programme_began(history, one, begin);
    auto const [known, is_new] = began.try_emplace(one.manager, day);
    if (!is_new) known->second = std::min(known->second, day);
  }
  DesignFacts facts{.persons = std::ssize(persons), .managers = std::ssize(began), .periods = std::max(0, end - begin) / period_days};
  std::int32_t first = std::numeric_limits<std::int32_t>::max();
  for (auto const& [manager, day] : began)
    if (day > begin && day < end) first = std::min(first, day);
  for (auto const& [manager, day] : began) {
    facts.adopting += day > begin && day < end ? 1 : 0;
    facts.not_yet += day > first || day == open_end ? 1 : 0;
  }
  if (facts.adopting > 0) facts.pre_periods = (first - begin) / period_days;
  return facts;
}

std::optional<Refusal> why_not_grade(DesignFacts const& facts, ReturnForm const& form, Grade grade) {
  std::string const asked = form.key + " at grade " + std::to_string(static_cast<int>(grade));
  if (grade != Grade::Described && form.path == Pathway::Process) return refuse_return("process_form", asked);
  return why_not_design(facts, asked, grade);
}

Table return_ladder(Selection const& selection) {
  DesignFacts const facts = design_facts(selection);
  Table table{{.name = "return_ladder",
               .title = "What may be said of these data",
               .definition = "Each design with what it needs, what may be said with it, and why it cannot be had (C.3)."}};
  std::vector<std::int64_t> number;
  std::vector<std::string> design, needs, claim, status, code, why, fix;
  for (Rung const& rung : rungs) {
    auto const refusal = why_not_design(facts, rung.design, rung.grade);
    number.push_back(static_cast<std::int64_t>(rung.grade));
    design.emplace_back(rung.design);
    needs.emplace_back(rung.needs);
    claim.emplace_back(rung.claim);
    status.emplace_back(to_string(refusal ? Status::Refused : Status::Ok));
    code.push_back(refusal ? refusal->code : "");
    why.push_back(refusal ? refusal->why : "");
    fix.push_back(refusal ? refusal->fix : "");
  }
  table.add(Column{{"grade", "", "The rung, from 0."}, number});
  table.add(Column{{"design", "", "How a figure is come by."}, design});
  table.add(Column{{"needs", "", "What it needs."}, needs});
  table.add(Column{{"claim", "", "The words that go with it."}, claim});
  table.add(Column{{"status", "", "ok or refused."}, status});
  table.add(Column{{"code", "", "Code of the refusal."}, code});
  table.add(Column{{"why", "", "Why it cannot be had."}, why});
  table.add(Column{{"fix", "", "What would fix it."}, fix});
  return table;
}

}  // namespace roir
