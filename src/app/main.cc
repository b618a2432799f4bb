// The program. Everything that may go wrong on purpose comes back as a status;
// what is thrown past that (no memory) ends here.

#include <exception>
#include <string>
#include <vector>

#include "app/app.h"

int main(int argc, char** argv) {
  gainsay::Console console;
  try {
    const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    return static_cast<int>(gainsay::RunApp(args, console));
  } catch (const std::exception& error) {
    console.Complain(std::string("internal error: ") + error.what());
    return static_cast<int>(gainsay::ExitStatus::kError);
  }
}
