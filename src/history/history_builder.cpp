// SPDX-License-Identifier: MIT
#include "history/fold_meetings.hpp"
#include "history/history_data.hpp"
#include "history/standing.hpp"
#include <roir/core/error.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/time/zone.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace roir {
namespace {

std::int32_t end_of(std::optional<Date> const& until) {
  return until ? day_number(*until) : open_end;
}

/// Collects issues by code.
class Issues {
 public:
  void add(std::string const& code, std::string example, char const* hint) {
    HistoryIssue& issue = issues_[code];
    if (issue.count++ == 0) {
      issue.code = code;
      issue.example = std::move(example);
      issue.hint = hint;
    }
  }
  [[nodiscard]] std::vector<HistoryIssue> take() {
    std::vector<HistoryIssue> all;
    for (auto& [code, issue] : issues_) all.push_back(std::move(issue));
    return all;
  }

 private:
  std::map<std::string, HistoryIssue> issues_;
};

template <class Span, class Owner>
SpansByPerson<Span> by_person(std::uint32_t persons, std::vector<std::pair<std::uint32_t, Span>>& pairs, Owner) {
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](auto const& a, auto const& b) { return std::tie(a.first, a.second.begin) < std::tie(b.first, b.second.begin); });
  SpansByPerson<Span> result;
  result.offsets.assign(persons + 1, 0);
  for (auto const& [person, span] : pairs) ++result.offsets[person + 1];
  for (std::uint32_t person = 0; person < persons; ++person) result.offsets[person + 1] += result.offsets[person];
  for (auto& [person, span] : pairs) result.spans.push_back(std::move(span));
  return result;
}

class Build {
 public:
  Build(Facts const& facts, BuildOptions const& options)
      : facts_{facts}, options_{options}, as_of_{day_number(options.as_of)}, data_{std::make_shared<History::Data>()} {}

  std::shared_ptr<History::Data const> run() {
    data_->as_of = as_of_;
    persons();
    programmes();
    employments();
    absences();
    holidays();
    relationships();
    meetings();
    contact_periods();
    unattributed();
    pays();
    efforts();
    first_day();
    data_->issues = issues_.take();
    return data_;
  }

 private:
  void persons() {
    std::uint32_t const count = facts_.people().size();
    data_->person_names.resize(count);
    data_->person_ids.reserve(count);
    for (std::uint32_t person = 0; person < count; ++person) data_->person_ids.push_back(facts_.people().text(person));
    data_->person_numbers.reserve(count);
    for (std::uint32_t person = 0; person < count; ++person) data_->person_numbers.emplace(data_->person_ids[person], person);
    data_->zones.assign(count, "UTC");
    for (Person const* fact : standing(facts_.persons(), as_of_, [](Person const& p) { return p.id.text(); })) {
      std::uint32_t const person = number(fact->id);
      data_->person_names[person] = fact->name;
      data_->zones[person] = fact->time_zone;
    }
  }

  std::uint32_t number(PersonId const& id) const { return facts_.people().find(id.text()); }

  std::uint32_t unit_number(std::string const& unit) { return number_of(unit, unit_numbers_, data_->units); }
  std::uint32_t region_number(std::string const& region) { return number_of(region, region_numbers_, regions_); }

  static std::uint32_t number_of(std::string const& text, std::unordered_map<std::string, std::uint32_t>& numbers,
                                 std::vector<std::string>& texts) {
    if (text.empty()) return no_index;
    auto const [place, is_new] = numbers.try_emplace(text, static_cast<std::uint32_t>(texts.size()));
    if (is_new) texts.push_back(text);
    return place->second;
  }

  void programmes() {
    auto const key = [](ProgrammeAdoption const& p) { return std::tuple{p.scope, p.subject, day_number(p.from)}; };
    for (ProgrammeAdoption const* fact : standing(facts_.programmes(), as_of_, key)) {
      ProgrammeSpan span{.scope = fact->scope,
                         .cadence = fact->cadence,
                         .minutes = fact->minutes,
                         .begin = day_number(fact->from),
                         .end = end_of(fact->until)};
      if (fact->scope == Scope::Unit) span.first = unit_number(fact->subject);
      if (fact->scope == Scope::Manager) span.first = facts_.people().find(fact->subject);
      bool const is_of_pair = fact->scope == Scope::Relationship || fact->scope == Scope::Series;
      if (is_of_pair) {
        auto const slash = fact->subject.find('/');
        span.first = facts_.people().find(fact->subject.substr(0, slash));
        span.second = facts_.people().find(fact->subject.substr(slash + 1));
      }
      bool const is_unknown =
          (fact->scope == Scope::Manager && span.first == no_index) || (is_of_pair && (span.first == no_index || span.second == no_index));
      if (is_unknown)
        issues_.add("unknown_subject", "a programme for '" + fact->subject + "'", "Nobody of that id is known; check the spelling.");
      else
        data_->programmes.push_back(span);
    }
    auto const& all = data_->programmes;
    auto& order = data_->programmes_by_subject;
    for (std::uint32_t number = 0; number < all.size(); ++number) order.push_back(number);
    std::stable_sort(order.begin(), order.end(), [&all](std::uint32_t a, std::uint32_t b) {
      auto const place = [&all](std::uint32_t n) { return std::tuple{all[n].scope, all[n].first, all[n].second, all[n].begin}; };
      return place(a) < place(b);
    });
  }

  void employments() {
    std::vector<std::pair<std::uint32_t, EmploymentSpan>> pairs;
    auto const key = [](Employment const& e) { return std::pair{e.person.text(), day_number(e.from)}; };
    for (Employment const* fact : standing(facts_.employments(), as_of_, key)) {
      pairs.emplace_back(number(fact->person), EmploymentSpan{.begin = day_number(fact->from),
                                                              .end = end_of(fact->until),
                                                              .unit = unit_number(fact->unit),
                                                              .region = region_number(fact->region),
                                                              .fte = fact->fte,
                                                              .work_days = fact->work_days});
    }
    data_->employments = by_person(data_count(), pairs, 0);
    clip_overlapping_employments();
  }

  // Two spells of one person that overlap: the later one wins from its first day on.
  void clip_overlapping_employments() {
    auto& all = data_->employments;
    for (std::uint32_t person = 0; person + 1 < all.offsets.size(); ++person)
      for (std::uint32_t i = all.offsets[person]; i + 1 < all.offsets[person + 1]; ++i) {
        EmploymentSpan& earlier = all.spans[i];
        if (earlier.end <= all.spans[i + 1].begin) continue;
        if (earlier.end != open_end)
          issues_.add("employment_overlap", "person '" + data_->person_ids[person] + "'",
                      "The spell that began later was taken from its first day on.");
        earlier.end = all.spans[i + 1].begin;
      }
  }

  std::uint32_t data_count() const { return static_cast<std::uint32_t>(data_->person_ids.size()); }

  void absences() {
    std::vector<std::pair<std::uint32_t, AbsenceSpell>> pairs;
    auto const key = [](Absence const& a) { return std::pair{a.person.text(), day_number(a.from)}; };
    for (Absence const* fact : standing(facts_.absences(), as_of_, key))
      pairs.emplace_back(number(fact->person),
                         AbsenceSpell{.begin = day_number(fact->from), .end = end_of(fact->until), .planned = fact->planned});
    std::erase_if(pairs, [](auto const& pair) { return pair.second.begin >= pair.second.end; });
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](auto const& a, auto const& b) { return std::tie(a.first, a.second.begin) < std::tie(b.first, b.second.begin); });
    std::vector<std::pair<std::uint32_t, AbsenceSpan>> merged;
    for (auto const& [person, spell] : pairs) {
      if (!merged.empty() && merged.back().first == person && spell.begin <= merged.back().second.end)
        merged.back().second.end = std::max(merged.back().second.end, spell.end);
      else
        merged.emplace_back(person, AbsenceSpan{.begin = spell.begin, .end = spell.end});
    }
    data_->absences = by_person(data_count(), merged, 0);
    data_->absence_spells = by_person(data_count(), pairs, 0);
  }

  void holidays() {
    std::vector<std::int32_t> common;
    std::map<std::string, std::vector<std::int32_t>> regional;
    auto const key = [](Holiday const& h) { return std::pair{day_number(h.date), h.region}; };
    for (Holiday const* fact : standing(facts_.holidays(), as_of_, key)) {
      if (fact->region.empty())
        common.push_back(day_number(fact->date));
      else
        regional[fact->region].push_back(day_number(fact->date));
    }
    data_->common_holidays = HolidayCalendar{std::move(common)};
    data_->region_holidays.assign(regions_.size(), data_->common_holidays);
    for (auto& [region, days] : regional) {
      auto const found = region_numbers_.find(region);
      if (found != region_numbers_.end())
        data_->region_holidays[found->second] = data_->common_holidays.united(HolidayCalendar{std::move(days)});
    }
  }

  void relationships() {
    auto const key = [](ReportingLine const& l) { return std::tuple{l.report.text(), l.manager.text(), day_number(l.from)}; };
    std::vector<RelationshipSpan> lines;
    for (ReportingLine const* fact : standing(facts_.reporting_lines(), as_of_, key))
      lines.push_back(
          {.manager = number(fact->manager), .report = number(fact->report), .begin = day_number(fact->from), .end = end_of(fact->until)});
    std::erase_if(lines, [](RelationshipSpan const& line) { return line.begin >= line.end; });
    // Lines that begin on one day come in order of the managers' ids, so that the order of facts decides nothing.
    std::sort(lines.begin(), lines.end(), [this](RelationshipSpan const& a, RelationshipSpan const& b) {
      return std::tie(a.report, a.begin, data_->person_ids[a.manager]) < std::tie(b.report, b.begin, data_->person_ids[b.manager]);
    });
    for (std::size_t i = 0; i < lines.size(); ++i) clip_to_next_manager(lines, i);
    std::erase_if(lines, [this](RelationshipSpan const& line) { return line.begin >= line.end || line.begin > as_of_; });
    std::sort(lines.begin(), lines.end(), [](RelationshipSpan const& a, RelationshipSpan const& b) {
      return std::tie(a.manager, a.report, a.begin) < std::tie(b.manager, b.report, b.begin);
    });
    for (RelationshipSpan const& line : lines) {
      auto& made = data_->relationships;
      bool const goes_on =
          !made.empty() && made.back().manager == line.manager && made.back().report == line.report && line.begin <= made.back().end;
      if (goes_on)
        made.back().end = std::max(made.back().end, line.end);
      else
        made.push_back(line);
    }
  }

  void clip_to_next_manager(std::vector<RelationshipSpan>& lines, std::size_t i) {
    RelationshipSpan& line = lines[i];
    std::size_t next = i + 1;
    while (next < lines.size() && lines[next].report == line.report && lines[next].manager == line.manager) ++next;
    if (next == lines.size() || lines[next].report != line.report || line.end <= lines[next].begin) return;
    issues_.add("two_managers",
                "person '" + data_->person_ids[line.report] + "' reports to '" + data_->person_ids[line.manager] + "' and to '" +
                    data_->person_ids[lines[next].manager] + "' on " + format_day(lines[next].begin),
                "The line that began later was taken; give the earlier one an end.");
    line.end = lines[next].begin;
  }

  void meetings() {
    FoldInput input{.facts = facts_,
                    .zones = data_->zones,
                    .as_of = as_of_,
                    .threads = options_.threads,
                    .block_meetings = options_.block_meetings,
                    .progress = options_.progress};
    FoldOutput output = fold_meetings(input, data_->relationships);
    data_->blocks = std::move(output.blocks);
    data_->meetings = output.meetings;
    for (auto const& [code, count, example, hint] : output.issues)
      for (std::int64_t i = 0; i < count; ++i) issues_.add(code, example, hint);
    if (output.has_ids)
      for (std::uint32_t id = 0; id < facts_.meetings().size(); ++id) data_->meeting_ids.push_back(facts_.meetings().text(id));
  }

  void contact_periods() {
    auto const key = [](ContactPeriod const& p) { return std::pair{p.person.text(), day_number(p.from)}; };
    for (ContactPeriod const* fact : standing(facts_.contact_periods(), as_of_, key)) {
      if (!fact->fact.recorded_at && day_number(fact->until) - 1 > as_of_) continue;  // nobody knows a period before it is over
      data_->contact_periods.push_back({.person = number(fact->person),
                                        .unit = unit_number(fact->unit),
                                        .begin = day_number(fact->from),
                                        .end = day_number(fact->until),
                                        .meetings = fact->meetings,
                                        .hours = fact->hours});
    }
    std::sort(data_->contact_periods.begin(), data_->contact_periods.end(),
              [](ContactSpan const& a, ContactSpan const& b) { return std::tie(a.person, a.begin) < std::tie(b.person, b.begin); });
  }

  void unattributed() {
    UnattributedSum& sum = data_->unattributed;
    for (UnattributedMeeting const* fact :
         standing(facts_.unattributed(), as_of_, [](UnattributedMeeting const& m) { return m.id.text(); })) {
      if (day_of_minutes(fact->start.minutes()) > as_of_) continue;
      ++sum.meetings;
      sum.cancelled += fact->cancelled ? 1 : 0;
      sum.recurring += fact->recurring ? 1 : 0;
      if (fact->attendees == 2 && !fact->cancelled) {
        ++sum.of_two;
        sum.hours_of_two += fact->hours;
      }
    }
  }

  void pays() {
    auto const key = [](Pay const& p) { return std::tuple{p.scope, p.subject, day_number(p.from)}; };
    for (Pay const* fact : standing(facts_.pays(), as_of_, key)) {
      std::uint32_t subject = no_index;
      if (fact->scope == PayScope::Person) subject = facts_.people().find(fact->subject);
      if (fact->scope == PayScope::Unit)
        if (auto const found = unit_numbers_.find(fact->subject); found != unit_numbers_.end()) subject = found->second;
      if (fact->scope != PayScope::Organisation && subject == no_index) {
        issues_.add("unknown_subject", "pay of '" + fact->subject + "'", "Nobody of that id is known; check the spelling.");
        continue;
      }
      double const unknown = std::numeric_limits<double>::quiet_NaN();
      data_->pays.push_back({.scope = fact->scope,
                             .subject = subject,
                             .begin = day_number(fact->from),
                             .end = end_of(fact->until),
                             .amount = fact->amount,
                             .on_cost = fact->on_cost.value_or(unknown),
                             .productive_hours = fact->productive_hours.value_or(unknown),
                             .currency = fact->currency,
                             .price_year = fact->price_year});
    }
    std::sort(data_->pays.begin(), data_->pays.end(), [](PaySpan const& a, PaySpan const& b) {
      return std::tie(a.scope, a.subject, a.begin) < std::tie(b.scope, b.subject, b.begin);
    });
  }

  void efforts() {
    auto const key = [](Effort const& e) {
      return std::tuple{e.person.text(), e.with ? e.with->text() : std::string{}, e.activity, day_number(e.date)};
    };
    for (Effort const* fact : standing(facts_.efforts(), as_of_, key)) {
      if (day_number(fact->date) > as_of_) continue;
      data_->efforts.push_back({.person = number(fact->person),
                                .with = fact->with ? number(*fact->with) : no_index,
                                .activity = fact->activity,
                                .day = day_number(fact->date),
                                .minutes = fact->minutes});
    }
    std::sort(data_->efforts.begin(), data_->efforts.end(), [](EffortSpan const& a, EffortSpan const& b) {
      return std::tie(a.person, a.with, a.activity, a.day) < std::tie(b.person, b.with, b.activity, b.day);
    });
  }

  void first_day() {
    std::int32_t first = as_of_ + 1;
    for (Block const& block : data_->blocks)
      for (std::uint32_t r = 0; r < block.relationships(); ++r)
        if (block.offsets[r] < block.offsets[r + 1])
          first = std::min(first, day_of_minutes(block.time[static_cast<std::size_t>(block.offsets[r])]));
    for (ContactSpan const& span : data_->contact_periods) first = std::min(first, span.begin);
    if (first > as_of_)
      for (UnattributedMeeting const& meeting : facts_.unattributed()) first = std::min(first, day_of_minutes(meeting.start.minutes()));
    data_->first_day = first;
  }

  Facts const& facts_;
  BuildOptions const& options_;
  std::int32_t as_of_;
  std::shared_ptr<History::Data> data_;
  std::unordered_map<std::string, std::uint32_t> unit_numbers_;
  std::unordered_map<std::string, std::uint32_t> region_numbers_;
  std::vector<std::string> regions_;
  Issues issues_;
};

/// The local day of the times in meeting rows, in the zone of the direct report.
class LocalDays {
 public:
  explicit LocalDays(Facts const& facts) {
    for (Person const& person : facts.persons()) zone_of_[facts.people().find(person.id.text())] = person.time_zone;
  }
  [[nodiscard]] std::int32_t day(MeetingRow const& row, std::int32_t time, MeetingRow::Instant bit) {
    if ((row.instants & bit) == 0) return day_of_minutes(time);
    auto const zone = zone_of_.find(row.report);
    std::string const name = zone == zone_of_.end() ? "UTC" : zone->second;
    return day_of_minutes(clocks_.try_emplace(name, TimeZone{name}).first->second.local_minutes(time));
  }

 private:
  std::unordered_map<std::uint32_t, std::string> zone_of_;
  std::map<std::string, LocalClock> clocks_;
};

}  // namespace

HistoryBuilder::HistoryBuilder(BuildOptions options) : options_{std::move(options)} {
  if (options_.threads < 1)
    throw InvalidArgument{
        {.code = "bad_threads", .message = "the number of threads is " + std::to_string(options_.threads), .hint = "Give at least 1."}};
  if (options_.block_meetings < 1) throw InvalidArgument{{.code = "bad_block", .message = "a block would hold no meeting"}};
}

History HistoryBuilder::build(Facts const& facts) const {
  return History{Build{facts, options_}.run()};
}

std::optional<Date> last_known_day(Facts const& facts) {
  std::optional<std::int32_t> last;
  auto const see = [&last](std::int32_t day) { last = last ? std::max(*last, day) : day; };
  LocalDays local{facts};
  for (MeetingRow const& row : facts.meeting_rows()) {
    if ((row.says & MeetingRow::Held) != 0 && row.start != MeetingRow::no_time) see(local.day(row, row.start, MeetingRow::StartInstant));
    if ((row.says & MeetingRow::Missed) != 0 && row.planned != MeetingRow::no_time)
      see(local.day(row, row.planned, MeetingRow::PlannedInstant));
    // What is called off may lie far ahead; that it was called off has happened.
    if ((row.says & MeetingRow::Cancelled) != 0 && row.at != MeetingRow::no_time) see(local.day(row, row.at, MeetingRow::AtInstant));
  }
  for (ContactPeriod const& period : facts.contact_periods()) see(day_number(period.until) - 1);
  for (UnattributedMeeting const& meeting : facts.unattributed()) see(day_of_minutes(meeting.start.minutes()));
  return last ? std::optional{to_date(*last)} : std::nullopt;
}

}  // namespace roir
