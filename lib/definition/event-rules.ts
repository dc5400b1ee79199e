/** Events of AWS's own services that a function is told of. */
export interface EventRule {
  readonly name: string;
  readonly source: string;
  readonly detailType: string;
  /** Field of the event's `detail` → the values of which it must have one. */
  readonly detail: Readonly<Record<string, readonly string[]>>;
  readonly function: string;
}

export const eventRules: readonly EventRule[] = [
  {
    name: 'execution-died',
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
    function: 'events/restart-execution',
  },
  {
    name: 'mail-delivered',
    source: 'aws.ses',
    detailType: 'Email Delivered',
    detail: { eventType: ['Delivery'] },
    function: 'events/record-mail-event',
  },
  {
    name: 'mail-bounced',
    source: 'aws.ses',
    detailType: 'Email Bounced',
    detail: { eventType: ['Bounce'] },
    function: 'events/record-mail-event',
  },
  {
    name: 'mail-complained-of',
    source: 'aws.ses',
    detailType: 'Email Complaint Received',
    detail: { eventType: ['Complaint'] },
    function: 'events/record-mail-event',
  },
];
