// SPDX-License-Identifier: MIT
#include <roir/core/refusal.hpp>

#include <span>

namespace roir {

Status status_of(Refusal const& refusal) noexcept {
  if (refusal.code == "no_data") return Status::NoData;
  return refusal.code == "calendar_only" ? Status::NotApplicable : Status::Refused;
}

Table refused(Table table, Column::Meta const& meta, Refusal const& refusal) {
  std::string const words = refusal.code + ": " + refusal.why + (refusal.fix.empty() ? "" : " " + refusal.fix);
  Estimate const none{.status = status_of(refusal), .method = words, .reason = refusal.code};
  table.add(meta, std::span{&none, 1});
  table.info().notes.push_back(words);
  return table;
}

}  // namespace roir
