// SPDX-License-Identifier: MIT
#include "time/text.hpp"
#include <roir/core/error.hpp>
#include <roir/time/timestamp.hpp>

namespace roir {
namespace {

constexpr std::int64_t milliseconds_per_minute = 60'000;

[[noreturn]] void refuse(std::string message, std::string_view subject) {
  throw InvalidArgument{{.code = "bad_timestamp",
                         .message = std::move(message),
                         .subject = std::string{subject.substr(0, 64)},
                         .hint = "Write a point of time as 2026-01-05T09:00:00.000Z or with an offset such as +01:00."}};
}

// Floor division: times before 1970 lie in the minute that began before them.
std::int64_t minute_of(std::int64_t milliseconds) noexcept {
  std::int64_t const minute = milliseconds / milliseconds_per_minute;
  return milliseconds % milliseconds_per_minute < 0 ? minute - 1 : minute;
}

// The milliseconds behind the minute in text that parse_moment has accepted: ":SS" and up to three digits of a fraction.
std::int64_t milliseconds_in(std::string_view text) noexcept {
  constexpr std::size_t seconds_at = 16;
  if (text.size() < seconds_at + 3 || text[seconds_at] != ':') return 0;
  unsigned const seconds = time_text::two_digits(text.data() + seconds_at + 1);
  std::int64_t milliseconds = 1000 * static_cast<std::int64_t>(seconds > 59 ? 59 : seconds);  // a leap second is its minute's last
  std::size_t at = seconds_at + 3;
  if (at < text.size() && (text[at] == '.' || text[at] == ','))
    for (std::int64_t weight = 100; weight > 0 && ++at < text.size() && text[at] >= '0' && text[at] <= '9'; weight /= 10)
      milliseconds += weight * (text[at] - '0');
  return milliseconds;
}

}  // namespace

Timestamp::Timestamp(std::int64_t milliseconds) : milliseconds_{milliseconds} {
  try {
    static_cast<void>(minute());
  } catch (InvalidArgument const&) {
    refuse(std::to_string(milliseconds) + " milliseconds after 1970 are outside the range of timestamps", "");
  }
}

Timestamp::Timestamp(Moment const& instant) : milliseconds_{std::int64_t{instant.minutes()} * milliseconds_per_minute} {
  if (!instant.is_instant()) refuse(instant.to_string() + " is a wall clock: without a zone it is no point of time", instant.to_string());
}

Moment Timestamp::minute() const {
  return Moment::instant(minute_of(milliseconds_));
}

std::string Timestamp::to_string() const {
  std::string text = minute().to_string();
  auto const left = static_cast<int>(milliseconds_ - minute_of(milliseconds_) * milliseconds_per_minute);
  text.pop_back();  // the Z
  std::string const fraction = std::to_string(1000 + left % 1000);
  return text + ":" + time_text::two(left / 1000) + "." + fraction.substr(1) + "Z";
}

Timestamp Timestamp::parse(std::string_view text) {
  Moment moment;
  if (!parse_moment_fast(text.data(), text.data() + text.size(), moment) || !moment.is_instant())
    refuse(time_text::quoted(text) + " is no point of time", text);
  return Timestamp{Timestamp{moment}.milliseconds() + milliseconds_in(text)};
}

}  // namespace roir
