// SPDX-License-Identifier: MIT
/// @file
/// Described records in archives of Boost.Serialization, and a checked envelope for storing one.
///
/// Any archive of Boost takes a record: `archive << boost::serialization::make_nvp("person", person)`. Archives are positional: a reader
/// takes the fields that the stored version had, in their order, and the rest keeps its defaults. Whole numbers are stored with 64 bits,
/// enumerators as their words and values with a TextForm as text, so that a field may be widened and an enumeration reordered.
///
/// Boost's readers trust what they read, so bytes from a disk or a wire belong in the envelope of save_archive, which is verified before
/// an archive sees a byte of it. The envelope finds damage. It does not find forgery: whoever can write the bytes can write their checksum.
/// Archives are a cache and a way between processes of one machine; what is kept for years is JSON (json.hpp), because Boost before 1.84
/// does not read what later versions write.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>

#include <boost/archive/archive_exception.hpp>
#include <boost/archive/binary_iarchive_impl.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <boost/archive/impl/basic_binary_iarchive.ipp>
#include <boost/archive/impl/basic_binary_iprimitive.ipp>
#include <boost/serialization/level.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/tracking.hpp>
#include <boost/serialization/version.hpp>

#include <cstdint>
#include <limits>
#include <memory>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>

namespace roir {

/// The most bytes that load_archive takes unless told otherwise.
inline constexpr std::size_t max_archive_bytes = std::size_t{256} << 20U;

namespace detail {

[[noreturn]] ROIR_EXPORT void refuse_archive(std::string code, std::string message, std::string place = "");

// The envelope around `payload`.
[[nodiscard]] ROIR_EXPORT std::string seal_archive(std::string_view kind, std::uint32_t version, std::string_view payload);
// The payload of a sound envelope of that kind and of at most that version.
[[nodiscard]] ROIR_EXPORT std::string_view unseal_archive(std::string_view bytes, std::string_view kind, std::uint32_t version,
                                                          std::size_t max_bytes);

// Bytes in memory as a source for an archive; knows how many are left.
class ByteSource : public std::streambuf {
 public:
  explicit ByteSource(std::string_view bytes) {
    // A get area is not const in the interface of streambuf; nothing writes to it.
    char* const begin = const_cast<char*>(bytes.data());
    setg(begin, begin, begin + bytes.size());
  }
  [[nodiscard]] std::size_t left() const noexcept { return static_cast<std::size_t>(egptr() - gptr()); }
};

// Boost's binary reader, but a text is never longer than what is left to read: Boost would first make room for whatever length it finds.
class BoundedReader : public boost::archive::binary_iarchive_impl<BoundedReader, char, std::char_traits<char>> {
  using Base = boost::archive::binary_iarchive_impl<BoundedReader, char, std::char_traits<char>>;

 public:
  explicit BoundedReader(ByteSource& source) : Base(source, boost::archive::no_codecvt), source_{source} {
    init(boost::archive::no_codecvt);
  }

  using Base::load;
  void load(std::string& text) {
    std::size_t size = 0;
    Base::load(size);
    if (size > source_.left()) refuse_archive("bad_archive", "a text of " + std::to_string(size) + " bytes is longer than the archive");
    text.resize(size);
    if (size > 0) this->load_binary(text.data(), size);
  }

 private:
  ByteSource& source_;
};

// How a record inside another stands in an archive: with its own version, and without needing a default constructor.
template <is_record T>
struct RecordSlot {
  T const* source = nullptr;  // set when saving
  std::optional<T> loaded{};  // set by loading
  template <class Archive>
  void serialize(Archive& archive, unsigned int version);
};

template <is_record T, class Archive>
void save_fields(Archive& archive, T const& record);
template <is_record T, class Archive>
T load_fields(Archive& archive, std::uint32_t version);

template <class T, class Archive>
void save_value(Archive& archive, char const* name, T const& value) {
  using boost::serialization::make_nvp;
  if constexpr (is_record<T>) {
    RecordSlot<T> const slot{&value};
    archive << make_nvp(name, slot);
  } else if constexpr (is_optional<T>) {
    save_value(archive, "given", value.has_value());
    if (value) save_value(archive, name, *value);
  } else if constexpr (is_vector<T>) {
    save_value(archive, "count", static_cast<std::uint64_t>(value.size()));
    for (auto const& item : value) save_value(archive, name, item);
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, double>) {
    archive << make_nvp(name, value);
  } else if constexpr (std::is_same_v<T, bool>) {
    std::uint8_t const byte = value ? 1 : 0;
    archive << make_nvp(name, byte);
  } else if constexpr (is_integer<T>) {
    std::conditional_t<std::is_unsigned_v<T>, std::uint64_t, std::int64_t> const wide = value;
    archive << make_nvp(name, wide);
  } else if constexpr (is_described_enum<T>) {
    std::string const text{word(value)};
    archive << make_nvp(name, text);
  } else {
    std::string const text = TextForm<T>::write(value);
    archive << make_nvp(name, text);
  }
}

template <class T, class Archive>
T load_value(Archive& archive, char const* name) {
  using boost::serialization::make_nvp;
  if constexpr (is_record<T>) {
    RecordSlot<T> slot;
    archive >> make_nvp(name, slot);
    return std::move(*slot.loaded);
  } else if constexpr (is_optional<T>) {
    if (!load_value<bool>(archive, "given")) return std::nullopt;
    return load_value<typename T::value_type>(archive, name);
  } else if constexpr (is_vector<T>) {
    // Items are taken one by one: a count that is not true ends at the end of the archive, not in a reservation of memory.
    auto const count = load_value<std::uint64_t>(archive, "count");
    T items;
    for (std::uint64_t i = 0; i < count; ++i) items.push_back(load_value<typename T::value_type>(archive, name));
    return items;
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, double>) {
    T value{};
    archive >> make_nvp(name, value);
    return value;
  } else if constexpr (std::is_same_v<T, bool>) {
    std::uint8_t byte = 0;
    archive >> make_nvp(name, byte);
    if (byte > 1) refuse_archive("bad_archive", "a yes or no is neither", name);
    return byte == 1;
  } else if constexpr (is_integer<T>) {
    std::conditional_t<std::is_unsigned_v<T>, std::uint64_t, std::int64_t> wide = 0;
    archive >> make_nvp(name, wide);
    if (!std::in_range<T>(wide))
      refuse_archive("bad_archive", "the number " + std::to_string(wide) + " is outside the range of its field", name);
    return static_cast<T>(wide);
  } else {
    auto const text = load_value<std::string>(archive, name);
    if constexpr (is_described_enum<T>) {
      auto const known = parse_word<T>(text);
      if (!known) refuse_archive("bad_archive", "\"" + text.substr(0, 64) + "\" is not one of its words", name);
      return *known;
    } else {
      return TextForm<T>::read(text);
    }
  }
}

template <is_record T, class Archive>
void save_fields(Archive& archive, T const& record) {
  for_each_field<T>([&](auto const& field) { save_value(archive, field.name.data(), field.of(record)); });
}

template <is_record T, class Archive>
T load_fields(Archive& archive, std::uint32_t version) {
  if (version < 1) refuse_archive("bad_archive", "a " + std::string{record_name<T>} + " of version 0 was never written");
  RecordParts<T> parts;
  auto const load = [&]<std::size_t Index>(std::integral_constant<std::size_t, Index>) {
    auto const& field = std::get<Index>(Description<T>::value.fields);
    using Member = typename std::remove_cvref_t<decltype(field)>::Value;
    if (field.since <= version) parts.template at<Index>().emplace(load_value<Member>(archive, field.name.data()));
  };
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (load(std::integral_constant<std::size_t, Index>{}), ...);
  }
  (std::make_index_sequence<field_count<T>>{});
  T record = std::move(parts).build();
  roir::validate(record);
  return record;
}

template <is_record T>
template <class Archive>
void RecordSlot<T>::serialize(Archive& archive, unsigned int version) {
  if constexpr (Archive::is_saving::value)
    save_fields(archive, *source);
  else
    loaded.emplace(load_fields<T>(archive, version));
}

// Carries the version of a record into the traits of Boost.Serialization.
template <is_record T>
struct ArchiveVersion {
  using tag = boost::mpl::integral_c_tag;
  using type = boost::mpl::int_<static_cast<int>(record_version<T>)>;
  static constexpr int value = static_cast<int>(record_version<T>);
};
// Records are values: an archive keeps no list of their addresses.
struct ArchiveUntracked {
  using tag = boost::mpl::integral_c_tag;
  using type = boost::mpl::int_<boost::serialization::track_never>;
  static constexpr int value = boost::serialization::track_never;
};

}  // namespace detail

/// The record as bytes: a binary archive in an envelope with kind, version, length and CRC-32.
///
/// @throws what the TextForm of a field throws.
template <is_record T>
[[nodiscard]] std::string save_archive(T const& record) {
  std::stringbuf bytes;
  {
    boost::archive::binary_oarchive archive{bytes, boost::archive::no_codecvt};
    detail::save_value(archive, "record", record);
  }
  return detail::seal_archive(record_name<T>, record_version<T>, bytes.str());
}

/// The record of the bytes that save_archive made, with this version of the record or an earlier one; validated.
///
/// @throws LimitExceeded (`archive_too_large`) beyond `max_bytes`.
/// @throws FormatError (`bad_archive`) for damage, another kind, or anything that is no such archive.
/// @throws VersionError (`newer_version`) for a version that this build does not know.
/// @throws what the TextForm of a field or the record's `validate` throws for content that no save_archive wrote.
template <is_record T>
[[nodiscard]] T load_archive(std::string_view bytes, std::size_t max_bytes = max_archive_bytes) {
  detail::ByteSource source{detail::unseal_archive(bytes, record_name<T>, record_version<T>, max_bytes)};
  try {
    detail::BoundedReader archive{source};
    T record = detail::load_value<T>(archive, "record");
    if (source.left() != 0) detail::refuse_archive("bad_archive", std::to_string(source.left()) + " bytes follow the record");
    return record;
  } catch (boost::archive::archive_exception const& error) {
    if (error.code == boost::archive::archive_exception::unsupported_class_version ||
        error.code == boost::archive::archive_exception::unsupported_version)
      throw VersionError{{.code = "newer_version",
                          .message = "the archive holds something newer than this build reads",
                          .subject = std::string{record_name<T>},
                          .hint = "Read it with the version of roir that wrote it, and carry it over as JSON."}};
    detail::refuse_archive("bad_archive", std::string{"this is no archive of a "} + std::string{record_name<T>} + ": " + error.what());
  }
}

}  // namespace roir

/// @cond traits of Boost.Serialization for described records
namespace boost::serialization {

template <roir::is_record T>
struct version<T> : roir::detail::ArchiveVersion<T> {};
template <roir::is_record T>
struct version<roir::detail::RecordSlot<T>> : roir::detail::ArchiveVersion<T> {};
template <roir::is_record T>
struct tracking_level<T> : roir::detail::ArchiveUntracked {};
template <roir::is_record T>
struct tracking_level<roir::detail::RecordSlot<T>> : roir::detail::ArchiveUntracked {};

template <class Archive, roir::is_record T>
void serialize(Archive& archive, T& record, unsigned int const version) {
  if constexpr (Archive::is_saving::value)
    roir::detail::save_fields(archive, record);
  else
    record = roir::detail::load_fields<T>(archive, version);
}

}  // namespace boost::serialization
/// @endcond
