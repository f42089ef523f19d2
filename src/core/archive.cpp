// SPDX-License-Identifier: MIT
#include <roir/core/archive.hpp>
#include <roir/core/column_archive.hpp>

#include <libdeflate.h>

namespace roir::detail {
namespace {

// Layout, integers little-endian: "ROIR", format (1 byte), length of the kind (1 byte), kind, version of the record (4 bytes), length of
// the payload (8 bytes), payload, CRC-32 of all before it (4 bytes).
constexpr std::string_view magic = "ROIR";
constexpr std::uint8_t format = 1;
constexpr std::size_t before_kind = 6;
constexpr std::size_t after_kind = 4 + 8;
constexpr std::size_t checksum_size = 4;

void append_integer(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

std::uint64_t integer_at(std::string_view bytes, std::size_t at, int count) {
  std::uint64_t value = 0;
  for (int i = count - 1; i >= 0; --i) value = (value << 8U) | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

std::uint32_t checksum(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace

void refuse_archive(std::string code, std::string message, std::string place) {
  throw FormatError{{.code = std::move(code), .message = std::move(message), .place = std::move(place)}};
}

std::size_t open_archive(std::string& out, std::string_view kind, std::uint32_t version) {
  if (kind.size() > 0xFF)
    throw InvalidArgument{{.code = "bad_kind", .message = "the name of a kind is longer than 255 bytes", .subject = std::string{kind}}};
  out = magic;
  append_integer(out, format, 1);
  append_integer(out, kind.size(), 1);
  out += kind;
  append_integer(out, version, 4);
  append_integer(out, 0, 8);  // the length, which is not known yet
  return out.size();
}

void close_archive(std::string& out, std::size_t payload_at) {
  std::string length;
  append_integer(length, out.size() - payload_at, 8);
  out.replace(payload_at - 8, 8, length);
  append_integer(out, checksum(out), 4);
}

std::uint32_t version_of_archive(std::string_view bytes, std::string_view kind) {
  return static_cast<std::uint32_t>(integer_at(bytes, before_kind + kind.size(), 4));
}

std::string seal_archive(std::string_view kind, std::uint32_t version, std::string_view payload) {
  std::string out;
  std::size_t const payload_at = open_archive(out, kind, version);
  out += payload;
  close_archive(out, payload_at);
  return out;
}

std::string_view unseal_archive(std::string_view bytes, std::string_view kind, std::uint32_t version, std::size_t max_bytes) {
  if (bytes.size() > max_bytes)
    throw LimitExceeded{
        {.code = "archive_too_large",
         .message = "an archive of " + std::to_string(bytes.size()) + " bytes; at most " + std::to_string(max_bytes) + " are read",
         .subject = std::string{kind}}};
  if (bytes.size() < before_kind + after_kind + checksum_size || !bytes.starts_with(magic))
    refuse_archive("bad_archive", "this is no archive of roir");
  // The checksum first: nothing else that stands in the bytes is believed before it holds.
  std::string_view const checked = bytes.substr(0, bytes.size() - checksum_size);
  if (checksum(checked) != integer_at(bytes, checked.size(), 4))
    refuse_archive("bad_archive", "the archive is damaged: its checksum does not hold");
  if (integer_at(bytes, magic.size(), 1) != format)
    throw VersionError{{.code = "newer_version",
                        .message = "the archive has envelope format " + std::to_string(integer_at(bytes, magic.size(), 1)) +
                                   ", this build reads " + std::to_string(format),
                        .subject = std::string{kind}}};
  std::size_t const kind_size = integer_at(bytes, magic.size() + 1, 1);
  std::size_t const payload_at = before_kind + kind_size + after_kind;
  if (payload_at > checked.size()) refuse_archive("bad_archive", "the archive ends in its head");
  std::string_view const stored_kind = bytes.substr(before_kind, kind_size);
  if (stored_kind != kind)
    refuse_archive("bad_archive", "the archive holds a " + std::string{stored_kind} + ", not a " + std::string{kind});
  std::uint64_t const stored_version = integer_at(bytes, before_kind + kind_size, 4);
  if (stored_version > version)
    throw VersionError{{.code = "newer_version",
                        .message = "the archive holds version " + std::to_string(stored_version) + " of a " + std::string{kind} +
                                   ", this build reads up to " + std::to_string(version),
                        .subject = std::string{kind},
                        .hint = "Read it with the version of roir that wrote it, and carry it over as JSON."}};
  if (integer_at(bytes, before_kind + kind_size + 4, 8) != checked.size() - payload_at)
    refuse_archive("bad_archive", "the archive has another length than it says");
  return checked.substr(payload_at);
}

}  // namespace roir::detail
