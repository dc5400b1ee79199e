import * as z from 'zod';
import { emailAddressSchema } from './email-address.ts';
import { languageSchema, textSchema } from './text.ts';

const nameSchema = line(100);
const phoneSchema = z.string().regex(/^\+\d{6,15}$/);
const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):(00|15|30|45)$/);
const consultantIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** ISO weekday: 1 is Monday, 7 is Sunday. */
const weekdaySchema = wholeNumber(1, 7);

/**
 * A weekly rule: slots of `lengthMinutes` from `from` to `until`, Copenhagen wall time, with
 * `bufferMinutes` kept free after each. All lengths are whole quarters of an hour.
 */
export const availabilityRuleSchema = z.strictObject({
  weekday: weekdaySchema,
  from: timeOfDaySchema,
  until: timeOfDaySchema,
  lengthMinutes: minutes(15, 480),
  bufferMinutes: minutes(0, 120).default(0),
});
export type AvailabilityRule = z.infer<typeof availabilityRuleSchema>;

/** Days, both included, as Copenhagen dates. */
const absenceSchema = z
  .strictObject({ from: z.iso.date(), until: z.iso.date() })
  .refine((absence) => absence.from <= absence.until);

export const consultantSchema = z.strictObject({
  id: consultantIdSchema,
  name: nameSchema,
  title: textSchema,
  email: emailAddressSchema,
  phone: phoneSchema,
  language: languageSchema.default('da'),
  /** Official region codes that this consultant serves; empty serves the whole country. */
  regions: z.array(z.string()).default([]),
  /** Option ids of the form's `topics` field; empty takes any. */
  topics: z.array(z.string()).default([]),
  /** Languages in which meetings can be held. */
  meetingLanguages: z.array(languageSchema).min(1).default(['da']),
  /** Where meetings are held unless the decision says otherwise: an address, a phone number or an https link. */
  place: line(300),
  absences: z.array(absenceSchema).default([]),
  availability: z.array(availabilityRuleSchema),
  /** Most applications with a hold or booking on one day. */
  dailyCap: wholeNumber(1, 50).default(6),
  /** Who takes over when this one does not answer; where nobody is named, whoever fits. */
  standIn: consultantIdSchema.optional(),
});
export type Consultant = z.infer<typeof consultantSchema>;

/** One payer: a line of text and a logo file under `/assets/`, shown on every page and mail at equal height. */
export const funderSchema = z.strictObject({
  line: textSchema,
  logo: z.string().regex(/^[a-z0-9-]+\.svg$/),
  logoAlt: textSchema,
  url: z.httpUrl(),
});
export type Funder = z.infer<typeof funderSchema>;

/** A named person whom people can call or write when nothing else helps. */
export const contactSchema = z.strictObject({
  name: nameSchema,
  email: emailAddressSchema,
  phone: phoneSchema,
});
export type Contact = z.infer<typeof contactSchema>;

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

const formSettingsSchema = z.strictObject({
  /** Instants between which the form is open; absent means no limit. */
  opensAt: z.iso.datetime({ offset: true }).optional(),
  closesAt: z.iso.datetime({ offset: true }).optional(),
  closedText: textSchema.optional(),
});

/** One organisation: whose forms, who pays, who decides, and every number that is a matter of policy. */
export const settingsSchema = z.strictObject({
  organisation: z.strictObject({
    name: line(120),
    address: line(200),
    url: z.httpUrl(),
    /** Who may be asked about personal data. */
    privacyEmail: emailAddressSchema,
  }),
  programme: z.strictObject({ name: textSchema, funders: z.array(funderSchema).min(1) }),
  /** Starts every reference: `RG` gives `RG-7K3M-42Q`. */
  referencePrefix: z.string().regex(/^[A-Z]{2,4}$/),
  /** The project's name as the sender of mails, and the read mailbox that also organises calendar entries. */
  sender: z.strictObject({ name: nameSchema, email: emailAddressSchema }),
  coordinator: contactSchema,
  consultants: z.array(consultantSchema).min(1),
  /** Days closed beside weekends and public holidays. */
  closedDays: z.array(z.iso.date()).default([]),
  workingHours: workingHoursSchema.prefault({}),
  deadlines: deadlinesSchema.prefault({}),
  ladder: ladderSchema.prefault({}),
  digest: digestRulesSchema.prefault({}),
  slots: slotRulesSchema.prefault({}),
  limits: limitsSchema.prefault({}),
  /** By form id; a form that is not named is open. */
  forms: z.record(z.string(), formSettingsSchema).default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

// All checks at once: one after the other, each makes the schema anew, and every cold start makes them all.

function wholeNumber(min: number, max: number) {
  return z.int().check(z.gte(min), z.lte(max));
}

/** In whole quarters of an hour. */
function minutes(min: number, max: number) {
  return z.int().check(z.gte(min), z.lte(max), z.multipleOf(15));
}

function line(maxLength: number) {
  return z.string().check(z.trim(), z.minLength(2), z.maxLength(maxLength));
}
