// SPDX-License-Identifier: MIT
/// @file
/// State machines as tables: a row for each command, a column for each state; a cell says the state that follows, or the code of a refusal.
#pragma once

#include "story.hpp"

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace roir::story {

/// A state that something can be in: its name, and how a story gets there.
struct Column {
  char const* state;
  std::function<void(Story&)> tell;
};
/// A command with what becomes of it in each state.
struct Row {
  char const* name;
  Command command;
  std::vector<char const*> cells;
};

/// Says each command in each state, as `who`, at noon of 2026-03-02, and compares with the table. `state_of` says where the thing stands in
/// a story. A refusal has to name its subject, fill in its words and change nothing.
inline void expect_table(PersonId const& who, std::vector<Column> const& columns, std::vector<Row> const& rows,
                         std::function<std::string(Story const&)> const& state_of) {
  for (std::size_t c = 0; c < columns.size(); ++c) {
    Story begun;
    columns[c].tell(begun);
    ASSERT_EQ(state_of(begun), columns[c].state);
    for (Row const& row : rows) {
      SCOPED_TRACE(who.text() + " says " + row.name + " while it is " + columns[c].state);
      ASSERT_EQ(row.cells.size(), columns.size());
      Story story = begun;
      Decision const decision = story.pair.decide(row.command, story.act(who, "2026-03-02T12:00Z"));
      if (!decision) {
        EXPECT_EQ(decision.refusal().code, row.cells[c]) << decision.refusal().message;
        EXPECT_FALSE(decision.refusal().subject.empty());
        EXPECT_EQ(decision.refusal().message.find('{'), std::string::npos) << decision.refusal().message;
        EXPECT_EQ(decision.refusal().hint.find('{'), std::string::npos) << decision.refusal().hint;
        EXPECT_NE(decision.refusal().message, decision.refusal().code);
        continue;
      }
      story.pair.apply(decision.entries());
      EXPECT_EQ(state_of(story), row.cells[c]);
    }
  }
}

/// The only record of a list, by its word; "none" when the list is empty.
template <class Record, class State>
std::string only_state(std::vector<Record> const& records, State Record::*state) {
  return records.empty() ? "none" : std::string{word(records.front().*state)};
}

}  // namespace roir::story
