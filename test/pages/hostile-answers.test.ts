import { expect, it } from 'vitest';
import { applicationPage } from '../../functions/pages/application/application-page.ts';
import { decisionFaultTexts } from '../../functions/pages/decision/decision-fault-texts.ts';
import { decisionPage } from '../../functions/pages/decision/decision-page.ts';
import { checkPage } from '../../functions/pages/form/check-page.ts';
import { formPage } from '../../functions/pages/form/form-page.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';
import {
  anApplication,
  applications,
  approval,
  booking,
  pendingAct,
  proposal,
  question,
} from './an-application.ts';
import { aCheckPage, aDecisionPage, aFormPage, anApplicationPage } from './page-inputs.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;b&gt;</textarea></title>`;

const values = Object.fromEntries(
  interestForm.groups
    .flatMap(({ fields }) => fields)
    .map(({ id, widget }) => [id, widget === 'checkboxes' ? [HOSTILE] : HOSTILE]),
);
const decision = { ...approval, place: HOSTILE, message: HOSTILE, note: HOSTILE };
const application = anApplication({ answers: values, decision, booking: { ...booking, place: HOSTILE } });
const faults = interestForm.groups.flatMap(({ fields }) =>
  fields.map(({ id }) => ({ field: id, code: HOSTILE })),
);
const controlFaults = Object.keys(decisionFaultTexts).map((field) => ({ field, code: HOSTILE }));
const words = { consultantId: HOSTILE, decidedAt: approval.decidedAt, message: HOSTILE, note: HOSTILE };
const recorded: readonly RecordedDecision[] = [
  decision,
  { kind: 'propose', slots: [approval.slot], place: HOSTILE, ...words },
  { kind: 'ask', question: HOSTILE, ...words },
  { kind: 'handOver', to: HOSTILE, ...words },
  { kind: 'decline', reason: 'other', ...words },
];
const preview = { to: HOSTILE, subject: HOSTILE, text: HOSTILE };

const pages = {
  form: formPage(aFormPage({ values, faults, formToken: HOSTILE, submissionKey: HOSTILE })),
  check: checkPage(aCheckPage({ answers: values, chosen: [HOSTILE], faults })),
  application: applicationPage(anApplicationPage({ application: { ...application, status: 'booked' } })),
  question: applicationPage(
    anApplicationPage({
      application: {
        ...applications.awaitingAnswer,
        questions: [
          { ...question, text: HOSTILE, answer: HOSTILE, answeredAt: question.askedAt },
          { ...question, text: HOSTILE },
        ],
        refusal: HOSTILE,
      },
      values: { act: 'answer', answer: HOSTILE },
      faults: [{ field: HOSTILE, code: HOSTILE }],
    }),
  ),
  proposal: applicationPage(
    anApplicationPage({
      application: {
        ...applications.awaitingChoice,
        decision: { ...proposal, slots: [...proposal.slots], place: HOSTILE, message: HOSTILE },
      },
      values: { act: 'choose', slotId: HOSTILE, message: HOSTILE },
    }),
  ),
  correction: applicationPage(anApplicationPage({ values: { ...values, act: 'correct' }, faults })),
  late: applicationPage(
    anApplicationPage({ values: { act: 'answer', answer: HOSTILE }, notice: 'answer-late' }),
  ),
  decision: decisionPage(
    aDecisionPage({
      application: {
        ...application,
        refusal: HOSTILE,
        handedOn: { from: HOSTILE, why: HOSTILE, note: HOSTILE },
        questions: [{ ...question, text: HOSTILE, answer: HOSTILE, answeredAt: question.answerBy }],
      },
      values: Object.fromEntries(Object.keys(decisionFaultTexts).map((name) => [name, HOSTILE])),
      faults: [{ field: HOSTILE, code: HOSTILE }, ...controlFaults],
      previews: { approve: [preview], propose: [preview], ask: [preview], decline: [preview] },
    }),
  ),
  ...Object.fromEntries(
    recorded.map((one) => [
      `recorded ${one.kind}`,
      decisionPage(
        aDecisionPage({ application: { ...application, status: 'decided', decision: one, pendingAct } }),
      ),
    ]),
  ),
};

it.each(Object.entries(pages))('A18 the %s page shows hostile text as text', (_, page) => {
  expect(page).toContain('&lt;script&gt;');
  expect(page).toContain('&amp;lt;b&amp;gt;');
  expect(page).not.toMatch(/<script|<img src=x|<b>/);
  expect(page.match(/<\/title>/g)).toHaveLength(1);
});
