// SPDX-License-Identifier: MIT
#include "test_records.hpp"
#include <roir/core/column_archive.hpp>

#include <boost/archive/binary_iarchive.hpp>
#include <boost/crc.hpp>
#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace roir {
namespace {

/// A parcel on a shelf: one of each kind of field that a column may have.
struct Shelved {
  MeetingId id;
  std::string text{};
  bool fragile = false;
  std::int32_t count = 0;
  std::uint8_t small = 0;
  double share = 0;
  Colour colour = Colour::Red;
  Grams weight{0};
  std::optional<std::int64_t> shelf{};
  std::optional<std::string> note{};
  std::optional<Colour> ribbon{};
};
/// The same before it had notes and ribbons, with a narrower count.
struct ShelvedV1 {
  MeetingId id;
  std::string text{};
  bool fragile = false;
  std::int16_t count = 0;
  std::uint8_t small = 0;
  double share = 0;
  Colour colour = Colour::Red;
  Grams weight{0};
  std::optional<std::int64_t> shelf{};
};

}  // namespace

template <>
struct Description<Shelved> {
  static constexpr auto value =
      describe<Shelved>("shelved", 2, ROIR_FIELD(Shelved, id, Visibility::Line), ROIR_FIELD(Shelved, text, Visibility::Line),
                        ROIR_FIELD(Shelved, fragile, Visibility::Line), ROIR_FIELD(Shelved, count, Visibility::Line),
                        ROIR_FIELD(Shelved, small, Visibility::Line), ROIR_FIELD(Shelved, share, Visibility::Line),
                        ROIR_FIELD(Shelved, colour, Visibility::Line), ROIR_FIELD(Shelved, weight, Visibility::Line),
                        ROIR_FIELD(Shelved, shelf, Visibility::Line), ROIR_FIELD(Shelved, note, Visibility::Line, {.since = 2}),
                        ROIR_FIELD(Shelved, ribbon, Visibility::Line, {.since = 2}));
  static void validate(Shelved const& record) {
    if (record.share > 1) throw InvalidArgument{{.code = "bad_share", .message = "more than all"}};
  }
};
template <>
struct Description<ShelvedV1> {
  static constexpr auto value =
      describe<ShelvedV1>("shelved", 1, ROIR_FIELD(ShelvedV1, id, Visibility::Line), ROIR_FIELD(ShelvedV1, text, Visibility::Line),
                          ROIR_FIELD(ShelvedV1, fragile, Visibility::Line), ROIR_FIELD(ShelvedV1, count, Visibility::Line),
                          ROIR_FIELD(ShelvedV1, small, Visibility::Line), ROIR_FIELD(ShelvedV1, share, Visibility::Line),
                          ROIR_FIELD(ShelvedV1, colour, Visibility::Line), ROIR_FIELD(ShelvedV1, weight, Visibility::Line),
                          ROIR_FIELD(ShelvedV1, shelf, Visibility::Line));
};

namespace {

static_assert(is_flat_record<Shelved> && !is_flat_record<Parcel>, "records within records are no columns");

std::vector<Shelved> some(int count) {
  std::mt19937 random{3};
  std::vector<Shelved> made;
  for (int i = 0; i < count; ++i) {
    Shelved one{.id = MeetingId{"m" + std::to_string(i)}};
    one.text = std::string(random() % 12, static_cast<char>('a' + random() % 26));
    one.fragile = random() % 2 == 0;
    one.count = static_cast<std::int16_t>(random());
    one.small = static_cast<std::uint8_t>(random());
    one.share = static_cast<double>(random() % 100) / 100;
    one.colour = random() % 2 == 0 ? Colour::Red : Colour::DarkGreen;
    one.weight = Grams{static_cast<int>(random() % 50)};
    if (random() % 2 == 0) one.shelf = static_cast<std::int64_t>(random()) << 20;
    if (random() % 2 == 0) one.note = "n" + std::to_string(i);
    if (random() % 2 == 0) one.ribbon = Colour::DarkGreen;
    made.push_back(one);
  }
  return made;
}
std::string refusal(std::string_view bytes) {
  try {
    Columns<Shelved> columns;
    load_archive(bytes, columns);
    (void)to_records(columns);
    return "taken";
  } catch (Error const& error) {
    return error.code();
  }
}
std::string resealed(std::string bytes) {
  boost::crc_32_type crc;
  crc.process_bytes(bytes.data(), bytes.size() - 4);
  for (std::size_t i = 0; i < 4; ++i) bytes[bytes.size() - 4 + i] = static_cast<char>((crc.checksum() >> (8 * i)) & 0xFFU);
  return bytes;
}

TEST(ColumnArchive, RoundTripIsTheIdentity) {
  for (int const count : {0, 1, 2, 257}) {
    auto const records = some(count);
    Columns<Shelved> const columns = to_columns<Shelved>(records);
    Columns<Shelved> loaded;
    load_archive(save_archive(columns), loaded);
    EXPECT_EQ(loaded, columns);
    auto const back = to_records(loaded);
    ASSERT_EQ(back.size(), records.size());
    for (std::size_t i = 0; i < back.size(); ++i) EXPECT_TRUE(record_equal(back[i], records[i])) << i;
  }
}

TEST(ColumnArchive, HoldsWhatArchivesOfSingleRecordsHold) {
  auto const records = some(40);
  Columns<Shelved> loaded;
  load_archive(save_archive(to_columns<Shelved>(records)), loaded);
  auto const back = to_records(loaded);
  for (std::size_t i = 0; i < back.size(); ++i) EXPECT_EQ(save_archive(back[i]), save_archive(records[i]));
}

TEST(ColumnArchive, IsAnArchiveOfBoostInTheEnvelope) {
  std::string const bytes = save_archive(to_columns<Shelved>(some(3)));
  EXPECT_EQ(resealed(bytes), bytes) << "the checksum is CRC-32";
  std::stringbuf payload{bytes.substr(6 + std::string_view{"shelved_columns"}.size() + 12)};
  boost::archive::binary_iarchive archive{payload, boost::archive::no_codecvt};
  std::uint64_t rows = 0;
  archive >> rows;
  EXPECT_EQ(rows, 3u);
}

TEST(ColumnArchive, WhatAnOlderVersionWroteIsReadWithDefaultsAndWidened) {
  std::vector<ShelvedV1> const old{
      {.id = MeetingId{"a"}, .text = "x", .count = -300, .colour = Colour::DarkGreen, .weight = Grams{7}, .shelf = 5},
      {.id = MeetingId{"b"}}};
  Columns<Shelved> loaded;
  load_archive(save_archive(to_columns<ShelvedV1>(old)), loaded);
  auto const records = to_records(loaded);
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(records[0].count, -300);
  EXPECT_EQ(records[0].colour, Colour::DarkGreen);
  EXPECT_EQ(records[0].shelf, 5);
  EXPECT_FALSE(records[0].note || records[0].ribbon || records[1].shelf);
}

TEST(ColumnArchive, ANewerVersionAndAnotherKindAreRefused) {
  Columns<ShelvedV1> loaded;
  EXPECT_THROW(load_archive(save_archive(to_columns<Shelved>(some(2))), loaded), VersionError);
  EXPECT_EQ(refusal(save_archive(some(1)[0])), "bad_archive") << "one record is not a column";
  Columns<Shelved> columns;
  EXPECT_THROW(load_archive(save_archive(to_columns<Shelved>(some(2))), columns, 20), LimitExceeded);
}

TEST(ColumnArchive, EveryFlippedBitAndEveryCutIsReported) {
  std::string const bytes = save_archive(to_columns<Shelved>(some(5)));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    EXPECT_EQ(refusal(std::string_view{bytes}.substr(0, i)), "bad_archive") << i;
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
      EXPECT_NE(refusal(damaged), "taken") << i << "." << bit;
    }
  }
}

TEST(ColumnArchive, HostileContentUnderAGoodChecksumDoesNotCrash) {
  std::string const bytes = save_archive(to_columns<Shelved>(some(5)));
  std::mt19937 random{9};
  int taken = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string hostile = bytes;
    for (int change = 0; change < 3; ++change) hostile[22 + random() % (bytes.size() - 26)] = static_cast<char>(random());
    taken += refusal(resealed(hostile)) == "taken" ? 1 : 0;
  }
  EXPECT_GT(taken, 0) << "some changes are other values";
  EXPECT_LT(taken, 20'000);
}

TEST(ColumnArchive, ValidatesEachRecord) {
  auto records = some(3);
  records[1].share = 2;
  EXPECT_EQ(refusal(save_archive(to_columns<Shelved>(records))), "bad_share");
}

}  // namespace
}  // namespace roir
