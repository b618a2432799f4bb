#include "bench/whole.h"

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bench/generate.h"
#include "bench/live_bytes.h"
#include "gainsay.h"

namespace gainsay::bench {
namespace {

constexpr uint32_t kArticles = 1000;
constexpr uint32_t kSeed = 20250511;

using Inputs = std::vector<GeneratedArticle>;

const Engine& TheEngine() {
  static const Result<Engine> engine = Engine::Make({});
  return *engine;
}

int64_t BytesOf(const Inputs& inputs) {
  int64_t bytes = 0;
  for (const GeneratedArticle& input : inputs) bytes += static_cast<int64_t>(input.bytes.size());
  return bytes;
}

std::vector<Article> ReadAll(const Inputs& inputs, size_t jobs) {
  std::vector<InputFile> files;
  for (const GeneratedArticle& input : inputs) files.push_back({input.path, input.bytes});
  std::vector<Article> articles;
  for (Ingested& file : TheEngine().Read(std::move(files), jobs)) {
    for (Article& article : file.articles) articles.push_back(std::move(article));
  }
  return articles;
}

const Inputs& Of(bool hindi) {
  static const Inputs english = Generate({.seed = kSeed, .hindi = false}, kArticles);
  static const Inputs hindi_ones = Generate({.seed = kSeed, .english = false}, kArticles);
  return hindi ? hindi_ones : english;
}

void Rates(benchmark::State& state, const Inputs& inputs) {
  state.SetBytesProcessed(state.iterations() * BytesOf(inputs));
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(inputs.size()));
}

// Files to claims, on one core.
void ToClaims(benchmark::State& state, bool hindi) {
  const Inputs& inputs = Of(hindi);
  size_t claims = 0;
  for (auto _ : state) {
    const std::vector<ArticleRead> reads = TheEngine().ReadClaims(ReadAll(inputs, 1), 1);
    claims = 0;
    for (const ArticleRead& read : reads) claims += read.claims.claims.size();
  }
  Rates(state, inputs);
  state.counters["claims_per_kB"] = static_cast<double>(claims) * 1000 / static_cast<double>(BytesOf(inputs));
}

// What the articles of a run take while they are aligned: live heap, their own
// text included.
void Memory(benchmark::State& state) {
  const Inputs inputs = Generate({.seed = kSeed}, kArticles);
  (void)TheEngine();
  for (auto _ : state) {
    const LiveBytes live;
    const std::vector<ArticleRead> reads = TheEngine().ReadClaims(ReadAll(inputs, 1), 1);
    state.counters["kB_per_article"] = static_cast<double>(live.count()) / 1000 / static_cast<double>(reads.size());
  }
  state.counters["kB_of_text"] = static_cast<double>(BytesOf(inputs)) / 1000 / static_cast<double>(inputs.size());
  Rates(state, inputs);
}

// A bare pass over the words of the same bytes.
void IcuWords(benchmark::State& state, bool hindi) {
  const Inputs& inputs = Of(hindi);
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(hindi ? "hi" : "en", code));
  if (U_FAILURE(code)) return state.SkipWithError("no word iterator");
  UText* text = nullptr;
  for (auto _ : state) {
    size_t count = 0;
    for (const GeneratedArticle& input : inputs) {
      text = utext_openUTF8(text, input.bytes.data(), static_cast<int64_t>(input.bytes.size()), &code);
      words->setText(text, code);
      for (words->first(); words->next() != icu::BreakIterator::DONE;) ++count;
    }
    benchmark::DoNotOptimize(count);
  }
  utext_close(text);
  Rates(state, inputs);
}

// Events of five articles, or one event that all of them tell.
void CheckGrows(benchmark::State& state, bool one_event, size_t jobs) {
  const Inputs inputs = Generate({.seed = kSeed, .one_event = one_event}, static_cast<uint32_t>(state.range(0)));
  CheckOptions options;
  options.jobs = jobs;
  for (auto _ : state) benchmark::DoNotOptimize(TheEngine().Check(ReadAll(inputs, jobs), {}, options));
  Rates(state, inputs);
}

}  // namespace

void RegisterWhole() {
  for (const bool hindi : {false, true}) {
    const std::string language = hindi ? "hi" : "en";
    benchmark::RegisterBenchmark(("claims/" + language).c_str(), [hindi](benchmark::State& state) { ToClaims(state, hindi); })
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("icu-words/" + language).c_str(), [hindi](benchmark::State& state) { IcuWords(state, hindi); })
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RegisterBenchmark("memory", Memory)->Unit(benchmark::kMillisecond)->Iterations(1);
  for (const bool one : {false, true}) {
    for (const size_t jobs : {1, 2}) {
      const std::string name = std::string(one ? "check-one-event" : "check-events") + "/" + std::to_string(jobs) + "-jobs";
      auto* grows = benchmark::RegisterBenchmark(name.c_str(), [one, jobs](benchmark::State& state) { CheckGrows(state, one, jobs); });
      grows->Unit(benchmark::kMillisecond)->UseRealTime()->Arg(10)->Arg(100)->Arg(1000);
      if (!one) grows->Arg(10000);
    }
  }
}

}  // namespace gainsay::bench
