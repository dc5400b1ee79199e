type Words = Readonly<Record<string, string>>;

/** What is said in a timeline for a code; a code without words of its own is shown as it is. */
export function wordsFor(words: Words, code: string): string {
  return words[code] ?? code;
}

/** What the actor did: acts of `functions/domain/transitions.ts`, and what is only noted. */
export const actWords: Words = {
  submit: 'sendte henvendelsen',
  holdApart: 'sendte en henvendelse, som er holdt tilbage, fordi den ligner et programs',
  assign: 'bad konsulenten svare',
  approve: 'godkendte en tid',
  propose: 'foreslog andre tider',
  ask: 'stillede virksomheden et spørgsmål',
  handOver: 'gav videre til en kollega',
  decline: 'afviste',
  undo: 'fortrød svaret',
  settleApproval: 'gjorde aftalen endelig',
  settleProposal: 'sendte de foreslåede tider til virksomheden',
  settleQuestion: 'sendte spørgsmålet til virksomheden',
  settleHandOver: 'lod kollegaen tage over',
  settleDecline: 'gjorde afvisningen endelig',
  passOn: 'spurgte den næste konsulent, fordi der manglede tid',
  reassign: 'lod en anden tage over',
  promise: 'lovede virksomheden en ny dato, fordi den første ikke blev holdt',
  loseWish: 'gav tider, som virksomheden havde ønsket, til andre',
  wishAnew: 'ønskede nye tider',
  answer: 'svarede på spørgsmålet',
  lapseQuestion: 'lod konsulenten svare uden virksomhedens svar, fordi fristen var gået',
  choose: 'valgte en af de foreslåede tider',
  refuseProposals: 'svarede, at ingen af de foreslåede tider passer',
  lapseProposals: 'afsluttede henvendelsen, fordi virksomheden ikke valgte en tid',
  expire: 'afsluttede henvendelsen, fordi fristen var gået',
  withdraw: 'trak henvendelsen tilbage',
  cancel: 'aflyste mødet',
  fail: 'gav op og sagde det til virksomheden og koordinatoren',
  noteUnreached: 'noterede, at mails ikke når frem',
  remind: 'mindede konsulenten om svaret',
  tellCoordinator: 'sagde til koordinatoren, at svaret lader vente på sig',
  remindApplicant: 'mindede virksomheden om svaret',
  correctContact: 'rettede kontaktoplysningerne',
  sendFreshLink: 'bad om et nyt link',
  noteExport: 'tog tidslinjen ud i en fil',
};

export const statusWords: Words = {
  submitted: 'sendt',
  heldApart: 'holdt tilbage',
  awaitingDecision: 'venter på konsulentens svar',
  decided: 'besvaret, kan fortrydes',
  awaitingAnswer: 'venter på virksomhedens svar',
  awaitingChoice: 'venter på, at virksomheden vælger en tid',
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
  event: 'en hændelse',
  command: 'en kommando',
};

export const factWords: Words = {
  slotId: 'tid',
  slotIds: 'tider',
  consultantId: 'konsulent',
  decideBy: 'svarfrist',
  undoUntil: 'kan fortrydes til',
  reason: 'begrundelse',
  from: 'fra',
  to: 'til',
  passed: 'lovet dato',
  answerBy: 'virksomheden svarer senest',
  chooseBy: 'virksomheden vælger senest',
  fields: 'rettet',
  recipient: 'modtager',
  why: 'hvorfor',
  messageId: 'mail',
  applicationId: 'henvendelsens id',
  texts: 'tekster i filen',
};

/** Codes that facts hold, beside times, slots and consultants. */
export const codeWords: Words = {
  noTime: 'konsulenten har ikke tid',
  silent: 'konsulenten svarede ikke',
  absent: 'konsulenten er væk',
  unreached: 'mails når ikke frem',
  staff: 'efter aftale',
  bounced: 'mailen kom tilbage',
  complained: 'mailen blev kaldt uønsket',
  applicant: 'virksomheden',
  coordinator: 'koordinatoren',
  consultant: 'konsulenten',
  _coordinator: 'koordinatoren',
};

export const openerWords: Words = {
  person: 'åbnet af et menneske',
  program: 'åbnet af programmer',
};

export const textWords: Words = {
  place: 'sted',
  message: 'besked til virksomheden',
  note: 'intern note',
  question: 'spørgsmål',
  answer: 'svar',
  refusal: 'hvad der ikke passede',
};

export const templateWords: Words = {
  receipt: 'kvittering',
  request: 'ny henvendelse',
  confirmation: 'bekræftelse af mødet',
  'decision-receipt': 'kvittering for svaret',
  decline: 'afvisning',
  'handed-on': 'en anden har taget over',
  'new-consultant': 'ny konsulent',
  reminder: 'påmindelse til konsulenten',
  'overdue-notice': 'besked om et svar, der lader vente på sig',
  'new-promise': 'ny dato for svaret',
  'promise-notice': 'besked om den nye dato',
  question: 'spørgsmål',
  'question-reminder': 'påmindelse om spørgsmålet',
  'question-lapse': 'fristen for at svare på spørgsmålet er gået',
  'no-answer-notice': 'besked om, at virksomheden ikke har svaret',
  'reply-receipt': 'kvittering for virksomhedens svar',
  'reply-notice': 'besked om virksomhedens svar',
  proposal: 'foreslåede tider',
  'proposal-reminder': 'påmindelse om de foreslåede tider',
  'proposal-expiry': 'fristen for at vælge en tid er gået',
  'proposal-expiry-notice': 'besked om, at virksomheden ikke valgte en tid',
  'refusal-notice': 'besked om, at ingen tid passede',
  'wish-lost': 'besked om, at de ønskede tider er gået til andre',
  'new-wishes': 'besked om nye ønskede tider',
  'choice-notice': 'besked om den valgte tid',
  'fresh-link': 'nyt link',
  'contact-corrected': 'kvittering for rettede kontaktoplysninger',
  'contact-moved': 'besked til den gamle adresse',
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
