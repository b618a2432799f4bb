#include "mention/matcher.h"

#include <algorithm>
#include <charconv>

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
  MatchRun(const Matcher& matcher, const Sentence& sentence)
      : matcher_(matcher), reading_(matcher.reading_), document_(reading_.document()), sentence_(sentence) {}

  // Whether the pattern matches at the token, and farther than `out`, which is then the match.
  bool Longer(const Pattern& pattern, uint32_t at, Match& out) {
    steps_ = 0;
    captures_.clear();
    if (!Run(pattern.elements, 0, 0, at, nullptr) || end_ == at || end_ <= out.tokens.end) return false;
    out.pattern = &pattern;
    out.tokens = {at, end_};
    out.captures = captures_;
    return true;
  }

 private:
  using List = std::vector<PatternElement>;
  struct Rest {
    const List* list;
    size_t index;
    uint32_t count;  // how often the element has matched so far
    const Rest* next;
  };

  bool Run(const List& list, size_t index, uint32_t count, uint32_t at, const Rest* rest) {
    if (++steps_ > kMaxSteps) return false;
    if (index == list.size()) {
      if (rest == nullptr) {
        end_ = at;
        return true;
      }
      return Run(*rest->list, rest->index, rest->count, at, rest->next);
    }
    const PatternElement& element = list[index];
    if (count < element.max_count && Once(list, index, count, at, rest)) return true;
    if (count >= element.min_count) return Run(list, index + 1, 0, at, rest);
    return false;
  }

  // Every way of matching the element once more, and what follows it.
  bool Once(const List& list, size_t index, uint32_t count, uint32_t at, const Rest* rest) {
    const PatternElement& element = list[index];
    switch (element.kind) {
      case ElementKind::kStart:
        return at == sentence_.tokens.begin && Run(list, index + 1, 0, at, rest);
      case ElementKind::kEnd:
        return at == sentence_.tokens.end && Run(list, index + 1, 0, at, rest);
      case ElementKind::kGap:
        for (int64_t skip = 0; skip <= element.low && at + skip <= sentence_.tokens.end; ++skip) {
          if (Run(list, index + 1, 0, at + static_cast<uint32_t>(skip), rest)) return true;
        }
        return false;
      case ElementKind::kGroup: {
        const Rest after{&list, index, count + 1, rest};
        for (const List& alternative : element.alternatives) {
          const size_t mark = captures_.size();
          if (Run(alternative, 0, 0, at, &after)) return true;
          captures_.resize(mark);
        }
        return false;
      }
      case ElementKind::kClass:
        return ClassOnce(list, index, count, at, rest);
      case ElementKind::kMention:
        return MentionOnce(list, index, count, at, rest);
      default:
        break;
    }
    if (at >= sentence_.tokens.end) return false;
    int64_t number = 0;
    if (!TokenFits(element, at, number)) return false;
    Capture capture{element.capture, {at, at + 1}, {}, number, UINT32_MAX};
    return Take(list, index, count, capture, rest);
  }

  bool TokenFits(const PatternElement& element, uint32_t at, int64_t& number) const {
    const Token& token = document_.tokens[at];
    switch (element.kind) {
      case ElementKind::kLiteral:
        return std::binary_search(element.words.begin(), element.words.end(), reading_.WordId(at));
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

  bool Take(const List& list, size_t index, uint32_t count, const Capture& capture, const Rest* rest) {
    const size_t mark = captures_.size();
    if (!capture.name.empty()) captures_.push_back(capture);
    if (Run(list, index, count + 1, capture.tokens.end, rest)) return true;
    captures_.resize(mark);
    return false;
  }

  bool ClassOnce(const List& list, size_t index, uint32_t count, uint32_t at, const Rest* rest) {
    if (at >= sentence_.tokens.end) return false;
    const PatternElement& element = list[index];
    for (const LexHit& hit : reading_.HitsAt(at)) {
      if (reading_.concepts().ClassOf(hit.concept_id) != element.cls || hit.end > sentence_.tokens.end) continue;
      if (!element.concepts.empty() &&
          !std::binary_search(element.concepts.begin(), element.concepts.end(), hit.concept_id.index)) {
        continue;
      }
      if (Take(list, index, count, {element.capture, {hit.begin, hit.end}, hit.concept_id, 0, UINT32_MAX}, rest)) return true;
    }
    return false;
  }

  bool MentionOnce(const List& list, size_t index, uint32_t count, uint32_t at, const Rest* rest) {
    const PatternElement& element = list[index];
    const Matcher::OfferType* type = matcher_.FindType(element.mention);
    if (type == nullptr || at >= type->first.size()) return false;
    for (uint32_t i = type->first[at]; i != Matcher::kNone; i = type->offers[i].next) {
      const Matcher::Offer& offer = type->offers[i];
      if (offer.tokens.end > sentence_.tokens.end) continue;
      if (Take(list, index, count, {element.capture, offer.tokens, {}, 0, offer.index}, rest)) return true;
    }
    return false;
  }

  const Matcher& matcher_;
  const Reading& reading_;
  const Document& document_;
  const Sentence& sentence_;
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

void Matcher::Provide(const std::string& type, TokenRange tokens, uint32_t index) {
  auto of = std::find_if(offers_.begin(), offers_.end(), [&](const OfferType& known) { return known.name == type; });
  if (of == offers_.end()) {
    of = offers_.insert(of, {type, std::vector<uint32_t>(reading_.document().tokens.size() + 1, kNone), {}});
  }
  uint32_t before = kNone;
  uint32_t after = of->first[tokens.begin];
  while (after != kNone && of->offers[after].tokens.end >= tokens.end) {
    before = after;
    after = of->offers[after].next;
  }
  (before == kNone ? of->first[tokens.begin] : of->offers[before].next) = static_cast<uint32_t>(of->offers.size());
  of->offers.push_back({tokens, index, after});
}

const Matcher::OfferType* Matcher::FindType(std::string_view name) const {
  for (const OfferType& type : offers_) {
    if (type.name == name) return &type;
  }
  return nullptr;
}

std::vector<Match> Matcher::FindAll(std::string_view group) const { return Find(group, false); }
std::vector<Match> Matcher::FindEverywhere(std::string_view group) const { return Find(group, true); }

std::vector<Match> Matcher::Find(std::string_view group, bool overlapping) const {
  std::vector<Match> out;
  const Document& document = reading_.document();
  const Lexicon* known = nullptr;  // whose patterns `patterns` are
  const PatternGroup* patterns = nullptr;
  std::vector<const OfferType*> types;  // by place in the index
  std::vector<uint32_t> candidates;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Lexicon* lexicon = reading_.LexiconOf(s);
    if (lexicon == nullptr) continue;
    if (lexicon != known) {
      known = lexicon;
      patterns = lexicon->Patterns(group);
      types.clear();
      if (patterns != nullptr) {
        for (const std::string& name : patterns->index.mentions()) types.push_back(FindType(name));
      }
    }
    if (patterns == nullptr) continue;
    const Sentence& sentence = document.sentences[s];
    MatchRun run(*this, sentence);
    for (uint32_t at = sentence.tokens.begin; at < sentence.tokens.end;) {
      Candidates(patterns->index, types, at, candidates);
      if (candidates.empty()) {
        ++at;
        continue;
      }
      Match best;
      for (const uint32_t candidate : candidates) run.Longer(patterns->patterns[candidate], at, best);
      if (best.pattern == nullptr) {
        ++at;
        continue;
      }
      at = overlapping ? at + 1 : best.tokens.end;
      out.push_back(std::move(best));
    }
  }
  return out;
}

// The patterns that can begin at a token, in the order of the pack.
void Matcher::Candidates(const PatternIndex& index, const std::vector<const OfferType*>& types, uint32_t at,
                         std::vector<uint32_t>& out) const {
  using Key = PatternIndex::Key;
  out.clear();
  const uint32_t word = reading_.WordId(at);
  if (word != StringTable::kNone && index.Has(Key::kWord)) index.Find(Key::kWord, word, out);
  if (index.Has(Key::kClass)) {
    ClassId last;
    for (const LexHit& hit : reading_.HitsAt(at)) {
      const ClassId cls = reading_.concepts().ClassOf(hit.concept_id);
      if (cls != last) index.Find(Key::kClass, cls.index, out);
      last = cls;
    }
  }
  for (uint32_t i = 0; i < types.size(); ++i) {
    if (types[i] != nullptr && types[i]->first[at] != kNone) index.Find(Key::kMention, i, out);
  }
  const TokenKind kind = reading_.document().tokens[at].kind;
  if (kind == TokenKind::kNumber && index.Has(Key::kNumber)) index.Find(Key::kNumber, 0, out);
  if (kind == TokenKind::kWord && index.Has(Key::kLetters)) index.Find(Key::kLetters, 0, out);
  if (index.Has(Key::kAlways)) index.Find(Key::kAlways, 0, out);
  if (out.size() > 1) SortUnique(out);
}

}  // namespace gainsay
