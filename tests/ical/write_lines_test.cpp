// SPDX-License-Identifier: MIT
// Nothing that a field holds begins a line of its own, whoever reads the file.
#include "ical/write_lines.hpp"

#include "write_model.hpp"
#include <roir/core/error.hpp>
#include <roir/ical/write.hpp>

#include <gtest/gtest.h>

#include <array>
#include <libical/ical.h>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace roir {
namespace {

std::string line_of(auto const& append) {
  std::string out;
  ical::LineWriter lines{out};
  append(lines);
  lines.end_line();
  return out;
}

TEST(WriteLines, LinesAreFoldedAt75OctetsAndNeverInsideACharacter) {
  for (char const* letter : {"a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"}) {
    for (std::size_t size = 0; size < 320; ++size) {
      for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string text(shift, 'x');
        for (std::size_t i = 0; i < size; ++i) text += letter;
        std::string const out = line_of([&](ical::LineWriter& lines) { lines.raw("SUMMARY:").text(text); });
        auto const physical = written::physical_lines(out);
        for (std::size_t i = 0; i < physical.size(); ++i) {
          ASSERT_LE(physical[i].size(), 75U);
          ASSERT_NO_THROW(ical::check_text(physical[i], "line", 75, false));  // whole characters
          // No line is folded early: the next character would not have fitted.
          bool const is_last = i + 1 == physical.size();
          ASSERT_TRUE(is_last || physical[i].size() + std::string{letter}.size() > 75U);
        }
        ASSERT_EQ(written::content_lines(out), std::vector<std::string>{"SUMMARY:" + text});
      }
    }
  }
}

TEST(WriteLines, TextAndParametersAreEncodedAsTheirStandardsSay) {
  auto const text = [](char const* value) { return line_of([&](ical::LineWriter& lines) { lines.text(value); }); };
  auto const parameter = [](char const* value) { return line_of([&](ical::LineWriter& lines) { lines.parameter(value); }); };
  EXPECT_EQ(text("a,b;c\\d:\"e\""), "a\\,b\\;c\\\\d:\"e\"\r\n");
  EXPECT_EQ(text("a\r\nb\rc\nd\n\re\n\nf"), "a\\nb\\nc\\nd\\n\\ne\\n\\nf\r\n");
  EXPECT_EQ(parameter("a,b;c:d"), "\"a,b;c:d\"\r\n");
  EXPECT_EQ(parameter("Ann \"A\" ^n\r\nB"), "\"Ann ^'A^' ^^n^nB\"\r\n");
  EXPECT_EQ(parameter("DOMAIN\\ann\\"), "\"DOMAIN\\ann\\ \"\r\n");
}

std::string code_of_text(std::string const& value, bool line_ends) {
  try {
    ical::check_text(value, "name", 255, line_ends);
  } catch (InvalidArgument const& error) {
    EXPECT_EQ(error.place(), "name");
    return error.code();
  }
  return "taken";
}

// Every code point, alone: taken unless it is a control character, a line separator or no character at all.
TEST(WriteLines, EveryCharacterIsTakenOrRefused) {
  for (std::uint32_t code = 0; code < 0x110000; ++code) {
    std::string text;
    if (code < 0x80) {
      text = {static_cast<char>(code)};
    } else if (code < 0x800) {
      text = {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    } else if (code < 0x10000) {
      text = {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
    } else {
      text = {static_cast<char>(0xF0 | code >> 18), static_cast<char>(0x80 | (code >> 12 & 0x3F)),
              static_cast<char>(0x80 | (code >> 6 & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
    }
    bool const line_end = code == '\n' || code == '\r';
    bool const refused = (code < 0x20 && code != '\t' && !line_end) || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029 ||
                         (code >= 0xD800 && code <= 0xDFFF);
    ASSERT_EQ(code_of_text(text, true), refused ? "bad_text" : "taken") << code;
    ASSERT_EQ(code_of_text(text, false), refused || line_end ? "bad_text" : "taken") << code;
  }
  for (char const* wrong : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80",
                            "\xE2\x82", "\xF0\x9F\x98", "\xFF", "a\xE9"})
    EXPECT_EQ(code_of_text(wrong, true), "bad_text");
  EXPECT_EQ(code_of_text(std::string(256, 'a'), true), "bad_text");
}

// Text as somebody writes it who wants more lines in the file.
class Payloads {
 public:
  explicit Payloads(std::uint64_t seed) : random_{seed} {}
  std::string next() {
    static constexpr std::array<std::string_view, 34> pieces{"\r",
                                                             "\n",
                                                             "\r\n",
                                                             "\n\r",
                                                             "\xE2\x80\xA8",
                                                             "\xE2\x80\xA9",
                                                             "\xC2\x85",
                                                             ";",
                                                             ":",
                                                             ",",
                                                             "\\",
                                                             "\"",
                                                             "^n",
                                                             "^'",
                                                             "^^",
                                                             "\\n",
                                                             "\\N",
                                                             "\\",
                                                             "BEGIN:VEVENT",
                                                             "END:VEVENT",
                                                             "DTSTART:1",
                                                             "\r\n ",
                                                             "\r\n\t",
                                                             "\x0B",
                                                             "\x0C",
                                                             " ",
                                                             "=",
                                                             "\xF0\x9F\x98\x80",
                                                             "\xC3\xA9",
                                                             "\t",
                                                             ";CN=x:",
                                                             "mailto:",
                                                             "\x7F",
                                                             "METHOD:CANCEL"};
    std::string out;
    for (int parts = pick(1, 6); parts > 0; --parts) {
      if (pick(0, 2) == 0) out += std::string(static_cast<std::size_t>(pick(0, 90)), static_cast<char>('a' + pick(0, 25)));
      out += pieces[static_cast<std::size_t>(pick(0, int{pieces.size()} - 1))];
      if (pick(0, 40) == 0) out += '\0';
      if (pick(0, 40) == 0) out += "\xE2\x82";  // a character cut off
    }
    return out.substr(0, 255);
  }

 private:
  int pick(int low, int high) { return std::uniform_int_distribution{low, high}(random_); }
  std::mt19937_64 random_;
};

// Line ends as the writer knows them, in the form that reading gives back.
std::string with_lf(std::string const& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && i > 0 && text[i - 1] == '\r') continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

std::string trimmed(std::string const& text) {
  std::size_t const begin = text.find_first_not_of(" \t");
  return begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

/// A field of a series that holds text, and how libical gives it back.
struct TextField {
  char const* name;
  std::string& (*of)(MeetingSeries&);
  std::string (*read)(icalcomponent*);
};
std::string shown(char const* text) {
  return text == nullptr ? "" : text;
}
std::string cn_of(icalproperty* property) {
  icalparameter* const name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER);
  return name == nullptr ? "" : shown(icalparameter_get_cn(name));
}
constexpr std::array<TextField, 6> fields{
    {{"summary", [](MeetingSeries& series) -> std::string& { return series.summary; },
      [](icalcomponent* event) { return shown(icalcomponent_get_summary(event)); }},
     {"organizer.name", [](MeetingSeries& series) -> std::string& { return series.organizer.name; },
      [](icalcomponent* event) { return cn_of(icalcomponent_get_first_property(event, ICAL_ORGANIZER_PROPERTY)); }},
     {"attendee.name", [](MeetingSeries& series) -> std::string& { return series.attendee.name; },
      [](icalcomponent* event) { return cn_of(icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY)); }},
     {"uid", [](MeetingSeries& series) -> std::string& { return series.uid; },
      [](icalcomponent* event) { return shown(icalcomponent_get_uid(event)); }},
     {"attendee.address", [](MeetingSeries& series) -> std::string& { return series.attendee.address; }, nullptr},
     {"domain", [](MeetingSeries& series) -> std::string& { return series.domain; }, nullptr}}};

MeetingSeries plain() {
  return {.domain = "hr.example.com",
          .manager_id = "ann",
          .report_id = "bob",
          .recurrence = Recurrence{{.start = 1767603600, .duration = 1800}},
          .organizer = {"ann@example.com", "Ann"},
          .attendee = {"bob@example.com", "Bob"}};
}

// The names of the lines, without what stands behind them.
std::multiset<std::string> names_in(std::string const& text) {
  std::multiset<std::string> names;
  for (std::string const& line : written::content_lines(text)) {
    std::string const name = line.substr(0, line.find_first_of(";:"));
    names.insert(name == "BEGIN" || name == "END" ? line : name);
  }
  return names;
}
std::size_t properties_in(icalcomponent* component) {
  auto n = static_cast<std::size_t>(icalcomponent_count_properties(component, ICAL_ANY_PROPERTY));
  for (auto* inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner != nullptr;
       inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
    n += properties_in(inner);
  return n;
}
std::size_t components_in(icalcomponent* component) {
  return static_cast<std::size_t>(icalcomponent_count_components(component, ICAL_ANY_COMPONENT));
}

struct Outcome {
  int written = 0;
  int refused = 0;
};

void inject(TextField const& field, std::string const& payload, std::multiset<std::string> const& expected, Outcome& outcome) {
  MeetingSeries series = plain();
  field.of(series) = payload;
  std::string text;
  try {
    text = write_calendar(std::span{&series, 1}, {});
  } catch (InvalidArgument const& error) {
    ASSERT_EQ(error.place(), field.name) << error.what();
    ++outcome.refused;
    return;
  }
  ++outcome.written;
  ASSERT_EQ(names_in(text), expected) << text;
  icalcomponent* const calendar = icalparser_parse_string(text.c_str());
  ASSERT_NE(calendar, nullptr);
  ASSERT_EQ(components_in(calendar), 1U) << text;
  std::size_t const lines = expected.size() - 4;  // BEGIN and END twice
  ASSERT_EQ(properties_in(calendar), lines) << text;
  icalcomponent* const event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  // libical takes blanks off both ends.
  if (field.read != nullptr) {
    ASSERT_EQ(trimmed(field.read(event)), trimmed(with_lf(payload))) << text;
  }
  icalcomponent_free(calendar);
}

TEST(WriteLines, NoFieldOfTenThousandPayloadsBringsALineOfItsOwn) {
  MeetingSeries const series = plain();
  auto const expected = names_in(write_calendar(std::span{&series, 1}, {}));
  for (TextField const& field : fields) {
    Payloads payloads{20260105};
    Outcome outcome;
    for (int i = 0; i < 10000; ++i) {
      inject(field, payloads.next(), expected, outcome);
      if (HasFatalFailure()) return;
    }
    EXPECT_EQ(outcome.written + outcome.refused, 10000) << field.name;
    EXPECT_GT(outcome.refused, 1000) << field.name;
    EXPECT_TRUE(field.read == nullptr || outcome.written > 1000) << field.name;
  }
}

}  // namespace
}  // namespace roir
