// SPDX-License-Identifier: MIT
/// @file
/// What one-to-ones may return: the forms of return as data, and the open catalogue of them (domain.md C.2).
///
/// The source names 32 forms and says that additions are very welcome. A form is a record, so the 33rd is registered by whoever has it:
///
/// @code
/// auto const ours = roir::ReturnCatalogue::built_in().with({.key = "praise",
///                                                           .phrase = "more praise from customers",
///                                                           .indicators = {"reading:praise"},
///                                                           .unit = "letters per person and year",
///                                                           .direction = roir::Direction::Up,
///                                                           .level = roir::ReturnLevel::Person,
///                                                           .family = roir::OutcomeFamily::Count,
///                                                           .path = roir::Pathway::Terminal});
/// roir::Table const table = analysis.returns(roir::Grain::Organisation, ours);
/// @endcode
///
/// In Python it is `roir.ReturnCatalogue.built_in().with_form(roir.ReturnForm(...))`, in JSON an array of such objects read by
/// ReturnCatalogue::from_json. Its figures come from an indicator of roir (indicators.hpp) or from readings that the organisation keeps:
/// "reading:NAME" are the KpiReading of that name, summed, averaged or taken as a share as the family of the form says.
///
/// Why a process form never becomes money: counting what a programme does as what it returns would make every programme a success by
/// definition. docs/decisions/0085-forms-of-return.md
#pragma once

#include <roir/core/describe.hpp>
#include <roir/core/export.hpp>
#include <roir/core/refusal.hpp>
#include <roir/performance/facts.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// At what level a form of return is one figure.
enum class ReturnLevel : std::uint8_t {
  Person,   ///< of each direct report
  Manager,  ///< of each manager
  Team      ///< of all whom a manager leads
};
/// Of what kind the figure is, which decides how it is made and what could estimate an effect on it.
enum class OutcomeFamily : std::uint8_t {
  Gaussian,  ///< an amount: a mean
  Binary,    ///< yes or no: a share
  Count,     ///< how often: a rate per person and year
  Survival,  ///< how long until something: a median, or a rate of leaving
  Ordinal    ///< steps in order: a mean, of which only the order is sure
};
/// Where a form stands between the meetings and what the organisation is for.
enum class Pathway : std::uint8_t {
  Terminal,  ///< an end in itself: may become money
  Mediator,  ///< on the way to an end: in its own units only
  Process    ///< itself a part of holding one-to-ones: says what was delivered, and is never a return
};
/// In what the worth of one unit is stated.
enum class ValueBasis : std::uint8_t {
  Money,          ///< an amount of `currency` at prices of `price_year`
  AnnualPay,      ///< shares of the person's yearly pay
  DayCost,        ///< days of what the person costs
  HourCost,       ///< hours of what the person costs
  HourDifference  ///< hours of what the manager costs above the person
};

/// What one unit of a form is worth, with its range and who says so.
struct ValueRate {
  double value = 0;                          ///< worth of one unit, in the basis
  double low = 0;                            ///< low end of what is plausible; at most `value`
  double high = 0;                           ///< high end; at least `value`
  ValueBasis basis = ValueBasis::Money;      ///< in what it is stated
  std::optional<std::string> currency{};     ///< three letters of ISO 4217; for money alone
  std::optional<std::int64_t> price_year{};  ///< year of the prices; for money alone
  std::string source{};                      ///< text that says where the value comes from
  std::optional<std::string> set_by{};       ///< who put it there; empty = built in
  bool assumption = true;                    ///< whether nobody has confirmed it for this organisation
};

/// One form of return. What can be told of it is decided by its indicators and the records there are.
struct ReturnForm {
  std::string key{};                               ///< stable word: "RF01" to "RF32" of the source, or the user's own
  std::string phrase{};                            ///< what it is, as its source says it
  std::vector<std::string> indicators{};           ///< what it is seen by; the first is tested, the others stand beside it
  std::string unit{};                              ///< unit of the first indicator
  Direction direction = Direction::Up;             ///< which way is better
  ReturnLevel level = ReturnLevel::Person;         ///< at what level it is one figure
  OutcomeFamily family = OutcomeFamily::Gaussian;  ///< of what kind the first indicator is
  Pathway path = Pathway::Mediator;                ///< where it stands
  std::optional<std::string> overlap{};            ///< group of forms on one way to the same end: STAY, OUTPUT, TIME, IDEA
  std::vector<std::string> within{};               ///< keys of forms whose money already holds this one's
  std::optional<std::int64_t> min_persons{};       ///< least persons with data for a figure of full standing; empty = 5
  std::optional<ValueRate> value{};                ///< what one unit is worth; empty = none until somebody states it
};

/// A worth that a published source states for one form: an offer, used by nobody who does not take it.
struct ValuePreset {
  std::string name;  ///< "uk_professional_2014", ...
  std::string form;  ///< key of the form
  ValueRate rate;    ///< what one unit is worth
};
/// The presets there are.
[[nodiscard]] ROIR_EXPORT std::vector<ValuePreset> value_presets();

/// The JSON Schema (draft 2020-12) of a form of return, as text.
[[nodiscard]] ROIR_EXPORT std::string return_form_schema();

/// Least persons of a form that says nothing else.
inline constexpr std::int64_t return_min_persons = 5;

/// The forms that an organisation looks at, in order: the 32 of the source and what was added. Immutable; copies share their memory.
class ROIR_EXPORT ReturnCatalogue {
 public:
  /// The 32 forms of the source.
  [[nodiscard]] static ReturnCatalogue built_in();
  /// The catalogue with the forms of a JSON array added, each an object as from_json<ReturnForm> reads it.
  /// @throws FormatError as parse_record; what `with` throws.
  [[nodiscard]] ReturnCatalogue with_json(std::string_view json) const;
  /// The catalogue with one more form.
  /// @throws InvalidArgument (`form_exists`, `no_indicator`, and what the Description of ReturnForm throws).
  [[nodiscard]] ReturnCatalogue with(ReturnForm form) const;
  /// The catalogue with another worth of a form (domain.md: set_value_rate). It counts as confirmed if it says who set it.
  /// @throws NotFound (`no_form`); InvalidArgument (`process_form`, `mediator_not_monetisable`, `value_source_missing`, ...).
  [[nodiscard]] ReturnCatalogue with_value(std::string_view key, ValueRate rate) const;
  /// The catalogue with the worth of a preset, still an assumption. @throws NotFound (`no_preset`, `no_form`).
  [[nodiscard]] ReturnCatalogue with_preset(std::string_view name) const;
  /// All forms, in order.
  [[nodiscard]] std::span<ReturnForm const> forms() const noexcept;
  /// One form. @throws NotFound (`no_form`) naming those there are.
  [[nodiscard]] ReturnForm const& at(std::string_view key) const;
  /// All of it as a JSON array that with_json of an empty catalogue reads.
  [[nodiscard]] std::string to_json() const;
  /// Why these forms cannot be added up as money, empty when they can: `process_form`, `mediator_not_monetisable`, `value_source_missing`
  /// (no worth was stated), `double_count` (one holds another's money, or two count the same thing), `currency_mismatch`, `unit_mismatch`
  /// (prices of different years).
  /// @param keys which forms.
  /// @param output_is_total whether output is counted per period rather than per hour worked: absence is then inside it.
  /// @throws NotFound (`no_form`).
  [[nodiscard]] std::optional<Refusal> why_not_money(std::span<std::string const> keys, bool output_is_total = false) const;
  /// Keys of the forms with a worth that stands alone or beside all of these: the largest set in order of the catalogue for which
  /// why_not_money says nothing.
  [[nodiscard]] std::vector<std::string> monetised(bool output_is_total = false) const;

  ReturnCatalogue() = default;  ///< without any form

 private:
  explicit ReturnCatalogue(std::shared_ptr<std::vector<ReturnForm> const> forms) noexcept;
  std::shared_ptr<std::vector<ReturnForm> const> forms_;
};

/// @cond descriptions
template <>
struct EnumWords<ReturnLevel> {
  static constexpr auto value =
      enum_words<ReturnLevel>({{ReturnLevel::Person, "person"}, {ReturnLevel::Manager, "manager"}, {ReturnLevel::Team, "team"}});
};
template <>
struct EnumWords<OutcomeFamily> {
  static constexpr auto value = enum_words<OutcomeFamily>({{OutcomeFamily::Gaussian, "gaussian"},
                                                           {OutcomeFamily::Binary, "binary"},
                                                           {OutcomeFamily::Count, "count"},
                                                           {OutcomeFamily::Survival, "survival"},
                                                           {OutcomeFamily::Ordinal, "ordinal"}});
};
template <>
struct EnumWords<Pathway> {
  static constexpr auto value =
      enum_words<Pathway>({{Pathway::Terminal, "terminal"}, {Pathway::Mediator, "mediator"}, {Pathway::Process, "process"}});
};
template <>
struct EnumWords<ValueBasis> {
  static constexpr auto value = enum_words<ValueBasis>({{ValueBasis::Money, "money"},
                                                        {ValueBasis::AnnualPay, "annual_pay"},
                                                        {ValueBasis::DayCost, "day_cost"},
                                                        {ValueBasis::HourCost, "hour_cost"},
                                                        {ValueBasis::HourDifference, "hour_difference"}});
};
template <>
struct ROIR_EXPORT Description<ValueRate> {
  static constexpr auto value = describe<ValueRate>(
      "value_rate", 1, ROIR_FIELD(ValueRate, value, Visibility::Organisation), ROIR_FIELD(ValueRate, low, Visibility::Organisation),
      ROIR_FIELD(ValueRate, high, Visibility::Organisation), ROIR_FIELD(ValueRate, basis, Visibility::Organisation),
      ROIR_FIELD(ValueRate, currency, Visibility::Organisation), ROIR_FIELD(ValueRate, price_year, Visibility::Organisation),
      ROIR_FIELD(ValueRate, source, Visibility::Organisation), ROIR_FIELD(ValueRate, set_by, Visibility::Organisation),
      ROIR_FIELD(ValueRate, assumption, Visibility::Organisation));
  /// @throws InvalidArgument (`value_source_missing`) without a source; (`bad_value_rate`) unless 0 <= low <= value <= high, all finite;
  /// (`currency_mismatch`) unless money, and money alone, has a currency of three capitals and a price year.
  static void validate(ValueRate const& record);
};
template <>
struct ROIR_EXPORT Description<ReturnForm> {
  static constexpr auto value = describe<ReturnForm>(
      "return_form", 1, ROIR_FIELD(ReturnForm, key, Visibility::Organisation), ROIR_FIELD(ReturnForm, phrase, Visibility::Organisation),
      ROIR_FIELD(ReturnForm, indicators, Visibility::Organisation), ROIR_FIELD(ReturnForm, unit, Visibility::Organisation),
      ROIR_FIELD(ReturnForm, direction, Visibility::Organisation), ROIR_FIELD(ReturnForm, level, Visibility::Organisation),
      ROIR_FIELD(ReturnForm, family, Visibility::Organisation), ROIR_FIELD(ReturnForm, path, Visibility::Organisation),
      ROIR_FIELD(ReturnForm, overlap, Visibility::Organisation), ROIR_FIELD(ReturnForm, within, Visibility::Organisation),
      ROIR_FIELD(ReturnForm, min_persons, Visibility::Organisation), ROIR_FIELD(ReturnForm, value, Visibility::Organisation));
  /// @throws InvalidArgument (`bad_form`) without key, phrase, unit or indicator, or with less than 1 as min_persons; (`process_form`,
  /// `mediator_not_monetisable`) for a worth of what is no end in itself.
  static void validate(ReturnForm const& record);
};
/// @endcond

}  // namespace roir
