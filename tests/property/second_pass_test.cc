// Where articles lend each other names only, the second pass of the mention
// step finds persons again and leaves the rest: what a whole pass would find.
#include <gtest/gtest.h>

#include "claim/extract.h"
#include "claim_io/write.h"
#include "context/context.h"
#include "engine_rules.h"
#include "mention/find.h"
#include "property/generated.h"
#include "text/segment.h"

namespace gainsay {
namespace {

TEST(SecondPass, PersonsAgainAreWhatAWholePassFinds) {
  const Engine& engine = SharedEngine();
  const SegmentRules rules = MakeSegmentRules(engine.packs());
  size_t lent = 0;
  for (const GeneratedEvent& event : GeneratedEvents({.seed = 11}, 12)) {
    std::vector<ArticleRead> reads;
    std::vector<FirstPass> first;
    std::vector<Error> skipped;
    for (const SourceFile& file : event.files) {
      for (Article& article : engine.Read(file.path, file.bytes, skipped)) {
        ArticleRead& read = reads.emplace_back();
        read.article = std::make_unique<Article>(std::move(article));
        read.document = std::make_unique<Document>(Segment(*read.article, rules));
        read.reading = std::make_unique<Reading>(*read.document, engine.packs());
      }
    }
    ASSERT_TRUE(skipped.empty());
    for (ArticleRead& read : reads) {
      FirstPass& pass = first.emplace_back();
      read.mentions = FindMentions(*read.reading, engine.names(), {}, &pass.asked);
      pass.article = read.article.get();
      pass.mentions = &read.mentions;
    }
    const std::vector<StoryContext> contexts = BuildContexts(first, engine.names());
    for (size_t i = 0; i < reads.size(); ++i) {
      ASSERT_FALSE(contexts[i].assumed.has_value());
      lent += Lends(contexts[i], first[i]) ? 1 : 0;
      MentionTable whole = FindMentions(*reads[i].reading, engine.names(), contexts[i]);
      FindPersonsAgain(*reads[i].reading, engine.names(), contexts[i], reads[i].mentions);
      reads[i].claims = ExtractClaims(*reads[i].reading, reads[i].mentions);
      const std::string again = RenderClaims(reads[i]);
      reads[i].mentions = std::move(whole);
      reads[i].claims = ExtractClaims(*reads[i].reading, reads[i].mentions);
      EXPECT_EQ(again, RenderClaims(reads[i])) << reads[i].article->path;
    }
  }
  EXPECT_GT(lent, 0u);
}

}  // namespace
}  // namespace gainsay
