// A labelled mini-cluster of tests/data/clusters, and how a run does on it.
// tests/data/README.md says what gold.json holds and how it is matched.
#pragma once

#include <string>
#include <vector>

#include "gainsay.h"

namespace gainsay {

// Words of an article, found again.
struct GoldSpan {
  std::string file;
  Span span;
};

struct GoldDiscrepancy {
  std::string id;
  bool severe = false;  // an error or a warning; else a notice
  bool cross = false;   // between articles; else inside one
  std::vector<std::vector<GoldSpan>> sides;
};

struct GoldNote {  // an agreement or a trap
  std::string id;
  std::vector<GoldSpan> evidence;
};

struct Cluster {
  std::string folder;
  std::vector<std::string> articles;  // file names
  std::vector<GoldDiscrepancy> discrepancies;
  std::vector<GoldNote> agreements;
  std::vector<GoldNote> traps;
  std::vector<std::string> known_misses;  // ids not found yet
  std::vector<std::string> problems;      // what is wrong with gold.json itself, a line each
};

// The folders of clusters, sorted; empty where there are none.
std::vector<std::string> ClusterFolders();

Cluster ReadCluster(const std::string& folder);

// What the run gets wrong, a line each; empty where it does as labelled.
std::vector<std::string> Shortfalls(const Cluster& cluster, const Run& run);

// gold.json with `known_misses` as the run has it.
std::string WithMisses(const std::string& gold_json, const Cluster& cluster, const Run& run);

}  // namespace gainsay
