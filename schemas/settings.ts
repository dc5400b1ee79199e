import * as z from 'zod';
import { emailAddressSchema } from './email-address.ts';
import {
  deadlinesSchema,
  digestRulesSchema,
  ladderSchema,
  limitsSchema,
  slotRulesSchema,
  workingHoursSchema,
} from './settings-rules.ts';
import { languageSchema, textSchema } from './text.ts';
import { minutes, wholeNumber } from './values.ts';

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
  /** Starts every reference: `RG` gives `RG-7K3M-42Y`. */
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

// All checks at once, as in `values.ts`.

function line(maxLength: number) {
  return z.string().check(z.trim(), z.minLength(2), z.maxLength(maxLength));
}
