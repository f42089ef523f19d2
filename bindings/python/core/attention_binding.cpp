// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include "table_binding.hpp"
#include <roir/history/tier_spans.hpp>
#include <roir/performance/tiers.hpp>
#include <roir/policy/scoring_decision.hpp>
#include <roir/report/analysis.hpp>

#include <pybind11/typing.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace roir::python {

namespace {

using namespace py::literals;
using ReleaseGil = py::call_guard<py::gil_scoped_release>;

using Weights = std::map<std::string, double>;
using Groups = std::map<std::string, std::string>;
using Tiers = std::vector<DecideTier>;
using Lines = std::vector<ReportingLine>;

AttentionTerms terms(Weights const& weights, double below, std::int64_t resamples, std::int64_t seed) {
  AttentionTerms made{.resamples = resamples, .seed = static_cast<std::uint64_t>(seed), .below = below};
  for (auto const& [tier, weight] : weights)
    made.weights[static_cast<std::size_t>(enum_from_word<AttentionTier>(tier, "weights"))] = weight;
  return made;
}

Grain grain(std::string const& by) {
  return enum_from_word<Grain>(by, "by");
}

SharedTable parity(Analysis const& analysis, Groups const& groups, AttentionTerms const& asked) {
  std::vector<GroupMember> members;
  for (auto const& [person, group] : groups) members.push_back({.person = PersonId{person}, .group = group});
  return SharedTable{analysis.attention_parity(members, asked)};
}

std::vector<MeetingQuality> qualities(Weights const& by_meeting) {
  std::vector<MeetingQuality> all;
  for (auto const& [meeting, quality] : by_meeting) all.push_back({.meeting = meeting, .quality = quality});
  return all;
}

void bind_tables(py::module_& module) {
  py::class_<AttentionTerms>(module, "AttentionTerms", py::is_final(), "How attention is measured.")
      .def(py::init(&terms), "weights"_a = Weights{}, "below"_a = 0.5, "resamples"_a = 999, "seed"_a = 1,
           "weights of the fair share by tier (1 where none is said), part of a fair share under which somebody is below it, resamples of "
           "the bootstrap of one manager and its seed.");
  module.def(
      "with_tiers", [](Analysis const& analysis, Tiers const& tiers) { return analysis.with_tiers(tiers); }, "analysis"_a, "tiers"_a,
      "The same with tiers that people decided.");
  module.def(
      "decided_tiers", [](Analysis const& analysis) { return SharedTable{analysis.decided_tiers()}; }, "analysis"_a,
      "The tiers that the audience may see.");
  module.def(
      "sees_tiers_of", [](Analysis const& analysis, std::string const& person) { return analysis.sees_tiers_of(person); }, "analysis"_a,
      "person"_a, "Whether the audience may see the tiers of a person.");
  module.def(
      "attention",
      [](Analysis const& analysis, std::string const& by, AttentionTerms const& asked, Weights const& quality) {
        return SharedTable{analysis.attention(grain(by), asked, qualities(quality))};
      },
      "analysis"_a, "by"_a, "terms"_a, "quality"_a, ReleaseGil{}, "Recorded minutes by tier beside their fair share.");
  module.def(
      "attention_concentration",
      [](Analysis const& analysis, std::string const& by, AttentionTerms const& asked) {
        return SharedTable{analysis.attention_concentration(grain(by), asked)};
      },
      "analysis"_a, "by"_a, "terms"_a, ReleaseGil{}, "How uneven recorded minutes are.");
  module.def(
      "attention_lorenz",
      [](Analysis const& analysis, std::string const& by, AttentionTerms const& asked) {
        return SharedTable{analysis.attention_lorenz(grain(by), asked)};
      },
      "analysis"_a, "by"_a, "terms"_a, ReleaseGil{}, "The Lorenz curve of recorded minutes.");
  module.def("attention_parity", &parity, "analysis"_a, "groups"_a, "terms"_a, ReleaseGil{}, "Whether groups get their fair share alike.");
  module.def(
      "below_fair_share",
      [](Analysis const& analysis, std::optional<std::string> const& viewer, AttentionTerms const& asked) {
        return SharedTable{analysis.below_fair_share(viewer ? std::optional{PersonId{*viewer}} : std::nullopt, asked)};
      },
      "analysis"_a, "viewer"_a, "terms"_a, ReleaseGil{}, "Who is below their fair share, for their own manager.");
}

}  // namespace

void bind_tiers(py::module_& module) {
  bind_records<DecideTier, DecideScoring>(module);
  module.def(
      "may_decide_tier",
      [](Lines const& lines, std::string const& actor, std::string const& person, Date day) {
        return may_decide_tier(lines, PersonId{actor}, PersonId{person}, day);
      },
      "lines"_a, "actor"_a, "person"_a, "day"_a, "Whether somebody may decide the tier of a person on a day: only who leads them then.");
  module.def(
      "may_see_tier",
      [](Lines const& lines, std::string const& viewer, std::string const& person, Date day) {
        return may_see_tier(lines, PersonId{viewer}, PersonId{person}, day);
      },
      "lines"_a, "viewer"_a, "person"_a, "day"_a,
      "Whether somebody may see the tiers of a person on a day: the person, and who leads them then.");
  module.def(
      "tiers_seen_by",
      [](Tiers const& tiers, Lines const& lines, std::string const& viewer, Date day) {
        return tiers_seen_by(tiers, lines, PersonId{viewer}, day);
      },
      "tiers"_a, "lines"_a, "viewer"_a, "day"_a, "The decisions that a viewer may see on a day, in their order.");
  module.def(
      "tier_on",
      [](Tiers const& tiers, std::string const& person, Date day) -> std::optional<DecideTier> {
        DecideTier const* const found = tier_on(tiers, PersonId{person}, day);
        return found == nullptr ? std::nullopt : std::optional{*found};
      },
      "tiers"_a, "person"_a, "day"_a, "The decision about a person that holds on a day; None when none does.");
  module.def(
      "scoring_on",
      [](std::vector<DecideScoring> const& decisions, Date day) -> std::optional<DecideScoring> {
        DecideScoring const* const found = scoring_on(decisions, day);
        return found == nullptr ? std::nullopt : std::optional{*found};
      },
      "decisions"_a, "day"_a, "The decision by which scoring is on on a day; None when it is off.");
}

void bind_attention(py::module_& module) {
  bind_tables(module);
  module.def(
      "tier_steps",
      [](Tiers const& tiers) {
        std::vector<std::tuple<std::string, std::string, std::string, std::string, Date>> steps;
        for (TierStep const& one : tier_steps(tiers))
          steps.emplace_back(one.person.text(), one.by.text(), word(one.from), word(one.to), one.day);
        return steps;
      },
      "tiers"_a, "Each decision about a person with the one before it: person, who decided, tier before, tier after, day.");
}

}  // namespace roir::python
