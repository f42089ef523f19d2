// SPDX-License-Identifier: MIT
#include <roir/ical/calendar.hpp>
