// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/promises/agreement.hpp>

namespace roir::python {

void bind_agreement(py::module_& module) {
  bind_records<Clause, ProposeAgreement, AgreeAgreement, ChooseSharing, ReviewExpectation, ExpectationReview, WorkingAgreement, Sharing>(
      module);
}

}  // namespace roir::python
