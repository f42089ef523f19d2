// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/promises/promise.hpp>

namespace roir::python {

void bind_promises(py::module_& module) {
  bind_records<MakePromise, AcceptPromise, DeclinePromise, StartPromise, RenegotiatePromise, ReleasePromise, DeliverPromise, ConfirmPromise,
               DisputePromise, BreakPromise, Renegotiation, Promise>(module);
}

}  // namespace roir::python
