// SPDX-License-Identifier: MIT
// Made by scripts/types from the descriptions of the records. Not to be changed by hand.
//
// Each comment ends with who may see the field. Whole numbers beyond 2^53, which none of these fields needs, would come as text.

export type Activity = "preparation" | "meeting" | "follow_up" | "administration" | "training";
export type Authorship = "unknown" | "manager" | "report" | "joint";
export type Basis = "confirmed" | "attendance_log" | "calendar_only";
/** A rhythm: "weekly", "every 2 weeks", "monthly on 15", or a rule of RFC 5545. */
export type Cadence = string;
export type Cause = "unknown" | "absence" | "workload" | "emergency" | "travel" | "forgotten" | "other";
export type ClauseKind = "expectation" | "support_promise" | "expected_return" | "hope" | "fear" | "style" | "motivator" | "demotivator" | "role" | "responsibility" | "target" | "meetings";
export type Direction = "up" | "down";
export type EvidenceClaim = "improvement" | "achievement" | "delivery" | "quality" | "concern";
export type EvidenceId = string;
export type FactId = string;
export type FeedbackKind = "praise" | "guide";
export type Focus = "unknown" | "person" | "results";
export type GoalKind = "quality" | "efficiency" | "productivity" | "career" | "attendance" | "behaviour" | "other";
export type Horizon = "unknown" | "tactical" | "strategic";
/** A civil date: "2026-01-05". */
export type IsoDate = string;
export type ItemId = string;
export type ItemOutcome = "open" | "discussed" | "deferred" | "dropped";
export type KpiKind = "quantity" | "quality" | "timeliness" | "cost" | "behaviour";
export type LetDownCause = "unknown" | "manager" | "corporate" | "both";
export type LineKind = "item" | "carried_topic" | "promise" | "kpi" | "pulse" | "recognition" | "quiet_topic" | "balance" | "evidence" | "section" | "agreement" | "matter";
export type MatterId = string;
export type MatterKind = "idea" | "barrier" | "concern" | "request" | "effort" | "delegation" | "opportunity" | "knowledge" | "let_down";
export type MatterState = "raised" | "accepted" | "declined" | "done";
export type Medium = "typed" | "handwritten" | "imported";
export type MeetingId = string;
export type MeetingMode = "unknown" | "in_person" | "video" | "phone";
export type MeetingState = "planned" | "started" | "held" | "abandoned" | "missed" | "cancelled" | "replaced";
/** A minute: an instant, "2026-01-05T09:00Z", or a wall clock, "2026-01-05T09:00". */
export type Moment = string;
export type NoteId = string;
export type PersonId = string;
export type Phase = "new" | "kick_start" | "rekindle" | "steady" | "ending";
export type PlanId = string;
export type PromiseId = string;
export type PromiseOutcome = "unknown" | "worked" | "did_not_work";
export type PromiseState = "proposed" | "accepted" | "in_progress" | "delivered" | "confirmed" | "disputed" | "released" | "declined" | "broken";
export type PulseId = string;
export type RecordState = "draft" | "filed" | "sealed";
export type RelationshipId = string;
export type RollOutDesign = "stepped_wedge" | "parallel";
export type RollOutEstimator = "period_effects" | "staggered_difference";
export type Scope = "organisation" | "unit" | "manager" | "relationship" | "series";
export type Severity = "info" | "nudge" | "overdue";
export type ShareChoice = "hopes_and_fears" | "style" | "arrival_times" | "stress";
export type Side = "unknown" | "manager" | "report" | "other";
export type StreamKind = "organisation" | "person" | "relationship";
export type SubjectKind = "meeting" | "item" | "topic" | "note" | "promise" | "matter" | "goal" | "kpi";
export type TagSource = "self" | "other" | "machine";
export type Tier = "low" | "steady" | "high";
export type TimeSource = "declared" | "measured";
/** A millisecond in UTC: "2026-01-05T09:00:00.000Z". */
export type Timestamp = string;
export type TopicId = string;
export type TopicState = "open" | "progressing" | "parked" | "closed";
/** Days of the week: "Mon-Fri". */
export type WorkDays = string;

/** Begins a relationship: one spell of one pair. The first entry of its stream; whoever keeps the organisation's records. */
export interface OpenRelationship {
  /** who leads (organisation) */
  manager: PersonId;
  /** who is led (organisation) */
  report: PersonId;
  /** first day (line) */
  from: IsoDate;
  /** IANA zone of the direct report: days and wall clocks are theirs. [IANA] (line) */
  time_zone: string;
  /** who files the record of a meeting (line) */
  record_owner: Side;
}

/** Ends a relationship. Whoever keeps the organisation's records. Afterwards it can be read, and open promises can be settled; nothing new begins. */
export interface CloseRelationship {
  /** first day no longer (line) */
  until: IsoDate;
}

/** Says how far the relationship is. The manager. */
export interface MarkPhase {
  /** how far (parties) */
  phase: Phase;
}

/** One step in the life of a topic. */
export interface TopicStep {
  /** when, an instant (parties) */
  at: Moment;
  /** who said so (parties) */
  by: Side;
  /** where it stood from then on (parties) */
  state: TopicState;
  /** what has happened (parties) */
  text: string;
}

/** A topic as it stands. */
export interface Topic {
  /** which one (parties) */
  topic: TopicId;
  /** what it is about (parties) */
  title: string;
  /** who opened it (parties) */
  by: Side;
  /** where it stands (parties) */
  state: TopicState;
  /** the topic it came out of (parties) */
  parent?: TopicId | null;
  /** the relationship it was carried over from (parties) */
  carried_from?: RelationshipId | null;
  /** in order; the first one opened it (parties) */
  steps?: TopicStep[];
  /** meetings with a discussed item of it, in order (parties) */
  touched?: MeetingId[];
}

/** An open topic that is taken over. */
export interface CarriedTopic {
  /** as it stood (parties) */
  topic: Topic;
}

/** One time that the due day of a promise was put elsewhere. */
export interface Renegotiation {
  /** when, an instant (parties) */
  at: Moment;
  /** the due day that stood before (parties) */
  from: IsoDate;
  /** the due day from then on (parties) */
  to: IsoDate;
  /** why (parties) */
  reason: string;
  /** whether it was said why (parties) */
  has_reason: boolean;
}

/** A promise as it stands. */
export interface Promise {
  /** which one (parties) */
  promise: PromiseId;
  /** who is to keep it (parties) */
  owner: Side;
  /** who made or proposed it (parties) */
  by: Side;
  /** what (parties) */
  text: string;
  /** who has it (parties) */
  for_whom: Side;
  /** where it stands (parties) */
  state: PromiseState;
  /** when it was made or proposed, an instant (parties) */
  made_at: Moment;
  /** when it was accepted, an instant (parties) */
  accepted_at?: Moment | null;
  /** due day as it stands (parties) */
  due?: IsoDate | null;
  /** each time the due day was put elsewhere, in order (parties) */
  renegotiations?: Renegotiation[];
  /** the day it was delivered (parties) */
  delivered_on?: IsoDate | null;
  /** what was delivered (parties) */
  delivery: string;
  /** when it was confirmed, disputed, released, declined or broken, an instant (parties) */
  settled_at?: Moment | null;
  /** why (parties) */
  reason: string;
  /** whether it worked (parties) */
  outcome: PromiseOutcome;
  /** whether a piece of evidence about it is attached (parties) */
  has_evidence: boolean;
  /** the meeting whose action plan it is in (parties) */
  meeting?: MeetingId | null;
  /** the topic it belongs to (parties) */
  topic?: TopicId | null;
  /** the goal it serves (parties) */
  goal: string;
  /** effort it takes [h] (parties) */
  hours?: number | null;
  /** what the direct report has from it (parties) */
  benefit_to_report: string;
  /** what the manager or the organisation has from it (parties) */
  benefit_to_manager: string;
  /** what others have from it (parties) */
  benefit_to_team: string;
  /** whether it is meant for this person and nobody else (parties) */
  personal: boolean;
  /** whether the other side asked for it (parties) */
  requested: boolean;
  /** clause of the working agreement that it keeps (parties) */
  support_for: string;
  /** the relationship it was carried over from (parties) */
  carried_from?: RelationshipId | null;
  /** whether it was said what the direct report has from it (parties) */
  benefits_report: boolean;
  /** whether it was said what the manager or the organisation has from it (parties) */
  benefits_manager: boolean;
}

/** An open promise that is taken over; its owner stays on the same side, so a new manager takes over what the manager had promised. */
export interface CarriedPromise {
  /** as it stood (parties) */
  promise: Promise;
}

/** What one meeting did with what was open: topics and promises that were open before it and not due after it. Takes over open topics and promises of the report's earlier relationship. The direct report alone: their consent is needed (design: a new manager starts a new relationship). */
export interface CarryOver {
  /** the earlier relationship (parties) */
  from: RelationshipId;
  /** open topics, as they stood (parties) */
  topics?: CarriedTopic[];
  /** open promises, as they stood (parties) */
  promises?: CarriedPromise[];
}

/** Arranges a meeting. Either side; arranging is the manager's duty where the programme says so. */
export interface ArrangeMeeting {
  /** a new id (parties) */
  meeting: MeetingId;
  /** when it is to begin; a wall clock is in the zone of the direct report (parties) */
  start: Moment;
  /** planned length [min] (parties) */
  minutes: number;
  /** where (parties) */
  mode: MeetingMode;
  /** the missed or cancelled meeting that it makes up for (parties) */
  replaces?: MeetingId | null;
}

/** Puts a planned meeting to another time. Either side. */
export interface MoveMeeting {
  /** which one (parties) */
  meeting: MeetingId;
  /** when it is to begin now (parties) */
  to: Moment;
  /** planned length now; empty = as before [min] (parties) */
  minutes?: number | null;
  /** why (parties) */
  cause: Cause;
}

/** Calls a planned meeting off. Either side; by is the actor unless somebody records it for the other side. */
export interface CancelMeeting {
  /** which one (parties) */
  meeting: MeetingId;
  /** who called it off; unknown = the actor (parties) */
  by: Side;
  /** why (parties) */
  cause: Cause;
}

/** Says that a planned meeting did not take place because somebody did not come. Either side. */
export interface MissMeeting {
  /** which one (parties) */
  meeting: MeetingId;
  /** who did not come (parties) */
  by: Side;
  /** why (parties) */
  cause: Cause;
}

/** Asks for a missed or cancelled meeting to be made up for. Either side. */
export interface ChaseMeeting {
  /** which one (parties) */
  meeting: MeetingId;
  /** whether software had reminded them: then it is no sign of value (parties) */
  prompted: boolean;
}

/** Says that a planned meeting begins. Either side. */
export interface StartMeeting {
  /** which one (parties) */
  meeting: MeetingId;
  /** when it began (parties) */
  start: Moment;
}

/** Says that a meeting that goes on is over. Either side. */
export interface EndMeeting {
  /** which one (parties) */
  meeting: MeetingId;
  /** how long both were there [min] (parties) */
  minutes: number;
  /** whether it counts as held; empty = as the policy has it, and then filled in (parties) */
  held?: boolean | null;
}

/** Says that a meeting took place: a planned one, one that goes on, one that was wrongly said to be missed or called off, or one that nobody had planned. Either side. */
export interface HoldMeeting {
  /** which one, or a new id (parties) */
  meeting: MeetingId;
  /** when it began (parties) */
  start: Moment;
  /** how long both were there [min] (parties) */
  minutes: number;
  /** how it is known; never by a calendar only, which says that it was planned (parties) */
  basis: Basis;
  /** where (parties) */
  mode: MeetingMode;
  /** whether nobody else could listen; empty = not said (parties) */
  in_private?: boolean | null;
}

/** Says when the actor came to a meeting. Refused unless both have chosen to record arrival times. */
export interface Arrive {
  /** which one (parties) */
  meeting: MeetingId;
  /** minutes after the planned start; negative = early [min] (parties) */
  at_start: number;
}

/** Says how long the actor spent on something around a meeting. */
export interface LogTime {
  /** around which one; empty = none in particular (parties) */
  meeting?: MeetingId | null;
  /** on what (parties) */
  activity: Activity;
  /** how long [min] (parties) */
  minutes: number;
  /** how it is known (parties) */
  source: TimeSource;
}

/** Says how genial a held meeting was. The direct report alone; only they see it. */
export interface RateTone {
  /** which one (parties) */
  meeting: MeetingId;
  /** from -2 to 2 (report) */
  tone: number;
}

/** Puts an item on the agenda of a meeting that is still to come or going on. Either side. */
export interface AddItem {
  /** a new id (parties) */
  item: ItemId;
  /** on whose agenda (parties) */
  meeting: MeetingId;
  /** key of a section of the template; empty = none (parties) */
  section: string;
  /** what is to be talked about (parties) */
  text: string;
  /** the topic it continues (parties) */
  topic?: TopicId | null;
  /** how far ahead it looks (parties) */
  horizon: Horizon;
  /** what it is about (parties) */
  focus: Focus;
  /** whether it is about something that goes wrong (parties) */
  problem: boolean;
  /** time wanted for it; 0 = not said [min] (parties) */
  minutes: number;
}

/** Changes an item that is still open. Either side; what is empty stays as it is. */
export interface EditItem {
  /** which one (parties) */
  item: ItemId;
  /** another section (parties) */
  section?: string | null;
  /** another text (parties) */
  text?: string | null;
  /** another topic (parties) */
  topic?: TopicId | null;
  /** how far ahead it looks (parties) */
  horizon?: Horizon | null;
  /** what it is about (parties) */
  focus?: Focus | null;
  /** whether it is about something that goes wrong (parties) */
  problem?: boolean | null;
  /** time wanted for it [min] (parties) */
  minutes?: number | null;
}

/** Says what became of an item. Either side. */
export interface CloseItem {
  /** which one (parties) */
  item: ItemId;
  /** what became of it (parties) */
  outcome: ItemOutcome;
  /** time it took; 0 = not said [min] (parties) */
  minutes: number;
}

/** Opens a topic: a thread of conversation across meetings. Either side. */
export interface OpenTopic {
  /** a new id (parties) */
  topic: TopicId;
  /** what it is about (parties) */
  title: string;
  /** the topic it came out of (parties) */
  parent?: TopicId | null;
}

/** Says where a topic stands now. Progress can be reported again and again; a topic that is open or progressing cannot be opened, a parked or closed one can, and each can be marked as any other state. Either side. */
export interface MarkTopic {
  /** which one (parties) */
  topic: TopicId;
  /** where it stands now (parties) */
  state: TopicState;
  /** what has happened (parties) */
  text: string;
}

/** Writes a statement on the page of a meeting, or writes it anew while the record is not yet filed. Either side; each their own. */
export interface WriteNote {
  /** a new id, or the actor's own note (parties) */
  note: NoteId;
  /** on whose page (parties) */
  meeting: MeetingId;
  /** key of a section of the template; empty = none (parties) */
  section: string;
  /** what was said (parties) */
  text: string;
}

/** Keeps a note that only its author sees. It may have to be disclosed to the person it is about on request. */
export interface KeepNote {
  /** an id that is new among the actor's own (author) */
  note: NoteId;
  /** about which meeting (author) */
  meeting?: MeetingId | null;
  /** about which topic (author) */
  topic?: TopicId | null;
  /** what they want to remember (author) */
  text: string;
}

/** Files the page of a held meeting: from then on its statements stand. The owner of the record (the direct report unless the programme says otherwise). */
export interface FileRecord {
  /** of which meeting (parties) */
  meeting: MeetingId;
  /** the record in one text, beside the statements; may be empty (parties) */
  text: string;
  /** how it was written (parties) */
  medium: Medium;
  /** counted pages of an attachment; empty = worked out from the text [pages] (parties) */
  pages?: number | null;
  /** digest or reference of an attachment; may be empty (parties) */
  attachment: string;
  /** whether the two agreed that there is nothing to do (parties) */
  no_actions: boolean;
}

/** Signs record and action plan, which seals both. The direct report alone. */
export interface SignRecord {
  /** of which meeting (parties) */
  meeting: MeetingId;
  /** the revision that the signer saw, that of the Record (parties) */
  revision: number;
}

/** Says that the manager has read a signed record; with a text it is a dissent. The manager alone; there is no veto. */
export interface ReadRecord {
  /** of which meeting (parties) */
  meeting: MeetingId;
  /** what the manager sees otherwise; empty = read (parties) */
  dissent: string;
}

/** Adds to a sealed record. Either side. */
export interface AddAddendum {
  /** of which meeting (parties) */
  meeting: MeetingId;
  /** what is added (parties) */
  text: string;
  /** why it comes later (parties) */
  reason: string;
}

/** What something is about. */
export interface Subject {
  /** what kind of thing (parties) */
  kind: SubjectKind;
  /** its id or name (parties) */
  id: string;
}

/** Attaches evidence to a statement, a promise, a goal. Either side. */
export interface AttachEvidence {
  /** a new id (parties) */
  evidence: EvidenceId;
  /** to what (parties) */
  about: Subject;
  /** what it is to show (parties) */
  claim: EvidenceClaim;
  /** the day it is of; empty = not said (parties) */
  date?: IsoDate | null;
  /** what it is: report, ticket, photo, e-mail (parties) */
  kind: string;
  /** where it is kept (parties) */
  reference: string;
  /** fingerprint of its content, e.g. "sha256:..."; empty = none (parties) */
  digest: string;
  /** in words (parties) */
  text: string;
}

/** Recognises what the other side did. Specific as far as its fields say: behaviour, when, impact, what it serves. */
export interface Recognise {
  /** a new id (parties) */
  matter: MatterId;
  /** what was done or achieved (parties) */
  behaviour: string;
  /** the day it was achieved; empty = not said (parties) */
  when?: IsoDate | null;
  /** whom or what it helped (parties) */
  impact: string;
  /** the goal or value it serves, by name (parties) */
  serves: string;
  /** in which meeting it was said (parties) */
  meeting?: MeetingId | null;
  /** the topic it belongs to (parties) */
  topic?: TopicId | null;
  /** whether others heard it (parties) */
  is_public: boolean;
}

/** Gives the other side feedback. Either side. */
export interface GiveFeedback {
  /** a new id (parties) */
  matter: MatterId;
  /** what it does (parties) */
  kind: FeedbackKind;
  /** whether it is about the task rather than the person (parties) */
  task_level: boolean;
  /** what (parties) */
  text: string;
  /** in which meeting it was said (parties) */
  meeting?: MeetingId | null;
  /** the topic it belongs to (parties) */
  topic?: TopicId | null;
}

/** Raises something with the other side. Either side. */
export interface RaiseMatter {
  /** a new id (parties) */
  matter: MatterId;
  /** what (parties) */
  kind: MatterKind;
  /** in words (parties) */
  text: string;
  /** what the other side has from it; empty = not said (parties) */
  gain: string;
  /** until when it is wanted (parties) */
  due?: IsoDate | null;
  /** effort it takes [h] (parties) */
  hours?: number | null;
  /** of a let-down: who caused it (parties) */
  cause: LetDownCause;
  /** in which meeting it was raised (parties) */
  meeting?: MeetingId | null;
  /** the topic it belongs to (parties) */
  topic?: TopicId | null;
}

/** Takes up or declines what the other side raised. */
export interface AnswerMatter {
  /** which one (parties) */
  matter: MatterId;
  /** whether it is taken up (parties) */
  accepted: boolean;
  /** the answer (parties) */
  text: string;
}

/** Says that a matter that was taken up is done. Either side. */
export interface FinishMatter {
  /** which one (parties) */
  matter: MatterId;
  /** what came of it (parties) */
  text: string;
}

/** Says that whoever raised a matter was told what came of it. Whoever raised it, or the other side by telling them. */
export interface CloseLoop {
  /** which one; answered or done (parties) */
  matter: MatterId;
  /** what was told (parties) */
  text: string;
}

/** Asks how the direct report is. The manager, or a survey in their name. An unanswered question is data too. */
export interface AskPulse {
  /** a new id (parties) */
  pulse: PulseId;
  /** in which meeting it was asked (parties) */
  meeting?: MeetingId | null;
  /** whether it was asked in the talk: only then does the manager see the answer (parties) */
  face_to_face: boolean;
  /** whether it was asked how happy they are (parties) */
  happy: boolean;
  /** how challenged (parties) */
  challenged: boolean;
  /** how stressed (off unless both chose so) (parties) */
  stressed: boolean;
  /** how engaged (parties) */
  engaged: boolean;
}

/** Answers a pulse question; any part may be left out. The direct report alone. */
export interface AnswerPulse {
  /** which question (parties) */
  pulse: PulseId;
  /** 0 to 10 (report) */
  happy?: number | null;
  /** 0 to 10 (report) */
  challenged?: number | null;
  /** 0 to 10 (report) */
  stressed?: number | null;
  /** 0 to 10 (report) */
  engaged?: number | null;
}

/** Answers one question about the manager. The direct report alone; the manager never sees a single answer. */
export interface AnswerUpward {
  /** which question, e.g. "UF1" (report) */
  item: string;
  /** 1 to 5 (report) */
  value: number;
}

/** How a talk went, from a tick list. Either side. */
export interface TallyTalk {
  /** which one (parties) */
  meeting: MeetingId;
  /** times the manager asked what they could do to help (parties) */
  offers_help: number;
  /** times the manager asked for the report's thoughts (parties) */
  seeks_thoughts: number;
  /** times the manager asked what the next steps should be (parties) */
  seeks_next_steps: number;
  /** times the manager told what to do (parties) */
  tells: number;
  /** of those, times when authority was called for (parties) */
  justified_tells: number;
  /** share of the talk that was the report's, from a timed source [share] (parties) */
  report_talk_share?: number | null;
  /** who says so (parties) */
  source: TagSource;
}

/** One side's rating of something both rate. Each side their own; the other's is shown once both have rated. */
export interface RateJointly {
  /** what is rated, e.g. a competence or a task (parties) */
  about: string;
  /** 0 to 4 (parties) */
  level: number;
}

/** The two agree on one rating. Either side, once both have rated. */
export interface AgreeRating {
  /** what is rated (parties) */
  about: string;
  /** 0 to 4 (parties) */
  level: number;
}

/** One step of a development plan. */
export interface DevelopmentStep {
  /** what is to be done (parties) */
  text: string;
  /** who does it (parties) */
  owner: Side;
  /** until when (parties) */
  due?: IsoDate | null;
}

/** Proposes a development plan, or a new version of it, which both then agree to. Either side. */
export interface PlanDevelopment {
  /** a new id, or that of a plan that it changes (parties) */
  plan: PlanId;
  /** how the two will know that it worked (parties) */
  measure: string;
  /** in order (parties) */
  steps?: DevelopmentStep[];
}

/** Agrees to a development plan as it stands. Either side. */
export interface AgreePlan {
  /** which one (parties) */
  plan: PlanId;
  /** the version that the actor saw, that of the DevelopmentPlan (parties) */
  version: number;
}

/** Says that a step of a development plan is done. Its owner, or the other side as a witness. */
export interface FinishStep {
  /** which one (parties) */
  plan: PlanId;
  /** which step, from 0 (parties) */
  step: number;
}

/** Makes a promise, or proposes one to the side that would keep it. Either side. */
export interface MakePromise {
  /** a new id (parties) */
  promise: PromiseId;
  /** who is to keep it: manager or report (parties) */
  owner: Side;
  /** what (parties) */
  text: string;
  /** last day on which it is on time; empty = undated (parties) */
  due?: IsoDate | null;
  /** who has it; unknown = the other side (parties) */
  for_whom: Side;
  /** the meeting whose action plan it is in (parties) */
  meeting?: MeetingId | null;
  /** the topic it belongs to (parties) */
  topic?: TopicId | null;
  /** the goal it serves, by name (parties) */
  goal: string;
  /** effort it takes [h] (parties) */
  hours?: number | null;
  /** what the direct report has from it (parties) */
  benefit_to_report: string;
  /** what the manager or the organisation has from it (parties) */
  benefit_to_manager: string;
  /** what others have from it (parties) */
  benefit_to_team: string;
  /** whether it is meant for this person and nobody else (parties) */
  personal: boolean;
  /** whether the other side asked for it; one that nobody asked for is a gesture (parties) */
  requested: boolean;
  /** clause of the working agreement that it keeps; empty = none (parties) */
  support_for: string;
}

/** Accepts a promise that the other side proposed. Who is to keep it. */
export interface AcceptPromise {
  /** which one (parties) */
  promise: PromiseId;
}

/** Declines a promise that the other side proposed. Who was to keep it. */
export interface DeclinePromise {
  /** which one (parties) */
  promise: PromiseId;
  /** why (parties) */
  reason: string;
}

/** Says that work on a promise has begun. Its owner. */
export interface StartPromise {
  /** which one (parties) */
  promise: PromiseId;
}

/** Puts the due day of a promise elsewhere before it has come. Its owner; afterwards it is late, not renegotiated. */
export interface RenegotiatePromise {
  /** which one (parties) */
  promise: PromiseId;
  /** the new due day (parties) */
  due: IsoDate;
  /** why (parties) */
  reason: string;
}

/** Lets the other side off a promise that is not kept: open, or disputed. Who was to have it. */
export interface ReleasePromise {
  /** which one (parties) */
  promise: PromiseId;
  /** why (parties) */
  reason: string;
}

/** Says that a promise is kept. Its owner. */
export interface DeliverPromise {
  /** which one (parties) */
  promise: PromiseId;
  /** the day it was delivered; empty = today (parties) */
  on?: IsoDate | null;
  /** what was delivered (parties) */
  text: string;
}

/** Says that a promise was kept, and whether it worked. Who has it. */
export interface ConfirmPromise {
  /** which one (parties) */
  promise: PromiseId;
  /** whether it worked (parties) */
  outcome: PromiseOutcome;
}

/** Says that a promise that is said to be kept is not. Who was to have it. */
export interface DisputePromise {
  /** which one (parties) */
  promise: PromiseId;
  /** why (parties) */
  reason: string;
}

/** Says that a promise will not be kept, one that is open or disputed. Its owner. */
export interface BreakPromise {
  /** which one (parties) */
  promise: PromiseId;
  /** why (parties) */
  reason: string;
}

/** One clause of a working agreement. */
export interface Clause {
  /** its name within the agreement, stable from version to version (parties) */
  clause: string;
  /** what it says (parties) */
  kind: ClauseKind;
  /** whose clause it is: who expects, hopes, fears, is so; who gives the support or the return (parties) */
  holder: Side;
  /** in words (parties) */
  text: string;
  /** how the two can tell; may be empty (parties) */
  measure: string;
  /** of an expected return: the support promise it is given for, by clause (parties) */
  returns: string;
}

/** Proposes a working agreement, or its next version: all clauses anew. Either side; counts as the actor's consent. */
export interface ProposeAgreement {
  /** all of them (parties) */
  clauses?: Clause[];
  /** the day by which the two look at it again; empty = as the policy has it (parties) */
  review_due?: IsoDate | null;
}

/** Agrees to the proposed version. The other side. */
export interface AgreeAgreement {
  /** the version that the actor saw, that of the WorkingAgreement (parties) */
  version: number;
}

/** Says whether the actor wants something recorded. Each for themselves; can be taken back. */
export interface ChooseSharing {
  /** what (parties) */
  what: ShareChoice;
  /** whether they want it (parties) */
  yes: boolean;
}

/** Says how far an expectation of the actor's own is met. Its holder. */
export interface ReviewExpectation {
  /** which one (parties) */
  clause: string;
  /** 0 = not at all, 1 = fully [share] (parties) */
  fulfilled: number;
  /** in words (parties) */
  text: string;
}

/** What every fact says about itself. A fact without an id is known by its natural key (the persons and dates it names), so that reading the same file twice changes nothing. A correction is a new fact that names the old one in corrects: from its recorded_at on it stands in the old one's place. */
export interface Fact {
  /** the caller's id; empty = the natural key (line) */
  id?: FactId | null;
  /** when it was learnt; empty = as soon as it happened (line) */
  recorded_at?: Moment | null;
  /** file, system or person it comes from (line) */
  source: string;
  /** the fact that this one replaces (line) */
  corrects?: FactId | null;
}

/** A person known to the organisation. Natural key: id. */
export interface Person {
  /** about the fact itself (line) */
  fact: Fact;
  /** who (organisation) */
  id: PersonId;
  /** how to call them; may be empty (organisation) */
  name: string;
  /** IANA zone in which their days are days. [IANA zone] (organisation) */
  time_zone: string;
  /** address under which calendars know them, in any case; may be empty (organisation) */
  email?: string;
}

/** One spell of employment. Natural key: person and from. */
export interface Employment {
  /** about the fact itself (line) */
  fact: Fact;
  /** who (organisation) */
  person: PersonId;
  /** organisational unit; may be empty (organisation) */
  unit: string;
  /** whose holidays count; empty = only those of everybody (organisation) */
  region: string;
  /** share of full time, in (0, 1.5] [share of full time] (line) */
  fte: number;
  /** the days of the week they normally work (line) */
  work_days: WorkDays;
  /** first day (line) */
  from: IsoDate;
  /** first day no longer employed; empty = still employed (line) */
  until?: IsoDate | null;
}

/** A spell in which manager leads report. Natural key: report, manager and from. */
export interface ReportingLine {
  /** about the fact itself (line) */
  fact: Fact;
  /** who is led (organisation) */
  report: PersonId;
  /** who leads (organisation) */
  manager: PersonId;
  /** first day (line) */
  from: IsoDate;
  /** first day no longer so; empty = still so (line) */
  until?: IsoDate | null;
}

/** A public holiday. Natural key: date and region. */
export interface Holiday {
  /** about the fact itself (organisation) */
  fact: Fact;
  /** the day (organisation) */
  date: IsoDate;
  /** for whom; empty = for everybody (organisation) */
  region: string;
  /** what it is called (organisation) */
  name: string;
}

/** A cadence was declared for somebody, from a day on. Without one there is no adherence, only gaps. Natural key: scope, subject and from. */
export interface ProgrammeAdoption {
  /** about the fact itself (line) */
  fact: Fact;
  /** for whom (organisation) */
  scope: Scope;
  /** unit, manager id, or "manager/report" (also of a series); empty for the organisation (organisation) */
  subject: string;
  /** how often (organisation) */
  cadence: Cadence;
  /** agreed length; 0 = not agreed [min] (organisation) */
  minutes: number;
  /** first day (organisation) */
  from: IsoDate;
  /** first day no longer; empty = still (organisation) */
  until?: IsoDate | null;
}

/** A time when someone is away. The kind of absence is nobody's business here. Natural key: person and from. */
export interface Absence {
  /** about the fact itself (line) */
  fact: Fact;
  /** who (line) */
  person: PersonId;
  /** first day away (line) */
  from: IsoDate;
  /** first day back; empty = still away (line) */
  until?: IsoDate | null;
  /** whether it was known beforehand (line) */
  planned: boolean;
}

/** A reading of a key performance indicator of a person. Natural key: person, kpi, from and source. */
export interface KpiReading {
  /** about the fact itself (line) */
  fact: Fact;
  /** whose (line) */
  person: PersonId;
  /** which indicator, by name (line) */
  kpi: string;
  /** what it measures (line) */
  kind: KpiKind;
  /** which way it is good (line) */
  direction: Direction;
  /** unit of value and target, in words (line) */
  unit: string;
  /** what was read (line) */
  value: number;
  /** what was aimed at (line) */
  target?: number | null;
  /** first day of the period it is of (line) */
  from: IsoDate;
  /** first day after that period (line) */
  until: IsoDate;
}

/** A goal of a person. Natural key: person, name and from. */
export interface Goal {
  /** about the fact itself (line) */
  fact: Fact;
  /** whose (line) */
  person: PersonId;
  /** short and stable; promises and recognitions name it (line) */
  name: string;
  /** what it is about (line) */
  kind: GoalKind;
  /** who set it (line) */
  authorship: Authorship;
  /** how one can tell that it is reached; may be empty (line) */
  measure: string;
  /** what is aimed at, in the unit of the measure (line) */
  target?: number | null;
  /** what the direct report has from it (parties) */
  benefit_to_report: string;
  /** first day (line) */
  from: IsoDate;
  /** first day no longer; empty = still (line) */
  until?: IsoDate | null;
}

/** How an outcome of one person and month varies without any effect: variances in the square of its unit. */
export interface OutcomeSpread {
  /** between managers, for good (organisation) */
  between_teams: number;
  /** of a manager's team from month to month, the same for all in it (organisation) */
  team_months: number;
  /** between the people of a team, for good (organisation) */
  between_persons: number;
  /** of a person from month to month (organisation) */
  within: number;
  /** correlation of a team's deviations in two successive months [share] (organisation) */
  team_decay: number;
  /** correlation of a person's deviations in two successive months [share] (organisation) */
  person_decay: number;
}

/** When a manager's team begins. */
export interface PlannedStart {
  /** whose team (line) */
  manager: PersonId;
  /** drawn among the teams of the same stratum (line) */
  stratum: string;
  /** how many the manager leads, as planned (line) */
  people: number;
  /** months after the first month; empty = not within the trial [months] (line) */
  start?: number | null;
}

/** Says how a roll-out will be analysed. A second plan of the same name does not replace the first: what it gives is exploratory. */
export interface RegisterPlan {
  /** its name (organisation) */
  plan: string;
  /** what is to be found out, in words (organisation) */
  question: string;
  /** outcomes that are tested, those that count most first (organisation) */
  forms?: string[];
  /** how many of them, from the first, are confirmatory; at most 3 (organisation) */
  confirmatory: number;
  /** what stands for "how much"; empty = begun or not (organisation) */
  doses?: string[];
  /** how it reaches everybody (organisation) */
  design: RollOutDesign;
  /** how the effect is computed (organisation) */
  estimator: RollOutEstimator;
  /** a day in the first month of outcomes (organisation) */
  begin: IsoDate;
  /** how many months of outcomes are looked at [months] (organisation) */
  months: number;
  /** how often nothing may look like something [share] (organisation) */
  alpha: number;
  /** the spread of the first outcome that the weights rest on (organisation) */
  spread: OutcomeSpread;
  /** who begins when, as drawn (line) */
  assignment?: PlannedStart[];
  /** of the draw, and of the permutations that test it (line) */
  seed: number;
  /** permutations, where not all are looked at (organisation) */
  draws: number;
}

/** A person's tier as somebody decided it, for some time. Natural key: person and from; said anew it ends sooner or reads otherwise. */
export interface DecideTier {
  /** about the fact itself (parties) */
  fact: Fact;
  /** whose (parties) */
  person: PersonId;
  /** which (parties) */
  tier: Tier;
  /** who decided it: somebody who leads the person, and who says it themselves (parties) */
  by: PersonId;
  /** why, in their own words; never empty (parties) */
  reason: string;
  /** what it rests on, one thing each; never empty (parties) */
  evidence?: string[];
  /** first day (parties) */
  from: IsoDate;
  /** first day no longer; at most 366 days after the first (parties) */
  until: IsoDate;
}

/** Turns scoring on or off from a day on. The decision that began last holds. */
export interface DecideScoring {
  /** its name, such as the number of an agreement; results say it (organisation) */
  decision: string;
  /** whether there may be scoring (organisation) */
  on: boolean;
  /** who decided it, and says it themselves (organisation) */
  by: PersonId;
  /** what for (organisation) */
  reason: string;
  /** who was heard before, such as the employees' representatives; needed to turn it on (organisation) */
  heard: string;
  /** first day (organisation) */
  from: IsoDate;
  /** first day no longer; at most 3 years after the first (organisation) */
  until: IsoDate;
}

/** What an entry says that was erased: nothing any more. It keeps its place, so that a journal can tell erased from lost. */
export interface Erased {
  /** the kind of what stood here (parties) */
  kind: string;
}

/** Which stream. */
export interface StreamId {
  /** of which kind (organisation) */
  kind: StreamKind;
  /** the relationship's or person's id; the organisation's is "organisation" unless it has several (organisation) */
  id: string;
}

/** The parameters of rules and preparation with their defaults. A plain value. */
export interface RelationshipPolicy {
  /** share of the planned length that a held meeting must reach, in [0, 1] [share] (organisation) */
  held_min_fraction: number;
  /** whether a meeting by phone is as good as one where the two see each other (organisation) */
  accepts_phone: boolean;
  /** words on one page [words] (organisation) */
  page_words: number;
  /** characters on one page [characters] (organisation) */
  page_characters: number;
  /** lines on one page [lines] (organisation) */
  page_lines: number;
  /** pages of a record above which there is a warning, never a refusal [pages] (organisation) */
  max_pages: number;
  /** minutes that the preparation sheet may take [min] (organisation) */
  prep_minutes: number;
  /** reading speed that the budget is reckoned with [words/min] (organisation) */
  prep_words_per_minute: number;
  /** time to file the record after a meeting [h] (organisation) */
  file_within_hours: number;
  /** time to sign a filed record [days] (organisation) */
  sign_within_days: number;
  /** eligible days within which a lost meeting is to be asked for [days] (organisation) */
  chase_window_days: number;
  /** days after which a lost meeting that nobody made up for has lapsed [days] (organisation) */
  lapse_after_days: number;
  /** longest time from promise to due day of a quick win [days] (organisation) */
  quick_win_days: number;
  /** days after the due day from which an undelivered promise counts as broken [days] (organisation) */
  broken_after_days: number;
  /** days after the due day from which an untouched promise is stale [days] (organisation) */
  stale_after_days: number;
  /** renegotiations after which a promise no longer counts as kept (organisation) */
  max_renegotiations: number;
  /** days after which a working agreement is looked at again [days] (organisation) */
  agreement_review_days: number;
  /** days a new relationship may be without a complete working agreement [days] (organisation) */
  agreement_grace_days: number;
  /** days without recognition after which the sheet reminds of it [days] (organisation) */
  recognition_days: number;
  /** days of silence on career, environment, suggestions or problems that are noted [days] (organisation) */
  voice_silence_days: number;
  /** meetings without touch after which an open topic is shown as long quiet (organisation) */
  quiet_topic_meetings: number;
  /** least share of strategic, tactical, person and result items, in [0, 0.5] [share] (organisation) */
  balance_min_share: number;
  /** days in which the manager gives first [days] (organisation) */
  kick_start_days: number;
  /** working days before the end of a due period by which its meeting is to be arranged [days] (organisation) */
  arrange_lead_days: number;
  /** share of records from which a run of eight words counts as template text [share] (organisation) */
  template_share: number;
  /** what a promise that was kept late counts in say-do, in [0, 1] [share] (organisation) */
  late_credit: number;
  /** age at which a promise counts half in say-do and contribution [days] (organisation) */
  half_life_days: number;
  /** minutes about the person that an answered pulse question counts as [min] (organisation) */
  pulse_minutes: number;
  /** days over which extra effort asked for is set against what was given in return [days] (organisation) */
  effort_days: number;
  /** least time that a line of the sheet takes [s] (organisation) */
  prep_line_seconds: number;
  /** words of a text that a line of the sheet shows [words] (organisation) */
  prep_line_words: number;
  /** latest meetings over which the balance of items is looked at (organisation) */
  balance_meetings: number;
  /** least items with a tag for saying anything about balance (organisation) */
  balance_min_items: number;
}

/** One section of an agenda template. */
export interface AgendaSection {
  /** stable word, e.g. "kpi"; items name it (organisation) */
  key: string;
  /** what people read (organisation) */
  title: string;
  /** whether every meeting covers it (organisation) */
  required: boolean;
  /** time set aside for it; 0 = not said [min] (organisation) */
  minutes: number;
  /** questions that open it (organisation) */
  prompts?: string[];
}

/** What a one-to-one of a programme talks about. Data: users edit or add templates without code. */
export interface AgendaTemplate {
  /** which one, e.g. "one_to_one" (organisation) */
  name: string;
  /** grows with each change (organisation) */
  version: number;
  /** whether the order is fixed; otherwise order and extra items are free (organisation) */
  structured: boolean;
  /** in order (organisation) */
  sections?: AgendaSection[];
  /** names of the overlays that were laid over it, in order (organisation) */
  overlays?: string[];
}

/** The parameters of the metrics with their defaults. A plain value; two runs with equal policies and equal facts give equal results. */
export interface Policy {
  /** share of their normal days that must be eligible for a period to be due, in (0, 1] [share] (organisation) */
  due_min_share: number;
  /** share of the planned length that a held meeting must reach, in [0, 1] [share] (organisation) */
  held_min_fraction: number;
  /** grace after a period as a share of its length, in [0, 1] [share] (organisation) */
  grace: number;
  /** working days from which an absence stops the clock [working days] (organisation) */
  absence_min_pause: number;
  /** eligible days of a new relationship that create nothing due [days] (organisation) */
  handover_grace: number;
  /** part of an interval by which a gap may be longer and still counts as covered [intervals] (organisation) */
  covered_slack: number;
  /** a gap of this many intervals is a drought [intervals] (organisation) */
  drought_factor: number;
  /** days looked back for coverage where no cadence is declared [days] (organisation) */
  coverage_days: number;
  /** intervals looked back for coverage where a cadence is declared [intervals] (organisation) */
  coverage_intervals: number;
  /** eligible days within which asking for a lost meeting counts [days] (organisation) */
  chase_window: number;
  /** minutes late that still count as on time [min] (organisation) */
  punctual_tolerance: number;
  /** one-to-ones a manager can hold in a week [meetings] (organisation) */
  capacity_per_week: number;
  /** imputed preparation per side where none is recorded, minutes [min] (organisation) */
  prep_minutes: number;
  /** imputed follow-up per side where none is recorded, minutes [min] (organisation) */
  follow_up_minutes: number;
  /** minutes lost by the waiting side when a meeting is cancelled less than a day before [min] (organisation) */
  waste_minutes: number;
  /** productive hours of a full-time year [h] (organisation) */
  full_time_hours: number;
  /** hours of a working day [h] (organisation) */
  day_hours: number;
  /** cost of replacing a leaver as a share of a working year (median of 30 case studies) [share] (organisation) */
  replacement_share: number;
  /** low end of that share [share] (organisation) */
  replacement_share_low: number;
  /** high end of that share [share] (organisation) */
  replacement_share_high: number;
  /** smallest group of persons that is published [persons] (organisation) */
  min_group: number;
}

/** What is known beside the two people's own entries when something is decided or shown. A plain value. */
export interface PairContext {
  /** the parameters (organisation) */
  policy: RelationshipPolicy;
  /** the template in force; without sections nothing is required (organisation) */
  agenda: AgendaTemplate;
  /** the cadence that holds for the two; empty = none was agreed (line) */
  cadence?: Cadence | null;
  /** of either of the two (parties) */
  absences?: Absence[];
  /** of the direct report's region (organisation) */
  holidays?: Holiday[];
  /** the direct report's normal working days (line) */
  work_days: WorkDays;
  /** of the direct report (parties) */
  kpis?: KpiReading[];
  /** of the direct report (parties) */
  goals?: Goal[];
  /** the parameters of what is due, as the contact metrics have them (organisation) */
  contact: Policy;
}

/** One parameter of a message. */
export interface MessageParameter {
  /** which one, in snake_case (parties) */
  name: string;
  /** its value as text: a number, a date, a word, what somebody wrote (parties) */
  value: string;
}

/** Why a command was not accepted: a value, for programs by its code, for people by its words. */
export interface CommandRefusal {
  /** stable word in snake_case, e.g. "already_filed" (parties) */
  code: string;
  /** what it is about: an id (parties) */
  subject: string;
  /** what the words are made of (parties) */
  parameters?: MessageParameter[];
  /** one English sentence (parties) */
  message: string;
  /** what to do, in English; may be empty (parties) */
  hint: string;
}

/** One time that a meeting was put to another time. */
export interface MeetingMove {
  /** where it stood before (parties) */
  from: Moment;
  /** where it stood then (parties) */
  to: Moment;
  /** when it was said, an instant (parties) */
  at: Moment;
  /** who moved it (parties) */
  by: Side;
  /** why (parties) */
  cause: Cause;
}

/** One time that somebody asked for a meeting to be made up for. */
export interface MeetingChase {
  /** when, an instant (parties) */
  at: Moment;
  /** who asked (parties) */
  by: Side;
  /** whether software had reminded them (parties) */
  prompted: boolean;
}

/** A meeting as it stands. */
export interface Meeting {
  /** which one (parties) */
  meeting: MeetingId;
  /** where it stands (parties) */
  state: MeetingState;
  /** who arranged it; unknown = nobody planned it (parties) */
  arranged_by: Side;
  /** when it was arranged, an instant (parties) */
  arranged_at?: Moment | null;
  /** planned start as it stands; empty = nobody planned it (parties) */
  planned?: Moment | null;
  /** planned length [min] (parties) */
  planned_minutes: number;
  /** where (parties) */
  mode: MeetingMode;
  /** whether nobody else could listen (parties) */
  in_private?: boolean | null;
  /** when it began (parties) */
  start?: Moment | null;
  /** how long both were there [min] (parties) */
  minutes: number;
  /** how it is known (parties) */
  basis: Basis;
  /** who called it off or did not come (parties) */
  ended_by: Side;
  /** when it was said that it was held, missed or called off, an instant (parties) */
  ended_at?: Moment | null;
  /** why it did not take place (parties) */
  cause: Cause;
  /** each move, in order (parties) */
  moves?: MeetingMove[];
  /** each time it was asked for again, in order (parties) */
  chases?: MeetingChase[];
  /** the meeting that it makes up for (parties) */
  replaces?: MeetingId | null;
  /** the meeting that made up for it (parties) */
  replaced_by?: MeetingId | null;
  /** minutes after the planned start at which the manager came [min] (parties) */
  manager_late?: number | null;
  /** minutes after the planned start at which the direct report came [min] (parties) */
  report_late?: number | null;
  /** how genial the report found it, -2 to 2 (report) */
  tone?: number | null;
  /** whether it was called off rather than missed; stays so when it was made up for (parties) */
  called_off: boolean;
}

/** Time that one side spent around meetings. */
export interface SpentTime {
  /** who spent it (parties) */
  by: Side;
  /** around which meeting; empty = none in particular (parties) */
  meeting?: MeetingId | null;
  /** when it was said, an instant (parties) */
  at: Moment;
  /** on what (parties) */
  activity: Activity;
  /** how long [min] (parties) */
  minutes: number;
  /** how it is known (parties) */
  source: TimeSource;
}

/** An agenda item as it stands. */
export interface AgendaItem {
  /** which one (parties) */
  item: ItemId;
  /** on whose agenda (parties) */
  meeting: MeetingId;
  /** who put it there (parties) */
  by: Side;
  /** key of its section (parties) */
  section: string;
  /** what is to be talked about (parties) */
  text: string;
  /** the topic it continues (parties) */
  topic?: TopicId | null;
  /** how far ahead it looks (parties) */
  horizon: Horizon;
  /** what it is about (parties) */
  focus: Focus;
  /** whether it is about something that goes wrong (parties) */
  problem: boolean;
  /** time wanted for it; 0 = not said [min] (parties) */
  planned_minutes: number;
  /** what became of it (parties) */
  outcome: ItemOutcome;
  /** time it took; 0 = not said [min] (parties) */
  minutes: number;
  /** when it was put there, an instant (parties) */
  added_at?: Moment | null;
}

/** A statement on the page of a meeting. */
export interface Note {
  /** which one (parties) */
  note: NoteId;
  /** on whose page (parties) */
  meeting: MeetingId;
  /** who wrote it (parties) */
  by: Side;
  /** when it was last written, an instant (parties) */
  at: Moment;
  /** key of its section (parties) */
  section: string;
  /** what was said (parties) */
  text: string;
  /** words of the text (parties) */
  words: number;
}

/** A note that only its author sees; it may have to be disclosed to the person it is about on request. */
export interface AuthorNote {
  /** which one (author) */
  note: NoteId;
  /** whose it is (author) */
  author: Side;
  /** when it was last written, an instant (author) */
  at: Moment;
  /** about which meeting (author) */
  meeting?: MeetingId | null;
  /** about which topic (author) */
  topic?: TopicId | null;
  /** what they want to remember (author) */
  text: string;
}

/** A piece of evidence. */
export interface Evidence {
  /** which one (parties) */
  evidence: EvidenceId;
  /** who attached it (parties) */
  by: Side;
  /** when, an instant (parties) */
  at: Moment;
  /** to what (parties) */
  about: Subject;
  /** what it is to show (parties) */
  claim: EvidenceClaim;
  /** the day it is of (parties) */
  date?: IsoDate | null;
  /** what it is (parties) */
  kind: string;
  /** where it is kept (parties) */
  reference: string;
  /** fingerprint of its content (parties) */
  digest: string;
  /** in words (parties) */
  text: string;
}

/** What was added to a sealed record. */
export interface Addendum {
  /** when, an instant (parties) */
  at: Moment;
  /** who added it (parties) */
  by: Side;
  /** what (parties) */
  text: string;
  /** why it came later (parties) */
  reason: string;
}

/** The record of one meeting as it stands: statements (see Note), text, action plan (see Promise), signature. */
export interface Record {
  /** of which meeting (parties) */
  meeting: MeetingId;
  /** where it stands (parties) */
  state: RecordState;
  /** grows with each change of a statement, the text or the action plan; what a signature names (parties) */
  revision: number;
  /** who files it (parties) */
  owner: Side;
  /** how it was written (parties) */
  medium: Medium;
  /** the record in one text, beside the statements (parties) */
  text: string;
  /** digest or reference of an attachment (parties) */
  attachment: string;
  /** length; see the policy for what a page is [pages] (parties) */
  pages: number;
  /** whether the two agreed that there is nothing to do (parties) */
  no_actions: boolean;
  /** when it was filed, an instant (parties) */
  filed_at?: Moment | null;
  /** who filed it (parties) */
  filed_by: Side;
  /** when the direct report signed, an instant (parties) */
  signed_at?: Moment | null;
  /** when the manager read or dissented, an instant (parties) */
  read_at?: Moment | null;
  /** what the manager sees otherwise (parties) */
  dissent: string;
  /** what was added later, in order (parties) */
  addenda?: Addendum[];
}

/** A recognition as it stands. */
export interface Recognition {
  /** which one (parties) */
  matter: MatterId;
  /** who recognised (parties) */
  by: Side;
  /** when, an instant (parties) */
  at: Moment;
  /** what was done or achieved (parties) */
  behaviour: string;
  /** the day it was achieved (parties) */
  when?: IsoDate | null;
  /** whom or what it helped (parties) */
  impact: string;
  /** the goal or value it serves (parties) */
  serves: string;
  /** in which meeting it was said (parties) */
  meeting?: MeetingId | null;
  /** the topic it belongs to (parties) */
  topic?: TopicId | null;
  /** whether others heard it (parties) */
  is_public: boolean;
  /** how many of behaviour, day, impact and what it serves were said, 0 to 4 (parties) */
  specifics: number;
}

/** A piece of feedback as it stands. */
export interface Feedback {
  /** which one (parties) */
  matter: MatterId;
  /** who gave it (parties) */
  by: Side;
  /** when, an instant (parties) */
  at: Moment;
  /** what it does (parties) */
  kind: FeedbackKind;
  /** whether it is about the task rather than the person (parties) */
  task_level: boolean;
  /** what (parties) */
  text: string;
  /** in which meeting it was said (parties) */
  meeting?: MeetingId | null;
  /** the topic it belongs to (parties) */
  topic?: TopicId | null;
}

/** Something that was raised, as it stands. */
export interface Matter {
  /** which one (parties) */
  matter: MatterId;
  /** what (parties) */
  kind: MatterKind;
  /** who raised it (parties) */
  by: Side;
  /** when, an instant (parties) */
  raised_at: Moment;
  /** in words (parties) */
  text: string;
  /** what the other side has from it (parties) */
  gain: string;
  /** until when it is wanted (parties) */
  due?: IsoDate | null;
  /** effort it takes [h] (parties) */
  hours?: number | null;
  /** of a let-down: who caused it (parties) */
  cause: LetDownCause;
  /** in which meeting it was raised (parties) */
  meeting?: MeetingId | null;
  /** the topic it belongs to (parties) */
  topic?: TopicId | null;
  /** where it stands (parties) */
  state: MatterState;
  /** when it was taken up or declined, an instant (parties) */
  answered_at?: Moment | null;
  /** the answer (parties) */
  answer: string;
  /** when it was done, an instant (parties) */
  done_at?: Moment | null;
  /** what came of it (parties) */
  result: string;
  /** when whoever raised it was told, an instant (parties) */
  closed_loop_at?: Moment | null;
  /** whether it was said what the other side has from it (parties) */
  has_gain: boolean;
  /** what whoever raised it was told (parties) */
  told: string;
}

/** A pulse question with its answer. */
export interface Pulse {
  /** which one (parties) */
  pulse: PulseId;
  /** when it was asked, an instant (parties) */
  asked_at: Moment;
  /** in which meeting (parties) */
  meeting?: MeetingId | null;
  /** whether it was asked in the talk (parties) */
  face_to_face: boolean;
  /** whether it was asked how happy they are (parties) */
  asks_happy: boolean;
  /** how challenged (parties) */
  asks_challenged: boolean;
  /** how stressed (parties) */
  asks_stressed: boolean;
  /** how engaged (parties) */
  asks_engaged: boolean;
  /** when it was answered, an instant; for the manager only if asked face to face (report) */
  answered_at?: Moment | null;
  /** 0 to 10 (report) */
  happy?: number | null;
  /** 0 to 10 (report) */
  challenged?: number | null;
  /** 0 to 10 (report) */
  stressed?: number | null;
  /** 0 to 10 (report) */
  engaged?: number | null;
}

/** An answer about the manager; the report alone sees it. */
export interface UpwardAnswer {
  /** which question (report) */
  item: string;
  /** 1 to 5 (report) */
  value: number;
  /** when, an instant (report) */
  at: Moment;
}

/** How a talk went. */
export interface TalkTally {
  /** which one (parties) */
  meeting: MeetingId;
  /** who says so (parties) */
  by: Side;
  /** when it was said, an instant (parties) */
  at: Moment;
  /** times the manager asked what they could do to help (parties) */
  offers_help: number;
  /** times the manager asked for the report's thoughts (parties) */
  seeks_thoughts: number;
  /** times the manager asked what the next steps should be (parties) */
  seeks_next_steps: number;
  /** times the manager told what to do (parties) */
  tells: number;
  /** of those, times when authority was called for (parties) */
  justified_tells: number;
  /** share of the talk that was the report's [share] (parties) */
  report_talk_share?: number | null;
  /** who says so (parties) */
  source: TagSource;
}

/** What both rate, as it stands. */
export interface JointRating {
  /** what is rated (parties) */
  about: string;
  /** the manager's level, 0 to 4; for the report once both have rated (parties) */
  by_manager?: number | null;
  /** the report's level, 0 to 4; for the manager once both have rated (parties) */
  by_report?: number | null;
  /** the level they agreed on (parties) */
  agreed?: number | null;
  /** when it last changed, an instant (parties) */
  at: Moment;
}

/** A step of a development plan as it stands. */
export interface PlanStep {
  /** what is to be done (parties) */
  text: string;
  /** who does it (parties) */
  owner: Side;
  /** until when (parties) */
  due?: IsoDate | null;
  /** when it was done, an instant (parties) */
  done_at?: Moment | null;
}

/** A development plan as it stands; firm when it has a measure, owners, due dates, and both agreed. */
export interface DevelopmentPlan {
  /** which one (parties) */
  plan: PlanId;
  /** grows with each change (parties) */
  version: number;
  /** how the two will know that it worked (parties) */
  measure: string;
  /** in order (parties) */
  steps?: PlanStep[];
  /** when the manager agreed to this version, an instant (parties) */
  agreed_by_manager?: Moment | null;
  /** when the direct report agreed to this version, an instant (parties) */
  agreed_by_report?: Moment | null;
  /** whether it was said how the two will know that it worked (parties) */
  has_measure: boolean;
}

/** One version of a working agreement. */
export interface WorkingAgreement {
  /** from 1 (parties) */
  version: number;
  /** who proposed it (parties) */
  proposed_by: Side;
  /** when, an instant (parties) */
  proposed_at: Moment;
  /** all of them (parties) */
  clauses?: Clause[];
  /** the day by which the two look at it again (parties) */
  review_due?: IsoDate | null;
  /** when the manager agreed, an instant (parties) */
  agreed_by_manager?: Moment | null;
  /** when the direct report agreed, an instant (parties) */
  agreed_by_report?: Moment | null;
}

/** How far an expectation was met, as its holder said. */
export interface ExpectationReview {
  /** which one (parties) */
  clause: string;
  /** who said so (parties) */
  holder: Side;
  /** when, an instant (parties) */
  at: Moment;
  /** 0 = not at all, 1 = fully [share] (parties) */
  fulfilled: number;
  /** in words (parties) */
  text: string;
}

/** What each of the two wants recorded. */
export interface Sharing {
  /** what (parties) */
  what: ShareChoice;
  /** whether the manager wants it (parties) */
  manager: boolean;
  /** whether the direct report wants it (parties) */
  report: boolean;
}

/** A relationship as it stands. What a viewer gets of it is redacted, see seen_by of the Relationship. */
export interface RelationshipState {
  /** which one (parties) */
  relationship: RelationshipId;
  /** who leads (organisation) */
  manager: PersonId;
  /** who is led (organisation) */
  report: PersonId;
  /** first day (line) */
  from: IsoDate;
  /** first day no longer; empty = still (line) */
  until?: IsoDate | null;
  /** IANA zone in which days and wall clocks are. [IANA] (line) */
  time_zone: string;
  /** who files records (line) */
  record_owner: Side;
  /** how far it is (parties) */
  phase: Phase;
  /** when the phase was last marked, an instant (parties) */
  phase_since?: Moment | null;
  /** in the order in which they became known (parties) */
  meetings?: Meeting[];
  /** time that was logged, in order (parties) */
  times?: SpentTime[];
  /** agenda items, in order (parties) */
  items?: AgendaItem[];
  /** in the order in which they were opened (parties) */
  topics?: Topic[];
  /** statements on pages, in order (parties) */
  notes?: Note[];
  /** notes that only their authors see (author) */
  author_notes?: AuthorNote[];
  /** in order (parties) */
  evidence?: Evidence[];
  /** one for each meeting with a page, in order (parties) */
  records?: Record[];
  /** in order (parties) */
  recognitions?: Recognition[];
  /** in order (parties) */
  feedback?: Feedback[];
  /** in order (parties) */
  matters?: Matter[];
  /** in order (parties) */
  pulses?: Pulse[];
  /** answers about the manager, in order (report) */
  upward?: UpwardAnswer[];
  /** how talks went, in order (parties) */
  tallies?: TalkTally[];
  /** what both rate, in order (parties) */
  ratings?: JointRating[];
  /** development plans, in order (parties) */
  plans?: DevelopmentPlan[];
  /** in order (parties) */
  promises?: Promise[];
  /** versions of the working agreement, in order (parties) */
  agreements?: WorkingAgreement[];
  /** how far expectations were met, in order (parties) */
  reviews?: ExpectationReview[];
  /** what each of the two wants recorded (parties) */
  sharing?: Sharing[];
  /** when it was last brought to life (marked as kick-start or rekindled), an instant; empty = on its first day (parties) */
  kick_start_since?: Moment | null;
}

/** One page of a meeting: everything that belongs to it, for one viewer. */
export interface MeetingPage {
  /** the meeting (parties) */
  meeting: Meeting;
  /** its agenda, in order (parties) */
  items?: AgendaItem[];
  /** statements on its page, in order (parties) */
  notes?: Note[];
  /** attached to those statements, items and promises (parties) */
  evidence?: Evidence[];
  /** its record; empty = no page yet (parties) */
  record?: Record | null;
  /** promises made in it (parties) */
  action_plan?: Promise[];
  /** the viewer's own notes about it (author) */
  own_notes?: AuthorNote[];
}

/** A promise with what follows from the day. */
export interface PromiseLine {
  /** as it stands (parties) */
  promise: Promise;
  /** whether its due day is over and it is neither delivered nor settled (parties) */
  overdue: boolean;
  /** days to the due day; negative = over; 0 when undated (parties) */
  days_left: number;
}

/** Who promised what to whom, in two columns. */
export interface PromiseColumns {
  /** promised by the viewer: due first, then undated, then settled (parties) */
  mine?: PromiseLine[];
  /** promised by the other side, in the same order (parties) */
  theirs?: PromiseLine[];
}

/** One line of the sheet. */
export interface PreparationLine {
  /** what it is (parties) */
  kind: LineKind;
  /** what it is about: an id or a key (parties) */
  subject: string;
  /** section of the template it belongs to; empty = none (parties) */
  section: string;
  /** what it is called, cut to prep_line_words of the policy; may be empty (parties) */
  text: string;
  /** stable word: why it is there, e.g. "promise_due" (parties) */
  why: string;
  /** what the words of the reason are made of (parties) */
  parameters?: MessageParameter[];
  /** why it is there, one English sentence (parties) */
  reason: string;
  /** time it takes to read [s] (parties) */
  seconds: number;
}

/** What one of the two prepares a meeting with. */
export interface PreparationSheet {
  /** for which meeting (parties) */
  meeting: MeetingId;
  /** the template in force, in order (parties) */
  sections?: AgendaSection[];
  /** what to look at, most important first, within page and minutes (parties) */
  lines?: PreparationLine[];
  /** what did not fit (parties) */
  left_out?: PreparationLine[];
  /** time the lines take [s] (parties) */
  seconds: number;
  /** time there is [s] (parties) */
  budget_seconds: number;
}

/** What a rule noticed. Codes and parameters; English beside them. */
export interface Finding {
  /** stable name of the rule, e.g. "r_due" (parties) */
  rule: string;
  /** how much it weighs (parties) */
  severity: Severity;
  /** whose it is to act; unknown = both (parties) */
  responsible: Side;
  /** what it is about: an id (parties) */
  subject: string;
  /** what it rests on: ids (parties) */
  evidence?: string[];
  /** what the words are made of (parties) */
  parameters?: MessageParameter[];
  /** one English sentence (parties) */
  message: string;
  /** what to do, in English; may be empty (parties) */
  hint: string;
}

/** Whether the viewer may do something next, and why not. */
export interface NextAction {
  /** kind of the command, e.g. "sign_record" (parties) */
  command: string;
  /** what it would be done to: an id, or the relationship's for something new (parties) */
  subject: string;
  /** whether decide would accept it from the viewer now (parties) */
  allowed: boolean;
  /** why not (parties) */
  refusal?: CommandRefusal | null;
}

/** The record of each kind of entry. */
export interface Bodies {
  open_relationship: OpenRelationship;
  close_relationship: CloseRelationship;
  mark_phase: MarkPhase;
  carry_over: CarryOver;
  arrange_meeting: ArrangeMeeting;
  move_meeting: MoveMeeting;
  cancel_meeting: CancelMeeting;
  miss_meeting: MissMeeting;
  chase_meeting: ChaseMeeting;
  start_meeting: StartMeeting;
  end_meeting: EndMeeting;
  hold_meeting: HoldMeeting;
  arrive: Arrive;
  log_time: LogTime;
  rate_tone: RateTone;
  add_item: AddItem;
  edit_item: EditItem;
  close_item: CloseItem;
  open_topic: OpenTopic;
  mark_topic: MarkTopic;
  write_note: WriteNote;
  keep_note: KeepNote;
  file_record: FileRecord;
  sign_record: SignRecord;
  read_record: ReadRecord;
  add_addendum: AddAddendum;
  attach_evidence: AttachEvidence;
  recognise: Recognise;
  give_feedback: GiveFeedback;
  raise_matter: RaiseMatter;
  answer_matter: AnswerMatter;
  finish_matter: FinishMatter;
  close_loop: CloseLoop;
  ask_pulse: AskPulse;
  answer_pulse: AnswerPulse;
  answer_upward: AnswerUpward;
  tally_talk: TallyTalk;
  rate_jointly: RateJointly;
  agree_rating: AgreeRating;
  plan_development: PlanDevelopment;
  agree_plan: AgreePlan;
  finish_step: FinishStep;
  make_promise: MakePromise;
  accept_promise: AcceptPromise;
  decline_promise: DeclinePromise;
  start_promise: StartPromise;
  renegotiate_promise: RenegotiatePromise;
  release_promise: ReleasePromise;
  deliver_promise: DeliverPromise;
  confirm_promise: ConfirmPromise;
  dispute_promise: DisputePromise;
  break_promise: BreakPromise;
  propose_agreement: ProposeAgreement;
  agree_agreement: AgreeAgreement;
  choose_sharing: ChooseSharing;
  review_expectation: ReviewExpectation;
  person: Person;
  employment: Employment;
  reporting_line: ReportingLine;
  holiday: Holiday;
  programme_adoption: ProgrammeAdoption;
  absence: Absence;
  kpi_reading: KpiReading;
  goal: Goal;
  register_plan: RegisterPlan;
  decide_tier: DecideTier;
  decide_scoring: DecideScoring;
  erased: Erased;
}
/** What an entry says, by its kind. */
export type EntryKind = keyof Bodies;
/** The body of an entry of any kind. */
export type Body = Bodies[EntryKind];
/** An entry of one kind. */
export interface EntryOf<Kind extends EntryKind> {
  /** its place in the stream, from 1 */
  version: number;
  /** who said it */
  actor: PersonId;
  /** when it was so */
  at: Timestamp;
  /** when it was learnt */
  recorded_at: Timestamp;
  /** idempotency key of the command; empty = none */
  key: string;
  /** what kind of thing was said */
  kind: Kind;
  /** version of the record that body is */
  record_version: number;
  /** what was said */
  body: Bodies[Kind];
}
/** An entry of a stream; a test of `kind` tells what its body is. */
export type Entry = { [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];
/** What somebody wants to say; a test of `kind` tells what its body is. */
export type Command = { [Kind in EntryKind]: { kind: Kind; body: Bodies[Kind] } }[EntryKind];
/** A record as roir writes it: no key is left out. */
export type Written<T> = T extends readonly (infer Item)[]
  ? Written<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Written<Exclude<T[Key], undefined>> }
    : T;
