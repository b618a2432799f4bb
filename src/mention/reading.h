// A document read with the packs: which pack reads each sentence, and every
// lexicon entry in it. What all mention finders start from.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lang/class_mask.h"
#include "lang/group_starts.h"
#include "lang/mask_table.h"
#include "lang/packs.h"
#include "lang/pattern_needs.h"
#include "text/document.h"

namespace gainsay {

class Reading {
 public:
  // REQUIRES: `document` and `packs` outlive the result.
  Reading(const Document& document, const Packs& packs);

  const Document& document() const { return *document_; }
  const Packs& packs() const { return *packs_; }
  const Concepts& concepts() const { return packs_->concepts(); }

  // The pack that reads a sentence: the article's own where it is written in
  // the sentence's script, else the first pack of that script. Null where no
  // pack reads it. A run of tokens in another script is read by that script's
  // pack all the same.
  const Lexicon* LexiconOf(uint32_t sentence) const { return lexicon_of_[sentence]; }
  // The article's own pack (or, for an unknown language, the pack of most of
  // its text); null where there is none.
  const Lexicon* lexicon() const { return main_; }

  // All hits, ordered by begin, then longest first, then concept.
  const std::vector<LexHit>& hits() const { return hits_; }
  // Those that begin at a token.
  std::span<const LexHit> HitsAt(uint32_t token) const {
    return {hits_.data() + first_hit_[token], first_hit_[token + 1] - first_hit_[token]};
  }
  // The classes of those.
  const ClassMask& ClassesAt(uint32_t token) const { return masks_[begin_[token]]; }
  const Supply& HeldBy(uint32_t sentence) const { return held_[sentence]; }
  // The longest hit of a class that begins at a token, or null.
  const LexHit* HitAt(uint32_t token, ClassId cls) const;
  const LexHit* HitAt(uint32_t token, std::string_view cls) const {
    return token < begin_.size() && begin_[token] != MaskTable::kEmpty ? HitAt(token, concepts().FindClass(cls)) : nullptr;
  }
  // Whether a hit of the class covers the token.
  bool In(uint32_t token, ClassId cls) const {
    return token < cover_.size() && Holds(masks_[cover_[token]], cls);
  }
  // Whether a hit of any of the classes covers the token.
  bool InAny(uint32_t token, const ClassMask& classes) const {
    if (token >= cover_.size()) return false;
    const ClassMask& cover = masks_[cover_[token]];
    return ((cover[0] & classes[0]) | (cover[1] & classes[1])) != 0;
  }
  bool In(uint32_t token, std::string_view cls) const {
    return token < cover_.size() && cover_[token] != MaskTable::kEmpty && In(token, concepts().FindClass(cls));
  }
  // The groups of its sentence's pack that have a pattern which may begin at a
  // token, those aside that begin with a mention.
  GroupStarts::Bits GroupsAt(uint32_t token) const { return groups_[token]; }
  // Those of all tokens of a sentence.
  GroupStarts::Bits GroupsIn(uint32_t sentence) const { return groups_in_[sentence]; }
  // The word number of a token in its sentence's pack.
  uint32_t WordId(uint32_t token) const { return words_[token]; }

 private:
  // What is looked up by token, from hits_.
  void IndexHits();
  GroupStarts::Bits GroupsFor(const GroupStarts& starts, uint32_t token) const;

  const Document* document_;
  const Packs* packs_;
  const Lexicon* main_ = nullptr;
  std::vector<const Lexicon*> lexicon_of_;  // by sentence
  std::vector<uint32_t> words_;             // by token
  std::vector<LexHit> hits_;
  std::vector<uint32_t> first_hit_;         // by token, with one past the end
  std::vector<ClassMask> masks_;            // each once
  std::vector<uint32_t> cover_;             // by token, of masks_: the classes of the hits that cover it
  std::vector<uint32_t> begin_;             // by token, of masks_: of those that begin there
  std::vector<GroupStarts::Bits> groups_;   // by token
  std::vector<GroupStarts::Bits> groups_in_;  // by sentence
  std::vector<Supply> held_;                // by sentence
};

}  // namespace gainsay
