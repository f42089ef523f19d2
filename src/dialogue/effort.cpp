// SPDX-License-Identifier: MIT
#include <roir/dialogue/effort.hpp>

namespace roir {

void Description<Effort>::validate(Effort const& effort) {
  auto const refuse = [&](std::string message, std::string hint) {
    throw InvalidArgument{{.code = "bad_effort", .message = std::move(message), .subject = effort.person.text(), .hint = std::move(hint)}};
  };
  if (effort.date.is_special()) refuse("it has no date", "Give a day such as 2026-01-05.");
  if (effort.with == effort.person) refuse("it is with themselves", "Name the other of the two, or nobody.");
  if (effort.activity == Activity::Meeting)
    refuse("the time of a meeting is a fact about that meeting", "Say it as a held meeting with its minutes.");
  if (effort.minutes < 1 || effort.minutes > 600'000)
    refuse("it took " + std::to_string(effort.minutes) + " minutes", "Give 1 to 600000 minutes.");
}

}  // namespace roir
