// SPDX-License-Identifier: MIT
/// @file
/// The account of the investment: where hours, their price and how they are known come together.
#pragma once

#include <roir/returns/investment.hpp>

#include <string>
#include <vector>

namespace roir::returns {

/// What an hour is spent on.
enum class On : std::uint8_t { Meeting, Prep, FollowUp, Admin, Training, Waste };
/// How an hour is known.
enum class Known : std::uint8_t { Recorded, ByPlan, ByManager, ByUnit, ByPolicy };

/// The rows of an account: those of Rows, each cut by programme where that is asked for.
class AccountRows {
 public:
  AccountRows(Selection const& selection, Rows const& rows, bool by_programme);
  [[nodiscard]] std::uint32_t size() const noexcept { return rows_.size() * columns(); }
  [[nodiscard]] std::uint32_t of(std::uint32_t row, ProgrammeSpan const* programme) const noexcept;
  [[nodiscard]] std::uint32_t columns() const noexcept { return static_cast<std::uint32_t>(labels_.size()); }
  [[nodiscard]] bool by_programme() const noexcept { return by_programme_; }
  [[nodiscard]] Rows const& rows() const noexcept { return rows_; }
  /// What a programme is called: "weekly, 30 min"; the last is for none.
  [[nodiscard]] std::vector<std::string> const& labels() const noexcept { return labels_; }

 private:
  Rows const& rows_;
  bool by_programme_;
  std::vector<std::string> labels_;
  ProgrammeSpan const* first_ = nullptr;
  std::vector<std::uint32_t> label_of_;  // by place among the programmes of the history
};

/// Hours that one person spends.
struct Hours {
  std::uint32_t person = no_index;
  Side side = Side::Manager;
  On on = On::Meeting;
  Known known = Known::Recorded;
  double hours = 0;
  std::int32_t day = 0;
};

/// Books hours at their price.
class Book {
 public:
  Book(Selection const& selection, InvestmentTerms const& terms, PayRates const* rates);
  void spend(Investment& sum, Hours const& hours) const;
  /// Cash for one eligible day of one person.
  void pay_cash(Investment& sum, std::int32_t day) const;
  [[nodiscard]] bool has_cash() const noexcept { return rates_ != nullptr && terms_.cash_per_person_year > 0; }

 private:
  [[nodiscard]] double present(std::int32_t day) const noexcept;
  InvestmentTerms const& terms_;
  PayRates const* rates_;
  std::int32_t begin_;
};

/// The account, row by row.
[[nodiscard]] std::vector<Investment> account(Selection const& selection, AccountRows const& rows, Book const& book,
                                              InvestmentTerms const& terms);

/// Adds what people put in for nobody in particular, and training.
void add_shared_efforts(Selection const& selection, AccountRows const& rows, Book const& book, InvestmentTerms const& terms,
                        std::vector<Investment>& sums);

/// An amount with its bounds.
struct Amount {
  double value = 0;
  double low = 0;
  double high = 0;
};
/// What is to be paid for: hours, or money, altogether (gross), or beyond the counterfactual at the same price an hour (incremental).
[[nodiscard]] Amount gross(Investment const& sum, bool in_money) noexcept;
[[nodiscard]] Amount incremental(Investment const& sum, Counterfactual const& anyway, Amount const& gross) noexcept;
/// Why the money of a row cannot be told; empty when it can.
[[nodiscard]] std::optional<Refusal> why_no_money(Investment const& sum, PayRates const& rates);

/// What an effort is spent on.
[[nodiscard]] On on_of(Activity activity) noexcept;

}  // namespace roir::returns
