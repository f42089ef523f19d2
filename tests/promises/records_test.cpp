// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../time/random_values.hpp"
#include <roir/promises/agreement.hpp>
#include <roir/promises/promise.hpp>

#include <limits>

namespace roir {
namespace {

TEST(PromiseRecords, are_as_the_golden_file_says) {
  golden::expect_records<MakePromise, AcceptPromise, DeclinePromise, StartPromise, RenegotiatePromise, ReleasePromise, DeliverPromise,
                         ConfirmPromise, DisputePromise, BreakPromise, Renegotiation, Promise, Clause, ProposeAgreement, AgreeAgreement,
                         ChooseSharing, ReviewExpectation, ExpectationReview, WorkingAgreement, Sharing>();
}

TEST(PromiseRecords, obey_the_laws_of_records) {
  expect_record_laws<MakePromise, AcceptPromise, DeclinePromise, StartPromise, RenegotiatePromise, ReleasePromise, DeliverPromise,
                     ConfirmPromise, DisputePromise, BreakPromise, Renegotiation, Promise>();
}

TEST(AgreementRecords, obey_the_laws_of_records) {
  expect_record_laws<Clause, ProposeAgreement, AgreeAgreement, ChooseSharing, ReviewExpectation, ExpectationReview, WorkingAgreement,
                     Sharing>();
}

TEST(PromiseRecords, a_promise_has_words_and_one_of_the_two_keeps_it) {
  MakePromise const good{.promise = PromiseId{"p"}, .owner = Side::Manager, .text = "x", .hours = 0.0};
  auto const with = [&](auto change) {
    MakePromise other = good;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(good), "taken");
  EXPECT_EQ(with([](MakePromise& p) { p.owner = Side::Report; }), "taken");
  EXPECT_EQ(with([](MakePromise& p) { p.text.clear(); }), "bad_promise");
  for (Side const side : {Side::Unknown, Side::Other}) EXPECT_EQ(with([&](MakePromise& p) { p.owner = side; }), "bad_promise");
  for (double const hours : {-1.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(with([&](MakePromise& p) { p.hours = hours; }), "bad_promise");
}

TEST(PromiseRecords, a_promise_is_put_to_a_day_and_disputed_with_a_reason) {
  EXPECT_EQ(refusal_of(RenegotiatePromise{.promise = PromiseId{"p"}, .due = Date{}}), "bad_promise");
  EXPECT_EQ(refusal_of(RenegotiatePromise{.promise = PromiseId{"p"}, .due = Date{2026, 1, 5}}), "taken");
  EXPECT_EQ(refusal_of(DisputePromise{.promise = PromiseId{"p"}}), "bad_promise");
  EXPECT_EQ(refusal_of(DisputePromise{.promise = PromiseId{"p"}, .reason = "not here"}), "taken");
}

TEST(AgreementRecords, a_clause_has_a_name_words_and_the_holder_that_its_kind_has) {
  auto const clause = [](ClauseKind kind, Side holder, std::string returns = "") {
    return refusal_of(Clause{.clause = "c", .kind = kind, .holder = holder, .text = "x", .returns = std::move(returns)});
  };
  for (auto const& kind : EnumWords<ClauseKind>::value)
    for (auto const& side : EnumWords<Side>::value) {
      bool const one_of_the_two = side.value == Side::Manager || side.value == Side::Report;
      bool const the_right_one = !(kind.value == ClauseKind::SupportPromise && side.value == Side::Report) &&
                                 !(kind.value == ClauseKind::ExpectedReturn && side.value == Side::Manager);
      EXPECT_EQ(clause(kind.value, side.value), one_of_the_two && the_right_one ? "taken" : "bad_clause") << kind.word << ' ' << side.word;
    }
  EXPECT_EQ(clause(ClauseKind::ExpectedReturn, Side::Report, "s"), "taken");
  EXPECT_EQ(clause(ClauseKind::Hope, Side::Report, "s"), "bad_clause") << "only a return is given for support";
  EXPECT_EQ(refusal_of(Clause{.holder = Side::Report, .text = "x"}), "bad_clause");
  EXPECT_EQ(refusal_of(Clause{.clause = "c", .holder = Side::Report}), "bad_clause");
}

TEST(AgreementRecords, an_agreement_names_each_clause_once_and_returns_what_it_promises) {
  Clause const support{.clause = "s", .kind = ClauseKind::SupportPromise, .holder = Side::Manager, .text = "x"};
  Clause const given{.clause = "r", .kind = ClauseKind::ExpectedReturn, .holder = Side::Report, .text = "x", .returns = "s"};
  EXPECT_EQ(refusal_of(ProposeAgreement{}), "taken");
  EXPECT_EQ(refusal_of(ProposeAgreement{.clauses = {given, support}}), "taken");
  EXPECT_EQ(refusal_of(ProposeAgreement{.clauses = {given}}), "bad_agreement");
  EXPECT_EQ(refusal_of(ProposeAgreement{.clauses = {support, support}}), "bad_agreement");
}

TEST(AgreementRecords, an_expectation_is_met_by_a_share) {
  for (double const share : {0.0, 1.0}) EXPECT_EQ(refusal_of(ReviewExpectation{.clause = "c", .fulfilled = share}), "taken");
  for (double const share : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(refusal_of(ReviewExpectation{.clause = "c", .fulfilled = share}), "bad_review");
  EXPECT_EQ(refusal_of(ReviewExpectation{}), "bad_review");
}

}  // namespace
}  // namespace roir
