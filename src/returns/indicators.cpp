// SPDX-License-Identifier: MIT
#include "returns/pair_indicators.hpp"
#include <roir/core/error.hpp>
#include <roir/history/metrics.hpp>
#include <roir/returns/indicators.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace roir {
namespace {

constexpr std::string_view reading_prefix = "reading:";
constexpr char const* personal = "personalisation";

/// Teams are looked at as a whole, after all relationships.
void later(PairLook const&, IndicatorColumns&) {}
std::int32_t items_since(RelationshipState const& state, TimeFrame const&) {
  return state.items.empty() ? open_end : day_number(state.from);
}

std::vector<PairIndicator> all_indicators() {
  std::vector<PairIndicator> all;
  for (auto const make : {contact_indicators, talk_indicators, matter_indicators, promise_indicators, performance_indicators})
    for (PairIndicator& one : make()) all.push_back(std::move(one));
  all.push_back({.about = {personal, IndicatorKind::Mean, "similarity",
                           "How much more alike a direct report's own agendas are than those of two direct reports of one manager (M27).",
                           "agenda_item with a section"},
                 .look = later,
                 .since = items_since});
  std::ranges::sort(all, {}, [](PairIndicator const& one) { return one.about.name; });
  return all;
}

IndicatorKind kind_of_readings(std::string_view name, OutcomeFamily family) {
  switch (family) {
    case OutcomeFamily::Count:
      return IndicatorKind::Rate;
    case OutcomeFamily::Binary:
      return IndicatorKind::Share;
    case OutcomeFamily::Gaussian:
    case OutcomeFamily::Ordinal:
      return IndicatorKind::Mean;
    case OutcomeFamily::Survival:
      break;
  }
  throw InvalidArgument{{.code = "bad_family",
                         .message = "readings say no waiting times",
                         .subject = std::string(name),
                         .hint = "Take count, binary, gaussian or ordinal."}};
}

std::optional<std::string> series_of(std::string_view name) {
  if (!name.starts_with(reading_prefix) || name.size() == reading_prefix.size()) return std::nullopt;
  return std::string(name.substr(reading_prefix.size()));
}

/// One indicator that is asked for, with what it found.
struct Asked {
  PairIndicator does;
  std::uint32_t series = no_index;
  std::int32_t since = std::numeric_limits<std::int32_t>::min();  // first day on which such records are kept
};

std::uint32_t series_number(ReturnRecords const& records, std::string const& name) {
  auto const all = records.people.series();
  auto const found = std::ranges::find(all, name);
  return found == all.end() ? no_index : static_cast<std::uint32_t>(found - all.begin());
}

Asked asked_of(Indicator const& indicator, std::vector<PairIndicator> const& all, ReturnRecords const& records) {
  Asked made;
  if (auto const name = series_of(indicator.name)) {
    made.does = reading_indicator(indicator.kind);
    made.series = series_number(records, *name);
  } else {
    made.does = *std::ranges::find(all, indicator.name, [](PairIndicator const& one) { return one.about.name; });
    made.series = series_number(records, indicator.name);
  }
  made.does.about = indicator;
  return made;
}

std::int32_t absences_since(History const& history) {
  std::int32_t first = open_end;
  for (std::uint32_t person = 0; person < history.persons(); ++person)
    for (AbsenceSpell const& spell : history.absence_spells(person)) first = std::min(first, spell.begin);
  return first;
}

/// Since when records of one kind are kept.
struct Kept {
  RecordsSince since = nullptr;
  std::int32_t first = open_end;
};

/// From which day each indicator's records are kept, over everything that is known and not the window alone.
void find_since(History const& history, ReturnRecords const& records, std::vector<Asked>& asked) {
  for (Asked& one : asked) {
    if (one.does.since != nullptr) one.since = open_end;
    if (one.does.about.name.starts_with("absence_")) one.since = absences_since(history);
  }
  if (!records.dialogues) return;
  std::vector<Kept> kinds;  // several indicators read records of one kind
  for (Asked const& one : asked)
    if (one.does.since != nullptr && std::ranges::find(kinds, one.does.since, &Kept::since) == kinds.end())
      kinds.push_back({one.does.since});
  for (std::uint32_t number = 0; number < history.relationships().size(); ++number)
    for (Dialogue const& dialogue : records.dialogues->of(number)) {
      TimeFrame const frame{0, open_end, history.as_of(), dialogue.zone};
      for (auto& [since, first] : kinds) first = std::min(first, since(*dialogue.state, frame));
    }
  for (Asked& one : asked)
    if (one.does.since != nullptr) one.since = std::ranges::find(kinds, one.does.since, &Kept::since)->first;
}

/// The pass over the relationships.
class Pass {
 public:
  Pass(Selection const& selection, ReturnRecords const& records, std::vector<Asked> const& asked)
      : selection_{selection}, records_{records}, asked_{asked}, columns_(asked.size()) {}
  std::vector<IndicatorColumns> run() {
    Rows const rows{selection_, {}};
    if (!rows.buckets().empty()) find_stretches(rows);
    if (!rows.buckets().empty()) rows.each_context([&](Context const& context) { look_at(context, rows.buckets().front()); });
    for (std::size_t i = 0; i < asked_.size(); ++i)
      if (asked_[i].does.about.name == personal) personalisation(members_, columns_[i]);
    return std::move(columns_);
  }

 private:
  void find_stretches(Rows const& rows) {
    Bucket const& bucket = rows.buckets().front();
    for (std::uint32_t const number : rows.relationships()) {
      RelationshipSpan const& one = selection_.history.relationships()[number];
      std::int32_t const begin = std::max(bucket.begin, one.begin), end = std::min(bucket.end, one.end);
      if (begin < end) stretches_[one.report].push_back({number, begin, end});
    }
  }
  void look_at(Context const& context, Bucket const& bucket) {
    std::int32_t const begin = std::max(bucket.begin, context.relationship.begin);
    std::int32_t const end = std::min(bucket.end, context.relationship.end);
    if (begin >= end) return;
    TimeFrame const frame{begin, end, selection_.history.as_of(), utc_};
    look(context, nullptr, frame);
    if (!records_.dialogues) return;
    for (Dialogue const& dialogue : records_.dialogues->of(context.number)) {
      std::int32_t const until = dialogue.state->until ? day_number(*dialogue.state->until) : open_end;
      TimeFrame const said{std::max(begin, day_number(dialogue.state->from)), std::min(end, until), frame.as_of, dialogue.zone};
      if (said.begin >= said.end) continue;
      look(context, dialogue.state, said);
      members_.push_back({context.number, context.relationship.manager, dialogue.state, said});
    }
  }
  /// Calls those indicators that read what was talked about, or without a dialogue those that do not.
  void look(Context const& context, RelationshipState const* dialogue, TimeFrame const& frame) {
    for (std::size_t i = 0; i < asked_.size(); ++i) {
      Asked const& one = asked_[i];
      if ((one.does.since != nullptr) != (dialogue != nullptr)) continue;
      PairLook look{.context = context,
                    .dialogue = dialogue,
                    .policy = dialogue ? &records_.dialogues->policy() : nullptr,
                    .rules = dialogue ? &records_.dialogues->rules() : nullptr,
                    .frame = frame,
                    .history = selection_.history,
                    .people = records_.people,
                    .series = one.series,
                    .others = stretches_.at(context.relationship.report)};
      look.frame.begin = std::max(frame.begin, one.since);
      if (look.frame.begin < look.frame.end) one.does.look(look, columns_[i]);
    }
  }

  Selection const& selection_;
  ReturnRecords const& records_;
  std::vector<Asked> const& asked_;
  std::vector<IndicatorColumns> columns_;
  std::vector<TeamMember> members_;
  std::map<std::uint32_t, std::vector<Stretch>> stretches_;  // by direct report
  TimeZone utc_{"UTC"};
};

/// Why an indicator has no rows.
Refusal why_empty(Selection const& selection, ReturnRecords const& records, Asked const& one) {
  Indicator const& about = one.does.about;
  if (one.does.metric != nullptr)
    if (auto const refusal = why_not(selection, one.does.metric)) return *refusal;
  std::int32_t const days = selection.end_day() - selection.window.begin_day();
  if (days < one.does.least_days)
    return {"follow_up_too_short", about.name,
            "It looks at stretches of " + std::to_string(one.does.least_days) + " days, and the window has " + std::to_string(days) + ".",
            "Ask for a longer window."};
  if (one.since != open_end && one.since >= selection.end_day())
    return {"no_pre_period", about.name,
            "The window ends before the first record of it, which is of " + format_day(one.since) + ": nobody wrote it down yet.",
            "Ask for a window that begins later."};
  if (one.does.is_of_one_only && records.dialogues)
    return {
        "privacy", about.name,
        "What people answer about their manager and about how they are is theirs, and a journal hands it to nobody: there is none here.",
        "Keep records: " + about.needs + "; a program that is trusted with the answers gives whole states instead of reading a journal."};
  return {"no_records", about.name, "These data hold no record of it in the window.", "Keep records: " + about.needs + "."};
}

}  // namespace

std::vector<Indicator> indicators() {
  std::vector<Indicator> all;
  for (PairIndicator& one : all_indicators()) all.push_back(std::move(one.about));
  return all;
}

Indicator indicator_of(std::string_view name, OutcomeFamily family) {
  if (auto const series = series_of(name))
    return {std::string(name), kind_of_readings(name, family), "as read", "Readings named " + *series + ".",
            "kpi_reading named " + *series};
  std::string names;
  for (Indicator& one : indicators()) {
    if (one.name == name) return std::move(one);
    names.append(names.empty() ? "" : ", ").append(one.name);
  }
  throw InvalidArgument{{.code = "no_indicator",
                         .message = "there is no indicator '" + std::string(name) + "'",
                         .subject = std::string(name),
                         .hint = "There are " + names + ", and reading:NAME for readings of that name."}};
}

std::vector<IndicatorColumns> indicator_columns(Selection const& selection, ReturnRecords const& records,
                                                std::span<Indicator const> asked) {
  std::vector<PairIndicator> const all = all_indicators();
  std::vector<Asked> found;
  for (Indicator const& one : asked) found.push_back(asked_of(one, all, records));
  find_since(selection.history, records, found);
  std::vector<IndicatorColumns> columns = Pass{selection, records, found}.run();
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].size() == 0) columns[i].refusal = why_empty(selection, records, found[i]);
  return columns;
}

}  // namespace roir
