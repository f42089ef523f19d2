// SPDX-License-Identifier: MIT
// How fast a relationship decides, in memory, on one thread.
//   tell ENTRIES   a year and more of two people: so many entries of all kinds, decided and taken in one after another
//   decide         a mix of commands of all kinds on what was told, half of them accepted; nothing is taken in
//   replay         the whole relationship from its entries
//   apply          the last thousand entries, one by one
#include "serve.hpp"
#include <roir/relationship/relationship.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using roir::Command;
using roir::Side;

roir::PersonId const ann{"6f1c0b2e-ann"};
roir::PersonId const bob{"9d41a77c-bob"};

template <class Id>
Id id(char const* kind, std::int64_t number) {
  return Id{std::string{kind} + "-7b0e4a52-" + std::to_string(number)};
}

/// What the two say about their `week`-th meeting, in order: arranged, agreed on, held, written down, signed, followed up.
std::vector<std::pair<roir::PersonId, Command>> week_of(std::int64_t week) {
  using namespace roir;
  auto const meeting = id<MeetingId>("meeting", week);
  auto const promise = id<PromiseId>("promise", week);
  auto const topic = id<TopicId>("topic", week);
  auto const matter = id<MatterId>("matter", week);
  auto const item = id<ItemId>("item", week);
  Moment const start = Moment::wall_clock(20454L * 1440 + week * 60 + 540);
  std::string const text = "The orders of the north were late again; the new form asks for what nobody there knows.";
  return {{ann, ArrangeMeeting{.meeting = meeting, .start = start}},
          {bob, OpenTopic{.topic = topic, .title = "Late orders in the north"}},
          {bob, AddItem{.item = item, .meeting = meeting, .text = text, .topic = topic, .minutes = 10}},
          {ann, EditItem{.item = item, .horizon = Horizon::Strategic}},
          {ann, AskPulse{.pulse = id<PulseId>("pulse", week), .meeting = meeting}},
          {bob, AnswerPulse{.pulse = id<PulseId>("pulse", week), .happy = 7, .engaged = 6}},
          {ann, HoldMeeting{.meeting = meeting, .start = start, .minutes = 30}},
          {ann, CloseItem{.item = item, .minutes = 12}},
          {bob, MarkTopic{.topic = topic, .text = "The form is looked at"}},
          {bob, WriteNote{.note = id<NoteId>("note", week), .meeting = meeting, .text = text}},
          {ann, MakePromise{.promise = promise, .owner = Side::Manager, .text = "Get the form changed", .meeting = meeting}},
          {bob, RaiseMatter{.matter = matter, .text = "Ask the shop before a form is made", .meeting = meeting}},
          {ann, AnswerMatter{.matter = matter, .text = "Yes"}},
          {bob, FileRecord{.meeting = meeting, .text = text}},
          {bob, SignRecord{.meeting = meeting, .revision = 3}},
          {ann, ReadRecord{.meeting = meeting}},
          {ann, StartPromise{.promise = promise}},
          {ann, DeliverPromise{.promise = promise}},
          {bob, ConfirmPromise{.promise = promise, .outcome = PromiseOutcome::Worked}},
          {bob, KeepNote{.note = id<NoteId>("own", week), .meeting = meeting, .text = "Ask for the course again"}}};
}

class Bench {
 public:
  std::string answer(std::string const& line) {
    std::istringstream words{line};
    std::string what;
    std::size_t count = 0;
    words >> what >> count;
    if (what == "tell") return tell(count);
    if (what == "decide") return decide();
    if (what == "replay") return replay();
    if (what == "apply") return apply();
    throw std::runtime_error{"no such command: " + what};
  }

 private:
  [[nodiscard]] roir::Act act(roir::PersonId const& who) const {
    return {.context = &context_, .actor = who, .at = roir::Timestamp{1'800'000'000'000}};
  }

  void say(roir::PersonId const& who, Command command) {
    roir::Decision decision = pair_.decide(std::move(command), act(who));
    if (!decision) throw std::runtime_error{decision.refusal().message};
    pair_.apply(decision.entries());
    entries_.push_back(decision.entries().front());
  }

  std::string tell(std::size_t count) {
    pair_ = roir::Relationship{roir::RelationshipId{"ann-bob"}};
    entries_.clear();
    say(ann, roir::OpenRelationship{.manager = ann, .report = bob, .from = roir::Date{2026, 1, 1}, .time_zone = "Europe/Vienna"});
    std::int64_t week = 0;
    for (; entries_.size() < count; ++week)
      for (auto& [who, command] : week_of(week)) say(who, std::move(command));
    // Halfway through the next week every second command is to come and every second one is done.
    auto next = week_of(week);
    for (std::size_t i = 0; i < next.size() / 2; ++i) say(next[i].first, next[i].second);
    mix_.clear();
    for (std::int64_t i = 0; i < 50; ++i) {
      for (auto& said : week_of(i * week / 50)) mix_.push_back(std::move(said));
      for (auto& said : week_of(week + 1 + i))
        if (pair_.decide(said.second, act(said.first))) mix_.push_back(said), mix_.push_back(std::move(said));
      for (auto const& said : next)
        if (pair_.decide(said.second, act(said.first))) mix_.push_back(said);
    }
    return reply(0, "\"entries\": " + std::to_string(entries_.size()) + ", \"mix\": " + std::to_string(mix_.size()));
  }

  /// Seconds of one decision. Commands are copied beforehand: they are the caller's to give away.
  std::string decide() {
    constexpr int passes = 20;
    std::int64_t accepted = 0;
    double seconds = 0;
    for (int pass = 0; pass < passes; ++pass) {
      auto commands = mix_;
      double const begin = work_seconds();
      for (auto& [who, command] : commands) accepted += pair_.decide(std::move(command), act(who)) ? 1 : 0;
      seconds += work_seconds() - begin;
    }
    double const decided = static_cast<double>(passes) * static_cast<double>(mix_.size());
    return reply(seconds / decided, "\"accepted\": " + std::to_string(accepted / passes) + ", \"of\": " + std::to_string(mix_.size()));
  }

  /// Seconds for each entry.
  std::string replay() {
    std::int64_t version = 0;
    double const seconds = timed([&] { version = roir::Relationship::replay(pair_.id(), entries_).version(); });
    return reply(seconds / static_cast<double>(entries_.size()), "\"version\": " + std::to_string(version));
  }

  /// Seconds for each entry.
  std::string apply() {
    std::size_t const last = std::min<std::size_t>(1000, entries_.size() - 1);
    auto const begin = std::span<roir::Entry const>{entries_}.first(entries_.size() - last);
    auto pair = roir::Relationship::replay(pair_.id(), begin);
    double const start = work_seconds();
    for (std::size_t i = begin.size(); i < entries_.size(); ++i) pair.apply({&entries_[i], 1});
    return reply((work_seconds() - start) / static_cast<double>(last), "\"version\": " + std::to_string(pair.version()));
  }

  roir::PairContext context_;
  roir::Relationship pair_{roir::RelationshipId{"ann-bob"}};
  std::vector<roir::Entry> entries_;
  std::vector<std::pair<roir::PersonId, Command>> mix_;
};

}  // namespace

int main() {
  Bench bench;
  serve([&](std::string const& line) { return bench.answer(line); });
}
