// Which archived articles may be of one story with a new one.

#include <algorithm>
#include <map>

#include "archive/archive.h"

namespace gainsay {
namespace {

// Of the articles that share a key, so many before the day and as many after
// it: what the whole archive shares costs no more than what a few do. A new
// article's story lies near its day; what lies far off shares rarer keys.
constexpr int64_t kWindow = 64;
constexpr size_t kMostScored = 512;  // those that share the most by key

struct Scored {
  int64_t id;
  int sum;
};

// Best first; of equals the older.
void SortBest(std::vector<Scored>& list) {
  std::sort(list.begin(), list.end(), [](const Scored& a, const Scored& b) { return a.sum != b.sum ? a.sum > b.sum : a.id < b.id; });
}

}  // namespace

Result<std::vector<int64_t>> Archive::Candidates(const Signature& signature, size_t most, size_t near) {
  Result<SqlStatement> before =
      db_.Prepare("SELECT article FROM posting WHERE key = ?1 AND day <= ?2 ORDER BY day DESC, article DESC LIMIT ?3");
  if (!before) return before.error();
  Result<SqlStatement> after = db_.Prepare("SELECT article FROM posting WHERE key = ?1 AND day > ?2 ORDER BY day, article LIMIT ?3");
  if (!after) return after.error();
  std::map<int64_t, int> shared;
  for (const BlockingKey& key : signature.keys) {
    for (SqlStatement* rows : {&*before, &*after}) {
      rows->Bind(1, static_cast<int64_t>(key.hash)).Bind(2, signature.Day()).Bind(3, kWindow);
      while (rows->Step()) shared[rows->Int(0)] += key.points;
      if (const Status status = rows->Reset(); !status.ok()) return status.error();
    }
  }
  std::vector<Scored> likely;
  for (const auto& [id, points] : shared) {
    if (points >= kLeastShared) likely.push_back({id, points});
  }
  SortBest(likely);
  if (likely.size() > kMostScored) likely.resize(kMostScored);

  std::vector<Scored> sure, close;
  const auto score = [&](int64_t id, const Signature& other) {
    const StoryScore scored = CompareSignatures(signature, other);
    if (scored.story) {
      sure.push_back({id, scored.sum});
    } else if (!scored.far_apart && scored.sum >= kNearMiss) {
      close.push_back({id, scored.sum});
    }
  };
  for (const Scored& candidate : likely) {
    signature_of_.Bind(1, candidate.id);
    const bool found = signature_of_.Step();
    const std::string bytes(found ? signature_of_.Text(0) : std::string_view());
    if (const Status status = signature_of_.Reset(); !status.ok()) return status.error();
    if (!found) continue;
    const Result<Signature> other = DecodeSignature(bytes);
    if (!other) return other.error();
    score(candidate.id, *other);
  }
  const auto unsettled = Unsettled();
  if (!unsettled) return unsettled.error();
  for (const auto& [id, other] : *unsettled) score(id, other);

  SortBest(sure);
  SortBest(close);
  if (sure.size() > most) sure.resize(most);
  if (close.size() > near) close.resize(near);
  std::vector<int64_t> out;
  for (const std::vector<Scored>* list : {&sure, &close}) {
    for (const Scored& candidate : *list) out.push_back(candidate.id);
  }
  return out;
}

}  // namespace gainsay
