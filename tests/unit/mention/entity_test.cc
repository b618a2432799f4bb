// Persons, organisations and places of single sentences, read with the packs
// of the source tree.
#include <gtest/gtest.h>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

struct Row {
  const char* label;
  const char* text;
  const char* expect;  // joined by "; "
};

template <typename T>
std::string Names(const std::vector<T>& items) {
  std::string out;
  for (const T& item : items) out += (out.empty() ? "" : "; ") + item.name;
  return out;
}

const Row kPeople[] = {
    {"rank", "Wing Commander Kavita Ranade spoke to reporters.", "Kavita Ranade"},
    {"office behind", "Harish Tembhurne, the executive engineer, said so.", "Harish Tembhurne"},
    {"short form joins", "Collector Rohan Patwardhan came. Patwardhan said that all was well.", "Rohan Patwardhan"},
    {"possessive", "Judge Sunanda Karmarkar's order was read out.", "Sunanda Karmarkar"},
    {"initials", "Chief Secretary K. R. Velayudhan said so.", "K. R. Velayudhan"},
    {"a surname that is a plain word", "The winner, Meseret Abate, comes from Ethiopia.", "Meseret Abate"},
    {"a word behind a place is none", "The Mumbai Marathon drew 40,000 people.", ""},
    {"Hindi initials", "राज्यपाल के. आर. मेनन ने कहा। मंत्री एस. रवि आए।", "के. आर. मेनन; एस. रवि"},
    {"two people", "Minister Anil Deshmane met Commissioner Farida Qureshi.", "Anil Deshmane; Farida Qureshi"},
    {"a trade and a comma", "The driver, Ombir Gahlyan, was hurt.", "Ombir Gahlyan"},
    {"no person", "The ferry struck a sandbank on Wednesday.", ""},
    {"a place is no person", "Heavy rain fell in New Delhi and Mumbai.", ""},
    {"Hindi, office", "जिलाधिकारी कविता रावल ने दीप जलाया।", "कविता रावल"},
    {"Hindi, rank", "विंग कमांडर कविता रानडे ने बताया।", "कविता रानडे"},
    {"Hindi, honorific", "श्रीमती मीरा देशपांडे ने कहा कि काम पूरा हुआ।", "मीरा देशपांडे"},
    {"Hindi, short form joins", "न्यायाधीश सुनंदा करमरकर ने फैसला सुनाया। करमरकर ने कहा कि सजा कम है।", "सुनंदा करमरकर"},
    {"Hindi, no person", "सोमवार को बांध के छह गेट खोले गए।", ""},
};

TEST(Person, TableOfSentences) {
  for (const Row& row : kPeople) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(Names(StoryKit::Get().Read({row.text})[0].mentions.people), row.expect);
  }
}

const Row kOrgs[] = {
    {"head noun", "Malabar Mercantile Bank reported a loss.", "Malabar Mercantile Bank"},
    {"of", "The University of Konapur opened in June.", "University of Konapur"},
    {"head noun, Hindi", "आरोग्यम लाइफलाइन अस्पताल में आग लगी।", "आरोग्यम लाइफलाइन अस्पताल"},
    {"plain noun", "The bank reported a loss.", ""},
    {"small words are no names", "A hospital and a school were shut.", ""},
};

TEST(Org, TableOfSentences) {
  for (const Row& row : kOrgs) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(Names(StoryKit::Get().Read({row.text})[0].mentions.orgs), row.expect);
  }
}

TEST(Org, TakesTheAcronymBehind) {
  const auto reads = StoryKit::Get().Read({"The Coastal Rescue Authority (CRA) met. The CRA said so."});
  const auto& orgs = reads[0].mentions.orgs;
  ASSERT_FALSE(orgs.empty());
  EXPECT_EQ(orgs[0].acronym, "CRA");
}

const Row kPlaces[] = {
    {"a locality with a person's name", "A fire broke out in Rajendra Nagar on Monday.", "Rajendra Nagar"},
    {"a locality, Hindi", "सोमवार को राजेंद्र नगर में आग लगी।", "राजेंद्र नगर"},
    {"the town of a camp, Hindi", "मंत्री ने निर्मली के राहत शिविर का दौरा किया।", "निर्मली"},
    {"the town of a hospital", "He was taken to the Civil Hospital, Aruppukottai.", "Aruppukottai"},
    {"listed", "Heavy rain fell in Mumbai on Monday.", "Mumbai"},
    {"listed, Hindi", "मुंबई में सोमवार को भारी बारिश हुई।", "मुंबई"},
    {"an unlisted one, Hindi", "बैठक डुमरैला में हुई।", "डुमरैला"},
    {"an oblique noun is none", "एजेंडे में 12 विषय थे और नक्शे में पांच खाने थे।", ""},
    {"a plural noun is none", "तहखानों में पानी भर गया।", ""},
    {"lower case is no name", "He will nice the words.", ""},
    {"none", "Heavy rain fell on Monday.", ""},
};

TEST(Place, TableOfSentences) {
  for (const Row& row : kPlaces) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(Names(StoryKit::Get().Read({row.text})[0].mentions.places), row.expect);
  }
}

TEST(Place, OneConceptInBothLanguages) {
  const auto english = StoryKit::Get().Read({"Rain fell in Mumbai."});
  const auto hindi = StoryKit::Get().Read({"मुंबई में बारिश हुई।"});
  ASSERT_FALSE(english[0].mentions.places.empty() || hindi[0].mentions.places.empty());
  EXPECT_TRUE(english[0].mentions.places[0].known.valid());
  EXPECT_EQ(english[0].mentions.places[0].known, hindi[0].mentions.places[0].known);
}

// "pm" behind a number is a mark of the clock, and nothing else.
TEST(Reading, TellsTheClockFromTheOffice) {
  const auto offices = [](const char* text) {
    const std::vector<ArticleRead> reads = StoryKit::Get().Read({text});
    const Reading& reading = *reads.front().reading;
    size_t count = 0;
    for (const LexHit& hit : reading.hits()) count += reading.concepts().InClass(hit.concept_id, "office") ? 1 : 0;
    return count;
  };
  EXPECT_EQ(offices("The fire began at 9:15 pm."), 0u);
  EXPECT_EQ(offices("The fire began at 9 pm, and at 11 PM it was out."), 0u);
  EXPECT_EQ(offices("The PM spoke at 9:15 pm."), 1u);
  EXPECT_EQ(offices("It was the PM's office."), 1u);
  EXPECT_EQ(offices("On September 3 PM Modi came."), 1u);
}

// A phrase with a negation among its words is an event that did not happen.
TEST(Event, IsPartedByANegation) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({"date 2026-09-05\nपुलिस ने सोनू यादव को कानपुर से गिरफ्तार नहीं किया।", "date 2026-09-05\nपुलिस ने सोनू यादव को कानपुर से गिरफ्तार किया।"});
  ASSERT_EQ(reads.size(), 2u);
  for (const ArticleRead& read : reads) {
    ASSERT_EQ(read.mentions.events.size(), 1u);
    EXPECT_EQ(read.reading->concepts().Name(read.mentions.events[0].event), "arrest");
    const bool negated = read.article->text.find("नहीं") != std::string::npos;
    EXPECT_EQ(read.mentions.events[0].negated, negated);
  }
}

// "Jan" of a party is no January.
TEST(Time, IsNoPartOfAName) {
  const auto times = [](const char* text) { return StoryKit::Get().Read({text}).front().mentions.times.size(); };
  EXPECT_EQ(times("Surendra Gohil of the Nandini Jan Dal won."), 0u);
  EXPECT_EQ(times("The seat was won in Jan by Surendra Gohil."), 1u);
}

TEST(LentNames, AreFoundByTheirSound) {
  LentNames lent(StoryKit::Get().names());
  lent.Add(0, "Harish Tembhurne");
  lent.Add(1, "नरेश पाटिल");
  lent.Add(2, "Naresh Patil");
  for (uint32_t i = 0; i < 100; ++i) lent.Add(3, "Sunita " + std::string(1 + i / 26, 'K') + std::string("a") + static_cast<char>('a' + i % 26) + "ar");
  EXPECT_TRUE(lent.OtherHas(1, "हरीश टेंभुर्णे"));
  EXPECT_TRUE(lent.OtherHas(1, "टेंभुर्णे हरीश")) << "in another order";
  EXPECT_FALSE(lent.OtherHas(0, "हरीश टेंभुर्णे")) << "its own name";
  EXPECT_TRUE(lent.OtherHas(1, "नरेश पाटिल")) << "another has it, in another script";
  EXPECT_FALSE(lent.OtherHas(4, "Naresh Gill")) << "another surname";
  EXPECT_FALSE(lent.OtherHas(4, "Sunita")) << "one word";
}

}  // namespace
}  // namespace gainsay
