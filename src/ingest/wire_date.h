// Dates as wire and feed standards print them, put as ISO 8601 has them: its
// basic form ("20250511T090000+0530", NITF's), RFC 822's ("Sun, 11 May 2025
// 09:00:00 +0530", RSS's) and asctime's ("Sun May 11 09:00:00 2025"). The names
// of months are the standards'.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// The date in ISO's extended form; what has none of these forms comes back as it is.
std::string NormalizeWireDate(std::string_view value);

}  // namespace gainsay
