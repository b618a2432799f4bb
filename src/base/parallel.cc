#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace gainsay {

size_t CoreCount() { return std::max<size_t>(1, std::thread::hardware_concurrency()); }

void ParallelFor(size_t count, size_t jobs, const std::function<void(size_t)>& work) {
  std::atomic<size_t> next{0};
  const auto run = [&] {
    for (size_t index = next++; index < count; index = next++) work(index);
  };
  std::vector<std::thread> helpers;
  for (size_t i = 1; i < std::min(jobs, count); ++i) helpers.emplace_back(run);
  run();
  for (std::thread& helper : helpers) helper.join();
}

}  // namespace gainsay
