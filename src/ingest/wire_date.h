// Dates as wire and feed standards print them, put as ISO 8601 has them: its
// basic form ("20250511T090000+0530", NITF's) and RFC 822's ("Sun, 11 May 2025
// 09:00:00 +0530", RSS's, whose month names are the standard's).
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// The date in ISO's extended form; what is neither form comes back as it is.
std::string NormalizeWireDate(std::string_view value);

}  // namespace gainsay
