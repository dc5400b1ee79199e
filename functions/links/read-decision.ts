import { type Decision, decisionSchema } from '../../schemas/decision.ts';
import type { Fault } from '../../schemas/define-form.ts';
import { proposalNames } from '../pages/posted-names.ts';

type Reading = { readonly decision: Decision } | { readonly faults: readonly Fault[] };

type Fields = Readonly<Record<string, string>>;

/** The consultant's choice, or what is wrong with it, field by field. */
export function readDecision(fields: Fields): Reading {
  const proposals = proposalsIn(fields);
  const read = decisionSchema.safeParse({ ...fields, proposals });
  if (read.success) {
    return { decision: read.data };
  }
  return {
    faults: read.error.issues.map(({ path, message }) => {
      const [field = 'decision', index, part] = path;
      if (field === 'decision') {
        return choiceFault(fields['decision']);
      }
      return field === 'proposals'
        ? { field: proposalField(proposals[Number(index ?? 0)]?.row ?? 1, part), code: message }
        : { field: String(field), code: message };
    }),
  };
}

/** The rows that hold anything; the names of the rest are no fault. */
function proposalsIn(fields: Fields): { row: number; date: string; time: string }[] {
  return proposalNames
    .map(({ date, time }, index) => ({
      row: index + 1,
      date: fields[date]?.trim() ?? '',
      time: fields[time]?.trim() ?? '',
    }))
    .filter(({ date, time }) => date !== '' || time !== '');
}

/** The control of a row that a fault is about. */
export function proposalField(row: number, part: PropertyKey | undefined = 'date'): string {
  const names = proposalNames[row - 1];
  return (part === 'time' ? names?.time : names?.date) ?? 'decision';
}

function choiceFault(chosen: string | undefined): Fault {
  return { field: 'decision', code: chosen ? 'invalid' : 'missing' };
}
