# SPDX-License-Identifier: MIT
# cmake -D PROGRAM=... -D EXPECTED=... -P check_output.cmake: runs a program and compares what it prints with a file.
execute_process(COMMAND "${PROGRAM}" OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ "${EXPECTED}" expected)
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "${PROGRAM} printed\n${printed}\nand not, as ${EXPECTED} says,\n${expected}")
endif()
