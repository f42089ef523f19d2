// SPDX-License-Identifier: MIT
#include "record_binding.hpp"
#include <roir/dialogue/notes.hpp>

namespace roir::python {

void bind_notes(py::module_& module) {
  bind_records<Subject, WriteNote, KeepNote, FileRecord, SignRecord, ReadRecord, AddAddendum, AttachEvidence, Evidence, Note, AuthorNote,
               Addendum, Record>(module);
}

}  // namespace roir::python
