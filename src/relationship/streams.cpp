// SPDX-License-Identifier: MIT
#include "relationship/streams.hpp"

#include "relationship/catalogue.hpp"
#include <roir/core/error.hpp>

#include <boost/container_hash/hash.hpp>

namespace roir {

DoneBefore done_before(Body const& body, PersonId const& actor) {
  Touches const touched = touches(body, actor);
  std::size_t names = 0;
  for (std::string const& name : touched.writes) boost::hash_combine(names, name);
  for (std::string const& name : touched.adds) boost::hash_combine(names, name);
  return {kind_of(body), names};
}

CommandRefusal wrong_stream(Command const& command, std::string const& subject) {
  return refuse("wrong_stream", subject, {{"kind", std::string{kind_of(command)}}, {"stream", std::string{word(stream_kind_of(command))}}});
}

std::optional<Decision> answer_to_key(StreamHead const& head, Command const& command, Act const& act) {
  if (act.key.empty()) return std::nullopt;
  auto const done = head.keys.find(act.key);
  if (done == head.keys.end()) return std::nullopt;
  return done->second == done_before(command, act.actor) ? Decision::repeat() : Decision{refuse("key_reused", act.key)};
}

Decision accepted(StreamHead const& head, Command command, Act const& act) {
  std::vector<Entry> entries;
  entries.push_back(Entry{.version = head.version + 1,
                          .actor = act.actor,
                          .at = act.at,
                          .recorded_at = act.recorded_at.value_or(act.at),
                          .key = act.key,
                          .body = std::move(command)});
  return Decision{std::move(entries)};
}

void check_order(StreamHead const& head, std::span<Entry const> entries, std::string const& subject) {
  std::int64_t next = head.version;
  for (Entry const& entry : entries)
    if (entry.version != ++next)
      throw Conflict{{.code = "gap_in_stream",
                      .message = "entry " + std::to_string(entry.version) + " stands where entry " + std::to_string(next) + " should",
                      .subject = subject,
                      .hint = "Read the stream again, whole and in order."}};
}

void throw_impossible(std::string const& subject, Entry const& entry, CommandRefusal const& refusal) {
  throw FormatError{{.code = "impossible_entry",
                     .message = "entry " + std::to_string(entry.version) + ", " + std::string{kind_of(entry.body)} +
                                ", could not have been accepted: " + refusal.code + " (" + refusal.message + ")",
                     .subject = subject,
                     .place = std::to_string(entry.version),
                     .hint = "The entries are not what decide gave, or not in its order; verify the journal they come from."}};
}

}  // namespace roir
