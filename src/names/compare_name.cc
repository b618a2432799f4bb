// From an alignment of parts to a level, a score and a reason.
#include "names/compare_name.h"

#include <algorithm>
#include <memory>

#include "names/align_parts.h"
#include "names/sound_distance.h"
#include "names/spelling.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

// What an alignment says, before it is put into words.
struct Verdict {
  NameLevel level = NameLevel::kDifferent;
  double score = 0;
  PartAlignment alignment;
};

bool Joins(NameLevel level) { return level <= NameLevel::kInitials; }

// The level where every part has its partner.
NameLevel LevelOfAll(const CompareBands& bands, double mean, double enough,
                     bool fits, bool abbreviated) {
  if (mean < bands.maybe) return NameLevel::kDifferent;
  if (!fits) return mean < enough ? NameLevel::kDifferent : NameLevel::kMaybe;
  if (mean < enough) return NameLevel::kMaybe;
  return abbreviated ? NameLevel::kInitials : NameLevel::kVariant;
}

Verdict Judge(const ScriptTables& tables, PartAlignment alignment) {
  double sum = 0;
  double weight = 0;
  bool fits = true;
  bool one_script = true;
  bool abbreviated = false;
  bool written = false;
  for (const PartPair& pair : alignment.pairs) {
    sum += pair.likeness * pair.weight;
    weight += pair.weight;
    fits = fits && pair.likeness >= PartFloor(tables.bands, pair);
    one_script = one_script && pair.same_script;
    abbreviated = abbreviated || pair.link == PartLink::kInitial;
    written = written || pair.link == PartLink::kSounds;
  }
  Verdict out;
  const double enough =
      one_script ? tables.bands.same_script_variant : tables.bands.variant;
  const double mean = weight > 0 ? sum / weight : 0;
  if (alignment.complete() && written) {
    out.level = LevelOfAll(tables.bands, mean, enough, fits, abbreviated);
    out.score = mean;
  } else if (written && (alignment.loose_a == 0 || alignment.loose_b == 0) &&
             mean >= enough && fits) {
    out.level = NameLevel::kPartial;
    out.score = mean * (0.5 + 0.5 * weight / (weight + alignment.loose_weight));
  } else {
    // Loose parts face each other: the heavier side counts once.
    out.score = weight > 0 ? sum / (weight + alignment.loose_weight * 0.5) : 0;
  }
  out.alignment = std::move(alignment);
  return out;
}

bool Better(const Verdict& x, const Verdict& y) {
  return x.level != y.level ? x.level < y.level : x.score > y.score;
}

Verdict CompareSpelled(const ScriptTables& tables, const SpelledName& a,
                       const SpelledName& b) {
  Verdict out = Judge(tables, AlignInOrder(tables, a, b));
  if (Joins(out.level) || a.count < 2 || b.count < 2) return out;
  Verdict shuffled = Judge(tables, AlignShuffled(tables, a, b));
  return Better(shuffled, out) ? shuffled : out;
}

bool HasInitial(const SpelledName& name) {
  return std::any_of(name.parts.begin(), name.parts.begin() + name.count,
                     [](const NamePart& part) { return part.initials != 0; });
}

// The bytes of parts [from, from + count) as written.
std::string_view TextOf(const SpelledName& name, uint32_t from,
                        uint32_t count) {
  const std::string_view first = name.parts[from].text;
  const std::string_view last = name.parts[from + count - 1].text;
  return {first.data(),
          static_cast<size_t>(last.data() + last.size() - first.data())};
}

void Add(std::string& out, std::string_view phrase) {
  if (!out.empty()) out += ", ";
  out += phrase;
}

std::string Loose(const SpelledName& name, const PartAlignment& alignment,
                  bool side_a) {
  std::array<bool, kMaxParts> used{};
  for (const PartPair& pair : alignment.pairs) {
    const uint32_t from = side_a ? pair.a : pair.b;
    for (uint32_t i = 0; i < (side_a ? pair.a_count : pair.b_count); ++i)
      used[from + i] = true;
  }
  std::string out;
  for (uint32_t i = 0; i < name.count; ++i) {
    if (used[i]) continue;
    if (!out.empty()) out += ' ';
    out += name.parts[i].text;
  }
  return out;
}

// `a` and `b` in the order of the caller.
std::string Explain(const CompareBands& bands, const Verdict& verdict,
                    const SpelledName& a, const SpelledName& b, bool swapped) {
  std::string out;
  for (const PartPair& pair : verdict.alignment.pairs) {
    std::string_view left = TextOf(a, pair.a, pair.a_count);
    std::string_view right = TextOf(b, pair.b, pair.b_count);
    if (swapped) std::swap(left, right);
    const std::string_view sign = left == right                     ? " = "
                                  : pair.link == PartLink::kInitial ? " for "
                                  : pair.likeness < PartFloor(bands, pair)
                                      ? " is not "
                                      : " ~ ";
    std::string phrase(left);
    phrase += sign;
    phrase += right;
    Add(out, phrase);
  }
  std::string left = Loose(a, verdict.alignment, true);
  std::string right = Loose(b, verdict.alignment, false);
  if (swapped) std::swap(left, right);
  if (!left.empty() && !right.empty()) {
    Add(out, left + " is not " + right);
  } else if (!left.empty() || !right.empty()) {
    Add(out, "only one has " + left + right);
  }
  if (verdict.alignment.shuffled && !out.empty()) Add(out, "in another order");
  return out;
}

// Fewer bytes than this are folded for the sake of equality.
constexpr size_t kFoldLimit = 4096;

bool EqualFolded(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > kFoldLimit || b.size() > kFoldLimit) return false;
  return Fold(a) == Fold(b);
}

// The same parts in the same order, each equal after folding.
bool EqualParts(const SpelledName& a, const SpelledName& b) {
  if (a.count != b.count || !a.readable || !b.readable) return false;
  for (uint32_t i = 0; i < a.count; ++i) {
    if (!EqualFolded(a.parts[i].text, b.parts[i].text)) return false;
  }
  return a.count > 0;
}

// Two names, spelled, and what the best way to read their parts says of them.
class Reader {
 public:
  // REQUIRES: `tables` and the texts outlive it.
  Reader(const ScriptTables& tables, std::string_view a, std::string_view b) : tables_(tables) {
    SpellName(tables, a, false, a_);
    SpellName(tables, b, false, b_);
    if (!readable()) return;
    verdict_ = CompareSpelled(tables, a_, b_);
    const bool bundled = a_.bundled || b_.bundled;
    if (!Joins(verdict_.level) && (bundled || (a_.count != b_.count && (HasInitial(a_) || HasInitial(b_))))) TakeApart(a, b);
  }

  bool readable() const { return a_.readable && b_.readable && a_.count > 0 && b_.count > 0; }
  const Verdict& verdict() const { return verdict_; }
  // With initials written together taken apart, where that reads better.
  const SpelledName& a() const { return best_a_ != nullptr ? *best_a_ : a_; }
  const SpelledName& b() const { return best_b_ != nullptr ? *best_b_ : b_; }
  bool Equal() const { return best_a_ == nullptr && EqualParts(a_, b_); }

 private:
  void TakeApart(std::string_view a, std::string_view b) {
    apart_ = std::make_unique<std::array<SpelledName, 2>>();
    SpellName(tables_, a, true, (*apart_)[0]);
    SpellName(tables_, b, true, (*apart_)[1]);
    for (const SpelledName* x : {&(*apart_)[0], &a_}) {
      for (const SpelledName* y : {&(*apart_)[1], &b_}) {
        if ((x == &a_ && y == &b_) || !x->readable || !y->readable) continue;
        Verdict apart = CompareSpelled(tables_, *x, *y);
        if (!Better(apart, verdict_)) continue;
        verdict_ = std::move(apart);
        best_a_ = x;
        best_b_ = y;
      }
    }
  }

  const ScriptTables& tables_;
  SpelledName a_, b_;
  std::unique_ptr<std::array<SpelledName, 2>> apart_;
  const SpelledName* best_a_ = nullptr;
  const SpelledName* best_b_ = nullptr;
  Verdict verdict_;
};

}  // namespace

NameComparison NameComparer::Compare(std::string_view first, std::string_view second) const {
  if (first == second && !first.empty()) return {NameLevel::kSame, 1.0, "written alike"};
  // One order for both directions, so that ties break alike.
  const bool swapped = second < first;
  const Reader reader(tables_, swapped ? second : first, swapped ? first : second);
  if (!reader.readable()) return {NameLevel::kDifferent, 0.0, "cannot be read as names"};
  if (reader.Equal()) return {NameLevel::kSame, 1.0, "equal but for case and signs"};
  const Verdict& verdict = reader.verdict();
  return {verdict.level, verdict.score, Explain(tables_.bands, verdict, reader.a(), reader.b(), swapped)};
}

NameComparison NameComparer::Score(std::string_view first, std::string_view second) const {
  if (first == second && !first.empty()) return {NameLevel::kSame, 1.0, {}};
  const bool swapped = second < first;
  const Reader reader(tables_, swapped ? second : first, swapped ? first : second);
  if (!reader.readable()) return {};
  if (reader.Equal()) return {NameLevel::kSame, 1.0, {}};
  return {reader.verdict().level, reader.verdict().score, {}};
}

std::string NameComparer::Key(std::string_view name_part) const {
  NamePart part;
  SpellPart(tables_, name_part, part);
  const std::span<const Sound> sounds =
      part.full != nullptr
          ? std::span<const Sound>(*part.full)
          : std::span<const Sound>(part.sounds.data(), part.count);
  std::string out;
  for (size_t i = 0; i < sounds.size(); ++i) {
    const SoundInfo& info = tables_.sounds[sounds[i]];
    if (info.vowel) {
      if (i == 0) out += '-';
      continue;
    }
    if (info.key == 0 || (info.weak && i > 0)) continue;
    if (out.empty() || out.back() != info.key) out += info.key;
  }
  return out;
}

double NameComparer::PartSimilarity(std::string_view a,
                                    std::string_view b) const {
  if (a == b) return a.empty() ? 0.0 : 1.0;
  NamePart x;
  NamePart y;
  SpellPart(tables_, a, x);
  SpellPart(tables_, b, y);
  if (!x.readable || !y.readable) return EqualFolded(a, b) ? 1.0 : 0.0;
  return SoundLikeness(tables_, {x.sounds.data(), x.count}, x.weight,
                       {y.sounds.data(), y.count}, y.weight);
}

}  // namespace gainsay
