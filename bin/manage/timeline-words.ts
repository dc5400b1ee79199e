type Words = Readonly<Record<string, string>>;

/** What is said in a timeline for a code; a code without words of its own is shown as it is. */
export function wordsFor(words: Words, code: string): string {
  return words[code] ?? code;
}

/** What the actor did: acts of `functions/domain/transitions.ts`, and what is only noted. */
export const actWords: Words = {
  submit: 'sendte henvendelsen',
  holdApart: 'sendte en henvendelse, som er holdt tilbage, fordi den ligner et programs',
  ask: 'spurgte konsulenten',
  approve: 'godkendte en tid',
  decline: 'afviste',
  undo: 'fortrød svaret',
  settleApproval: 'gjorde aftalen endelig',
  settleDecline: 'gjorde afvisningen endelig',
  expire: 'afsluttede henvendelsen, fordi fristen var gået',
  withdraw: 'trak henvendelsen tilbage',
  cancel: 'aflyste mødet',
  fail: 'gav op og sagde det til virksomheden og koordinatoren',
  noteUnreached: 'noterede, at mails ikke når frem',
  noteExport: 'tog tidslinjen ud i en fil',
};

export const statusWords: Words = {
  submitted: 'sendt',
  heldApart: 'holdt tilbage',
  awaitingDecision: 'venter på konsulentens svar',
  decided: 'besvaret, kan fortrydes',
  booked: 'møde aftalt',
  declined: 'afvist',
  withdrawn: 'trukket tilbage',
  cancelled: 'aflyst',
  expired: 'udløbet uden svar',
  failed: 'gået i stå',
};

export const channelWords: Words = {
  page: 'formularen',
  json: 'et program (JSON)',
  link: 'et link',
  workflow: 'arbejdsgangen',
  command: 'en kommando',
};

export const factWords: Words = {
  slotId: 'tid',
  slotIds: 'ønskede tider',
  consultantId: 'konsulent',
  decideBy: 'svarfrist',
  undoUntil: 'kan fortrydes til',
  reason: 'begrundelse',
  recipient: 'modtager',
  why: 'hvorfor',
  messageId: 'mail',
  applicationId: 'henvendelsens id',
  texts: 'tekster i filen',
};

/** Codes that facts hold, beside times, slots and consultants. */
export const codeWords: Words = {
  bounced: 'mailen kom tilbage',
  complained: 'mailen blev kaldt uønsket',
  applicant: 'virksomheden',
  coordinator: 'koordinatoren',
  consultant: 'konsulenten',
};

export const textWords: Words = {
  place: 'sted',
  message: 'besked til virksomheden',
  note: 'intern note',
};

export const templateWords: Words = {
  receipt: 'kvittering',
  request: 'ny henvendelse',
  confirmation: 'bekræftelse af mødet',
  'decision-receipt': 'kvittering for svaret',
  decline: 'afvisning',
  expiry: 'fristen er gået',
  'expiry-notice': 'besked om, at fristen er gået',
  withdrawal: 'kvittering for tilbagetrækning',
  'withdrawal-notice': 'besked om tilbagetrækning',
  cancellation: 'aflysning',
  'cancellation-notice': 'besked om aflysning',
  failure: 'henvendelsen er gået i stå',
  'failure-notice': 'besked om, at henvendelsen er gået i stå',
  'bounce-notice': 'besked om en mail, der ikke når frem',
};
