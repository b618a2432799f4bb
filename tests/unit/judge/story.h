// Small stories for the tests of comparators: texts in, drafts out, printed on
// a line each. Reads the rules of the source tree, so that a changed word list
// shows in the tests at once.
#pragma once

#include <string>
#include <vector>

#include "align/align.h"
#include "base/file_reader.h"
#include "claim/extract.h"
#include "context/context.h"
#include "engine_rules.h"
#include "ingest/ingest.h"
#include "judge/comparators.h"
#include "mention/find.h"

namespace gainsay {

class StoryKit {
 public:
  static const StoryKit& Get() {
    static const StoryKit kit;
    return kit;
  }

  std::vector<ArticleRead> Read(const std::vector<std::string>& texts) const {
    std::vector<ArticleRead> reads(texts.size());
    std::vector<FirstPass> first;
    for (size_t i = 0; i < texts.size(); ++i) {
      Ingested ingested = ReadArticles("article" + std::to_string(i) + ".txt", texts[i], *ingest_);
      ArticleRead& read = reads[i];
      read.article = std::make_unique<Article>(std::move(ingested.articles.at(0)));
      read.document = std::make_unique<Document>(Segment(*read.article, segment_));
      read.reading = std::make_unique<Reading>(*read.document, *packs_);
      read.mentions = FindMentions(*read.reading, *names_, {});
      first.push_back({read.article.get(), &read.mentions, {}});
    }
    const std::vector<StoryContext> contexts = BuildContexts(first, *names_);
    for (size_t i = 0; i < reads.size(); ++i) {
      reads[i].mentions = FindMentions(*reads[i].reading, *names_, contexts[i]);
      reads[i].claims = ExtractClaims(*reads[i].reading, reads[i].mentions);
    }
    return reads;
  }

  // The conflicts of the texts, taken as one story: "value / value" of each, joined by "; ", with
  // "?" where the severity is lowered. Other verdicts are left out.
  std::string Conflicts(StoryComparator comparator, const std::vector<std::string>& texts) const {
    return Show(comparator, texts, Verdict::kConflict);
  }
  // What the articles agree on, in the same form.
  std::string Agreements(StoryComparator comparator, const std::vector<std::string>& texts) const {
    return Show(comparator, texts, Verdict::kAgree);
  }

  const Packs& packs() const { return *packs_; }
  const Concepts& concepts() const { return packs_->concepts(); }
  const NameComparer& names() const { return *names_; }

 private:
  StoryKit() {
    DiskReader reader;
    Result<std::vector<RuleFile>> files = ReadRuleFolder(reader, std::string(GAINSAY_SOURCE_DIR) + "/rules");
    packs_ = std::make_unique<Packs>(std::move(*CompilePacks(*files)));
    names_ = std::make_unique<NameComparer>(std::move(*LoadScriptTables(*files)));
    ingest_ = std::make_unique<RuleIndex>(MakeIngestRules(*packs_));
    segment_ = MakeSegmentRules(*packs_);
  }

  std::string Show(StoryComparator comparator, const std::vector<std::string>& texts, Verdict verdict) const {
    const std::vector<ArticleRead> reads = Read(texts);
    Alignments alignments = Align(reads, *names_);
    // A few sentences are too little to make a story of; that is not what is tested.
    AlignedStory all;
    for (uint32_t i = 0; i < reads.size(); ++i) all.articles.push_back(ArticleId{i});
    alignments.stories = {all};
    alignments.Index();
    const ReferenceSet references;
    const JudgeInput input{reads, alignments, *names_, references, *packs_};
    const Rule rule;
    std::string out;
    for (uint32_t story = 0; story < alignments.stories.size(); ++story) {
      std::vector<Draft> drafts;
      comparator(input, story, rule, drafts);
      for (const Draft& draft : drafts) {
        if (draft.verdict != verdict) continue;
        if (!out.empty()) out += "; ";
        for (const Side& side : draft.sides) out += (&side == &draft.sides.front() ? "" : " / ") + side.value;
        if (draft.severity_lowered) out += "?";
      }
    }
    return out;
  }

  std::unique_ptr<Packs> packs_;
  std::unique_ptr<NameComparer> names_;
  std::unique_ptr<const RuleIndex> ingest_;
  SegmentRules segment_;
};

struct StoryRow {
  const char* label;
  std::vector<std::string> texts;
  const char* conflicts;
};

}  // namespace gainsay
