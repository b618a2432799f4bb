#include "property/cluster.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace gainsay {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr char kClusters[] = GAINSAY_SOURCE_DIR "/tests/data/clusters";

constexpr char kMisses[] = "\"known_misses\"";

bool Contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

const std::set<std::string>& Kinds() {
  static const std::set<std::string> kinds = {
      "person-name", "org-name",   "place-name", "role",  "relation", "participant", "date",     "time",
      "weekday",     "sequence",   "duration",   "number", "arithmetic", "conversion",  "place",    "quote",
      "attribution", "polarity",   "spelling",   "acronym", "quotation-mark", "duplicate-item", "age"};
  return kinds;
}

std::string ReadBytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// gold.json to a Cluster; what does not hold becomes a problem.
class Reader {
 public:
  explicit Reader(const std::string& folder) { out_.folder = folder; }

  Cluster Read() {
    const Json gold = Json::parse(ReadBytes(fs::path(out_.folder) / "gold.json"), nullptr, false);
    if (!gold.is_object()) {
      Problem("gold.json is no JSON object");
      return out_;
    }
    try {
      out_.articles = gold.at("articles").get<std::vector<std::string>>();
      for (const std::string& file : out_.articles) bytes_[file] = ReadBytes(fs::path(out_.folder) / file);
      for (const Json& item : List(gold, "discrepancies")) out_.discrepancies.push_back(Discrepancy(item));
      for (const Json& item : List(gold, "agreements")) out_.agreements.push_back(Note(item));
      for (const Json& item : List(gold, "traps")) out_.traps.push_back(Note(item));
      for (const Json& id : List(gold, "known_misses")) Miss(id.get<std::string>());
    } catch (const Json::exception& error) {
      Problem(error.what());
    }
    return out_;
  }

 private:
  static Json List(const Json& gold, const char* key) { return gold.value(key, Json::array()); }

  void Problem(const std::string& text) { out_.problems.push_back(text); }

  std::string Id(const Json& item) {
    std::string id = item.at("id");
    if (!ids_.insert(id).second) Problem("the id " + id + " stands twice");
    return id;
  }

  void Miss(const std::string& id) {
    if (!ids_.contains(id)) Problem("known_misses names " + id + ", which is no id");
    out_.known_misses.push_back(id);
  }

  GoldDiscrepancy Discrepancy(const Json& item) {
    GoldDiscrepancy out;
    out.id = Id(item);
    const std::string kind = item.at("kind"), severity = item.at("severity"), scope = item.at("scope");
    if (!Kinds().contains(kind)) Problem(out.id + ": no kind is called " + kind);
    if (severity != "error" && severity != "warning" && severity != "notice") Problem(out.id + ": severity " + severity);
    if (scope != "cross" && scope != "internal") Problem(out.id + ": scope " + scope);
    out.severe = severity != "notice";
    out.cross = scope == "cross";
    for (const Json& side : item.at("sides")) out.sides.push_back(Spans(side.at("evidence")));
    return out;
  }

  GoldNote Note(const Json& item) { return GoldNote{Id(item), Spans(item.at("evidence"))}; }

  std::vector<GoldSpan> Spans(const Json& evidence) {
    std::vector<GoldSpan> out;
    for (const Json& item : evidence) {
      const std::string file = item.at("file"), quote = item.at("quote");
      const std::string& text = bytes_[file];
      size_t at = text.find(quote);
      for (int n = item.value("occurrence", 1); n > 1 && at != std::string::npos; --n) at = text.find(quote, at + 1);
      if (quote.empty() || at == std::string::npos) {
        Problem(file + " does not hold: " + quote);
        continue;
      }
      out.push_back({file, {static_cast<uint32_t>(at), static_cast<uint32_t>(at + quote.size())}});
    }
    return out;
  }

  Cluster out_;
  std::map<std::string, std::string> bytes_;
  std::set<std::string> ids_;
};

// Words given as evidence count where they are not much longer than the quote.
bool Overlaps(const GoldSpan& gold, const GoldSpan& found) {
  if (gold.file != found.file || found.span.end <= gold.span.begin || found.span.begin >= gold.span.end) return false;
  return found.span.end - found.span.begin <= 3 * (gold.span.end - gold.span.begin) + 120;
}

bool Touches(const std::vector<GoldSpan>& gold, const std::vector<GoldSpan>& found) {
  return std::any_of(gold.begin(), gold.end(), [&](const GoldSpan& g) {
    return std::any_of(found.begin(), found.end(), [&](const GoldSpan& f) { return Overlaps(g, f); });
  });
}

// How much of what was found lies on the sides of a discrepancy; 0 where it
// touches fewer than two of them (the one, where there is one) or lies
// mostly elsewhere.
double Focus(const std::vector<std::vector<GoldSpan>>& sides, const std::vector<GoldSpan>& found) {
  if (found.empty()) return 0;
  size_t touched = 0, on = 0;
  for (const std::vector<GoldSpan>& side : sides) touched += Touches(side, found) ? 1U : 0U;
  if (touched < std::min<size_t>(2, sides.size())) return 0;
  for (const GoldSpan& one : found) {
    on += std::any_of(sides.begin(), sides.end(), [&](const auto& side) { return Touches(side, {one}); }) ? 1U : 0U;
  }
  return 3 * on >= found.size() ? static_cast<double>(on) / static_cast<double>(found.size()) : 0;
}

std::vector<GoldSpan> SpansOf(const Run& run, const std::vector<Side>& sides) {
  std::vector<GoldSpan> out;
  for (const Side& side : sides) {
    for (const Evidence& evidence : side.evidence) {
      out.push_back({fs::path(run.articles[evidence.article.index].path).filename().string(), evidence.span});
    }
  }
  return out;
}

// The alignments that say "agree". One fact stands a few times in an
// article, not dozens: a catch-all does not count.
std::vector<std::vector<GoldSpan>> Agreeing(const Run& run) {
  std::vector<std::vector<GoldSpan>> out;
  for (const Alignment& alignment : run.alignments) {
    if (alignment.verdict != Verdict::kAgree) continue;
    std::vector<GoldSpan> members = SpansOf(run, alignment.sides);
    std::set<std::string> files;
    for (const GoldSpan& member : members) files.insert(member.file);
    if (members.size() <= 4 * files.size()) out.push_back(std::move(members));
  }
  return out;
}

// Whether the members hold the words of the agreement in two files (in the
// one, where it names only one).
bool Joins(const GoldNote& gold, const std::vector<GoldSpan>& members) {
  std::set<std::string> named, held;
  for (const GoldSpan& span : gold.evidence) {
    named.insert(span.file);
    if (Touches({span}, members)) held.insert(span.file);
  }
  return !held.empty() && held.size() >= std::min<size_t>(2, named.size());
}

// The ids of what the run finds. What is wrong beside that goes to `out`.
std::set<std::string> Found(const Cluster& cluster, const Run& run, std::vector<std::string>& out) {
  std::set<std::string> found;
  for (const Finding& finding : run.findings) {
    const std::vector<GoldSpan> spans = SpansOf(run, finding.sides);
    const bool severe = finding.severity != Severity::kNotice;
    const GoldDiscrepancy* best = nullptr;
    double most = 0;
    for (const GoldDiscrepancy& gold : cluster.discrepancies) {
      const double focus = Focus(gold.sides, spans);
      if (focus > most) best = &gold, most = focus;
    }
    if (best != nullptr) {
      if (severe || !best->severe) found.insert(best->id);
      continue;
    }
    if (!severe) continue;
    std::string line = "false alarm";
    for (const GoldNote& trap : cluster.traps) {
      if (Touches(trap.evidence, spans)) line += " on trap " + trap.id;
    }
    out.push_back(line + ", " + finding.rule + ": " + finding.message);
  }
  for (const std::vector<GoldSpan>& members : Agreeing(run)) {
    for (const GoldNote& gold : cluster.agreements) {
      if (Joins(gold, members)) found.insert(gold.id);
    }
    for (const GoldDiscrepancy& gold : cluster.discrepancies) {
      const bool listed = std::count(cluster.known_misses.begin(), cluster.known_misses.end(), gold.id) > 0;
      if (gold.severe && gold.cross && !listed && Focus(gold.sides, members) > 0.5) out.push_back(gold.id + " is said to agree");
    }
  }
  return found;
}

std::vector<std::string> Ids(const Cluster& cluster) {
  std::vector<std::string> out;
  for (const GoldDiscrepancy& gold : cluster.discrepancies) out.push_back(gold.id);
  for (const GoldNote& gold : cluster.agreements) out.push_back(gold.id);
  return out;
}

}  // namespace

std::vector<std::string> ClusterFolders() {
  std::vector<std::string> out;
  std::error_code code;
  for (const fs::directory_entry& entry : fs::directory_iterator(kClusters, code)) {
    if (fs::exists(entry.path() / "gold.json")) out.push_back(entry.path().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

Cluster ReadCluster(const std::string& folder) { return Reader(folder).Read(); }

std::vector<std::string> Shortfalls(const Cluster& cluster, const Run& run) {
  std::vector<std::string> out;
  const std::set<std::string> found = Found(cluster, run, out);
  for (const std::string& id : Ids(cluster)) {
    const bool listed = Contains(cluster.known_misses, id);
    if (!listed && !found.contains(id)) out.push_back(id + " is not found");
    if (listed && found.contains(id)) out.push_back(id + " is found: take it out of known_misses");
  }
  return out;
}

std::string WithMisses(const std::string& gold_json, const Cluster& cluster, const Run& run) {
  std::vector<std::string> rest;
  const std::set<std::string> found = Found(cluster, run, rest);
  std::string list;
  for (const std::string& id : Ids(cluster)) {
    if (!found.contains(id)) list += (list.empty() ? "\"" : ", \"") + id + "\"";
  }
  std::string out = gold_json;
  const size_t key = out.rfind(kMisses);
  if (key != std::string::npos) {
    const size_t comma = out.rfind(',', key);
    const size_t close = out.find(']', key);
    if (comma != std::string::npos && close != std::string::npos) out.erase(comma, close + 1 - comma);
  }
  if (list.empty()) return out;
  const size_t end = out.find_last_not_of(" \n", out.rfind('}') - 1);
  return out.insert(end + 1, std::string(",\n  ") + kMisses + ": [" + list + "]");
}

}  // namespace gainsay
