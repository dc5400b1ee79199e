import type { Consultant, Settings } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import type { Language } from '../../schemas/text.ts';
import { isAwayUntil } from './absence.ts';
import { deadlineAfter } from './working-days.ts';

export interface Wanted {
  readonly settings: Pick<Settings, 'consultants' | 'deadlines' | 'closedDays'>;
  /** Absent where the form does not ask for a municipality. */
  readonly regionCode?: string | undefined;
  readonly topics: readonly string[];
  readonly meetingLanguage: Language;
  /** Nobody is chosen for an application of their own. */
  readonly applicantEmail?: string | undefined;
  readonly now: Date;
}

/** Who could take an application, with the free times and how many applications already wait there. */
interface Candidate {
  readonly consultant: Consultant;
  readonly freeSlots: readonly Slot[];
  readonly load: number;
}

/**
 * The consultants whom region, topics and language fit. Where nobody fits, the wish is widened: first
 * the topics are dropped, then the region, last the language, so that no application is left without
 * a consultant. Who is away until the deadline, or is the applicant, is skipped while anybody else is
 * there.
 */
export function fittingConsultants(wanted: Wanted): Consultant[] {
  const { consultants } = wanted.settings;
  const present = consultants.filter(
    (consultant) => isPresent(consultant, wanted) && !isApplicant(consultant, wanted),
  );
  const pool = present.length > 0 ? present : consultants;
  const speaks = pool.filter(({ meetingLanguages }) => meetingLanguages.includes(wanted.meetingLanguage));
  const serves = speaks.filter(({ regions }) => servesRegion(regions, wanted.regionCode));
  const knows = serves.filter(({ topics }) => knowsTopic(topics, wanted.topics));
  return [knows, serves, speaks].find((fitting) => fitting.length > 0) ?? pool;
}

/** With free times first, then whoever has least waiting, then by id: the same question, the same answer. */
export function chooseConsultant<Fitting extends Candidate>(candidates: readonly Fitting[]): Fitting {
  const [fairest] = candidates.toSorted(
    (one, other) =>
      Number(other.freeSlots.length > 0) - Number(one.freeSlots.length > 0) ||
      one.load - other.load ||
      (one.consultant.id < other.consultant.id ? -1 : 1),
  );
  if (fairest === undefined) {
    throw new RangeError('There is no consultant to choose from');
  }
  return fairest;
}

function isPresent(consultant: Consultant, { settings, now }: Wanted): boolean {
  const { decisionWorkingDays: workingDays, decisionHour: hour } = settings.deadlines;
  const { closedDays } = settings;
  const decideBy = deadlineAfter({ from: now, workingDays, hour, closedDays }).toISOString();
  return !isAwayUntil(consultant, decideBy, { now, closedDays });
}

export function isApplicant(
  { email }: Consultant,
  { applicantEmail }: Pick<Wanted, 'applicantEmail'>,
): boolean {
  return email.toLowerCase() === applicantEmail?.toLowerCase();
}

function servesRegion(regions: readonly string[], regionCode: string | undefined): boolean {
  return regions.length === 0 || regionCode === undefined || regions.includes(regionCode);
}

/** One topic in common is enough; an empty list on either side asks for nothing. */
function knowsTopic(known: readonly string[], wanted: readonly string[]): boolean {
  return known.length === 0 || wanted.length === 0 || wanted.some((topic) => known.includes(topic));
}
