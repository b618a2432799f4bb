#include "mention/role.h"

#include <algorithm>

#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr std::string_view kTitles[] = {"rank", "office", "occupation"};

RoleStatus StatusOf(std::string_view name) {
  if (name == "former") return RoleStatus::kFormer;
  if (name == "acting") return RoleStatus::kActing;
  if (name == "deputy") return RoleStatus::kDeputy;
  if (name == "designate") return RoleStatus::kDesignate;
  return RoleStatus::kCurrent;
}

class RoleFinder {
 public:
  RoleFinder(const Reading& reading, const std::vector<OrgMention>& orgs, const std::vector<PlaceMention>& places)
      : reading_(reading), document_(reading.document()), concepts_(reading.concepts()), orgs_(orgs), places_(places) {}

  std::vector<RoleMention> Find(const Matcher& matcher) {
    for (const Match& match : matcher.FindAll("role")) {
      const Capture* role = match.Find("role");
      if (role == nullptr) continue;
      RoleMention mention;
      mention.tokens = match.tokens;
      mention.role = role->concept_id;
      for (const Capture& capture : match.captures) {
        if (capture.name == "status") {
          // The status may be part of the post's own name: Vice Admiral is no deputy of an admiral.
          if (const ConceptId whole = PostOf(capture.tokens.begin, role->tokens.end); whole.valid()) {
            mention.role = whole;
            continue;
          }
          const RoleStatus status = StatusOf(concepts_.Attribute(capture.concept_id, "status"));
          if (status != RoleStatus::kCurrent) mention.status = status;
        } else if (capture.name == "org" || capture.name == "place" || capture.name == "demonym" || capture.name == "scope") {
          Scope(capture, mention);
        } else if (capture.name == "plural") {
          mention.plural = true;
        }
      }
      out_.push_back(std::move(mention));
    }
    return std::move(out_);
  }

 private:
  // The rank, office or occupation whose words are these tokens.
  ConceptId PostOf(uint32_t begin, uint32_t end) const {
    for (const LexHit& hit : reading_.HitsAt(begin)) {
      if (hit.end != end) continue;
      for (const std::string_view cls : kTitles) {
        if (concepts_.InClass(hit.concept_id, cls)) return hit.concept_id;
      }
    }
    return {};
  }

  void Scope(const Capture& capture, RoleMention& mention) {
    if (capture.name == "org" && capture.mention < orgs_.size()) {
      const OrgMention& org = orgs_[orgs_[capture.mention].same];
      mention.scope = Fold(org.name);
      mention.scope_concept = org.known;
    } else if (capture.name == "place" && capture.mention < places_.size()) {
      mention.scope = Fold(places_[capture.mention].name);
      mention.scope_concept = places_[capture.mention].known;
    } else {
      mention.scope = Fold(document_.Text(capture.tokens));
      const std::string_view place = concepts_.Attribute(capture.concept_id, "place");
      if (!place.empty()) mention.scope_concept = concepts_.Find("place", place);
    }
  }

  const Reading& reading_;
  const Document& document_;
  const Concepts& concepts_;
  const std::vector<OrgMention>& orgs_;
  const std::vector<PlaceMention>& places_;
  std::vector<RoleMention> out_;
};

}  // namespace

std::vector<RoleMention> FindRoles(const Reading& reading, const Matcher& matcher, const std::vector<OrgMention>& orgs,
                                   const std::vector<PlaceMention>& places) {
  return RoleFinder(reading, orgs, places).Find(matcher);
}

}  // namespace gainsay
