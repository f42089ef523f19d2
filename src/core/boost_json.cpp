// SPDX-License-Identifier: MIT
// The one translation unit that holds the body of Boost.JSON, so that users of roir need not link another library.
#include <boost/json/src.hpp>
