// SPDX-License-Identifier: MIT
/// @file
/// Records made at random from their descriptions, and the laws that hold for every record whatever it describes.
///
///     TEST(PromiseRecords, obey_the_laws_of_records) { expect_record_laws<MakePromise, AcceptPromise>(); }
///
/// Values of classes with a text form come from RandomValue, which the tests of the room that has the class specialise.
#pragma once

#include "round_trip.hpp"

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/json/object.hpp>
#include <gtest/gtest.h>

#include <cstring>
#include <iterator>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace roir {

/// How values of a class with a text form are made: specialise it with `static T make(std::mt19937_64& random)`.
template <class T>
struct RandomValue;
/// Ids of one to eight letters.
template <class Tag>
struct RandomValue<Id<Tag>> {
  static Id<Tag> make(std::mt19937_64& random) {
    std::string text;
    for (auto left = 1 + random() % 8; left > 0; --left) text += static_cast<char>('a' + random() % 26);
    return Id<Tag>{text};
  }
};

/// Makes records of any described type, the same ones for the same seed. Mostly small and plausible values, so that most of what is made
/// is valid; now and then the ends of what a type can hold.
class RandomRecords {
 public:
  explicit RandomRecords(std::uint64_t seed) : random_{seed} {}

  /// A record that its `validate` takes. @throws std::logic_error if none was found among many.
  template <is_record T>
  T make() {
    for (int attempt = 0; attempt < 20'000; ++attempt) {
      T record = fill<T>(std::make_index_sequence<field_count<T>>{});
      try {
        validate(record);
        return record;
      } catch (InvalidArgument const&) {
      }
    }
    throw std::logic_error{"no valid " + std::string{record_name<T>} + " was found"};
  }

  /// A number below `count`.
  std::uint64_t pick(std::uint64_t count) { return random_() % count; }

 private:
  template <is_record T, std::size_t... Index>
  T fill(std::index_sequence<Index...>) {
    RecordParts<T> parts;
    (parts.template at<Index>().emplace(value<detail_member<T, Index>>(std::get<Index>(Description<T>::value.fields).unit)), ...);
    return std::move(parts).build();
  }
  template <is_record T, std::size_t Index>
  using detail_member = typename std::tuple_element_t<Index, std::remove_cvref_t<decltype(Description<T>::value.fields)>>::Value;

  template <class T>
  T value(std::string_view unit) {
    if constexpr (is_record<T>) {
      return make<T>();
    } else if constexpr (is_optional<T>) {
      return pick(2) == 0 ? T{} : T{value<typename T::value_type>(unit)};
    } else if constexpr (is_vector<T>) {
      T items;
      for (auto left = pick(4); left > 0; --left) items.push_back(value<typename T::value_type>(unit));
      return items;
    } else if constexpr (std::is_same_v<T, std::string>) {
      return text(unit);
    } else if constexpr (std::is_same_v<T, bool>) {
      return pick(2) == 1;
    } else if constexpr (std::is_same_v<T, double>) {
      return number(unit);
    } else if constexpr (is_integer<T>) {
      return static_cast<T>(pick(32) > 0 ? pick(10) : random_() >> pick(64));
    } else if constexpr (is_described_enum<T>) {
      return EnumWords<T>::value[pick(EnumWords<T>::value.size())].value;
    } else {
      return RandomValue<T>::make(random_);
    }
  }

  std::string text(std::string_view unit) {
    static constexpr std::string_view zones[] = {"UTC", "Europe/London", "Asia/Kathmandu", "America/St_Johns"};
    if (unit.substr(0, 4) == "IANA") return std::string{zones[pick(std::size(zones))]};
    if (pick(2) == 0) return word_like();
    static constexpr std::string_view pieces[] = {"a", "Z", " ", "\"", "\\", "\n", "ü",   "€",
                                                  "😀", "<", "&", "'",  "/",  "~",  "]]>", "{subject}"};
    std::string out;
    for (auto left = pick(12); left > 0; --left) out += pieces[pick(std::size(pieces))];
    return out;
  }
  std::string word_like() {
    std::string out{static_cast<char>('a' + pick(26))};
    for (auto left = pick(8); left > 0; --left) out += pick(6) == 0 ? '_' : static_cast<char>('a' + pick(26));
    return out;
  }
  double number(std::string_view unit) {
    double const share = static_cast<double>(pick(10'001)) / 10'000;
    if (unit == "share") return share;
    if (pick(32) == 0) return any_number();
    return pick(2) == 0 ? share : static_cast<double>(pick(11));
  }
  // Any finite double: random bits.
  double any_number() {
    for (;;) {
      auto const bits = random_();
      double value = 0;
      static_assert(sizeof value == sizeof bits);
      std::memcpy(&value, &bits, sizeof value);
      if (value - value == 0) return value;
    }
  }

  std::mt19937_64 random_;
};

namespace laws {

/// The code of the error with which a JSON value is refused; "taken" if it is not.
template <is_record T>
std::string json_refusal(boost::json::value const& value) {
  try {
    (void)from_json<T>(value);
    return "taken";
  } catch (Error const& error) {
    return error.code();
  }
}

/// Sends a record through one kind of archive of Boost and back.
template <class Output, class Input, is_record T>
void expect_through(T const& record, T loaded) {
  std::stringstream bytes;
  {
    Output archive{bytes};
    archive << boost::serialization::make_nvp("record", record);
  }
  Input archive{bytes};
  archive >> boost::serialization::make_nvp("record", loaded);
  EXPECT_EQ(loaded, record);
}

/// Equal records print alike and differ in no field; a record with one other field is another record.
template <is_record T>
void expect_equality(T const& record, T const& other) {
  EXPECT_EQ(record, T{record});
  EXPECT_EQ(to_string(record), to_string(T{record}));
  EXPECT_EQ(to_string(record).find(type_name(record_name<T>) + "{"), 0U);
  for_each_field<T>([&](auto const& field) {
    if (detail::value_equal(field.of(record), field.of(other))) return;
    T changed = record;
    field.of(changed) = field.of(other);
    EXPECT_FALSE(changed == record) << field.name;
    EXPECT_NE(to_string(changed), to_string(record)) << field.name;
  });
}

/// JSON has every field in order and no other; what is unknown, missing or of another type is refused.
template <is_record T>
void expect_strict_json(T const& record) {
  boost::json::object const object = to_json(record).as_object();
  ASSERT_EQ(object.size(), field_count<T>);
  boost::json::object more = object;
  more["zebra"] = 1;
  EXPECT_EQ(json_refusal<T>(more), "unknown_key");
  auto place = object.begin();
  for_each_field<T>([&](auto const& field) {
    boost::json::string_view const name{field.name};
    EXPECT_EQ(place++->key(), name);
    boost::json::object lacking = object;
    lacking.erase(name);
    EXPECT_EQ(json_refusal<T>(lacking) == "missing_key", !may_be_absent(field)) << field.name;
    boost::json::object odd = object;
    odd[name] = boost::json::object{{"zebra", 1}};
    EXPECT_NE(json_refusal<T>(odd), "taken") << field.name;
    if (is_optional<std::remove_cvref_t<decltype(field.of(record))>>) return;
    odd[name] = nullptr;
    EXPECT_EQ(json_refusal<T>(odd), "wrong_type") << field.name;
  });
}

template <is_record T>
void expect_all(std::uint64_t seed) {
  SCOPED_TRACE(std::string{record_name<T>});
  RandomRecords records{seed};
  T const other = records.make<T>();
  for (int i = 0; i < 25; ++i) {
    T const record = records.make<T>();
    expect_round_trip(record);
    expect_equality(record, other);
    expect_through<boost::archive::text_oarchive, boost::archive::text_iarchive>(record, other);
    expect_through<boost::archive::xml_oarchive, boost::archive::xml_iarchive>(record, other);
    expect_through<boost::archive::binary_oarchive, boost::archive::binary_iarchive>(record, other);
  }
  expect_strict_json(other);
}

}  // namespace laws

/// Expects of each record that random ones come back from JSON and from archives of every kind as they went, are equal to nothing else,
/// and that its JSON is read strictly.
template <is_record... Records>
void expect_record_laws() {
  std::uint64_t seed = 1;
  (laws::expect_all<Records>(seed++), ...);
}

}  // namespace roir
