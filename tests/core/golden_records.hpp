// SPDX-License-Identifier: MIT
/// @file
/// Holds the records of roir to tests/golden/records.txt. The tests of each room register the room's records:
///
///     TEST(PeopleRecords, AreAsTheGoldenFileSays) { roir::golden::expect_records<roir::Person, roir::Employment>(); }
///
/// Data in the world hold names, order and words of fields. A block of the golden file is therefore never edited but by appending fields
/// of a new version, together with `since` and `version` of the record.
#pragma once

#include <roir/core/describe.hpp>

#include <boost/core/type_name.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace roir::golden {

/// The type of a field in words.
template <class T>
std::string type_words() {
  if constexpr (is_record<T>) {
    return std::string{record_name<T>};
  } else if constexpr (is_optional<T>) {
    return "optional " + type_words<typename T::value_type>();
  } else if constexpr (is_vector<T>) {
    return "list of " + type_words<typename T::value_type>();
  } else if constexpr (std::is_same_v<T, std::string>) {
    return "text";
  } else if constexpr (std::is_same_v<T, bool>) {
    return "yes or no";
  } else if constexpr (std::is_same_v<T, double>) {
    return "number";
  } else if constexpr (is_integer<T>) {
    return (std::is_unsigned_v<T> ? "unsigned " : "integer ") + std::to_string(8 * sizeof(T));
  } else if constexpr (is_described_enum<T>) {
    return "one of " + words_of<T>();
  } else {
    return "text of " + boost::core::type_name<T>();
  }
}

/// The block of one record: kind and version, then a line for each field in order.
template <is_record T>
std::string record_words() {
  std::string out = std::string{record_name<T>} + " " + std::to_string(record_version<T>) + "\n";
  for_each_field<T>([&](auto const& field) {
    using Member = typename std::remove_cvref_t<decltype(field)>::Value;
    out += "  " + std::string{field.name} + " | " + type_words<Member>() + " | since " + std::to_string(field.since) + " | " +
           std::string{word(field.visibility)} + " | " + std::string{word(field.sensitivity)} + " | " + std::string{field.unit};
    out.erase(out.find_last_not_of(' ') + 1);
    out += "\n";
  });
  return out;
}

/// The golden file: "\n", then blocks, each followed by an empty line.
inline std::string golden_file() {
  std::ifstream file{ROIR_SOURCE_DIR "/tests/golden/records.txt"};
  EXPECT_TRUE(file) << "tests/golden/records.txt cannot be read";
  return "\n" + std::string{std::istreambuf_iterator<char>{file}, {}} + "\n";
}

/// Expects that the golden file holds exactly the block of each record.
template <is_record... Records>
void expect_records() {
  std::string const golden = golden_file();
  (
      [&] {
        std::string const block = record_words<Records>();
        EXPECT_NE(golden.find("\n" + block + "\n"), std::string::npos)
            << "tests/golden/records.txt does not hold this block:\n\n"
            << block
            << "\nIf the record is new, add the block. If fields were appended, give them `since` and the record its next version.";
      }(),
      ...);
}

}  // namespace roir::golden
