// SPDX-License-Identifier: MIT
#include "exchange/csv_records.hpp"

#include <roir/core/error.hpp>

#include <algorithm>
#include <cstring>

namespace roir::exchange {

RecordReader::RecordReader(std::string_view text, RecordShape const& shape, std::uint64_t begin, std::uint64_t line)
    : text_{text},
      shape_{&shape},
      position_{begin},
      line_{line},
      index_{std::make_unique_for_overwrite<std::uint32_t[]>(window + 8)},
      base_{begin},
      base_end_{begin},
      cells_(shape.slots),
      unescaped_(shape.slots) {}

bool RecordReader::refill() {
  while (base_end_ < text_.size()) {
    base_ = base_end_;
    std::size_t const size = std::min<std::uint64_t>(window, text_.size() - base_);
    count_ = index_structure(text_.data() + base_, size, shape_->structure, index_.get());
    base_end_ = base_ + size;
    at_ = 0;
    if (count_ != 0) return true;
  }
  at_ = count_;  // the last window stays valid for seek
  return false;
}

void RecordReader::seek(std::uint64_t offset) {
  if (offset >= base_ && offset < base_end_) {  // still in the window: the index holds
    at_ = static_cast<std::size_t>(std::lower_bound(index_.get(), index_.get() + count_, offset - base_) - index_.get());
    return;
  }
  base_ = base_end_ = offset;
  at_ = count_ = 0;
}

bool RecordReader::next(std::uint64_t stop, Record& record) {
  stop = std::min<std::uint64_t>(stop, text_.size());
  while (position_ < stop) {
    if (read_record(record) == Step::Record) return true;
    ++blank_;
  }
  return false;
}

// Takes the line end at `at` (LF, CR or CRLF) and counts it; the next structural byte is the one after it.
void RecordReader::end_line(std::uint64_t at) {
  ++at_;
  ++line_;
  position_ = at + 1;
  if (text_[at] == '\n') {
    ++line_ends_.lf;
  } else if (position_ < text_.size() && text_[position_] == '\n') {
    peek();  // the LF may lie in the next window
    ++at_;
    ++position_;
    ++line_ends_.crlf;
  } else {
    ++line_ends_.cr;
  }
}

inline void RecordReader::put(std::uint32_t column, std::uint64_t from, std::uint64_t to, bool doubled) {
  if (column >= shape_->slot_of_column.size()) return;
  std::int32_t const slot = shape_->slot_of_column[column];
  if (slot < 0) return;
  std::string_view const cell = text_.substr(from, to - from);
  if (!doubled) {
    cells_[static_cast<std::size_t>(slot)] = cell;
    return;
  }
  std::string& plain = unescaped_[static_cast<std::size_t>(slot)];
  plain.clear();
  for (std::size_t i = 0; i < cell.size(); ++i) {
    plain += cell[i];
    if (cell[i] == shape_->structure.quote) ++i;  // the second of a doubled quote
  }
  cells_[static_cast<std::size_t>(slot)] = plain;
}

RecordReader::Step RecordReader::read_record(Record& record) {
  auto const [delimiter, quote] = shape_->structure;
  record.begin = position_;
  record.line = line_;
  record.fault = Fault::None;
  std::uint32_t column = 0;
  std::uint64_t cell = position_;  // where the current cell begins
  bool some_extra = false;         // a cell beyond the header holds something
  std::size_t const width = shape_->slot_of_column.size();
  std::uint64_t end;
  for (;;) {
    std::uint64_t const at = peek();
    if (at - record.begin > shape_->max_row_bytes) {
      recover(record, Fault::RowTooLong, at);
      return Step::Record;
    }
    char const c = at < text_.size() ? text_[at] : '\n';
    if (c == quote) {
      if (at == cell) {
        Fault fault = Fault::None;
        if (!read_quoted(record, at, column, fault)) {
          recover(record, fault, std::min<std::uint64_t>(peek(), text_.size()));
          return Step::Record;
        }
        some_extra = some_extra || column >= width;
        std::uint64_t const after = peek();
        if (after >= text_.size() || text_[after] != delimiter) {
          ++column;
          end = after;
          break;
        }
        ++at_;
        ++column;
        cell = after + 1;
      } else {
        ++at_;  // a quote inside a plain cell is a character like any other
      }
      continue;
    }
    put(column, cell, at, false);
    some_extra = some_extra || (column >= width && at != cell);
    ++column;
    if (c != delimiter || at >= text_.size()) {
      end = at;
      break;
    }
    ++at_;
    cell = at + 1;
  }
  record.end = end;
  record.columns = column;
  bool const blank = end - record.begin + 1 == column;  // nothing but delimiters
  if (end < text_.size())
    end_line(end);
  else
    position_ = text_.size();
  if (blank) return Step::Blank;
  if (column < width) record.fault = Fault::ShortRow;
  if (some_extra) record.fault = Fault::LongRow;
  check_bytes(record);
  record.cells = cells_;
  return Step::Record;
}

// Reads the quoted cell whose quote is at `open`; afterwards the next structural byte is the delimiter or line end behind it.
bool RecordReader::read_quoted(Record const& record, std::uint64_t open, std::uint32_t column, Fault& fault) {
  char const quote = shape_->structure.quote;
  ++at_;
  bool doubled = false;
  for (;;) {
    std::uint64_t const at = peek();
    if (at - record.begin > shape_->max_row_bytes) {
      fault = Fault::RowTooLong;
      return false;
    }
    if (at >= text_.size()) {
      fault = Fault::UnclosedQuote;
      return false;
    }
    ++at_;
    char const c = text_[at];
    if (c != quote) {  // the line number counts CRLF once
      line_ += c == '\n' || (c == '\r' && (at + 1 >= text_.size() || text_[at + 1] != '\n'));
      continue;
    }
    std::uint64_t const behind = peek();
    if (behind == at + 1 && behind < text_.size() && text_[behind] == quote) {
      ++at_;
      doubled = true;
      continue;
    }
    if (behind != at + 1) {
      fault = Fault::TextAfterQuote;
      return false;
    }
    put(column, open + 1, at, doubled);
    return true;
  }
}

// Gives up on a record: only its first line is lost, reading goes on behind it. `seen` is how far it was looked at.
void RecordReader::recover(Record& record, Fault fault, std::uint64_t seen) {
  record.fault = fault;
  record.columns = 0;
  record.cells = cells_;
  std::fill(cells_.begin(), cells_.end(), std::string_view{});
  std::uint64_t const next = after_line_end(text_, record.begin);
  reread_ += seen > next ? seen - next : 0;
  if (reread_ > 4 * text_.size() + (64ULL << 20))
    throw LimitExceeded{{.code = "too_many_broken_quotes",
                         .message = "quotes that are never closed would make reading take far too long",
                         .hint = "Repair the quotes, or give the quote character that the file uses."}};
  std::uint64_t end = next;
  if (end > record.begin && text_[end - 1] == '\n') --end;
  if (end > record.begin && text_[end - 1] == '\r') --end;
  record.end = end;
  line_ = record.line + (end < next ? 1 : 0);
  position_ = next;
  seek(next);
}

void RecordReader::check_bytes(Record& record) const {
  std::string_view const bytes = text_.substr(record.begin, record.end - record.begin);
  if (shape_->check_nul && bytes.find('\0') != std::string_view::npos) record.fault = Fault::NulByte;
  if (shape_->check_replacement && bytes.find("\xEF\xBF\xBD") != std::string_view::npos) record.fault = Fault::BadEncoding;
  if (!shape_->check_utf8) return;
  for (std::size_t i = 0; i < bytes.size();) {
    std::size_t const length = static_cast<signed char>(bytes[i]) >= 0 ? 1 : utf8_length(bytes.substr(i));
    if (length == 0) {
      record.fault = Fault::BadEncoding;
      return;
    }
    i += length;
  }
}

std::uint64_t after_line_end(std::string_view text, std::uint64_t offset) {
  constexpr std::size_t stride = 4096;  // looks for both line ends stride by stride, so that a text without CR is not searched to its end
  while (offset < text.size()) {
    std::string_view const part = text.substr(offset, stride);
    std::size_t const found = std::min(part.find('\n'), part.substr(0, part.find('\n')).find('\r'));
    if (found != std::string_view::npos) {
      std::uint64_t const at = offset + found;
      return at + 1 + (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n');
    }
    offset += part.size();
  }
  return text.size();
}

std::size_t utf8_length(std::string_view text) {
  auto const byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  auto const tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  unsigned const a = byte(0);
  if (text.empty()) return 0;
  if (a < 0x80) return 1;
  if (a >= 0xC2 && a <= 0xDF) return tail(1) ? 2 : 0;
  if (a >= 0xE0 && a <= 0xEF) {
    if (!tail(1) || !tail(2)) return 0;
    if (a == 0xE0 && byte(1) < 0xA0) return 0;  // overlong
    if (a == 0xED && byte(1) > 0x9F) return 0;  // surrogate
    return 3;
  }
  if (a >= 0xF0 && a <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (a == 0xF0 && byte(1) < 0x90) return 0;  // overlong
    if (a == 0xF4 && byte(1) > 0x8F) return 0;  // beyond U+10FFFF
    return 4;
  }
  return 0;
}

}  // namespace roir::exchange
