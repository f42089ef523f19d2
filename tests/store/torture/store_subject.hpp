// SPDX-License-Identifier: MIT
/// @file
/// The journal in a SQLite file as something to be tortured.
#pragma once

#include "subject.hpp"

namespace roir::torture {

/// Its steps are the public operations of the store, each as one that changes something where it can.
std::unique_ptr<Subject> sqlite_journal();

}  // namespace roir::torture
