// SPDX-License-Identifier: MIT
#include "store/verify_shelf.hpp"

#include <map>
#include <utility>

namespace roir::store {
namespace {

// What a stream was seen to hold, and what the names say.
class Streams {
 public:
  void learn_names(Shelf& shelf) {
    for (NameKind const kind : {NameKind::Organisation, NameKind::Person, NameKind::Relationship, NameKind::Actor})
      for (NameRow const& row : shelf.names(kind)) ids_.emplace(std::pair{kind, row.pseudonym}, row.id);
  }

  void take(ChainVerifier& verifier, EntryRow const& row, EntryHeader const& header) {
    auto const note = [&](char const* what, std::string detail) {
      verifier.note({.what = what,
                     .position = row.position,
                     .stream = hex_of(header.stream),
                     .version = header.version,
                     .detail = std::move(detail)});
    };
    if (row.version != header.version || row.position != header.position) note("wrong_row", "the numbers beside it are not its own");
    if (header.version != ++versions_[row.stream]) note("gap_in_stream", "it does not follow the entry before it in its stream");
    versions_[row.stream] = header.version;
    if (!ids_.contains({NameKind::Actor, header.actor})) note("unknown_name", "nothing is known of its actor");
    if (header.stream_kind == "journal") {
      if (row.stream != 0) note("wrong_stream", "the journal's own record stands in a stream");
      return;
    }
    for (StreamKind const kind : {StreamKind::Organisation, StreamKind::Person, StreamKind::Relationship}) {
      if (word(kind) != header.stream_kind) continue;
      auto const found = ids_.find({name_kind(kind), header.stream});
      if (found == ids_.end())
        note("unknown_name", "nothing is known of its stream");
      else if (found->second != row.stream)
        note("wrong_stream", "it stands in another stream than it says");
    }
  }

  [[nodiscard]] std::map<std::int64_t, std::int64_t> const& versions() const noexcept { return versions_; }

 private:
  std::map<std::pair<NameKind, Pseudonym>, std::int64_t> ids_;
  std::map<std::int64_t, std::int64_t> versions_;
};

}  // namespace

Verification verify_shelf(Shelf& shelf, std::string const& journal_id, std::optional<Head> const& head) {
  ChainVerifier verifier{journal_id, head};
  auto const note = [&](Damage damage) { verifier.note(std::move(damage)); };
  // One damage must not hide another: each step is tried.
  auto const attempt = [&](auto const& step) {
    try {
      step();
    } catch (Error const& error) {
      note({.what = error.code(), .detail = error.message()});
    }
  };
  Streams streams;
  attempt([&] { shelf.check(note); });
  attempt([&] { streams.learn_names(shelf); });
  attempt([&] {
    shelf.read_all(0, [&](EntryRow const& row) {
      if (auto const header = verifier.take(row.sealed)) streams.take(verifier, row, *header);
      return true;
    });
  });
  attempt([&] {
    for (auto const& [stream, version] : streams.versions())
      if (shelf.version(stream) != version) note({.what = "wrong_index", .version = version, .detail = "a stream is not found to its end"});
  });
  attempt([&] {
    TailRow const tail = shelf.tail();
    if (tail.count != verifier.count() || tail.hash != verifier.last())
      note({.what = "wrong_end",
            .position = verifier.count(),
            .detail = "the journal says that it ends at place " + std::to_string(tail.count)});
  });
  return verifier.finish();
}

}  // namespace roir::store
