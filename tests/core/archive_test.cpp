// SPDX-License-Identifier: MIT
#include "test_records.hpp"
#include <roir/core/archive.hpp>

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <boost/crc.hpp>
#include <gtest/gtest.h>

#include <random>
#include <sstream>

namespace roir {
namespace {

template <class T>
concept has_no_archive = !requires(T const& value) {
  save_archive(value);
}
&&!requires {
  load_archive<T>("");
};
struct Stranger {
  int number = 0;
};
static_assert(has_no_archive<Stranger> && has_no_archive<std::string> && has_no_archive<std::vector<Parcel>> && !has_no_archive<Parcel>);
static_assert(boost::serialization::version<Parcel>::value == 2 && boost::serialization::version<Stranger>::value == 0);
static_assert(boost::serialization::tracking_level<Parcel>::value == boost::serialization::track_never);

// Sets the checksum of an envelope right again after its bytes were changed.
std::string resealed(std::string bytes) {
  boost::crc_32_type crc;
  crc.process_bytes(bytes.data(), bytes.size() - 4);
  for (std::size_t i = 0; i < 4; ++i) bytes[bytes.size() - 4 + i] = static_cast<char>((crc.checksum() >> (8 * i)) & 0xFFU);
  return bytes;
}

template <class T = Parcel>
std::string refusal(std::string_view bytes) {
  try {
    (void)load_archive<T>(bytes);
    return "taken";
  } catch (Error const& error) {
    return error.code();
  }
}

template <class Output, class Input, class Saved, class Loaded>
void expect_through_boost(Saved const& saved, Loaded const& expected) {
  std::stringstream bytes;
  {
    Output archive{bytes};
    archive << boost::serialization::make_nvp("parcel", saved);
  }
  Loaded loaded{.id = MeetingId{"other"}, .weight = Grams{0}, .label = {.to = PersonId{"other"}}};
  Input archive{bytes};
  archive >> boost::serialization::make_nvp("parcel", loaded);
  EXPECT_EQ(loaded, expected);
}

TEST(Archive, TakesAnAppendedFieldThroughEveryArchiveOfBoost) {
  Parcel const parcel = new_parcel();
  expect_through_boost<boost::archive::text_oarchive, boost::archive::text_iarchive>(parcel, parcel);
  expect_through_boost<boost::archive::xml_oarchive, boost::archive::xml_iarchive>(parcel, parcel);
  expect_through_boost<boost::archive::binary_oarchive, boost::archive::binary_iarchive>(parcel, parcel);
}

TEST(Archive, WhatAnOlderVersionWroteIsReadWithDefaults) {
  Parcel const expected = replace(new_parcel(), [](Parcel& p) { p.stamps = 3; });
  expect_through_boost<boost::archive::text_oarchive, boost::archive::text_iarchive>(old_parcel(), expected);
  expect_through_boost<boost::archive::xml_oarchive, boost::archive::xml_iarchive>(old_parcel(), expected);
  EXPECT_EQ(load_archive<Parcel>(save_archive(old_parcel())), expected);
}

TEST(Archive, RoundTripIsTheIdentity) {
  ParcelMaker make{4};
  for (int i = 0; i < 5'000; ++i) {
    Parcel const parcel = make();
    ASSERT_EQ(load_archive<Parcel>(save_archive(parcel)), parcel);
  }
}

TEST(Archive, ANewerVersionIsAnErrorOfVersions) {
  std::string const bytes = save_archive(new_parcel());
  EXPECT_EQ(refusal<ParcelV1>(bytes), "newer_version");
  EXPECT_THROW((void)load_archive<ParcelV1>(bytes), VersionError);
}

TEST(Archive, AnotherKindAndWhatIsNoArchiveAreRefused) {
  EXPECT_EQ(refusal<Label>(save_archive(new_parcel())), "bad_archive");
  EXPECT_EQ(refusal(save_archive(Label{.to = PersonId{"p"}})), "bad_archive");
  for (std::string const& text :
       {std::string{}, std::string{"ROIR"}, std::string(64, '\0'), std::string{"PK\x03\x04 something else altogether"}})
    EXPECT_EQ(refusal(text), "bad_archive");
}

TEST(Archive, TheSizeLimitIsAskedFirst) {
  std::string const bytes = save_archive(new_parcel());
  EXPECT_NO_THROW((void)load_archive<Parcel>(bytes, bytes.size()));
  EXPECT_THROW((void)load_archive<Parcel>(bytes, bytes.size() - 1), LimitExceeded);
}

TEST(Archive, EveryFlippedBitAndEveryCutIsReported) {
  std::string const bytes = save_archive(new_parcel());
  ASSERT_EQ(refusal(bytes), "taken");
  for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
    ASSERT_EQ(refusal(flipped), "bad_archive") << "bit " << bit;
  }
  for (std::size_t size = 0; size < bytes.size(); ++size) ASSERT_EQ(refusal(bytes.substr(0, size)), "bad_archive") << size << " bytes";
  for (std::string const& tail : {std::string{"\0", 1}, std::string{"x"}, bytes}) EXPECT_EQ(refusal(bytes + tail), "bad_archive");
}

// Whoever can write the bytes can write their checksum: then the reader still neither crashes nor asks for more memory than there are
// bytes, and throws nothing but errors of roir.
TEST(Archive, HostileContentUnderAGoodChecksumDoesNotCrash) {
  std::string const bytes = save_archive(new_parcel());
  std::size_t taken = 0;
  std::size_t refused = 0;
  auto const attempt = [&](std::string changed) { ++(refusal(resealed(std::move(changed))) == "taken" ? taken : refused); };
  for (std::size_t at = 0; at + 4 < bytes.size(); ++at) {
    for (unsigned value = 0; value < 256; ++value) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(value);
      attempt(std::move(changed));
    }
  }
  std::mt19937_64 random{5};
  for (int i = 0; i < 50'000; ++i) {
    std::string changed = bytes;
    for (auto left = 1 + random() % 8; left > 0; --left) changed[random() % (changed.size() - 4)] = static_cast<char>(random());
    if (random() % 4 == 0) changed.erase(random() % (changed.size() - 4), random() % 16);
    if (changed.size() > 4) attempt(std::move(changed));
  }
  EXPECT_GT(taken, 0U);
  EXPECT_GT(refused, taken);
}

TEST(Archive, AFileOfTodayIsReadForEver) {
  // Written by save_archive(Label{"p1", "hello"}) of roir 0.1.0 with Boost 1.81.
  Label const label{.to = PersonId{"p1"}, .note = "hello"};
  std::string const hex =
      "524f495201056c6162656c010000004500000000000000160000000000000073657269616c697a6174696f6e3a3a61726368"
      "6976651300040804080100000000010000000200000000000000703101050000000000000068656c6c6fcd67d26d";
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  EXPECT_EQ(load_archive<Label>(bytes), label);
}

}  // namespace
}  // namespace roir
