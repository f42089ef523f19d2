// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>

#include <utility>

namespace roir {

Error::Error(Parts parts) : parts_{std::move(parts)} {
  if (!parts_.place.empty()) text_ += parts_.place + ": ";
  text_ += parts_.message + " [" + parts_.code + "]";
  if (!parts_.hint.empty()) text_ += " " + parts_.hint;
}

}  // namespace roir
