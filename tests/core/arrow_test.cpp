// SPDX-License-Identifier: MIT
#include <roir/core/arrow.hpp>

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <map>

namespace roir {
namespace {

// A reader of the C data interface written from its specification, knowing nothing of the writer.
std::map<std::string, std::string> metadata(char const* bytes) {
  std::map<std::string, std::string> pairs;
  if (bytes == nullptr) return pairs;
  auto const integer = [&] {
    std::int32_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    bytes += sizeof value;
    return value;
  };
  auto const text = [&] {
    std::int32_t const size = integer();
    std::string const value{bytes, static_cast<std::size_t>(size)};
    bytes += size;
    return value;
  };
  for (std::int32_t left = integer(); left > 0; --left) {
    std::string const key = text();
    pairs[key] = text();
  }
  return pairs;
}

bool is_null(ArrowArray const& array, std::int64_t row) {
  auto const* bits = static_cast<std::uint8_t const*>(array.buffers[0]);
  return bits != nullptr && (bits[row / 8] & (1U << (row % 8))) == 0;
}

template <class Cell>
Cell cell(ArrowArray const& array, std::int64_t row) {
  return static_cast<Cell const*>(array.buffers[1])[row];
}

std::string text_cell(ArrowArray const& array, std::int64_t row) {
  auto const begin = cell<std::int32_t>(array, row);
  auto const end = cell<std::int32_t>(array, row + 1);
  return {static_cast<char const*>(array.buffers[2]) + begin, static_cast<std::size_t>(end - begin)};
}

Table sample() {
  Table table{{.name = "coverage", .title = "Coverage", .definition = "held / due", .policy = "grace=0", .notes = {"one", "two"}}};
  table.add(Column{{.name = "unit", .words = "The unit."}, std::vector<std::string>{"Köln", "", "hidden"}, {1, 1, 0}});
  table.add(Column{{.name = "meetings", .unit = "count"}, std::vector<std::int64_t>{12, -1, std::numeric_limits<std::int64_t>::max()}});
  table.add(Column{{.name = "share"}, std::vector<double>{0.5, std::numeric_limits<double>::quiet_NaN(), 2}});
  table.add(Column{{.name = "since"}, std::vector<DayNumber>{{0}, {-1}, {20454}}, {0, 1, 1}});
  return table;
}

TEST(Arrow, TheSchemaTellsTypesNamesAndWords) {
  ArrowArrayStream stream;
  export_stream(sample(), &stream);
  ArrowSchema schema;
  ASSERT_EQ(stream.get_schema(&stream, &schema), 0);
  EXPECT_STREQ(schema.format, "+s");
  ASSERT_EQ(schema.n_children, 4);
  std::string types;
  for (int i = 0; i < 4; ++i) {
    types += std::string{schema.children[i]->name} + ":" + schema.children[i]->format + " ";
    EXPECT_EQ(schema.children[i]->flags, ARROW_FLAG_NULLABLE);
    EXPECT_EQ(schema.children[i]->dictionary, nullptr);
  }
  EXPECT_EQ(types, "unit:u meetings:l share:g since:tdD ");
  EXPECT_EQ(metadata(schema.metadata),
            (std::map<std::string, std::string>{
                {"name", "coverage"}, {"title", "Coverage"}, {"definition", "held / due"}, {"policy", "grace=0"}, {"notes", "one\ntwo"}}));
  EXPECT_EQ(metadata(schema.children[0]->metadata), (std::map<std::string, std::string>{{"words", "The unit."}}));
  EXPECT_EQ(metadata(schema.children[1]->metadata), (std::map<std::string, std::string>{{"unit", "count"}}));
  EXPECT_EQ(schema.children[2]->metadata, nullptr);
  schema.release(&schema);
  EXPECT_EQ(schema.release, nullptr);
  stream.release(&stream);
  EXPECT_EQ(stream.release, nullptr);
}

TEST(Arrow, OneBatchHoldsEachCellThenTheStreamEnds) {
  ArrowArrayStream stream;
  export_stream(sample(), &stream);
  ArrowArray batch;
  ASSERT_EQ(stream.get_next(&stream, &batch), 0);
  ASSERT_NE(batch.release, nullptr);
  EXPECT_EQ(batch.length, 3);
  EXPECT_EQ(batch.null_count, 0);
  ASSERT_EQ(batch.n_buffers, 1);
  EXPECT_EQ(batch.buffers[0], nullptr);
  ASSERT_EQ(batch.n_children, 4);

  ArrowArray const& unit = *batch.children[0];
  EXPECT_EQ(unit.n_buffers, 3);
  EXPECT_EQ(unit.null_count, 1);
  EXPECT_EQ(text_cell(unit, 0), "Köln");
  EXPECT_EQ(text_cell(unit, 1), "");
  EXPECT_FALSE(is_null(unit, 1));
  EXPECT_TRUE(is_null(unit, 2));
  EXPECT_EQ(text_cell(unit, 2), "") << "what is missing does not leave the house";

  ArrowArray const& meetings = *batch.children[1];
  EXPECT_EQ(meetings.null_count, 0);
  EXPECT_EQ(meetings.buffers[0], nullptr);
  EXPECT_EQ(cell<std::int64_t>(meetings, 2), std::numeric_limits<std::int64_t>::max());

  ArrowArray const& share = *batch.children[2];
  EXPECT_EQ(share.null_count, 1);
  EXPECT_TRUE(is_null(share, 1));
  EXPECT_EQ(cell<double>(share, 2), 2);

  ArrowArray const& since = *batch.children[3];
  EXPECT_TRUE(is_null(since, 0));
  EXPECT_EQ(cell<std::int32_t>(since, 1), -1);
  EXPECT_EQ(cell<std::int32_t>(since, 2), 20454);

  ArrowArray end;
  ASSERT_EQ(stream.get_next(&stream, &end), 0);
  EXPECT_EQ(end.release, nullptr);
  EXPECT_EQ(stream.get_last_error(&stream), nullptr);
  batch.release(&batch);
  stream.release(&stream);
}

TEST(Arrow, NumbersAreThoseOfTheTableItself) {
  Table table = sample();
  void const* const meetings = std::get<std::vector<std::int64_t>>(table["meetings"].cells()).data();
  void const* const share = std::get<std::vector<double>>(table["share"].cells()).data();
  void const* const since = std::get<std::vector<DayNumber>>(table["since"].cells()).data();
  ArrowArrayStream stream;
  export_stream(std::move(table), &stream);
  ArrowArray batch;
  ASSERT_EQ(stream.get_next(&stream, &batch), 0);
  EXPECT_EQ(batch.children[1]->buffers[1], meetings);
  EXPECT_EQ(batch.children[2]->buffers[1], share);
  EXPECT_EQ(batch.children[3]->buffers[1], since);
  batch.release(&batch);
  stream.release(&stream);
}

TEST(Arrow, AColumnMovedOutLivesLongerThanBatchAndStream) {
  ArrowArrayStream stream;
  export_stream(sample(), &stream);
  ArrowSchema schema;
  ArrowArray batch;
  ASSERT_EQ(stream.get_schema(&stream, &schema), 0);
  ASSERT_EQ(stream.get_next(&stream, &batch), 0);
  stream.release(&stream);
  // As the specification moves a child: copy the struct, mark the source released.
  ArrowArray column = *batch.children[1];
  batch.children[1]->release = nullptr;
  ArrowSchema field = *schema.children[1];
  schema.children[1]->release = nullptr;
  batch.release(&batch);
  schema.release(&schema);
  EXPECT_EQ(cell<std::int64_t>(column, 0), 12);
  EXPECT_STREQ(field.name, "meetings");
  column.release(&column);
  field.release(&field);
}

TEST(Arrow, AStreamNobodyReadsAndATableWithoutRowsOrColumnsAreFine) {
  ArrowArrayStream unread;
  export_stream(sample(), &unread);
  unread.release(&unread);

  Table rowless;
  rowless.add(Column{{.name = "a"}, std::vector<std::string>{}});
  rowless.add(Column{{.name = "b"}, std::vector<double>{}});
  for (Table const& table : {rowless, Table{}}) {
    ArrowArrayStream stream;
    export_stream(table, &stream);
    ArrowArray batch;
    ASSERT_EQ(stream.get_next(&stream, &batch), 0);
    ASSERT_NE(batch.release, nullptr);
    EXPECT_EQ(batch.length, 0);
    ASSERT_EQ(batch.n_children, static_cast<std::int64_t>(table.columns().size()));
    if (batch.n_children == 2) {
      EXPECT_EQ(cell<std::int32_t>(*batch.children[0], 0), 0) << "the first offset is there even without rows";
      EXPECT_NE(batch.children[1]->buffers[1], nullptr);
    }
    batch.release(&batch);
    stream.release(&stream);
  }
}

TEST(Arrow, MissingCellsAreCountedAcrossTheBytesOfTheBitmap) {
  std::vector<std::int64_t> numbers(100);
  std::vector<std::uint8_t> valid(100);
  for (std::size_t i = 0; i < 100; ++i) valid[i] = i % 3 == 0 ? 0 : 7;
  Table table;
  table.add(Column{{.name = "n"}, numbers, valid});
  ArrowArrayStream stream;
  export_stream(table, &stream);
  ArrowArray batch;
  ASSERT_EQ(stream.get_next(&stream, &batch), 0);
  EXPECT_EQ(batch.children[0]->null_count, 34);
  for (std::int64_t row = 0; row < 100; ++row) EXPECT_EQ(is_null(*batch.children[0], row), row % 3 == 0) << row;
  batch.release(&batch);
  stream.release(&stream);
}

}  // namespace
}  // namespace roir
