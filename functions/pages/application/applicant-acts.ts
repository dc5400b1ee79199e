import type { Booking } from '../../../schemas/application.ts';
import type { Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { HOUR } from '../../domain/time-units.ts';
import { isAllowed } from '../../domain/transitions.ts';
import { controlId } from '../element-ids.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { postedNames } from '../posted-names.ts';
import { choice } from '../widgets/choice.ts';
import { hiddenInput } from '../widgets/hidden-inputs.ts';
import { phoneLink } from '../widgets/phone-link.ts';
import { described, faultLine } from '../widgets/question-parts.ts';
import { applicantFault } from './applicant-faults.ts';
import type { ApplicationPage } from './application-page.ts';

interface ActText {
  readonly heading: Text;
  readonly effect: Text;
  readonly yes: Text;
  readonly button: Text;
}

const withdrawal: ActText = {
  heading: { da: 'Træk henvendelsen tilbage', en: 'Withdraw the enquiry' },
  effect: {
    da: 'Så holder vi ingen tider fri til jer, og {consultant} får besked. Det kan ikke fortrydes, men I kan altid sende en ny henvendelse.',
    en: 'We will then keep no times free for you, and {consultant} is told. It cannot be undone, but you can always send a new enquiry.',
  },
  yes: { da: 'Ja, vi trækker henvendelsen tilbage', en: 'Yes, we withdraw the enquiry' },
  button: { da: 'Træk henvendelsen tilbage', en: 'Withdraw the enquiry' },
};

const cancellation: ActText = {
  heading: { da: 'Aflys mødet', en: 'Cancel the meeting' },
  effect: {
    da: 'I kan aflyse her indtil {until}. {consultant} får besked, og I får begge en e-mail, der fjerner mødet fra kalenderen.',
    en: 'You can cancel here until {until}. {consultant} is told, and both of you get an e-mail that takes the meeting out of the calendar.',
  },
  yes: { da: 'Ja, vi aflyser mødet', en: 'Yes, we cancel the meeting' },
  button: { da: 'Aflys mødet', en: 'Cancel the meeting' },
};

const tooLate: Text = {
  da: 'Det er for sent at aflyse her på siden. Er I forhindret, så ring til {consultant} på',
  en: 'It is too late to cancel on this page. If you cannot come, call {consultant} on',
};

/** How the applicant can end it now: by one way at most, and never without a tick of its own. */
export function applicantActs(page: ApplicationPage): Html | undefined {
  const { application, consultant, now } = page;
  const values = { consultant: consultant.name };
  if (isAllowed('withdraw', application.status)) {
    return act(page, 'withdraw', { text: withdrawal, values });
  }
  const { booking } = application;
  if (booking === undefined || !isAllowed('cancel', application.status) || hasBegun(booking, now)) {
    return undefined;
  }
  const until = new Date(Date.parse(booking.slot.start) - page.settings.deadlines.cancelUntilHours * HOUR);
  return now < until
    ? act(page, 'cancel', {
        text: cancellation,
        values: { ...values, until: longDateTime(until, page.language) },
      })
    : callInstead(page);
}

function hasBegun({ slot }: Booking, now: Date): boolean {
  return now >= new Date(slot.start);
}

interface ActWords {
  readonly text: ActText;
  readonly values: Readonly<Record<string, string>>;
}

function act(page: ApplicationPage, name: 'withdraw' | 'cancel', { text, values }: ActWords): Html {
  const { language, formToken } = page;
  const fault = applicantFault(page, postedNames.act);
  return html`<section class="section"><h2>${text.heading[language]}</h2>
<p>${fill(text.effect[language], values)}</p>
<form method="post" novalidate>
${hiddenInput(postedNames.formToken, formToken)}
<div${fault && html` class="has-fault"`}>${fault && faultLine(postedNames.act, fault, language)}
${choice({
  type: 'checkbox',
  id: controlId(postedNames.act),
  name: postedNames.act,
  value: name,
  label: text.yes[language],
  isChosen: false,
  attributes: described(postedNames.act, { hint: false, fault: fault !== undefined }),
})}</div>
<button class="button button-danger" type="submit">${text.button[language]}</button>
</form></section>`;
}

function callInstead({ consultant, language }: ApplicationPage): Html {
  return html`<section class="section"><h2>${cancellation.heading[language]}</h2>
<p>${fill(tooLate[language], { consultant: consultant.name })} ${phoneLink(consultant.phone)}.</p></section>`;
}
