// Checks one article from a program of one's own.

#include <gainsay.h>

#include <cstdio>

int main() {
  const auto engine = gainsay::Engine::Make({});
  if (!engine) return 2;
  std::vector<gainsay::Error> skipped;
  auto articles = engine->Read("note.txt", "NEW TOWN, May 11, 2025 - The bridge was opened on Sunday, 10 May 2025.\n", skipped);
  const gainsay::Run run = engine->Check(std::move(articles), std::move(skipped));
  for (const gainsay::Finding& finding : run.findings) std::printf("%s: %s\n", finding.rule.c_str(), finding.message.c_str());
  return run.findings.size() == 1 ? 0 : 1;
}
