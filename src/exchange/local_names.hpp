// SPDX-License-Identifier: MIT
/// @file
/// Numbers for texts while a file is read: as Names, but over views.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace roir::exchange {

/// A list that only grows and whose items stay where they are: another thread may read those items that it was told of (through a mutex)
/// while more are added. Blocks of 1024, 2048, 4096, ... items.
class GrowingTexts {
 public:
  void push_back(std::string_view text) {
    auto const [block, offset] = place(size_);
    if (!blocks_[block]) blocks_[block] = std::make_unique<std::string_view[]>(std::size_t{first} << block);
    blocks_[block][offset] = text;
    ++size_;
  }
  std::string_view operator[](std::size_t i) const noexcept {
    auto const [block, offset] = place(i);
    return blocks_[block][offset];
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

 private:
  static constexpr std::size_t first = 1024;
  struct Place {
    std::size_t block, offset;
  };
  static Place place(std::size_t i) noexcept {
    auto const block = static_cast<std::size_t>(std::bit_width(i / first + 1)) - 1;
    return {block, i - first * ((std::size_t{1} << block) - 1)};
  }
  std::array<std::unique_ptr<std::string_view[]>, 32> blocks_;
  std::size_t size_ = 0;
};

/// Turns texts into numbers 0, 1, 2, ... in the order they are first seen. Open addressing; views into the file are not copied. One thread
/// interns; text() of a number that it handed over may be asked by another.
class LocalNames {
 public:
  /// @param stable texts inside it live long enough; others are copied
  explicit LocalNames(std::string_view stable) : stable_{stable}, slots_(1024) {}
  std::uint32_t intern(std::string_view text) {
    std::uint64_t const hash = hash_of(text);
    auto const tag = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      Slot& slot = slots_[i];
      if (slot.number_plus_1 == 0) return add(text, tag, slot);
      if (slot.tag == tag && texts_[slot.number_plus_1 - 1] == text) return slot.number_plus_1 - 1;
    }
  }
  [[nodiscard]] std::string_view text(std::uint32_t number) const { return texts_[number]; }
  [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number_plus_1 = 0;
  };
  // Eight bytes at a time: multiply and fold, which spreads short texts well enough for a table.
  static std::uint64_t hash_of(std::string_view text) noexcept {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ text.size();
    char const* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; left -= 8, at += 8) {
      std::uint64_t word;
      std::memcpy(&word, at, 8);
      hash = fold(hash ^ word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, at, left);
    return fold(hash ^ rest);
  }
  static std::uint64_t fold(std::uint64_t value) noexcept {
    __extension__ using Wide = unsigned __int128;
    Wide const product = static_cast<Wide>(value ^ 0xD6E8FEB86659FD93ULL) * 0xA0761D6478BD642FULL;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  }
  std::uint32_t add(std::string_view text, std::uint32_t tag, Slot& slot) {
    bool const inside = text.data() >= stable_.data() && text.data() + text.size() <= stable_.data() + stable_.size();
    texts_.push_back(inside ? text : std::string_view{copies_.emplace_back(text)});
    auto const number = static_cast<std::uint32_t>(texts_.size() - 1);
    slot = {.tag = tag, .number_plus_1 = number + 1};
    if (texts_.size() * 2 > slots_.size()) grow();
    return number;
  }
  void grow() {
    std::vector<Slot> const old = std::move(slots_);
    slots_ = std::vector<Slot>(old.size() * 2);
    for (Slot const& slot : old) {
      if (slot.number_plus_1 == 0) continue;
      std::size_t i = hash_of(texts_[slot.number_plus_1 - 1]) & (slots_.size() - 1);
      while (slots_[i].number_plus_1 != 0) i = (i + 1) & (slots_.size() - 1);
      slots_[i] = slot;
    }
  }
  std::string_view stable_;
  std::vector<Slot> slots_;
  GrowingTexts texts_;
  std::deque<std::string> copies_;
};

}  // namespace roir::exchange
