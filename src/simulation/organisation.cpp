// SPDX-License-Identifier: MIT
#include "simulation/diary.hpp"
#include "simulation/holidays.hpp"
#include "simulation/meetings.hpp"
#include "simulation/names.hpp"
#include "simulation/purposes.hpp"
#include "simulation/staff.hpp"
#include <roir/simulation/organisation.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace roir {
namespace simulation {
namespace {

constexpr std::int64_t fortnightly_minutes = 45;

std::string padded(std::size_t number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::optional<Date> date_or_open(std::int32_t day, std::int32_t end) {
  return day < end ? std::optional<Date>{to_date(day)} : std::nullopt;
}

/// The day on which a month begins, the first month being 1.
std::int32_t month_day(Date begin, std::int64_t month) {
  return day_number(begin + boost::gregorian::months(static_cast<int>(month - 1)));
}

/// Makes people, absences and meetings, and states them as facts.
class Simulation {
 public:
  explicit Simulation(OrganisationScenario const& scenario)
      : scenario_{scenario},
        begin_{day_number(scenario.begin)},
        end_{month_day(scenario.begin, scenario.months + 1)},
        staff_{make_staff(scenario, begin_, end_)},
        person_width_{std::max<std::size_t>(3, std::to_string(staff_.workers.size()).size())} {}

  Simulated run() {
    add_holidays();
    for (std::uint32_t person = 0; person < staff_.workers.size(); ++person) add_person(person);
    for (Line const& line : staff_.lines)
      facts_.add(ReportingLine{
          .report = id(line.report), .manager = id(line.manager), .from = to_date(line.from), .until = date_or_open(line.until, end_)});
    if (scenario_.programme) add_programmes();
    add_meetings();
    return {.facts = std::move(facts_), .truth = truth(), .begin = scenario_.begin, .end = to_date(end_)};
  }

 private:
  [[nodiscard]] PersonId id(std::uint32_t person) const { return PersonId{"p" + padded(person + 1, person_width_)}; }
  [[nodiscard]] UnitScenario const& unit_of_post(std::uint32_t post) const { return scenario_.units[staff_.posts[post].unit]; }
  [[nodiscard]] double conscientiousness(std::uint32_t person) const {
    return scenario_.conscientiousness_sd * draws(scenario_.seed, Purpose::Person).normal({.entity = person, .draw = 0});
  }

  // Whole years, as such tables come; what lies behind the end is known beforehand.
  void add_holidays() {
    std::set<std::string> regions;
    for (UnitScenario const& unit : scenario_.units) regions.insert(unit.region);
    for (std::string const& region : regions) {
      std::vector<std::int32_t> days;
      for (int year = scenario_.begin.year(); year <= to_date(end_ - 1).year(); ++year)
        for (PublicHoliday const& holiday : public_holidays(region, year)) {
          days.push_back(holiday.day);
          facts_.add(Holiday{.date = to_date(holiday.day), .region = region, .name = holiday.name});
        }
      holidays_.emplace(region, HolidayCalendar{std::move(days)});
    }
  }

  void add_person(std::uint32_t person) {
    Worker const& worker = staff_.workers[person];
    UnitScenario const& unit = unit_of_post(worker.post);
    Terms const terms = terms_of(scenario_, person, staff_.posts[worker.post].team > 0);
    facts_.add(Person{.id = id(person), .name = person_name(scenario_.seed, person), .time_zone = unit.time_zone});
    facts_.add(Employment{.person = id(person),
                          .unit = unit.name,
                          .region = unit.region,
                          .fte = terms.fte,
                          .work_days = terms.work_days,
                          .from = to_date(worker.hired),
                          .until = date_or_open(worker.until, end_)});
    Diary const& diary = diaries_.emplace_back(scenario_, person, worker, terms, holidays_.at(unit.region), end_);
    for (Away const& away : diary.absences())
      facts_.add(
          Absence{.person = id(person), .from = to_date(away.from), .until = date_or_open(away.until, end_ + 1), .planned = away.planned});
  }

  void add_programmes() {
    facts_.add(ProgrammeAdoption{
        .scope = Scope::Organisation, .cadence = scenario_.cadence, .minutes = scenario_.minutes, .from = scenario_.begin});
    for (UnitScenario const& unit : scenario_.units)
      if (unit.cadence || unit.minutes > 0)
        facts_.add(ProgrammeAdoption{.scope = Scope::Unit,
                                     .subject = unit.name,
                                     .cadence = unit.cadence.value_or(scenario_.cadence),
                                     .minutes = unit.minutes > 0 ? unit.minutes : scenario_.minutes,
                                     .from = scenario_.begin});
    for (std::uint32_t const post : staff_.fortnightly)
      for (std::uint32_t const person : staff_.posts[post].holders)
        facts_.add(ProgrammeAdoption{.scope = Scope::Manager,
                                     .subject = id(person).text(),
                                     .cadence = Cadence::every_weeks(2),
                                     .minutes = fortnightly_minutes,
                                     .from = to_date(staff_.workers[person].from),
                                     .until = date_or_open(staff_.workers[person].until, end_)});
  }

  [[nodiscard]] Practice practice_of(Line const& line) const {
    UnitScenario const& unit = unit_of_post(line.report_post);
    Practice practice{.cadence = unit.cadence.value_or(scenario_.cadence), .minutes = unit.minutes > 0 ? unit.minutes : scenario_.minutes};
    if (std::count(staff_.fortnightly.begin(), staff_.fortnightly.end(), line.manager_post) > 0)
      practice = {.cadence = Cadence::every_weeks(2), .minutes = fortnightly_minutes};
    if (scenario_.programme) practice.lived_from = month_day(scenario_.begin, unit.habit_month);
    if (line.manager_post == staff_.stopped) practice.stops = month_day(scenario_.begin, scenario_.stopping_month);
    return practice;
  }

  void add_meetings() {
    std::vector<Story> stories;
    for (std::uint32_t number = 0; number < staff_.lines.size(); ++number) {
      Line const& line = staff_.lines[number];
      auto told = meetings_of(scenario_, number, line, diaries_[line.manager], diaries_[line.report], practice_of(line),
                              conscientiousness(line.manager), end_);
      stories.insert(stories.end(), std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
    }
    std::stable_sort(stories.begin(), stories.end(), [](Story const& a, Story const& b) { return a.planned < b.planned; });
    tell(stories);
    weigh(stories);
  }

  // Numbers go to what was planned, not to what was made of it: so twins call the same meetings by the same ids.
  void tell(std::vector<Story> const& stories) {
    auto const planned =
        static_cast<std::size_t>(std::count_if(stories.begin(), stories.end(), [](Story const& story) { return !story.makes_up; }));
    std::size_t const width = std::max<std::size_t>(5, std::to_string(planned).size());
    std::map<std::pair<std::uint32_t, std::int32_t>, std::string> ids;  // by line and first planned start
    std::size_t number = 0;
    for (Story const& story : stories) {
      if (story.makes_up) {
        std::string const& lost = ids.at({story.line, *story.makes_up});
        tell(story, MeetingId{lost + "r"}, MeetingId{lost});
      } else {
        std::string const& name = ids[{story.line, story.planned}] = "m" + padded(++number, width);
        tell(story, MeetingId{name}, std::nullopt);
      }
    }
  }

  void tell(Story const& story, MeetingId const& meeting, std::optional<MeetingId> const& replaces) {
    Line const& line = staff_.lines[story.line];
    auto const wall = [](std::int32_t minutes) { return Moment::wall_clock(minutes); };
    MeetingKey const key{.meeting = meeting, .manager = id(line.manager), .report = id(line.report), .planned_start = wall(story.planned)};
    Basis const basis = story.fate == Fate::Unsaid ? Basis::CalendarOnly : Basis::Confirmed;
    facts_.add(MeetingPlanned{.meeting = key, .minutes = story.planned_minutes, .basis = basis});
    if (auto const& move = story.move)
      facts_.add(MeetingMoved{.meeting = key, .to = wall(move->to), .by = move->by, .cause = move->cause, .at = wall(move->at)});
    if (auto const& held = story.held)
      facts_.add(MeetingHeld{.meeting = key,
                             .start = wall(held->start),
                             .minutes = held->minutes,
                             .basis = held->basis,
                             .manager_late = held->manager_late,
                             .report_late = held->report_late,
                             .manager_prep = held->manager_prep,
                             .report_prep = held->report_prep,
                             .manager_follow_up = held->manager_follow_up,
                             .report_follow_up = held->report_follow_up,
                             .replaces = replaces});
    if (story.fate == Fate::Missed) facts_.add(MeetingMissed{.meeting = key, .by = story.loss.by, .cause = story.loss.cause});
    if (story.fate == Fate::Cancelled)
      facts_.add(MeetingCancelled{.meeting = key, .by = story.loss.by, .cause = story.loss.cause, .at = wall(story.loss.at.value())});
    if (auto const& asked = story.asked)
      facts_.add(RecoveryAsked{.meeting = key, .by = asked->by, .at = wall(asked->at), .prompted = asked->prompted});
  }

  void weigh(std::vector<Story> const& stories) {
    for (UnitScenario const& unit : scenario_.units) units_.push_back({.unit = unit.name});
    for (Story const& story : stories) {
      if (!story.both_there) continue;
      UnitTruth& unit = units_[staff_.posts[staff_.lines[story.line].report_post].unit];
      unit.held_probability += story.held_probability;
      ++unit.meetings;
    }
    for (UnitTruth& unit : units_)
      if (unit.meetings > 0) unit.held_probability /= static_cast<double>(unit.meetings);
  }

  [[nodiscard]] Truth truth() const {
    Truth truth{.units = units_};
    std::set<std::uint32_t> managers;
    for (Line const& line : staff_.lines) managers.insert(line.manager);
    for (std::uint32_t const manager : managers)
      truth.managers.push_back({.manager = id(manager), .conscientiousness = conscientiousness(manager)});
    if (staff_.stopped != nobody) {
      truth.stopped_manager = id(staff_.posts[staff_.stopped].holders.front());
      truth.stopped_on = to_date(month_day(scenario_.begin, scenario_.stopping_month));
    }
    return truth;
  }

  OrganisationScenario const& scenario_;
  std::int32_t begin_;
  std::int32_t end_;
  Staff staff_;
  std::size_t person_width_;
  std::map<std::string, HolidayCalendar> holidays_;
  std::vector<Diary> diaries_;
  std::vector<UnitTruth> units_;
  Facts facts_;
};

}  // namespace
}  // namespace simulation

Simulated simulate(OrganisationScenario const& scenario) {
  validate(scenario);
  return simulation::Simulation{scenario}.run();
}

}  // namespace roir
