// SPDX-License-Identifier: MIT
#include "suites.hpp"
#include <roir/core/archive.hpp>
#include <roir/core/equal.hpp>
#include <roir/relationship/state.hpp>

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/crc.hpp>

#include <istream>
#include <memory>
#include <sstream>
#include <utility>

namespace roir::torture {
namespace {

// A relationship with three meetings and what was said, noted and promised in them.
RelationshipState lived() {
  RelationshipState state{.relationship = RelationshipId{"r1"},
                          .manager = PersonId{"m"},
                          .report = PersonId{"r"},
                          .from = Date{2026, 1, 5},
                          .time_zone = "Europe/Berlin",
                          .phase = Phase::Steady};
  for (int week = 1; week <= 3; ++week) {
    std::string const number = std::to_string(week);
    MeetingId const meeting{"meeting" + number};
    TopicId const topic{"topic" + number};
    Moment const at = Moment::instant(29'460'000 + 10'080 * week);
    state.meetings.push_back({.meeting = meeting, .state = MeetingState::Held, .planned = at, .start = at, .minutes = 30 + week});
    state.items.push_back({.item = ItemId{"item" + number},
                           .meeting = meeting,
                           .by = Side::Report,
                           .section = "open",
                           .text = "What stands in the way this week",
                           .topic = topic,
                           .horizon = Horizon::Tactical,
                           .minutes = 7});
    state.topics.push_back({.topic = topic,
                            .title = "Deliveries that come late",
                            .by = Side::Manager,
                            .state = TopicState::Progressing,
                            .steps = {{.at = at, .by = Side::Manager, .text = "raised"}},
                            .touched = {meeting}});
    state.notes.push_back(
        {.note = NoteId{"note" + number}, .meeting = meeting, .by = Side::Report, .at = at, .text = "Two days, not five"});
    state.records.push_back({.meeting = meeting, .state = RecordState::Sealed, .revision = week, .text = "Agreed.", .pages = 0.1 * week});
    state.promises.push_back({.promise = PromiseId{"promise" + number},
                              .owner = Side::Manager,
                              .by = Side::Manager,
                              .text = "Talk to the carrier",
                              .for_whom = Side::Report,
                              .made_at = at,
                              .due = Date{2026, 2, static_cast<unsigned short>(week)},
                              .meeting = meeting,
                              .hours = 1.5});
    state.recognitions.push_back({.matter = MatterId{"matter" + number}, .by = Side::Manager, .at = at, .behaviour = "Asked first"});
  }
  return state;
}

constexpr auto kind = record_name<RelationshipState>;
constexpr auto version = record_version<RelationshipState>;

// One kind of archive: as bytes in the envelope, and back.
struct Form {
  std::string name;
  std::string (*save)(RelationshipState const&);
  RelationshipState (*load)(std::string_view);
};

template <class Archive>
std::string save_as(RelationshipState const& state) {
  std::ostringstream bytes;
  {
    Archive archive{bytes};
    archive << boost::serialization::make_nvp("record", state);
  }
  return detail::seal_archive(kind, version, bytes.str());
}

template <class Archive>
RelationshipState load_as(std::string_view bytes) {
  detail::ByteSource source{detail::unseal_archive(bytes, kind, version, max_archive_bytes)};
  std::istream stream{&source};
  RelationshipState state{.relationship = RelationshipId{"-"}, .manager = PersonId{"-"}, .report = PersonId{"-"}, .from = Date{2000, 1, 1}};
  Archive archive{stream};
  archive >> boost::serialization::make_nvp("record", state);
  return state;
}

Form const forms[] = {
    {"binary", save_archive<RelationshipState>, [](std::string_view bytes) { return load_archive<RelationshipState>(bytes); }},
    {"text", save_as<boost::archive::text_oarchive>, load_as<boost::archive::text_iarchive>},
    {"XML", save_as<boost::archive::xml_oarchive>, load_as<boost::archive::xml_iarchive>}};

void flip(std::string& bytes, std::uint64_t bit) {
  bytes[bit / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) ^ (1U << (bit % 8)));
}

// Makes the checksum of an envelope right for what is in it.
void reseal(std::string& bytes) {
  boost::crc_32_type crc;
  crc.process_bytes(bytes.data(), bytes.size() - 4);
  for (std::size_t i = 0; i < 4; ++i) bytes[bytes.size() - 4 + i] = static_cast<char>((crc.checksum() >> (8 * i)) & 0xFFU);
}

}  // namespace

std::vector<Suite> archive_suites(bool sabotaged) {
  std::vector<Suite> suites;
  auto const state = std::make_shared<RelationshipState>(lived());
  for (Form const& form : forms) {
    std::string const good = form.save(*state);
    auto const run = [state, good, &form, sabotaged](std::uint64_t bit, std::string const&) -> Verdict {
      std::string bytes = good;
      flip(bytes, bit);
      if (sabotaged) reseal(bytes);
      try {
        if (form.load(bytes) == *state) return {Outcome::Unchanged};
        return {Outcome::Silent, "bit " + std::to_string(bit)};
      } catch (std::exception const& error) {
        if (sabotaged || dynamic_cast<Error const*>(&error) != nullptr) return {Outcome::Reported};
        return {Outcome::Unopened, std::string{"not an error of roir: "} + error.what()};
      }
    };
    suites.push_back({"flipped bit", form.name + " archive", 8 * good.size(), run});
  }
  return suites;
}

}  // namespace roir::torture
