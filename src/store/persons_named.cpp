// SPDX-License-Identifier: MIT
#include "store/persons_named.hpp"

#include <variant>

namespace roir::store {
namespace {

using Other = std::function<std::string(std::string const&)>;

void rename(PersonId& id, Other const& other) {
  id = PersonId{other(id.text())};
}
template <class Record>
requires requires(Record& record) {
  { record.person } -> std::same_as<PersonId&>;
}
void rename_in(Record& record, Other const& other) {
  rename(record.person, other);
}
template <class Record>
requires requires(Record& record) {
  { record.manager } -> std::same_as<PersonId&>;
  { record.report } -> std::same_as<PersonId&>;
}
void rename_in(Record& record, Other const& other) {
  rename(record.manager, other);
  rename(record.report, other);
}
void rename_in(Person& record, Other const& other) {
  rename(record.id, other);
}
void rename_in(DecideTier& record, Other const& other) {
  rename(record.person, other);
  rename(record.by, other);
}
void rename_in(DecideScoring& record, Other const& other) {
  rename(record.by, other);
}
// The subject of a programme is a manager, or "manager/report".
void rename_in(ProgrammeAdoption& record, Other const& other) {
  if (record.scope == Scope::Organisation || record.scope == Scope::Unit || record.subject.empty()) return;
  std::size_t const bar = record.scope == Scope::Manager ? std::string::npos : record.subject.find('/');
  std::string renamed = other(record.subject.substr(0, bar));
  if (bar != std::string::npos) renamed += "/" + other(record.subject.substr(bar + 1));
  record.subject = std::move(renamed);
}
void rename_in(RegisterPlan& record, Other const& other) {
  for (PlannedStart& one : record.assignment) rename(one.manager, other);
}
template <class Record>
constexpr bool names_persons = requires(Record& record, Other const& other) {
  rename_in(record, other);
};

}  // namespace

void rename_persons(Body& body, Other const& other) {
  std::visit(
      [&]<class Record>(Record& record) {
        if constexpr (names_persons<Record>) rename_in(record, other);
      },
      body);
}

std::vector<std::string> persons_named(Body const& body) {
  std::vector<std::string> named;
  Body copy = body;
  rename_persons(copy, [&](std::string const& id) {
    named.push_back(id);
    return id;
  });
  return named;
}

}  // namespace roir::store
