import { longDate, timeRange } from '../../functions/domain/danish-time.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';

const KINDS: Readonly<Record<string, string>> = {
  CONFIRMED: 'kalenderaftale',
  TENTATIVE: 'foreløbig kalenderaftale',
  CANCELLED: 'kalenderaftalen slettes',
};

/** `kalenderaftale: Møde: …, tirsdag den 1. december 2026 kl. 10.00–11.00, Eksempelvej 1`; undefined where a mail has none. */
export function calendarLine({ attachments }: ShownMail): string | undefined {
  const calendar = attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
  if (calendar === undefined) {
    return undefined;
  }
  const properties = propertiesOf(Buffer.from(calendar.content, 'base64').toString());
  const kind = KINDS[properties.get('STATUS') ?? ''] ?? 'kalenderaftale';
  const periods = [
    `${properties.get('DTSTART')}/${properties.get('DTEND')}`,
    ...(properties.get('RDATE')?.split(',') ?? []),
  ];
  const facts = [properties.get('SUMMARY'), periods.map(periodText).join('; '), properties.get('LOCATION')];
  return `${kind}: ${facts.filter((fact) => fact !== undefined).join(', ')}`;
}

/** By name, without parameters; of the calendar's one entry each stands once. */
function propertiesOf(content: string): Map<string, string> {
  const unfolded = content.replace(/\r\n[ \t]/g, '');
  return new Map(
    unfolded.split('\r\n').map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
      return [name, value.replace(/\\([\\;,])/g, '$1')];
    }),
  );
}

/** `20261201T090000Z/20261201T100000Z` as people say it. */
function periodText(period: string): string {
  const [start = '', end = ''] = period
    .split('/')
    .map((time) => time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return `${longDate(start, 'da')} ${timeRange(start, end, 'da')}`;
}
