import type { Text } from '../../../schemas/text.ts';
import { fill } from '../fill.ts';
import type { ProposalControl } from '../posted-names.ts';
import type { ShownFault } from '../widgets/error-summary.ts';
import { decisionChoices, offeredChoices } from './decision-choices.ts';
import { decisionFaultTexts as texts } from './decision-fault-texts.ts';
import type { DecisionPage } from './decision-page.ts';

/** The controls of the consultant's form. */
export type DecisionControl =
  | 'decision'
  | 'slotId'
  | ProposalControl
  | 'question'
  | 'handOverTo'
  | 'declineReason'
  | 'place'
  | 'message'
  | 'note';

const unknown: Text = {
  da: 'Siden har ikke dette felt. Brug felterne på siden',
  en: 'The page has no such field. Use those on the page',
};

type FaultyForm = Pick<DecisionPage, 'faults' | 'language' | 'settings'>;

/** All faults, one for each control; one without a control on the page as it is now leads nowhere. */
export function decisionFaults(page: FaultyForm & Parameters<typeof offeredChoices>[0]): ShownFault[] {
  const { faults, language } = page;
  const offered = offeredChoices(page);
  const absent = Object.entries(decisionChoices).flatMap(([kind, { controls }]) =>
    offered.some((one) => one === kind) ? [] : controls,
  );
  return [...new Set(faults.map(({ field }) => field))].map((field) => ({
    message: decisionFault(page, field) ?? unknown[language],
    field: isControl(field) && !absent.includes(field) ? field : undefined,
  }));
}

/** What is wrong with one control, in words. */
export function decisionFault({ faults, language, settings }: FaultyForm, field: string): string | undefined {
  const fault = faults.find((one) => one.field === field);
  if (fault === undefined || !isControl(field)) {
    return undefined;
  }
  const text = texts[field][fault.code] ?? texts[field]['invalid'] ?? unknown;
  return fill(text[language], {
    row: field.slice(-1),
    hours: settings.slots.proposalNoticeHours,
    ...settings.workingHours,
  });
}

function isControl(field: string): field is DecisionControl {
  return Object.hasOwn(texts, field);
}
