// Which kinship, sides and states a sentence is read to claim.
#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

std::string NameOf(const ArticleRead& read, PersonId person, const std::string& other) {
  return person.valid() ? read.mentions.people[person.index].name : other;
}

std::string Dump(const std::string& text) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({text});
  const ArticleRead& read = reads[0];
  const Concepts& concepts = StoryKit::Get().concepts();
  std::string out;
  for (const Claim& claim : read.claims.claims) {
    std::string line;
    const std::string attribute = claim.attribute.valid() ? std::string(concepts.Name(claim.attribute)) : "";
    if (claim.kind == ClaimKind::kRelation) {
      line = NameOf(read, claim.person, "?") + " " + attribute + " of " + NameOf(read, claim.object, "?");
    } else if (claim.kind == ClaimKind::kParticipant) {
      line = NameOf(read, claim.person, *claim.subject_words) + " " + claim.value + " " + attribute + " " + NameOf(read, claim.object, *claim.scope);
    } else if (claim.kind == ClaimKind::kState) {
      line = NameOf(read, claim.person, *claim.subject_words) + " " + (claim.affirmed ? "" : "not ") + attribute;
    } else {
      continue;
    }
    if (out.find(line) == std::string::npos) out += (out.empty() ? "" : "; ") + line;
  }
  return out;
}

struct Row {
  const char* label;
  const char* text;
  const char* expect;
};

constexpr Row kRows[] = {
    {"possessive", "Vijay Malhotra's daughter Kavita Malhotra came.", "Kavita Malhotra daughter of Vijay Malhotra"},
    {"pronoun", "Vijay Malhotra came with his wife Anita Malhotra.", "Anita Malhotra wife of Vijay Malhotra"},
    {"pronoun beside its person", "Vijay Malhotra met Suresh Kapoor and his wife Anita Malhotra.", "Anita Malhotra wife of Suresh Kapoor"},
    {"pronoun of two", "Vijay Malhotra told Suresh Kapoor that his wife Anita Malhotra was late.", ""},
    {"postposition", "विजय मल्होत्रा की बेटी कविता मल्होत्रा आईं।", "कविता मल्होत्रा daughter of विजय मल्होत्रा"},
    {"pronoun in the next sentence", "विजय मल्होत्रा इंदौर के हैं। उनकी पत्नी अनीता मल्होत्रा शिक्षिका हैं।", "अनीता मल्होत्रा wife of विजय मल्होत्रा"},
    {"a third person between", "सुरेश कपूर ने कहा कि रोहित मल्होत्रा पूर्व विधायक विजय मल्होत्रा के बेटे हैं।", "रोहित मल्होत्रा son of विजय मल्होत्रा"},
    {"passive", "Tarun Bhatt was defeated by Meena Solanki.", "Tarun Bhatt loser defeat Meena Solanki"},
    {"hypothetical", "If Tarun Bhatt defeats Meena Solanki, the party will split.", "Tarun Bhatt won"},
    {"state beside its subject", "Brazil abstained.", "brazil abstained"},
    {"a count of abstainers", "In all, 34 countries abstained.", ""},
};

TEST(RelationClaims, ReadShapesAndAntecedents) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(Dump(row.text), row.expect);
  }
}

}  // namespace
}  // namespace gainsay
