// A short quoted phrase and the longer quotation it seems to come from, in one
// article and of one speaker: its words all stand there, but not in that order,
// or one of them is another. "shameful and disgraceful" against "disgraceful,
// shameful, objective" is told; a fragment that stands in the quotation word
// for word is fine, and so is one that shares too little with it.
#include <algorithm>
#include <map>

#include "judge/check_util.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr size_t kLeastContent = 2;
constexpr size_t kMostFragment = 10;  // words
constexpr uint32_t kMostReach = 12;   // tokens of the quotation that hold the words
constexpr size_t kMostApart = 200;    // quotations between the two: bounds an article that is nothing but quotations

class FragmentCheck {
 public:
  FragmentCheck(const ArticleView& view, std::vector<Draft>& out) : view_(view), out_(out) {}

  void Run() {
    const auto& quotes = view_.mentions.quotes;
    if (quotes.size() < 2) return;
    for (const PersonMention& person : view_.mentions.persons) named_[view_.SentenceOf(person.tokens)].push_back(&person);
    for (const QuoteMention& quote : quotes) {
      words_.push_back(Words(quote.tokens));
      speakers_.push_back(SpeakerOf(quote));
    }
    for (size_t i = 0; i < quotes.size(); ++i) {
      if (!quotes[i].closed || quotes[i].block || words_[i].size() > kMostFragment) continue;
      const std::vector<uint32_t> content = Content(words_[i]);
      if (content.size() >= kLeastContent) Check(i, content);
    }
  }

 private:
  std::vector<uint32_t> Words(TokenRange tokens) const {
    std::vector<uint32_t> out;
    for (uint32_t token = tokens.begin; token < tokens.end; ++token) {
      const TokenKind kind = view_.document.tokens[token].kind;
      if (kind == TokenKind::kWord || kind == TokenKind::kNumber) out.push_back(token);
    }
    return out;
  }

  // Words of no closed class.
  std::vector<uint32_t> Content(const std::vector<uint32_t>& words) const {
    std::vector<uint32_t> out;
    for (const uint32_t token : words) {
      bool closed = view_.IsConjunction(token);
      for (const std::string_view cls : {"determiner", "preposition", "postposition", "pronoun", "auxiliary", "conjunction", "negation"}) {
        closed = closed || view_.reading.In(token, cls);
      }
      if (!closed) out.push_back(token);
    }
    return out;
  }

  // Where nobody is said to speak: the one person named in the sentence.
  PersonId SpeakerOf(const QuoteMention& quote) const {
    if (quote.speaker.valid() || !quote.speaker_name.empty()) return quote.speaker;
    PersonId only;
    const auto named = named_.find(view_.SentenceOf(quote.tokens));
    if (named == named_.end()) return {};
    for (const PersonMention* person : named->second) {
      if (person->tokens.Overlaps(quote.tokens)) continue;
      if (only.valid() && only != person->person) return {};
      only = person->person;
    }
    return only;
  }

  bool SameSpeaker(size_t first, size_t second) const {
    if (speakers_[first].valid() || speakers_[second].valid()) return speakers_[first] == speakers_[second];
    const QuoteMention& a = view_.mentions.quotes[first];
    const QuoteMention& b = view_.mentions.quotes[second];
    return !a.speaker_name.empty() && KeyOf(a.speaker_name) == KeyOf(b.speaker_name);
  }

  // Whether the words stand in the quotation side by side.
  bool Contiguous(const std::vector<uint32_t>& words, const std::vector<uint32_t>& whole) const {
    if (whole.size() < words.size()) return false;
    for (size_t at = 0; at + words.size() <= whole.size(); ++at) {
      size_t same = 0;
      while (same < words.size() && view_.document.Norm(whole[at + same]) == view_.document.Norm(words[same])) ++same;
      if (same == words.size()) return true;
    }
    return false;
  }

  void Check(size_t fragment, const std::vector<uint32_t>& content) {
    const auto& quotes = view_.mentions.quotes;
    const std::vector<uint32_t>& words = words_[fragment];
    std::optional<TokenRange> found;
    const size_t last = std::min(quotes.size(), fragment + kMostApart);
    for (size_t k = fragment < kMostApart ? 0 : fragment - kMostApart; k < last; ++k) {
      if (k == fragment || !SameSpeaker(fragment, k)) continue;
      const std::vector<uint32_t>& whole = words_[k];
      if (whole.size() < words.size() + 3) continue;
      if (Contiguous(words, whole)) return;
      if (!found.has_value()) found = Scattered(content, whole);
    }
    if (found.has_value()) Report(quotes[fragment], *found);
  }

  // The stretch of the quotation that holds all the content words.
  std::optional<TokenRange> Scattered(const std::vector<uint32_t>& content, const std::vector<uint32_t>& whole) const {
    uint32_t begin = UINT32_MAX;
    uint32_t end = 0;
    for (const uint32_t wanted : content) {
      bool stands = false;
      for (const uint32_t token : whole) {
        if (view_.document.Norm(token) != view_.document.Norm(wanted)) continue;
        begin = std::min(begin, token);
        end = std::max(end, token + 1);
        stands = true;
        break;
      }
      if (!stands) return std::nullopt;
    }
    if (end - begin > kMostReach) return std::nullopt;
    return TokenRange{begin, end};
  }

  void Report(const QuoteMention& fragment, TokenRange found) {
    TokenRange tokens = fragment.tokens;
    while (tokens.size() > 1 && view_.document.tokens[tokens.end - 1].kind == TokenKind::kPunctuation) --tokens.end;
    const std::string printed = view_.Words(tokens);
    const std::string words = view_.Words(found);
    Draft draft;
    draft.subject = printed;
    draft.fact_key = "fragment " + KeyOf(printed);
    draft.slots = {{"fragment", printed}, {"words", words}};
    draft.reasons = {"the words stand in the full quotation, but not in this order"};
    draft.repairs = {"“" + words + "”", "take the quotation marks away"};
    draft.sides.push_back({printed, {view_.Quote(fragment.tokens)}});
    draft.sides.push_back({words, {view_.Quote(found)}});
    out_.push_back(std::move(draft));
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  std::map<uint32_t, std::vector<const PersonMention*>> named_;  // by sentence
  std::vector<std::vector<uint32_t>> words_;                     // by quotation
  std::vector<PersonId> speakers_;                               // by quotation
};

}  // namespace

void CompareQuoteFragment(const JudgeInput& input, ArticleId article, const Rule&, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  FragmentCheck(view, out).Run();
}

}  // namespace gainsay
