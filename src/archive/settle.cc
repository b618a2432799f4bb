// Keys of new articles on their way to where they are looked up by key.

#include <algorithm>

#include "archive/archive.h"
#include "base/parallel.h"

namespace gainsay {

Result<Archive::UnsettledKeys> Archive::Unsettled(size_t jobs) {
  Result<SqlStatement> rows = db_.Prepare("SELECT id, signature FROM article WHERE settled = 0");
  if (!rows) return rows.error();
  std::vector<std::pair<int64_t, std::string>> packed;
  while (rows->Step()) packed.emplace_back(rows->Int(0), rows->Text(1));
  UnsettledKeys out;
  if (const Status status = rows->Reset(); !status.ok()) {
    if (!IsDamage(status.error())) return status.error();
    out.cut = status.error();
  }
  std::vector<std::optional<Signature>> decoded(packed.size());
  ParallelFor(packed.size(), jobs, [&](size_t i) {
    if (Result<Signature> signature = DecodeSignature(packed[i].second)) decoded[i] = std::move(*signature);
  });
  for (size_t i = 0; i < packed.size(); ++i) {
    if (decoded[i]) {
      out.signatures.emplace_back(packed[i].first, std::move(*decoded[i]));
    } else {
      out.damaged.push_back(packed[i].first);
    }
  }
  return out;
}

Status Archive::Settle() {
  Result<Transaction> transaction = Transaction::Begin(db_);
  if (!transaction) return transaction.error();
  const Result<UnsettledKeys> unsettled = Unsettled(1);
  if (!unsettled) return unsettled.error();
  if (unsettled->cut) return *unsettled->cut;
  struct Posting {
    int64_t key, day, article;
    auto operator<=>(const Posting&) const = default;
  };
  std::vector<Posting> postings;
  for (const auto& [id, signature] : unsettled->signatures) {
    for (const BlockingKey& key : signature.keys) postings.push_back({static_cast<int64_t>(key.hash), signature.Day(), id});
  }
  std::sort(postings.begin(), postings.end());
  if (!unsettled->signatures.empty()) {
    Result<SqlStatement> insert = db_.Prepare("INSERT OR IGNORE INTO posting(key, day, article) VALUES(?1, ?2, ?3)");
    if (!insert) return insert.error();
    for (const Posting& posting : postings) {
      insert->Bind(1, posting.key).Bind(2, posting.day).Bind(3, posting.article);
      if (const Status status = insert->Run(); !status.ok()) return status;
    }
    if (const Status status = db_.Run("UPDATE article SET settled = 1 WHERE settled = 0"); !status.ok()) return status;
    // Of these there is nothing to look up; readers are to see and tell them.
    for (const int64_t id : unsettled->damaged) {
      if (const Status status = db_.Run("UPDATE article SET settled = 0 WHERE id = " + std::to_string(id)); !status.ok()) return status;
    }
  }
  unsettled_ = static_cast<int64_t>(unsettled->damaged.size());
  return transaction->Commit();
}

}  // namespace gainsay
