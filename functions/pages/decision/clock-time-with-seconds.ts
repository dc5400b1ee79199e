import type { Language } from '../../../schemas/text.ts';

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `kl. 10.05.30`, `10:05:30`: the time to undo may be a matter of seconds. */
export function clockTimeWithSeconds(instant: string, language: Language): string {
  const time = wallClock.format(new Date(instant));
  return language === 'da' ? `kl. ${time.replaceAll(':', '.')}` : time;
}
