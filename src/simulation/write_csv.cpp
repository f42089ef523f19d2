// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/simulation/write_csv.hpp>

#include <array>
#include <charconv>
#include <fstream>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace roir {
namespace {

/// One file, written row by row.
class CsvWriter {
 public:
  CsvWriter(std::filesystem::path path, std::initializer_list<std::string_view> headers) : path_{std::move(path)} {
    row(std::vector<std::string>(headers.begin(), headers.end()));
  }

  void row(std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text_ += ',';
      text_ += quoted(cells[i]);
    }
    text_ += '\n';
  }

  void save() const {
    std::ofstream file{path_, std::ios::binary | std::ios::trunc};
    file.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    file.close();
    if (!file)
      throw NotFound{{.code = "cannot_write",
                      .message = "the file '" + path_.string() + "' cannot be written",
                      .subject = path_.string(),
                      .hint = "See that the directory may be written to and has room."}};
  }

 private:
  static std::string quoted(std::string const& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string text = "\"";
    for (char const c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text += '"';
  }

  std::filesystem::path path_;
  std::string text_;
};

std::string text_of(Date const& date) {
  return format_day(day_number(date));
}
std::string text_of(std::optional<Date> const& date) {
  return date ? text_of(*date) : "";
}
std::string text_of(double value) {
  std::array<char, 32> buffer{};
  auto const result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), result.ptr};
}
std::string text_of_time(std::int32_t minutes) {
  return minutes == MeetingRow::no_time ? "" : Moment::wall_clock(minutes).to_string();
}
std::string text_of_notice(MeetingRow const& row) {
  bool const is_instant = (row.instants & MeetingRow::AtInstant) != 0 && row.at != MeetingRow::no_time;
  return is_instant ? Moment::instant(row.at).to_string() : text_of_time(row.at);
}
std::string text_of_minutes(std::uint16_t minutes) {
  return minutes == MeetingRow::no_minutes ? "" : std::to_string(minutes);
}
template <is_described_enum Enum>
std::string text_of_word(Enum value) {
  return value == Enum::Unknown ? "" : std::string(word(value));
}

/// Each fact as it was told last, in the order in which they were told first.
template <class T, class KeyOf>
std::vector<T> latest(std::span<T const> facts, KeyOf const& key_of) {
  std::map<std::invoke_result_t<KeyOf const&, T const&>, std::size_t> place;
  std::vector<T> all;
  for (T const& fact : facts) {
    auto const [found, is_new] = place.try_emplace(key_of(fact), all.size());
    if (is_new)
      all.push_back(fact);
    else
      all[found->second] = fact;
  }
  return all;
}

void write_people(Facts const& facts, std::filesystem::path const& path) {
  CsvWriter file{path, {"person_id", "name", "time_zone", "unit", "region", "fte", "work_days", "from", "until"}};
  std::map<PersonId, Person const*> persons;
  for (Person const& person : facts.persons()) persons.emplace(person.id, &person);
  for (Employment const& spell : latest(facts.employments(), [](Employment const& e) { return std::pair{e.person, e.from}; })) {
    Person const& person = *persons.at(spell.person);
    file.row({person.id.text(), person.name, person.time_zone, spell.unit, spell.region, text_of(spell.fte), spell.work_days.to_string(),
              text_of(spell.from), text_of(spell.until)});
  }
  file.save();
}

void write_lines(Facts const& facts, std::filesystem::path const& path) {
  CsvWriter file{path, {"report_id", "manager_id", "from", "until"}};
  for (ReportingLine const& line : latest(facts.reporting_lines(), [](ReportingLine const& l) {
         return std::tuple{l.report, l.manager, l.from};
       }))
    file.row({line.report.text(), line.manager.text(), text_of(line.from), text_of(line.until)});
  file.save();
}

void write_absences(Facts const& facts, std::filesystem::path const& path) {
  CsvWriter file{path, {"person_id", "from", "until", "planned"}};
  for (Absence const& absence : facts.absences())
    file.row({absence.person.text(), text_of(absence.from), text_of(absence.until), absence.planned ? "true" : "false"});
  file.save();
}

void write_holidays(Facts const& facts, std::filesystem::path const& path) {
  CsvWriter file{path, {"date", "region", "name"}};
  for (Holiday const& holiday : facts.holidays()) file.row({text_of(holiday.date), holiday.region, holiday.name});
  file.save();
}

void write_pay(Facts const& facts, std::filesystem::path const& path) {
  CsvWriter file{path, {"person_id", "pay", "currency", "price_year", "on_cost", "productive_hours", "from", "until"}};
  for (Pay const& pay : facts.pays())
    file.row({pay.subject, text_of(pay.amount), pay.currency, std::to_string(pay.price_year), pay.on_cost ? text_of(*pay.on_cost) : "",
              pay.productive_hours ? text_of(*pay.productive_hours) : "", text_of(pay.from), text_of(pay.until)});
  file.save();
}

void write_programmes(Facts const& facts, std::filesystem::path const& path) {
  CsvWriter file{path, {"scope", "subject", "cadence", "minutes", "from", "until"}};
  for (ProgrammeAdoption const& programme : facts.programmes())
    file.row({std::string(word(programme.scope)), programme.subject, programme.cadence.to_string(), std::to_string(programme.minutes),
              text_of(programme.from), text_of(programme.until)});
  file.save();
}

/// What the facts say of one meeting: the plan, perhaps a move, what became of it, perhaps a request.
struct MeetingLine {
  MeetingRow const* plan = nullptr;
  MeetingRow const* move = nullptr;
  MeetingRow const* end = nullptr;
  MeetingRow const* asked = nullptr;
};

char const* status_of(MeetingRow const* end) {
  if (end == nullptr) return "planned";
  if ((end->says & MeetingRow::Held) != 0) return "held";
  return (end->says & MeetingRow::Missed) != 0 ? "missed" : "cancelled";
}

std::vector<std::string> cells_of(Facts const& facts, MeetingLine const& meeting) {
  static MeetingRow const nothing{};
  MeetingRow const& plan = *meeting.plan;
  MeetingRow const& end = meeting.end != nullptr ? *meeting.end : nothing;
  MeetingRow const& asked = meeting.asked != nullptr ? *meeting.asked : nothing;
  bool const is_held = (end.says & MeetingRow::Held) != 0;
  MeetingRow const& why =
      meeting.move != nullptr && (is_held || meeting.end == nullptr) ? *meeting.move : end;  // of the move, if it was not lost
  return {facts.meetings().text(plan.meeting),
          facts.people().text(plan.manager),
          facts.people().text(plan.report),
          text_of_time(meeting.move != nullptr ? meeting.move->start : plan.planned),
          text_of_minutes(plan.planned_minutes),
          status_of(meeting.end),
          is_held ? text_of_time(end.start) : "",
          text_of_minutes(end.minutes),
          std::string(word(is_held ? end.basis : plan.basis)),
          text_of_minutes(end.manager_late),
          text_of_minutes(end.report_late),
          meeting.move != nullptr ? text_of_time(plan.planned) : "",
          text_of_word(why.by),
          text_of_word(why.cause),
          text_of_notice(why),
          text_of_word(asked.by),
          text_of_notice(asked),
          meeting.asked == nullptr ? "" : (asked.prompted ? "true" : "false"),
          end.replaces == Names::none ? "" : facts.meetings().text(end.replaces),
          text_of_minutes(end.manager_prep),
          text_of_minutes(end.report_prep),
          text_of_minutes(end.manager_follow_up),
          text_of_minutes(end.report_follow_up),
          ""};
}

void write_meetings(Facts const& facts, std::filesystem::path const& path) {
  CsvWriter file{path, {"meeting_id", "manager_id",   "report_id",   "planned_start",     "planned_minutes",   "status",
                        "start",      "minutes",      "basis",       "manager_late",      "report_late",       "original_start",
                        "by",         "cause",        "notified_at", "recovery_asked_by", "recovery_asked_at", "recovery_prompted",
                        "replaces",   "manager_prep", "report_prep", "manager_follow_up", "report_follow_up",  "recorded_at"}};
  std::map<std::uint32_t, std::size_t> place;
  std::vector<MeetingLine> meetings;
  for (MeetingRow const& row : facts.meeting_rows()) {
    auto const [found, is_new] = place.try_emplace(row.meeting, meetings.size());
    if (is_new) meetings.emplace_back();
    MeetingLine& meeting = meetings[found->second];
    if ((row.says & MeetingRow::Planned) != 0) meeting.plan = &row;
    if ((row.says & MeetingRow::Moved) != 0) meeting.move = &row;
    if ((row.says & (MeetingRow::Held | MeetingRow::Missed | MeetingRow::Cancelled)) != 0) meeting.end = &row;
    if ((row.says & MeetingRow::Asked) != 0) meeting.asked = &row;
  }
  for (MeetingLine const& meeting : meetings) file.row(cells_of(facts, meeting));
  file.save();
}

}  // namespace

void write_csv(Facts const& facts, std::filesystem::path const& directory) {
  std::error_code error;
  std::filesystem::create_directories(directory, error);
  if (error)
    throw NotFound{{.code = "cannot_write",
                    .message = "the directory '" + directory.string() + "' cannot be made: " + error.message(),
                    .subject = directory.string(),
                    .hint = "Name one that may be written to."}};
  write_people(facts, directory / "people.csv");
  write_lines(facts, directory / "reporting_lines.csv");
  write_absences(facts, directory / "absences.csv");
  write_holidays(facts, directory / "holidays.csv");
  write_programmes(facts, directory / "programmes.csv");
  if (!facts.pays().empty()) write_pay(facts, directory / "pay.csv");
  write_meetings(facts, directory / "meetings.csv");
}

}  // namespace roir
