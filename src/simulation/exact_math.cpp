// SPDX-License-Identifier: MIT
// The C library's log and exp differ in the last bit between platforms and processors; these do not. Built without fused
// multiply-add (src/CMakeLists.txt), which would round once where the formula rounds twice.
#include "simulation/exact_math.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace roir::simulation {
namespace {

constexpr double ln2_high = 6.93147180369123816490e-01;  // ln 2 with 20 zero bits at its end: whole multiples are exact
constexpr double ln2_low = 1.90821492927058770002e-10;   // ln 2 - ln2_high
constexpr double ln2 = 0.6931471805599453;

using Coefficients = std::array<double, 8>;

double polynomial(Coefficients const& c, double x) noexcept {
  double value = 0;
  for (auto one = c.rbegin(); one != c.rend(); ++one) value = value * x + *one;
  return value;
}

// AS 241: the quantile as three quotients of polynomials, by how far out p lies.
constexpr Coefficients centre_above = {3.3871328727963666080,    1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                       1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                       3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr Coefficients centre_below = {1.0,
                                       4.2313330701600911252e+1,
                                       6.8718700749205790830e+2,
                                       5.3941960214247511077e+3,
                                       2.1213794301586595867e+4,
                                       3.9307895800092710610e+4,
                                       2.8729085735721942674e+4,
                                       5.2264952788528545610e+3};
constexpr Coefficients middle_above = {1.42343711074968357734,    4.63033784615654529590,   5.76949722146069140550,
                                       3.64784832476320460504,    1.27045825245236838258,   2.41780725177450611770e-1,
                                       2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr Coefficients middle_below = {1.0,
                                       2.05319162663775882187,
                                       1.67638483018380384940,
                                       6.89767334985100004550e-1,
                                       1.48103976427480074590e-1,
                                       1.51986665636164571966e-2,
                                       5.47593808499534494600e-4,
                                       1.05075007164441684324e-9};
constexpr Coefficients far_above = {6.65790464350110377720,    5.46378491116411436990,    1.78482653991729133580,
                                    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                    2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr Coefficients far_below = {1.0,
                                    5.99832206555887937690e-1,
                                    1.36929880922735805310e-1,
                                    1.48753612908506148525e-2,
                                    7.86869131145613259100e-4,
                                    1.84631831751005468180e-5,
                                    1.42151175831644588870e-7,
                                    2.04426310338993978564e-15};

}  // namespace

double exact_log(double x) noexcept {
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent);  // exact: x = mantissa * 2^exponent
  if (mantissa < 0.70710678118654752) {
    mantissa *= 2;
    --exponent;
  }
  // ln m = 2 artanh(s) = 2 (s + s^3/3 + s^5/5 + ...), |s| < 0.172
  double const s = (mantissa - 1) / (mantissa + 1);
  double const square = s * s;
  double series = 0;
  for (int n = 23; n >= 3; n -= 2) series = (series + 1.0 / n) * square;
  return exponent * ln2_high + (exponent * ln2_low + 2 * (s + s * series));
}

double exact_exp(double x) noexcept {
  double const clamped = std::clamp(x, -700.0, 700.0);
  double const twos = std::floor(clamped / ln2 + 0.5);
  double const rest = (clamped - twos * ln2_high) - twos * ln2_low;  // |rest| < 0.347
  double series = 1;
  for (int n = 17; n >= 1; --n) series = 1 + series * rest / n;
  return std::ldexp(series, static_cast<int>(twos));  // exact
}

double logistic(double x) noexcept {
  return 1 / (1 + exact_exp(-x));
}

double normal_inverse(double p) noexcept {
  double const q = p - 0.5;
  if (std::abs(q) <= 0.425) {
    double const r = 0.180625 - q * q;
    return q * polynomial(centre_above, r) / polynomial(centre_below, r);
  }
  double const r = std::sqrt(-exact_log(q < 0 ? p : 1 - p));
  double const value = r <= 5 ? polynomial(middle_above, r - 1.6) / polynomial(middle_below, r - 1.6)
                              : polynomial(far_above, r - 5) / polynomial(far_below, r - 5);
  return q < 0 ? -value : value;
}

}  // namespace roir::simulation
