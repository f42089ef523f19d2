// SPDX-License-Identifier: MIT
#include "company.hpp"
#include <roir/core/error.hpp>
#include <roir/returns/ladder.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace roir {
namespace {

// The codes of domain.md C.8, by hand.
TEST(Ladder, every_code_of_the_list_is_there_with_why_and_fix) {
  std::set<std::string> codes;
  for (ReturnRefusalCode const& one : return_refusal_codes()) {
    EXPECT_TRUE(codes.insert(one.code).second) << one.code;
    Refusal const refusal = refuse_return(one.code, "anything");
    EXPECT_EQ(refusal.code, one.code);
    EXPECT_FALSE(refusal.why.empty());
    EXPECT_EQ(refusal.fix.empty(), refusal.code == "process_form") << "only what is never a return has nothing that fixes it";
    EXPECT_EQ(refuse_return(one.code, "anything", "for this reason").why, "for this reason");
  }
  for (char const* code : {"no_data",
                           "too_few_persons",
                           "too_few_periods",
                           "too_few_clusters",
                           "few_treated",
                           "no_pre_period",
                           "no_control_left",
                           "no_overlap",
                           "no_within_variation",
                           "reverse_causality",
                           "pre_trend_rejected",
                           "immortal_time",
                           "monotone_likelihood",
                           "follow_up_too_short",
                           "ratio_unbounded",
                           "too_skewed",
                           "weak_dose",
                           "mediator_not_monetisable",
                           "process_form",
                           "double_count",
                           "unit_mismatch",
                           "currency_mismatch",
                           "untagged",
                           "thin",
                           "privacy",
                           "value_source_missing",
                           "collinear",
                           "singular",
                           "non_convergence",
                           "attrition_bounds_straddle_zero",
                           "plan_changed"})
    EXPECT_TRUE(codes.contains(code)) << code;
  EXPECT_TRUE(std::ranges::is_sorted(return_refusal_codes(), {}, [](auto const& one) { return std::string_view{one.code}; }));
  EXPECT_THROW((void)refuse_return("luck", ""), NotFound);
}

std::string code(DesignFacts const& facts, Grade grade, Pathway path = Pathway::Terminal) {
  auto const refusal = why_not_grade(facts, {.key = "x", .path = path}, grade);
  return refusal ? refusal->code : "";
}

TEST(Ladder, each_rung_says_the_first_thing_that_it_lacks) {
  DesignFacts const rich{.persons = 24, .managers = 8, .periods = 8, .adopting = 3, .not_yet = 3, .pre_periods = 2};
  using enum Grade;
  EXPECT_EQ(code({}, Described), "");
  EXPECT_EQ(code({}, Described, Pathway::Process), "");
  auto const lacking = [&](auto const& change) {
    DesignFacts facts = rich;
    change(facts);
    return facts;
  };
  EXPECT_EQ(code(rich, WithinPerson), "no_estimator");
  EXPECT_EQ(code(lacking([](DesignFacts& f) { f.persons = 23; }), WithinPerson), "too_few_persons");
  EXPECT_EQ(code(lacking([](DesignFacts& f) { f.managers = 7; }), WithinPerson), "too_few_clusters");
  EXPECT_EQ(code(lacking([](DesignFacts& f) { f.periods = 7; }), WithinPerson), "too_few_periods");
  for (Grade const grade : {Staggered, Robust}) {
    EXPECT_EQ(code(rich, grade), "no_estimator");
    EXPECT_EQ(code(lacking([](DesignFacts& f) { f.adopting = 2; }), grade), "few_treated");
    EXPECT_EQ(code(lacking([](DesignFacts& f) { f.not_yet = 2; }), grade), "few_treated");
    EXPECT_EQ(code(lacking([](DesignFacts& f) { f.pre_periods = 1; }), grade), "no_pre_period");
  }
  EXPECT_EQ(code(rich, Randomised), "no_random_assignment");
  for (Grade const grade : {WithinPerson, Staggered, Robust, Randomised}) EXPECT_EQ(code(rich, grade, Pathway::Process), "process_form");
}

TEST(Ladder, the_facts_of_a_roll_out) {
  firm::Firm firm = firm::company(8);
  firm.pairs[0].meetings = {given::held("t", 0)};
  auto const adopt = [&](char const* manager, std::int32_t on) {
    firm.facts.add(
        ProgrammeAdoption{.scope = Scope::Manager, .subject = manager, .cadence = Cadence::parse("weekly"), .from = given::day(on)});
  };
  adopt("m0", 60);
  adopt("m0", 90);  // the first counts
  adopt("m1", 60);
  adopt("m2", 120);
  adopt("m3", 240);  // after the window
  adopt("m4", -10);  // before it
  DesignFacts const facts = design_facts(firm.selection(0, 230));
  EXPECT_EQ(facts.persons, 24);
  EXPECT_EQ(facts.managers, 8);
  EXPECT_EQ(facts.periods, 8);
  EXPECT_EQ(facts.adopting, 3);  // m0, m1, m2
  EXPECT_EQ(facts.not_yet, 5);   // when the first began: m2, m3, m5, m6, m7
  EXPECT_EQ(facts.pre_periods, 2);
  Table const table = return_ladder(firm.selection(0, 230));
  ASSERT_EQ(table.rows(), grades);
  EXPECT_EQ(table["status"].text(0), "ok");
  for (std::size_t row = 1; row < grades; ++row) {
    EXPECT_EQ(table["status"].text(row), "refused");
    EXPECT_FALSE(table["fix"].text(row).empty());
  }
}

TEST(Ladder, the_facts_of_a_roll_out_that_a_unit_or_everybody_adopts) {
  firm::Firm firm = firm::company(8);
  firm.pairs[0].meetings = {given::held("t", 0)};
  auto const adopt = [&](Scope scope, char const* subject, std::int32_t on) {
    firm.facts.add(ProgrammeAdoption{.scope = scope, .subject = subject, .cadence = Cadence::parse("weekly"), .from = given::day(on)});
  };
  adopt(Scope::Manager, "m0", -10);
  adopt(Scope::Organisation, "", 60);
  DesignFacts const facts = design_facts(firm.selection(0, 230));
  EXPECT_EQ(facts.managers, 8);
  EXPECT_EQ(facts.adopting, 7);
  EXPECT_EQ(facts.not_yet, 0);
  EXPECT_EQ(facts.pre_periods, 2);
}

}  // namespace
}  // namespace roir
