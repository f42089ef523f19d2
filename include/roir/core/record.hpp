// SPDX-License-Identifier: MIT
/// @file
/// What a header of records includes: descriptions, equality and printing. JSON and archives are headers of their own.
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/equal.hpp>
#include <roir/core/print.hpp>
