// SPDX-License-Identifier: MIT
#include <roir/core/estimate.hpp>

namespace roir {

char const* to_string(Status status) noexcept {
  switch (status) {
    case Status::Ok:
      return "ok";
    case Status::LowCount:
      return "low_n";
    case Status::NoData:
      return "no_data";
    case Status::NotApplicable:
      return "not_applicable";
    case Status::Refused:
      return "refused";
  }
  return "refused";
}

}  // namespace roir
