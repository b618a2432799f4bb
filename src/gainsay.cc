#include "gainsay.h"

#include <xxhash.h>

#include <algorithm>
#include <map>
#include <set>

#include "align/align.h"
#include "base/edit_distance.h"
#include "base/parallel.h"
#include "claim/extract.h"
#include "claim_io/read.h"
#include "claim_io/write.h"
#include "claim_marks.h"
#include "context/context.h"
#include "decide/suppress.h"
#include "engine_rules.h"
#include "judge/phrasing.h"
#include "lang/shipped.h"
#include "mention/find.h"
#include "new_copy.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

const Article& ArticleOf(const Article& article) { return article; }
Article& ArticleOf(Article& article) { return article; }
Article& ArticleOf(const ArticleRead& read) { return *read.article; }

// An order that depends on content alone, whatever the order of the arguments.
// Dates that were assumed don't count: they were not there when articles that
// are read back were first sorted.
bool ByContent(const Article& a, const Article& b) {
  const auto key = [](const Article& x) {
    const bool dated = x.published.known() && !x.published.assumed();
    return std::tuple(dated ? x.published.at : INT64_MAX, std::string_view(x.text));
  };
  if (key(a) != key(b)) return key(a) < key(b);
  // Of a new article and its archived copy the new one stays.
  const bool a_archived = !a.archived.empty(), b_archived = !b.archived.empty();
  return std::tie(a_archived, a.path, a.record_id) < std::tie(b_archived, b.path, b.record_id);
}

// Notes that are told at once, not only in the report of an article.
constexpr std::string_view kRepeats = "repeats";
constexpr std::string_view kBadDate = "bad-date";
constexpr size_t kMostNamed = 3;  // files that a note names

std::string NameOf(const Article& article) {
  return article.path + (article.record_line ? ":" + std::to_string(*article.record_line) : std::string());
}

// That the files hold what `article` holds; archived ones are no matter.
void NoteRepeats(std::vector<std::string>& files, Article& article) {
  files.erase(std::unique(files.begin(), files.end()), files.end());
  if (files.empty()) return;
  std::string message;
  for (size_t i = 0; i < std::min(files.size(), kMostNamed); ++i) message += (i == 0 ? "" : ", ") + files[i];
  if (files.size() > kMostNamed) message += " and " + std::to_string(files.size() - kMostNamed) + " more";
  message += files.size() == 1 ? " holds the same text and is left out" : " hold the same text and are left out";
  article.notes.insert(article.notes.begin(), {std::string(kRepeats), std::move(message), {}});
}

// A repeated article says nothing new: the first by path stands for all, with a
// note on the others.
template <typename T>
void DropRepeats(std::vector<T>& articles) {
  size_t kept = 0;
  std::vector<std::string> files;
  for (size_t i = 0; i < articles.size(); ++i) {
    if (i > 0 && ArticleOf(articles[kept]).text == ArticleOf(articles[i]).text && ArticleOf(articles[kept]).title == ArticleOf(articles[i]).title) {
      const Article& repeat = ArticleOf(articles[i]);
      const std::string name = NameOf(repeat);
      // A file that was named twice is one.
      if (repeat.archived.empty() && name != NameOf(ArticleOf(articles[kept]))) files.push_back(name);
      continue;
    }
    if (i > 0) NoteRepeats(files, ArticleOf(articles[kept++]));
    files.clear();
    if (kept != i) articles[kept] = std::move(articles[i]);
  }
  if (articles.empty()) return;
  NoteRepeats(files, ArticleOf(articles[kept]));
  articles.resize(kept + 1);
}

void TellNotes(Run& run) {
  for (uint32_t i = 0; i < run.articles.size(); ++i) {
    if (!run.articles[i].archived.empty()) continue;
    for (const Note& note : run.articles[i].notes) {
      if (note.code == kRepeats || note.code == kBadDate) run.notices.push_back({note.code, note.message, ArticleId{i}, note.span, {}, 0, 0});
    }
  }
}

template <typename T>
void SetIds(std::vector<T>& articles) {
  std::map<std::string, int> taken;
  for (const T& item : articles) {
    if (!ArticleOf(item).record_id.empty()) ++taken[ArticleOf(item).record_id];
  }
  uint32_t number = 0;
  for (T& item : articles) {
    Article& article = ArticleOf(item);
    if (!article.record_id.empty() && taken[article.record_id] == 1) {
      article.id = article.record_id;
      continue;
    }
    do {
      article.id = "a" + std::to_string(++number);
    } while (taken.count(article.id) != 0);
  }
}

RuleSet RulesThatRun(const RuleSet& rules, const std::set<std::string>& off) {
  RuleSet out;
  for (const Rule& rule : rules.rules) {
    if (off.count(rule.id) == 0) out.rules.push_back(rule);
  }
  return out;
}

// Whether the packs must be compiled anew because of it.
bool BelongsToPacks(const RuleFile& file) { return file.path.starts_with("lang/") || file.path.starts_with("concepts/"); }

// The words of the report page: a language's own, and of the default language
// what it has not.
std::map<std::string, std::string, std::less<>> PageWordsOf(const Packs& packs, std::string_view language) {
  constexpr std::string_view kPage = "page/";
  std::map<std::string, std::string, std::less<>> words;
  for (const std::string_view code : {language, std::string_view(kDefaultReportLanguage)}) {
    const Lexicon* lexicon = packs.Find(code);
    if (lexicon == nullptr) continue;
    const auto& settings = lexicon->settings();
    for (auto at = settings.lower_bound(kPage); at != settings.end() && at->first.starts_with(kPage); ++at) {
      words.emplace(at->first.substr(kPage.size()), at->second);
    }
  }
  return words;
}

Error NoSuchLanguage(const std::string& language, const std::vector<std::string>& languages) {
  const std::vector<std::string_view> candidates(languages.begin(), languages.end());
  std::string message = "no messages in the language " + language + Suggest(language, candidates) + "; there are";
  for (const std::string& known : languages) message += (&known == &languages.front() ? " " : ", ") + known;
  return {ErrorCode::kUsage, std::move(message), {}, 0, 0, {}};
}

}  // namespace

std::string_view Version() { return GAINSAY_VERSION; }

Result<Engine> Engine::Make(const EngineOptions& options) {
  Engine engine;
  std::vector<RuleFile> files;
  if (std::none_of(options.extra_rules.begin(), options.extra_rules.end(), BelongsToPacks)) {
    engine.packs_ = std::make_unique<Packs>(ShippedPacks());
    files = ShippedFiles("checks/");
    for (const char* folder : {"references/", "scripts/"}) {
      for (RuleFile& file : ShippedFiles(folder)) files.push_back(std::move(file));
    }
    if (!options.extra_rules.empty()) files = Overlay(std::move(files), options.extra_rules);
  } else {
    files = Overlay(ShippedFiles(), options.extra_rules);
    Result<Packs> packs = CompilePacks(files);
    if (!packs) return packs.error();
    engine.packs_ = std::make_unique<Packs>(std::move(*packs));
  }
  if (!options.cases) std::erase_if(files, [](const RuleFile& file) { return file.HoldsCases(); });
  Result<ScriptTables> tables = LoadScriptTables(files);
  if (!tables) return tables.error();
  engine.names_ = std::make_unique<NameComparer>(std::move(*tables));
  std::vector<std::string> comparators;
  for (const Comparator& comparator : Comparators()) comparators.emplace_back(comparator.name);
  Result<RuleSet> rules = LoadRules(files, comparators);
  if (!rules) return rules.error();
  engine.rules_ = std::make_unique<RuleSet>(std::move(*rules));
  Result<std::set<std::string>> off = ChooseRules(options.choices, *engine.rules_);
  if (!off) return off.error();
  engine.off_ = std::move(*off);
  const std::vector<std::string> languages = engine.rules_->Languages();
  if (std::find(languages.begin(), languages.end(), options.report_language) == languages.end()) {
    return NoSuchLanguage(options.report_language, languages);
  }
  engine.report_language_ = options.report_language;
  Result<ReferenceSet> references = LoadReferences(files, engine.packs_->concepts());
  if (!references) return references.error();
  engine.references_ = std::make_unique<ReferenceSet>(std::move(*references));
  engine.ingest_ = std::make_unique<RuleIndex>(MakeIngestRules(*engine.packs_));
  engine.segment_ = MakeSegmentRules(*engine.packs_);
  engine.extra_rules_ = options.extra_rules;
  return engine;
}

int64_t Engine::ReadingHash() const {
  XXH3_state_t* state = XXH3_createState();
  XXH3_64bits_reset(state);
  const auto add = [&](std::string_view bytes) { XXH3_64bits_update(state, bytes.data(), bytes.size()); };
  add(Version());
  add(ShippedPackBytes());
  for (const RuleFile& file : ShippedFiles("scripts/")) add(file.bytes);
  for (const RuleFile& file : extra_rules_) {
    if (file.path.starts_with("checks/") || file.path.starts_with("references/")) continue;
    add(file.path);
    add(file.bytes);
  }
  const auto hash = static_cast<int64_t>(XXH3_64bits_digest(state));
  XXH3_freeState(state);
  return hash;
}

std::vector<Article> Engine::Read(const std::string& path, std::string bytes, std::vector<Error>& skipped) const {
  Ingested read = ReadArticles(path, std::move(bytes), *ingest_);
  for (Error& error : read.skipped) skipped.push_back(std::move(error));
  return std::move(read.articles);
}

std::vector<Ingested> Engine::Read(std::vector<InputFile> files, size_t jobs) const {
  std::vector<Ingested> out(files.size());
  ParallelFor(files.size(), jobs, [&](size_t i) { out[i] = ReadArticles(files[i].path, std::move(files[i].bytes), *ingest_); });
  return out;
}

std::vector<ArticleRead> Engine::ReadClaims(std::vector<Article> articles, size_t jobs) const {
  std::sort(articles.begin(), articles.end(), ByContent);
  SetIds(articles);
  std::vector<ArticleRead> reads(articles.size());
  std::vector<FirstPass> first(articles.size());
  ParallelFor(reads.size(), jobs, [&](size_t i) {
    ArticleRead& read = reads[i];
    read.article = std::make_unique<Article>(std::move(articles[i]));
    read.document = std::make_unique<Document>(Segment(*read.article, segment_));
    read.reading = std::make_unique<Reading>(*read.document, *packs_);
    read.mentions = FindMentions(*read.reading, *names_, {}, &first[i].asked);
    first[i].article = read.article.get();
    first[i].mentions = &read.mentions;
  });
  const std::vector<StoryContext> contexts = BuildContexts(first, *names_);
  ParallelFor(reads.size(), jobs, [&](size_t i) {
    ArticleRead& read = reads[i];
    if (Lends(contexts[i], first[i])) {
      const bool dates = contexts[i].assumed.has_value() && !read.article->published.known();
      if (dates) {
        read.article->published = *contexts[i].assumed;
        read.article->notes.push_back({"assumed-date", "no publication date; assumed from " +
            std::string(contexts[i].assumed->source == DateSource::kText      ? "a date in the text"
                        : contexts[i].assumed->source == DateSource::kSibling ? "a sibling article"
                                                                              : "the dateline, in a nominal year"), contexts[i].assumed->span});
        read.mentions = FindMentions(*read.reading, *names_, contexts[i]);
      } else {
        FindPersonsAgain(*read.reading, *names_, contexts[i], read.mentions);
      }
    }
    if (!read.article->published.known()) read.article->notes.push_back({"no-date", "no publication date found", {}});
    read.claims = ExtractClaims(*read.reading, read.mentions);
  });
  return reads;
}

Result<std::vector<ArticleRead>> Engine::ReadBack(const std::vector<InputFile>& files) const {
  std::vector<ArticleRead> reads;
  for (const InputFile& file : files) {
    Result<std::vector<ArticleRead>> some = ParseClaims(file.path, file.bytes, *packs_, segment_);
    if (!some) return some.error();
    for (ArticleRead& read : *some) reads.push_back(std::move(read));
  }
  std::stable_sort(reads.begin(), reads.end(), [](const ArticleRead& a, const ArticleRead& b) {
    if (ByContent(*a.article, *b.article)) return true;
    if (ByContent(*b.article, *a.article)) return false;
    return RenderClaims(a) < RenderClaims(b);  // one article, told twice
  });
  SetIds(reads);
  return reads;
}

std::vector<Article> Engine::WithStories(std::vector<Article> news, std::vector<Article> archived, size_t jobs) const {
  std::vector<Article> all = news;
  all.insert(all.end(), archived.begin(), archived.end());
  const std::vector<ArticleRead> reads = ReadClaims(std::move(all), jobs);
  std::set<std::string> wanted;
  for (const AlignedStory& story : AlignStories(reads, *names_, jobs)) {
    const auto article = [&](ArticleId id) -> const Article& { return *reads[id.index].article; };
    const bool has_new = std::any_of(story.articles.begin(), story.articles.end(), [&](ArticleId id) { return article(id).archived.empty(); });
    for (const ArticleId id : story.articles) {
      if (has_new) wanted.insert(article(id).archived);
    }
  }
  for (Article& article : archived) {
    if (wanted.count(article.archived) != 0) news.push_back(std::move(article));
  }
  return news;
}

Run Engine::Check(std::vector<Article> articles, std::vector<Error> skipped, const CheckOptions& options) const {
  std::sort(articles.begin(), articles.end(), ByContent);
  DropRepeats(articles);
  return Check(ReadClaims(std::move(articles), options.jobs), std::move(skipped), options);
}

Run Engine::Check(std::vector<ArticleRead> articles, std::vector<Error> skipped, const CheckOptions& options) const {
  DropRepeats(articles);
  SetIds(articles);
  const Alignments alignments = Align(articles, *names_, options.jobs, options.graph);
  const JudgeInput input{articles, alignments, *names_, *references_, *packs_, report_language_};
  Run run;
  Judgement judgement;
  ParallelFor(2, options.jobs, [&](size_t i) {
    if (i == 0) {
      judgement = Judge(input, RulesThatRun(*rules_, off_), options.jobs);
      Phrasing(packs_->Find(report_language_)).Apply(judgement.findings, judgement.alignments);
      return;
    }
    run.claims = MarkClaims(input);
    if (!options.graph) return;
    run.graph = ViewGraph(articles, alignments);
    run.timeline = ViewTimeline(articles, alignments);
  });
  run.version = std::string(Version());
  run.report_language = report_language_;
  run.words = PageWordsOf(*packs_, report_language_);
  run.origin_of = alignments.origin_of;
  for (const AlignedStory& story : alignments.stories) run.stories.push_back({story.title, story.articles});
  run.findings = std::move(judgement.findings);
  run.alignments = std::move(judgement.alignments);
  for (ArticleRead& read : articles) run.articles.push_back(std::move(*read.article));
  run.skipped = std::move(skipped);
  KeepNewCopy(run);
  for (const Rule& rule : rules_->rules) {
    const bool named = std::any_of(run.findings.begin(), run.findings.end(), [&](const Finding& f) { return f.rule == rule.id; });
    if (named) run.rules.push_back({rule.id, rule.kind, rule.what, rule.why, rule.example});
  }
  if (off_.size() == rules_->rules.size()) run.notices.push_back({"no-rules", "no rule runs: select, ignore and severity leave none", {}, {}, {}, 0, 0});
  TellNotes(run);
  std::vector<std::string_view> known;
  for (const Rule& rule : rules_->rules) known.push_back(rule.id);
  Suppress(run.articles, known, off_, run.findings, run.notices);
  HideSettled(run);
  return run;
}

}  // namespace gainsay
