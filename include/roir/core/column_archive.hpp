// SPDX-License-Identifier: MIT
/// @file
/// Many records of one kind in one archive, field by field: each field is a column, and each column goes into the archive in one piece.
///
/// It is a binary archive of Boost.Serialization in the same checked envelope as a single record (archive.hpp), and holds the same: fields
/// since their version, enumerators by their words, values with a TextForm as text. What it does not hold is records within records.
/// Numbers are stored as wide as they are, and read into a wider or narrower field where they fit. Little-endian machines only, as
/// archives are a cache and a way between processes of one machine.
#pragma once

#include <roir/core/archive.hpp>

#include <boost/serialization/binary_object.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace roir {

/// Texts of many records, end to end. A plain value.
struct TextColumn {
  std::vector<std::uint32_t> ends{};  ///< where each text ends in `bytes`; the first begins at 0
  std::string bytes{};                ///< all of them
  /// Appends one. @throws LimitExceeded (`column_too_large`) beyond 4 GiB of text.
  void add(std::string_view text) {
    if (bytes.size() + text.size() > std::numeric_limits<std::uint32_t>::max())
      throw LimitExceeded{{.code = "column_too_large", .message = "more than 4 GiB of text in one column", .subject = "text"}};
    bytes += text;
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  /// One of them.
  [[nodiscard]] std::string_view at(std::size_t row) const noexcept {
    std::size_t const begin = row == 0 ? 0 : ends[row - 1];
    return std::string_view{bytes}.substr(begin, ends[row] - begin);
  }
  /// Member by member.
  friend bool operator==(TextColumn const&, TextColumn const&) = default;
};

/// A column of which not every record has a value.
template <class Column>
struct OptionalColumn {
  std::vector<std::uint8_t> given{};  ///< 1 where there is one
  Column values{};                    ///< one for each record; where there is none, a default
  /// Member by member.
  friend bool operator==(OptionalColumn const&, OptionalColumn const&) = default;
};

namespace detail {

// Makes `out` the head of an envelope, and tells where the payload is to begin; close_archive then makes it whole, once the payload stands
// behind it.
[[nodiscard]] ROIR_EXPORT std::size_t open_archive(std::string& out, std::string_view kind, std::uint32_t version);
ROIR_EXPORT void close_archive(std::string& out, std::size_t payload_at);
// The version that a sound envelope of that kind says.
[[nodiscard]] ROIR_EXPORT std::uint32_t version_of_archive(std::string_view bytes, std::string_view kind);

template <class Value>
auto column_kind() {
  if constexpr (is_optional<Value>)
    return OptionalColumn<decltype(column_kind<typename Value::value_type>())>{};
  else if constexpr (std::is_same_v<Value, bool> || is_described_enum<Value>)
    return std::vector<std::uint8_t>{};
  else if constexpr (std::is_same_v<Value, double> || is_integer<Value>)
    return std::vector<Value>{};
  else
    return TextColumn{};
}
template <class Value>
using ColumnOf = decltype(column_kind<Value>());

template <class Value>
inline constexpr bool is_flat = !is_record<Value> && !is_vector<Value>;
template <class Value>
requires is_optional<Value>
inline constexpr bool is_flat<Value> = is_flat<typename Value::value_type>;

template <class... Members, class T>
constexpr bool all_flat(RecordInfo<T, Members...> const&) {
  return (is_flat<Members> && ...);
}
template <class T, class... Members>
std::tuple<ColumnOf<Members>...> columns_of(RecordInfo<T, Members...> const&);

// Bytes appended to a text: what an archive writes to without a buffer in between.
class ByteSink : public std::streambuf {
 public:
  explicit ByteSink(std::string& out) : out_{out} {}

 protected:
  std::streamsize xsputn(char const* data, std::streamsize size) override {
    out_.append(data, static_cast<std::size_t>(size));
    return size;
  }
  int_type overflow(int_type byte) override {
    if (byte != traits_type::eof()) out_ += traits_type::to_char_type(byte);
    return traits_type::not_eof(byte);
  }

 private:
  std::string& out_;
};

}  // namespace detail

/// A record none of whose fields is a record or a list.
template <class T>
concept is_flat_record = is_record<T> && detail::all_flat(Description<T>::value);

/// Records of one kind as columns. Column i is that of field i; each has one value for each record, or is empty where an earlier version of
/// the record did not have the field. A plain value.
template <is_flat_record T>
struct Columns {
  using Tuple = decltype(detail::columns_of(Description<T>::value));  ///< one column for each field
  std::size_t rows = 0;                                               ///< how many records
  Tuple columns{};                                                    ///< in the order of the fields
  /// Member by member.
  friend bool operator==(Columns const&, Columns const&) = default;
};

namespace detail {

static_assert(std::endian::native == std::endian::little, "columns are written as they lie in memory");

// The words of an enumeration in order of their numbers in the column.
template <is_described_enum Enum>
std::vector<std::string> words_of_enum() {
  std::vector<std::string> words;
  for (auto const& one : EnumWords<Enum>::value) words.emplace_back(one.word);
  return words;
}
template <is_described_enum Enum>
std::uint8_t number_of(Enum value) {
  auto const& all = EnumWords<Enum>::value;
  return static_cast<std::uint8_t>(std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.value == value; }) - all.begin());
}

template <class Value>
void put(ColumnOf<Value>& column, Value const& value) {
  if constexpr (is_optional<Value>) {
    using Inner = typename Value::value_type;
    column.given.push_back(value ? 1 : 0);
    if (value)
      put<Inner>(column.values, *value);
    else if constexpr (std::is_same_v<ColumnOf<Inner>, TextColumn>)
      column.values.add({});
    else
      column.values.push_back({});
  } else if constexpr (std::is_same_v<Value, bool>) {
    column.push_back(value ? 1 : 0);
  } else if constexpr (is_described_enum<Value>) {
    column.push_back(number_of(value));
  } else if constexpr (std::is_same_v<ColumnOf<Value>, TextColumn>) {
    if constexpr (std::is_same_v<Value, std::string>)
      column.add(value);
    else
      column.add(TextForm<Value>::write(value));
  } else {
    column.push_back(value);
  }
}

template <class Value>
Value take(ColumnOf<Value> const& column, std::size_t row) {
  if constexpr (is_optional<Value>) {
    if (column.given[row] == 0) return std::nullopt;
    return take<typename Value::value_type>(column.values, row);
  } else if constexpr (std::is_same_v<Value, bool>) {
    return column[row] != 0;
  } else if constexpr (is_described_enum<Value>) {
    return EnumWords<Value>::value[column[row]].value;
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return std::string{column.at(row)};
  } else if constexpr (std::is_same_v<ColumnOf<Value>, TextColumn>) {
    return TextForm<Value>::read(column.at(row));
  } else {
    return column[row];
  }
}

template <class Number>
std::size_t rows_of(std::vector<Number> const& column) noexcept {
  return column.size();
}
inline std::size_t rows_of(TextColumn const& column) noexcept {
  return column.ends.size();
}
template <class Column>
std::size_t rows_of(OptionalColumn<Column> const& column) noexcept {
  return column.given.size();
}

template <class Archive, class Number>
void save_numbers(Archive& archive, std::vector<Number> const& numbers) {
  auto const size = static_cast<std::uint64_t>(numbers.size() * sizeof(Number));
  archive << size;
  archive << boost::serialization::make_binary_object(numbers.data(), size);
}

template <class Number>
void load_numbers(BoundedReader& archive, ByteSource const& source, std::vector<Number>& numbers, std::size_t rows) {
  std::uint64_t size = 0;
  archive >> size;
  if (size > source.left() || size != rows * sizeof(Number)) refuse_archive("bad_archive", "a column has another length than it should");
  numbers.resize(rows);
  archive >> boost::serialization::make_binary_object(numbers.data(), size);
}

template <class Value, class Archive>
void save_column(Archive& archive, ColumnOf<Value> const& column) {
  if constexpr (is_optional<Value>) {
    save_numbers(archive, column.given);
    save_column<typename Value::value_type>(archive, column.values);
  } else if constexpr (std::is_same_v<ColumnOf<Value>, TextColumn>) {
    save_numbers(archive, column.ends);
    archive << column.bytes;
  } else {
    if constexpr (is_described_enum<Value>) {
      auto const words = words_of_enum<Value>();
      auto const count = static_cast<std::uint64_t>(words.size());
      archive << count;
      for (std::string const& word : words) archive << word;
    }
    // Width and sign, so that a field may be widened.
    using Number = typename ColumnOf<Value>::value_type;
    std::int64_t const form = (std::is_signed_v<Number> ? -1 : 1) * static_cast<std::int64_t>(sizeof(Number));
    archive << form;
    save_numbers(archive, column);
  }
}

template <class From, class To>
void load_as(BoundedReader& archive, ByteSource const& source, std::vector<To>& column, std::size_t rows) {
  if constexpr (std::is_same_v<From, To>) {
    load_numbers(archive, source, column, rows);
  } else if constexpr (std::is_integral_v<To>) {
    std::vector<From> stored;
    load_numbers(archive, source, stored, rows);
    column.clear();
    for (From const number : stored) {
      if (!std::in_range<To>(number))
        refuse_archive("bad_archive", "the number " + std::to_string(number) + " is outside the range of its field");
      column.push_back(static_cast<To>(number));
    }
  } else {
    refuse_archive("bad_archive", "a column of whole numbers stands where a field is none");
  }
}

template <class Number>
void load_form(BoundedReader& archive, ByteSource const& source, std::vector<Number>& column, std::size_t rows) {
  std::int64_t form = 0;
  archive >> form;
  if constexpr (std::is_same_v<Number, double>) {
    if (form != -8) refuse_archive("bad_archive", "a column has a form that no number has");
    load_numbers(archive, source, column, rows);
  } else {
    switch (form) {
      case 1:
        return load_as<std::uint8_t>(archive, source, column, rows);
      case 2:
        return load_as<std::uint16_t>(archive, source, column, rows);
      case 4:
        return load_as<std::uint32_t>(archive, source, column, rows);
      case 8:
        return load_as<std::uint64_t>(archive, source, column, rows);
      case -1:
        return load_as<std::int8_t>(archive, source, column, rows);
      case -2:
        return load_as<std::int16_t>(archive, source, column, rows);
      case -4:
        return load_as<std::int32_t>(archive, source, column, rows);
      case -8:
        return load_as<std::int64_t>(archive, source, column, rows);
      default:
        refuse_archive("bad_archive", "a column has a form that no number has");
    }
  }
}

// No byte of the column is above `most`.
inline void check_bytes(std::vector<std::uint8_t> const& column, std::size_t most) {
  std::uint8_t highest = 0;
  for (std::uint8_t const byte : column) highest = std::max(highest, byte);
  if (highest > most) refuse_archive("bad_archive", "a yes or no, or a word, is none");
}

template <class Value>
void load_column(BoundedReader& archive, ByteSource const& source, ColumnOf<Value>& column, std::size_t rows) {
  if constexpr (is_optional<Value>) {
    load_numbers(archive, source, column.given, rows);
    check_bytes(column.given, 1);
    load_column<typename Value::value_type>(archive, source, column.values, rows);
  } else if constexpr (std::is_same_v<ColumnOf<Value>, TextColumn>) {
    load_numbers(archive, source, column.ends, rows);
    archive >> column.bytes;
    bool is_rising = true;
    for (std::size_t row = 1; row < rows; ++row) is_rising = is_rising && column.ends[row - 1] <= column.ends[row];
    if (!is_rising || (rows == 0 ? 0 : column.ends.back()) != column.bytes.size())
      refuse_archive("bad_archive", "the texts of a column do not end where they should");
  } else if constexpr (is_described_enum<Value>) {
    std::uint64_t count = 0;
    archive >> count;
    if (count == 0 || count > 256) refuse_archive("bad_archive", "an enumeration has no words or too many");
    std::vector<std::uint8_t> now;
    bool is_same = true;
    for (std::uint64_t i = 0; i < count; ++i) {
      std::string text;
      archive >> text;
      auto const known = parse_word<Value>(text);
      now.push_back(known ? number_of(*known) : 0xFFU);
      is_same = is_same && now.back() == i;
    }
    load_form(archive, source, column, rows);
    check_bytes(column, count - 1);
    if (is_same) return;
    for (std::uint8_t& number : column) number = now[number];
    check_bytes(column, EnumWords<Value>::value.size() - 1);
  } else {
    load_form(archive, source, column, rows);
    if constexpr (std::is_same_v<Value, bool>) check_bytes(column, 1);
  }
}

template <is_flat_record T, class Look>
void each_column(Look const& look) {
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (look(std::integral_constant<std::size_t, Index>{}), ...);
  }
  (std::make_index_sequence<field_count<T>>{});
}
template <is_flat_record T, std::size_t Index>
using FieldValue = typename std::remove_cvref_t<decltype(std::get<Index>(Description<T>::value.fields))>::Value;

}  // namespace detail

/// The records as columns. O(records × fields).
/// @throws what the TextForm of a field throws; LimitExceeded (`column_too_large`).
template <is_flat_record T>
[[nodiscard]] Columns<T> to_columns(std::span<T const> records) {
  Columns<T> made{.rows = records.size()};
  detail::each_column<T>([&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
    auto const& field = std::get<Index>(Description<T>::value.fields);
    for (T const& record : records) detail::put<detail::FieldValue<T, Index>>(std::get<Index>(made.columns), field.of(record));
  });
  return made;
}

/// The records of columns, each validated; fields of empty columns have their defaults. O(records × fields).
/// @throws what the TextForm of a field or the record's `validate` throws for content that no record has.
template <is_flat_record T>
[[nodiscard]] std::vector<T> to_records(Columns<T> const& columns) {
  std::vector<T> made;
  made.reserve(columns.rows);
  for (std::size_t row = 0; row < columns.rows; ++row) {
    RecordParts<T> parts;
    detail::each_column<T>([&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
      auto const& column = std::get<Index>(columns.columns);
      if (detail::rows_of(column) == columns.rows)
        parts.template at<Index>().emplace(detail::take<detail::FieldValue<T, Index>>(column, row));
    });
    made.push_back(std::move(parts).build());
    roir::validate(made.back());
  }
  return made;
}

/// Writes the columns as an archive over what `out` held before; its memory is used again.
template <is_flat_record T>
void save_archive(Columns<T> const& columns, std::string& out) {
  std::string const kind = std::string{record_name<T>} + "_columns";
  std::size_t const payload = detail::open_archive(out, kind, record_version<T>);
  {
    detail::ByteSink sink{out};
    boost::archive::binary_oarchive archive{sink, boost::archive::no_codecvt};
    auto const rows = static_cast<std::uint64_t>(columns.rows);
    archive << rows;
    detail::each_column<T>([&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
      detail::save_column<detail::FieldValue<T, Index>>(archive, std::get<Index>(columns.columns));
    });
  }
  detail::close_archive(out, payload);
}
/// The columns as an archive.
template <is_flat_record T>
[[nodiscard]] std::string save_archive(Columns<T> const& columns) {
  std::string out;
  save_archive(columns, out);
  return out;
}

/// Reads the columns of an archive over what `columns` held before; their memory is used again. Columns that the stored version did not
/// have are empty. That the values are such as the record's `validate` wants is seen by to_records().
/// @throws as load_archive() of one record.
template <is_flat_record T>
void load_archive(std::string_view bytes, Columns<T>& columns, std::size_t max_bytes = max_archive_bytes) {
  std::string const kind = std::string{record_name<T>} + "_columns";
  detail::ByteSource source{detail::unseal_archive(bytes, kind, record_version<T>, max_bytes)};
  std::uint32_t const stored = detail::version_of_archive(bytes, kind);
  try {
    detail::BoundedReader archive{source};
    std::uint64_t rows = 0;
    archive >> rows;
    if (rows > source.left()) detail::refuse_archive("bad_archive", "there are more records than bytes");
    columns.rows = rows;
    detail::each_column<T>([&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
      using Value = detail::FieldValue<T, Index>;
      auto const& field = std::get<Index>(Description<T>::value.fields);
      auto& column = std::get<Index>(columns.columns);
      if (field.since <= stored)
        detail::load_column<Value>(archive, source, column, rows);
      else
        column = {};
    });
    if (source.left() != 0) detail::refuse_archive("bad_archive", std::to_string(source.left()) + " bytes follow the columns");
  } catch (boost::archive::archive_exception const& error) {
    detail::refuse_archive("bad_archive", std::string{"this is no archive of columns: "} + error.what());
  }
}

}  // namespace roir
