// A file of a language pack: words, inflection, patterns, settings. What
// compiles must load again, and read an article.
#include "base/blob.h"
#include "base/check.h"
#include "engine_rules.h"
#include "fuzz/fuzz.h"
#include "lang/shipped.h"
#include "mention/find.h"
#include "property/stories.h"

namespace gainsay {
namespace {

constexpr char kPack[] = "settings: {name: Fuzz, script: Latn}\n";
constexpr char kArticle[] =
    "date 2025-06-11\nKONAPUR, June 11, 2025 - At least nine people died on Tuesday at 5.40 am, Inspector Asha Verma said. "
    "\"We counted two dozen boats,\" Verma said; 1,200 crore rupees and 40 per cent of the fleet were lost.\n";

void ReadWith(const Packs& packs) {
  std::vector<Error> skipped;
  for (Article& article : SharedEngine().Read("a.txt", kArticle, skipped)) {
    article.language = "zz";
    const Document document = Segment(article, MakeSegmentRules(packs));
    const Reading reading(document, packs);
    (void)FindMentions(reading, SharedEngine().names(), {});
  }
}

}  // namespace
}  // namespace gainsay

GAINSAY_FUZZ_TARGET(packs) {
  using namespace gainsay;
  static const auto* const shipped = new std::vector<RuleFile>(ShippedFiles("concepts/"));
  std::vector<RuleFile> files = *shipped;
  files.push_back({"lang/zz/pack.yaml", kPack, {}});
  files.push_back({"lang/zz/words.yaml", std::string(bytes), {}});
  const Result<Packs> packs = CompilePacks(files);
  if (!packs) {
    GAINSAY_CHECK(packs.error().code == ErrorCode::kRule || packs.error().code == ErrorCode::kLimit);
    return;
  }
  BlobWriter out;
  packs->Save(out);
  const std::string blob = out.Take();
  BlobReader in(blob);
  ReadWith(Packs::Load(in));
}
