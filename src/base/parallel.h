// Work shared out among threads. What comes out does not depend on how many
// there are: each index writes its own place.
#pragma once

#include <cstddef>
#include <functional>

namespace gainsay {

// Cores of the machine, at least one.
size_t CoreCount();

// Calls `work` once for each index below `count`, from up to `jobs` threads,
// the caller's among them. Returns when all are done.
// REQUIRES: calls for different indices may run at the same time; none throws.
void ParallelFor(size_t count, size_t jobs, const std::function<void(size_t)>& work);

}  // namespace gainsay
