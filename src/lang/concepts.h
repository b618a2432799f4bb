// Concepts: what words of any language mean. "rank/wing-commander" is one
// concept whether an article says Wing Commander or विंग कमांडर. Their names are
// ids of rules/concepts/*.yaml and no words of any language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/blob.h"
#include "base/ids.h"
#include "base/string_table.h"

namespace gainsay {

class Concepts {
 public:
  // The class or concept of that name; not valid() where there is none.
  ClassId FindClass(std::string_view name) const;
  ConceptId Find(ClassId cls, std::string_view name) const;
  ConceptId Find(std::string_view cls, std::string_view name) const;

  ClassId ClassOf(ConceptId id) const { return ClassId{class_of_[id.index]}; }
  std::string_view ClassName(ClassId id) const { return classes_[id.index]; }
  bool InClass(ConceptId id, std::string_view cls) const { return id.valid() && ClassName(ClassOf(id)) == cls; }
  // "wing-commander"
  std::string_view Name(ConceptId id) const { return FullName(id).substr(ClassName(ClassOf(id)).size() + 1); }
  // "rank/wing-commander"
  std::string_view FullName(ConceptId id) const { return names_[id.index]; }
  // Empty where the concept has no such attribute. Lists are joined by spaces.
  std::string_view Attribute(ConceptId id, std::string_view key) const;
  bool Has(ConceptId id, std::string_view key) const { return !Attribute(id, key).empty(); }
  // Whether a space-joined attribute holds the word.
  bool Lists(ConceptId id, std::string_view key, std::string_view word) const;
  // Whether `id` is `ancestor` or reaches it by `parent` attributes (same class).
  bool IsA(ConceptId id, ConceptId ancestor) const;
  // The concept that `parent` names, or not valid().
  ConceptId Parent(ConceptId id) const;

  ClassId AddClass(std::string_view name) { return {classes_.Add(name)}; }
  // The existing concept of that name where there is one.
  ConceptId Add(ClassId cls, std::string_view name);
  void SetAttribute(ConceptId id, std::string_view key, std::string_view value);

  uint32_t size() const { return names_.size(); }
  uint32_t class_count() const { return classes_.size(); }

  void Save(BlobWriter& out) const;
  static Concepts Load(BlobReader& in);

 private:
  struct Attr {
    uint32_t next;   // in attributes_; UINT32_MAX ends the chain
    uint32_t key;    // in texts_
    uint32_t value;  // in texts_
  };
  StringTable classes_;
  StringTable names_;                 // "class/name", by ConceptId
  StringTable texts_;                 // keys and values of attributes
  FlatArray<uint32_t> class_of_;    // by ConceptId
  FlatArray<uint32_t> first_attr_;  // by ConceptId
  FlatArray<Attr> attributes_;
};

}  // namespace gainsay
