// The same item twice in one list. A list is a run of quoted words, people,
// places or organisations with nothing but commas and conjunctions between,
// three at least, of names or things between commas, four at least, or of list entries
// one below the other. Running text ("never,
// never") is no list.
#include <algorithm>
#include <map>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr size_t kLeastItems = 3;
constexpr size_t kLongestItem = 4;  // tokens

struct Item {
  TokenRange whole;  // with marks and titles
  TokenRange tokens;
  std::string key;
};

class ListCheck {
 public:
  ListCheck(const ArticleView& view, std::vector<Draft>& out) : view_(view), out_(out) {}

  void Run() {
    Quotes();
    People();
    Plain();
    Entries();
  }

 private:
  // Folded words without punctuation.
  std::string KeyOfTokens(TokenRange tokens) const {
    std::string key;
    for (uint32_t token = tokens.begin; token < tokens.end; ++token) {
      const TokenKind kind = view_.document.tokens[token].kind;
      if (kind == TokenKind::kPunctuation || kind == TokenKind::kQuote) continue;
      if (!key.empty()) key += ' ';
      key += view_.document.Norm(token);
    }
    return key;
  }

  // Whether only commas and at most one conjunction stand between two items.
  bool Joined(const Item& a, const Item& b, bool& conjunction) const {
    if (b.whole.begin < a.whole.end || b.whole.begin - a.whole.end > 3) return false;
    if (view_.document.sentence_of[a.whole.begin] != view_.document.sentence_of[b.whole.begin]) return false;
    bool comma_inside = a.tokens.end < a.whole.end || (a.tokens.end > a.tokens.begin && view_.IsComma(a.tokens.end - 1));
    bool any = comma_inside && a.whole.end == b.whole.begin;
    for (uint32_t token = a.whole.end; token < b.whole.begin; ++token) {
      if (!view_.IsJoint(token)) return false;
      any = true;
      conjunction = conjunction || view_.IsConjunction(token);
    }
    return any;
  }

  void Chains(const std::vector<Item>& items) {
    for (size_t i = 0; i < items.size();) {
      size_t end = i + 1;
      bool conjunction = false;
      while (end < items.size() && Joined(items[end - 1], items[end], conjunction)) ++end;
      if (end - i >= kLeastItems) Repeats({items.begin() + static_cast<std::ptrdiff_t>(i), items.begin() + static_cast<std::ptrdiff_t>(end)});
      i = end;
    }
  }

  void Repeats(const std::vector<Item>& list) {
    std::map<std::string, std::vector<const Item*>> by_key;
    for (const Item& item : list) {
      if (!item.key.empty()) by_key[item.key].push_back(&item);
    }
    // All the same is a cry, no list: "out, out, out".
    if (by_key.size() < 2) return;
    for (const auto& [key, items] : by_key) {
      if (items.size() < 2) continue;
      const std::string words = view_.Words(items[0]->tokens);
      Draft draft;
      draft.subject = words;
      draft.fact_key = "twice " + key;
      Side side{words, {}};
      for (const Item* item : items) side.evidence.push_back(view_.Quote(item->whole, words));
      const bool told = std::any_of(out_.begin(), out_.end(), [&](const Draft& other) {  // the same list, read as places and as names
        const std::vector<Evidence>& known = other.sides.front().evidence;
        return other.fact_key == draft.fact_key && std::find(known.begin(), known.end(), side.evidence.front()) != known.end();
      });
      if (told) continue;
      draft.sides.push_back(std::move(side));
      draft.slots = {{"item", words}};
      draft.reasons.push_back(words + " is listed " + std::to_string(items.size()) + " times");
      draft.repairs = {"put the item that was meant, or leave one out"};
      out_.push_back(std::move(draft));
    }
  }

  void Quotes() {
    std::vector<Item> items;
    for (const QuoteMention& quote : view_.mentions.quotes) {
      if (!quote.closed || quote.block || quote.tokens.empty()) continue;
      TokenRange tokens = quote.tokens;
      while (tokens.size() > 1 && view_.document.tokens[tokens.end - 1].kind == TokenKind::kPunctuation) --tokens.end;
      items.push_back({view_.TokensOf(quote.marked), tokens, KeyOfTokens(quote.tokens)});
    }
    Chains(items);
  }

  void People() {
    std::vector<Item> items;
    for (const PersonMention& person : view_.mentions.persons) {
      if (person.full) items.push_back({person.whole, person.tokens, KeyOfTokens(person.tokens)});
    }
    for (size_t i = 0; i < items.size(); ++i) {
      // The next naming of the same person; a third one is told with it.
      for (size_t k = i + 1; k < items.size() && k < i + 12; ++k) {
        if (items[k].key != items[i].key) continue;
        if (Listed(items[i].whole.end, items[k].whole.begin)) Repeats({items[i], {{}, {}, "others"}, items[k]});
        break;
      }
    }
    items.clear();
    for (const OrgMention& org : view_.mentions.orgs) items.push_back({org.tokens, org.tokens, KeyOfTokens(org.tokens)});
    Chains(items);
    items.clear();
    for (const PlaceMention& place : view_.mentions.places) items.push_back({place.tokens, place.tokens, KeyOfTokens(place.tokens)});
    Chains(items);
  }

  // Whether the words between two namings are list entries: names or short
  // phrases (known as people or not) with a comma or conjunction around each.
  bool Listed(uint32_t begin, uint32_t end) const {
    if (begin >= end || end - begin > 40 || view_.document.sentence_of[begin] != view_.document.sentence_of[end]) return false;
    uint32_t entries = 0;
    uint32_t words = 0;
    bool joint = false;
    for (uint32_t token = begin; token < end; ++token) {
      if (view_.IsJoint(token)) {
        if (words > 0) ++entries;
        words = 0;
        joint = true;
        continue;
      }
      if (!joint || view_.document.tokens[token].kind != TokenKind::kWord || ++words > 5) return false;
      for (const std::string_view cls : {"determiner", "preposition", "postposition", "pronoun", "auxiliary", "relative", "reporting-verb"}) {
        if (view_.reading.In(token, cls)) return false;
      }
    }
    return entries >= 1 && words == 0;
  }

  // Names and short phrases between commas, four at least, the last behind a
  // conjunction: "Botany, Physics, Botany and Law". Of the first and the last
  // item only the words at the comma are known.
  void Plain() {
    for (const Sentence& sentence : view_.document.sentences) {
      std::vector<uint32_t> joints;
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (view_.IsJoint(i)) joints.push_back(i);
      }
      for (size_t from = 0; from < joints.size();) {
        size_t to = from;  // joints[from .. to] have items between them
        while (to + 1 < joints.size() && IsItem({joints[to] + 1, joints[to + 1]})) ++to;
        // A comma may close the list: "… and Law, the dean said".
        const bool ends = view_.IsConjunction(joints[to]) || (to > from && view_.IsConjunction(joints[to - 1]));
        if (to - from >= kLeastItems - 1 && ends) PlainList(sentence.tokens, {joints.begin() + static_cast<std::ptrdiff_t>(from), joints.begin() + static_cast<std::ptrdiff_t>(to) + 1});
        from = to + 1;
      }
    }
  }

  void PlainList(TokenRange sentence, const std::vector<uint32_t>& joints) {
    std::vector<Item> items;
    for (size_t i = 1; i < joints.size(); ++i) {
      TokenRange tokens{joints[i - 1] + 1, joints[i]};
      if (view_.reading.In(tokens.begin, "determiner")) ++tokens.begin;
      items.push_back({tokens, tokens, KeyOfTokens(tokens)});
    }
    // The first and the last, as long as an item that they repeat.
    const std::vector<Item> middle = items;
    for (const Item& item : middle) {
      const uint32_t size = item.tokens.size();
      if (joints.front() >= sentence.begin + size) AddIfSame({joints.front() - size, joints.front()}, item.key, items);
      if (joints.back() + 1 + size <= sentence.end) AddIfSame({joints.back() + 1, joints.back() + 1 + size}, item.key, items);
    }
    Repeats(items);
  }

  void AddIfSame(TokenRange tokens, const std::string& key, std::vector<Item>& items) const {
    if (KeyOfTokens(tokens) == key && IsItem(tokens)) items.push_back({tokens, tokens, key});
  }

  // A short phrase that may be a name or a thing: not what happens, not how
  // many. In a script with capitals a single word has one.
  bool IsItem(TokenRange tokens) const {
    if (view_.reading.In(tokens.begin, "determiner")) ++tokens.begin;  // "a hull-mounted sonar"
    uint32_t hyphens = 0;
    for (uint32_t i = tokens.begin + 1; i + 1 < tokens.end; ++i) hyphens += view_.document.Norm(i) == "-" ? 1 : 0;
    if (tokens.empty() || tokens.size() > kLongestItem + 2 * hyphens) return false;
    for (const PersonMention& person : BeginningIn(view_.mentions.persons, tokens)) {
      if (person.full) return false;  // people are told above
    }
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Token& token = view_.document.tokens[i];
      if (token.kind == TokenKind::kPunctuation && hyphens > 0 && view_.document.Norm(i) == "-") continue;
      if (token.kind != TokenKind::kWord || (token.script == Script::kLatin && !token.capitalized && tokens.size() == 1)) return false;
      // "anti-submarine": half a word is no preposition.
      if (hyphens > 0 && ((i + 1 < tokens.end && view_.document.Norm(i + 1) == "-") || (i > tokens.begin && view_.document.Norm(i - 1) == "-"))) continue;
      for (const std::string_view cls : {"determiner", "preposition", "postposition", "pronoun", "auxiliary", "relative", "reporting-verb",
                                         "event", "state", "number-word", "negation", "honorific"}) {
        if (view_.reading.In(i, cls)) return false;
      }
    }
    return true;
  }

  // Entries of a list, word for word the same.
  void Entries() {
    const auto& paragraphs = view_.document.paragraphs;
    for (size_t i = 0; i < paragraphs.size();) {
      std::vector<Item> list;
      size_t end = i;
      for (; end < paragraphs.size() && paragraphs[end].kind == BlockKind::kListItem; ++end) {
        const TokenRange tokens = paragraphs[end].tokens;
        // A long entry would be quoted whole.
        list.push_back({tokens, tokens, tokens.size() >= 2 && tokens.size() <= 20 ? KeyOfTokens(tokens) : std::string()});
      }
      if (list.size() >= kLeastItems) Repeats(list);
      i = std::max(end, i + 1);
    }
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
};

}  // namespace

void CompareListItems(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  ListCheck(view, out).Run();
}

}  // namespace gainsay
