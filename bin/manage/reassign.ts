import type { Successor } from '../../functions/domain/acts/hand-on.ts';
import { consultantOf } from '../../functions/domain/consultant-of.ts';
import { momentText, slotText } from '../../functions/email/moments.ts';
import { reassigned } from '../../functions/progress/reassigned.ts';
import { successorCalled } from '../../functions/progress/successor.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { occasion } from '../../functions/runtime/occasions.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import type { Application } from '../../schemas/application.ts';
import type { Settings } from '../../schemas/settings.ts';
import { CommandRefused } from './command-refused.ts';
import { commandWords } from './command-words.ts';
import { findApplication } from './find-application.ts';
import { reach } from './reach.ts';
import { refuseReassigning } from './refuse-reassigning.ts';

const usage =
  'Name one reference and one consultant: npm run manage -- reassign RG-7K3M-42Y mette-holm [--stage deployment.json]';

/**
 * Gives an application that waits for a decision to another consultant. The mails leave by the table's
 * stream. The workflow is left to the sweeper of waits, in either home: nothing is due for it within a day,
 * and a command needs no right to Step Functions. A second run is refused: they have it already.
 */
export async function reassign(words: readonly string[]): Promise<string> {
  const { names, option } = commandWords(words, { usage, options: ['stage'] });
  const [reference, consultantId, ...more] = names;
  if (reference === undefined || consultantId === undefined || more.length > 0) {
    throw new CommandRefused(usage);
  }
  const running = await reach(option('stage'), `The application ${reference} goes to ${consultantId}.`);
  return await running(giveTo(consultantId, reference));
}

interface Given {
  readonly before: Application;
  readonly after: Application;
  readonly to: Successor['consultant'];
}

/** Judged under the lock on which it is stored: what is answered meanwhile is not taken from anybody. */
async function giveTo(consultantId: string, typed: string): Promise<string> {
  const { application, settings } = await findApplication(typed);
  let before = application;
  const after = await applicationStore().change(application.id, async (current) => {
    const made = occasion({ role: 'coordinator' }, 'command', newId());
    refuseReassigning(current, consultantId, { settings, now: made.now });
    before = current;
    const successor = await successorCalled(consultantId, current, { settings, now: made.now });
    return reassigned(current, { successor, why: 'staff', settings, occasion: made });
  });
  return told({ before, after, to: consultantOf({ consultantId }, settings) }, settings);
}

function told({ before, after, to }: Given, settings: Settings): string {
  const from = consultantOf(before, settings);
  return [
    `${after.reference} er givet videre fra ${from.name} til ${to.name}.`,
    `Fristen er den samme: ${momentText(after.decideBy).da}.`,
    ...timesText({ before, after, to }),
    `${to.name} får en mail med sit eget link. ${from.name} får besked, og det gamle link virker ikke mere.`,
    'Virksomheden får at vide, hvem der nu svarer.',
    'Tjenesten vækker selv henvendelsens forløb inden for to minutter.',
  ].join('\n');
}

function timesText({ before, after, to }: Given): string[] {
  if (before.wishes.length === 0) {
    return [];
  }
  return after.wishes.length === 0
    ? [`Ingen af de ønskede tider er fri hos ${to.name}.`]
    : [
        `Disse ønskede tider følger med til ${to.name}:`,
        ...after.wishes.map((slot) => `- ${slotText(slot).da}`),
      ];
}
