#include "mention/reading.h"

#include <algorithm>
#include <array>
#include <bit>

namespace gainsay {
namespace {

const Lexicon* PackFor(Script script, const Lexicon* own, const Packs& packs) {
  if (own != nullptr && (script == Script::kCommon || ScriptOfCode(own->Setting("script")) == script)) return own;
  // The pack that names itself the script's default comes first.
  const Lexicon* found = nullptr;
  for (const auto& lexicon : packs.all()) {
    if (ScriptOfCode(lexicon->Setting("script")) != script) continue;
    if (found == nullptr || lexicon->Setting("script-default") == "true") found = lexicon.get();
  }
  return found;
}

// A mark of the clock behind a number is nothing else: the "pm" of "6 pm" is no
// prime minister. Capitals before a name may be either: "on September 3 PM Rao".
void DropHomographs(const Document& document, const Concepts& concepts, std::vector<LexHit>& hits) {
  const ClassId mark = concepts.FindClass("clock-mark");
  std::vector<TokenRange> marks;
  for (const LexHit& hit : hits) {
    if (concepts.ClassOf(hit.concept_id) != mark || !concepts.Has(hit.concept_id, "half") || hit.begin == 0 || document.tokens[hit.begin - 1].kind != TokenKind::kNumber) continue;
    const bool titled = document.tokens[hit.begin].all_caps && hit.end < document.tokens.size() && document.tokens[hit.end].capitalized;
    if (!titled && document.sentence_of[hit.begin - 1] == document.sentence_of[hit.begin]) marks.push_back({hit.begin, hit.end});
  }
  if (marks.empty()) return;
  std::erase_if(hits, [&](const LexHit& hit) {
    if (concepts.ClassOf(hit.concept_id) == mark) return false;
    const auto at = std::upper_bound(marks.begin(), marks.end(), hit.begin, [](uint32_t t, const TokenRange& m) { return t < m.begin; });
    return at != marks.begin() && hit.end <= std::prev(at)->end;
  });
}

constexpr uint32_t kPhraseReach = 5;    // tokens of a parted phrase on either side
constexpr size_t kMostNegations = 8;    // of a sentence that are looked at

// "गिरफ्तार नहीं किया": the words of a phrase for an event or an act with a
// negation among them. It is a hit all the same, with the negation in it.
void FindParted(const Lexicon& lexicon, const Concepts& concepts, std::span<const uint32_t> words, TokenRange sentence, size_t first,
                std::vector<LexHit>& hits) {
  static constexpr std::string_view kParted[] = {"event", "act"};
  const ClassId negation = concepts.FindClass("negation");
  std::vector<uint32_t> negations;
  for (size_t i = first; i < hits.size() && negations.size() < kMostNegations; ++i) {
    if (concepts.ClassOf(hits[i].concept_id) == negation && hits[i].end == hits[i].begin + 1) negations.push_back(hits[i].begin);
  }
  if (negations.empty()) return;
  const ClassMask parted = MaskOf(concepts, kParted);
  std::vector<uint32_t> joined;
  std::vector<LexHit> found;
  for (const uint32_t at : negations) {
    const uint32_t from = at > sentence.begin + kPhraseReach ? at - kPhraseReach : sentence.begin;
    const uint32_t to = std::min(at + 1 + kPhraseReach, sentence.end);
    joined.assign(words.begin() + from, words.begin() + at);
    joined.insert(joined.end(), words.begin() + at + 1, words.begin() + to);
    found.clear();
    lexicon.FindAll(joined, from, found);
    for (const LexHit& hit : found) {
      if (hit.begin < at && hit.end > at && Holds(parted, concepts.ClassOf(hit.concept_id))) hits.push_back({hit.begin, hit.end + 1, hit.concept_id});
    }
  }
}

}  // namespace

Reading::Reading(const Document& document, const Packs& packs) : document_(&document), packs_(&packs) {
  const Lexicon* own = packs.Find(document.article->language);
  std::array<const Lexicon*, 4> by_script{};
  for (size_t i = 0; i < by_script.size(); ++i) by_script[i] = PackFor(static_cast<Script>(i), own, packs);
  std::array<size_t, 4> letters{};
  for (const Token& token : document.tokens) letters[static_cast<size_t>(token.script)] += token.text.size();
  main_ = own;
  if (main_ == nullptr) {
    main_ = by_script[letters[static_cast<size_t>(Script::kDevanagari)] > letters[static_cast<size_t>(Script::kLatin)]
                          ? static_cast<size_t>(Script::kDevanagari)
                          : static_cast<size_t>(Script::kLatin)];
  }
  words_.assign(document.tokens.size(), StringTable::kNone);
  lexicon_of_.reserve(document.sentences.size());
  std::vector<uint32_t> other;
  for (const Sentence& sentence : document.sentences) {
    const Lexicon* lexicon = by_script[static_cast<size_t>(sentence.script)];
    if (sentence.script == Script::kCommon) lexicon = main_;
    lexicon_of_.push_back(lexicon);
    if (lexicon == nullptr) continue;
    const auto [begin, end] = sentence.tokens;
    for (uint32_t i = begin; i < end; ++i) words_[i] = lexicon->WordId(document.Norm(i));
    const size_t first = hits_.size();
    lexicon->FindAll({words_.data() + begin, end - begin}, begin, hits_);
    FindParted(*lexicon, concepts(), words_, sentence.tokens, first, hits_);
    for (uint32_t i = begin; i < end;) {
      const Script script = document.tokens[i].script;
      const Lexicon* guest = by_script[static_cast<size_t>(script)];
      if (script == sentence.script || script == Script::kCommon || guest == nullptr || guest == lexicon) {
        ++i;
        continue;
      }
      other.clear();
      uint32_t at = i;
      for (; at < end && (document.tokens[at].script == script || document.tokens[at].script == Script::kCommon); ++at) {
        other.push_back(guest->WordId(document.Norm(at)));
      }
      guest->FindAll(other, i, hits_);
      i = at;
    }
  }
  const auto before = [](const LexHit& a, const LexHit& b) {
    if (a.begin != b.begin) return a.begin < b.begin;
    return a.end != b.end ? a.end > b.end : a.concept_id < b.concept_id;
  };
  // Parted phrases and guests come behind their sentence's own.
  if (!std::is_sorted(hits_.begin(), hits_.end(), before)) std::sort(hits_.begin(), hits_.end(), before);
  DropHomographs(document, concepts(), hits_);
  hits_.shrink_to_fit();  // articles are held while a run lasts
  IndexHits();
}

void Reading::IndexHits() {
  const size_t tokens = document_->tokens.size();
  first_hit_.assign(tokens + 1, 0);
  for (const LexHit& hit : hits_) ++first_hit_[hit.begin + 1];
  for (size_t i = 1; i < first_hit_.size(); ++i) first_hit_[i] += first_hit_[i - 1];
  GAINSAY_CHECK(concepts().class_count() <= kMaxClasses);
  std::vector<ClassMask> cover(tokens), begin(tokens);
  for (const LexHit& hit : hits_) {
    const ClassId cls = concepts().ClassOf(hit.concept_id);
    AddTo(begin[hit.begin], cls);
    for (uint32_t i = hit.begin; i < hit.end; ++i) AddTo(cover[i], cls);
  }
  MaskTable masks;
  cover_.reserve(tokens);
  begin_.reserve(tokens);
  for (size_t i = 0; i < tokens; ++i) {
    cover_.push_back(masks.Add(cover[i]));
    begin_.push_back(begin[i] == cover[i] ? cover_[i] : masks.Add(begin[i]));
  }
  masks_ = masks.Take();
  groups_.assign(tokens, 0);
  held_.reserve(document_->sentences.size());
  groups_in_.reserve(document_->sentences.size());
  for (const Sentence& sentence : document_->sentences) {
    GroupStarts::Bits& groups = groups_in_.emplace_back(0);
    if (const Lexicon* lexicon = lexicon_of_[held_.size()]) {
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        groups_[i] = GroupsFor(lexicon->patterns().starts(), i);
        groups |= groups_[i];
      }
    }
    Supply& supply = held_.emplace_back();
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      supply.classes[0] |= begin[i][0];
      supply.classes[1] |= begin[i][1];
      if (words_[i] != StringTable::kNone) supply.words.Add(words_[i]);
      if (document_->tokens[i].kind == TokenKind::kNumber) supply.numbers = 1;
    }
  }
}

GroupStarts::Bits Reading::GroupsFor(const GroupStarts& starts, uint32_t token) const {
  using Key = GroupStarts::Key;
  GroupStarts::Bits groups = starts.At(Key::kAlways);
  if (words_[token] != StringTable::kNone) groups |= starts.At(Key::kWord, words_[token]);
  if (document_->tokens[token].kind == TokenKind::kNumber) groups |= starts.At(Key::kNumber);
  if (document_->tokens[token].kind == TokenKind::kWord) groups |= starts.At(Key::kLetters);
  const ClassMask& held = ClassesAt(token);
  for (uint32_t half = 0; half < held.size(); ++half) {
    for (uint64_t classes = held[half] & starts.classes()[half]; classes != 0; classes &= classes - 1) {
      groups |= starts.At(Key::kClass, half * 64 + static_cast<uint32_t>(std::countr_zero(classes)));
    }
  }
  return groups;
}

const LexHit* Reading::HitAt(uint32_t token, ClassId cls) const {
  if (token >= begin_.size() || !Holds(ClassesAt(token), cls)) return nullptr;
  for (const LexHit& hit : HitsAt(token)) {
    if (concepts().ClassOf(hit.concept_id) == cls) return &hit;
  }
  return nullptr;
}

}  // namespace gainsay
