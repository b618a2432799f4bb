#include "judge/comparators.h"

namespace gainsay {

const std::vector<Comparator>& Comparators() {
  static const std::vector<Comparator> kComparators = {
      {"acronym", nullptr, CompareAcronym},
      {"acronym-letters", nullptr, CompareAcronymLetters},
      {"age", nullptr, CompareAge},
      {"ballot", CompareBallot, nullptr},
      {"conversion", CompareConversion, nullptr},
      {"day-gap", CompareDayGap, nullptr},
      {"day-part", CompareDayPart, nullptr},
      {"denial", nullptr, CompareDenial},
      {"difference", CompareDifference, nullptr},
      {"elapsed", CompareElapsed, nullptr},
      {"event-place", nullptr, CompareEventPlace},
      {"event-side", nullptr, CompareEventSide},
      {"far-fragment", nullptr, CompareFarFragment},
      {"house-spelling", CompareHouseSpelling, nullptr},
      {"hundred", CompareHundred, nullptr},
      {"innings", CompareInnings, nullptr},
      {"length", nullptr, CompareLength},
      {"list-item", CompareListItems, nullptr},
      {"match-minute", nullptr, CompareMatchMinute},
      {"number", nullptr, CompareNumber},
      {"opposed", nullptr, CompareOpposed},
      {"org-name", nullptr, CompareOrgName},
      {"parallel", nullptr, CompareParallel},
      {"participant", nullptr, CompareParticipant},
      {"parts", CompareParts, nullptr},
      {"percent-change", ComparePercentChange, nullptr},
      {"percent-share", ComparePercentShare, nullptr},
      {"post", nullptr, ComparePost},
      {"product", CompareProduct, nullptr},
      {"proper-spelling", nullptr, CompareProperSpelling},
      {"quotation-mark", CompareQuotationMarks, nullptr},
      {"quote", nullptr, CompareQuote},
      {"quote-fragment", CompareQuoteFragment, nullptr},
      {"reference", CompareReference, nullptr},
      {"relation", nullptr, CompareRelation},
      {"repeated-quote", CompareRepeatedQuote, nullptr},
      {"role-holder", nullptr, CompareRoleHolder},
      {"sequence", nullptr, CompareSequence},
      {"slot-name", nullptr, CompareSlotName},
      {"speaker", nullptr, CompareSpeaker},
      {"spelling", CompareSpelling, nullptr},
      {"state", nullptr, CompareState},
      {"tally", CompareTally, nullptr},
      {"time", nullptr, CompareTime},
      {"total", CompareTotal, nullptr},
      {"weekday", CompareWeekday, nullptr},
      {"zone", CompareZone, nullptr},
  };
  return kComparators;
}

}  // namespace gainsay
