// Quotations of the same words.

#include <algorithm>

#include "align/compare_quote.h"
#include "align/facts.h"
#include "align/groups.h"

namespace gainsay {
namespace {

constexpr double kSameWords = 0.6;       // of the shorter quotation, one language
constexpr uint32_t kFewestWords = 4;
// Across languages: what a quotation must share with the one that it may be a
// translation of, the more the less is known of the speakers.
struct Bar {
  uint32_t common;
  double likeness;
};
constexpr Bar kOneSpeaker{1, 0.4};
constexpr Bar kSomebody{2, 0.5};      // one article does not say who speaks
constexpr Bar kTwoSpeakers{4, 0.75};
constexpr Bar kTwoSpeakersLong{5, 0.55};  // so much in common is no chance
constexpr uint32_t kMostLonger = 2;   // times, in tokens
constexpr uint32_t kMostShortened = 4;
constexpr double kWholly = 0.75;      // of a quotation shortened
constexpr size_t kMostQuotes = 400;      // of a story

struct Item {
  ClaimRef claim;
  TokenRange tokens;
  uint32_t speaker = UINT32_MAX;  // entity
  std::string speaker_name;
};

// Quotations in two languages that may be one.
struct Likely {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t common = 0;
};

bool Translation(const Item& a, const Item& b, const QuoteComparison& compared) {
  const bool known = a.speaker != UINT32_MAX && b.speaker != UINT32_MAX;
  const Bar& bar = !known ? kSomebody : a.speaker == b.speaker ? kOneSpeaker : kTwoSpeakers;
  const auto under = [&](const Bar& least) { return compared.common < least.common || compared.likeness < least.likeness; };
  if (under(bar) && (bar.common != kTwoSpeakers.common || under(kTwoSpeakersLong))) return false;
  const uint32_t shorter = std::min(a.tokens.size(), b.tokens.size());
  const uint32_t longer = std::max(a.tokens.size(), b.tokens.size());
  return longer <= shorter * (compared.likeness >= kWholly ? kMostShortened : kMostLonger);
}

// Neither has as good a partner in the other's article.
bool Best(const std::vector<Likely>& likely, const Likely& pair, const std::vector<Item>& items) {
  const auto article = [&](uint32_t item) { return items[item].claim.article; };
  return std::none_of(likely.begin(), likely.end(), [&](const Likely& other) {
    if ((other.a == pair.a) == (other.b == pair.b) || other.common < pair.common) return false;
    return article(other.a) == article(pair.a) && article(other.b) == article(pair.b);
  });
}

}  // namespace

void FindQuoteFacts(const FactInput& in, std::vector<Fact>& out) {
  std::vector<Item> items;
  for (const ArticleId article : in.members()) {
    const ArticleRead& read = in.articles[article.index];
    for (uint32_t c = 0; c < read.claims.claims.size() && items.size() < kMostQuotes; ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kQuote || claim.tokens.size() < kFewestWords) continue;
      Item item{{article, ClaimId{c}}, claim.tokens, UINT32_MAX, claim.value};
      if (claim.person.valid()) item.speaker = in.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index);
      items.push_back(std::move(item));
    }
  }
  std::vector<QuoteText> texts;
  texts.reserve(items.size());
  for (const Item& item : items) texts.emplace_back(in.articles[item.claim.article.index], item.tokens);
  Groups groups(items.size());
  std::vector<Likely> likely;
  for (uint32_t i = 0; i < items.size(); ++i) {
    for (uint32_t j = i + 1; j < items.size(); ++j) {
      const Item& a = items[i];
      const Item& b = items[j];
      if (a.claim.article == b.claim.article) continue;
      const QuoteComparison compared = CompareQuotes(texts[i], texts[j], in.names);
      if (!compared.across) {
        if (compared.common >= kFewestWords && compared.likeness >= kSameWords) groups.Join(i, j);
        continue;
      }
      if (Translation(a, b, compared)) likely.push_back({i, j, compared.common});
    }
  }
  for (const Likely& pair : likely) {
    if (Best(likely, pair, items)) groups.Join(pair.a, pair.b);
  }
  for (const auto& [root, set] : groups.Sets()) {
    if (set.size() < 2) continue;
    Fact fact;
    fact.kind = ClaimKind::kQuote;
    fact.story = in.story;
    fact.subject = items[root].speaker_name;
    for (const uint32_t i : set) fact.members.push_back(items[i].claim);
    std::sort(fact.members.begin(), fact.members.end());
    fact.points.push_back({"the same words", 5});
    fact.strength = 5;
    out.push_back(std::move(fact));
  }
}

}  // namespace gainsay
