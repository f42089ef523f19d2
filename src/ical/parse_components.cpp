// SPDX-License-Identifier: MIT
#include "ical/parse_components.hpp"

#include <algorithm>

namespace roir::ical {

void Components::take(RawLine const& raw) {
  Property const property = property_at(raw);
  if (property == Property::Begin)
    begin(raw);
  else if (property == Property::End)
    end(raw);
  else if (property != Property::None && beyond_ == 0 && !open_.empty())
    keep(raw, property);
}

void Components::finish() {
  close_to(0);
  if (in_calendar_) report_.note("the file ends before END:VCALENDAR");
  if (in_calendar_ || !calendar_.events.empty()) end_calendar();
}

// The name ends at the first ';' or ':'; where a fold comes before that, the line is joined first.
Property Components::property_at(RawLine const& raw) {
  std::string_view const head = text_.substr(raw.begin, std::min<std::size_t>(raw.end - raw.begin, 64));
  std::size_t const end = head.find_first_of(";:\r\n");
  if (end != std::string_view::npos && (head[end] == ';' || head[end] == ':')) return property_of(head.substr(0, end));
  if (raw.folded) {
    std::string_view const whole = unfolded(text_, raw, scratch_).substr(0, 64);
    return property_of(whole.substr(0, whole.find_first_of(";:")));
  }
  if (end == std::string_view::npos && raw.end - raw.begin <= 64) report_.no_line();
  return Property::None;
}

// The name behind BEGIN or END.
std::string_view Components::component_name(RawLine const& raw) {
  std::string_view const whole = unfolded(text_, raw, scratch_);
  std::string_view const value = trimmed(whole.substr(std::min(whole.find(':'), whole.size() - 1) + 1));
  if (!raw.folded) return value;
  return names_.emplace_back(value);
}

void Components::begin(RawLine const& raw) {
  std::string_view const name = component_name(raw);
  if (same_word(name, "VCALENDAR"))
    begin_calendar(name);
  else if (same_word(name, "VEVENT"))
    begin_event(raw, name);
  else if (beyond_ != 0 || open_.size() >= limits_.max_depth)
    begin_beyond();
  else
    begin_other(raw, name);
}

void Components::begin_calendar(std::string_view name) {
  close_to(0);
  if (in_calendar_ || !calendar_.events.empty()) end_calendar();
  in_calendar_ = true;
  open_.push_back({Part::Calendar, name});
}

void Components::begin_event(RawLine const& raw, std::string_view name) {
  // An event in an event: the first one was not ended.
  std::size_t depth = open_.size();
  while (depth > 0 && open_[depth - 1].part != Part::Calendar) --depth;
  close_to(depth);
  beyond_ = 0;
  if (open_.empty()) open_.push_back({Part::Calendar, {}});
  open_.push_back({Part::Event, name});
  report_.found();
  calendar_.events.push_back({.line = raw.line, .first = calendar_.lines.size()});
}

// A component that is too deep: an event around it is rejected.
void Components::begin_beyond() {
  if (beyond_++ != 0) return;
  for (Open const& one : open_)
    if (one.part == Part::Event) calendar_.events.back().fault = &too_deep;
}

void Components::begin_other(RawLine const& raw, std::string_view name) {
  Part const part = inner_part(raw, name);
  open_.push_back({part, name});
}

// What a component is where it begins; a zone and its parts get their places.
Components::Part Components::inner_part(RawLine const& raw, std::string_view name) {
  constexpr std::size_t max_zones = 1000;
  Part const around = open_.empty() ? Part::Other : open_.back().part;
  if (around == Part::Calendar && same_word(name, "VTIMEZONE")) {
    if (calendar_.zones.size() >= max_zones) return Part::Other;
    calendar_.zones.emplace_back().line = raw.line;
    return Part::Zone;
  }
  if (around == Part::Zone && (same_word(name, "STANDARD") || same_word(name, "DAYLIGHT"))) {
    calendar_.zones.back().parts.emplace_back();
    return Part::Observance;
  }
  if (around == Part::Calendar) report_.other_component();
  return Part::Other;
}

void Components::end(RawLine const& raw) {
  std::string_view const name = component_name(raw);
  // The end of an event or a calendar ends whatever was left open in it; a deeper one only its own.
  bool const outer = same_word(name, "VEVENT") || same_word(name, "VCALENDAR");
  if (beyond_ != 0 && !outer) {
    --beyond_;
    return;
  }
  std::size_t depth = open_.size();
  while (depth > 0 && !same_word(open_[depth - 1].name, name)) --depth;
  if (depth == 0) {
    if (!same_word(name, "VEVENT")) return;
    // An event whose begin was lost: what stood in it was passed over.
    report_.found();
    report_.reject(raw.line, stray_end);
    return;
  }
  auto const is_event = [](Open const& one) { return one.part == Part::Event; };
  if (outer || std::none_of(open_.begin() + static_cast<std::ptrdiff_t>(depth), open_.end(), is_event)) end_open(depth);
}

// Ends the component at a depth, counted from 1.
void Components::end_open(std::size_t depth) {
  beyond_ = 0;
  close_to(depth);
  Part const part = open_.back().part;
  open_.pop_back();
  if (part == Part::Event) end_event();
  if (part == Part::Calendar) end_calendar();
}

void Components::end_event() {
  FoundEvent& event = calendar_.events.back();
  event.count = calendar_.lines.size() - event.first;
  if (event.fault != nullptr) calendar_.lines.resize(event.first);
}

void Components::end_calendar() {
  ended_(calendar_);
  calendar_ = {};
  in_calendar_ = false;
}

// Components that were left open down to a depth; an event among them is unfinished.
void Components::close_to(std::size_t depth) {
  while (open_.size() > depth) {
    if (open_.back().part == Part::Event) {
      calendar_.events.back().fault = &unfinished_event;
      end_event();
    }
    open_.pop_back();
  }
  if (depth == 0) beyond_ = 0;
}

void Components::keep(RawLine const& raw, Property property) {
  constexpr std::uint64_t max_calendar_line = 1024;
  Part const part = open_.back().part;
  if (part == Part::Other) return;
  if (part == Part::Event) return keep_in_event(raw, property);
  std::uint64_t const most = part == Part::Calendar ? max_calendar_line : limits_.max_line_bytes;
  if (raw.end - raw.begin > most || !take_apart(unfolded(text_, raw, scratch_), parts_)) return;
  if (part == Part::Calendar)
    take_calendar_line(calendar_, property, parts_);
  else if (part == Part::Zone)
    take_zone_line(calendar_.zones.back(), property, parts_);
  else
    take_observance_line(calendar_.zones.back().parts.back(), property, parts_);
}

void Components::keep_in_event(RawLine const& raw, Property property) {
  FoundEvent& event = calendar_.events.back();
  if (event.fault != nullptr) return;
  if (raw.end - raw.begin > limits_.max_line_bytes)
    event.fault = &long_line;
  else if (calendar_.lines.size() - event.first >= limits_.max_event_lines)
    event.fault = &too_many_lines;
  else
    calendar_.lines.push_back({.raw = raw, .property = property});
}

}  // namespace roir::ical
