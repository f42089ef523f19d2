// SPDX-License-Identifier: MIT
/// @file
/// Numbers for texts while a file is read: as Names, but over views.
#pragma once

#include "exchange/large_pages.hpp"

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

/// Turns texts into numbers 0, 1, 2, ... in the order they are first seen. One thread interns; text() of a number that it handed over may
/// be asked by another.
///
/// Open addressing. A text of up to 16 bytes lies in its slot as two words, so that looking it up touches one place in memory; look-ups to
/// come can be announced with prefetch(). Texts inside the file are not copied.
class LocalNames {
 public:
  /// A text with what the table needs to know of it.
  struct Key {
    std::string_view text;
    std::uint64_t first = 0, last = 0, hash = 0;
  };
  /// @param stable texts inside it live long enough; others are copied
  explicit LocalNames(std::string_view stable) : stable_{stable}, slots_(1024) {}

  static Key key(std::string_view text) noexcept {
    Key key{.text = text};
    char const* const at = text.data();
    std::size_t const size = text.size();
    if (size >= 8) {
      key.first = load<std::uint64_t>(at);
      key.last = size <= 16 ? load<std::uint64_t>(at + size - 8) : hash_of(text.substr(8));
    } else if (size >= 4) {
      key.first = load<std::uint32_t>(at);
      key.last = load<std::uint32_t>(at + size - 4);
    } else {
      for (std::size_t i = 0; i < size; ++i) key.first = key.first << 8 | static_cast<unsigned char>(at[i]);
    }
    key.hash = slot_hash(key.first, key.last, size);
    return key;
  }
  void prefetch(Key const& key) const noexcept { __builtin_prefetch(&slots_[key.hash & (slots_.size() - 1)]); }
  std::uint32_t intern(Key const& key) {
    auto const size = static_cast<std::uint32_t>(key.text.size());
    for (std::size_t i = key.hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      Slot& slot = slots_[i];
      if (slot.number_plus_1 == 0) return add(key, slot);
      if (slot.first != key.first || slot.last != key.last || slot.size != size) continue;
      if (size <= 16 || texts_[slot.number_plus_1 - 1] == key.text) return slot.number_plus_1 - 1;
    }
  }
  std::uint32_t intern(std::string_view text) { return intern(key(text)); }
  /// Whether the text lies where it lives long enough.
  [[nodiscard]] bool is_stable(std::string_view text) const noexcept {
    return text.data() >= stable_.data() && text.data() + text.size() <= stable_.data() + stable_.size();
  }
  [[nodiscard]] std::string_view text(std::uint32_t number) const { return texts_[number]; }
  [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }

 private:
  struct Slot {
    std::uint64_t first = 0, last = 0;
    std::uint32_t size = 0, number_plus_1 = 0;
  };
  template <class Word>
  static Word load(char const* at) noexcept {
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
  }
  static std::uint64_t fold(std::uint64_t value) noexcept {
    __extension__ using Wide = unsigned __int128;
    Wide const product = static_cast<Wide>(value ^ 0xD6E8FEB86659FD93ULL) * 0xA0761D6478BD642FULL;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  }
  static std::uint64_t slot_hash(std::uint64_t first, std::uint64_t last, std::size_t size) noexcept {
    return fold(fold(first + size) ^ last);
  }
  static std::uint64_t hash_of(std::string_view text) noexcept {
    std::uint64_t hash = text.size();
    for (; text.size() >= 8; text.remove_prefix(8)) hash = fold(hash ^ load<std::uint64_t>(text.data()));
    for (char const c : text) hash = fold(hash ^ static_cast<unsigned char>(c));
    return hash;
  }
  std::uint32_t add(Key const& key, Slot& slot) {
    std::string_view const text = key.text;
    texts_.push_back(is_stable(text) ? text : std::string_view{copies_.emplace_back(text)});
    auto const number = static_cast<std::uint32_t>(texts_.size() - 1);
    slot = {.first = key.first, .last = key.last, .size = static_cast<std::uint32_t>(text.size()), .number_plus_1 = number + 1};
    if (texts_.size() * 2 > slots_.size()) grow();
    return number;
  }
  void grow() {
    std::vector<Slot> const old = std::move(slots_);
    slots_.clear();
    slots_.reserve(old.size() * 2);
    prefer_large_pages(slots_.data(), slots_.capacity() * sizeof(Slot));
    slots_.resize(old.size() * 2);
    for (Slot const& slot : old) {
      if (slot.number_plus_1 == 0) continue;
      std::size_t i = slot_hash(slot.first, slot.last, slot.size) & (slots_.size() - 1);
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
