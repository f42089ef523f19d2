// SPDX-License-Identifier: MIT
#include "relationship/redaction.hpp"

#include "relationship/agreements.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace roir {
namespace {

// Whether a field of that visibility is for the eyes of a side. What only authors see is decided for whole records, see leave_own.
constexpr bool is_for(Visibility visibility, Side side) noexcept {
  if (visibility == Visibility::Manager) return side == Side::Manager;
  if (visibility == Visibility::Report) return side == Side::Report;
  return true;
}

// Of records that only their authors see, those of one side stay.
template <class Value>
void leave_own(Value& value, Side side) {
  if constexpr (is_vector<Value>) {
    if constexpr (requires { value.front().author; }) std::erase_if(value, [side](auto const& record) { return record.author != side; });
  }
}

template <is_record Record>
void take_out(Record& record, Side side);

// An answer that was given face to face is for both.
void take_out(Pulse& pulse, Side side) {
  take_out<Pulse>(pulse, pulse.face_to_face ? Side::Report : side);
}

template <class Value>
void take_out_within(Value& value, Side side) {
  if constexpr (is_record<Value>) {
    take_out(value, side);
  } else if constexpr (is_optional<Value>) {
    if (value) take_out_within(*value, side);
  } else if constexpr (is_vector<Value>) {
    for (auto& element : value) take_out_within(element, side);
  }
}

// Takes out of a record, and of all that is in it, what is not for a side.
template <is_record Record>
void take_out(Record& record, Side side) {
  for_each_field<Record>([&]<class Value>(Field<Record, Value> const& field) {
    Value& value = field.of(record);
    if constexpr (std::is_default_constructible_v<Value>)
      if (!is_for(field.visibility, side)) value = Value{};
    if (field.visibility == Visibility::Author) leave_own(value, side);
    take_out_within(value, side);
  });
}

bool both_chose(RelationshipState const& state, ShareChoice what) noexcept {
  return std::any_of(state.sharing.begin(), state.sharing.end(),
                     [&](Sharing const& sharing) { return sharing.what == what && sharing.manager && sharing.report; });
}

// Takes the question and the answer out. To the manager an answer of which nothing is left was never given; the report knows that they gave
// it.
void take_out_stress(Pulse& pulse, Side side) {
  bool const was_answered = pulse.stressed.has_value();
  pulse.asks_stressed = false;
  pulse.stressed.reset();
  if (side == Side::Manager && was_answered && !pulse.happy && !pulse.challenged && !pulse.engaged) pulse.answered_at.reset();
}

// What is recorded only as long as both chose so (domain.md amendment 11): taking it back takes it out for both.
void take_out_unshared(RelationshipState& state, Side side) {
  for (WorkingAgreement& agreement : state.agreements)
    std::erase_if(agreement.clauses, [&](Clause const& clause) {
      auto const needed = needed_for(clause.kind);
      return needed && !both_chose(state, *needed);
    });
  if (!both_chose(state, ShareChoice::ArrivalTimes))
    for (Meeting& meeting : state.meetings) {
      meeting.manager_late.reset();
      meeting.report_late.reset();
    }
  if (!both_chose(state, ShareChoice::Stress)) {
    for (Pulse& pulse : state.pulses) take_out_stress(pulse, side);
    std::erase_if(state.pulses, [](Pulse const& pulse) {
      return !pulse.asks_happy && !pulse.asks_challenged && !pulse.asks_stressed && !pulse.asks_engaged;
    });
  }
}

// The other's rating is shown once both have rated; until then nobody sees that there is one.
void take_out_unreturned(std::vector<JointRating>& ratings, Side side) {
  auto const own = side == Side::Manager ? &JointRating::by_manager : &JointRating::by_report;
  std::erase_if(ratings, [own](JointRating const& rating) { return !(rating.*own); });
}

// Stands for words that were said: figures may ask whether there were any.
constexpr char const* some_words = "…";

template <is_record Record>
void silence(Record& record);

// That there was an answer, and when, is kept.
void silence(Pulse& pulse) {
  auto const answered_at = pulse.answered_at;
  silence<Pulse>(pulse);
  pulse.answered_at = answered_at;
}

template <class Value>
void silence_within(Value& value) {
  if constexpr (is_record<Value>) {
    silence(value);
  } else if constexpr (is_optional<Value>) {
    if (value) silence_within(*value);
  } else if constexpr (is_vector<Value>) {
    for (auto& element : value) silence_within(element);
  }
}

template <is_record Record>
void silence(Record& record) {
  for_each_field<Record>([&]<class Value>(Field<Record, Value> const& field) {
    Value& value = field.of(record);
    bool const is_for_one =
        field.visibility == Visibility::Manager || field.visibility == Visibility::Report || field.visibility == Visibility::Author;
    if constexpr (std::is_default_constructible_v<Value>)
      if (is_for_one || field.sensitivity == Sensitivity::Special) value = Value{};
    if constexpr (std::is_same_v<Value, std::string>)
      if (field.sensitivity != Sensitivity::None && !value.empty()) value = some_words;
    silence_within(value);
  });
}

}  // namespace

RelationshipState seen_from(RelationshipState const& state, Side side) {
  RelationshipState seen = state;
  take_out(seen, side);
  take_out_unshared(seen, side);
  take_out_unreturned(seen.ratings, side);
  return seen;
}

RelationshipState wordless(RelationshipState const& state) {
  RelationshipState silent = state;
  take_out_unshared(silent, Side::Unknown);
  std::erase_if(silent.ratings, [](JointRating const& rating) { return !rating.by_manager || !rating.by_report; });
  silence(silent);
  return silent;
}

}  // namespace roir
