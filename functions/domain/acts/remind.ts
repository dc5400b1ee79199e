import type { Application } from '../../../schemas/application.ts';
import type { Rung } from '../../../schemas/rung.ts';
import { type Change, record } from '../change.ts';
import type { Parties, Setting } from '../parties.ts';
import { type MessageDraft, toApplicant, toConsultant, toCoordinator } from '../recipients.ts';
import { nextWorkingMoment } from '../working-days.ts';

/** The consultant is reminded, while the decision is still theirs; never outside working hours. */
export function remind(application: Application, parties: Parties, setting: Setting): Change {
  const onlyWhile = ['awaitingDecision'];
  const draft = toConsultant(parties.consultant, 'reminder', { onlyWhile });
  return reminded(application, { note: 'remind', draft }, { ...parties, ...setting });
}

/** The company is reminded that it owes an answer, or a choice. */
export function remindApplicant(application: Application, parties: Parties, setting: Setting): Change {
  const template = application.status === 'awaitingChoice' ? 'proposal-reminder' : 'question-reminder';
  const draft = toApplicant(application, template, { onlyWhile: [application.status] });
  return reminded(application, { note: 'remindApplicant', draft }, { ...parties, ...setting });
}

/** The coordinator hears that an answer is about to be late. */
export function tellCoordinator(application: Application, parties: Parties, setting: Setting): Change {
  const draft = toCoordinator('overdue-notice', { onlyWhile: ['awaitingDecision'] });
  return reminded(application, { note: 'tellCoordinator', draft }, { ...parties, ...setting });
}

interface Reminder {
  readonly note: Extract<Rung['kind'], 'remind' | 'remindApplicant' | 'tellCoordinator'>;
  readonly draft: MessageDraft;
}

/**
 * No step of its way: whoever has its page open may go on with it. The rung is done, whoever repeats it,
 * and so is any other of its kind that is late as well: one mail says it for all.
 */
function reminded(
  application: Application,
  { note, draft }: Reminder,
  { settings, occasion }: Parties & Setting,
): Change {
  const notBefore = nextWorkingMoment(occasion.now, settings);
  const [, ...later] = application.ladder;
  const isDone = ({ kind, at }: Rung) => kind === note && Date.parse(at) <= occasion.now.getTime();
  return record(
    { act: note, from: application.status },
    {
      application: { ...application, ladder: later.filter((rung) => !isDone(rung)) },
      messages: [{ ...draft, notBefore }],
    },
    occasion,
  );
}
