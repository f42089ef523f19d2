// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../core/round_trip.hpp"
#include <roir/people/facts.hpp>
#include <roir/people/pay.hpp>

#include <limits>

namespace roir {
namespace {

Date day(char const* text) {
  return to_date(parse_day(text));
}
FactInfo full_info() {
  return {
      .id = FactId{"f1"}, .recorded_at = parse_moment("2026-01-05T09:00Z"), .source = "people.csv \"1\"\n<é>", .corrects = FactId{"f0"}};
}

TEST(PeopleRecords, are_as_the_golden_file_says) {
  golden::expect_records<FactInfo, Person, Employment, ReportingLine, Absence, Holiday, Pay>();
}

TEST(PeopleRecords, come_back_from_json_and_archives_as_they_went) {
  expect_round_trip(FactInfo{});
  expect_round_trip(full_info());
  expect_round_trip(Person{.id = PersonId{"p"}});
  expect_round_trip(Person{.fact = full_info(), .id = PersonId{"Zoë/1"}, .name = "Zoë, \"Z\"", .time_zone = "Europe/London"});
  expect_round_trip(Employment{.person = PersonId{"p"}, .from = day("1400-01-01")});
  expect_round_trip(Employment{.fact = full_info(),
                               .person = PersonId{"p"},
                               .unit = "Sales",
                               .region = "north",
                               .fte = 0.1 + 0.2,
                               .work_days = WorkDays::parse("MonWedSun"),
                               .from = day("2026-01-05"),
                               .until = day("9999-12-31")});
  expect_round_trip(ReportingLine{.report = PersonId{"p"}, .manager = PersonId{"m"}, .from = day("2026-01-05")});
  expect_round_trip(ReportingLine{
      .fact = full_info(), .report = PersonId{"p"}, .manager = PersonId{"m"}, .from = day("2026-01-05"), .until = day("2026-01-05")});
  expect_round_trip(Absence{.person = PersonId{"p"}, .from = day("2026-01-05")});
  expect_round_trip(
      Absence{.fact = full_info(), .person = PersonId{"p"}, .from = day("2026-01-05"), .until = day("2026-02-05"), .planned = true});
  expect_round_trip(Holiday{.date = day("2026-12-25")});
  expect_round_trip(Holiday{.fact = full_info(), .date = day("2026-12-25"), .region = "north", .name = "Christmas"});
  expect_round_trip(Pay{.subject = "p", .amount = 1e-3, .currency = "XXX", .price_year = 1900, .from = day("1400-01-01")});
  expect_round_trip(Pay{.fact = full_info(),
                        .scope = PayScope::Unit,
                        .subject = "Sales",
                        .amount = 41234.5,
                        .currency = "GBP",
                        .price_year = 2026,
                        .on_cost = 0.1 + 0.2,
                        .productive_hours = 1587.5,
                        .from = day("2026-01-01"),
                        .until = day("2027-01-01")});
}

TEST(PeopleRecords, what_cannot_be_is_refused_with_a_code) {
  Date const from = day("2026-01-05"), before = day("2026-01-04");
  EXPECT_EQ(refusal_of(Person{.id = PersonId{"p"}, .time_zone = "Mars/Olympus"}), "unknown_time_zone");
  Employment const job{.person = PersonId{"p"}, .from = from};
  auto const with = [&](auto change) {
    Employment other = job;
    change(other);
    return refusal_of(other);
  };
  EXPECT_EQ(refusal_of(job), "taken");
  EXPECT_EQ(with([&](Employment& e) { e.until = from; }), "taken") << "an empty spell says nothing";
  EXPECT_EQ(with([&](Employment& e) { e.until = before; }), "bad_employment");
  EXPECT_EQ(with([&](Employment& e) { e.from = Date{}; }), "bad_employment");
  EXPECT_EQ(with([&](Employment& e) { e.until = Date{boost::gregorian::pos_infin}; }), "bad_employment");
  EXPECT_EQ(with([&](Employment& e) { e.fte = 1.5; }), "taken");
  for (double const fte : {0.0, -1.0, 1.51, std::numeric_limits<double>::quiet_NaN()})
    EXPECT_EQ(with([&](Employment& e) { e.fte = fte; }), "bad_employment") << fte;
  EXPECT_EQ(refusal_of(ReportingLine{.report = PersonId{"p"}, .manager = PersonId{"p"}, .from = from}), "bad_line");
  EXPECT_EQ(refusal_of(ReportingLine{.report = PersonId{"p"}, .manager = PersonId{"m"}, .from = from, .until = before}), "bad_line");
  EXPECT_EQ(refusal_of(ReportingLine{.report = PersonId{"p"}, .manager = PersonId{"m"}, .from = Date{}}), "bad_line");
  EXPECT_EQ(refusal_of(Absence{.person = PersonId{"p"}, .from = from, .until = before}), "bad_absence");
  EXPECT_EQ(refusal_of(Absence{.person = PersonId{"p"}, .from = Date{}}), "bad_absence");
  EXPECT_EQ(refusal_of(Holiday{.date = Date{}}), "bad_holiday");
}

TEST(PeopleRecords, pay_that_cannot_be_is_refused) {
  Pay const pay{.subject = "p", .amount = 32000, .currency = "GBP", .price_year = 2026, .from = day("2026-01-01")};
  auto const with = [&](auto change) {
    Pay other = pay;
    change(other);
    return refusal_of(other);
  };
  double const nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
  EXPECT_EQ(refusal_of(pay), "taken");
  EXPECT_EQ(with([](Pay& p) { p.on_cost = 0; }), "taken");
  for (double const amount : {0.0, -1.0, nan, infinite}) EXPECT_EQ(with([&](Pay& p) { p.amount = amount; }), "bad_pay") << amount;
  for (char const* currency : {"", "gbp", "GBPX", "G1P"}) EXPECT_EQ(with([&](Pay& p) { p.currency = currency; }), "bad_pay") << currency;
  for (double const on_cost : {-0.1, 3.1, nan}) EXPECT_EQ(with([&](Pay& p) { p.on_cost = on_cost; }), "bad_pay") << on_cost;
  for (double const hours : {0.0, -1.0, 9000.0, nan}) EXPECT_EQ(with([&](Pay& p) { p.productive_hours = hours; }), "bad_pay") << hours;
  EXPECT_EQ(with([](Pay& p) { p.price_year = 26; }), "bad_pay");
  EXPECT_EQ(with([](Pay& p) { p.subject = ""; }), "bad_pay") << "of whom?";
  EXPECT_EQ(with([](Pay& p) { p.scope = PayScope::Organisation; }), "bad_pay") << "of everybody, or of one?";
  EXPECT_EQ(with([](Pay& p) { p.from = Date{}; }), "bad_pay");
  EXPECT_EQ(with([](Pay& p) { p.until = day("2025-12-31"); }), "bad_pay");
}

}  // namespace
}  // namespace roir
