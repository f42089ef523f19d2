// SPDX-License-Identifier: MIT
#include "planning/assignment_kernel.hpp"

#include <hwy/cache_control.h>

#include <algorithm>
#include <limits>
#include <utility>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "planning/assignment_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace roir::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

template <class T>
using Lanes = hn::CappedTag<T, 64 / sizeof(T)>;

/// The least of a row and the leftmost column that has it.
template <class T>
struct Least {
  T value;
  T column;
};

// The least lane and its column.
template <class T, class V>
HWY_INLINE Least<T> least_of(V values, V columns) {
  Lanes<T> const d;
  V const least = hn::MinOfLanes(d, values);
  V const at = hn::IfThenElse(hn::Eq(values, least), columns, hn::Set(d, std::numeric_limits<T>::max()));
  return {hn::GetLane(least), hn::GetLane(hn::MinOfLanes(d, at))};
}

/// One assignment.
template <class T>
class Assignment {
 public:
  HWY_INLINE Assignment(PaddedMatrix<T> const& matrix, AssignmentWork<T>& work) : m_{matrix}, w_{work} {}

  HWY_INLINE bool run() {
    clear();
    if (!take_cheapest()) return false;
    for (std::size_t i = 0; i < waiting_; ++i) insert(static_cast<std::size_t>(w_.waiting[i]));
    return true;
  }

 private:
  using Work = AssignmentWork<T>;

  HWY_INLINE void clear() {
    Lanes<T> const d;
    for (std::size_t c = 0; c < m_.columns; c += hn::Lanes(d)) {
      hn::Store(hn::Zero(d), d, w_.column_price + c);
      hn::Store(hn::Set(d, T{-1}), d, w_.row_of + c);
    }
  }

  // Each row's least cost is its price; the first row that wants a column has it. False when the costs are too large for T.
  HWY_INLINE bool take_cheapest() {
    Lanes<T> const d;
    T const none = std::numeric_limits<T>::min();
    auto greatest = hn::Set(d, none);
    T lowest = std::numeric_limits<T>::max();
    for (std::size_t r = 0; r < m_.rows; ++r) {
      Least<T> const least = least_of_row(m_.values + r * m_.stride, greatest);
      lowest = std::min(lowest, least.value);
      settle(r, least);
    }
    T const top = hn::GetLane(hn::MaxOfLanes(d, greatest));
    return lowest == Work::forbidden ? stay_out(0) : bound(lowest, top);
  }

  template <class V>
  HWY_INLINE Least<T> least_of_row(T const* row, V& greatest) {
    // The matrix after the next one, if they lie one after the other: a processor that looks ahead by itself stops at the end of a page.
    std::size_t const ahead = 2 * m_.rows * m_.stride;
    Lanes<T> const d;
    auto const forbidden = hn::Set(d, Work::forbidden);
    auto const none = hn::Set(d, std::numeric_limits<T>::min());
    auto columns = hn::Iota(d, 0);
    auto least = forbidden;
    auto at = columns;
    for (std::size_t c = 0; c < m_.columns; c += hn::Lanes(d)) {
      hwy::Prefetch(row + c + ahead);
      auto const cost = hn::LoadU(d, row + c);
      auto const less = hn::Lt(cost, least);
      least = hn::IfThenElse(less, cost, least);
      at = hn::IfThenElse(less, columns, at);
      greatest = hn::Max(greatest, hn::IfThenElse(hn::Eq(cost, forbidden), none, cost));
      columns = hn::Add(columns, hn::Set(d, static_cast<T>(hn::Lanes(d))));
    }
    return least_of<T>(least, at);
  }

  HWY_INLINE void settle(std::size_t r, Least<T> least) {
    w_.row_price[r] = least.value;
    w_.column_of[r] = -1;
    if (least.value == Work::forbidden) return;
    T& holder = w_.row_of[least.column];
    if (holder < 0) {
      holder = static_cast<T>(r);
      w_.column_of[r] = least.column;
    } else {
      w_.waiting[waiting_++] = static_cast<T>(r);
    }
  }

  // What staying out costs, from the least and the largest cost; rows that may have no column at all pay it.
  HWY_INLINE bool bound(T lowest, T top) {
    T const limit = Work::limit;
    if (lowest < -limit || top > limit) return false;
    T const range = top - lowest;
    if (range > 0 && static_cast<T>(m_.rows) > (limit - 1) / range) return false;
    return stay_out(top + static_cast<T>(m_.rows) * range + 1);
  }

  HWY_INLINE bool stay_out(T out) {
    w_.out = out;
    for (std::size_t r = 0; r < m_.rows; ++r) w_.row_price[r] = w_.row_price[r] == Work::forbidden ? out : w_.row_price[r];
    return out <= Work::limit;
  }

  // Moves the rows along the cheapest path so that row `first` has a column, or the row that loses least by it has none.
  HWY_INLINE void insert(std::size_t first) {
    closed_ = 0;
    Leaving leaving{first, w_.out - w_.row_price[first]};
    Least<T> next = relax<true>(first, 0, -1);
    while (next.value <= leaving.distance && w_.row_of[next.column] >= 0) {
      auto const row = static_cast<std::size_t>(w_.row_of[next.column]);
      w_.closed[closed_] = next.column;
      w_.closed_at[closed_++] = next.value;
      T const distance = next.value + w_.out - w_.row_price[row];
      if (distance < leaving.distance) leaving = {row, distance};
      next = relax<false>(row, next.value, next.column);
    }
    bool const leaves = next.value > leaving.distance;
    reprice(first, leaves ? leaving.distance : next.value);
    if (!leaves)
      shift(first, next.column);
    else if (T const column = std::exchange(w_.column_of[leaving.row], T{-1}); column >= 0)
      shift(first, column);
  }

  // The row that can stay out at the least cost.
  struct Leaving {
    std::size_t row;
    T distance;
  };

  // Paths through `row`, whose own distance is `at`, to every column not yet closed; `closing` is closed now. The nearest of the open.
  template <bool is_first>
  HWY_INLINE Least<T> relax(std::size_t row, T at, T closing) {
    Lanes<T> const d;
    T const* const costs = m_.values + row * m_.stride;
    auto const far = hn::Set(d, unreached);
    auto const base = hn::Set(d, static_cast<T>(at - w_.row_price[row]));
    auto const from = hn::Set(d, static_cast<T>(row));
    auto const closed = hn::Set(d, closing);
    auto columns = hn::Iota(d, 0);
    auto least = far;
    auto nearest = columns;
    for (std::size_t c = 0; c < m_.columns; c += hn::Lanes(d)) {
      auto distance = hn::Add(hn::Sub(hn::Min(hn::LoadU(d, costs + c), far), hn::Load(d, w_.column_price + c)), base);
      auto before = from;
      if constexpr (!is_first) {
        auto const known = hn::IfThenElse(hn::Eq(columns, closed), hn::Set(d, T{-1}), hn::Load(d, w_.distance + c));
        auto const shorter = hn::Lt(distance, known);
        distance = hn::IfThenElse(shorter, distance, known);
        before = hn::IfThenElse(shorter, from, hn::Load(d, w_.before + c));
      }
      hn::Store(distance, d, w_.distance + c);
      hn::Store(before, d, w_.before + c);
      auto const open = hn::IfThenElse(hn::Lt(distance, hn::Zero(d)), far, distance);
      auto const less = hn::Lt(open, least);
      least = hn::IfThenElse(less, open, least);
      nearest = hn::IfThenElse(less, columns, nearest);
      columns = hn::Add(columns, hn::Set(d, static_cast<T>(hn::Lanes(d))));
    }
    return least_of<T>(least, nearest);
  }

  HWY_INLINE void reprice(std::size_t first, T distance) {
    w_.row_price[first] += distance;
    for (std::size_t i = 0; i < closed_; ++i) {
      T const column = w_.closed[i];
      w_.column_price[column] += w_.closed_at[i] - distance;
      w_.row_price[w_.row_of[column]] += distance - w_.closed_at[i];
    }
  }

  // Along the path that ends at `column` each row takes the next column.
  HWY_INLINE void shift(std::size_t first, T column) {
    for (;;) {
      auto const row = static_cast<std::size_t>(w_.before[column]);
      w_.row_of[column] = static_cast<T>(row);
      std::swap(w_.column_of[row], column);
      if (row == first) return;
    }
  }

  // Above every distance that can be reached, and so far below the largest number that nothing added to it overflows.
  static constexpr T unreached = Work::limit * 16;

  PaddedMatrix<T> m_;
  Work& w_;
  std::size_t waiting_ = 0;
  std::size_t closed_ = 0;
};

bool solve32(PaddedMatrix<std::int32_t> const& matrix, AssignmentWork<std::int32_t>& work) {
  return Assignment<std::int32_t>{matrix, work}.run();
}
bool solve64(PaddedMatrix<std::int64_t> const& matrix, AssignmentWork<std::int64_t>& work) {
  return Assignment<std::int64_t>{matrix, work}.run();
}
std::size_t lanes32() {
  return hn::Lanes(Lanes<std::int32_t>{});
}

}  // namespace roir::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace roir {

HWY_EXPORT(solve32);
HWY_EXPORT(solve64);
HWY_EXPORT(lanes32);

bool solve_assignment(PaddedMatrix<std::int32_t> const& matrix, AssignmentWork<std::int32_t>& work) {
  return HWY_DYNAMIC_DISPATCH(solve32)(matrix, work);
}
bool solve_assignment(PaddedMatrix<std::int64_t> const& matrix, AssignmentWork<std::int64_t>& work) {
  return HWY_DYNAMIC_DISPATCH(solve64)(matrix, work);
}
std::size_t assignment_lanes() {
  return HWY_DYNAMIC_DISPATCH(lanes32)();
}

}  // namespace roir
#endif
