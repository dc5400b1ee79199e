/** Names of what a form posts beside its questions. */
export const postedNames = {
  formToken: 'formToken',
  submissionKey: 'submissionKey',
  /** The language that the page was shown in. */
  language: 'language',
  /** The language that the same page is wanted in. */
  switchTo: 'switchTo',
  /** Which page it was posted from: `questions` or `check`. */
  page: 'page',
  /** `check`, `edit` or `send`. */
  step: 'step',
  /** What the company does on its own page. */
  act: 'act',
  /** Left empty by people. Named so that no browser knows a value for it. */
  honeypot: 'secondWebsite',
} as const;

/** The rows in which a consultant writes times of their own. */
export const proposalNames = [
  { date: 'proposedDate1', time: 'proposedTime1' },
  { date: 'proposedDate2', time: 'proposedTime2' },
  { date: 'proposedDate3', time: 'proposedTime3' },
] as const;

export type ProposalControl = (typeof proposalNames)[number]['date' | 'time'];
