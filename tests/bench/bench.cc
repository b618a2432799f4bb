// MB/s of each stage on generated articles, then the share of time that each
// takes of a whole run. Not run by ctest: build the preset release, then
// build/release/tests/bench/gainsay_bench.

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "align/align.h"
#include "bench/generate.h"
#include "bench/whole.h"
#include "claim/extract.h"
#include "context/context.h"
#include "engine_rules.h"
#include "gainsay.h"
#include "mention/find.h"
#include "report/html.h"
#include "report/json.h"
#include "text/segment.h"

namespace gainsay::bench {
namespace {

constexpr uint32_t kArticles = 1000;
constexpr uint32_t kSeed = 20250511;

const std::vector<GeneratedArticle>& Inputs() {
  static const std::vector<GeneratedArticle> inputs = Generate({.seed = kSeed}, kArticles);
  return inputs;
}

int64_t InputBytes() {
  int64_t bytes = 0;
  for (const GeneratedArticle& input : Inputs()) bytes += static_cast<int64_t>(input.bytes.size());
  return bytes;
}

const Engine& TheEngine() {
  static const Result<Engine> engine = Engine::Make({});
  return *engine;
}

std::vector<Article> ReadAll() {
  std::vector<Article> articles;
  std::vector<Error> skipped;
  for (const GeneratedArticle& input : Inputs()) {
    for (Article& article : TheEngine().Read(input.path, input.bytes, skipped)) articles.push_back(std::move(article));
  }
  return articles;
}

// The finished stages of a run, for measuring each on what the one before
// made.
struct Stages {
  std::vector<ArticleRead> articles;
  Alignments alignments;
  Run run;
};

const Stages& Done() {
  static const Stages stages = [] {
    Stages made;
    made.articles = TheEngine().ReadClaims(ReadAll());
    made.alignments = Align(made.articles, TheEngine().names());
    made.run = TheEngine().Check(ReadAll(), {});
    return made;
  }();
  return stages;
}

void Ingest() { benchmark::DoNotOptimize(ReadAll()); }

void Text() {
  static const SegmentRules rules = MakeSegmentRules(TheEngine().packs());
  for (const ArticleRead& read : Done().articles) benchmark::DoNotOptimize(Segment(*read.article, rules));
}

void Lookup() {
  for (const ArticleRead& read : Done().articles) benchmark::DoNotOptimize(Reading(*read.document, TheEngine().packs()));
}

void Mention() {
  for (const ArticleRead& read : Done().articles) {
    benchmark::DoNotOptimize(FindMentions(*read.reading, TheEngine().names(), {}));
  }
}

void Context() {
  std::vector<FirstPass> first;
  for (const ArticleRead& read : Done().articles) first.push_back({read.article.get(), &read.mentions, {}});
  benchmark::DoNotOptimize(BuildContexts(first, TheEngine().names()));
}

void Claims() {
  for (const ArticleRead& read : Done().articles) {
    MentionTable mentions = read.mentions;
    benchmark::DoNotOptimize(ExtractClaims(*read.reading, mentions));
  }
}

void Aligning() { benchmark::DoNotOptimize(Align(Done().articles, TheEngine().names())); }

void Judging() {
  const Engine& engine = TheEngine();
  benchmark::DoNotOptimize(
      Judge({Done().articles, Done().alignments, engine.names(), engine.references(), engine.packs()}, engine.rules()));
}

void Json() { benchmark::DoNotOptimize(RenderJson(Done().run, {})); }
void Html() { benchmark::DoNotOptimize(RenderHtml(Done().run, {})); }

struct Stage {
  const char* name;
  void (*run)();
  int times;  // of it in one `check`: the mention step runs up to twice
};
constexpr Stage kStages[] = {
    {"ingest", Ingest, 1}, {"text", Text, 1},      {"lookup", Lookup, 1}, {"mention", Mention, 1}, {"context", Context, 1},
    {"claim", Claims, 1},  {"align", Aligning, 1}, {"judge", Judging, 1}, {"json", Json, 1},       {"html", Html, 0},
};

void RunStage(benchmark::State& state, const Stage& stage) {
  (void)Done();
  for (auto _ : state) stage.run();
  state.SetBytesProcessed(state.iterations() * InputBytes());
}

void CheckAll(benchmark::State& state) {
  for (auto _ : state) {
    const Run run = TheEngine().Check(ReadAll(), {});
    benchmark::DoNotOptimize(RenderJson(run, {}));
  }
  state.SetBytesProcessed(state.iterations() * InputBytes());
}

void StartUp(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Engine::Make({}));
}

double Seconds(void (*run)()) {
  const auto begin = std::chrono::steady_clock::now();
  run();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void PrintShares() {
  (void)Done();
  std::vector<std::pair<const char*, double>> times;
  double sum = 0;
  for (const Stage& stage : kStages) {
    const double seconds = Seconds(stage.run) * stage.times;
    times.emplace_back(stage.name, seconds);
    sum += seconds;
  }
  std::printf("\n%u articles, %.2f MB, %zu findings\nshare of a check with JSON output:\n", kArticles,
              static_cast<double>(InputBytes()) / 1e6, Done().run.findings.size());
  for (const auto& [name, seconds] : times) {
    if (seconds > 0) std::printf("  %-8s %5.1f %%  %7.1f ms\n", name, 100 * seconds / sum, 1000 * seconds);
  }
}

}  // namespace

int RunBenchmarks(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  for (const Stage& stage : kStages) {
    benchmark::RegisterBenchmark(stage.name, [&stage](benchmark::State& state) { RunStage(state, stage); })
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RegisterBenchmark("check", CheckAll)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("start-up", StartUp)->Unit(benchmark::kMillisecond);
  RegisterWhole();
  benchmark::RunSpecifiedBenchmarks();
  PrintShares();
  return 0;
}

}  // namespace gainsay::bench

int main(int argc, char** argv) { return gainsay::bench::RunBenchmarks(argc, argv); }
