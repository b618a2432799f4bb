// The manual page, made of the table of commands and options.
#pragma once

#include <string>

namespace gainsay {

// roff for man(7), section 1.
std::string ManualPage();

}  // namespace gainsay
