// SPDX-License-Identifier: MIT
#include "golden_records.hpp"
#include "test_records.hpp"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace other {

// A type of somebody else that happens to look like a record.
struct Stranger {
  int number = 0;
};
// A record of a program that uses roir, in its own namespace.
struct Invoice {
  int number = 0;
  std::vector<roir::Label> labels{};
};

}  // namespace other

template <>
struct roir::Description<other::Invoice> {
  static constexpr auto value = roir::describe<other::Invoice>("invoice", 1, ROIR_FIELD(other::Invoice, number, Visibility::Organisation),
                                                               ROIR_FIELD(other::Invoice, labels, Visibility::Organisation));
};

namespace roir {
namespace {

enum class Undescribed { A };

// Foreign types are left alone: equality, printing and the words bind to nothing that is not described.
template <class T>
concept is_left_alone = !is_record<T> && !is_field_type<T> && !requires(T const& value) {
  record_equal(value, value);
}
&&!requires(T const& value) {
  roir::to_string(value);
}
&&!requires(T const& value) {
  roir::validate(value);
}
&&!requires(T const& value) {
  roir::operator==(value, value);
}
&&!requires(T const& value, std::ostream& out) {
  roir::operator<<(out, value);
};
template <class T>
concept has_no_word = !requires(T value) {
  word(value);
};
static_assert(is_left_alone<other::Stranger> && is_left_alone<std::map<int, int>> && is_left_alone<std::pair<int, int>>);
static_assert(has_no_word<Undescribed> && !has_no_word<Colour>);
static_assert(!is_record<std::string> && !is_record<int> && !is_record<Grams> && !is_record<Colour>);

static_assert(is_record<Parcel> && is_record<Label> && is_record<other::Invoice>);
static_assert(std::is_aggregate_v<Parcel> && !std::is_default_constructible_v<Parcel>);
static_assert(record_name<Parcel> == "parcel" && record_version<Parcel> == 2 && field_count<Parcel> == 15);
static_assert(RecordParts<Parcel>::first_fields == 14);
static_assert(is_field_type<std::optional<Label>> && is_field_type<std::vector<std::optional<Grams>>>);
static_assert(!is_field_type<std::optional<std::optional<int>>> && !is_field_type<std::vector<bool>>);
static_assert(!is_field_type<char> && !is_field_type<float> && !is_field_type<Undescribed> && !is_field_type<int*>);
static_assert(word(Colour::DarkGreen) == "dark_green" && parse_word<Colour>("red") == Colour::Red && !parse_word<Colour>("Red"));
static_assert(word(Visibility::HumanResources) == "human_resources" && parse_word<Sensitivity>("special") == Sensitivity::Special);

TEST(Describe, FieldsComeInTheOrderOfTheList) {
  std::string names;
  for_each_field<Label>([&](auto const& field) { names += std::string{field.name} + " " + std::string{word(field.sensitivity)} + "; "; });
  EXPECT_EQ(names, "to personal; note special; ");
}

TEST(Describe, AWordIsRefusedForANumberThatIsNoEnumerator) {
  try {
    (void)word(static_cast<Colour>(9));
    FAIL() << "9 is no colour";
  } catch (InvalidArgument const& error) {
    EXPECT_EQ(error.code(), "bad_enum");
  }
  EXPECT_EQ(words_of<Colour>(), "red, dark_green");
}

TEST(Describe, AnAppendedFieldIsPrinted) {
  EXPECT_EQ(to_string(old_parcel()),
            "Parcel{id=\"m1\", text=\"a \\\"quoted\\\" line\\nand ünïcode\", fragile=true, count=7, total=-9007199254740993, "
            "huge=18446744073709551615, small=255, share=0.1, colour=dark_green, weight=\"250 g\", label=Label{to=\"p1\", note=\"hello\"}, "
            "price=none, more=[Label{to=\"p2\", note=none}], words=[\"a\", \"\"]}");
  std::ostringstream out;
  out << new_parcel();
  std::string const before = to_string(old_parcel());
  EXPECT_EQ(out.str(), before.substr(0, before.size() - 1) + ", stamps=5}");
}

TEST(Describe, EachFieldCountsForEquality) {
  Parcel const parcel = new_parcel();
  EXPECT_EQ(parcel, new_parcel());
  std::vector<void (*)(Parcel&)> const changes{[](Parcel& p) { p.id = MeetingId{"m2"}; },
                                               [](Parcel& p) { p.text += "x"; },
                                               [](Parcel& p) { p.fragile = false; },
                                               [](Parcel& p) { ++p.count; },
                                               [](Parcel& p) { ++p.total; },
                                               [](Parcel& p) { --p.huge; },
                                               [](Parcel& p) { --p.small; },
                                               [](Parcel& p) { p.share = 0.2; },
                                               [](Parcel& p) { p.colour = Colour::Red; },
                                               [](Parcel& p) { p.weight = Grams{251}; },
                                               [](Parcel& p) { p.label.note.reset(); },
                                               [](Parcel& p) { p.price = 0; },
                                               [](Parcel& p) { p.more[0].note = ""; },
                                               [](Parcel& p) { p.words.pop_back(); },
                                               [](Parcel& p) { ++p.stamps; }};
  EXPECT_EQ(changes.size(), field_count<Parcel>);
  for (auto const change : changes) {
    Parcel const changed = replace(parcel, change);
    EXPECT_NE(changed, parcel);
    EXPECT_FALSE(record_equal(changed, parcel));
  }
}

TEST(Describe, RecordsOfOtherNamespacesAreComparedByName) {
  other::Invoice const invoice{.number = 1, .labels = {{.to = PersonId{"p1"}}}};
  EXPECT_TRUE(record_equal(invoice, invoice));
  EXPECT_FALSE(record_equal(invoice, other::Invoice{.number = 1}));
  EXPECT_EQ(to_string(invoice), "Invoice{number=1, labels=[Label{to=\"p1\", note=none}]}");
}

TEST(Describe, ReplaceValidatesTheWholeRecordAndLeavesTheOldOne) {
  Parcel const parcel = new_parcel();
  EXPECT_THROW((void)replace(parcel, [](Parcel& p) { p.count = -1; }), InvalidArgument);
  try {
    (void)replace(parcel, [](Parcel& p) { p.more[0].note = "forbidden"; });
    FAIL() << "an inner record was not validated";
  } catch (InvalidArgument const& error) {
    EXPECT_EQ(error.code(), "bad_label");
  }
  EXPECT_EQ(parcel, new_parcel());
}

TEST(Describe, PartsBuildARecordWithTheDefaultsOfLaterFields) {
  RecordParts<Parcel> parts;
  Parcel const given = new_parcel();
  parts.at<0>() = given.id;
  parts.at<1>() = given.text;
  parts.at<2>() = given.fragile;
  parts.at<3>() = given.count;
  parts.at<4>() = given.total;
  parts.at<5>() = given.huge;
  parts.at<6>() = given.small;
  parts.at<7>() = given.share;
  parts.at<8>() = given.colour;
  parts.at<9>() = given.weight;
  parts.at<10>() = given.label;
  parts.at<11>().emplace(given.price);
  parts.at<12>() = given.more;
  parts.at<13>() = given.words;
  EXPECT_EQ(std::move(parts).build(), replace(given, [](Parcel& p) { p.stamps = 3; }));
}

TEST(Print, QuotesAndTypeNames) {
  EXPECT_EQ(roir::quoted(std::string_view{"a\"\\\n\r\t\x01\x7f\0ü", 11}), "\"a\\\"\\\\\\n\\r\\t\\u0001\\u007f\\u0000ü\"");
  EXPECT_EQ(type_name("reporting_line"), "ReportingLine");
  EXPECT_EQ(type_name("x2_y"), "X2Y");
  EXPECT_EQ(shortest_number(0.1), "0.1");
  EXPECT_EQ(shortest_number(1e22), "1e+22");
}

TEST(GoldenRecords, TheTestRecordsAreAsTheGoldenFileSays) {
  golden::expect_records<Label, Parcel>();
}

}  // namespace
}  // namespace roir
