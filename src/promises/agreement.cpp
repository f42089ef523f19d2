// SPDX-License-Identifier: MIT
#include "core/check_record.hpp"
#include <roir/promises/agreement.hpp>

#include <set>

namespace roir {

void Description<Clause>::validate(Clause const& record) {
  check_record::said("bad_clause", "", "the name of a clause", record.clause);
  check_record::said("bad_clause", record.clause, "the text of a clause", record.text);
  check_record::holds("bad_clause", record.clause, record.holder == Side::Manager || record.holder == Side::Report,
                      "a clause has no holder", "Its holder is the manager or the report.");
  check_record::holds("bad_clause", record.clause, record.kind != ClauseKind::SupportPromise || record.holder == Side::Manager,
                      "support is promised by the manager");
  check_record::holds("bad_clause", record.clause, record.kind != ClauseKind::ExpectedReturn || record.holder == Side::Report,
                      "what is returned for support is the report's");
  check_record::holds("bad_clause", record.clause, record.returns.empty() || record.kind == ClauseKind::ExpectedReturn,
                      "only an expected return names the support it is for");
}
void Description<ProposeAgreement>::validate(ProposeAgreement const& record) {
  std::set<std::string> names;
  std::set<std::string> support;
  for (Clause const& clause : record.clauses) {
    check_record::holds("bad_agreement", clause.clause, names.insert(clause.clause).second, "two clauses have one name");
    if (clause.kind == ClauseKind::SupportPromise) support.insert(clause.clause);
  }
  for (Clause const& clause : record.clauses)
    check_record::holds("bad_agreement", clause.clause, clause.returns.empty() || support.contains(clause.returns),
                        "a return is for support that the agreement does not promise");
}
void Description<ReviewExpectation>::validate(ReviewExpectation const& record) {
  check_record::said("bad_review", "", "the clause", record.clause);
  check_record::within("bad_review", record.clause, "how far it is met", record.fulfilled, 0.0, 1.0);
}

}  // namespace roir
