import { allForms, findForm } from './forms/registry.ts';
import { municipalities } from './municipalities.ts';
import type { AvailabilityRule, Consultant, Settings } from './settings.ts';

/** What is wrong with one setting, and what to do about it. */
export interface SettingsFault {
  readonly path: readonly (string | number)[];
  readonly advice: string;
}

/** What no schema of one value can see: ids that lead nowhere and settings that contradict each other. */
export function settingsFaults(settings: Settings): SettingsFault[] {
  return [
    ...settings.consultants.flatMap((consultant, index) => [
      ...repeatedId(settings.consultants, index),
      ...strangeStandIn(settings.consultants, index),
      ...unknownCodes(consultant).map((fault) => within(['consultants', index], fault)),
      ...consultant.availability.flatMap((_, rule) =>
        ruleFaults(consultant.availability, rule).map((fault) =>
          within(['consultants', index, 'availability', rule], fault),
        ),
      ),
    ]),
    ...slotFaults(settings),
    ...digestFaults(settings),
    ...formFaults(settings),
  ];
}

function repeatedId(consultants: readonly Consultant[], index: number): SettingsFault[] {
  const first = consultants.findIndex(({ id }) => id === consultants[index]?.id);
  const advice = `write an id of its own: consultants[${first}] has this one`;
  return first === index ? [] : [{ path: ['consultants', index, 'id'], advice }];
}

function strangeStandIn(consultants: readonly Consultant[], index: number): SettingsFault[] {
  const { id, standIn } = consultants[index] ?? {};
  const others = consultants.map((other) => other.id).filter((other) => other !== id);
  const isKnown = standIn === undefined || others.includes(standIn);
  const advice = `write the id of another consultant (${others.join(', ')}), or leave it out`;
  return isKnown ? [] : [{ path: ['consultants', index, 'standIn'], advice }];
}

function unknownCodes({ regions, topics }: Consultant): SettingsFault[] {
  const known = {
    regions: new Set(municipalities().map(({ regionCode }) => regionCode)),
    topics: new Set(allForms().flatMap(topicsAsked)),
  };
  return Object.entries({ regions, topics }).flatMap(([name, codes]) => {
    const existing = name === 'regions' ? known.regions : known.topics;
    return codes.flatMap((code, index) =>
      existing.has(code)
        ? []
        : [{ path: [name, index], advice: `write one of ${[...existing].sort().join(', ')}` }],
    );
  });
}

function topicsAsked({ groups }: ReturnType<typeof allForms>[number]): string[] {
  const fields = groups.flatMap((group) => group.fields).filter(({ role }) => role === 'topics');
  return fields.flatMap(({ options }) => options?.map(({ id }) => id) ?? []);
}

function ruleFaults(rules: readonly AvailabilityRule[], index: number): SettingsFault[] {
  const rule = rules[index];
  if (rule === undefined) {
    return [];
  }
  if (minuteOf(rule.until) - minuteOf(rule.from) < rule.lengthMinutes) {
    return [{ path: ['until'], advice: `let it end at least ${rule.lengthMinutes} minutes after it begins` }];
  }
  const clash = rules.findIndex((earlier, position) => position < index && overlaps(earlier, rule));
  const advice = `let it begin when availability[${clash}] has ended, or end before that begins`;
  return clash < 0 ? [] : [{ path: ['from'], advice }];
}

function overlaps(one: AvailabilityRule, other: AvailabilityRule): boolean {
  return one.weekday === other.weekday && one.from < other.until && other.from < one.until;
}

function slotFaults({ slots }: Settings): SettingsFault[] {
  const hours = slots.horizonDays * 24;
  const advice = `write less than ${hours}, the hours of horizonDays, or no time is ever offered`;
  return slots.noticeHours < hours ? [] : [{ path: ['slots', 'noticeHours'], advice }];
}

function digestFaults({ digest, workingHours }: Settings): SettingsFault[] {
  const advice = `write less than ${workingHours.until}, the end of workingHours, or none is ever sent`;
  return digest.hour < workingHours.until ? [] : [{ path: ['digest', 'hour'], advice }];
}

function formFaults({ forms }: Settings): SettingsFault[] {
  const known = allForms().map(({ id }) => id);
  return Object.entries(forms).flatMap(([formId, { opensAt, closesAt }]) => {
    if (findForm(formId) === undefined) {
      return [{ path: ['forms', formId], advice: `there is no such form: write one of ${known.join(', ')}` }];
    }
    const isNeverOpen = opensAt && closesAt && Date.parse(closesAt) <= Date.parse(opensAt);
    return isNeverOpen
      ? [{ path: ['forms', formId, 'closesAt'], advice: 'let it close after it opens' }]
      : [];
  });
}

function within(path: readonly (string | number)[], fault: SettingsFault): SettingsFault {
  return { ...fault, path: [...path, ...fault.path] };
}

function minuteOf(time: string): number {
  return Date.parse(`1970-01-01T${time}Z`) / 60_000;
}
