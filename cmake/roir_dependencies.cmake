# SPDX-License-Identifier: MIT
# Every outside library that roir links. The README says why each is here.
find_package(Boost 1.81 REQUIRED COMPONENTS serialization)
find_package(cctz REQUIRED)
find_package(TBB REQUIRED)
find_package(hwy REQUIRED)
find_package(libdeflate REQUIRED)
find_package(utf8proc REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(SQLite3 3.37 REQUIRED)
find_package(sodium REQUIRED)
find_path(ROIR_RANDOM123 Random123/philox.h REQUIRED) # headers only, and in none of ours
