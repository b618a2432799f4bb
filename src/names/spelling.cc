// Letters to sounds: the longest spelling that fits, then the rules for the
// inherent vowel and the end of a part.
#include "names/spelling.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace gainsay {
namespace {

// ASCII but letters, digits and apostrophes; spaces, dashes, dandas.
bool IsSeparator(char32_t c) {
  if (c < 0x80) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      (c >= '0' && c <= '9') || c == '\'' || c == '`';
    return !kept;
  }
  return c == 0xA0 || c == 0xB7 || c == 0x964 || c == 0x965 || c == 0x970 ||
         (c >= 0x2000 && c <= 0x200A) || (c >= 0x2010 && c <= 0x2015) ||
         c == 0x2026 || c == 0x202F || c == 0x3000;
}

// The code points of a part without what the tables ignore.
struct Letters {
  std::array<char32_t, kMaxPartLength> at;
  size_t size = 0;
  bool readable = true;
  bool all_upper = true;
};

bool IsAccent(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// The letter and its accent as the one character that the tables know; 0 where
// there is none.
char32_t Composed(char32_t letter, char32_t accent) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&code);
  if (U_FAILURE(code)) return 0;
  const UChar32 one = unorm2_composePair(nfc, static_cast<UChar32>(letter), static_cast<UChar32>(accent));
  return one < 0 ? 0 : static_cast<char32_t>(one);
}

Letters ReadLetters(const ScriptTables& tables, std::string_view text) {
  Letters out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint code = DecodeAt(text, at);
    at += code.size;
    char32_t c = code.value;
    if (c >= 'A' && c <= 'Z') {
      c += 'a' - 'A';
    } else {
      out.all_upper = false;
    }
    if (IsAccent(c) && out.size > 0) {
      const char32_t one = Composed(out.at[out.size - 1], c);
      if (one != 0) {
        --out.size;
        c = one;
      }
    }
    const LetterEntry* letter = tables.Letter(c);
    if (letter != nullptr && letter->ignored) continue;
    if (letter == nullptr || out.size == kMaxPartLength) {
      out.readable = false;
      return out;
    }
    out.at[out.size++] = c;
  }
  out.readable = out.size > 0;
  return out;
}

// Turns letters into sounds.
class Speller {
 public:
  Speller(const ScriptTables& tables, const Letters& letters, NamePart& out)
      : tables_(tables), letters_(letters), out_(out) {}

  // False where a letter stands where it cannot be read.
  bool Run() {
    out_.count = 0;
    const uint8_t script = out_.script = tables_.Letter(letters_.at[0])->script;
    const ScriptRules& rules = tables_.scripts[script];
    for (size_t at = 0; at < letters_.size;) {
      const LetterEntry& letter = *tables_.Letter(letters_.at[at]);
      if (letters_.at[at] == rules.virama && rules.abugida) {  // a stray one
        ++at;
        continue;
      }
      if (letter.script != script) return false;
      const Spelling* spelling = Longest(letter, at);
      if (spelling == nullptr) return false;
      at += spelling->size;
      if (!PushAll(*spelling)) return false;
      if (spelling->role == LetterRole::kConsonant && rules.abugida)
        at = ReadVowel(rules, at);
    }
    if (rules.abugida) DropInherent(rules);
    SoftenEnd(rules);
    return out_.count > 0;
  }

 private:
  const Spelling* Longest(const LetterEntry& letter, size_t at) const {
    for (const Spelling& spelling : letter.spellings) {
      if (at + spelling.size > letters_.size) continue;
      if (spelling.at_start && at != 0) continue;
      if (spelling.at_end && at + spelling.size != letters_.size) continue;
      size_t i = 1;
      while (i < spelling.size && spelling.text[i] == letters_.at[at + i]) ++i;
      if (i == spelling.size) return &spelling;
    }
    return nullptr;
  }

  bool PushAll(const Spelling& spelling) {
    if (out_.count + size_t{spelling.sound_count} + 1 >= kMaxSounds)
      return false;
    for (size_t i = 0; i < spelling.sound_count; ++i)
      Push(spelling.sounds[i], false);
    return true;
  }

  void Push(Sound sound, bool inherent) {
    if (out_.count > 0 && !tables_.sounds[sound].vowel) {
      const Sound before = out_.sounds[out_.count - 1u];
      if (!tables_.sounds[before].vowel &&
          tables_.Swap(before, sound) <= tables_.costs.merge) {
        out_.sounds[out_.count - 1u] = sound;
        doubled_[out_.count - 1u] = true;
        return;
      }
    }
    inherent_[out_.count] = inherent;
    doubled_[out_.count] = false;
    out_.sounds[out_.count++] = sound;
  }

  // What follows a consonant of an abugida: a sign, the virama, or nothing,
  // which is the inherent vowel. A sign reads itself in the main loop.
  size_t ReadVowel(const ScriptRules& rules, size_t at) {
    for (; at < letters_.size; ++at) {
      const char32_t next = letters_.at[at];
      if (next == rules.virama) return at + 1;
      const LetterEntry& letter = *tables_.Letter(next);
      if (letter.spellings.empty()) break;
      const Spelling& single = letter.spellings.back();
      if (single.role == LetterRole::kSign) return at;
      if (single.role != LetterRole::kMark || single.sound_count > 0) break;
    }
    Push(rules.inherent, true);
    return at;
  }

  bool Vowel(size_t i) const { return tables_.sounds[out_.sounds[i]].vowel; }

  // The inherent vowel is not spoken at the end, nor between a vowel and
  // consonant on one side and a consonant and spoken vowel on the other.
  void DropInherent(const ScriptRules& rules) {
    const size_t count = out_.count;
    for (size_t i = count; i-- > 0;) {
      if (!inherent_[i]) continue;
      if (i + 1 == count) {
        if (count > 2) out_.sounds[i] = rules.faint;
        continue;
      }
      if (i < 2 || i + 2 >= count) continue;
      if (Vowel(i - 1) || !Vowel(i - 2) || Vowel(i + 1) || !Vowel(i + 2))
        continue;
      if (out_.sounds[i + 2] == rules.faint) continue;
      out_.sounds[i] = rules.faint;
    }
  }

  void SoftenEnd(const ScriptRules& rules) {
    const FinalFaint& faint = rules.final_faint;
    const size_t count = out_.count;
    if (!faint.active || count < 3 || out_.sounds[count - 1] != faint.of ||
        Vowel(count - 2))
      return;
    const Sound before = out_.sounds[count - 2];
    const bool listed = std::find(faint.after.begin(), faint.after.end(),
                                  before) != faint.after.end();
    const bool cluster =
        faint.after_cluster && (doubled_[count - 2] || !Vowel(count - 3));
    if (listed || cluster) out_.sounds[count - 1] = faint.as;
  }

  const ScriptTables& tables_;
  const Letters& letters_;
  NamePart& out_;
  std::array<bool, kMaxSounds> inherent_;
  std::array<bool, kMaxSounds> doubled_;
};

bool IsLatin(char32_t c) { return c >= 'a' && c <= 'z'; }
uint32_t Bit(char32_t c) { return uint32_t{1} << (c - 'a'); }

void Weigh(const ScriptTables& tables, NamePart& part) {
  part.weight = 0;
  for (size_t i = 0; i < part.count; ++i)
    part.weight += tables.sounds[part.sounds[i]].drop;
}

void FindInitials(const ScriptTables& tables, const Letters& letters,
                  NamePart& part) {
  const char32_t first = letters.at[0];
  part.begins =
      IsLatin(first) ? Bit(first) : tables.initials_of[part.sounds[0]];
  if (IsLatin(first)) {
    if (letters.size == 1) part.initials = Bit(first);
    return;
  }
  const auto spelled = tables.spelled_initials.find(
      std::u32string_view(letters.at.data(), letters.size));
  if (spelled != tables.spelled_initials.end()) part.initials = spelled->second;
  if (letters.size == 1) part.initials |= part.begins;
}

// Two or three Latin letters that no vowel joins, or in capitals.
bool LooksBundled(const ScriptTables& tables, const Letters& letters) {
  if (letters.size < 2 || letters.size > 3 || !IsLatin(letters.at[0]))
    return false;
  if (letters.all_upper) return true;
  for (size_t i = 0; i < letters.size; ++i) {
    const LetterEntry* letter = tables.Letter(letters.at[i]);
    if (letter->spellings.empty() ||
        letter->spellings.back().role == LetterRole::kVowel)
      return false;
  }
  return true;
}

bool IsVowelLetter(const ScriptTables& tables, char32_t c) {
  const LetterEntry* letter = tables.Letter(c);
  return letter != nullptr && !letter->spellings.empty() &&
         letter->spellings.back().role == LetterRole::kVowel;
}

// The initials that a part spells one after the other (केआर), as bytes where
// each ends; nothing unless the whole part is spent on two or more.
std::optional<std::vector<size_t>> CutSpelled(const ScriptTables& tables,
                                              std::string_view text) {
  std::vector<size_t> ends;
  size_t at = 0;
  while (at < text.size()) {
    std::u32string run;
    size_t best = 0;
    for (size_t to = at; to < text.size() && run.size() < kMaxSpelling;) {
      const CodePoint code = DecodeAt(text, to);
      to += code.size;
      run.push_back(code.value);
      if ((run.size() > 1 || IsVowelLetter(tables, run[0])) &&
          tables.spelled_initials.contains(run))
        best = to;
    }
    if (best == 0 || ends.size() == kMaxParts) return std::nullopt;
    ends.push_back(best);
    at = best;
  }
  if (ends.size() < 2) return std::nullopt;
  return ends;
}

void Append(const ScriptTables& tables, std::string_view text,
            SpelledName& out) {
  if (out.count == kMaxParts) {
    out.readable = false;
    return;
  }
  NamePart& part = out.parts[out.count++];
  SpellPart(tables, text, part);
  out.bundled = out.bundled || part.bundled;
}

void AppendUnbundled(const ScriptTables& tables, std::string_view text,
                     SpelledName& out) {
  if (const auto ends = CutSpelled(tables, text)) {
    size_t at = 0;
    for (const size_t end : *ends) {
      Append(tables, text.substr(at, end - at), out);
      at = end;
    }
    return;
  }
  Append(tables, text, out);
  if (out.count == 0 || !out.parts[out.count - 1].bundled) return;
  --out.count;
  for (size_t i = 0; i < text.size(); ++i)
    Append(tables, text.substr(i, 1), out);
}

}  // namespace

void SpellPart(const ScriptTables& tables, std::string_view text,
               NamePart& out) {
  out.text = text;
  out.count = 0;
  out.weight = out.initials = out.begins = 0;
  out.bundled = false;
  out.full = nullptr;
  const Letters letters = ReadLetters(tables, text);
  out.readable = letters.readable && Speller(tables, letters, out).Run();
  if (!out.readable) {
    out.count = 0;
    return;
  }
  FindInitials(tables, letters, out);
  out.bundled = text.size() == letters.size && LooksBundled(tables, letters);
  const auto form =
      tables.forms.find(std::u32string_view(letters.at.data(), letters.size));
  if (form != tables.forms.end()) out.full = &form->second;
  Weigh(tables, out);
}

void SpellName(const ScriptTables& tables, std::string_view name, bool unbundle,
               SpelledName& out) {
  out.count = 0;
  out.readable = true;
  out.bundled = false;
  size_t begin = 0;
  const auto flush = [&](size_t end) {
    if (end == begin) return;
    const std::string_view text = name.substr(begin, end - begin);
    if (unbundle) {
      AppendUnbundled(tables, text, out);
    } else {
      Append(tables, text, out);
    }
  };
  for (size_t at = 0; at < name.size() && out.readable;) {
    const CodePoint code = DecodeAt(name, at);
    if (IsSeparator(code.value)) {
      flush(at);
      begin = at + code.size;
    }
    at += code.size;
  }
  if (out.readable) flush(name.size());
}

}  // namespace gainsay
