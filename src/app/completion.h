// Completion scripts for shells, made of the table of commands and options.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

std::string BashCompletion();
std::string ZshCompletion();
std::string FishCompletion();

}  // namespace gainsay
