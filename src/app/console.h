// Standard output and standard error. The one place that writes to them, so
// that a full disk or a reader that went away is seen.
#pragma once

#include <string_view>

#include "base/result.h"

namespace gainsay {

class Console {
 public:
  // Ignores SIGPIPE for the process (a closed pipe is an error of the write)
  // and makes sure that descriptors 0 to 2 are open, so that no file opened
  // later is mistaken for one of them.
  Console();

  // Findings and other results. After a failed write further ones do nothing.
  void Out(std::string_view text);
  // Diagnostics; never fails.
  void Err(std::string_view text) const;
  // "gainsay: MESSAGE", and the offending line of a rule file where there is one.
  void Complain(std::string_view message) const;
  void Complain(const Error& error) const;

  // Whether standard output took everything. The first failure is told on
  // standard error, but for a pipe whose reader left: it wants no more text.
  bool ok() const { return ok_; }
  bool OutIsTerminal() const;
  bool ErrIsTerminal() const;

 private:
  bool ok_ = true;
};

}  // namespace gainsay
