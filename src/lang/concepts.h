// Concepts: what words of any language mean. "rank/wing-commander" is one
// concept whether an article says Wing Commander or विंग कमांडर. Their names are
// ids of rules/concepts/*.yaml and no words of any language.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace gainsay {

struct Concept {
  ClassId cls;
  std::string name;                               // "wing-commander"
  std::map<std::string, std::string> attributes;  // "service" -> "air-force"; lists are joined by spaces
};

class Concepts {
 public:
  // The class or concept of that name; not valid() where there is none.
  ClassId FindClass(std::string_view name) const;
  ConceptId Find(ClassId cls, std::string_view name) const;
  ConceptId Find(std::string_view cls, std::string_view name) const;

  const Concept& operator[](ConceptId id) const { return concepts_[id.index]; }
  ClassId ClassOf(ConceptId id) const { return concepts_[id.index].cls; }
  std::string_view ClassName(ClassId id) const { return classes_[id.index]; }
  std::string_view Name(ConceptId id) const { return concepts_[id.index].name; }
  // "class/name"
  std::string FullName(ConceptId id) const;
  // Empty where the concept has no such attribute.
  std::string_view Attribute(ConceptId id, std::string_view key) const;
  bool Has(ConceptId id, std::string_view key) const { return !Attribute(id, key).empty(); }
  // Whether `id` is `ancestor` or reaches it by `parent` attributes (same class).
  bool IsA(ConceptId id, ConceptId ancestor) const;

  ClassId AddClass(std::string_view name);
  // The existing concept of that name where there is one.
  ConceptId Add(ClassId cls, std::string_view name);
  void SetAttribute(ConceptId id, std::string key, std::string value);

  uint32_t size() const { return static_cast<uint32_t>(concepts_.size()); }
  uint32_t class_count() const { return static_cast<uint32_t>(classes_.size()); }

 private:
  std::vector<std::string> classes_;
  std::vector<Concept> concepts_;
  std::map<std::string, uint32_t, std::less<>> class_index_;
  std::map<std::pair<uint32_t, std::string>, uint32_t> concept_index_;
};

}  // namespace gainsay
