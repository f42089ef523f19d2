// SPDX-License-Identifier: MIT
#include "store/names.hpp"
#include <roir/core/error.hpp>
#include <roir/store/commit.hpp>

#include <algorithm>
#include <variant>

namespace roir {
namespace {

constexpr std::size_t longest_key = 1024;
constexpr std::size_t longest_commit_key = 2048;  // holds the id of a stream and a key

[[noreturn]] void refuse(char const* code, std::string message, std::string subject, std::string hint = "") {
  throw InvalidArgument{{.code = code, .message = std::move(message), .subject = std::move(subject), .hint = std::move(hint)}};
}

// Whom an entry of a person's stream is about; others may be named in it, such as who decided.
std::string about_whom(Body const& body) {
  return std::visit(
      []<class Record>(Record const& record) -> std::string {
        if constexpr (requires { record.person.text(); })
          return record.person.text();
        else
          return {};
      },
      body);
}

void validate_entry(Append const& append, std::size_t index) {
  Entry const& entry = append.entries[index];
  std::int64_t const number = append.expected + 1 + static_cast<std::int64_t>(index);
  if (entry.version != 0 && append.expected != any_version && entry.version != number)
    refuse("bad_version", "an entry is numbered " + std::to_string(entry.version) + " where " + std::to_string(number) + " follows",
           append.stream.id, "Append what decide returned, with the version that it was decided on as expected.");
  if (std::holds_alternative<Erased>(entry.body) || stream_kind_of(entry.body) != append.stream.kind)
    refuse("wrong_stream",
           "a stream of the kind " + std::string{word(append.stream.kind)} + " takes no " + std::string{kind_of(entry.body)},
           append.stream.id, "stream_kind_of(body) says where it belongs; what was erased is not said again.");
  if (entry.key.size() > longest_key) refuse("bad_key", "an idempotency key is longer than 1024 bytes", append.stream.id);
  if (store::is_pseudonym(entry.actor.text()))
    refuse("bad_actor", "an actor is named like one that was erased: " + entry.actor.text(), append.stream.id);
  validate_body(entry.body);
  if (append.stream.kind == StreamKind::Person)
    if (std::string const about = about_whom(entry.body); about != append.stream.id)
      refuse("wrong_stream", "the stream of " + append.stream.id + " takes nothing about " + about, append.stream.id);
}

void validate_append(Append const& append) {
  if (append.stream.id.empty() || append.stream.id.size() > PersonId::max_size || store::is_pseudonym(append.stream.id))
    refuse("bad_stream", "a stream needs an id of 1 to 256 bytes that is no pseudonym", append.stream.id);
  if (append.entries.empty()) refuse("empty_commit", "a stream is named and nothing is to be appended to it", append.stream.id);
  if (append.expected < any_version)
    refuse("bad_version", "no stream has the version " + std::to_string(append.expected), append.stream.id);
  for (std::size_t i = 0; i < append.entries.size(); ++i) validate_entry(append, i);
}

}  // namespace

AppendConflict const& AppendResult::conflict() const {
  if (!conflict_) throw NotFound{{.code = "no_conflict", .message = "the commit was appended"}};
  return *conflict_;
}

void validate(Commit const& commit) {
  if (commit.appends.empty()) refuse("empty_commit", "nothing is to be appended", commit.key);
  if (commit.key.size() > longest_commit_key)
    refuse("bad_key", "an idempotency key of a commit is longer than 2048 bytes", commit.key.substr(0, 32));
  for (auto append = commit.appends.begin(); append != commit.appends.end(); ++append) {
    validate_append(*append);
    bool const twice = std::any_of(commit.appends.begin(), append, [&](Append const& other) {
      return other.stream.kind == append->stream.kind && other.stream.id == append->stream.id;
    });
    if (twice) refuse("stream_twice", "a stream is named twice in one commit", append->stream.id, "Put its entries together.");
  }
}

}  // namespace roir
