// The help pages, made from the table of commands.
#pragma once

#include <string>

#include "app/command.h"

namespace gainsay {

std::string Overview();
std::string HelpOf(const Command& command);

}  // namespace gainsay
