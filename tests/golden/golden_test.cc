// The text report of the sample as an editor sees it, byte for byte. After a
// change that is meant, set GAINSAY_UPDATE_GOLDEN and run the test once.
#include <cstdlib>
#include <fstream>

#include "cli/run_program.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct Row {
  const char* file;
  std::vector<std::string> args;
};

const Row kRows[] = {
    {"sample.txt", {"check", "tests/data/sample"}},
    {"sample-hi.txt", {"check", "tests/data/sample/lahar-hi.txt", "tests/data/sample/tat-samachar-hi.txt"}},
};

TEST(Golden, TextReport) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.file);
    const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/tests/golden/" + row.file;
    const ProgramRun run = RunGainsay(row.args);
    EXPECT_EQ(run.err, "");
    if (std::getenv("GAINSAY_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << run.out;
    EXPECT_EQ(run.out, ReadWhole(path));
  }
}

}  // namespace
}  // namespace gainsay
