import type { ExportFault, Fault } from '../../functions/domain/timeline-export.ts';

const FAULTS: Readonly<Record<ExportFault, string>> = {
  altered: 'is altered',
  missing: 'is missing',
  moved: 'has been moved',
  added: 'has been added',
  replaced: 'does not follow from the one before: one of the two was made anew',
  text: 'has an altered text',
  textMissing: 'lacks a text that was exported',
  textAdded: 'has a text that was not exported here',
  cutOff: 'and what follows it is cut off',
  head: 'is not where the application says that its timeline ends',
  frame: 'tells another reference, application or time than the file',
};

/** `entry 3 is altered`. */
export function faultText({ seq, why }: Fault): string {
  return `entry ${seq} ${FAULTS[why]}`;
}
