# SPDX-License-Identifier: MIT
# One way to make a room (src/<room>, include/roir/<room>), a library of rooms, and a test of a room.

# What every translation unit of roir is compiled with; none of it reaches a user of the library.
add_library(roir_build INTERFACE)
target_compile_features(roir_build INTERFACE cxx_std_20)
target_include_directories(roir_build INTERFACE "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src")
target_link_libraries(roir_build INTERFACE Boost::headers)
# GCC 12 sees overlaps in `"text" + std::string` that are not there (its bug 105651), so -Wrestrict is off for it.
add_library(roir_warnings INTERFACE)
target_compile_options(roir_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                               $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
                                               $<$<BOOL:${ROIR_WARNINGS_AS_ERRORS}>:-Werror>)

add_custom_target(roir_libraries COMMENT "Every roir library")
add_custom_target(roir_shared COMMENT "Every roir library as a shared one")

# roir_room(<room> SOURCES ... [LINK ...] [KNOWS room ...])
# An object library of one room. KNOWS names the rooms before it that it uses; tests of a room link no more than that.
function(roir_room room)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;KNOWS" ${ARGN})
  list(TRANSFORM arg_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/src/${room}/")
  add_library(roir_room_${room} OBJECT ${arg_SOURCES})
  set_target_properties(roir_room_${room} PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden
                                                     VISIBILITY_INLINES_HIDDEN ON)
  target_link_libraries(roir_room_${room} PUBLIC roir_build ${arg_LINK} PRIVATE roir_warnings)
  # Rooms known directly and through others, for linking tests.
  set(all ${arg_KNOWS})
  foreach(known IN LISTS arg_KNOWS)
    get_target_property(theirs roir_room_${known} ROIR_KNOWS)
    if(theirs)
      list(APPEND all ${theirs})
    endif()
    target_link_libraries(roir_room_${room} PUBLIC roir_room_${known}_usage)
  endforeach()
  list(REMOVE_DUPLICATES all)
  set_target_properties(roir_room_${room} PROPERTIES ROIR_KNOWS "${all}" ROIR_LINK "${arg_LINK}")
  add_library(roir_room_${room}_usage INTERFACE)
  target_link_libraries(roir_room_${room}_usage INTERFACE roir_build ${arg_LINK})
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/roir/${room}/*.hpp")
  set_target_properties(roir_room_${room} PROPERTIES ROIR_HEADERS "${headers}")
endfunction()

# roir_library(<name> ROOMS ... [USES roir libraries ...])
# A shipped library made of whole rooms: target roir_<name>, alias roir::<name>; static or shared as BUILD_SHARED_LIBS says.
# With tests there is also roir_<name>_shared, made of the same object files and linked with nothing left undefined: it proves that the
# exported names suffice, without compiling anything twice. `ninja roir_shared` builds them. A room or library that is not there is an error.
function(roir_library name)
  cmake_parse_arguments(arg "" "" "ROOMS;USES" ${ARGN})
  foreach(room IN LISTS arg_ROOMS)
    if(NOT TARGET roir_room_${room})
      message(FATAL_ERROR "roir::${name} is made of the room ${room}, which no roir_room() before has declared")
    endif()
  endforeach()
  foreach(other IN LISTS arg_USES)
    if(NOT TARGET roir_${other})
      message(FATAL_ERROR "roir::${name} uses roir::${other}, which no roir_library() before has declared")
    endif()
  endforeach()
  add_library(roir_${name})
  add_library(roir::${name} ALIAS roir_${name})
  roir_fill_library(roir_${name} "${arg_ROOMS}" "${arg_USES}" "")
  set_target_properties(roir_${name} PROPERTIES EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ${PROJECT_IS_TOP_LEVEL})
  set_property(GLOBAL APPEND PROPERTY ROIR_LIBRARIES roir_${name})
  add_dependencies(roir_libraries roir_${name})
  if(ROIR_BUILD_TESTS)
    add_library(roir_${name}_shared SHARED EXCLUDE_FROM_ALL)
    roir_fill_library(roir_${name}_shared "${arg_ROOMS}" "${arg_USES}" "_shared")
    target_link_options(roir_${name}_shared PRIVATE LINKER:--no-undefined)
    add_dependencies(roir_shared roir_${name}_shared)
  endif()
endfunction()

# The sources, headers and links of one library; `ending` is added to the names of the roir libraries it uses.
function(roir_fill_library target rooms uses ending)
  set_target_properties(
    ${target}
    PROPERTIES LINKER_LANGUAGE CXX
               POSITION_INDEPENDENT_CODE ON
               VERSION ${PROJECT_VERSION}
               SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_link_libraries(${target} PUBLIC Boost::headers)
  foreach(room IN LISTS rooms)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:roir_room_${room}>)
    get_target_property(headers roir_room_${room} ROIR_HEADERS)
    if(headers)
      target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/include" FILES ${headers})
    endif()
    get_target_property(link roir_room_${room} ROIR_LINK)
    if(link)
      target_link_libraries(${target} PRIVATE ${link})
    endif()
  endforeach()
  foreach(other IN LISTS uses)
    target_link_libraries(${target} PUBLIC roir_${other}${ending})
  endforeach()
endfunction()

# roir_test(<room> SOURCES ... [KNOWS more rooms ...] [LINK ...])
# One test program of a room: it links the room and what the room knows, so a room is tested without those after it.
function(roir_test room)
  cmake_parse_arguments(arg "" "" "SOURCES;KNOWS;LINK" ${ARGN})
  set(rooms ${room} ${arg_KNOWS})
  set(all ${rooms})
  foreach(one IN LISTS rooms)
    get_target_property(theirs roir_room_${one} ROIR_KNOWS)
    if(theirs)
      list(APPEND all ${theirs})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES all)
  list(TRANSFORM arg_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/tests/${room}/")
  add_executable(roir_test_${room} ${arg_SOURCES})
  foreach(one IN LISTS all)
    target_sources(roir_test_${room} PRIVATE $<TARGET_OBJECTS:roir_room_${one}>)
    target_link_libraries(roir_test_${room} PRIVATE roir_room_${one}_usage)
  endforeach()
  target_link_libraries(roir_test_${room} PRIVATE ${arg_LINK} GTest::gtest GTest::gtest_main)
  # What is measured is the library, which has all optimisation: a test runs once, and a vector of entries takes GCC two minutes at -O3.
  target_compile_options(roir_test_${room} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_compile_definitions(roir_test_${room} PRIVATE ROIR_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  gtest_discover_tests(roir_test_${room} TEST_PREFIX ${room}. DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 600)
endfunction()
