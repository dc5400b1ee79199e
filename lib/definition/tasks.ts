/** The tasks that the workflows name as `${name}` in `FunctionName`. */
export const tasks = {
  advance: 'workflow/advance',
  giveUp: 'workflow/give-up',
} as const;

/** The state machines, each a file beside this one. */
export const workflows = { interest: 'workflows/interest.asl.json' } as const;
