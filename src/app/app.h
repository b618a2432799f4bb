// argv -> ExitStatus: finds the command and runs it.
#pragma once

#include <string>
#include <vector>

#include "app/console.h"
#include "app/exit_status.h"

namespace gainsay {

// `args` are the program's arguments without its name.
ExitStatus RunApp(const std::vector<std::string>& args, Console& console);

}  // namespace gainsay
