import type { Act, Note } from '../../../functions/domain/transitions.ts';
import type { Recipient, Template } from '../../../schemas/message.ts';
import { listIn, type Standing } from './history.ts';

type Told = readonly [Template, Recipient];
/** Who is told; where that depends on more than the act, what it depends on. */
type Tells = readonly Told[] | ((standing: Standing) => readonly Told[]);

const handedOn: readonly Told[] = [
  ['request', 'consultant'],
  ['handed-on', 'consultant'],
];
const withNewConsultant: readonly Told[] = [...handedOn, ['new-consultant', 'applicant']];

/** Who is told of what, as docs/workflow.md says it. A new act is one more entry. */
const tells: Readonly<Record<Act | Note, Tells>> = {
  submit: [['receipt', 'applicant']],
  holdApart: [],
  assign: [['request', 'consultant']],
  approve: [],
  propose: [],
  ask: [],
  handOver: [],
  decline: [],
  undo: [],
  settleApproval: both('confirmation', 'decision-receipt'),
  settleProposal: both('proposal', 'decision-receipt'),
  settleQuestion: both('question', 'decision-receipt'),
  settleHandOver: withNewConsultant,
  settleDecline: both('decline', 'decision-receipt'),
  passOn: handedOn,
  reassign: withNewConsultant,
  promise: (standing) => [['new-promise', 'applicant'], ...holderAndCoordinator('promise-notice', standing)],
  loseWish: (standing) => (hasLostLastWish(standing) ? [['wish-lost', 'applicant']] : []),
  wishAnew: [['new-wishes', 'consultant']],
  expire: (standing) => [['expiry', 'applicant'], ...holderAndCoordinator('expiry-notice', standing)],
  answer: both('reply-receipt', 'reply-notice'),
  lapseQuestion: both('question-lapse', 'no-answer-notice'),
  choose: both('confirmation', 'choice-notice'),
  refuseProposals: both('reply-receipt', 'refusal-notice'),
  lapseProposals: both('proposal-expiry', 'proposal-expiry-notice'),
  withdraw: (standing) => onceAsked(standing, both('withdrawal', 'withdrawal-notice')),
  cancel: both('cancellation', 'cancellation-notice'),
  fail: (standing) =>
    onceAsked(standing, [...both('failure', 'failure-notice'), ['failure-notice', 'coordinator']]),
  remind: [['reminder', 'consultant']],
  tellCoordinator: [['overdue-notice', 'coordinator']],
  remindApplicant: ({ entry }) => [
    [entry.to === 'awaitingChoice' ? 'proposal-reminder' : 'question-reminder', 'applicant'],
  ],
  correctContact: ({ entry }) => [
    ['contact-corrected', 'applicant'],
    ...(listIn(entry.facts['fields']).includes('email') ? ([['contact-moved', 'applicant']] as const) : []),
  ],
  sendFreshLink: ({ entry }) => [
    ['fresh-link', entry.facts['to'] === 'consultant' ? 'consultant' : 'applicant'],
  ],
  noteUnreached: [['bounce-notice', 'coordinator']],
  noteExport: [],
};

/** The mails that must follow from an entry, as `withdrawal to applicant`. */
export function toldOf(standing: Standing): string[] {
  const told = tells[standing.entry.act as Act | Note];
  return (typeof told === 'function' ? told(standing) : told).map(
    ([template, recipient]) => `${template} to ${recipient}`,
  );
}

function both(toApplicant: Template, toConsultant: Template): Told[] {
  return [
    [toApplicant, 'applicant'],
    [toConsultant, 'consultant'],
  ];
}

/** Where the coordinator stands in, one mail tells both. */
function holderAndCoordinator(template: Template, { holder }: Standing): Told[] {
  return holder === '_coordinator'
    ? [[template, 'consultant']]
    : [
        [template, 'consultant'],
        [template, 'coordinator'],
      ];
}

/** Who has not been asked yet is told of nothing. */
function onceAsked({ entry }: Standing, told: readonly Told[]): readonly Told[] {
  return told.filter(([, recipient]) => entry.from !== 'submitted' || recipient !== 'consultant');
}

/** A slot's id ends with its start, as `mette_20261124T0900Z`. */
function hasLostLastWish({ entry, wishes }: Standing): boolean {
  const now = entry.at.slice(0, 16).replace(/[-:]/g, '');
  const hasWishAhead = wishes.some((id) => id.slice(id.lastIndexOf('_') + 1, -1) > now);
  return listIn(entry.facts['slotIds']).length > 0 && !hasWishAhead;
}
