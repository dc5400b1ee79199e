import { answerWithRole } from '../../../schemas/answers.ts';
import { displayPhone } from '../../../schemas/fields/phone-number.ts';
import type { Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { personCard } from '../widgets/person-card.ts';
import { applicationFacts } from './application-facts.ts';
import type { ApplicationPage } from './application-page.ts';
import { isDelayed, type Standing, standingOf, whomToCall } from './standing.ts';
import { standingTexts } from './standing-texts.ts';

const texts = {
  title: { da: 'Sådan står det', en: 'How it stands' },
  call: { da: 'Har I spørgsmål, så ring eller skriv til:', en: 'If you have questions, call or write to:' },
  message: { da: 'Besked fra {consultant}', en: 'Message from {consultant}' },
} as const satisfies Record<string, Text>;

const delayed: Text = {
  da: 'Vi nåede ikke at svare jer til tiden, og det er vi kede af. I får nu svar senest {decideBy}. {coordinator} følger med og kan kontaktes på {coordinatorPhone}.',
  en: 'We did not manage to answer you in time, and we are sorry. You now get an answer by {decideBy}. {coordinator} keeps an eye on it and can be reached on {coordinatorPhone}.',
};

/** Who acts next and by when, and whom to call. */
export function whatNow(page: ApplicationPage): Html {
  const { consultant, language, application } = page;
  const standing = standingOf(application);
  const sentences = [...standingTexts[standing].next, ...(isDelayed(application) ? [delayed] : [])];
  const isFirstWait = standing === 'submitted' || standing === 'awaitingDecision';
  const isReachable = whomToCall(standing, page) === consultant;
  return html`<section class="section panel"><h2>${texts.title[language]}</h2>
${sentences.map((sentence) => html`<p>${fill(sentence[language], standingValues(page))}</p>`)}
${isFirstWait && html`<p>${page.form.texts.next[language]}</p>`}
${applicationFacts(page)}
${isReachable && html`<p>${texts.call[language]}</p>${personCard(consultant, language, true)}`}
${message(page, standing)}
</section>`;
}

const TOLD_WITH_MESSAGE: ReadonlySet<Standing> = new Set(['booked', 'chosen', 'declined', 'awaitingChoice']);

/** Only what has been settled is shown: a decision that can be undone is nobody's business yet. */
function message({ application, consultant, language }: ApplicationPage, standing: Standing) {
  const words = TOLD_WITH_MESSAGE.has(standing) ? application.decision?.message : undefined;
  return (
    words &&
    html`<h3>${fill(texts.message[language], { consultant: consultant.name })}</h3>
<blockquote class="written">${words}</blockquote>`
  );
}

/** The names and times of the case, for the sentences on it. */
function standingValues(page: ApplicationPage): Record<string, string> {
  const { form, application, consultant, settings, language } = page;
  const { decideBy, chooseBy } = application;
  return {
    consultant: consultant.name,
    decideBy: longDateTime(decideBy, language),
    chooseBy: chooseBy === undefined ? '' : longDateTime(chooseBy, language),
    email: answerWithRole(form, application.answers, 'email') ?? '',
    coordinator: settings.coordinator.name,
    coordinatorPhone: displayPhone(settings.coordinator.phone).replaceAll(' ', '\u00a0'),
  };
}
