import { describe, expect, it } from 'vitest';
import { decisionFaultTexts } from '../../../functions/pages/decision/decision-fault-texts.ts';
import { decisionFault, decisionFaults } from '../../../functions/pages/decision/decision-faults.ts';
import { aDecisionPage } from '../page-inputs.ts';

const codes = Object.entries(decisionFaultTexts).flatMap(([field, texts]) =>
  Object.keys(texts).map((code) => ({ field, code })),
);

describe('what is wrong with an answer', () => {
  it.each(codes)('A14 $field $code is told in words of its own, in both languages', (fault) => {
    const [danish, english] = (['da', 'en'] as const).map((language) =>
      decisionFault(aDecisionPage({ language, faults: [fault] }), fault.field),
    );

    expect(danish).toMatch(/^[A-ZÆØÅ][^{}]{9,}$/);
    expect(english).toMatch(/^[A-Z][^{}]{9,}$/);
    expect(danish).not.toBe(english);
  });

  it('N6 names the row, and the rule by its number', () => {
    const faults = [
      { field: 'proposedDate3', code: 'past' },
      { field: 'proposedTime2', code: 'hours' },
    ];

    expect(decisionFaults(aDecisionPage({ faults }))).toEqual([
      {
        field: 'proposedDate3',
        message: 'Forslag 3 skal være mindst 4 timer fremme, så virksomheden kan nå at vælge',
      },
      {
        field: 'proposedTime2',
        message: 'Forslag 2 skal begynde tidligst kl. 8 og slutte senest kl. 17',
      },
    ]);
  });

  it('A14 what is not on the page as it is now leads nowhere', () => {
    const faults = [{ field: 'slotId', code: 'taken' }];
    const [fault] = decisionFaults(aDecisionPage({ faults, wishes: [] }));

    expect(fault).toEqual({ field: undefined, message: 'Tiden er optaget. Vælg en anden tid' });
  });
});
