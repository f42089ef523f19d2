// SPDX-License-Identifier: MIT
#include "../core/golden_records.hpp"
#include "../core/random_record.hpp"
#include <roir/returns/return_form.hpp>

namespace roir {
namespace {

TEST(ReturnRecords, are_as_the_golden_file_says) {
  golden::expect_records<ValueRate, ReturnForm>();
}

TEST(ReturnRecords, obey_the_laws_of_records) {
  expect_record_laws<ValueRate, ReturnForm>();
}

}  // namespace
}  // namespace roir
