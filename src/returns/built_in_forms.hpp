// SPDX-License-Identifier: MIT
/// @file
/// The 32 forms of return that the source names, as data.
#pragma once

#include <roir/returns/return_form.hpp>

#include <vector>

namespace roir {

/// In the order of the source (domain.md C.2), each phrase word for word.
std::vector<ReturnForm> built_in_forms();

}  // namespace roir
