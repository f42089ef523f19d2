// SPDX-License-Identifier: MIT
#include "exchange/csv_text.hpp"

#include "exchange/csv_index.hpp"
#include "exchange/csv_records.hpp"
#include "exchange/large_pages.hpp"
#include <roir/core/error.hpp>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace roir::exchange {
namespace {

constexpr std::uint64_t size_unknown = 1 << 20;
constexpr std::size_t piece = 8 << 20;  // bytes between two reports of progress

[[noreturn]] void too_large(std::string const& file, std::uint64_t max_bytes) {
  throw LimitExceeded{{.code = "file_too_large",
                       .message = "the file has more than " + std::to_string(max_bytes) + " bytes",
                       .subject = file,
                       .hint = "Split it, or raise max_bytes."}};
}

[[noreturn]] void no_file(std::string const& file, int error) {
  throw NotFound{{.code = "no_file",
                  .message = "cannot read " + file + ": " + std::strerror(error),
                  .subject = file,
                  .hint = "Check the path and the right to read it."}};
}

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(char const* path) : fd_{::open(path, O_RDONLY | O_CLOEXEC)} {}
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int value() const noexcept { return fd_; }

 private:
  int fd_;
};

void grow(Bytes& bytes, std::size_t& room) {
  auto larger = std::make_unique_for_overwrite<char[]>(room * 2);
  std::memcpy(larger.get(), bytes.data.get(), bytes.size);
  bytes.data = std::move(larger);
  room *= 2;
}

struct Sequences {
  std::uint64_t good = 0, bad = 0, first_bad = 0;
};

// Counts the multi-byte sequences that are UTF-8 and those that are not.
Sequences count_sequences(std::string_view text, Teller const& tell) {
  Sequences found;
  std::size_t i = 0;
  for (std::size_t stop = 0; i < text.size(); tell(i)) {
    stop = std::min(text.size(), i + piece);
    while (i < stop) {
      std::uint64_t eight;
      if (i + sizeof eight <= stop) {
        std::memcpy(&eight, text.data() + i, sizeof eight);
        if ((eight & 0x8080808080808080ULL) == 0) {
          i += sizeof eight;
          continue;
        }
      }
      if (static_cast<signed char>(text[i]) >= 0) {
        ++i;
        continue;
      }
      std::size_t const length = utf8_length(text.substr(i));
      if (length == 0 && found.bad++ == 0) found.first_bad = i;
      found.good += length != 0;
      i += std::max<std::size_t>(length, 1);
    }
  }
  return found;
}

ByteKinds kinds_of(std::string_view text, Teller const& tell) {
  ByteKinds all;
  for (std::size_t i = 0; i < text.size(); i += piece) {
    ByteKinds const some = byte_kinds(text.data() + i, std::min(piece, text.size() - i));
    all.has_nul = all.has_nul || some.has_nul;
    all.has_high_bits = all.has_high_bits || some.has_high_bits;
    tell(i);
  }
  return all;
}

struct Mark {
  std::string_view bytes;
  char const* encoding;
};
// Longest first: the mark of UTF-32LE begins with that of UTF-16LE.
constexpr std::array<Mark, 5> marks{{{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                     {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                     {{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                     {{"\xFF\xFE", 2}, "UTF-16LE"},
                                     {{"\xFE\xFF", 2}, "UTF-16BE"}}};

// UTF-16 without a mark: most of a table's characters are ASCII, so nearly every second byte is NUL, always on the same side.
char const* utf16_without_mark(std::string_view bytes) {
  std::string_view const sample = bytes.substr(0, 4096);
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) (i % 2 == 0 ? even : odd) += sample[i] == '\0';
  std::size_t const half = sample.size() / 2;
  if (half < 2 || bytes.size() % 2 != 0) return nullptr;
  if (odd * 4 >= half * 3 && even * 20 < half) return "UTF-16LE";
  if (even * 4 >= half * 3 && odd * 20 < half) return "UTF-16BE";
  return nullptr;
}

class Converter {
 public:
  explicit Converter(std::string const& name) {
    UErrorCode error = U_ZERO_ERROR;
    converter_ = ucnv_open(name.c_str(), &error);
    if (U_FAILURE(error))
      throw InvalidArgument{{.code = "unknown_encoding",
                             .message = "no encoding is called '" + name + "'",
                             .subject = name,
                             .hint = "Use a name such as UTF-8, UTF-16LE, windows-1252, windows-1250 or Shift_JIS."}};
  }
  Converter(Converter const&) = delete;
  Converter& operator=(Converter const&) = delete;
  ~Converter() { ucnv_close(converter_); }
  [[nodiscard]] UConverter* value() const noexcept { return converter_; }

 private:
  UConverter* converter_;
};

// Piece by piece through UTF-16. Characters that cannot be read become U+FFFD and are counted.
Bytes convert(std::string_view bytes, std::string const& encoding, std::uint64_t max_bytes, Teller const& tell, std::uint64_t& replaced) {
  Converter const from{encoding};
  Converter const to{"UTF-8"};
  std::size_t room = std::max<std::size_t>(bytes.size() + bytes.size() / 8, 64);
  Bytes out{std::make_unique_for_overwrite<char[]>(room), 0};
  std::array<UChar, 4096> pivot;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  char const* source = bytes.data();
  char const* const source_end = source + bytes.size();
  UBool reset = true;
  for (;;) {
    char* const target = out.data.get() + out.size;
    char* target_at = target;
    UErrorCode error = U_ZERO_ERROR;
    char const* const stop = source + std::min<std::size_t>(piece, static_cast<std::size_t>(source_end - source));
    ucnv_convertEx(to.value(), from.value(), &target_at, target + (room - out.size), &source, stop, pivot.data(), &pivot_source,
                   &pivot_target, pivot.data() + pivot.size(), reset, stop == source_end, &error);
    reset = false;
    out.size += static_cast<std::size_t>(target_at - target);
    tell(static_cast<std::uint64_t>(source - bytes.data()));
    if (error != U_BUFFER_OVERFLOW_ERROR) {
      if (stop == source_end) break;
      continue;
    }
    if (room > 4 * max_bytes) too_large("converted text", max_bytes);
    grow(out, room);
  }
  std::string_view const text = out.view();
  for (std::size_t i = text.find("\xEF\xBF\xBD"); i != std::string_view::npos; i = text.find("\xEF\xBF\xBD", i + 3)) ++replaced;
  return out;
}

}  // namespace

Bytes read_file(std::filesystem::path const& path, std::uint64_t max_bytes, Progress const& progress) {
  std::string const name = path.string();
  Descriptor const file{name.c_str()};
  struct stat status {};
  if (file.value() < 0 || ::fstat(file.value(), &status) != 0) no_file(name, errno);
  if (S_ISDIR(status.st_mode)) no_file(name, EISDIR);
  bool const known = S_ISREG(status.st_mode) && status.st_size > 0;
  if (known && static_cast<std::uint64_t>(status.st_size) > max_bytes) too_large(name, max_bytes);
  std::size_t room = known ? static_cast<std::size_t>(status.st_size) + 1 : size_unknown;  // one more, to see the end
  Bytes bytes{std::make_unique_for_overwrite<char[]>(room), 0};
  prefer_large_pages(bytes.data.get(), room);
  Teller const tell{.progress = progress, .what = "loading " + name, .total = known ? static_cast<std::uint64_t>(status.st_size) : 0};
  tell(0);
  for (;;) {
    if (bytes.size == room) grow(bytes, room);
    ::ssize_t const got = ::read(file.value(), bytes.data.get() + bytes.size, std::min(piece, room - bytes.size));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) no_file(name, errno);
    if (got == 0) return bytes;
    bytes.size += static_cast<std::size_t>(got);
    if (bytes.size > max_bytes) too_large(name, max_bytes);
    tell(std::min<std::uint64_t>(bytes.size, tell.total));
  }
}

Bytes copy_bytes(std::string_view text) {
  Bytes bytes{std::make_unique_for_overwrite<char[]>(text.size() + 1), text.size()};
  std::copy(text.begin(), text.end(), bytes.data.get());
  return bytes;
}

Utf8Text to_utf8(Bytes bytes, std::string const& encoding, std::uint64_t max_bytes, Progress const& progress, CsvDialect& dialect) {
  std::string_view content = bytes.view();
  dialect.encoding = encoding;
  if (!encoding.empty()) dialect.evidence.push_back("encoding " + encoding + ": given");
  for (Mark const& mark : marks) {
    if (!content.starts_with(mark.bytes)) continue;
    // A given encoding stands; its own mark is no content.
    if (encoding.empty() || ucnv_compareNames(encoding.c_str(), mark.encoding) == 0) {
      content.remove_prefix(mark.bytes.size());
      dialect.byte_order_mark = true;
      if (encoding.empty()) {
        dialect.encoding = mark.encoding;
        dialect.evidence.push_back(std::string{"encoding "} + mark.encoding + ": the file begins with its byte order mark");
      }
      break;
    }
  }
  if (char const* name = dialect.encoding.empty() ? utf16_without_mark(content) : nullptr) {
    dialect.encoding = name;
    dialect.evidence.push_back(std::string{"encoding "} + name + ": nearly every second byte is zero, and there is no byte order mark");
  }
  Teller const tell{.progress = progress, .what = "checking the encoding", .total = content.size()};
  ByteKinds const kinds = kinds_of(content, tell);
  Sequences const found = kinds.has_high_bits ? count_sequences(content, tell) : Sequences{};
  if (dialect.encoding.empty()) {
    bool const utf8 = found.bad == 0 || found.good > found.bad;
    dialect.encoding = utf8 ? "UTF-8" : "windows-1252";
    dialect.evidence.push_back(!kinds.has_high_bits ? "encoding UTF-8: only ASCII characters"
                               : utf8 ? "encoding UTF-8: " + std::to_string(found.good) + " characters beyond ASCII are valid UTF-8, " +
                                            std::to_string(found.bad) + " are not"
                                      : "encoding windows-1252: byte " + std::to_string(found.first_bad) + " is not UTF-8 (" +
                                            std::to_string(found.bad) + " such, " + std::to_string(found.good) + " valid sequences)");
  }
  Utf8Text result;
  if (ucnv_compareNames(dialect.encoding.c_str(), "UTF-8") == 0) {
    result = {.owner = std::move(bytes), .text = content, .has_nul = kinds.has_nul, .not_utf8 = found.bad};
    return result;
  }
  result.owner = convert(content, dialect.encoding, max_bytes, tell, dialect.replaced_characters);
  result.text = result.owner.view();
  result.has_nul = kinds_of(result.text, {.progress = progress, .what = "checking the text", .total = result.text.size()}).has_nul;
  return result;
}

}  // namespace roir::exchange
