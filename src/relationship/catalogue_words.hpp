// SPDX-License-Identifier: MIT
/// @file
/// The words of the catalogue, in parts: refusals (catalogue.cpp), reasons of the sheet, findings. To those who ask it is one.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace roir {

/// What a code says. {subject} and {name of a parameter} are put in.
struct Words {
  std::string_view code;      ///< stable word
  std::string_view sentence;  ///< one English sentence
  std::string_view hint;      ///< what to do; may be empty
};

/// Whether words are in order of code, each once: they are searched by halves.
template <std::size_t Count>
consteval bool in_order(Words const (&words)[Count]) {
  for (std::size_t i = 1; i < Count; ++i)
    if (words[i - 1].code >= words[i].code) return false;
  return true;
}

/// Why a line is on the preparation sheet.
[[nodiscard]] std::span<Words const> reason_words() noexcept;
/// What rules find.
[[nodiscard]] std::span<Words const> finding_words() noexcept;

}  // namespace roir
