// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/id.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace roir {
namespace {

static_assert(!std::is_convertible_v<std::string, PersonId>);
static_assert(!std::is_convertible_v<MeetingId, PersonId>);
static_assert(!std::is_default_constructible_v<PersonId>);
static_assert(std::is_nothrow_move_constructible_v<PersonId>);

TEST(Error, SaysWhatWhereAndWhatToDo) {
  NotFound error{{.code = "no_column",
                  .message = "there is no column 'manger'",
                  .subject = "manger",
                  .place = "lines.csv:1",
                  .hint = "Did you mean 'manager'?"}};
  EXPECT_STREQ(error.what(), "lines.csv:1: there is no column 'manger' [no_column] Did you mean 'manager'?");
  EXPECT_EQ(error.code(), "no_column");
  EXPECT_EQ(error.subject(), "manger");
}

TEST(Id, RefusesEmptyAndOverlongText) {
  EXPECT_EQ(PersonId{"p1"}.text(), "p1");
  EXPECT_THROW(PersonId{""}, InvalidArgument);
  EXPECT_NO_THROW(PersonId{std::string(PersonId::max_size, 'x')});
  try {
    PersonId{std::string(PersonId::max_size + 1, 'x')};
    FAIL() << "an overlong id was taken";
  } catch (InvalidArgument const& error) {
    EXPECT_EQ(error.code(), "bad_id");
    EXPECT_EQ(error.subject(), "person");
  }
}

}  // namespace
}  // namespace roir
