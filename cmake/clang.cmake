# clang makes the constructor of a node that holds pairs of nodes before the node
# is whole, where g++ waits, and fails. For it the header is copied with the
# constructor declared inside and defined behind. In src/ this would be right for
# both compilers, but every file includes that header; see docs/security.md.
set(GAINSAY_CLANG_HEADERS ${PROJECT_BINARY_DIR}/clang)
file(READ ${PROJECT_SOURCE_DIR}/src/base/yaml.h header)
string(REPLACE "struct YamlNode {" "struct YamlNode {\n  YamlNode();" header "${header}")
string(REPLACE "}  // namespace gainsay" "inline YamlNode::YamlNode() = default;\n\n}  // namespace gainsay" header "${header}")
file(CONFIGURE OUTPUT ${GAINSAY_CLANG_HEADERS}/base/yaml.h CONTENT "${header}" @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/base/yaml.h)
include_directories(BEFORE ${GAINSAY_CLANG_HEADERS})
