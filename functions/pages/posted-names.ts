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
  /** Left empty by people. Named so that no browser knows a value for it. */
  honeypot: 'secondWebsite',
} as const;
