// Pairs of names and what they are to each other, in both directions.
#include "names/compare_name.h"

#include <gtest/gtest.h>

#include "unit/names/shipped_scripts.h"

namespace gainsay {
namespace {

using enum NameLevel;

struct Row {
  const char* label;
  const char* a;
  const char* b;
  NameLevel expect;
};

class CompareNameTest : public testing::TestWithParam<Row> {};

TEST_P(CompareNameTest, LevelIsTheSameBothWays) {
  const Row& row = GetParam();
  const NameComparison there = ShippedComparer().Compare(row.a, row.b);
  const NameComparison back = ShippedComparer().Compare(row.b, row.a);
  EXPECT_EQ(there.level, row.expect)
      << row.a << " / " << row.b << ": " << there.score << ' ' << there.reason;
  EXPECT_EQ(back.level, there.level) << back.reason;
  EXPECT_DOUBLE_EQ(back.score, there.score);
  EXPECT_FALSE(there.reason.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Names, CompareNameTest,
    testing::Values(
        Row{"equal", "Kiran Bedi", "Kiran Bedi", kSame},
        Row{"letter_case", "KIRAN BEDI", "Kiran Bedi", kSame},
        Row{"dots", "K. R. Narayanan", "K R Narayanan", kSame},
        Row{"nukta", "फ़रहान ज़ैदी", "फरहान जैदी", kSame},
        Row{"schwa", "मिस्री", "मिसरी", kVariant},
        Row{"across_scripts", "Sophia Qureshi", "सोफिया कुरैशी", kVariant},
        Row{"across_plain", "Amit Shah", "अमित शाह", kVariant},
        Row{"d_before_g", "Sunita Gadgil", "सुनीता गाडगिल", kVariant},
        Row{"dge", "Tom Hodges", "टॉम हॉजेस", kVariant},
        Row{"final_ite", "Rizwan Mohite", "रिजवान मोहिते", kVariant},
        Row{"white", "Karen White", "करेन व्हाइट", kVariant},
        Row{"nasal", "Kiran Bedi", "किरण बेदी", kVariant},
        Row{"singh", "Singh", "सिंह", kVariant},
        Row{"final_a_dropped", "Bhargava", "Bhargav", kVariant},
        Row{"rama", "Rama", "राम", kVariant},
        Row{"gupta", "Anil Gupta", "अनिल गुप्त", kVariant},
        Row{"v_and_b", "Vishwas", "Biswas", kVariant},
        Row{"short_form", "Mohd Shami", "मोहम्मद शमी", kVariant},
        Row{"short_form_latin", "Md. Shami", "Mohammed Shami", kVariant},
        Row{"accents", "José Álvarez", "Jose Alvarez", kVariant},
        Row{"joined", "Omprakash Chautala", "ओम प्रकाश चौटाला", kVariant},
        Row{"joined_ram", "Ramkumar Sharma", "राम कुमार शर्मा", kVariant},
        Row{"surname_first", "Misri Vikram", "Vikram Misri", kVariant},
        Row{"spelled_initials", "K. R. Narayanan", "के. आर. नारायणन", kVariant},
        Row{"initials_together", "KR Narayanan", "के.आर. नारायणन", kVariant},
        Row{"initials_glued", "A.P.J. Abdul Kalam", "एपीजे अब्दुल कलाम", kVariant},
        Row{"initial", "V. Misri", "Vikram Misri", kInitials},
        Row{"initial_across", "V. Misri", "विक्रम मिसरी", kInitials},
        Row{"initial_spelled", "वी. मिसरी", "Vikram Misri", kInitials},
        Row{"surname_only", "Misri", "विक्रम मिसरी", kPartial},
        Row{"middle_name", "Narendra Modi", "Narendra Damodardas Modi",
            kPartial},
        Row{"other_initial", "V. Misri", "S. Misri", kDifferent},
        Row{"initial_of_another", "K. Misri", "Vikram Misri", kDifferent},
        Row{"only_initials", "K. R.", "Kamal Rawat", kDifferent},
        Row{"sinha_is_not_singh", "सिंह", "Sinha", kDifferent},
        Row{"vyom", "व्योम सिंदूर", "Vyomika Singh", kDifferent},
        Row{"meenal", "Meenal", "मृणाल", kDifferent},
        Row{"gender_latin", "Sunit", "Sunita", kDifferent},
        Row{"gender_hindi", "सुनित", "सुनीता", kDifferent},
        Row{"final_sign", "राम", "रामा", kDifferent},
        Row{"amit", "Amit", "Amita", kDifferent},
        Row{"first_consonant", "Mohan Singh", "Sohan Singh", kDifferent},
        Row{"brothers", "Suresh Verma", "Naresh Verma", kDifferent},
        Row{"surname_differs", "Ravi Kumar", "Ravi Kant", kDifferent},
        Row{"empty", "", "Misri", kDifferent},
        Row{"no_letters", "...", "---", kDifferent},
        Row{"unknown_script", "Иван", "Ivan", kDifferent}),
    [](const testing::TestParamInfo<Row>& row) {
      return std::string(row.param.label);
    });

// Close, but no editor may read them as one: never joined, never far apart.
struct ClosePair {
  const char* a;
  const char* b;
};

TEST(CompareNameTest, CloseNamesAreKeptApartButScoreHigh) {
  for (const ClosePair& pair : {ClosePair{"Ranade", "Ranadive"},
                                {"Rajesh Kumar", "Rakesh Kumar"},
                                {"Meenal", "मृणाल"},
                                {"Meenal Sharma", "मृणाल शर्मा"},
                                {"Arun", "Varun"},
                                {"Sunita", "सुनित"}}) {
    const NameComparison result = ShippedComparer().Compare(pair.a, pair.b);
    EXPECT_GE(result.level, kMaybe)
        << pair.a << ' ' << pair.b << ' ' << result.score;
    EXPECT_GE(result.score, 0.65) << pair.a << ' ' << pair.b;
    EXPECT_LT(result.score, 0.92) << pair.a << ' ' << pair.b;
  }
}

TEST(CompareNameTest, ReasonNamesThePartsInTheOrderAsked) {
  EXPECT_EQ(ShippedComparer().Compare("V. Misri", "Vikram Misri").reason,
            "V for Vikram, Misri = Misri");
  EXPECT_EQ(ShippedComparer().Compare("Zafar Misri", "Amol Misri").reason,
            "Misri = Misri, Zafar is not Amol");
  EXPECT_EQ(ShippedComparer().Compare("Amol Misri", "Zafar Misri").reason,
            "Misri = Misri, Amol is not Zafar");
}

TEST(CompareNameTest, KeyJoinsSpellings) {
  const NameComparer& comparer = ShippedComparer();
  for (const ClosePair& pair : {ClosePair{"Misri", "मिसरी"},
                                {"मिस्री", "मिसरी"},
                                {"Singh", "सिंह"},
                                {"Qureshi", "कुरैशी"},
                                {"Vikram", "विक्रम"},
                                {"Chaudhary", "चौधरी"},
                                {"Vishwas", "Biswas"},
                                {"Md", "मोहम्मद"}}) {
    EXPECT_EQ(comparer.Key(pair.a), comparer.Key(pair.b))
        << pair.a << ' ' << pair.b;
    EXPECT_FALSE(comparer.Key(pair.a).empty());
  }
  EXPECT_NE(comparer.Key("Misri"), comparer.Key("Mishal"));
  EXPECT_NE(comparer.Key("Anil"), comparer.Key("Sunil"));
  EXPECT_EQ(comparer.Key(""), "");
  EXPECT_EQ(comparer.Key("\xff\xfe"), "");
}

TEST(CompareNameTest, PartSimilarity) {
  const NameComparer& comparer = ShippedComparer();
  EXPECT_DOUBLE_EQ(comparer.PartSimilarity("Misri", "Misri"), 1.0);
  EXPECT_DOUBLE_EQ(comparer.PartSimilarity("", ""), 0.0);
  EXPECT_GT(comparer.PartSimilarity("Misri", "मिसरी"), 0.95);
  EXPECT_LT(comparer.PartSimilarity("Misri", "शर्मा"), 0.5);
  EXPECT_DOUBLE_EQ(comparer.PartSimilarity("Ranade", "Ranadive"),
                   comparer.PartSimilarity("Ranadive", "Ranade"));
}

TEST(CompareNameTest, HostileInputIsReadOrRefused) {
  const NameComparer& comparer = ShippedComparer();
  const std::string long_part(2000000, 'a');
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "ab ";
  const std::string viramas(std::string(3000, '\xa5'));
  const std::string hostile[] = {
      long_part,
      many,
      viramas,
      std::string("\0\0a", 3),
      "\xe0\xa4",
      "\xff Misri",
      "\u094d\u094d",
      "\u093e\u093e\u0902",
      "\u0915\u094d",
      "\u0915\u093c\u093c\u093c\u093e",
      std::string(64, 'x') + " " + std::string(64, 'x'),
      "a b c d e f g h",
      "'''",
      "\u200d"};
  for (const std::string& a : hostile) {
    for (const std::string& b : hostile) {
      const NameComparison there = comparer.Compare(a, b);
      const NameComparison back = comparer.Compare(b, a);
      EXPECT_EQ(there.level, back.level);
      EXPECT_DOUBLE_EQ(there.score, back.score);
      EXPECT_GE(there.score, 0.0);
      EXPECT_LE(there.score, 1.0);
      comparer.PartSimilarity(a, b);
    }
    comparer.Key(a);
    EXPECT_EQ(comparer.Compare(a, a).level, kSame);
    EXPECT_EQ(comparer.Compare(a, "Vikram Misri").level == kSame, false);
  }
  EXPECT_EQ(comparer.Compare(long_part, long_part + "b").level, kDifferent);
}

}  // namespace
}  // namespace gainsay
