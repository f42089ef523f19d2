// SPDX-License-Identifier: MIT
#include "store/canonical.hpp"
#include <roir/core/json.hpp>
#include <roir/store/seal.hpp>

#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace roir {
namespace {

// libsodium is set up once, by whoever comes first; its own initialisation is thread-safe.
void need_sodium() {
  static int const ready = sodium_init();
  if (ready < 0) throw NotFound{{.code = "no_randomness", .message = "the operating system gives no random bytes"}};
}

[[noreturn]] void refuse_payload(std::string_view kind) {
  throw FormatError{{.code = "bad_payload", .message = "what is kept of an entry is no payload of its kind", .subject = std::string{kind}}};
}

// The end of the JSON string that begins at `begin`, behind its closing quote; npos if there is none.
std::size_t end_of_string(std::string_view json, std::size_t begin) {
  if (begin >= json.size() || json[begin] != '"') return std::string_view::npos;
  for (std::size_t i = begin + 1; i < json.size(); ++i) {
    if (json[i] == '\\')
      ++i;
    else if (json[i] == '"')
      return i + 1;
  }
  return std::string_view::npos;
}

std::string payload_head(std::string_view kind, std::uint32_t record_version) {
  return "{\"kind\":\"" + std::string{kind} + "\",\"record_version\":" + std::to_string(record_version) + ",\"key\":";
}
constexpr std::string_view payload_body = ",\"body\":";

}  // namespace

void Description<PositionRange>::validate(PositionRange const& record) {
  if (record.first < 1 || record.last < record.first)
    throw InvalidArgument{
        {.code = "bad_range",
         .message = "positions run from 1, not from " + std::to_string(record.first) + " to " + std::to_string(record.last)}};
}

Salt random_salt() {
  need_sodium();
  Salt salt;
  randombytes_buf(salt.data(), salt.size());
  return salt;
}

Pseudonym random_pseudonym() {
  need_sodium();
  Pseudonym pseudonym;
  randombytes_buf(pseudonym.data(), pseudonym.size());
  return pseudonym;
}

std::string payload_of(Entry const& entry) {
  std::string text = payload_head(kind_of(entry.body), record_version_of(entry.body));
  text += json_text(boost::json::value(entry.key));
  text += payload_body;
  text += body_to_json(entry.body);
  text += '}';
  return text;
}

void read_payload(std::string_view kind, std::uint32_t record_version, std::string_view payload, Entry& entry) {
  std::string const head = payload_head(kind, record_version);
  if (!payload.starts_with(head) || !payload.ends_with('}')) refuse_payload(kind);
  std::size_t const end = end_of_string(payload, head.size());
  if (end == std::string_view::npos || !payload.substr(end).starts_with(payload_body)) refuse_payload(kind);
  std::string_view const key = payload.substr(head.size(), end - head.size());
  std::size_t const body = end + payload_body.size();
  entry.key = key == "\"\"" ? std::string{} : detail::value_from_json<std::string>(parse_json(key), "/key");
  entry.body = body_from_json(kind, record_version, payload.substr(body, payload.size() - 1 - body));
}

Digest commitment_to(Salt const& salt, std::string_view payload) {
  std::string bytes;
  bytes.reserve(payload.size() + 80);
  canonical::put(bytes, "roir.payload.1");
  canonical::put(bytes, salt);
  canonical::put(bytes, payload);
  return canonical::hash_of(bytes);
}

std::string header_bytes(EntryHeader const& header) {
  std::string bytes;
  bytes.reserve(224);
  canonical::put(bytes, "roir.header.1");
  canonical::put(bytes, header.position);
  canonical::put(bytes, std::string_view{header.stream_kind});
  canonical::put(bytes, header.stream);
  canonical::put(bytes, header.version);
  canonical::put(bytes, header.actor);
  canonical::put(bytes, header.at.milliseconds());
  canonical::put(bytes, header.recorded_at.milliseconds());
  canonical::put(bytes, std::string_view{header.kind});
  canonical::put(bytes, std::int64_t{header.record_version});
  canonical::put(bytes, header.commitment);
  return bytes;
}

EntryHeader header_from_bytes(std::string_view bytes) {
  canonical::Reader reader{bytes};
  if (reader.text() != "roir.header.1") canonical::refuse();
  EntryHeader header;
  header.position = reader.integer();
  header.stream_kind = reader.text();
  reader.array(header.stream);
  header.version = reader.integer();
  reader.array(header.actor);
  try {
    header.at = Timestamp{reader.integer()};
    header.recorded_at = Timestamp{reader.integer()};
  } catch (InvalidArgument const&) {
    canonical::refuse();
  }
  header.kind = reader.text();
  std::int64_t const record_version = reader.integer();
  if (record_version < 1 || record_version > std::int64_t{0xFFFFFFFF}) canonical::refuse();
  header.record_version = static_cast<std::uint32_t>(record_version);
  reader.array(header.commitment);
  reader.end();
  return header;
}

Digest chain_start(std::string_view journal_id) {
  std::string bytes;
  canonical::put(bytes, "roir.journal.1");
  canonical::put(bytes, journal_id);
  return canonical::hash_of(bytes);
}

Digest seal(Digest const& previous, std::string_view header) {
  std::string bytes;
  bytes.reserve(header.size() + 80);
  canonical::put(bytes, "roir.entry.1");
  canonical::put(bytes, previous);
  canonical::put(bytes, header);
  return canonical::hash_of(bytes);
}

std::string hex_of(std::uint8_t const* bytes, std::size_t size) {
  constexpr char const* digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * size);
  for (std::size_t i = 0; i < size; ++i) {
    text += digits[bytes[i] >> 4U];
    text += digits[bytes[i] & 0xFU];
  }
  return text;
}

namespace canonical {

std::array<std::uint8_t, 32> hash_of(std::string_view bytes) {
  need_sodium();
  Digest digest;
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), nullptr, 0);
  return digest;
}

std::array<std::uint8_t, 8> checksum_of(std::string_view bytes) {
  std::string framed;
  framed.reserve(bytes.size() + 32);
  put(framed, "roir.row.1");
  put(framed, bytes);
  Digest const digest = hash_of(framed);
  std::array<std::uint8_t, 8> checksum;
  std::copy_n(digest.begin(), checksum.size(), checksum.begin());
  return checksum;
}

}  // namespace canonical
}  // namespace roir
