// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json_text.hpp>

#include <boost/json/object.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace roir {
namespace {

std::string again(std::string_view text) {
  return json_text(parse_json(text));
}

std::string refusal(std::string_view text, JsonLimits limits = {}) {
  try {
    (void)parse_json(text, limits);
    return "taken";
  } catch (Error const& error) {
    return error.code();
  }
}

TEST(JsonText, IsWrittenWithoutSpacesAndInOrder) {
  EXPECT_EQ(again(R"( { "b" : [ 1 , -2 , 0.5 , 1e300 , true , false , null , "x\u00e9\n" ] , "a" : { } } )"),
            "{\"b\":[1,-2,0.5,1e+300,true,false,null,\"xé\\n\"],\"a\":{}}");
  EXPECT_EQ(again("18446744073709551615"), "18446744073709551615");
  EXPECT_EQ(again("-9223372036854775808"), "-9223372036854775808");
  EXPECT_EQ(again("\"\\u0000\""), "\"\\u0000\"");
}

TEST(JsonText, EveryDoubleReadsBackTheSame) {
  std::mt19937_64 random{1981};
  for (int i = 0; i < 100'000; ++i) {
    auto const bits = random();
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value)) continue;
    auto const back = parse_json(json_text(value));
    ASSERT_EQ(back.to_number<double>(), value) << json_text(value);
  }
  // Ties and borders that careless readers round wrongly.
  for (double const value : {9007199254740993.5, 2.2250738585072011e-308, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 6929495644600919.5})
    EXPECT_EQ(parse_json(json_text(value)).to_number<double>(), value);
}

TEST(JsonText, WhatIsNoJsonIsRefused) {
  for (char const* text :
       {"",         " ",   "{",   "[1,]", "{\"a\":1,}", "{a:1}", "[1 2]",    "01",          "1.",       ".5",        "+1",   "NaN",
        "Infinity", "nul", "'a'", "\"a",  "\"\t\"",     "[1] 2", "// no\n1", "\"\\ud800\"", "\"\xff\"", "\"\\x41\"", "1e999"})
    EXPECT_EQ(refusal(text), "bad_json") << text;
}

TEST(JsonText, AMemberNamedTwiceIsRefusedHoweverItIsSpelled) {
  EXPECT_EQ(refusal(R"({"a":1,"a":1})"), "duplicate_key");
  EXPECT_EQ(refusal(R"({"a":1,"\u0061":1})"), "duplicate_key");
  EXPECT_EQ(refusal(R"({"a":{"a":1},"b":[{"a":1},{"a":1}]})"), "taken");
  try {
    (void)parse_json(R"({"x":[0,{"y/z":{"b":1,"b":2}}]})");
    FAIL() << "taken";
  } catch (FormatError const& error) {
    EXPECT_EQ(error.place(), "/x/1/y~1z/b");
    EXPECT_EQ(error.subject(), "b");
  }
}

TEST(JsonText, LimitsOfSizeAndDepthHold) {
  auto const nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_EQ(refusal(nested(32)), "taken");
  EXPECT_EQ(refusal(nested(33)), "json_too_deep");
  EXPECT_EQ(refusal(nested(100'000)), "json_too_deep");
  EXPECT_EQ(refusal(nested(4), {.max_depth = 3}), "json_too_deep");
  EXPECT_EQ(refusal("[1,2]", {.max_bytes = 5}), "taken");
  EXPECT_EQ(refusal("[1,2]", {.max_bytes = 4}), "json_too_large");
}

TEST(JsonText, WholeNumbersBeyondTheReachOfDoublesAreText) {
  EXPECT_EQ(json_text(json_integer(9007199254740992)), "9007199254740992");
  EXPECT_EQ(json_text(json_integer(-9007199254740992)), "-9007199254740992");
  EXPECT_EQ(json_text(json_integer(9007199254740993)), "\"9007199254740993\"");
  EXPECT_EQ(json_text(json_integer(std::numeric_limits<std::int64_t>::min())), "\"-9223372036854775808\"");
}

TEST(JsonText, NumbersThatJsonCannotSayAreRefused) {
  EXPECT_THROW((void)json_text(std::numeric_limits<double>::quiet_NaN()), InvalidArgument);
  EXPECT_THROW((void)json_text(boost::json::object{{"a", {1, -std::numeric_limits<double>::infinity()}}}), InvalidArgument);
}

}  // namespace
}  // namespace roir
