// SPDX-License-Identifier: MIT
#include "report/style.hpp"

#include <roir/report/charts.hpp>

#include <string_view>

namespace roir::text {
namespace {

std::string variables(Palette const& palette) {
  std::string out;
  auto const add = [&](std::string const& name, std::string_view colour) { out += "--" + name + ":" + std::string{colour} + ";"; };
  add("paper", palette.paper);
  add("ink", palette.ink);
  add("muted", palette.muted);
  add("line", palette.line);
  add("card", palette.card);
  add("accent", palette.accent);
  add("band", palette.band);
  add("mark", palette.mark);
  for (std::size_t i = 0; i < palette.steps.size(); ++i) {
    add("step-" + std::to_string(i), palette.steps[i]);
    add("on-" + std::to_string(i), palette.on_steps[i]);
  }
  return out;
}

// The charts carry colours of their own; on the page they follow its palette.
std::string chart_colours() {
  std::string out;
  for (std::string_view const word : {"paper", "ink", "muted", "line", "accent", "band", "mark", "step-0", "step-1", "step-2", "step-3",
                                      "step-4", "on-0", "on-1", "on-2", "on-3", "on-4"}) {
    std::string const name{word};
    out += ".roir-" + name + "{fill:var(--" + name + ")}";
  }
  for (std::string_view const word : {"ink", "muted", "line", "accent", "mark"}) {
    std::string const name{word};
    out += ".roir-stroke-" + name + "{stroke:var(--" + name + ")}";
  }
  return out + ".roir-halo{stroke:var(--paper)}\n";
}

constexpr std::string_view layout = R"css(
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,p,dl,dd,figure,ol,ul{margin:0;padding:0}
h1,h2,h3{line-height:1.25;text-wrap:balance;unicode-bidi:isolate}
td,th,dd,dt,li,p{unicode-bidi:isolate}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.page{max-width:944px;margin:0 auto;padding:0 32px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:16px;top:12px;background:var(--paper);padding:8px 14px;z-index:1}
.top{padding:56px 0 28px;border-bottom:1px solid var(--line)}
.brand{font-size:.8125rem;letter-spacing:.04em;color:var(--muted);margin-bottom:20px}
.brand b{color:var(--accent);font-weight:650}
h1{font-size:2.25rem;font-weight:680;letter-spacing:-.02em}
.subtitle{font-size:1.1875rem;color:var(--muted);margin-top:10px;max-width:44em}
.meta{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:16px 32px;margin-top:28px;font-size:.875rem;line-height:1.45}
.meta dt,.how dt{color:var(--muted)}
.contents{padding:14px 0;border-bottom:1px solid var(--line);font-size:.875rem}
.contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:6px 24px}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
section{padding-top:60px}
h2{font-size:1.5rem;font-weight:660;letter-spacing:-.012em}
.part{font-size:.8125rem;font-weight:600;letter-spacing:.02em;color:var(--accent);margin-bottom:4px}
.lead{margin-top:10px;max-width:42em;color:var(--muted);font-size:1.0625rem}
.paragraph{margin-top:16px;max-width:42em}
.findings{list-style:none;display:grid;grid-template-columns:repeat(3,1fr);gap:20px;margin-top:24px}
.findings li{background:var(--card);border-top:3px solid var(--accent);border-radius:0 0 8px 8px;padding:20px 22px 22px;display:flex;flex-direction:column}
.findings .number{font-size:.8125rem;color:var(--muted)}
.findings h3{font-size:1.125rem;font-weight:640;margin-top:4px;text-wrap:pretty}
.findings p{margin:10px 0 0;font-size:.9375rem;line-height:1.55}
.findings .see{margin-top:auto;padding-top:14px;font-size:.875rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(196px,1fr));gap:28px 32px;margin-top:26px}
.facts div{border-top:1px solid var(--line);padding-top:12px;break-inside:avoid}
.facts dt{font-size:.875rem;color:var(--muted);line-height:1.4}
.facts .value{font-size:1.625rem;font-weight:640;letter-spacing:-.015em;line-height:1.3;margin-top:2px}
.facts .value.absent{font-size:1.125rem;font-weight:400;color:var(--muted)}
.facts .small{font-size:.8125rem;line-height:1.45;color:var(--muted)}
figure{margin-top:40px}
.number-of{font-size:.8125rem;color:var(--muted)}
figcaption h3,.table-head h3{font-size:1.125rem;font-weight:640}
figcaption p,.table-head p{margin-top:4px;max-width:46em}
.picture{margin-top:18px}
.picture svg{display:block;height:auto;overflow:visible}
.narrow{display:none}
.how{display:grid;gap:3px;margin-top:16px;font-size:.8125rem;line-height:1.5}
.how div{display:grid;grid-template-columns:84px 1fr;gap:12px}
details{margin-top:12px;font-size:.875rem}
summary{cursor:pointer;color:var(--accent);width:fit-content}
.scroll{overflow:auto;max-height:420px;margin-top:10px;border:1px solid var(--line);border-radius:6px}
.tables{margin-top:40px}
.tables .scroll{max-height:none;margin-top:16px;border:0;border-radius:0}
table{border-collapse:collapse;font-size:.875rem;line-height:1.4;width:100%}
th,td{padding:7px 12px;text-align:left;border-bottom:1px solid var(--line);vertical-align:baseline}
th{font-weight:600;background:var(--card);position:sticky;top:0}
.tables td:not(.n){min-width:6.5em}
.n{text-align:right;white-space:nowrap}
.nb{white-space:nowrap}
.note{font-size:.8125rem;color:var(--muted);margin-top:10px}
.limits{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:28px 40px;margin-top:24px}
.limits h3{font-size:1rem;font-weight:640}
.limits div{border-left:3px solid var(--line);padding-left:18px;break-inside:avoid}
.limits p{margin-top:6px;font-size:.9375rem;line-height:1.55}
.limits .fix b{font-weight:600}
.end{margin-top:72px;padding:28px 0 56px;border-top:1px solid var(--line);font-size:.8125rem;color:var(--muted)}
.end h2{font-size:.875rem;font-weight:600;color:var(--ink);letter-spacing:0}
.end ul{list-style:none;columns:2;column-gap:40px;margin:8px 0 18px}
.end li{break-inside:avoid}
@media (max-width:719px){
.page{padding:0 16px}
.top{padding-top:28px}
.brand{margin-bottom:14px}
h1{font-size:1.75rem}
.subtitle{font-size:1.0625rem}
.meta{grid-template-columns:1fr;gap:10px}
section{padding-top:44px}
h2{font-size:1.3125rem}
.findings{grid-template-columns:1fr;gap:14px}
.facts{grid-template-columns:repeat(auto-fit,minmax(148px,1fr));gap:22px 20px}
.wide{display:none}
.narrow{display:block;max-width:520px}
.how div{grid-template-columns:1fr;gap:0}
.how{gap:8px}
.end ul{columns:1}
th,td{padding:6px 9px}
}
@page{size:A4;margin:16mm 15mm}
@media print{
html{color-scheme:light}
body{font-size:10.5pt;line-height:1.5;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{max-width:none;padding:0}
.top{padding-top:0}
.meta{grid-template-columns:repeat(4,1fr);gap:10pt 14pt}
.contents,.skip,details{display:none}
.wide{display:block!important}
.narrow{display:none!important}
section{padding-top:26pt}
h1{font-size:22pt}
h2{font-size:15pt}
h1,h2,h3,figcaption,.lead,.table-head{break-after:avoid}
figure,.findings li,tr{break-inside:avoid}
figure{margin-top:20pt}
.findings{grid-template-columns:repeat(3,1fr);gap:10pt}
.findings li{padding:10pt 11pt}
.findings h3{font-size:11.5pt}
.findings p{font-size:9.5pt}
.facts{grid-template-columns:repeat(4,1fr);gap:14pt 16pt}
.facts .value{font-size:15pt}
.limits{grid-template-columns:1fr 1fr}
.scroll{overflow:visible;max-height:none}
th{position:static}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
.end{margin-top:28pt;padding-bottom:0}
}
)css";

}  // namespace

std::string style_sheet() {
  return ":root{" + variables(light_palette) + "}\n@media screen and (prefers-color-scheme:dark){:root{" + variables(dark_palette) +
         "}}\n" + chart_colours() + std::string{layout};
}

}  // namespace roir::text
