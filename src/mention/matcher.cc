#include "mention/matcher.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>
#include <span>

#include "base/sorted.h"

namespace gainsay {
namespace {

bool PlainInt(std::string_view text, int64_t& out) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
  return code == std::errc() && end == text.data() + text.size();
}

bool AllDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

// One attempt of one pattern at one token. Elements are tried in order; a
// continuation says what follows when a list ends (the rest of the list that
// a group stands in).
class MatchRun {
 public:
  MatchRun(const Matcher& matcher, const Matcher::View& view)
      : matcher_(matcher),
        reading_(matcher.reading_),
        document_(reading_.document()),
        view_(view),
        nodes_(view.set->nodes()),
        members_(view.set->members()) {}

  void Enter(TokenRange sentence) { sentence_ = sentence; }

  // Whether the pattern matches at the token, and farther than `out`, which is then the match.
  bool Longer(const Pattern& pattern, uint32_t at, Match& out) {
    steps_ = 0;
    captures_.clear();
    if (!Run(pattern.elements, 0, at, nullptr) || end_ == at || end_ <= out.tokens.end) return false;
    out.pattern = &pattern;
    out.tokens = {at, end_};
    out.captures = captures_;
    return true;
  }

 private:
  struct Rest {
    PatternList list;
    uint32_t count;  // how often its first element has matched so far
    const Rest* next;
  };

  // The rest of a list, whose first element has matched `count` times.
  bool Run(PatternList list, uint32_t count, uint32_t at, const Rest* rest) {
    if (++steps_ > kMaxSteps) return false;
    if (list.first == list.last) {
      if (rest == nullptr) {
        end_ = at;
        return true;
      }
      return Run(rest->list, rest->count, at, rest->next);
    }
    const PatternNode& element = nodes_[list.first];
    if (count < element.max_count && Once(list, count, at, rest)) return true;
    return count >= element.min_count && Run(Behind(list), 0, at, rest);
  }

  static PatternList Behind(PatternList list) { return {list.first + 1, list.last}; }

  // Every way of matching the element once more, and what follows it.
  bool Once(PatternList list, uint32_t count, uint32_t at, const Rest* rest) {
    const PatternNode& element = nodes_[list.first];
    switch (element.kind) {
      case ElementKind::kStart:
        return at == sentence_.begin && Run(Behind(list), 0, at, rest);
      case ElementKind::kEnd:
        return at == sentence_.end && Run(Behind(list), 0, at, rest);
      case ElementKind::kGap:
        for (int64_t skip = 0; skip <= element.low && at + skip <= sentence_.end; ++skip) {
          const uint32_t next = at + static_cast<uint32_t>(skip);
          if (!Fails(Behind(list), next) && Run(Behind(list), 0, next, rest)) return true;
        }
        return false;
      case ElementKind::kGroup: {
        const Rest after{list, count + 1, rest};
        for (uint32_t i = element.first; i < element.last; ++i) {
          const PatternList alternative = view_.set->lists()[i];
          if (Fails(alternative, at)) continue;
          const size_t mark = captures_.size();
          if (Run(alternative, 0, at, &after)) return true;
          captures_.resize(mark);
        }
        return false;
      }
      case ElementKind::kClass:
        return ClassOnce(list, count, at, rest);
      case ElementKind::kMention:
        return MentionOnce(list, count, at, rest);
      default:
        break;
    }
    if (at >= sentence_.end) return false;
    int64_t number = 0;
    if (!TokenFits(element, at, number)) return false;
    return Take(list, count, {{}, {at, at + 1}, {}, number, UINT32_MAX}, rest);
  }

  // Whether the first element of a list plainly does not match at the token: most do not.
  bool Fails(PatternList list, uint32_t at) const {
    if (list.first == list.last) return false;
    const PatternNode& element = nodes_[list.first];
    if (element.min_count == 0) return false;
    switch (element.kind) {
      case ElementKind::kLiteral:
        return at >= sentence_.end || !IsMember(element, reading_.WordId(at));
      case ElementKind::kClass:
        return at >= sentence_.end || !Holds(reading_.ClassesAt(at), ClassId{element.of});
      case ElementKind::kInt:
      case ElementKind::kNumber:
      case ElementKind::kDigits:
        return at >= sentence_.end || document_.tokens[at].kind != TokenKind::kNumber;
      default:
        return false;
    }
  }

  bool IsMember(const PatternNode& element, uint32_t id) const {
    if (element.last - element.first == 1) return members_[element.first] == id;
    return std::binary_search(members_ + element.first, members_ + element.last, id);
  }

  bool TokenFits(const PatternNode& element, uint32_t at, int64_t& number) const {
    const Token& token = document_.tokens[at];
    switch (element.kind) {
      case ElementKind::kLiteral:
        return IsMember(element, reading_.WordId(at));
      case ElementKind::kInt:
        return token.kind == TokenKind::kNumber && PlainInt(document_.Norm(at), number) && number >= element.low &&
               number <= element.high;
      case ElementKind::kDigits:
        return token.kind == TokenKind::kNumber && AllDigits(document_.Norm(at)) &&
               document_.Norm(at).size() == static_cast<size_t>(element.low) && PlainInt(document_.Norm(at), number);
      case ElementKind::kNumber:
        return token.kind == TokenKind::kNumber;
      case ElementKind::kWord:
        return token.kind == TokenKind::kWord;
      case ElementKind::kCap:
        return token.kind == TokenKind::kWord && token.capitalized;
      default:
        return true;
    }
  }

  // `capture` is named here.
  bool Take(PatternList list, uint32_t count, Capture capture, const Rest* rest) {
    const size_t mark = captures_.size();
    if (const uint32_t name = nodes_[list.first].capture; name != StringTable::kNone) {
      capture.name = view_.set->Text(name);
      captures_.push_back(capture);
    }
    if (Run(list, count + 1, capture.tokens.end, rest)) return true;
    captures_.resize(mark);
    return false;
  }

  bool ClassOnce(PatternList list, uint32_t count, uint32_t at, const Rest* rest) {
    const PatternNode& element = nodes_[list.first];
    if (at >= sentence_.end || !Holds(reading_.ClassesAt(at), ClassId{element.of})) return false;
    for (const LexHit& hit : reading_.HitsAt(at)) {
      if (reading_.concepts().ClassOf(hit.concept_id).index != element.of || hit.end > sentence_.end) continue;
      if (element.first != element.last && !IsMember(element, hit.concept_id.index)) continue;
      if (Take(list, count, {{}, {hit.begin, hit.end}, hit.concept_id, 0, UINT32_MAX}, rest)) return true;
    }
    return false;
  }

  bool MentionOnce(PatternList list, uint32_t count, uint32_t at, const Rest* rest) {
    if (at >= matcher_.first_.size()) return false;
    const uint32_t slot = nodes_[list.first].of;
    for (uint32_t i = matcher_.first_[at]; i != Matcher::kNone; i = matcher_.offers_[i].next) {
      const Matcher::Offer& offer = matcher_.offers_[i];
      if (view_.slot_of_type[offer.type] != slot || offer.tokens.end > sentence_.end) continue;
      if (Take(list, count, {{}, offer.tokens, {}, 0, offer.index}, rest)) return true;
    }
    return false;
  }

  const Matcher& matcher_;
  const Reading& reading_;
  const Document& document_;
  const Matcher::View& view_;
  const PatternNode* nodes_;
  const uint32_t* members_;
  TokenRange sentence_;
  std::vector<Capture> captures_;
  uint32_t steps_ = 0;
  uint32_t end_ = 0;
};

const Capture* Match::Find(std::string_view name) const {
  for (const Capture& capture : captures) {
    if (capture.name == name) return &capture;
  }
  return nullptr;
}

void Matcher::Provide(std::string_view type, TokenRange tokens, uint32_t index) {
  const size_t size = reading_.document().tokens.size() + 1;
  if (first_.empty()) {
    first_.assign(size, kNone);
    mentions_.assign(size, 0);
  }
  if (last_ >= types_.size() || types_[last_].name != type) {
    last_ = static_cast<uint32_t>(std::find_if(types_.begin(), types_.end(), [&](const Type& t) { return t.name == type; }) - types_.begin());
    if (last_ == types_.size()) types_.push_back({std::string(type), MentionBit(type)});
  }
  uint32_t before = kNone;
  uint32_t after = first_[tokens.begin];
  while (after != kNone && offers_[after].tokens.end >= tokens.end) {
    before = after;
    after = offers_[after].next;
  }
  (before == kNone ? first_[tokens.begin] : offers_[before].next) = static_cast<uint32_t>(offers_.size());
  offers_.push_back({tokens, last_, index, after});
  mentions_[tokens.begin] |= types_[last_].bit;
}

void Matcher::Clear() {
  for (const Offer& offer : offers_) {
    first_[offer.tokens.begin] = kNone;
    mentions_[offer.tokens.begin] = 0;
  }
  offers_.clear();
}

Matcher::View Matcher::Look(const PatternSet& set, std::string_view group) const {
  View view{&set, set.Find(group), {}};
  if (view.group == nullptr) return view;
  for (const Type& type : types_) view.slot_of_type.push_back(set.slots().Find(type.name));
  return view;
}

// By token of a sentence: the types offered from it on.
void Matcher::OfferedFrom(TokenRange sentence, std::vector<uint64_t>& out) const {
  out.assign(sentence.size(), 0);
  if (mentions_.empty()) return;
  uint64_t offered = 0;
  for (uint32_t i = sentence.end; i-- > sentence.begin;) {
    offered |= mentions_[i];
    out[i - sentence.begin] = offered;
  }
}

std::vector<Match> Matcher::Find(std::string_view group, bool overlapping) const {
  std::vector<Match> out;
  const Document& document = reading_.document();
  View view;
  std::optional<MatchRun> run;
  std::vector<uint64_t> offered;  // of a sentence, by token
  std::vector<uint32_t> candidates;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Lexicon* lexicon = reading_.LexiconOf(s);
    if (lexicon == nullptr) continue;
    if (&lexicon->patterns() != view.set) {
      view = Look(lexicon->patterns(), group);
      run.emplace(*this, view);
    }
    if (view.group == nullptr) continue;
    const TokenRange sentence = document.sentences[s].tokens;
    const GroupStarts::Bits bit = view.group->bit;
    const uint64_t wanted = mentions_.empty() ? 0 : view.group->index.mentions();
    if ((reading_.GroupsIn(s) & bit) == 0 && wanted == 0) continue;
    run->Enter(sentence);
    offered.clear();
    for (uint32_t at = sentence.begin; at < sentence.end;) {
      if ((reading_.GroupsAt(at) & bit) == 0 && (wanted == 0 || (mentions_[at] & wanted) == 0)) {
        ++at;
        continue;
      }
      if (offered.empty()) OfferedFrom(sentence, offered);
      Candidates(view, at, offered[at - sentence.begin], candidates);
      Match best;
      for (const uint32_t candidate : candidates) run->Longer(view.group->patterns[candidate], at, best);
      at = best.pattern == nullptr || overlapping ? at + 1 : best.tokens.end;
      if (best.pattern != nullptr) out.push_back(std::move(best));
    }
  }
  return out;
}

// The patterns that can begin at a token, in the order of the pack.
void Matcher::Candidates(const View& view, uint32_t at, uint64_t offered, std::vector<uint32_t>& out) const {
  using Key = PatternIndex::Key;
  const PatternIndex& index = view.group->index;
  const PatternNeeds* needs = view.group->needs.data();
  const Supply& supply = reading_.HeldBy(reading_.document().sentence_of[at]);
  out.clear();
  uint32_t keys = 0;
  const auto add = [&](Key key, uint32_t id) {
    const std::span<const uint32_t> patterns = index.At(key, id);
    keys += patterns.empty() ? 0 : 1;
    for (const uint32_t pattern : patterns) {
      if (needs[pattern].MetBy(supply, offered)) out.push_back(pattern);
    }
  };
  const uint32_t word = reading_.WordId(at);
  if (word != StringTable::kNone) add(Key::kWord, word);
  const ClassMask& held = reading_.ClassesAt(at);
  for (uint32_t half = 0; half < held.size(); ++half) {
    for (uint64_t classes = held[half] & index.classes()[half]; classes != 0; classes &= classes - 1) {
      add(Key::kClass, half * 64 + static_cast<uint32_t>(std::countr_zero(classes)));
    }
  }
  if (!first_.empty() && (mentions_[at] & index.mentions()) != 0) {
    for (uint32_t i = first_[at]; i != kNone; i = offers_[i].next) {
      if (const uint32_t slot = view.slot_of_type[offers_[i].type]; slot != kNone) add(Key::kMention, slot);
    }
  }
  const TokenKind kind = reading_.document().tokens[at].kind;
  if (kind == TokenKind::kNumber) add(Key::kNumber, 0);
  if (kind == TokenKind::kWord) add(Key::kLetters, 0);
  add(Key::kAlways, 0);
  if (keys > 1 && out.size() > 1) SortUnique(out);
}

}  // namespace gainsay
