// Paths as URI references (RFC 3986), for formats that name files by URI.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// The path without "./" in front: what code hosts call relative to the root.
std::string_view CleanPath(std::string_view path);

// A relative path percent-encoded, an absolute one as a file URI. Any bytes
// give a valid reference.
std::string UriOf(std::string_view path);

bool IsAbsolutePath(std::string_view path);

// Whether the text is a URI with a scheme and no character that a URI cannot have.
bool IsUri(std::string_view text);

}  // namespace gainsay
