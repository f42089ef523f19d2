// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json_text.hpp>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_stack.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

namespace roir {
namespace {

template <class Number>
void append_number(std::string& out, Number value) {
  std::array<char, 32> buffer;
  out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
}

void append(std::string& out, boost::json::value const& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      out += "null";
      break;
    case boost::json::kind::bool_:
      out += value.get_bool() ? "true" : "false";
      break;
    case boost::json::kind::int64:
      append_number(out, value.get_int64());
      break;
    case boost::json::kind::uint64:
      append_number(out, value.get_uint64());
      break;
    case boost::json::kind::double_:
      if (!std::isfinite(value.get_double()))
        throw InvalidArgument{{.code = "bad_number", .message = "JSON has no way to write NaN or infinity"}};
      append_number(out, value.get_double());
      break;
    case boost::json::kind::string:
      out += boost::json::serialize(value.get_string());
      break;
    case boost::json::kind::array: {
      out += '[';
      bool first = true;
      for (auto const& item : value.get_array()) {
        if (!first) out += ',';
        first = false;
        append(out, item);
      }
      out += ']';
      break;
    }
    case boost::json::kind::object: {
      out += '{';
      bool first = true;
      for (auto const& member : value.get_object()) {
        if (!first) out += ',';
        first = false;
        out += boost::json::serialize(boost::json::string_view{member.key()});
        out += ':';
        append(out, member.value());
      }
      out += '}';
      break;
    }
  }
}

// Receives the events of the parser and builds the value, as boost::json::parse does, but refuses what that lets pass: two members of one
// name, and numbers that no double holds. It reads numbers with from_chars, which rounds correctly.
class Builder {
 public:
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  using Code = boost::json::error_code;
  using Text = boost::json::string_view;

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&) { return open(); }
  bool on_object_end(std::size_t size, Code&) { return levels_.pop_back(), stack_.push_object(size), true; }
  bool on_array_begin(Code&) { return open(); }
  bool on_array_end(std::size_t size, Code&) { return levels_.pop_back(), stack_.push_array(size), true; }
  bool on_key_part(Text part, std::size_t, Code&) { return key_.append(part.data(), part.size()), stack_.push_chars(part), true; }
  bool on_key(Text part, std::size_t, Code&) {
    key_.append(part.data(), part.size());
    stack_.push_key(part);
    Level& level = levels_.back();
    level.current = std::exchange(key_, {});
    if (!level.keys.insert(level.current).second)
      throw FormatError{{.code = "duplicate_key",
                         .message = "an object names the member \"" + level.current + "\" twice",
                         .subject = level.current,
                         .place = place()}};
    return true;
  }
  bool on_string_part(Text part, std::size_t, Code&) { return stack_.push_chars(part), true; }
  bool on_string(Text part, std::size_t, Code&) { return count(), stack_.push_string(part), true; }
  bool on_number_part(Text part, Code&) { return number_.append(part.data(), part.size()), true; }
  bool on_int64(std::int64_t value, Text, Code&) { return count(), number_.clear(), stack_.push_int64(value), true; }
  bool on_uint64(std::uint64_t value, Text, Code&) { return count(), number_.clear(), stack_.push_uint64(value), true; }
  bool on_double(double, Text part, Code&) {
    count();
    number_.append(part.data(), part.size());
    std::string const text = std::exchange(number_, {});
    double value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
      throw FormatError{{.code = "bad_json", .message = "no double holds the number " + text.substr(0, 64), .place = place()}};
    stack_.push_double(value);
    return true;
  }
  bool on_bool(bool value, Code&) { return count(), stack_.push_bool(value), true; }
  bool on_null(Code&) { return count(), stack_.push_null(), true; }
  bool on_comment_part(Text, Code&) { return true; }
  bool on_comment(Text, Code&) { return true; }

  void begin() { stack_.reset(); }
  boost::json::value take() { return stack_.release(); }

 private:
  struct Level {
    std::string current;         // name of the member being read; empty in an array
    std::size_t items = 0;       // items met so far
    std::set<std::string> keys;  // names seen
  };

  bool open() {
    count();
    levels_.emplace_back();
    return true;
  }
  void count() {
    if (!levels_.empty()) ++levels_.back().items;
  }
  [[nodiscard]] std::string place() const {
    std::string pointer;
    for (Level const& level : levels_)
      pointer +=
          level.keys.empty() ? "/" + std::to_string(level.items == 0 ? 0 : level.items - 1) : "/" + escape_json_pointer(level.current);
    return pointer;
  }

  boost::json::value_stack stack_;
  std::vector<Level> levels_;
  std::string key_;
  std::string number_;
};

}  // namespace

std::string escape_json_pointer(std::string_view name) {
  std::string out;
  for (char const c : name) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string{c};
  return out;
}

boost::json::value parse_json(std::string_view text, JsonLimits limits) {
  if (text.size() > limits.max_bytes)
    throw LimitExceeded{
        {.code = "json_too_large",
         .message = "JSON of " + std::to_string(text.size()) + " bytes; at most " + std::to_string(limits.max_bytes) + " are read"}};
  boost::json::parse_options options;
  options.max_depth = limits.max_depth;
  boost::json::basic_parser<Builder> parser{options};
  parser.handler().begin();
  boost::json::error_code code;
  std::size_t const read = parser.write_some(false, text.data(), text.size(), code);
  if (code == boost::json::error::too_deep)
    throw LimitExceeded{{.code = "json_too_deep",
                         .message = "JSON nested deeper than " + std::to_string(limits.max_depth) + " levels",
                         .place = "byte " + std::to_string(read)}};
  if (!code && read < text.size()) code = boost::json::error::extra_data;
  if (code)
    throw FormatError{{.code = "bad_json",
                       .message = "this is no JSON: " + code.message(),
                       .place = "byte " + std::to_string(read),
                       .hint = "JSON as in RFC 8259 is read: no comments, no trailing commas, no NaN."}};
  return parser.handler().take();
}

std::string json_text(boost::json::value const& value) {
  std::string out;
  append(out, value);
  return out;
}

boost::json::value json_integer(std::int64_t value) {
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  if (value >= -exact && value <= exact) return boost::json::value(value);
  return boost::json::value(std::to_string(value));
}

}  // namespace roir
