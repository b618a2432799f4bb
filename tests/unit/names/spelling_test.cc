// Names cut into parts and read as sounds.
#include "names/spelling.h"

#include <gtest/gtest.h>

#include "unit/names/shipped_scripts.h"

namespace gainsay {
namespace {

const ScriptTables& Tables() { return ShippedComparer().tables(); }

std::string SoundsOf(std::string_view text) {
  NamePart part;
  SpellPart(Tables(), text, part);
  std::string out;
  for (size_t i = 0; i < part.count; ++i) {
    if (i > 0) out += ' ';
    out += Tables().sounds[part.sounds[i]].name;
  }
  return out;
}

struct Row {
  const char* text;
  const char* expect;
};

TEST(SpellingTest, Sounds) {
  for (const Row& row : {Row{"राम", "r aa m faint"},
                         {"रामा", "r aa m aa"},
                         {"विक्रम", "v i k r a m faint"},
                         {"मिसरी", "m i s faint r ii"},
                         {"मिस्री", "m i s r ii"},
                         {"सिंह", "s i nasal gh faint"},
                         {"अमित", "a m i t faint"},
                         {"गुप्ता", "g u p t faint-a"},
                         {"ज़ैदी", "z ai d ii"},
                         {"ज\u093Cैदी", "z ai d ii"},
                         {"Misri", "m i s r i"},
                         {"MISRI", "m i s r i"},
                         {"Gupta", "g latin-u p t faint-a"},
                         {"Sunita", "s latin-u n i t latin-a"},
                         {"Bhatt", "bh latin-a t"},
                         {"Singh", "s i nasal gh"},
                         {"O'Brien", "latin-o b r ii n"},
                         {"7", ""},
                         {"", ""},
                         {"Иван", ""}}) {
    EXPECT_EQ(SoundsOf(row.text), row.expect) << row.text;
  }
}

TEST(SpellingTest, PartsAndInitials) {
  SpelledName name;
  SpellName(Tables(), "K.R. Abdul-Rahman", false, name);
  ASSERT_EQ(name.count, 4u);
  EXPECT_EQ(name.parts[0].initials, uint32_t{1} << ('k' - 'a'));
  EXPECT_EQ(name.parts[2].text, "Abdul");
  EXPECT_EQ(name.parts[2].initials, 0u);
  SpellName(Tables(), "KR Narayanan", true, name);
  ASSERT_EQ(name.count, 3u);
  EXPECT_EQ(name.parts[1].text, "R");
  SpellName(Tables(), "केआर नारायणन", true, name);
  EXPECT_EQ(name.count, 3u);
  SpellName(Tables(), "a b c d e f g h i", false, name);
  EXPECT_FALSE(name.readable);
}

// A letter and its accent may be two characters (NFD), as some systems store them.
TEST(SpellingTest, AccentsMayStandApart) {
  EXPECT_EQ(SoundsOf("Gupta\u0304"), SoundsOf("Gupt\u0101"));
  EXPECT_EQ(SoundsOf("A\u0301lvaro"), SoundsOf("\u00C1lvaro"));
  EXPECT_EQ(SoundsOf("Mun\u0303oz"), SoundsOf("Mu\u00F1oz"));
  EXPECT_NE(SoundsOf("Mun\u0303oz"), "");
}

TEST(SpellingTest, ALongPartIsUnreadable) {
  NamePart part;
  SpellPart(Tables(), std::string(64, 'k'), part);
  EXPECT_TRUE(part.readable);
  SpellPart(Tables(), std::string(65, 'k'), part);
  EXPECT_FALSE(part.readable);
  EXPECT_EQ(part.count, 0u);
}

}  // namespace
}  // namespace gainsay
