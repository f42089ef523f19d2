// SPDX-License-Identifier: MIT
/// @file
/// The records that the tests of the adapters work on: one with every kind of field, the same one version earlier, and one inside it.
#pragma once

#include <roir/core/record.hpp>

#include <charconv>
#include <cstring>
#include <random>

namespace roir {

/// An enumeration with words.
enum class Colour : std::uint8_t { Red, DarkGreen };
template <>
struct EnumWords<Colour> {
  static constexpr auto value = enum_words<Colour>({{Colour::Red, "red"}, {Colour::DarkGreen, "dark_green"}});
};

/// A value class with an invariant: not negative.
class Grams {
 public:
  explicit Grams(int value) : value_{value} {
    if (value < 0) throw InvalidArgument{{.code = "bad_grams", .message = "a weight is negative", .hint = "Weigh it again."}};
  }
  [[nodiscard]] int value() const noexcept { return value_; }
  friend bool operator==(Grams const&, Grams const&) = default;

 private:
  int value_;
};
template <>
struct TextForm<Grams> {
  static constexpr char const* json_format = "grams";
  static std::string write(Grams const& grams) { return std::to_string(grams.value()) + " g"; }
  static Grams read(std::string_view text) {
    int value = 0;
    auto const end = text.data() + text.size();
    auto const number = std::from_chars(text.data(), end, value);
    if (number.ec != std::errc{} || std::string_view{number.ptr, static_cast<std::size_t>(end - number.ptr)} != " g")
      throw InvalidArgument{{.code = "bad_grams", .message = "\"" + std::string{text} + "\" is no weight"}};
    return Grams{value};
  }
};

/// A record inside others; without a default constructor, since an id has none.
struct Label {
  PersonId to;
  std::optional<std::string> note{};
};
template <>
struct Description<Label> {
  static constexpr auto value = describe<Label>("label", 1, ROIR_FIELD(Label, to, Visibility::Line, {.sensitivity = Sensitivity::Personal}),
                                                ROIR_FIELD(Label, note, Visibility::Author, {.sensitivity = Sensitivity::Special}));
  static void validate(Label const& label) {
    if (label.note == "forbidden") throw InvalidArgument{{.code = "bad_label", .message = "that note is forbidden"}};
  }
};

/// A parcel as version 1 knew it.
struct ParcelV1 {
  MeetingId id;
  std::string text{};
  bool fragile = false;
  std::int32_t count = 0;
  std::int64_t total = 0;
  std::uint64_t huge = 0;
  std::uint8_t small = 0;
  double share = 0;
  Colour colour = Colour::Red;
  Grams weight;
  Label label;
  std::optional<double> price{};
  std::vector<Label> more{};
  std::vector<std::string> words{};
};
template <>
struct Description<ParcelV1> {
  static constexpr auto value = describe<ParcelV1>(
      "parcel", 1, ROIR_FIELD(ParcelV1, id, Visibility::Line), ROIR_FIELD(ParcelV1, text, Visibility::Parties),
      ROIR_FIELD(ParcelV1, fragile, Visibility::Parties), ROIR_FIELD(ParcelV1, count, Visibility::Parties),
      ROIR_FIELD(ParcelV1, total, Visibility::Parties), ROIR_FIELD(ParcelV1, huge, Visibility::Parties),
      ROIR_FIELD(ParcelV1, small, Visibility::Parties), ROIR_FIELD(ParcelV1, share, Visibility::Parties, {.unit = "share"}),
      ROIR_FIELD(ParcelV1, colour, Visibility::Parties), ROIR_FIELD(ParcelV1, weight, Visibility::Parties),
      ROIR_FIELD(ParcelV1, label, Visibility::Parties), ROIR_FIELD(ParcelV1, price, Visibility::Manager, {.unit = "EUR"}),
      ROIR_FIELD(ParcelV1, more, Visibility::Parties), ROIR_FIELD(ParcelV1, words, Visibility::Parties));
};

/// The parcel of today: version 2 appended `stamps`.
struct Parcel {
  MeetingId id;
  std::string text{};
  bool fragile = false;
  std::int32_t count = 0;
  std::int64_t total = 0;
  std::uint64_t huge = 0;
  std::uint8_t small = 0;
  double share = 0;
  Colour colour = Colour::Red;
  Grams weight;
  Label label;
  std::optional<double> price{};
  std::vector<Label> more{};
  std::vector<std::string> words{};
  std::int32_t stamps = 3;
};
template <>
struct Description<Parcel> {
  static constexpr auto value =
      describe<Parcel>("parcel", 2, ROIR_FIELD(Parcel, id, Visibility::Line), ROIR_FIELD(Parcel, text, Visibility::Parties),
                       ROIR_FIELD(Parcel, fragile, Visibility::Parties), ROIR_FIELD(Parcel, count, Visibility::Parties),
                       ROIR_FIELD(Parcel, total, Visibility::Parties), ROIR_FIELD(Parcel, huge, Visibility::Parties),
                       ROIR_FIELD(Parcel, small, Visibility::Parties), ROIR_FIELD(Parcel, share, Visibility::Parties, {.unit = "share"}),
                       ROIR_FIELD(Parcel, colour, Visibility::Parties), ROIR_FIELD(Parcel, weight, Visibility::Parties),
                       ROIR_FIELD(Parcel, label, Visibility::Parties), ROIR_FIELD(Parcel, price, Visibility::Manager, {.unit = "EUR"}),
                       ROIR_FIELD(Parcel, more, Visibility::Parties), ROIR_FIELD(Parcel, words, Visibility::Parties),
                       ROIR_FIELD(Parcel, stamps, Visibility::Report, {.since = 2, .unit = "stamps"}));
  static void validate(Parcel const& parcel) {
    if (parcel.count < 0) throw InvalidArgument{{.code = "bad_parcel", .message = "a parcel holds less than nothing"}};
  }
};

/// A parcel as it was before `stamps`.
inline ParcelV1 old_parcel() {
  return {.id = MeetingId{"m1"},
          .text = "a \"quoted\" line\nand ünïcode",
          .fragile = true,
          .count = 7,
          .total = -9'007'199'254'740'993,
          .huge = 18'446'744'073'709'551'615U,
          .small = 255,
          .share = 0.1,
          .colour = Colour::DarkGreen,
          .weight = Grams{250},
          .label = {.to = PersonId{"p1"}, .note = "hello"},
          .more = {{.to = PersonId{"p2"}}},
          .words = {"a", ""}};
}

/// The same parcel today.
inline Parcel new_parcel() {
  ParcelV1 const old = old_parcel();
  return {.id = old.id,
          .text = old.text,
          .fragile = old.fragile,
          .count = old.count,
          .total = old.total,
          .huge = old.huge,
          .small = old.small,
          .share = old.share,
          .colour = old.colour,
          .weight = old.weight,
          .label = old.label,
          .price = old.price,
          .more = old.more,
          .words = old.words,
          .stamps = 5};
}

/// Parcels of all sorts, the same ones for the same seed.
class ParcelMaker {
  template <class Make>
  auto many(Make make) {
    std::vector<decltype(make())> items;
    for (auto left = pick(4); left > 0; --left) items.push_back(make());
    return items;
  }

 public:
  explicit ParcelMaker(std::uint64_t seed) : random_{seed} {}

  Parcel operator()() {
    return {.id = MeetingId{"m" + text()},
            .text = text(),
            .fragile = pick(2) == 1,
            .count = static_cast<std::int32_t>(random_() & 0x7FFFFFFFU),
            .total = static_cast<std::int64_t>(random_() >> pick(64)) * (pick(2) == 1 ? 1 : -1),
            .huge = random_() >> pick(64),
            .small = static_cast<std::uint8_t>(pick(256)),
            .share = number(),
            .colour = pick(2) == 1 ? Colour::Red : Colour::DarkGreen,
            .weight = Grams{static_cast<int>(pick(100'000))},
            .label = label(),
            .price = pick(2) == 1 ? std::optional{number()} : std::nullopt,
            .more = many([this] { return label(); }),
            .words = many([this] { return text(); }),
            .stamps = static_cast<std::int32_t>(random_())};
  }

 private:
  std::uint64_t pick(std::uint64_t count) { return random_() % count; }
  // Any finite double: random bits.
  double number() {
    for (;;) {
      auto const bits = random_();
      double value = 0;
      static_assert(sizeof value == sizeof bits);
      std::memcpy(&value, &bits, sizeof value);
      if (value - value == 0) return value;
    }
  }
  std::string text() {
    static constexpr std::string_view pieces[] = {"a", "Z", " ", "\"", "\\", "\n", "\t", "\x01", "\x7f",
                                                  "ü", "€", "😀", "<",  "&",  "'",  "/",  "~",    std::string_view{"\0", 1}};
    std::string out;
    for (auto left = pick(12); left > 0; --left) out += pieces[pick(std::size(pieces))];
    return out;
  }
  Label label() { return {.to = PersonId{"p" + text()}, .note = pick(2) == 1 ? std::optional{text()} : std::nullopt}; }
  std::mt19937_64 random_;
};

}  // namespace roir
