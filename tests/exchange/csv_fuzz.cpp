// SPDX-License-Identifier: MIT
// A target for libFuzzer, built and run by scripts/fuzz_csv: no bytes may crash the reading of CSV text, lose a row silently, or make two
// readings differ. The first byte of the input chooses the options.
#include <roir/exchange/csv.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

roir::ReadReport read(std::string const& bytes, roir::CsvOptions const& options) {
  std::uint64_t rows = 0;
  roir::CsvFile const file = roir::CsvFile::from_bytes(bytes, "fuzz.csv", options);
  roir::ReadReport const report = file.each_row([&](roir::CsvRow const& row) {
    ++rows;
    require(row.cells.size() == file.header().size());
  });
  require(rows == report.rows_loaded);
  require(report.rows_read == report.rows_loaded + report.rows_rejected);
  require(report.errors.size() <= report.rows_rejected);
  return report;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) return 0;
  std::string const bytes{reinterpret_cast<char const*>(data + 1), size - 1};
  roir::CsvOptions options;
  if ((data[0] & 1) != 0) options.delimiter = ';';
  if ((data[0] & 2) != 0) options.quote = '\'';
  if ((data[0] & 4) != 0) options.encoding = "UTF-16LE";
  if ((data[0] & 8) != 0) options.max_row_bytes = 1U + (data[0] >> 4);
  try {
    require(read(bytes, options) == read(bytes, options));
  } catch (roir::Error const& error) {
    require(!error.code().empty());
  }
  return 0;
}
