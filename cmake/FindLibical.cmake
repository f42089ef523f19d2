# SPDX-License-Identifier: MIT
# Debian's libical-dev exports the target `ical` without a namespace; this makes the target Libical::ical.
find_path(Libical_INCLUDE_DIR NAMES libical/ical.h)
find_library(Libical_LIBRARY NAMES ical)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libical REQUIRED_VARS Libical_LIBRARY Libical_INCLUDE_DIR)
if(Libical_FOUND AND NOT TARGET Libical::ical)
  add_library(Libical::ical UNKNOWN IMPORTED)
  set_target_properties(Libical::ical PROPERTIES IMPORTED_LOCATION "${Libical_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES
                                                                                        "${Libical_INCLUDE_DIR}")
endif()
mark_as_advanced(Libical_INCLUDE_DIR Libical_LIBRARY)
