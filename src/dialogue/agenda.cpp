// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/dialogue/agenda.hpp>

#include <set>

namespace roir {
namespace {

constexpr std::int64_t minutes_in_a_day = 1440;

bool is_snake_case(std::string const& key) noexcept {
  if (key.empty() || key.front() < 'a' || key.front() > 'z') return false;
  for (char const c : key)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
  return true;
}

}  // namespace

void Description<AgendaSection>::validate(AgendaSection const& record) {
  check_record::holds("bad_template", record.key, is_snake_case(record.key), "the key of a section is not in snake_case",
                      "Use small letters, digits and underscores, e.g. \"kpi\".");
  check_record::within("bad_template", record.key, "the time set aside", record.minutes, 0, minutes_in_a_day);
}
void Description<AgendaTemplate>::validate(AgendaTemplate const& record) {
  check_record::said("bad_template", "", "the name of a template", record.name);
  check_record::holds("bad_template", record.name, record.version >= 1, "the version of a template is below 1");
  std::set<std::string> keys;
  for (AgendaSection const& section : record.sections)
    check_record::holds("bad_template", section.key, keys.insert(section.key).second, "two sections have one key");
}
void Description<AddItem>::validate(AddItem const& record) {
  check_record::said("bad_item", record.item.text(), "the text of an item", record.text);
  check_record::within("bad_item", record.item.text(), "the time wanted", record.minutes, 0, minutes_in_a_day);
}
void Description<EditItem>::validate(EditItem const& record) {
  if (record.text) check_record::said("bad_item", record.item.text(), "the text of an item", *record.text);
  if (record.minutes) check_record::within("bad_item", record.item.text(), "the time wanted", *record.minutes, 0, minutes_in_a_day);
}
void Description<CloseItem>::validate(CloseItem const& record) {
  check_record::holds("bad_item", record.item.text(), record.outcome != ItemOutcome::Open, "an item is not closed by being open",
                      "Say discussed, deferred or dropped.");
  check_record::within("bad_item", record.item.text(), "the time it took", record.minutes, 0, minutes_in_a_day);
}
void Description<OpenTopic>::validate(OpenTopic const& record) {
  check_record::said("bad_topic", record.topic.text(), "the title of a topic", record.title);
}

}  // namespace roir
