// SPDX-License-Identifier: MIT
/// @file
/// Cuts a CSV text into records and cells: RFC 4180, forgiving where nothing can be lost, and exact about where a record begins.
#pragma once

#include "exchange/csv_index.hpp"
#include <roir/core/export.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir::exchange {

/// Why a record is no good as a whole.
enum class Fault : std::uint8_t { None, ShortRow, LongRow, TextAfterQuote, UnclosedQuote, RowTooLong, NulByte, BadEncoding };

/// What a RecordReader needs to know; plain values, shared by all chunks of a file.
struct RecordShape {
  Structure structure{};
  std::uint64_t max_row_bytes = 1 << 20;
  bool check_nul = false;          ///< the text holds NUL bytes somewhere
  bool check_utf8 = false;         ///< the text holds bytes that are not UTF-8 somewhere
  bool check_replacement = false;  ///< the conversion had to replace characters by U+FFFD
  /// For each column of the header the slot that its cell goes to, or -1 for a column nobody asked for.
  std::vector<std::int32_t> slot_of_column{};
  std::size_t slots = 0;  ///< number of slots
};

/// One record. Views point into the text or into the reader; they live until the next record.
struct Record {
  std::uint64_t begin = 0;    ///< offset of its first byte
  std::uint64_t end = 0;      ///< offset behind its last byte, before the line end
  std::uint64_t line = 0;     ///< line on which it begins, the reader's first line being the given one
  std::uint32_t columns = 0;  ///< cells in it
  Fault fault = Fault::None;
  std::span<std::string_view const> cells{};  ///< by slot; not to be used in a faulty record
};

/// Reads records one after the other from an offset that begins a record.
class RecordReader {
 public:
  /// `text` and `shape` must outlive the reader.
  RecordReader(std::string_view text, RecordShape const& shape, std::uint64_t begin, std::uint64_t line);
  /// The next record that is not blank and begins before `stop`; false when there is none.
  bool next(std::uint64_t stop, Record& record);
  /// Offset at which the next record begins.
  [[nodiscard]] std::uint64_t position() const noexcept { return position_; }
  /// Line on which the next record begins.
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }
  /// Records without content that were passed over.
  [[nodiscard]] std::uint64_t blank() const noexcept { return blank_; }
  /// How many line ends of each kind ended a record.
  struct LineEnds {
    std::uint64_t lf = 0, crlf = 0, cr = 0;
  };
  /// @copydoc LineEnds
  [[nodiscard]] LineEnds line_ends() const noexcept { return line_ends_; }

 private:
  enum class Step : std::uint8_t { Record, Blank };
  Step read_record(Record& record);
  bool read_quoted(Record const& record, std::uint64_t open, std::uint32_t column, Fault& fault);
  void put(std::uint32_t column, std::uint64_t from, std::uint64_t to, bool doubled);
  void end_line(std::uint64_t at);
  void recover(Record& record, Fault fault, std::uint64_t seen);
  void check_bytes(Record& record) const;
  bool refill();
  // Offset of the next structural byte, or size of the text.
  std::uint64_t peek() { return (at_ < count_ || refill()) ? base_ + index_[at_] : text_.size(); }
  void seek(std::uint64_t offset);

  static constexpr std::size_t window = 16384;
  std::string_view text_;
  RecordShape const* shape_;
  std::uint64_t position_;
  std::uint64_t line_;
  std::uint64_t blank_ = 0;
  std::uint64_t reread_ = 0;
  LineEnds line_ends_{};
  std::unique_ptr<std::uint32_t[]> index_;
  std::uint64_t base_;      // offset of the window
  std::uint64_t base_end_;  // offset behind it
  std::size_t at_ = 0, count_ = 0;
  std::vector<std::string_view> cells_;
  std::vector<std::string> unescaped_;  // one buffer per slot for cells with doubled quotes
};

/// Offset behind the first line end at or after `offset`: where a record begins unless that line end is inside quotes.
std::uint64_t after_line_end(std::string_view text, std::uint64_t offset);

/// Length of the UTF-8 sequence that begins `text`, or 0 if it is not one (surrogates, overlong and cut-off forms are not).
ROIR_EXPORT std::size_t utf8_length(std::string_view text);

}  // namespace roir::exchange
