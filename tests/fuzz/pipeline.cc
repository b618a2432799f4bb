// The whole run. Articles are parted by lines of "%%%%"; each format is told by
// its content. Every span of what is found must lie in its file, and every
// report must be made.
#include "base/check.h"
#include "fuzz/fuzz.h"
#include "property/stories.h"
#include "report/formats.h"

GAINSAY_FUZZ_TARGET(pipeline) {
  using namespace gainsay;
  constexpr std::string_view kMark = "\n%%%%\n";
  constexpr size_t kMostArticles = 6;
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (size_t i = 0; i < kMostArticles; ++i) {
    const size_t end = bytes.find(kMark);
    for (Article& article : SharedEngine().Read("a" + std::to_string(i), std::string(bytes.substr(0, end)), skipped)) articles.push_back(std::move(article));
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + kMark.size());
  }
  const Run run = SharedEngine().Check(std::move(articles), std::move(skipped), {.graph = true, .jobs = 1});
  GAINSAY_CHECK(BadSpans(run).empty());
  for (const ReportFormat& format : ReportFormats()) (void)format.render(run, {});
}
