import { visit } from '../../bin/rehearse/visit.ts';
import { verifyChain } from '../../functions/domain/timeline.ts';
import type { Acknowledged, Ledger } from './ledger.ts';
import type { StoredCase } from './stored-case.ts';

/** What of the acknowledged is not there as it was promised. */
export function lostOf({ applications }: Ledger, cases: readonly StoredCase[]): string[] {
  const byReference = Map.groupBy(cases, ({ application }) => application.reference);
  return applications.flatMap((acknowledged) => {
    const [found, ...others] = byReference.get(acknowledged.reference) ?? [];
    if (found === undefined || others.length > 0) {
      return [`${acknowledged.reference} is there ${found ? 'twice' : 'no more'}`];
    }
    return actsLost(acknowledged, found).map((what) => `${acknowledged.reference}: ${what}`);
  });
}

/** Every application's timeline leads without a gap to where the application says that it ends. */
export function brokenTimelines(cases: readonly StoredCase[]): string[] {
  return cases.flatMap(({ application, entries, texts }) => {
    const verdict = verifyChain(entries, texts);
    const isWhole =
      verdict.ok && verdict.head.seq === application.head.seq && verdict.head.hash === application.head.hash;
    return isWhole ? [] : [`${application.reference}: the timeline is broken`];
  });
}

/** Which of these pages do not show their application. */
export async function deadPages(acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const pages = await Promise.all(acknowledged.map(({ statusUrl }) => visit(statusUrl)));
  return acknowledged.flatMap(({ reference }, index) => {
    const page = pages[index];
    const isShown = page?.status === 200 && page.text.includes(reference);
    return isShown ? [] : [`${reference}: its page answers ${page?.status}`];
  });
}

function actsLost({ acts }: Acknowledged, { entries, texts }: StoredCase): string[] {
  const byLink = entries.filter(({ channel }) => channel === 'link').map(({ actor }) => actor.role);
  const written = new Set(texts.map(({ text }) => text));
  const missing = (['applicant', 'consultant'] as const).flatMap((role) => {
    const promised = new Set(acts.filter((act) => act.role === role).map(({ form }) => form)).size;
    const found = byLink.filter((actor) => actor === role).length;
    return found < promised ? [`${promised - found} of ${promised} acts by the ${role} are lost`] : [];
  });
  const unwritten = acts.filter(({ words }) => words !== undefined && !written.has(words));
  return [...missing, ...unwritten.map(() => 'what was written with an act is lost')];
}
