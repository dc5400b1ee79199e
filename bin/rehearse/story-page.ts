import { html, raw } from 'hono/html';
import { longDateTime } from '../../functions/domain/danish-time.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import { calendarLine } from './calendar-line.ts';
import type { Moment } from './moments.ts';
import type { PlayedStory } from './play.ts';
import { stylesheet } from './story-stylesheet.ts';

/** Nothing is fetched, whatever a mail holds; frames take it over. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Every story on one page that needs nothing beside itself. */
export function storyPage(
  played: readonly PlayedStory[],
  { organisation, start }: { readonly organisation: string; readonly start: Date },
): string {
  return String(html`<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Generalprøve hos ${organisation}</title>
<style>${raw(stylesheet)}</style>
</head>
<body>
<main>
<h1>Generalprøve hos ${organisation}</h1>
<p>Sådan går det en henvendelse, fra den bliver sendt. Uret begynder ${longDateTime(start, 'da')} og stilles frem. Virksomheden er opdigtet, ingen har fået en e-mail, og links i de viste e-mails virker ikke.</p>
<nav aria-label="Historier"><ul>
${played.map(({ story }) => html`<li><a href="#${story.name}">${story.title}</a></li>\n`)}
</ul></nav>
${played.map(storySection)}
</main>
</body>
</html>
`);
}

function storySection({ story, moments, cutShort }: PlayedStory) {
  return html`<section id="${story.name}" aria-labelledby="${story.name}-title">
<h2 id="${story.name}-title">${story.title}</h2>
<ol class="moments">
${moments.map(momentItem)}
</ol>
${cutShort !== undefined && html`<p class="cut-short"><strong>Længere kommer historien ikke:</strong> ${cutShort}</p>`}
</section>
`;
}

function momentItem({ at, when, deeds, mails }: Moment) {
  return html`<li>
<h3><time datetime="${at.toISOString()}">${when}</time></h3>
${deeds.map(
  ({ deed, move, details }) => html`<div class="deed"><p>${capital(deed)}.</p>
<ul><li class="move">Status: ${move}</li>${details.map((detail) => html`<li>${capital(detail)}</li>`)}</ul></div>`,
)}
${mails.map(mailPart)}
</li>
`;
}

/** Closed at first, so that the story can be followed; opened, the mail stands as its reader sees it. */
function mailPart(mail: ShownMail) {
  const { from, destination, subject, body } = mail;
  const entry = calendarLine(mail);
  return html`<details class="mail">
<summary><span class="to">E-mail til ${destination.to.join(', ')}</span> <strong>${subject}</strong>${entry !== undefined && html` <span class="entry">Med ${entry}</span>`}</summary>
<p>Fra ${from}</p>
<iframe title="${subject}" sandbox loading="lazy" srcdoc="${`<base target="_blank">${body.html}`}"></iframe>
<details><summary>Som ren tekst</summary><pre>${body.text}</pre></details>
</details>
`;
}

function capital(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
