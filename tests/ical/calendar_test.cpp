// SPDX-License-Identifier: MIT
#include <roir/ical/calendar.hpp>

#include <gtest/gtest.h>

namespace roir {
namespace {

TEST(Calendar, AnEventIsAPlainValue) {
  CalendarEvent event{.uid = "a"};
  event.attendees.push_back({.address = "ann@example.com", .reply = Reply::Accepted});
  CalendarEvent other = event;
  EXPECT_EQ(event, other);
  other.attendees[0].reply = Reply::Declined;
  EXPECT_NE(event, other);
}

}  // namespace
}  // namespace roir
