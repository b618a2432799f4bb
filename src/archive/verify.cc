// Whether an archive is whole: SQLite's own check, then that what stands in
// one table stands in the others too, and that everything can be read.

#include <fmt/format.h>

#include "archive/archive.h"

namespace gainsay {
namespace {

constexpr uint64_t kMostOfSource = uint64_t{1} << 30;  // the most that --max-record allows
constexpr size_t kMostFaults = 100;  // told; more say no more

// One look at an archive, on which damage is a finding, not an end.
class Verifier {
 public:
  Verifier(Archive& archive, Database& db) : archive_(archive), db_(db) {}

  Status Run() {
    if (const Status status = Pages(); !status.ok()) return status;
    const Result<int64_t> strays = Count("sources", "SELECT count(*) FROM content WHERE article NOT IN (SELECT id FROM article)");
    if (!strays) return strays.error();
    if (*strays != 0) Fault(fmt::format("{} sources belong to no article", *strays));
    const Result<int64_t> postings = Count("keys", "SELECT count(*) FROM posting");
    if (!postings) return postings.error();
    if (const Status status = Articles(); !status.ok()) return status;
    if (faults_.empty() && keys_ != *postings) Fault(fmt::format("{} keys are looked up, {} belong to articles", *postings, keys_));
    return {};
  }
  std::vector<std::string> TakeFaults() { return std::move(faults_); }

 private:
  void Fault(std::string words) {
    if (faults_.size() < kMostFaults) faults_.push_back(std::move(words));
  }
  // Damage becomes a fault; what is no damage ends the look.
  Status Told(const Status& status, const std::string& what) {
    if (status.ok() || !IsDamage(status.error())) return status;
    Fault(what + " cannot be read");
    return {};
  }

  Status Pages() {
    Result<SqlStatement> rows = db_.Prepare("PRAGMA integrity_check");
    if (!rows) return rows.error();
    while (rows->Step()) {
      if (rows->Text(0) != "ok") Fault("SQLite: " + std::string(rows->Text(0)));
    }
    return Told(rows->Reset(), "all of the file");
  }

  // 0 where it cannot be counted.
  Result<int64_t> Count(const std::string& what, const char* sql) {
    Result<int64_t> number = db_.Number(sql);
    if (number) return number;
    if (const Status status = Told(number.error(), "all of the " + what); !status.ok()) return status.error();
    return int64_t{0};
  }

  Status Articles() {
    Result<SqlStatement> posting = db_.Prepare("SELECT 1 FROM posting WHERE key = ?1 AND day = ?2 AND article = ?3");
    if (!posting) return posting.error();
    Result<SqlStatement> articles = db_.Prepare("SELECT id, identity, settled, signature, day FROM article ORDER BY id");
    if (!articles) return articles.error();
    int64_t last = 0;
    while (articles->Step()) {
      last = articles->Int(0);
      if (const Status status = One(*articles, *posting); !status.ok()) return status;
    }
    return Told(articles->Reset(), fmt::format("articles behind number {}", last));
  }

  Status One(const SqlStatement& row, SqlStatement& posting) {
    const int64_t id = row.Int(0);
    const std::string name = fmt::format("article {} ({})", id, row.Text(1));
    const Result<Signature> signature = DecodeSignature(row.Text(3));
    if (!signature) {
      Fault(name + ": " + signature.error().message);
      return {};
    }
    if (signature->Day() != row.Int(4)) Fault(name + ": its day is not that of its keys");
    size_t missing = 0;
    for (const BlockingKey& key : signature->keys) {
      if (row.Int(2) == 0) break;
      ++keys_;
      posting.Bind(1, static_cast<int64_t>(key.hash)).Bind(2, signature->Day()).Bind(3, id);
      if (!posting.Step()) ++missing;
      const Status status = posting.Reset();
      if (!status.ok() && !IsDamage(status.error())) return status;
    }
    if (missing != 0) Fault(fmt::format("{}: {} of its keys are not looked up", name, missing));
    const Result<KeptSource> kept = archive_.Source(id, kMostOfSource);
    const Result<std::string> source = kept ? Unpack(*kept) : Result<std::string>(kept.error());
    if (!source) Fault(name + ": its source: " + std::string(WithoutAdvice(source.error())));
    const Result<std::vector<ArchivedClaim>> claims = archive_.Claims(id);
    if (!claims) Fault(std::string(WithoutAdvice(claims.error())));
    return {};
  }

  Archive& archive_;
  Database& db_;
  std::vector<std::string> faults_;
  int64_t keys_ = 0;
};

}  // namespace

Result<std::vector<std::string>> Archive::Verify() {
  const Result<Transaction> one_state = Snapshot();
  if (!one_state) return one_state.error();
  Verifier verifier(*this, db_);
  if (const Status status = verifier.Run(); !status.ok()) return status.error();
  return verifier.TakeFaults();
}

}  // namespace gainsay
