// SPDX-License-Identifier: MIT
// Who may see what: no default, own people only, no name in what is published.
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/report/analysis.hpp>
#include <roir/simulation/world_entries.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace roir {
namespace {

Analysis const& company() {
  static Analysis const made = [] {
    WorldScenario scenario = world_scenario("sample_company");
    scenario.end = Date{2025, 8, 1};
    scenario.teams.front().stopping_period = 3;
    World const world = make_world(scenario, false);
    return Analysis{HistoryBuilder{{.as_of = Date{2025, 7, 31}}}.build(world.facts), Window{scenario.begin, world.end}};
  }();
  return made;
}

template <class Error>
std::string code_of(std::function<void()> const& act) {
  try {
    act();
  } catch (Error const& error) {
    return error.code();
  } catch (std::exception const& error) {
    return std::string("another error: ") + error.what();
  }
  return "nothing thrown";
}

/// Words of a text: ids are one word each.
std::set<std::string> words(std::string const& text) {
  std::set<std::string> found;
  std::string word;
  for (char const c : text + " ")
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-') {
      word += c;
    } else if (!word.empty()) {
      found.insert(word);
      word.clear();
    }
  return found;
}

/// Persons whose id or name stands in a text.
std::set<std::string> named_in(std::string const& text, History const& history) {
  std::set<std::string> const there = words(text);
  std::set<std::string> named;
  for (std::uint32_t person = 0; person < history.persons(); ++person)
    if (there.contains(history.person_id(person)) || text.find(history.person_name(person)) != std::string::npos)
      named.insert(history.person_id(person));
  return named;
}

std::string everything(Report const& report) {
  return to_html(report) + to_text(report, 400) + to_json(report);
}

/// All tables of an analysis, as text with every cell.
std::string all_tables(Analysis const& analysis, std::vector<Grain> const& grains) {
  std::string text;
  for (Grain const by : grains)
    for (std::string const& metric : Analysis::metrics()) text += analysis.table(metric, {.by = by}).to_json();
  for (Grain const by : grains)
    for (Every const every : {Every::Week, Every::Month}) text += analysis.coverage({.by = by, .every = every}).to_json();
  return text + analysis.answers().to_json() + analysis.break_even().to_json();
}

constexpr Grain personal[] = {Grain::Meeting, Grain::Relationship, Grain::Person, Grain::Manager};

/// A manager who leads some but not many, and all that they lead or led.
struct Team {
  std::string manager;
  std::set<std::string> people;
};
Team a_team(History const& history) {
  Team best;
  for (std::uint32_t person = 0; person < history.persons(); ++person) {
    Team team{history.person_id(person), {}};
    for (RelationshipSpan const& one : history.relationships())
      if (one.manager == person) team.people.insert(history.person_id(one.report));
    if (team.people.size() > best.people.size() && team.people.size() < 15) best = team;
  }
  return best;
}

TEST(Audience, is_read_from_words_and_back) {
  for (char const* text : {"published", "hr", "manager:p001", "person:p:1"}) EXPECT_EQ(Audience::parse(text).to_string(), text);
  EXPECT_EQ(Audience::parse("works_council"), Audience::published());
  EXPECT_EQ(Audience::parse("manager:x"), Audience::line(PersonId{"x"}));
  for (char const* text : {"", "everybody", "manager", "manager:", "person:", "HR"})
    EXPECT_EQ(code_of<InvalidArgument>([&] { static_cast<void>(Audience::parse(text)); }), "bad_audience") << text;
}

TEST(Audience, has_no_default) {
  EXPECT_FALSE(company().audience());
  EXPECT_EQ(code_of<Forbidden>([] { static_cast<void>(company().report()); }), "no_audience");
  EXPECT_EQ(company().coverage().info().audience, "");
}

TEST(Audience, somebody_unknown_is_not_found) {
  for (char const* text : {"manager:nobody", "person:nobody"})
    EXPECT_EQ(code_of<NotFound>([&] { static_cast<void>(company().for_audience(Audience::parse(text))); }), "no_person");
}

TEST(Audience, published_holds_no_id_and_no_name) {
  Analysis const published = company().for_audience(Audience::published());
  std::string const report = everything(published.report({.source = "the sample company"}));
  EXPECT_GT(report.size(), 50000u);
  EXPECT_EQ(named_in(report, company().history()), std::set<std::string>{});
  EXPECT_EQ(named_in(all_tables(published, {Grain::Unit, Grain::Organisation}), company().history()), std::set<std::string>{});
}

TEST(Audience, published_refuses_tables_of_people_units_alone_and_sums_over_time) {
  Analysis const published = company().for_audience(Audience::published());
  for (Grain const by : personal)
    for (std::string const& metric : Analysis::metrics())
      EXPECT_EQ(code_of<Forbidden>([&] { static_cast<void>(published.table(metric, {.by = by})); }), "audience")
          << metric << " by " << word(by);
  for (Grain const by : personal)
    EXPECT_EQ(code_of<Forbidden>([&] { static_cast<void>(published.compare(published, "coverage", {.by = by})); }), "audience");
  for (std::string const& metric : Analysis::metrics())
    for (Every const every : {Every::Week, Every::Month}) {
      std::string const code = code_of<Forbidden>([&] { static_cast<void>(published.table(metric, {.every = every})); });
      EXPECT_EQ(code, metric == "coverage" ? "nothing thrown" : "audience") << metric;
    }
  EXPECT_EQ(code_of<Forbidden>([&] { static_cast<void>(published.of_unit("Harbour")); }), "privacy");
  EXPECT_EQ(code_of<Forbidden>([&] { static_cast<void>(company().of_unit("Harbour").for_audience(Audience::published())); }), "privacy");
}

TEST(Audience, published_leaves_out_single_peoples_extremes) {
  Analysis const published = company().for_audience(Audience::published());
  for (char const* column : {"longest_gap", "current_gap", "droughts", "never_met"}) {
    EXPECT_TRUE(company().gap({.by = Grain::Unit}).has(column));
    EXPECT_FALSE(published.gap({.by = Grain::Unit}).has(column));
  }
  EXPECT_FALSE(published.contact().has("longest"));
}

TEST(Audience, comparisons_are_of_one_audience_and_published_ones_do_not_overlap) {
  Window const whole = company().window();
  std::int32_t const middle = (whole.begin_day() + whole.end_day()) / 2;
  Window const first = Window::days(whole.begin_day(), middle), second = Window::days(middle, whole.end_day());
  Analysis const published = company().for_audience(Audience::published()), hr = company().for_audience(Audience::human_resources());
  auto const compare = [&](Analysis const& now, Analysis const& before) {
    return code_of<Forbidden>([&] { static_cast<void>(now.compare(before, "coverage", {.by = Grain::Unit})); });
  };
  EXPECT_EQ(compare(published.over(second), hr.over(first)), "audience");
  EXPECT_EQ(compare(hr.over(second), company().over(first)), "audience");
  EXPECT_EQ(compare(published, published.over(first)), "privacy");
  EXPECT_EQ(compare(hr, hr.over(first)), "nothing thrown");
  EXPECT_EQ(compare(published.over(second), published.over(first)), "nothing thrown");
}

TEST(Audience, a_manager_sees_their_own_team_and_nobody_else) {
  History const& history = company().history();
  Team const team = a_team(history);
  ASSERT_GE(team.people.size(), 3u);
  Analysis const line = company().for_audience(Audience::line(PersonId{team.manager}));
  std::set<std::string> allowed = team.people;
  allowed.insert(team.manager);
  std::string const tables =
      all_tables(line, {Grain::Meeting, Grain::Relationship, Grain::Person, Grain::Manager, Grain::Unit, Grain::Organisation});
  for (std::string const& text : {tables, everything(line.report())})
    for (std::string const& person : named_in(text, history)) EXPECT_TRUE(allowed.contains(person)) << person;
  EXPECT_EQ(named_in(tables, history), allowed);
  // Nor any figure of others: all counts are the team's.
  Table const contact = line.contact(), pairs = company().contact({.by = Grain::Relationship});
  double held = 0;
  for (std::size_t row = 0; row < pairs.rows(); ++row) held += pairs["manager"].text(row) == team.manager ? pairs["held"].number(row) : 0;
  EXPECT_EQ(contact["held"].number(0), held);
  EXPECT_LE(line.contact()["persons"].number(0), static_cast<double>(team.people.size()));
}

TEST(Audience, the_parties_see_what_they_are_part_of) {
  History const& history = company().history();
  Team const team = a_team(history);
  std::string const person = *team.people.begin();
  Analysis const parties = company().for_audience(Audience::parties(PersonId{person}));
  std::set<std::string> allowed{person};
  for (RelationshipSpan const& one : history.relationships()) {
    if (history.person_id(one.report) == person) allowed.insert(history.person_id(one.manager));
    if (history.person_id(one.manager) == person) allowed.insert(history.person_id(one.report));
  }
  std::string const tables =
      all_tables(parties, {Grain::Meeting, Grain::Relationship, Grain::Person, Grain::Manager, Grain::Unit, Grain::Organisation});
  for (std::string const& text : {tables, everything(parties.report())})
    for (std::string const& other : named_in(text, history)) EXPECT_TRUE(allowed.contains(other)) << other;
}

TEST(Audience, hr_sees_names) {
  Analysis const hr = company().for_audience(Audience::human_resources());
  EXPECT_GT(named_in(everything(hr.report()), company().history()).size(), 5u);
  for (Grain const by : personal) EXPECT_EQ(hr.coverage({.by = by}).to_csv(), company().coverage({.by = by}).to_csv());
  EXPECT_EQ(hr.coverage().info().audience, "hr");
}

// Contact periods name no manager: a manager sees nothing in them, and a person their own.
TEST(Audience, contact_periods_of_others_are_not_shown) {
  Facts facts;
  for (int person = 0; person < 30; ++person)
    for (int week = 0; week < 4; ++week) {
      ContactPeriod period{.person = PersonId{"q" + std::to_string(person)},
                           .unit = "u",
                           .from = to_date(20000 + 7 * week),
                           .until = to_date(20007 + 7 * week)};
      period.meetings = person == 3 ? 1 : 2;
      period.hours = 1;
      facts.add(period);
    }
  Analysis const all{HistoryBuilder{{.as_of = to_date(20027)}}.build(facts), Window::days(20000, 20028)};
  Report const of_own = all.for_audience(Audience::parse("person:q3")).report();
  Report const of_line = all.for_audience(Audience::parse("manager:q3")).report();
  for (Report const& report : {of_own, of_line})  // a drawing may have the number among its coordinates
    for (std::string const& text : {to_text(report), to_json(report)}) EXPECT_EQ(text.find("236"), std::string::npos);
  std::string const own = everything(of_own), line = everything(of_line);
  std::string const hr = everything(all.for_audience(Audience::human_resources()).report());
  EXPECT_NE(hr.find("236 one-to-ones"), std::string::npos);
  for (std::string const& text : {own, line}) {
    EXPECT_EQ(text.find("236 one-to-ones"), std::string::npos);
    EXPECT_EQ(text.find("30 people"), std::string::npos);
    EXPECT_LE(named_in(text, all.history()).size(), 1u);
  }
  EXPECT_NE(own.find("4 one-to-ones"), std::string::npos);
}

}  // namespace
}  // namespace roir
