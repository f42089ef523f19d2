// SPDX-License-Identifier: MIT
#include "test_records.hpp"
#include <roir/core/json.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace roir {
namespace {

template <class T>
concept has_no_json = !requires(T const& value) {
  to_json(value);
}
&&!requires(boost::json::value const& value) {
  from_json<T>(value);
}
&&!requires {
  json_schema<T>();
};
struct Stranger {
  int number = 0;
};
static_assert(has_no_json<Stranger> && has_no_json<std::string> && has_no_json<std::vector<Parcel>> && !has_no_json<Parcel>);

constexpr std::string_view old_json =
    R"({"id":"m1","text":"a \"quoted\" line\nand ünïcode","fragile":true,"count":7,"total":"-9007199254740993",)"
    R"("huge":"18446744073709551615","small":255,"share":0.1,"colour":"dark_green","weight":"250 g",)"
    R"("label":{"to":"p1","note":"hello"},"price":null,"more":[{"to":"p2","note":null}],"words":["a",""]})";

// What reading `text` as a Parcel is refused with: code, then place (of a byte only that it is one).
std::string refusal(std::string_view text) {
  try {
    (void)parse_record<Parcel>(text);
    return "taken";
  } catch (Error const& error) {
    return error.code() + " " + (error.place().starts_with("byte ") ? "byte" : error.place());
  }
}

std::string with(std::string_view from, std::string_view to) {
  std::string text{old_json};
  auto const at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(RecordJson, AnAppendedFieldIsWritten) {
  EXPECT_EQ(json_text(to_json(old_parcel())), old_json);
  EXPECT_EQ(json_text(to_json(new_parcel())), std::string{old_json.substr(0, old_json.size() - 1)} + ",\"stamps\":5}");
}

TEST(RecordJson, WhatAnOlderVersionWroteIsReadWithDefaults) {
  EXPECT_EQ(parse_record<Parcel>(old_json), replace(new_parcel(), [](Parcel& p) { p.stamps = 3; }));
  EXPECT_EQ(parse_record<ParcelV1>(old_json), old_parcel());
}

TEST(RecordJson, RoundTripIsTheIdentity) {
  ParcelMaker make{20'261'121};
  for (int i = 0; i < 5'000; ++i) {
    Parcel const parcel = make();
    std::string const text = json_text(to_json(parcel));
    Parcel const back = parse_record<Parcel>(text);
    ASSERT_EQ(back, parcel) << text;
    ASSERT_EQ(json_text(to_json(back)), text);
  }
}

TEST(RecordJson, OnlyOptionalsListsAndAppendedFieldsMayBeLeftOut) {
  EXPECT_EQ(refusal(with(R"("price":null,)", "")), "taken");
  EXPECT_EQ(refusal(with(R"("more":[{"to":"p2","note":null}],)", "")), "taken");
  EXPECT_EQ(refusal(with(R"(,"note":"hello")", "")), "taken");
  EXPECT_EQ(refusal(with(R"("small":255,)", "")), "missing_key ");
  EXPECT_EQ(refusal(with(R"("to":"p1",)", "")), "missing_key /label");
}

TEST(RecordJson, EachWrongValueIsRefusedWithItsPlace) {
  struct Case {
    std::string_view from, to, refusal;
  };
  for (Case const& one : std::initializer_list<Case>{
           {R"("count":7)", R"("count":7,"colors":1)", "unknown_key /colors"},
           {R"("count":7)", R"("count":7,"a/b~c":1)", "unknown_key /a~1b~0c"},
           {R"("count":7)", R"("count":7,"count":8)", "duplicate_key /count"},
           {R"("note":null)", R"("note":null,"x":{})", "unknown_key /more/0/x"},
           {R"("count":7)", R"("count":7.0)", "bad_value /count"},
           {R"("count":7)", R"("count":2147483648)", "bad_value /count"},
           {R"("count":7)", R"("count":-1)", "bad_parcel "},
           {R"("count":7)", R"("count":null)", "wrong_type /count"},
           {R"("count":7)", R"("count":true)", "wrong_type /count"},
           {R"("count":7)", R"("count":"7 ")", "bad_value /count"},
           {R"("small":255)", R"("small":256)", "bad_value /small"},
           {R"("small":255)", R"("small":-1)", "bad_value /small"},
           {R"("18446744073709551615")", R"(18446744073709551616)", "bad_value /huge"},
           {R"("18446744073709551615")", R"(-1)", "bad_value /huge"},
           {R"("18446744073709551615")", R"(18446744073709551615)", "taken"},
           {R"("share":0.1)", R"("share":"0.1")", "wrong_type /share"},
           {R"("share":0.1)", R"("share":1)", "taken"},
           {R"("share":0.1)", R"("share":1e400)", "bad_json /share"},
           {R"("share":0.1)", R"("share":NaN)", "bad_json byte"},
           {R"("fragile":true)", R"("fragile":1)", "wrong_type /fragile"},
           {R"("dark_green")", R"("DarkGreen")", "bad_value /colour"},
           {R"("dark_green")", R"(1)", "wrong_type /colour"},
           {R"("250 g")", R"("-250 g")", "bad_grams /weight"},
           {R"("250 g")", R"("heavy")", "bad_grams /weight"},
           {R"("250 g")", R"(250)", "wrong_type /weight"},
           {R"({"to":"p1","note":"hello"})", R"([])", "wrong_type /label"},
           {R"("note":"hello")", R"("note":"forbidden")", "bad_label "},
           {R"({"to":"p2","note":null})", R"({"to":"p2"},{"to":""})", "bad_id /more/1/to"},
           {R"([{"to":"p2","note":null}])", R"({})", "wrong_type /more"},
           {R"("words":["a",""])", R"("words":["a",null])", "wrong_type /words/1"},
           {R"("words":["a",""])", R"("words":["a","\ud800"])", "bad_json byte"},
       })
    EXPECT_EQ(refusal(with(one.from, one.to)), one.refusal) << one.to;
  EXPECT_EQ(refusal("[]"), "wrong_type ");
  EXPECT_EQ(refusal("null"), "wrong_type ");
}

TEST(RecordJson, NumbersThatJsonCannotSayAreRefused) {
  for (double const bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    try {
      (void)to_json(replace(new_parcel(), [bad](Parcel& p) { p.share = bad; }));
      FAIL() << "written";
    } catch (InvalidArgument const& error) {
      EXPECT_EQ(error.code(), "bad_number");
    }
  }
}

TEST(RecordJson, TheSchemaTellsTypesVisibilityAndWhatIsNeeded) {
  EXPECT_EQ(json_text(json_schema<Label>()),
            R"({"$schema":"https://json-schema.org/draft/2020-12/schema","title":"label","x-version":1,"type":"object","properties":{)"
            R"("to":{"type":"string","x-form":"PersonId","x-visibility":"line","x-sensitivity":"personal","x-since":1},)"
            R"("note":{"anyOf":[{"type":"string"},{"type":"null"}],"x-visibility":"author","x-sensitivity":"special","x-since":1}},)"
            R"("required":["to"],"additionalProperties":false})");
  boost::json::object const schema = json_schema<Parcel>();
  boost::json::object const& properties = schema.at("properties").as_object();
  EXPECT_EQ(properties.size(), field_count<Parcel>);
  EXPECT_EQ(
      json_text(properties.at("stamps")),
      R"({"type":"integer","minimum":-2147483648,"maximum":2147483647,"x-visibility":"report","x-sensitivity":"none","x-since":2,"x-unit":"stamps"})");
  EXPECT_EQ(
      json_text(properties.at("huge")),
      R"({"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^[0-9]+$"}],"x-visibility":"parties","x-sensitivity":"none","x-since":1})");
  EXPECT_EQ(json_text(properties.at("colour").at("enum")), R"(["red","dark_green"])");
  EXPECT_EQ(json_text(properties.at("weight").at("format")), R"("grams")");
  EXPECT_EQ(json_text(properties.at("more").at("items").at("title")), R"("label")");
  EXPECT_FALSE(properties.at("more").at("items").as_object().contains("$schema"));
  EXPECT_EQ(json_text(schema.at("required")),
            R"(["id","text","fragile","count","total","huge","small","share","colour","weight","label"])");
  EXPECT_FALSE(json_schema<ParcelV1>().at("properties").as_object().contains("stamps"));
}

}  // namespace
}  // namespace roir
