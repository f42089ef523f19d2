// SPDX-License-Identifier: MIT
#include "returns/form_rows.hpp"

#include <algorithm>
#include <tuple>

namespace roir {

FormIndicators::FormIndicators(ReturnCatalogue const& catalogue) {
  for (ReturnForm const& form : catalogue.forms())
    for (std::string const& name : form.indicators) {
      FormIndicator one{.form = &form, .indicator = indicator_of(name, form.family)};
      if (name.starts_with("reading:")) one.indicator.unit = form.unit;
      auto const known =
          std::ranges::find_if(distinct_, [&](Indicator const& other) { return other.name == name && other.kind == one.indicator.kind; });
      one.is_first = &name == &form.indicators.front();
      one.place = static_cast<std::size_t>(known - distinct_.begin());
      if (known == distinct_.end()) distinct_.push_back(one.indicator);
      all_.push_back(std::move(one));
    }
}

void FormColumns::add(FormIndicator const& one, std::optional<Refusal> const& refusal) {
  form.push_back(one.form->key);
  phrase.push_back(one.form->phrase);
  indicator.push_back(one.indicator.name);
  path.emplace_back(word(one.form->path));
  better.emplace_back(word(one.form->direction));
  unit.push_back(one.indicator.unit);
  code.push_back(refusal ? refusal->code : "");
  why.push_back(refusal ? refusal->why : "");
  fix.push_back(refusal ? refusal->fix : "");
}

void FormColumns::add_forms_to(Table& table) {
  table.add(Column{{"form", "", "Key of the form of return."}, std::move(form)});
  table.add(Column{{"phrase", "", "What it is, as its source says it."}, std::move(phrase)});
  table.add(Column{{"indicator", "", "What it is seen by."}, std::move(indicator)});
  table.add(Column{{"path", "", "terminal: an end in itself; mediator: on the way to one; process: what is delivered, never a return."},
                   std::move(path)});
  table.add(Column{{"better", "", "up or down: which way is better."}, std::move(better)});
  table.add(Column{{"measured_in", "", "Unit of the figures of this row."}, std::move(unit)});
}

void FormColumns::add_refusals_to(Table& table) {
  table.add(Column{{"code", "", "Code of the refusal; empty where there is a figure."}, std::move(code)});
  table.add(Column{{"why", "", "Why these data cannot tell."}, std::move(why)});
  table.add(Column{{"fix", "", "What would make them tell."}, std::move(fix)});
}

Estimate refused_estimate(Refusal const& refusal) {
  return {.status = status_of(refusal), .method = refusal.why, .reason = refusal.code};
}

}  // namespace roir
