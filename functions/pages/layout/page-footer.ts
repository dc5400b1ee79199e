import type { Funder, Settings } from '../../../schemas/settings.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type Html, html } from '../html.ts';
import { safeUrl } from '../safe-url.ts';
import { mailLink } from '../widgets/mail-link.ts';
import { phoneLink } from '../widgets/phone-link.ts';

const texts = {
  help: { da: 'Brug for hjælp?', en: 'Need help?' },
  write: { da: 'Ring eller skriv til', en: 'Call or write to' },
  website: { da: 'Besøg vores hjemmeside', en: 'Visit our website' },
  privacy: { da: 'Sådan behandler vi personoplysninger', en: 'How we handle personal data' },
  funders: { da: 'Støttet af', en: 'Supported by' },
} as const satisfies Record<string, Text>;

/** A person to ask, who pays, whose page it is: the same on every page. */
export function pageFooter(settings: Settings, language: Language): Html {
  const { organisation, coordinator, programme } = settings;
  return html`<footer class="page-footer"><div class="page-width">
<section class="help"><h2>${texts.help[language]}</h2>
<p>${texts.write[language]} ${coordinator.name}</p>
<p>${phoneLink(coordinator.phone)}<br>${mailLink(coordinator.email)}</p>
</section>
<section class="imprint"><h2>${organisation.name}</h2>
<p>${organisation.address}</p>
<p><a href="${safeUrl(organisation.url)}">${texts.website[language]}</a></p>
<p><a href="/privacy?language=${language}">${texts.privacy[language]}</a></p>
</section>
<section class="funders"><h2 class="visually-hidden">${texts.funders[language]}</h2>
<ul>${programme.funders.map((funder) => funderItem(funder, language))}</ul>
</section>
</div></footer>`;
}

function funderItem({ logo, logoAlt, line, url }: Funder, language: Language): Html {
  return html`<li><a href="${safeUrl(url)}"><img src="/assets/${logo}" alt="${logoAlt[language]}" height="48"></a>
<span>${line[language]}</span></li>`;
}
