// `gainsay extract`: what is read in articles, before anything is compared.

#include "app/command.h"
#include "app/inputs.h"
#include "app/run_options.h"
#include "claim_io/write.h"
#include "report/mentions.h"
#include "report/safe_json.h"

namespace gainsay {
namespace {

constexpr auto kOptions = Joined(
    std::to_array<OptionSpec>({
        {"level", "LEVEL", "what is printed", "mentions|claims", "claims"},
        {"format", "FORMAT", "how it is printed", "jsonl", "jsonl"},
        {"rules", "DIR", "lay the rule files of DIR over the shipped ones", {}, {}, true},
    }),
    Joined(kWholeInputOptions, kConfigOptions));

ExitStatus RunExtract(const Options& options, Console& console) {
  if (options.inputs().empty()) return UsageError(console, "extract", "no articles given: name files, folders or -");
  const Result<Engine> engine = MakeEngine(options);
  if (!engine) {
    console.Complain(engine.error());
    return ExitStatus::kError;
  }
  Inputs inputs = ReadInputs(*engine, options);
  for (const Error& error : inputs.skipped) console.Complain(error);
  const std::vector<ArticleRead> articles = engine->ReadClaims(std::move(inputs.articles));
  console.Out(options.Get("level") == "mentions" ? RenderMentions(articles) : SafeJson(RenderClaims(articles)));
  return inputs.skipped.empty() ? ExitStatus::kClean : ExitStatus::kError;
}

}  // namespace

const Command kExtractCommand = {
    "extract", "FILE|DIR|-…", "print mentions or claims as JSON Lines",
    "One JSON object a line; spans are bytes of the article's source, end exclusive.\n"
    "Claims come with the articles and mentions that they stand on, so that\n"
    "`gainsay check --claims` can read them back.\n", kOptions, RunExtract,
    Command::Config::kAboveInput};

}  // namespace gainsay
