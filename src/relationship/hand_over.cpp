// SPDX-License-Identifier: MIT
#include "relationship/catalogue.hpp"
#include <roir/core/error.hpp>
#include <roir/core/record.hpp>
#include <roir/relationship/hand_over.hpp>
#include <roir/relationship/view.hpp>

#include <algorithm>
#include <iterator>

namespace roir {
namespace {

// The relationship that ends has to be that of the line that ends.
std::optional<CommandRefusal> is_of_line(Relationship const* earlier, ReportingLine const& line) {
  if (earlier == nullptr) return refuse("no_relationship", line.report.text(), {{"manager", line.manager.text()}});
  if (!earlier->is_open() || earlier->manager() != line.manager || earlier->report() != line.report)
    return refuse("other_relationship", earlier->id().text(), {{"report", line.report.text()}});
  return std::nullopt;
}

// The line that ends, and the line that begins.
std::vector<ReportingLine> lines_of(ReportingLine const* ending, AssignManager const& command) {
  std::vector<ReportingLine> lines;
  if (ending != nullptr) {
    ReportingLine& ended = lines.emplace_back(*ending);
    ended.fact = {.id = ending->fact.id, .corrects = ending->fact.id};
    ended.until = command.from;
  }
  lines.push_back({.report = command.report, .manager = command.manager, .from = command.from});
  return lines;
}

// What one stream has to say to a command: entries of an accepted one are added to its append.
class Gathered {
 public:
  Gathered(StreamId stream, std::int64_t version) : append_{.stream = std::move(stream), .expected = version} {}
  std::optional<CommandRefusal> add(Decision decision) {
    if (!decision) return decision.refusal();
    std::vector<Entry> entries = std::move(decision).entries();
    std::move(entries.begin(), entries.end(), std::back_inserter(append_.entries));
    return std::nullopt;
  }
  [[nodiscard]] Append const& append() const noexcept { return append_; }

 private:
  Append append_;
};

Gathered for_relationship(RelationshipId const& id, std::int64_t version) {
  return Gathered{{.kind = StreamKind::Relationship, .id = id.text()}, version};
}

template <class Record, class Carried>
std::optional<CommandRefusal> stand_there(std::vector<Carried> const& carried, Record Carried::*record, std::vector<Record> const& there,
                                          std::string (*id)(Record const&)) {
  for (Carried const& one : carried)
    if (std::none_of(there.begin(), there.end(), [&](Record const& open) { return record_equal(open, one.*record); }))
      return refuse("not_open_there", id(one.*record));
  return std::nullopt;
}

}  // namespace

CommandRefusal const& JointDecision::refusal() const {
  if (!refusal_)
    throw NotFound{{.code = "not_refused", .message = "the command was accepted", .hint = "Ask a JointDecision that is false why."}};
  return *refusal_;
}

JointDecision assign_manager(Organisation const& organisation, Relationship const* earlier, AssignManager const& command, Act const& act) {
  Person const* const report = organisation.person(command.report);
  ReportingLine const* const ending =
      report == nullptr || command.from.is_special() ? nullptr : organisation.line_on(command.report, command.from);
  Gathered lines{{.kind = StreamKind::Organisation, .id = "organisation"}, organisation.version()};
  Organisation changed = organisation;
  Act said = act;
  for (ReportingLine const& line : lines_of(ending, command)) {
    Decision decision = changed.decide(line, said);
    if (decision.repeated()) return JointDecision{std::vector<Append>{}};
    if (ending != nullptr && ending->manager == command.manager)
      return JointDecision{refuse("already_leads", command.report.text(), {{"manager", command.manager.text()}})};
    if (auto refusal = lines.add(decision)) return JointDecision{*std::move(refusal)};
    changed.apply(decision.entries());
    said.key.clear();  // the first of the two stands for both
  }
  std::vector<Append> appends{lines.append()};
  if (ending != nullptr) {
    if (auto refusal = is_of_line(earlier, *ending)) return JointDecision{*std::move(refusal)};
    Gathered closed = for_relationship(earlier->id(), earlier->version());
    if (auto refusal = closed.add(earlier->decide(CloseRelationship{.until = command.from}, act)))
      return JointDecision{*std::move(refusal)};
    appends.push_back(closed.append());
  }
  Gathered opened = for_relationship(command.relationship, 0);
  OpenRelationship const open{.manager = command.manager,
                              .report = command.report,
                              .from = command.from,
                              .time_zone = report->time_zone,
                              .record_owner = command.record_owner};
  if (auto refusal = opened.add(Relationship{command.relationship}.decide(open, act))) return JointDecision{*std::move(refusal)};
  appends.push_back(opened.append());
  return JointDecision{std::move(appends)};
}

Decision take_over(Relationship const& earlier, Relationship const& later, CarryOver command, Act const& act) {
  PersonId const& report = later.report();
  if (earlier.report() != report || command.from != earlier.id())
    return Decision{refuse("other_relationship", command.from.text(), {{"report", report.text()}})};
  RelationshipState const there = earlier.seen_by(report).state();
  if (auto refusal = stand_there<Topic, CarriedTopic>(command.topics, &CarriedTopic::topic, there.topics,
                                                      [](Topic const& topic) { return topic.topic.text(); }))
    return Decision{*std::move(refusal)};
  if (auto refusal = stand_there<Promise, CarriedPromise>(command.promises, &CarriedPromise::promise, there.promises,
                                                          [](Promise const& promise) { return promise.promise.text(); }))
    return Decision{*std::move(refusal)};
  return later.decide(std::move(command), act);
}

}  // namespace roir
