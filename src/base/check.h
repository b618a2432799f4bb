// GAINSAY_CHECK: "we are wrong" (a broken invariant), never "the input is bad".
#pragma once

namespace gainsay {

[[noreturn]] void CheckFailed(const char* condition, const char* file, int line);

}  // namespace gainsay

#define GAINSAY_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::gainsay::CheckFailed(#condition, __FILE__, __LINE__))
