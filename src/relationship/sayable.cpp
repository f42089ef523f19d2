// SPDX-License-Identifier: MIT
#include "relationship/sayable.hpp"

#include <boost/locale/utf.hpp>

#include <algorithm>

namespace roir {

bool is_sound_text(std::string_view text) noexcept {
  namespace utf = boost::locale::utf;
  char const* at = text.data();
  char const* const end = at + text.size();
  at = std::find_if(at, end, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  while (at != end) {
    utf::code_point const point = utf::utf_traits<char>::decode(at, end);
    if (point == utf::illegal || point == utf::incomplete) return false;
  }
  return true;
}

}  // namespace roir
