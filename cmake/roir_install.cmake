# SPDX-License-Identifier: MIT
# Installs every roir library with its headers, and the package that find_package(roir) reads. Each library is a component with its own
# target file, so that a program which asks for `core` alone needs only what `core` needs.
include(CMakePackageConfigHelpers)

set(roir_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/roir")

# How find_dependency is called for the package behind a namespace (`Boost::serialization` has the namespace `Boost`).
set(roir_find_Boost "Boost 1.81 COMPONENTS serialization")
set(roir_find_ICU "ICU 70 COMPONENTS uc i18n")
set(roir_find_SQLite "SQLite3 3.37")

get_property(roir_libraries GLOBAL PROPERTY ROIR_LIBRARIES)
set(roir_components "")
set(roir_component_needs "")
foreach(library IN LISTS roir_libraries)
  get_target_property(name ${library} EXPORT_NAME)
  list(APPEND roir_components ${name})
  install(
    TARGETS ${library}
    EXPORT roir_${name}
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
  install(EXPORT roir_${name} NAMESPACE roir:: FILE "roir_${name}.cmake" DESTINATION "${roir_package_dir}")

  # The packages and the roir components behind what this library links.
  get_target_property(links ${library} LINK_LIBRARIES)
  set(packages "")
  set(others "")
  foreach(link IN LISTS links)
    if(link MATCHES "^roir_(.+)$")
      list(APPEND others ${roir_${CMAKE_MATCH_1}_components} ${CMAKE_MATCH_1})
    elseif(link MATCHES "^([A-Za-z0-9_]+)::")
      list(APPEND packages ${CMAKE_MATCH_1})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES packages)
  list(REMOVE_DUPLICATES others)
  set(roir_${name}_components ${others})
  string(APPEND roir_component_needs "set(roir_${name}_components ${others})\nset(roir_${name}_packages ${packages})\n")
  foreach(package IN LISTS packages)
    if(NOT DEFINED roir_find_${package})
      set(roir_find_${package} "${package}")
    endif()
    string(APPEND roir_component_needs "set(roir_find_${package} ${roir_find_${package}})\n")
  endforeach()
endforeach()

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/roirConfig.cmake.in" "${PROJECT_BINARY_DIR}/roirConfig.cmake"
                              INSTALL_DESTINATION "${roir_package_dir}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/roirConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/roirConfig.cmake" "${PROJECT_BINARY_DIR}/roirConfigVersion.cmake"
              "${CMAKE_CURRENT_LIST_DIR}/Findcctz.cmake" "${CMAKE_CURRENT_LIST_DIR}/Findsodium.cmake"
              "${CMAKE_CURRENT_LIST_DIR}/Findlibdeflate.cmake" "${CMAKE_CURRENT_LIST_DIR}/Findutf8proc.cmake" DESTINATION "${roir_package_dir}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
