// SPDX-License-Identifier: MIT
// A front end for one-to-ones in miniature: commands that go to the server, and the page of a meeting that comes back from it, with the
// types that roir makes from its own descriptions.
import type { Command, Entry, Finding, MeetingPage, PreparationSheet, PromiseColumns, Side, Written } from "../../bindings/typescript/index";

/** What the server is asked for. Keys that a reader may go without are left out. */
export function promiseOf(owner: Side, text: string, due: string | null): Command {
  return {
    kind: "make_promise",
    body: {
      promise: `p-${text.length}`,
      owner,
      text,
      due,
      for_whom: "unknown",
      goal: "",
      benefit_to_report: "",
      benefit_to_manager: "",
      benefit_to_team: "",
      personal: false,
      requested: true,
      support_for: "",
    },
  };
}

/** One line of a time line. A test of `kind` tells what the body is. */
export function line(entry: Entry): string {
  switch (entry.kind) {
    case "hold_meeting":
      return `${entry.actor} held ${entry.body.meeting} for ${entry.body.minutes.toFixed(0)} minutes`;
    case "make_promise":
      return `${entry.actor} promised: ${entry.body.text}` + (entry.body.due ? ` by ${entry.body.due}` : "");
    case "sign_record":
      return `${entry.actor} signed the record of ${entry.body.meeting}`;
    case "erased":
      return `what was said here was erased (${entry.body.kind})`;
    default:
      return `${entry.actor}: ${entry.kind}`;
  }
}

/** What roir writes has every key, so a page is read without asking whether something is there. */
export function summary(page: Written<MeetingPage>): string {
  const open = page.items.filter((item) => item.outcome === "open").length;
  const signed = page.record !== null && page.record.signed_at !== null;
  return `${page.meeting.state}: ${open} open, ${page.action_plan.length} promised, ${signed ? "signed" : "not signed"}`;
}

/** The sheet as a list: what to look at and why, within the time there is. */
export function sheet(prepared: Written<PreparationSheet>): string[] {
  return prepared.lines.map((one) => `${one.text} (${one.reason})`);
}

const colours: Record<Finding["severity"], string> = { info: "grey", nudge: "amber", overdue: "red" };

/** Colour and words of a finding; a severity that is forgotten here does not compile. */
export function badge(finding: Finding): string {
  return `${colours[finding.severity]}: ${finding.message}`;
}

/** Promises of both sides, those over their day first. */
export function overdue(columns: Written<PromiseColumns>): string[] {
  return [...columns.mine, ...columns.theirs].filter((one) => one.overdue).map((one) => one.promise.text);
}
