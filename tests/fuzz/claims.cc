// A claims file that somebody else made or corrected: what is taken is aligned,
// judged and printed.
#include "base/check.h"
#include "fuzz/fuzz.h"
#include "property/stories.h"
#include "report/html.h"
#include "report/json.h"

GAINSAY_FUZZ_TARGET(claims) {
  using namespace gainsay;
  Result<std::vector<ArticleRead>> read = SharedEngine().ReadBack({{"claims.jsonl", std::string(bytes)}});
  if (!read) {
    GAINSAY_CHECK(!read.error().message.empty());
    return;
  }
  for (const ArticleRead& article : *read) fuzz::CheckArticle(*article.article);
  const Run run = SharedEngine().Check(std::move(*read), {}, {.graph = true, .jobs = 1});
  (void)RenderJson(run, {});
  (void)RenderHtml(run, {});
}
