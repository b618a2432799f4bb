# What `cmake --install` puts where: the program, its manual page and
# completions, the library with its headers and a CMake package.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(stages base unicode lang names ingest text mention context claim claim_io align rule judge decide archive report)
set(libraries gainsay_gainsay gainsay_shipped gainsay_options gainsay_warnings)
foreach(stage IN LISTS stages)
  list(APPEND libraries gainsay_${stage})
endforeach()
foreach(library IN LISTS libraries)
  string(REGEX REPLACE "^gainsay_" "" name ${library})
  set_target_properties(${library} PROPERTIES EXPORT_NAME ${name})
endforeach()
install(TARGETS ${libraries} EXPORT gainsay COMPONENT development
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/gainsay)
install(DIRECTORY src/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gainsay COMPONENT development FILES_MATCHING PATTERN "*.h")
install(EXPORT gainsay NAMESPACE gainsay:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay COMPONENT development)
configure_package_config_file(cmake/gainsay-config.cmake.in ${PROJECT_BINARY_DIR}/gainsay-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/gainsay-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/gainsay-config.cmake ${PROJECT_BINARY_DIR}/gainsay-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay COMPONENT development)

# Made by the program itself, so that they never lag behind its options.
set(made ${PROJECT_BINARY_DIR}/made)
add_custom_command(
  OUTPUT ${made}/gainsay.1 ${made}/gainsay.bash ${made}/_gainsay ${made}/gainsay.fish
  COMMAND ${CMAKE_COMMAND} -E make_directory ${made}
  COMMAND gainsay help --man > ${made}/gainsay.1
  COMMAND gainsay completion bash > ${made}/gainsay.bash
  COMMAND gainsay completion zsh > ${made}/_gainsay
  COMMAND gainsay completion fish > ${made}/gainsay.fish
  DEPENDS gainsay
  VERBATIM)
add_custom_target(gainsay_made ALL DEPENDS ${made}/gainsay.1)
install(TARGETS gainsay RUNTIME COMPONENT program)
install(FILES ${made}/gainsay.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${made}/gainsay.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME gainsay COMPONENT program)
install(FILES ${made}/_gainsay DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT program)
install(FILES ${made}/gainsay.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
install(FILES docs/findings.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/gainsay COMPONENT program)

# A Debian package of the program: cpack --config build/release/CPackConfig.cmake
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gainsay)
set(CPACK_PACKAGE_CONTACT "gainsay <gainsay@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "claim cross-checker and consistency reporter for newsrooms")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_STRIP_FILES ON)
include(CPack)
