import { type Decision, decisionSchema } from '../../schemas/decision.ts';
import type { Fault } from '../../schemas/define-form.ts';

type Reading = { readonly decision: Decision } | { readonly faults: readonly Fault[] };

/** The consultant's choice, or what is wrong with it, field by field. */
export function readDecision(fields: Readonly<Record<string, string>>): Reading {
  const read = decisionSchema.safeParse(fields);
  if (read.success) {
    return { decision: read.data };
  }
  return {
    faults: read.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? 'decision');
      return field === 'decision' ? choiceFault(fields['decision']) : { field, code: issue.message };
    }),
  };
}

function choiceFault(chosen: string | undefined): Fault {
  return { field: 'decision', code: chosen ? 'invalid' : 'missing' };
}
