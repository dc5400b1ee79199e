import * as z from 'zod';
import { minutes, wholeNumber } from './values.ts';

/** Every number of the settings that is a matter of policy, each with what holds where nothing is said. */

export const deadlinesSchema = z.strictObject({
  /** Working days a consultant has to decide. */
  decisionWorkingDays: wholeNumber(1, 60).default(4),
  /** Hour of the day, Copenhagen, at which a deadline falls. */
  decisionHour: wholeNumber(8, 18).default(16),
  /** Working days the company has to answer a question. */
  answerWorkingDays: wholeNumber(1, 60).default(5),
  /** Working days the company has to choose one of the times proposed to it. */
  choiceWorkingDays: wholeNumber(1, 60).default(3),
  /** Working days a consultant has at least, once the company has answered. */
  resumedWorkingDays: wholeNumber(1, 20).default(1),
  /** How long a decision can be undone before anything follows from it. */
  undoSeconds: wholeNumber(0, 3600).default(300),
  /** Hours before a booked slot until which the company may cancel by link. */
  cancelUntilHours: wholeNumber(0, 336).default(24),
  /** How long a link in a mail works. */
  linkDays: wholeNumber(1, 365).default(180),
  /** Days after which a submission that was held apart is deleted. */
  heldApartDays: wholeNumber(1, 60).default(14),
  /** Days for which nothing is sent to an address from which mail came back. */
  suppressionDays: wholeNumber(1, 365).default(90),
});

/**
 * What happens by itself while nobody answers, in working days after the consultant got the application;
 * all of it at `hour`, Copenhagen. The last rung is the promised date itself.
 */
export const ladderSchema = z.strictObject({
  hour: wholeNumber(7, 16).default(9),
  /** One reminder on each of these days. */
  remindAfterWorkingDays: z.array(wholeNumber(1, 60)).max(5).default([2]),
  /** The stand-in takes over; 0 for never. */
  standInAfterWorkingDays: wholeNumber(0, 60).default(3),
  /** The coordinator hears of it so many working days before the promised date; its own day is 0. */
  tellCoordinatorWorkingDaysBefore: wholeNumber(0, 60).default(0),
  /** Working days by which the company's date moves when it is not kept, once; 0 closes the application then. */
  extensionWorkingDays: wholeNumber(0, 60).default(2),
});
export type LadderRules = z.infer<typeof ladderSchema>;

/** Copenhagen hours between which meetings are proposed and reminders sent, on working days. */
export const workingHoursSchema = z
  .strictObject({ from: wholeNumber(0, 23).default(8), until: wholeNumber(1, 24).default(17) })
  .refine(({ from, until }) => from < until);

/** The morning's mail to each consultant with all that is open, on working days. */
export const digestRulesSchema = z.strictObject({
  isSent: z.boolean().default(true),
  /** Hour of the day, Copenhagen, at which it is sent; in working hours alone. */
  hour: wholeNumber(0, 23).default(8),
});

export const slotRulesSchema = z.strictObject({
  /** Hours from now before the first slot that is offered. */
  noticeHours: wholeNumber(0, 336).default(48),
  /** Days from now that are offered. */
  horizonDays: wholeNumber(1, 120).default(28),
  /** Most times shown on the check page. */
  shownSlots: wholeNumber(3, 200).default(40),
  /** Length of a meeting that a consultant proposes, where none of their weekly rules gives one. */
  proposalMinutes: minutes(15, 480).default(60),
  /** Hours from now before the first time that a consultant can propose: the company has to read it first. */
  proposalNoticeHours: wholeNumber(1, 336).default(4),
  /**
   * Whether the times that a company wishes for are kept from others while it waits. If not, the first
   * approval has them, and whoever else wished for them chooses anew.
   */
  holdWishes: z.boolean().default(true),
  /** Whether the consultant gets the times wished for as a provisional calendar entry while they are held. */
  tentativeEntries: z.boolean().default(true),
});

export const limitsSchema = z.strictObject({
  /** Submissions from one IP prefix (IPv4 /24, IPv6 /56) in an hour. */
  submissionsPerPrefixAndHour: z.int().min(1).default(60),
  /** Submissions with one e-mail address in a day: the most first mails a stranger can cause. */
  submissionsPerAddressAndDay: z.int().min(1).default(5),
  /** Fresh links that one holder can have sent in a day, by whichever dead ones. */
  freshLinksPerHolderAndDay: z.int().min(1).default(3),
  /** Codes of mails typed from one IP prefix in an hour, right or wrong: a right one makes a link. */
  codesPerPrefixAndHour: z.int().min(1).default(30),
  /** Youngest a page may be when its form comes back. */
  minimumPageSeconds: wholeNumber(0, 60).default(3),
});
