# Helpers of the build: warnings, sanitizers, a target a stage, a test a unit.

include(GNUInstallDirs)

add_library(gainsay_warnings INTERFACE)
target_compile_options(gainsay_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
  # False alarms of g++ 12 inside inlined library code (Boost.Graph, std::string).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>)

add_library(gainsay_options INTERFACE)
if(GAINSAY_FUZZ)
  target_compile_options(gainsay_options INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(gainsay_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
elseif(GAINSAY_SANITIZE)
  target_compile_options(gainsay_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(gainsay_options INTERFACE -fsanitize=address,undefined)
elseif(GAINSAY_SANITIZE_THREADS)
  target_compile_options(gainsay_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(gainsay_options INTERFACE -fsanitize=thread)
endif()

# gainsay_add_stage(NAME SOURCES a.cc … LINKS target …): the library
# gainsay::NAME of src/NAME. Headers are found as "NAME/header.h".
function(gainsay_add_stage name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(gainsay_${name} STATIC ${arg_SOURCES})
  add_library(gainsay::${name} ALIAS gainsay_${name})
  target_include_directories(gainsay_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/gainsay>)
  target_link_libraries(gainsay_${name}
    PUBLIC ${arg_LINKS} gainsay_options
    PRIVATE ${arg_PRIVATE_LINKS} gainsay_warnings)
endfunction()

# gainsay_add_test(NAME SOURCES a.cc … LINKS target …): a GoogleTest program.
function(gainsay_add_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE GAINSAY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE ${arg_LINKS} GTest::gmock GTest::gtest_main gainsay_warnings)
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 120)
endfunction()
