// SPDX-License-Identifier: MIT
/// @file
/// A small pen for SVG: shapes and words in the colours of the palette, nothing that loads or runs.
#pragma once

#include <roir/report/charts.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace roir::svg {

/// A colour of the palette by its role; the page restyles it through its class.
enum class Paint { Paper, Ink, Muted, Line, Accent, Band, Mark, Step0, Step1, Step2, Step3, Step4 };
/// The step of the heat scale with this index, 0 to 4.
[[nodiscard]] Paint step(int index);

/// Which way text runs from its point.
enum class Anchor { Start, Middle, End };

/// How words look.
struct TextStyle {
  Anchor anchor = Anchor::Start;  ///< where the point is
  double size = 13;               ///< in pixels
  Paint paint = Paint::Ink;       ///< colour
  bool bold = false;              ///< weight
  bool halo = false;              ///< a rim of paper, so that words can be read over lines
  int on_step = -1;               ///< 0 to 4: words on that step of the heat scale, instead of paint
};

/// A rectangle.
struct Box {
  double x;       ///< left
  double y;       ///< top
  double width;   ///< to the right
  double height;  ///< downwards
};

/// A number as a coordinate: at most two digits after the point.
[[nodiscard]] std::string coordinate(double value);
/// Estimated width of words in pixels, for want of a font to ask: that of a wide one, so that words never touch.
[[nodiscard]] double text_width(std::string_view text, double size);
/// `text` shortened with an ellipsis to about `width` pixels, whole characters only.
[[nodiscard]] std::string fitted(std::string_view text, double width, double size);

/// Collects shapes and becomes one `<svg>`.
class Pen {
 public:
  explicit Pen(Drawing drawing);
  void rect(Box const& box, Paint fill, std::string_view tooltip = {});        ///< filled
  void hatched(Box const& box, bool withheld, std::string_view tooltip = {});  ///< no value here: light or cross hatch
  void frame(Box const& box, Paint stroke);                                    ///< outline
  void target(Box const& box, std::string_view tooltip);                       ///< invisible, to hover over
  void line(double x1, double y1, double x2, double y2, Paint stroke, double width = 1, bool dashed = false);  ///< straight
  void polyline(std::vector<std::pair<double, double>> const& points, Paint stroke, double width);             ///< open
  void polygon(std::vector<std::pair<double, double>> const& points, Paint fill);                              ///< closed
  void dot(double x, double y, double radius, Paint paint, bool hollow, std::string_view tooltip = {});        ///< a point
  void text(double x, double y, std::string_view words, TextStyle const& style);                               ///< words on their baseline
  /// The whole picture. `height` in pixels; both texts are escaped here.
  [[nodiscard]] std::string finish(double height, std::string_view title, std::string_view description) const;
  /// What was asked for.
  [[nodiscard]] Drawing const& drawing() const noexcept { return drawing_; }
  /// Whether the layout is that of a phone.
  [[nodiscard]] bool is_narrow() const noexcept { return drawing_.width < 520; }

 private:
  void close(std::string_view element, std::string_view tooltip);
  Drawing drawing_;
  std::string body_;
  bool has_hatch_ = false;
  bool has_cross_ = false;
};

}  // namespace roir::svg
