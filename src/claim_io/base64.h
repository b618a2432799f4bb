// Base64 (RFC 4648, section 4, with padding): how bytes that are no UTF-8
// stand in JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

std::string ToBase64(std::string_view bytes);
// Nothing where it is no base64; line breaks are none.
std::optional<std::string> FromBase64(std::string_view text);

}  // namespace gainsay
