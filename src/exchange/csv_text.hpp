// SPDX-License-Identifier: MIT
/// @file
/// Bytes of a file as UTF-8 text, with what was found out about their encoding.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/progress.hpp>
#include <roir/exchange/csv_dialect.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace roir::exchange {

/// Bytes that are owned, never copied, and not zeroed before they are filled.
struct Bytes {
  std::unique_ptr<char[]> data;
  std::size_t size = 0;
  [[nodiscard]] std::string_view view() const noexcept { return {data.get(), size}; }
};

/// Tells how far one piece of work is. Called often enough: after every piece of a few megabytes.
struct Teller {
  Progress const& progress;  // NOLINT: lives as long as the call that made it
  std::string what;
  std::uint64_t total = 0;
  void operator()(std::uint64_t done) const {
    if (progress) progress({.what = what, .done = done, .total = total});
  }
};

/// The whole file. @throws NotFound (`no_file`), LimitExceeded (`file_too_large`)
ROIR_EXPORT Bytes read_file(std::filesystem::path const& path, std::uint64_t max_bytes, Progress const& progress);
/// A copy of `text`.
ROIR_EXPORT Bytes copy_bytes(std::string_view text);

/// A text in UTF-8 whose first byte is the first of the content, behind any byte order mark.
struct Utf8Text {
  Bytes owner;
  std::string_view text;
  bool has_nul = false;        ///< somewhere is a NUL
  std::uint64_t not_utf8 = 0;  ///< sequences in it that are not UTF-8
};

/// Finds out the encoding (or takes `encoding`), converts where it is not UTF-8, and notes encoding and evidence in `dialect`.
/// @throws InvalidArgument (`unknown_encoding`), LimitExceeded (`file_too_large`)
ROIR_EXPORT Utf8Text to_utf8(Bytes bytes, std::string const& encoding, std::uint64_t max_bytes, Progress const& progress,
                             CsvDialect& dialect);

}  // namespace roir::exchange
