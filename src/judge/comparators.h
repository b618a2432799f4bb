// The comparators by name, for the table in comparators.cc. Each is declared
// here and defined in the file of its subject.
#pragma once

#include "judge/comparator.h"

namespace gainsay {

// Inside one article.
void CompareWeekday(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);        // weekday.cc
void CompareDayGap(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);         // day_gap.cc
void CompareDayPart(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);        // day_part.cc
void CompareQuotationMarks(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&); // quotation_mark.cc
void CompareListItems(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);      // list_item.cc
void CompareSpelling(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);       // spelling.cc
void CompareTotal(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);          // arithmetic.cc
void CompareParts(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);          // parts.cc
void CompareTally(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);          // tally.cc
void ComparePercentShare(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);   // percent_share.cc
void CompareHundred(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);        // hundred.cc
void CompareBallot(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);         // ballot.cc
void CompareInnings(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);        // innings.cc
void CompareZone(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);           // zone.cc
void CompareProduct(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);        // arithmetic.cc
void CompareDifference(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);     // arithmetic.cc
void ComparePercentChange(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);  // arithmetic.cc
void CompareConversion(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);     // conversion.cc
void CompareElapsed(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);        // elapsed.cc
void CompareQuoteFragment(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);  // quote_fragment.cc
void CompareRepeatedQuote(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);  // repeated_quote.cc
void CompareHouseSpelling(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);   // house_spelling.cc
void CompareReference(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);      // reference_check.cc
void CompareLateExpansion(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);   // late_expansion.cc
void CompareMarkStyle(const JudgeInput&, ArticleId, const Rule&, std::vector<Draft>&);       // mark_style.cc

// Over a story.
void CompareRoleHolder(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);      // role_holder.cc
void CompareProperSpelling(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);  // proper_spelling.cc
void CompareSlotName(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);        // slot_name.cc
void CompareNameOrder(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);       // name_order.cc
void CompareMatchMinute(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);     // match_minute.cc
void ComparePlaceName(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);         // place_name.cc
void ComparePlaceWhole(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);        // place_whole.cc
void ComparePost(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);            // post.cc
void CompareCharge(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);          // charge.cc
void CompareRelation(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);        // relation.cc
void CompareAge(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);             // age.cc
void CompareParticipant(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);     // participant.cc
void CompareAct(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);               // act.cc
void CompareToss(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);              // toss.cc
void CompareState(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);           // state.cc
void CompareDenial(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);          // denial.cc
void CompareFarFragment(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);     // far_fragment.cc
void CompareOpposed(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);         // opposed.cc
void CompareDistrict(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);        // district.cc
void CompareEventPlace(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);      // event_place.cc
void CompareEventSide(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);       // event_side.cc
void CompareOrgName(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);         // org_name.cc
void CompareAcronym(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);         // acronym.cc
void CompareAcronymLetters(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);  // acronym_letters.cc
void CompareNumber(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);          // number.cc
void CompareLength(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);          // length.cc
void CompareParallel(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);        // parallel.cc
void CompareTime(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);            // time.cc
void CompareSequence(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);        // sequence.cc
void CompareQuote(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);           // quote.cc
void CompareSpeaker(const JudgeInput&, uint32_t, const Rule&, std::vector<Draft>&);         // quote.cc

}  // namespace gainsay
