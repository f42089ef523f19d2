// SPDX-License-Identifier: MIT
#include "history/fold_meetings.hpp"

#include <roir/time/zone.hpp>

#include <boost/sort/sort.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <hwy/cache_control.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace roir {
namespace {

/// A sort key with the number of what it stands for.
struct Keyed {
  std::uint64_t key;
  std::uint32_t number;
};
void sort_by_key(std::vector<Keyed>& keyed, int threads) {
  auto const less = [](Keyed const& a, Keyed const& b) { return a.key != b.key ? a.key < b.key : a.number < b.number; };
  if (std::is_sorted(keyed.begin(), keyed.end(), less)) return;
  if (threads > 1)
    boost::sort::block_indirect_sort(keyed.begin(), keyed.end(), less, static_cast<std::uint32_t>(threads));
  else
    boost::sort::spreadsort::integer_sort(
        keyed.begin(), keyed.end(), [](Keyed const& k, unsigned offset) { return k.key >> offset; }, less);
}

/// Order of int32 times as an unsigned number.
std::uint64_t ordered(std::int32_t time) noexcept {
  return static_cast<std::uint32_t>(time) ^ 0x80000000u;
}

/// A meeting as all its statements leave it.
struct Meeting {
  std::uint32_t manager = no_index, report = no_index, id = no_index, replaces = no_index;
  std::int32_t planned = unknown_time, start = unknown_time, learnt = unknown_time;
  std::int32_t asked_by_manager = unknown_time, asked_by_report = unknown_time, asked_prompted = unknown_time, made_up = unknown_time;
  std::uint16_t planned_minutes = unknown_minutes, minutes = unknown_minutes;
  std::uint16_t manager_late = unknown_minutes, report_late = unknown_minutes;
  std::uint16_t manager_prep = unknown_minutes, report_prep = unknown_minutes;
  std::uint16_t manager_follow_up = unknown_minutes, report_follow_up = unknown_minutes;
  Outcome outcome = Outcome::Planned;
  Basis basis = Basis::Confirmed;
  Side by = Side::Unknown;
  Cause cause = Cause::Unknown;
  std::uint8_t moves = 0;

  [[nodiscard]] std::int32_t time() const noexcept { return outcome == Outcome::Held && start != unknown_time ? start : planned; }
};

/// A move of a meeting.
struct Move {
  std::uint32_t meeting;  // number among those kept
  std::int32_t from, learnt;
  Side by;
  Cause cause;
};

void earlier(std::int32_t& time, std::int32_t other) noexcept {
  if (time == unknown_time || other < time) time = other;
}
void take(std::uint16_t& to, std::uint16_t from) noexcept {
  if (from != MeetingRow::no_minutes) to = from;
}

class Fold {
 public:
  Fold(FoldInput const& input, std::vector<RelationshipSpan>& relationships) : in_{input}, relationships_{relationships} {}

  FoldOutput run() {
    auto const rows = in_.facts.meeting_rows();
    if (!rows.empty()) {
      step("putting statements in order", 0);
      find_latest(rows);
      fold(identities(rows), rows);
      if (relationships_.empty()) infer_relationships();
      make_up();
    }
    step("writing columns", 2);
    write(places());
    for (auto& [code, issue] : issues_) out_.issues.push_back(std::move(issue));
    return std::move(out_);
  }

 private:
  void step(char const* what, std::uint64_t done) const {
    if (in_.progress) in_.progress(ProgressStep{what, done, 3});
  }

  void note(std::string const& code, char const* hint, std::string const& example) {
    FoldIssue& issue = issues_[code];
    if (issue.count++ == 0) issue = {.code = code, .count = 1, .example = example, .hint = hint};
  }

  std::string pair_words(std::uint32_t manager, std::uint32_t report) const {
    return "manager '" + in_.facts.people().text(manager) + "', report '" + in_.facts.people().text(report) + "'";
  }

  // ---- what is known, and in whose local time ----

  LocalClock& clock_of(std::uint32_t person) {
    if (clock_of_person_.empty()) clock_of_person_.assign(in_.zones.size(), nullptr);
    LocalClock*& clock = clock_of_person_[person];
    if (clock == nullptr) {
      auto [place, is_new] = clock_of_zone_.try_emplace(in_.zones[person], nullptr);
      if (is_new) place->second = &clocks_.emplace_back(TimeZone{in_.zones[person]});
      clock = place->second;
    }
    return *clock;
  }

  std::int32_t local(MeetingRow const& row, std::int32_t time, MeetingRow::Instant bit) {
    if (time == MeetingRow::no_time || (row.instants & bit) == 0) return time;
    return clock_of(row.report).local_minutes(time);
  }

  /// Whether a row is known on the day: by when it was recorded, or else by when what it says happened. What was missed, cancelled or moved
  /// happened at the latest when it was to begin, before the move or after it.
  [[nodiscard]] bool is_known(MeetingRow const& row) const noexcept {
    if (row.recorded != MeetingRow::no_time) return day_of_minutes(row.recorded) <= in_.as_of;
    std::int32_t happened = row.at;
    if (row.says & MeetingRow::Held) happened = row.start != MeetingRow::no_time ? row.start : row.planned;
    if (happened == MeetingRow::no_time && (row.says & (MeetingRow::Missed | MeetingRow::Cancelled)) != 0) happened = row.planned;
    if (happened == MeetingRow::no_time && (row.says & MeetingRow::Moved) != 0) {
      happened = row.planned;
      if (happened == MeetingRow::no_time || (row.start != MeetingRow::no_time && row.start < happened)) happened = row.start;
    }
    return happened == MeetingRow::no_time || day_of_minutes(happened) <= in_.as_of;
  }

  static std::uint64_t said_by(MeetingRow const& row) noexcept { return std::uint64_t{row.fact} << 8 | row.says; }

  /// For each corrected fact the correction learnt last; for each fact id and what it says the row learnt last.
  void find_latest(std::span<MeetingRow const> rows) {
    auto const keep_latest = [&](auto& map, auto key, std::uint32_t i) {
      auto const [place, is_new] = map.try_emplace(key, i);
      if (!is_new && rows[place->second].recorded <= rows[i].recorded) place->second = i;
    };
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if ((rows[i].corrects == Names::none && rows[i].fact == Names::none) || !is_known(rows[i])) continue;
      if (rows[i].corrects != Names::none) keep_latest(corrections_, rows[i].corrects, i);
      if (rows[i].fact != Names::none && rows[i].fact != rows[i].corrects) keep_latest(latest_, said_by(rows[i]), i);
    }
  }

  [[nodiscard]] bool stands(std::span<MeetingRow const> rows, std::uint32_t i) const {
    MeetingRow const& row = rows[i];
    if (!is_known(row)) return false;
    auto const is_other = [i](auto const& map, auto key) {
      auto const found = map.find(key);
      return found != map.end() && found->second != i;
    };
    if (row.corrects != Names::none && is_other(corrections_, row.corrects)) return false;
    if (row.fact == Names::none) return true;
    return !is_other(corrections_, row.fact) && (row.fact == row.corrects || !is_other(latest_, said_by(row)));
  }

  // ---- which rows speak of the same meeting ----

  std::uint32_t pair_number(MeetingRow const& row) {
    std::uint64_t const pair = std::uint64_t{row.manager} << 32 | row.report;
    return pairs_.try_emplace(pair, static_cast<std::uint32_t>(pairs_.size())).first->second;
  }

  /// Rows that stand, grouped by meeting: callers' ids first, then natural keys (pair and planned start).
  std::vector<Keyed> identities(std::span<MeetingRow const> rows) {
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    std::uint64_t const natural = std::uint64_t{1} << 63;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      MeetingRow const& row = rows[i];
      if (!stands(rows, i)) continue;
      if (row.meeting != Names::none) {
        keyed.push_back({row.meeting, i});
        out_.has_ids = true;
      } else {
        std::int32_t const at = row.planned != MeetingRow::no_time ? local(row, row.planned, MeetingRow::PlannedInstant)
                                                                   : local(row, row.start, MeetingRow::StartInstant);
        keyed.push_back({natural | std::uint64_t{pair_number(row)} << 32 | ordered(at), i});
      }
    }
    sort_by_key(keyed, in_.threads);
    return keyed;
  }

  static void fetch(MeetingRow const& row) noexcept {
    hwy::Prefetch(&row);
    hwy::Prefetch(reinterpret_cast<char const*>(&row) + sizeof row - 1);
  }

  void fold(std::vector<Keyed> const& keyed, std::span<MeetingRow const> rows) {
    meetings_.reserve(keyed.size());
    std::vector<std::uint32_t> group;
    for (std::size_t begin = 0; begin < keyed.size();) {
      constexpr std::size_t ahead = 16;  // rows come in the order of the file, so the next ones are fetched early
      if (begin + ahead < keyed.size()) fetch(rows[keyed[begin + ahead].number]);
      std::size_t end = begin + 1;
      while (end < keyed.size() && keyed[end].key == keyed[begin].key) ++end;
      Meeting meeting;
      if (end == begin + 1) {
        apply(rows[keyed[begin].number], meeting);
      } else {
        group.clear();
        for (std::size_t i = begin; i < end; ++i) group.push_back(keyed[i].number);
        // What merely stood in the calendar never has the last word over what somebody said.
        auto const rank = [&](std::uint32_t i) { return std::pair{rows[i].basis != Basis::CalendarOnly, rows[i].recorded}; };
        std::stable_sort(group.begin(), group.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
        bool is_one_meeting = true;
        for (std::size_t i = 0; i < group.size(); ++i)
          if (!is_repeated_move(rows, group, i)) is_one_meeting = apply(rows[group[i]], meeting) && is_one_meeting;
        if (!is_one_meeting)
          note("meeting_conflict", "One meeting id names meetings of two pairs; the pair learnt last was taken.",
               "meeting '" + in_.facts.meetings().text(meeting.id) + "'");
      }
      keep(meeting);
      begin = end;
    }
  }

  /// Whether the same move was told before: a file read twice moves nothing twice.
  static bool is_repeated_move(std::span<MeetingRow const> rows, std::vector<std::uint32_t> const& group, std::size_t i) {
    MeetingRow const& row = rows[group[i]];
    if ((row.says & MeetingRow::Moved) == 0) return false;
    return std::any_of(group.begin(), group.begin() + static_cast<std::ptrdiff_t>(i), [&](std::uint32_t number) {
      MeetingRow const& old = rows[number];
      return (old.says & MeetingRow::Moved) != 0 && old.planned == row.planned && old.start == row.start && old.at == row.at &&
             old.recorded == row.recorded;
    });
  }

  /// One statement more. @return whether it is about the same pair as before.
  bool apply(MeetingRow const& row, Meeting& meeting) {
    bool const same = meeting.manager == no_index || (meeting.manager == row.manager && meeting.report == row.report);
    meeting.manager = row.manager;
    meeting.report = row.report;
    meeting.id = row.meeting;
    std::int32_t const planned = local(row, row.planned, MeetingRow::PlannedInstant);
    std::int32_t const start = local(row, row.start, MeetingRow::StartInstant);
    if (row.replaces != Names::none) meeting.replaces = row.replaces;
    take(meeting.planned_minutes, row.planned_minutes);
    if (planned != MeetingRow::no_time && meeting.moves == 0) meeting.planned = planned;  // a move has the last word
    if (row.says & MeetingRow::Moved) move(row, start, meeting);
    if (row.says & MeetingRow::Held) hold(row, start, meeting);
    if ((row.says & (MeetingRow::Missed | MeetingRow::Cancelled)) != 0) lose(row, meeting);
    if (row.says & MeetingRow::Asked) ask(row, meeting);
    if ((row.says & MeetingRow::Planned) != 0 && meeting.outcome == Outcome::Planned) meeting.basis = row.basis;
    return same;
  }

  void move(MeetingRow const& row, std::int32_t to, Meeting& meeting) {
    std::int32_t const learnt = local(row, row.at, MeetingRow::AtInstant);
    moves_.push_back({static_cast<std::uint32_t>(meetings_.size()), meeting.planned, learnt, row.by, row.cause});
    if (to != MeetingRow::no_time) meeting.planned = to;
    if (meeting.moves < 255) ++meeting.moves;
    if (meeting.outcome != Outcome::Planned) return;
    meeting.learnt = learnt;
    meeting.by = row.by;
    meeting.cause = row.cause;
  }

  static void hold(MeetingRow const& row, std::int32_t start, Meeting& meeting) {
    meeting.outcome = Outcome::Held;
    meeting.basis = row.basis;
    meeting.start = start != MeetingRow::no_time ? start : meeting.planned;
    take(meeting.minutes, row.minutes);
    take(meeting.manager_late, row.manager_late);
    take(meeting.report_late, row.report_late);
    take(meeting.manager_prep, row.manager_prep);
    take(meeting.report_prep, row.report_prep);
    take(meeting.manager_follow_up, row.manager_follow_up);
    take(meeting.report_follow_up, row.report_follow_up);
  }

  void lose(MeetingRow const& row, Meeting& meeting) {
    meeting.outcome = (row.says & MeetingRow::Missed) != 0 ? Outcome::Missed : Outcome::Cancelled;
    meeting.basis = row.basis;
    meeting.learnt = local(row, row.at, MeetingRow::AtInstant);
    meeting.by = row.by;
    meeting.cause = row.cause;
  }

  void ask(MeetingRow const& row, Meeting& meeting) {
    std::int32_t const at = local(row, row.at, MeetingRow::AtInstant);
    if (at == MeetingRow::no_time) return;
    if (row.by == Side::Manager) earlier(meeting.asked_by_manager, at);
    if (row.by == Side::Report) earlier(row.prompted ? meeting.asked_prompted : meeting.asked_by_report, at);
  }

  void keep(Meeting const& meeting) {
    std::int32_t const time = meeting.time();
    if (time == unknown_time) {
      note("no_time", "Give a planned start or a start.", pair_words(meeting.manager, meeting.report));
    } else if (meeting.outcome == Outcome::Held && day_of_minutes(time) > in_.as_of) {
      note("after_as_of", "It is said to be held after the day this history is as of; it was left out.",
           pair_words(meeting.manager, meeting.report));
    } else {
      meetings_.push_back(meeting);
      return;
    }
    while (!moves_.empty() && moves_.back().meeting == meetings_.size()) moves_.pop_back();  // those of a meeting that was left out
  }

  // ---- whose meetings they are ----

  void infer_relationships() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int32_t> first;
    for (Meeting const& meeting : meetings_) {
      auto const [place, is_new] = first.try_emplace({meeting.manager, meeting.report}, day_of_minutes(meeting.time()));
      if (!is_new) place->second = std::min(place->second, day_of_minutes(meeting.time()));
    }
    for (auto const& [pair, begin] : first)
      relationships_.push_back({.manager = pair.first, .report = pair.second, .begin = begin, .end = open_end, .inferred = true});
  }

  /// A held meeting that names the one it replaces makes up for it.
  void make_up() {
    boost::unordered_flat_map<std::uint32_t, std::int32_t> made_up;
    for (Meeting const& meeting : meetings_)
      if (meeting.replaces != no_index && meeting.outcome == Outcome::Held && meeting.basis != Basis::CalendarOnly) {
        auto const [place, is_new] = made_up.try_emplace(meeting.replaces, meeting.time());
        if (!is_new) place->second = std::min(place->second, meeting.time());
      }
    if (made_up.empty()) return;
    for (Meeting& meeting : meetings_)
      if (meeting.id != no_index)
        if (auto const found = made_up.find(meeting.id); found != made_up.end()) meeting.made_up = found->second;
  }

  [[nodiscard]] std::uint32_t relationship_of(Meeting const& meeting,
                                              boost::unordered_flat_map<std::uint64_t, std::uint32_t> const& first_of_pair) {
    auto const found = first_of_pair.find(std::uint64_t{meeting.manager} << 32 | meeting.report);
    if (found == first_of_pair.end()) {
      note("no_reporting_line", "No reporting line says that this manager leads this person; the meeting was left out.",
           pair_words(meeting.manager, meeting.report));
      return no_index;
    }
    std::int32_t const day = day_of_minutes(meeting.time());
    for (std::uint32_t r = found->second; r < relationships_.size(); ++r) {
      RelationshipSpan const& relationship = relationships_[r];
      if (relationship.manager != meeting.manager || relationship.report != meeting.report) break;
      if (relationship.begin <= day && day < relationship.end) return r;
    }
    note("outside_reporting_line", "The meeting lies outside the time in which this manager led this person; it was left out.",
         pair_words(meeting.manager, meeting.report) + " on " + format_day(day));
    return no_index;
  }

  std::vector<Keyed> places() {
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> first_of_pair;
    for (std::uint32_t r = static_cast<std::uint32_t>(relationships_.size()); r-- > 0;)
      first_of_pair[std::uint64_t{relationships_[r].manager} << 32 | relationships_[r].report] = r;
    std::vector<Keyed> keyed;
    keyed.reserve(meetings_.size());
    for (std::uint32_t i = 0; i < meetings_.size(); ++i)
      if (std::uint32_t const r = relationship_of(meetings_[i], first_of_pair); r != no_index)
        keyed.push_back({std::uint64_t{r} << 32 | ordered(meetings_[i].time()), i});
    sort_by_key(keyed, in_.threads);
    return keyed;
  }

  // ---- columns ----

  void write(std::vector<Keyed> const& keyed) {
    out_.meetings = static_cast<std::int64_t>(keyed.size());
    std::size_t begin = 0;
    std::uint32_t relationship = 0;
    auto const count = static_cast<std::uint32_t>(relationships_.size());
    while (relationship < count) {
      std::uint32_t const first = relationship;
      std::vector<std::int64_t> offsets{0};
      std::size_t end = begin;
      while (relationship < count && end - begin < in_.block_meetings) {
        while (end < keyed.size() && keyed[end].key >> 32 == relationship) ++end;
        offsets.push_back(static_cast<std::int64_t>(end - begin));
        ++relationship;
      }
      out_.blocks.push_back(block(first, std::move(offsets), std::span{keyed}.subspan(begin, end - begin)));
      begin = end;
    }
  }

  /// Fills columns from meetings that lie far apart: a few hundred are brought together at a time, and then each column takes its part of
  /// them.
  class Columns {
   public:
    explicit Columns(std::size_t count) : count_{count} {}

    template <class T, class Get>
    void add(Values<T>& column, Get get) {
      auto const values = std::make_shared<std::vector<T>>(count_);
      column = Values<T>{std::span<T const>{*values}, values};
      fills_.push_back([values, get](std::span<Meeting const> some, std::size_t begin) {
        for (std::size_t i = 0; i < some.size(); ++i) (*values)[begin + i] = static_cast<T>(get(some[i]));
      });
    }

    void fill(std::span<Keyed const> keyed, std::vector<Meeting> const& meetings) const {
      std::vector<Meeting> some;
      for (std::size_t begin = 0; begin < keyed.size(); begin += some.size()) {
        some.clear();
        for (Keyed const& key : keyed.subspan(begin, std::min<std::size_t>(256, keyed.size() - begin)))
          some.push_back(meetings[key.number]);
        for (auto const& fill : fills_) fill(some, begin);
      }
    }

   private:
    std::size_t count_;
    std::vector<std::function<void(std::span<Meeting const>, std::size_t)>> fills_;
  };

  Block block(std::uint32_t first, std::vector<std::int64_t>&& offsets, std::span<Keyed const> keyed) const {
    Block made;
    made.first_relationship = first;
    made.offsets = Values<std::int64_t>{std::move(offsets)};
    Columns columns{keyed.size()};
    columns.add(made.time, [](Meeting const& m) { return m.time(); });
    columns.add(made.minutes, [](Meeting const& m) { return m.outcome == Outcome::Held && m.minutes != unknown_minutes ? m.minutes : 0; });
    columns.add(made.flags, [](Meeting const& m) { return MeetingFlags::pack(m.outcome, m.basis); });
    columns.add(made.late, late);
    MeetingDetails& d = made.details;
    columns.add(d.planned, [](Meeting const& m) { return m.planned; });
    columns.add(d.learnt, [](Meeting const& m) { return m.learnt; });
    columns.add(d.asked_by_manager, [](Meeting const& m) { return m.asked_by_manager; });
    columns.add(d.asked_by_report, [](Meeting const& m) { return m.asked_by_report; });
    columns.add(d.asked_prompted, [](Meeting const& m) { return m.asked_prompted; });
    columns.add(d.made_up, [](Meeting const& m) { return m.made_up; });
    columns.add(d.planned_minutes, [](Meeting const& m) { return m.planned_minutes; });
    columns.add(d.manager_late, [](Meeting const& m) { return m.manager_late; });
    columns.add(d.report_late, [](Meeting const& m) { return m.report_late; });
    columns.add(d.manager_prep, [](Meeting const& m) { return m.manager_prep; });
    columns.add(d.report_prep, [](Meeting const& m) { return m.report_prep; });
    columns.add(d.manager_follow_up, [](Meeting const& m) { return m.manager_follow_up; });
    columns.add(d.report_follow_up, [](Meeting const& m) { return m.report_follow_up; });
    columns.add(d.by, [](Meeting const& m) { return m.by; });
    columns.add(d.cause, [](Meeting const& m) { return m.cause; });
    columns.add(d.moves, [](Meeting const& m) { return m.moves; });
    columns.add(d.id, [](Meeting const& m) { return m.id; });
    columns.fill(keyed, meetings_);
    made.moves = moves_of(keyed, d.moves.span());
    return made;
  }

  [[nodiscard]] MeetingMoves moves_of(std::span<Keyed const> keyed, std::span<std::uint8_t const> times_moved) const {
    std::vector<std::uint32_t> meeting;
    std::vector<std::int32_t> from, learnt;
    std::vector<Side> by;
    std::vector<Cause> cause;
    for (std::uint32_t i = 0; i < keyed.size(); ++i) {
      if (times_moved[i] == 0) continue;
      auto move = std::lower_bound(moves_.begin(), moves_.end(), keyed[i].number,
                                   [](Move const& one, std::uint32_t number) { return one.meeting < number; });
      for (; move != moves_.end() && move->meeting == keyed[i].number; ++move) {
        meeting.push_back(i);
        from.push_back(move->from);
        learnt.push_back(move->learnt);
        by.push_back(move->by);
        cause.push_back(move->cause);
      }
    }
    return {.meeting = Values{std::move(meeting)},
            .from = Values{std::move(from)},
            .learnt = Values{std::move(learnt)},
            .by = Values{std::move(by)},
            .cause = Values{std::move(cause)}};
  }

  static std::uint8_t late(Meeting const& m) noexcept {
    if (m.outcome != Outcome::Held || (m.manager_late == unknown_minutes && m.report_late == unknown_minutes)) return unknown_late;
    int const manager = m.manager_late == unknown_minutes ? 0 : m.manager_late;
    int const report = m.report_late == unknown_minutes ? 0 : m.report_late;
    return static_cast<std::uint8_t>(std::min(std::max(manager, report), 254));
  }

  FoldInput const& in_;
  std::vector<RelationshipSpan>& relationships_;
  FoldOutput out_;
  std::vector<Meeting> meetings_;
  std::vector<Move> moves_;  // in order of meeting
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> pairs_;
  boost::unordered_flat_map<std::uint32_t, std::uint32_t> corrections_;  // corrected fact -> row
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> latest_;       // fact and what it says -> row
  std::deque<LocalClock> clocks_;
  std::map<std::string, LocalClock*> clock_of_zone_;
  std::vector<LocalClock*> clock_of_person_;
  std::map<std::string, FoldIssue> issues_;
};

}  // namespace

FoldOutput fold_meetings(FoldInput const& input, std::vector<RelationshipSpan>& relationships) {
  return Fold{input, relationships}.run();
}

}  // namespace roir
