/** A task of a workflow under test, called with the `id` of its input. */
export function task(functionName: string, fields: object = {}) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: functionName, Payload: { 'id.$': '$.id' } },
    TimeoutSeconds: 60,
    ...fields,
  };
}

/** A task that hands out its token and waits. */
export function waiting(fields: object) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: {
      FunctionName: 'workflow/advance',
      Payload: { 'id.$': '$.id', 'token.$': '$$.Task.Token' },
    },
    ...fields,
  };
}

/** Begins at the first state. */
export const machine = (states: object) => ({ StartAt: Object.keys(states)[0], States: states });

/** Stays in flight for ever, as what a kill interrupts. */
export const never = () => new Promise(() => {});
