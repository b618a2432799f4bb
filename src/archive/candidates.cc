// Which archived articles may be of one story with a new one.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "archive/archive.h"
#include "base/parallel.h"
#include "base/sorted.h"

namespace gainsay {
namespace {

// Of the articles that share a key, so many before the day and as many after
// it: what the whole archive shares costs no more than what a few do. A new
// article's story lies near its day; what lies far off shares rarer keys.
constexpr int64_t kWindow = 64;
constexpr size_t kMostScored = 512;  // those that share the most by key
constexpr size_t kTogether = 64;     // new articles whose candidates' keys are held at a time

struct Scored {
  int64_t id;
  int sum;
};

// Best first; of equals the older.
void SortBest(std::vector<Scored>& list) {
  std::sort(list.begin(), list.end(), [](const Scored& a, const Scored& b) { return a.sum != b.sum ? a.sum > b.sum : a.id < b.id; });
}

// What the archive's index says of one new article.
struct Lookup {
  std::vector<bool> cut;         // of its keys: more articles have it than were looked at
  std::vector<Scored> likely;    // by the points of the keys they share
  std::map<int64_t, int> whole;  // of those, the points of keys that were not cut
};

// The points of keys that are not cut which both have.
int WholePoints(const Signature& news, const std::vector<bool>& cut, const Signature& other) {
  int points = 0;
  auto y = other.keys.begin();
  for (size_t k = 0; k < news.keys.size(); ++k) {
    while (y != other.keys.end() && y->hash < news.keys[k].hash) ++y;
    if (y != other.keys.end() && y->hash == news.keys[k].hash && !cut[k]) points += news.keys[k].points;
  }
  return points;
}

// Looks up what shares keys with new articles, then compares the signatures.
class CandidateFinder {
 public:
  CandidateFinder(Database& db, Archive& archive, const std::vector<std::pair<int64_t, Signature>>& unsettled, Candidates& out)
      : db_(db), archive_(archive), unsettled_(unsettled), out_(out) {}

  Status Prepare() {
    for (const auto& [statement, sql] : std::initializer_list<std::pair<SqlStatement*, const char*>>{
             {&before_, "SELECT article FROM posting WHERE key = ?1 AND day <= ?2 ORDER BY day DESC, article DESC LIMIT ?3"},
             {&after_, "SELECT article FROM posting WHERE key = ?1 AND day > ?2 ORDER BY day, article LIMIT ?3"},
             {&signature_, "SELECT signature FROM article WHERE id = ?1"}}) {
      Result<SqlStatement> made = db_.Prepare(sql);
      if (!made) return made.error();
      *statement = std::move(*made);
    }
    return {};
  }

  Status Find(std::span<const Signature> news, size_t most, size_t near, size_t jobs) {
    std::vector<Lookup> lookups(news.size());
    for (size_t i = 0; i < news.size(); ++i) {
      if (const Status status = LookUp(news[i], lookups[i]); !status.ok()) return status;
    }
    if (const Status status = Fetch(lookups, jobs); !status.ok()) return status;
    std::vector<std::vector<int64_t>> found(news.size());
    std::vector<uint8_t> lost(news.size());
    ParallelFor(news.size(), jobs, [&](size_t i) { found[i] = Best(news[i], lookups[i], most, near, lost[i]); });
    for (std::vector<int64_t>& ids : found) out_.of.push_back(std::move(ids));
    if (std::find(lost.begin(), lost.end(), 1) != lost.end()) TellOnce("some of its keys are lost");
    return {};
  }

  // That the file is damaged where keys are looked up.
  void TellOnce(const std::string& what) {
    if (std::exchange(told_, true)) return;
    out_.damaged.push_back({ErrorCode::kInput,
                            "the archive is damaged (" + what + "), articles of the same story may be missed; `gainsay archive check --archive " +
                                db_.path() + "` tells where, adding the articles to a new file mends it",
                            db_.path(), 0, 0, {}});
  }

 private:
  Status LookUp(const Signature& signature, Lookup& out) {
    out.cut.resize(signature.keys.size());
    std::map<int64_t, int> shared;
    std::vector<int64_t> ids;
    for (size_t k = 0; k < signature.keys.size(); ++k) {
      const BlockingKey& key = signature.keys[k];
      ids.clear();
      for (SqlStatement* rows : {&before_, &after_}) {
        rows->Bind(1, static_cast<int64_t>(key.hash)).Bind(2, signature.Day()).Bind(3, kWindow);
        int64_t count = 0;
        for (; rows->Step(); ++count) ids.push_back(rows->Int(0));
        if (count >= kWindow) out.cut[k] = true;
        if (const Status status = rows->Reset(); !status.ok()) {
          if (!IsDamage(status.error())) return status;
          out.cut[k] = true;
          TellOnce("its index cannot be read");
        }
      }
      for (const int64_t id : ids) {
        shared[id] += key.points;
        if (!out.cut[k]) out.whole[id] += key.points;
      }
    }
    for (const auto& [id, points] : shared) {
      if (points >= kLeastShared) out.likely.push_back({id, points});
    }
    SortBest(out.likely);
    if (out.likely.size() > kMostScored) out.likely.resize(kMostScored);
    return {};
  }

  // The signatures of all that is likely.
  Status Fetch(const std::vector<Lookup>& lookups, size_t jobs) {
    std::vector<int64_t> ids;
    for (const Lookup& lookup : lookups) {
      for (const Scored& candidate : lookup.likely) ids.push_back(candidate.id);
    }
    SortUnique(ids);
    std::vector<std::string> packed;
    for (const int64_t id : ids) {
      signature_.Bind(1, id);
      packed.emplace_back(signature_.Step() ? signature_.Text(0) : std::string_view());
      if (const Status status = signature_.Reset(); !status.ok()) {
        if (!IsDamage(status.error())) return status;
        packed.back().clear();
      }
    }
    std::vector<std::optional<Signature>> decoded(ids.size());
    ParallelFor(ids.size(), jobs, [&](size_t i) {
      if (Result<Signature> signature = DecodeSignature(packed[i])) decoded[i] = std::move(*signature);
    });
    signatures_.clear();
    for (size_t i = 0; i < ids.size(); ++i) {
      if (decoded[i]) {
        signatures_.emplace(ids[i], std::move(*decoded[i]));
      } else if (damaged_.insert(ids[i]).second) {
        out_.damaged.push_back(archive_.Damaged(ids[i], "its keys cannot be read"));
      }
    }
    return {};
  }

  std::vector<int64_t> Best(const Signature& news, const Lookup& lookup, size_t most, size_t near, uint8_t& lost) const {
    std::vector<Scored> sure, close;
    const auto score = [&](int64_t id, const Signature& other) {
      const StoryScore scored = CompareSignatures(news, other);
      if (scored.story) {
        sure.push_back({id, scored.sum});
      } else if (!scored.far_apart && scored.sum >= Archive::kNearMiss) {
        close.push_back({id, scored.sum});
      }
    };
    for (const Scored& candidate : lookup.likely) {
      const auto signature = signatures_.find(candidate.id);
      if (signature == signatures_.end()) continue;
      score(candidate.id, signature->second);
      const auto whole = lookup.whole.find(candidate.id);
      if (WholePoints(news, lookup.cut, signature->second) != (whole == lookup.whole.end() ? 0 : whole->second)) lost = 1;
    }
    for (const auto& [id, other] : unsettled_) score(id, other);
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

  Database& db_;
  Archive& archive_;
  const std::vector<std::pair<int64_t, Signature>>& unsettled_;
  Candidates& out_;
  SqlStatement before_, after_, signature_;
  std::map<int64_t, Signature> signatures_;
  std::set<int64_t> damaged_;
  bool told_ = false;
};

}  // namespace

Result<Candidates> Archive::FindCandidates(std::span<const Signature> news, size_t most, size_t near, size_t jobs) {
  Candidates out;
  Result<UnsettledKeys> unsettled = Unsettled(jobs);
  if (!unsettled) return unsettled.error();
  CandidateFinder finder(db_, *this, unsettled->signatures, out);
  if (const Status status = finder.Prepare(); !status.ok()) return status.error();
  if (unsettled->cut) finder.TellOnce("its newest articles cannot be read");
  for (const int64_t id : unsettled->damaged) out.damaged.push_back(Damaged(id, "its keys cannot be read"));
  for (size_t at = 0; at < news.size(); at += kTogether) {
    const Status status = finder.Find(news.subspan(at, std::min(kTogether, news.size() - at)), most, near, jobs);
    if (!status.ok()) return status.error();
  }
  return out;
}

}  // namespace gainsay
