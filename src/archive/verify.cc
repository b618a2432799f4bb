// Whether an archive is whole: SQLite's own check, then that what stands in
// one table stands in the others too, and that everything can be read.

#include <fmt/format.h>

#include "archive/archive.h"

namespace gainsay {
namespace {

constexpr size_t kMostFaults = 100;  // told; more say no more

}  // namespace

Result<std::vector<std::string>> Archive::Verify() {
  std::vector<std::string> faults;
  const auto fault = [&](std::string words) {
    if (faults.size() < kMostFaults) faults.push_back(std::move(words));
  };
  const Result<Transaction> one_state = Snapshot();
  if (!one_state) return one_state.error();
  Result<SqlStatement> rows = db_.Prepare("PRAGMA integrity_check");
  if (!rows) return rows.error();
  while (rows->Step()) {
    if (rows->Text(0) != "ok") fault("SQLite: " + std::string(rows->Text(0)));
  }
  if (const Status status = rows->Reset(); !status.ok()) return status.error();

  const Result<int64_t> strays = db_.Number("SELECT count(*) FROM content WHERE article NOT IN (SELECT id FROM article)");
  if (!strays) return strays.error();
  if (*strays != 0) fault(fmt::format("{} sources belong to no article", *strays));
  const Result<int64_t> postings = db_.Number("SELECT count(*) FROM posting");
  if (!postings) return postings.error();

  Result<SqlStatement> posting = db_.Prepare("SELECT 1 FROM posting WHERE key = ?1 AND day = ?2 AND article = ?3");
  if (!posting) return posting.error();
  Result<SqlStatement> articles = db_.Prepare("SELECT id, identity, settled, signature, day FROM article ORDER BY id");
  if (!articles) return articles.error();
  int64_t keys = 0;
  while (articles->Step()) {
    const int64_t id = articles->Int(0);
    const std::string name = fmt::format("article {} ({})", id, articles->Text(1));
    const Result<Signature> signature = DecodeSignature(articles->Text(3));
    if (!signature) {
      fault(name + ": " + signature.error().message);
      continue;
    }
    if (signature->Day() != articles->Int(4)) fault(name + ": its day is not that of its keys");
    size_t missing = 0;
    for (const BlockingKey& key : signature->keys) {
      if (articles->Int(2) == 0) break;
      ++keys;
      posting->Bind(1, static_cast<int64_t>(key.hash)).Bind(2, signature->Day()).Bind(3, id);
      if (!posting->Step()) ++missing;
      if (const Status status = posting->Reset(); !status.ok()) return status.error();
    }
    if (missing != 0) fault(fmt::format("{}: {} of its keys are not looked up", name, missing));
    const Result<KeptSource> kept = Source(id);
    const Result<std::string> source = kept ? Unpack(*kept) : Result<std::string>(kept.error());
    if (!source) fault(name + ": its source: " + source.error().message);
    const Result<std::vector<ArchivedClaim>> claims = Claims(id);
    if (!claims) fault(name + ": its claims: " + claims.error().message);
  }
  if (const Status status = articles->Reset(); !status.ok()) return status.error();
  if (faults.empty() && keys != *postings) fault(fmt::format("{} keys are looked up, {} belong to articles", *postings, keys));
  return faults;
}

}  // namespace gainsay
