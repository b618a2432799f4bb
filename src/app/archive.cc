// `gainsay archive`: the articles that were published.

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/archive_add.h"
#include "app/archive_input.h"
#include "app/archive_report.h"
#include "app/command.h"
#include "app/inputs.h"
#include "app/run_options.h"
#include "base/counted.h"
#include "base/edit_distance.h"
#include "base/parallel.h"
#include "report/safe_json.h"
#include "report/safe_text.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kReadTogether = 128;  // archived articles that are read again, then written

constexpr auto kOptions = Joined(
    std::to_array<OptionSpec>({
        {"archive", "FILE", "the archive; `add` makes it where there is none"},
        {"format", "FORMAT", "how list, show and stats are printed", "text|json", "text"},
        {"root", "DIR", "the folder below which paths name articles", {}, "."},
        {"jobs", "N", "threads that read; 0: one a core", {}, "0"},
        {"max-record", "MIB", "add, reindex: the longest record, or file of one article, in MiB unpacked", {}, "64"},
        {"max-input", "MIB", "report: read no more than so much, in MiB unpacked; what lies behind is left out", {}, "64"},
        {"rules", "DIR", "lay the rule files of DIR over the shipped ones", {}, {}, true},
        {"out", "DIR", "report: where the pages are written"},
        {"since", "DAY", "report: articles published on that day or later (2025-09-01)"},
        {"report-language", "LANG", "report: the language of the pages", {}, kDefaultReportLanguage},
        {"quiet", "", "print no summary"},
    }),
    Joined(kInputOptions, kConfigOptions));

constexpr std::string_view kMaxRecord = "max-record";

struct Call {
  const Options& options;
  std::vector<std::string> args;  // behind the action
  std::string path;               // of the archive
  Console& console;
  bool json() const { return options.Get("format") == "json"; }
};

ExitStatus Fail(const Call& call, const Error& error) {
  call.console.Complain(error);
  return ExitStatus::kError;
}

std::string Dump(const Json& json, int indent = 2) {
  return SafeJson(json.dump(indent, ' ', false, Json::error_handler_t::replace)) + "\n";
}

Json JsonOf(const ArchivedArticle& article) {
  return {{"identity", article.identity}, {"uri", article.uri},           {"path", article.path},
          {"title", article.title},       {"published", article.published}, {"language", article.language},
          {"publisher", article.publisher}, {"format", article.format},   {"bytes", article.bytes},
          {"claims", article.claims}};
}

ExitStatus Add(const Call& call) {
  if (call.args.empty()) return UsageError(call.console, "archive", "add: no articles given: name files, folders or -");
  const Result<size_t> jobs = JobsOf(call.options);
  if (!jobs) return UsageError(call.console, "archive", jobs.error().message);
  const Result<uint64_t> record = MebibytesOf(call.options, kMaxRecord);
  if (!record) return UsageError(call.console, "archive", record.error().message);
  const Result<uint64_t> article = MaxArticleOf(call.options);
  if (!article) return UsageError(call.console, "archive", article.error().message);
  const Result<Engine> engine = MakeEngine(call.options);
  if (!engine) return Fail(call, engine.error());
  Result<Archive> archive = Archive::Open(call.path, Archive::Mode::kCreate);
  if (!archive) return Fail(call, archive.error());
  const DiskReader reader(*record);
  std::vector<Error> skipped;
  const std::string_view name = call.options.Get("stdin-filename");
  PieceSource source(ListInputs(reader, call.args, call.options, skipped), std::string(name.empty() ? kStandardInput : name),
                     {*record, std::string(kMaxRecord)});
  AddOptions options{std::string(call.options.Get("root")), *jobs, *article, {}};
  const bool bar = call.console.ErrIsTerminal() && !call.options.Has("quiet");
  if (bar) {
    options.progress = [&, files = source.size()](size_t done, const AddSummary& so_far) {
      call.console.Err(fmt::format("\r{} of {}, {}", done, Counted(files, "file"), Counted(so_far.added + so_far.versions + so_far.unchanged, "article")));
    };
  }
  const Result<AddSummary> summary = AddArticles(*engine, *archive, reader, source, options);
  if (bar) call.console.Err("\n");
  for (const Error& error : skipped) call.console.Complain(error);
  if (!summary) return Fail(call, summary.error());
  for (const Error& error : summary->skipped) call.console.Complain(error);
  for (const Error& error : summary->bad_dates) call.console.Complain(error);
  if (summary->more_bad_dates != 0) call.console.Complain("note: " + Counted(summary->more_bad_dates, "more date") + " cannot be read");
  const size_t lost = skipped.size() + summary->skipped.size();
  if (!call.options.Has("quiet")) {
    std::string line = fmt::format("{} added, {} replaced by a new version, {} unchanged", Counted(summary->added, "article"), summary->versions, summary->unchanged);
    if (summary->canceled != 0) line += fmt::format(", {} withdrawn ({} removed)", summary->canceled, summary->removed);
    if (lost != 0) line += fmt::format(", {} skipped", lost);
    line += "; " + Counted(summary->claims, "claim");
    call.console.Out(line + "\n");
  }
  return lost == 0 ? ExitStatus::kClean : ExitStatus::kError;
}

ExitStatus List(const Call& call) {
  Result<Archive> archive = Archive::Open(call.path, Archive::Mode::kRead);
  if (!archive) return Fail(call, archive.error());
  const Status status = archive->Each([&](const ArchivedArticle& article) -> Status {
    call.console.Out(call.json() ? Dump(JsonOf(article), -1)
                                 : Printable(article.identity) + "\t" + Printable(article.published) + "\t" + Printable(article.title) + "\n");
    return {};
  });
  return status.ok() ? ExitStatus::kClean : Fail(call, status.error());
}

// The archived article, or nothing after telling that there is none.
std::optional<ArchivedArticle> Find(const Call& call, Archive& archive, const std::string& name) {
  const Result<std::optional<ArchivedArticle>> found = archive.Find(name);
  if (!found) {
    call.console.Complain(found.error());
    return std::nullopt;
  }
  if (!*found) call.console.Complain("archive: no article " + name + " (identity, uri or path; `gainsay archive list` shows them)");
  return *found;
}

ExitStatus Show(const Call& call) {
  if (call.args.size() != 1) return UsageError(call.console, "archive", "show takes one article: identity, uri or path");
  Result<Archive> archive = Archive::Open(call.path, Archive::Mode::kRead);
  if (!archive) return Fail(call, archive.error());
  const std::optional<ArchivedArticle> article = Find(call, *archive, call.args[0]);
  if (!article) return ExitStatus::kError;
  const Result<std::vector<ArchivedClaim>> claims = archive->Claims(article->id);
  if (!claims) return Fail(call, claims.error());
  if (call.json()) {
    Json json = JsonOf(*article);
    json["claims"] = Json::array();
    for (const ArchivedClaim& claim : *claims) {
      json["claims"].push_back({{"kind", claim.kind}, {"start", claim.span.begin}, {"end", claim.span.end}, {"value", claim.value}});
    }
    call.console.Out(Dump(json));
    return ExitStatus::kClean;
  }
  std::string out = Printable(article->title) + "\n\n";
  const auto line = [&](const char* name, const std::string& value) {
    if (!value.empty()) out += fmt::format("  {:<10} {}\n", name, Printable(value));
  };
  line("identity", article->identity);
  line("published", article->published);
  line("publisher", article->publisher);
  line("language", article->language);
  line("path", article->path);
  line("format", article->format);
  line("bytes", std::to_string(article->bytes));
  out += "\n";
  for (const ArchivedClaim& claim : *claims) {
    out += fmt::format("  {:<12} {:>6}-{:<6} {}\n", Printable(claim.kind), claim.span.begin, claim.span.end, Printable(claim.value));
  }
  call.console.Out(out);
  return ExitStatus::kClean;
}

ExitStatus Remove(const Call& call) {
  if (call.args.empty()) return UsageError(call.console, "archive", "remove takes articles: identity, uri or path");
  Result<Archive> archive = Archive::Open(call.path, Archive::Mode::kWrite);
  if (!archive) return Fail(call, archive.error());
  ExitStatus status = ExitStatus::kClean;
  for (const std::string& name : call.args) {
    const Result<int64_t> removed = archive->Remove(name);
    if (!removed) return Fail(call, removed.error());
    if (*removed == 0) {
      call.console.Complain("archive: no article " + name + " (identity, uri or path)");
      status = ExitStatus::kError;
    }
  }
  return status;
}

ExitStatus Stats(const Call& call) {
  const Result<Engine> engine = MakeEngine(call.options);
  if (!engine) return Fail(call, engine.error());
  Result<Archive> archive = Archive::Open(call.path, Archive::Mode::kRead);
  if (!archive) return Fail(call, archive.error());
  const Result<ArchiveStats> stats = archive->Stats(engine->ReadingHash());
  if (!stats) return Fail(call, stats.error());
  if (call.json()) {
    Json json = {{"articles", stats->articles}, {"claims", stats->claims}, {"bytes", stats->bytes}, {"file_bytes", stats->file_bytes},
                 {"first", stats->first}, {"last", stats->last}, {"other_rules", stats->other_rules}};
    const auto add = [&](const char* key, const std::vector<std::pair<std::string, int64_t>>& list) {
      json[key] = Json::object();
      for (const auto& [name, count] : list) json[key][name] = count;
    };
    add("languages", stats->languages);
    add("publishers", stats->publishers);
    call.console.Out(Dump(json));
    return ExitStatus::kClean;
  }
  const auto counted = [](int64_t count, std::string_view noun) { return Counted(static_cast<uint64_t>(count), noun); };
  std::string out = fmt::format("{}, {}, {} bytes of copy, {} bytes on disk\n", counted(stats->articles, "article"), counted(stats->claims, "claim"),
                                stats->bytes, stats->file_bytes);
  if (!stats->first.empty()) out += fmt::format("published {} to {}\n", Printable(stats->first), Printable(stats->last));
  for (const auto& [name, count] : stats->languages) out += fmt::format("{:>8}  {}\n", count, Printable(name));
  for (const auto& [name, count] : stats->publishers) out += fmt::format("{:>8}  {}\n", count, name.empty() ? "(no publisher)" : Printable(name));
  if (stats->other_rules != 0) {
    out += counted(stats->other_rules, "article") + " read by other rules; `gainsay archive reindex --archive " + call.path + "` reads again what other rules read\n";
  }
  call.console.Out(out);
  return ExitStatus::kClean;
}

ExitStatus Check(const Call& call) {
  Result<Archive> archive = Archive::Open(call.path, Archive::Mode::kRead);
  if (!archive) return Fail(call, archive.error());
  const Result<std::vector<std::string>> faults = archive->Verify();
  if (!faults) return Fail(call, faults.error());
  for (const std::string& fault : *faults) call.console.Out(Printable(fault) + "\n");
  if (faults->empty() && !call.options.Has("quiet")) call.console.Out("the archive is whole\n");
  if (!faults->empty()) {
    call.console.Complain("archive: damaged articles are mended by `gainsay archive remove` and adding them again; where the file is damaged, add all to a new one");
  }
  return faults->empty() ? ExitStatus::kClean : ExitStatus::kFindings;
}

ExitStatus Reindex(const Call& call) {
  const Result<Engine> engine = MakeEngine(call.options);
  if (!engine) return Fail(call, engine.error());
  const Result<size_t> jobs = JobsOf(call.options);
  if (!jobs) return UsageError(call.console, "archive", jobs.error().message);
  const Result<uint64_t> record = MebibytesOf(call.options, kMaxRecord);
  if (!record) return UsageError(call.console, "archive", record.error().message);
  const Result<uint64_t> article = MaxArticleOf(call.options);
  if (!article) return UsageError(call.console, "archive", article.error().message);
  Result<Archive> archive = Archive::Open(call.path, Archive::Mode::kWrite);
  if (!archive) return Fail(call, archive.error());
  const int64_t rules = engine->ReadingHash();
  const Result<std::vector<int64_t>> ids = archive->ReadByOthers(rules);
  if (!ids) return Fail(call, ids.error());
  uint64_t again = 0;
  std::vector<Error> damaged;
  for (size_t at = 0; at < ids->size();) {
    const auto some = std::span(*ids).subspan(at, std::min(kReadTogether, ids->size() - at));
    Result<ArchivedRead> read = ReadArchived(*engine, *archive, some, *jobs, {*record, kMaxRecord, *article}, damaged);
    if (!read) return Fail(call, read.error());
    at += read->done;
    std::vector<Kept>& kept = read->kept;
    std::vector<ArchiveRecord> records(kept.size());
    ParallelFor(records.size(), *jobs, [&](size_t i) {
      std::string identity = kept[i].article.archived;
      records[i] = RecordOf(*engine, std::move(kept[i].article), call.options.Get("root"), rules);
      records[i].identity = std::move(identity);
    });
    for (size_t i = 0; i < records.size(); ++i) {
      const Result<bool> renewed = archive->Renew(kept[i].row, records[i]);
      if (!renewed) return Fail(call, renewed.error());
      again += *renewed ? 1 : 0;
    }
  }
  for (const Error& error : damaged) call.console.Complain(error);
  if (const Status settled = archive->Settle(); !settled.ok()) return Fail(call, settled.error());
  if (!call.options.Has("quiet")) call.console.Out(Counted(again, "article") + " read again\n");
  return damaged.empty() ? ExitStatus::kClean : ExitStatus::kError;
}

struct Action {
  std::string_view name;
  ExitStatus (*run)(const Call& call);
};

ExitStatus Report(const Call& call) { return ReportArchive(call.options, call.path, call.console); }

constexpr std::array<Action, 8> kActions = {{{"add", Add},
                                             {"list", List},
                                             {"show", Show},
                                             {"remove", Remove},
                                             {"stats", Stats},
                                             {"check", Check},
                                             {"report", Report},
                                             {"reindex", Reindex}}};

ExitStatus RunArchive(const Options& options, Console& console) {
  std::vector<std::string_view> names;
  for (const Action& action : kActions) names.push_back(action.name);
  if (options.inputs().empty()) return UsageError(console, "archive", "no action given: add, list, show, remove, stats, check, report or reindex");
  const std::string& name = options.inputs().front();
  for (const Action& action : kActions) {
    if (action.name != name) continue;
    const Result<std::string> path = ArchivePath(options);
    if (!path) return UsageError(console, "archive", path.error().message);
    return action.run({options, {options.inputs().begin() + 1, options.inputs().end()}, *path, console});
  }
  return UsageError(console, "archive", "unknown action " + name + Suggest(name, names));
}

}  // namespace

const Command kArchiveCommand = {
    "archive", "ACTION --archive FILE", "keep the articles that were published",
    "  add FILE|DIR|-…   read articles into the archive; what is there unchanged is passed over,\n"
    "                    a new version (same uri, id or path below --root) takes the old one's place,\n"
    "                    a withdrawn one (pubstatus: canceled) removes it\n"
    "  list              every article: identity, date, title\n"
    "  show ARTICLE      one article and its claims\n"
    "  remove ARTICLE…   by identity, uri or path\n"
    "  stats             how much of what\n"
    "  check             whether the file is whole; status 1 where it is not\n"
    "  report            a page a story and an index, in the folder --out names\n"
    "  reindex           read articles again that other rules have read\n",
    kOptions, RunArchive, Command::Config::kAboveFolder, "add|list|show|remove|stats|check|report|reindex"};

}  // namespace gainsay
