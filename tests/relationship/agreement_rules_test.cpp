// SPDX-License-Identifier: MIT
// domain.md A.8.3: one agreement, versioned, agreed by both; hopes, fears and styles only where both chose so.
#include "state_table.hpp"

namespace roir {
namespace {

using namespace story;

Clause clause(char const* name, ClauseKind kind, Side holder) {
  return {.clause = name, .kind = kind, .holder = holder, .text = "In words"};
}
ProposeAgreement proposal() {
  return {.clauses = {clause("told", ClauseKind::Expectation, Side::Manager), clause("heard", ClauseKind::Expectation, Side::Report)}};
}
void proposed(Story& s) {
  s.say(ann, "2026-02-01T08:00Z", proposal());
}
void agreed(Story& s) {
  proposed(s);
  s.say(bob, "2026-02-02T08:00Z", AgreeAgreement{.version = 1});
}
void renewed(Story& s) {
  agreed(s);
  s.say(bob, "2026-02-03T08:00Z", proposal());
}
std::string state_of_agreement(Story const& s) {
  std::vector<WorkingAgreement> const all = s.seen().state().agreements;
  if (all.empty()) return "none";
  return std::to_string(all.back().version) + (all.back().agreed_by_manager ? " manager" : "") +
         (all.back().agreed_by_report ? " report" : "");
}

TEST(AgreementRules, hold_in_every_state_for_either_side) {
  std::vector<Column> const columns = {
      {"none", [](Story&) {}}, {"1 manager", proposed}, {"1 manager report", agreed}, {"2 report", renewed}};
  ProposeAgreement const nothing{};
  auto const rows = [&](std::vector<char const*> first, std::vector<char const*> second, std::vector<char const*> proposes) {
    return std::vector<Row>{{"agree to 1", AgreeAgreement{.version = 1}, std::move(first)},
                            {"agree to 2", AgreeAgreement{.version = 2}, std::move(second)},
                            {"propose", proposal(), std::move(proposes)},
                            {"propose nothing", nothing, {"empty_agreement", "empty_agreement", "empty_agreement", "empty_agreement"}}};
  };
  expect_table(ann, columns,
               rows({"no_agreement", "already_agreed", "already_agreed", "agreement_changed"},
                    {"no_agreement", "agreement_changed", "agreement_changed", "2 manager report"},
                    {"1 manager", "2 manager", "2 manager", "3 manager"}),
               state_of_agreement);
  expect_table(
      bob, columns,
      rows({"no_agreement", "1 manager report", "already_agreed", "agreement_changed"},
           {"no_agreement", "agreement_changed", "agreement_changed", "already_agreed"}, {"1 report", "2 report", "2 report", "3 report"}),
      state_of_agreement);
}

TEST(AgreementRules, let_the_holder_review_an_expectation_in_force) {
  Story s;
  ReviewExpectation const told{.clause = "told", .fulfilled = 0.5};
  EXPECT_EQ(s.refused(ann, "2026-02-04T08:00Z", told), "no_expectation");
  proposed(s);
  EXPECT_EQ(s.refused(ann, "2026-02-04T08:00Z", told), "no_expectation");
  s.say(bob, "2026-02-02T08:00Z", AgreeAgreement{.version = 1});
  EXPECT_EQ(s.refused(ann, "2026-02-04T08:00Z", told), "");
  EXPECT_EQ(s.refused(bob, "2026-02-04T08:00Z", told), "not_yours");
  EXPECT_EQ(s.refused(bob, "2026-02-04T08:00Z", ReviewExpectation{.clause = "heard", .fulfilled = 1}), "");
  EXPECT_EQ(s.refused(bob, "2026-02-04T08:00Z", ReviewExpectation{.clause = "heard", .fulfilled = 1.5}), "bad_review");
}

TEST(AgreementRules, take_what_is_personal_only_where_both_chose_so) {
  struct Case {
    ClauseKind kind;
    ShareChoice needs;
  };
  for (Case const& one : std::vector<Case>{{ClauseKind::Hope, ShareChoice::HopesAndFears},
                                           {ClauseKind::Fear, ShareChoice::HopesAndFears},
                                           {ClauseKind::Style, ShareChoice::Style},
                                           {ClauseKind::Motivator, ShareChoice::Style},
                                           {ClauseKind::Demotivator, ShareChoice::Style}}) {
    Story s;
    ProposeAgreement const body{.clauses = {clause("c", one.kind, Side::Report)}};
    for (PersonId const& who : {ann, bob}) {
      EXPECT_EQ(s.refused(bob, "2026-02-01T08:00Z", body), "not_shared") << word(one.kind);
      s.say(who, "2026-02-01T08:00Z", ChooseSharing{.what = one.needs});
    }
    EXPECT_EQ(s.refused(bob, "2026-02-01T08:00Z", body), "") << word(one.kind);
    s.say(ann, "2026-02-01T08:00Z", ChooseSharing{.what = one.needs, .yes = false});
    EXPECT_EQ(s.refused(bob, "2026-02-01T08:00Z", body), "not_shared") << word(one.kind);
  }
}

TEST(AgreementRules, take_the_day_of_the_review_from_the_policy) {
  Story s;
  s.context.policy.agreement_review_days = 10;
  Entry const entry = s.say(ann, "2026-02-01T08:00Z", proposal());
  EXPECT_EQ(std::get<ProposeAgreement>(entry.body).review_due, day("2026-02-11"));
  ProposeAgreement late = proposal();
  late.review_due = day("2026-01-31");
  EXPECT_EQ(s.refused(ann, "2026-02-01T08:00Z", late), "due_is_over");
}

}  // namespace
}  // namespace roir
