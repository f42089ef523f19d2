// SPDX-License-Identifier: MIT
#include "report/svg.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace roir::svg {
namespace {

struct Colour {
  std::string_view word;
  std::string_view value;
};

Colour colour_of(Paint paint) {
  Palette const& p = light_palette;
  switch (paint) {
    case Paint::Paper:
      return {"paper", p.paper};
    case Paint::Ink:
      return {"ink", p.ink};
    case Paint::Muted:
      return {"muted", p.muted};
    case Paint::Line:
      return {"line", p.line};
    case Paint::Accent:
      return {"accent", p.accent};
    case Paint::Band:
      return {"band", p.band};
    case Paint::Mark:
      return {"mark", p.mark};
    case Paint::Step0:
      return {"step-0", p.steps[0]};
    case Paint::Step1:
      return {"step-1", p.steps[1]};
    case Paint::Step2:
      return {"step-2", p.steps[2]};
    case Paint::Step3:
      return {"step-3", p.steps[3]};
    case Paint::Step4:
      return {"step-4", p.steps[4]};
  }
  return {"ink", p.ink};
}

std::string attribute(std::string_view name, std::string_view value) {
  std::string out{" "};
  out += name;
  out += "=\"";
  out += value;
  return out + "\"";
}

std::string attribute(std::string_view name, double value) {
  return attribute(name, coordinate(value));
}

std::string filled(Paint paint) {
  Colour const colour = colour_of(paint);
  return attribute("class", "roir-" + std::string{colour.word}) + attribute("fill", colour.value);
}

std::string stroked(Paint paint, double width) {
  Colour const colour = colour_of(paint);
  return attribute("class", "roir-stroke-" + std::string{colour.word}) + attribute("fill", "none") + attribute("stroke", colour.value) +
         attribute("stroke-width", width);
}

std::string shape(Box const& box) {
  return attribute("x", box.x) + attribute("y", box.y) + attribute("width", std::max(0.0, box.width)) +
         attribute("height", std::max(0.0, box.height));
}

std::string points_of(std::vector<std::pair<double, double>> const& points) {
  std::string out;
  for (auto const& [x, y] : points) out += (out.empty() ? "" : " ") + coordinate(x) + "," + coordinate(y);
  return out;
}

bool continues_a_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string safe_id(std::string_view id) {
  std::string out{id};
  auto const is_plain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
  std::replace_if(
      out.begin(), out.end(), [&](char c) { return !is_plain(c); }, '-');
  return out.empty() ? "chart" : out;
}

}  // namespace

Paint step(int index) {
  constexpr std::array<Paint, 5> steps{Paint::Step0, Paint::Step1, Paint::Step2, Paint::Step3, Paint::Step4};
  return steps[static_cast<std::size_t>(std::clamp(index, 0, 4))];
}

std::string coordinate(double value) {
  std::array<char, 64> buffer;
  double const rounded = std::round(std::clamp(value, -1e6, 1e6) * 100) / 100;
  auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded == 0 ? 0.0 : rounded).ptr;
  return {buffer.data(), end};
}

double text_width(std::string_view text, double size) {
  double width = 0;
  for (char const c : text) {
    if (continues_a_character(c)) continue;
    bool const slim = std::string_view{"iljtfr.,:;'|!() "}.find(c) != std::string_view::npos;
    bool const wide = (c >= 'A' && c <= 'Z') || c == 'm' || c == 'w' || c == '%' || c == '@' || static_cast<unsigned char>(c) >= 0xE0;
    width += slim ? 0.37 : wide ? 0.82 : 0.62;
  }
  return width * size;
}

std::string fitted(std::string_view text, double width, double size) {
  if (text_width(text, size) <= width) return std::string{text};
  std::string out{text};
  while (!out.empty() && text_width(out, size) + size * 0.9 > width) {
    while (!out.empty() && continues_a_character(out.back())) out.pop_back();
    if (!out.empty()) out.pop_back();
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out + "…";
}

Pen::Pen(Drawing drawing) : drawing_{std::move(drawing)} {
  drawing_.id = safe_id(drawing_.id);
}

void Pen::close(std::string_view element, std::string_view tooltip) {
  if (tooltip.empty() || !drawing_.tooltips) {
    body_ += "/>\n";
    return;
  }
  body_ += "><title>";
  body_ += escape_html(printable(tooltip));
  body_ += "</title></";
  body_ += element;
  body_ += ">\n";
}

void Pen::rect(Box const& box, Paint fill, std::string_view tooltip) {
  body_ += "<rect" + shape(box) + filled(fill);
  close("rect", tooltip);
}

void Pen::hatched(Box const& box, bool withheld, std::string_view tooltip) {
  (withheld ? has_cross_ : has_hatch_) = true;
  body_ += "<rect" + shape(box) + attribute("fill", "url(#" + drawing_.id + (withheld ? "-cross)" : "-hatch)"));
  close("rect", tooltip);
}

void Pen::frame(Box const& box, Paint stroke) {
  body_ += "<rect" + shape(box) + stroked(stroke, 1);
  close("rect", {});
}

void Pen::target(Box const& box, std::string_view tooltip) {
  if (!drawing_.tooltips) return;
  body_ += "<rect" + shape(box) + attribute("fill", "transparent");
  close("rect", tooltip);
}

void Pen::line(double x1, double y1, double x2, double y2, Paint stroke, double width, bool dashed) {
  body_ += "<line" + attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) + attribute("y2", y2) + stroked(stroke, width);
  if (dashed) body_ += attribute("stroke-dasharray", "5 4");
  close("line", {});
}

void Pen::polyline(std::vector<std::pair<double, double>> const& points, Paint stroke, double width) {
  body_ += "<polyline" + attribute("points", points_of(points)) + stroked(stroke, width) + attribute("stroke-linejoin", "round") +
           attribute("stroke-linecap", "round");
  close("polyline", {});
}

void Pen::polygon(std::vector<std::pair<double, double>> const& points, Paint fill) {
  body_ += "<polygon" + attribute("points", points_of(points)) + filled(fill);
  close("polygon", {});
}

void Pen::dot(double x, double y, double radius, Paint paint, bool hollow, std::string_view tooltip) {
  body_ += "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", radius);
  if (hollow) {
    Colour const rim = colour_of(paint);
    body_ += attribute("class", "roir-paper roir-stroke-" + std::string{rim.word}) + attribute("fill", light_palette.paper) +
             attribute("stroke", rim.value) + attribute("stroke-width", 2);
  } else {
    body_ += filled(paint);
  }
  close("circle", tooltip);
}

void Pen::text(double x, double y, std::string_view words, TextStyle const& style) {
  body_ += "<text" + attribute("x", x) + attribute("y", y);
  if (style.on_step >= 0) {
    auto const index = static_cast<std::size_t>(std::min(style.on_step, 4));
    body_ += attribute("class", "roir-on-" + std::to_string(index)) + attribute("fill", light_palette.on_steps[index]);
  } else {
    body_ += filled(style.paint);
  }
  if (style.size != 13) body_ += attribute("font-size", style.size);
  if (style.anchor != Anchor::Start) body_ += attribute("text-anchor", style.anchor == Anchor::Middle ? "middle" : "end");
  if (style.bold) body_ += attribute("font-weight", "600");
  if (style.halo) {
    body_.replace(body_.rfind("class=\"") + 7, 0, "roir-halo ");
    body_ += attribute("stroke", light_palette.paper) + attribute("stroke-width", "4") + attribute("paint-order", "stroke") +
             attribute("stroke-linejoin", "round");
  }
  body_ += ">" + escape_html(printable(words)) + "</text>\n";
}

std::string Pen::finish(double height, std::string_view title, std::string_view description) const {
  std::string const& id = drawing_.id;
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("id", id) + attribute("class", "roir-chart") +
                    attribute("role", "img") + attribute("aria-labelledby", id + "-title " + id + "-desc") + attribute("width", "100%") +
                    attribute("viewBox", "0 0 " + coordinate(drawing_.width) + " " + coordinate(std::ceil(height))) +
                    attribute("font-family", "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif") +
                    attribute("font-size", "13") + attribute("style", "font-variant-numeric:tabular-nums") + ">\n";
  out += "<title" + attribute("id", id + "-title") + ">" + escape_html(printable(title)) + "</title>\n";
  out += "<desc" + attribute("id", id + "-desc") + ">" + escape_html(printable(description)) + "</desc>\n";
  std::string const tile = attribute("width", "5") + attribute("height", "5") + attribute("patternUnits", "userSpaceOnUse");
  std::string const sheet = "<rect" + attribute("width", "5") + attribute("height", "5");
  if (has_hatch_)
    out += "<defs><pattern" + attribute("id", id + "-hatch") + tile + ">" + sheet + filled(Paint::Paper) + "/><path" +
           attribute("d", "M-1 6L6 -1M-1 1L1 -1M4 6L6 4") + stroked(Paint::Muted, 0.5) + "/></pattern></defs>\n";
  if (has_cross_)
    out += "<defs><pattern" + attribute("id", id + "-cross") + tile + ">" + sheet + filled(Paint::Paper) + "/><path" +
           attribute("d", "M-1 -1L6 6M-1 6L6 -1") + stroked(Paint::Muted, 1.2) + "/></pattern></defs>\n";
  return out + body_ + "</svg>\n";
}

}  // namespace roir::svg
