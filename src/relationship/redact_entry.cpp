// SPDX-License-Identifier: MIT
#include "relationship/agreements.hpp"
#include <roir/relationship/redact_entry.hpp>

#include <type_traits>
#include <variant>
#include <vector>

namespace roir {
namespace {

// What fields of a record are there for others than the viewer.
struct FieldsFor {
  bool anything = false;   // a field that says something and that the viewer may see, ids aside
  bool everything = true;  // nothing is kept from the viewer
};

template <class Value>
constexpr bool is_id = false;
template <class Tag>
constexpr bool is_id<Id<Tag>> = true;

// Kinds all of whose words are for one side or for their author: others do not learn that there was one.
template <class Record>
constexpr bool is_for(Side side, bool is_author) noexcept {
  FieldsFor fields;
  for_each_field<Record>([&]<class Value>(Field<Record, Value> const& field) {
    bool const seen = field.visibility == Visibility::Manager  ? side == Side::Manager
                      : field.visibility == Visibility::Report ? side == Side::Report
                      : field.visibility == Visibility::Author ? is_author
                                                               : true;
    fields.everything = fields.everything && seen;
    if (!is_id<Value>) fields.anything = fields.anything || seen;
  });
  return fields.everything || fields.anything;
}

}  // namespace

void EntrySight::take(Entry const& entry) {
  if (auto const* opened = std::get_if<OpenRelationship>(&entry.body)) {
    manager_ = opened->manager;
    report_ = opened->report;
    side_ = viewer_ == *manager_ ? Side::Manager : viewer_ == *report_ ? Side::Report : Side::Other;
    if (side_ != Side::Other) counterpart_ = side_ == Side::Manager ? report_ : manager_;
  } else if (auto const* asked = std::get_if<AskPulse>(&entry.body)) {
    if (asked->face_to_face) face_to_face_.insert(asked->pulse);
  } else if (auto const* rating = std::get_if<RateJointly>(&entry.body)) {
    if (entry.actor == viewer_) rated_.insert(rating->about);
  } else if (auto const* chosen = std::get_if<ChooseSharing>(&entry.body)) {
    Choice& choice = sharing_.at(static_cast<std::size_t>(chosen->what));
    if (manager_ && entry.actor == *manager_) choice.manager = chosen->yes;
    if (report_ && entry.actor == *report_) choice.report = chosen->yes;
  }
}

// Takes out of one body what its viewer may not see; `false` = all of it.
class EntryRedactor {
 public:
  EntryRedactor(EntrySight const& sight, bool is_author) : sight_{sight}, is_author_{is_author} {}

  template <class Record>
  bool operator()(Record&) const {
    return is_for<Record>(sight_.side_, is_author_);
  }
  bool operator()(Arrive&) const { return shares(ShareChoice::ArrivalTimes); }
  bool operator()(RateJointly& body) const { return is_author_ || sight_.rated_.contains(body.about); }
  bool operator()(AskPulse& body) const {
    if (!shares(ShareChoice::Stress)) body.stressed = false;
    return body.happy || body.challenged || body.stressed || body.engaged;
  }
  bool operator()(AnswerPulse& body) const {
    if (!is_author_ && sight_.side_ != Side::Report && !sight_.face_to_face_.contains(body.pulse)) return false;
    if (!body.stressed || shares(ShareChoice::Stress)) return true;
    body.stressed.reset();
    return body.happy || body.challenged || body.engaged;
  }
  bool operator()(ProposeAgreement& body) const {
    std::erase_if(body.clauses, [this](Clause const& clause) {
      auto const needed = needed_for(clause.kind);
      return needed && !shares(*needed);
    });
    return true;
  }
  // Of what was erased only the kind is known: it is shown if any of that kind would be.
  bool operator()(Erased& body) const {
    if (is_author_) return true;
    return body.kind != record_name<KeepNote> && body.kind != record_name<RateJointly> && body.kind != record_name<AnswerPulse> &&
           (body.kind != record_name<AnswerUpward> || is_for<AnswerUpward>(sight_.side_, false)) &&
           (body.kind != record_name<RateTone> || is_for<RateTone>(sight_.side_, false));
  }

 private:
  [[nodiscard]] bool shares(ShareChoice what) const {
    auto const& choice = sight_.sharing_.at(static_cast<std::size_t>(what));
    return choice.manager && choice.report;
  }
  EntrySight const& sight_;
  bool is_author_;
};

std::optional<Entry> EntrySight::redact(Entry const& entry) const {
  if (side_ != Side::Manager && side_ != Side::Report) return std::nullopt;
  bool const is_author = entry.actor == viewer_;
  Entry seen = entry;
  if (!std::visit(EntryRedactor{*this, is_author}, seen.body)) return std::nullopt;
  if (!is_author) seen.key.clear();
  return seen;
}

}  // namespace roir
