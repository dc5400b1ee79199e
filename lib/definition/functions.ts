/** What a function's role allows, in the words of IAM. */
export type Action =
  | 'dynamodb:GetItem'
  | 'dynamodb:PutItem'
  | 'dynamodb:UpdateItem'
  | 'dynamodb:DeleteItem'
  | 'dynamodb:Query'
  | 'states:StartExecution'
  | 'states:SendTaskSuccess'
  | 'states:DescribeExecution'
  | 'secretsmanager:GetSecretValue'
  | 'ses:SendRawEmail';

export interface FunctionDefinition {
  /** Whom it hurts when it fails: the function's description, and its alarm's. */
  readonly whenItFails: string;
  readonly may: readonly Action[];
  /** The indexes that it asks beside the table. */
  readonly asks?: readonly ('due' | 'list')[];
  /** The variables it is deployed with, by their names in `functions/runtime/environment.ts`. */
  readonly reads: readonly (
    | 'TABLE_NAME'
    | 'STATE_MACHINE_ARN'
    | 'PUBLIC_ORIGIN'
    | 'SECRET_ID'
    | 'CONFIGURATION_SET'
  )[];
}

/** Every function, with no right that its code does not use. */
export const functions = {
  'api/act-as-applicant': {
    whenItFails: 'Companies cannot answer, choose, withdraw or cancel; consultants wait for them.',
    may: [
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      'secretsmanager:GetSecretValue',
      'states:SendTaskSuccess',
    ],
    reads: ['TABLE_NAME', 'STATE_MACHINE_ARN', 'PUBLIC_ORIGIN', 'SECRET_ID'],
  },
  'api/decide': {
    whenItFails: 'Consultants cannot decide; companies wait for an answer.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'states:SendTaskSuccess'],
    reads: ['TABLE_NAME', 'STATE_MACHINE_ARN', 'PUBLIC_ORIGIN'],
  },
  'api/list-forms': {
    whenItFails: 'Whoever opens the front page sees an error in place of the forms.',
    may: ['dynamodb:GetItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/list-slots': {
    whenItFails: 'Programs that read the free times get none; the forms themselves still work.',
    may: ['dynamodb:GetItem', 'dynamodb:Query'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/open-by-code': {
    whenItFails: 'Whoever has a mail whose link does not work cannot use the code in it.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'secretsmanager:GetSecretValue'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'SECRET_ID'],
  },
  'api/refuse-method': {
    whenItFails: 'Programs that use a wrong method get a bare error in place of an explanation.',
    may: ['dynamodb:GetItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/refuse-path': {
    whenItFails: 'People with a mistyped address get a bare error in place of a way on.',
    may: ['dynamodb:GetItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/show-application': {
    whenItFails: 'Companies cannot see how their application stands, nor their receipt.',
    may: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/show-asset': {
    whenItFails: 'Pages appear without style and logos; everything can still be sent.',
    may: ['dynamodb:GetItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/show-code': {
    whenItFails: 'Whoever has a mail whose link does not work cannot type the code in it.',
    may: ['dynamodb:GetItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/show-decision': {
    whenItFails: 'Consultants cannot open their link; companies wait for an answer.',
    may: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/show-form-schema': {
    whenItFails: 'Programs cannot read what a form asks; people are not affected.',
    may: ['dynamodb:GetItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/show-form': {
    whenItFails: 'Companies cannot open a form, so none can apply.',
    may: ['dynamodb:GetItem', 'secretsmanager:GetSecretValue'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'SECRET_ID'],
  },
  'api/show-health': {
    whenItFails: 'Whoever watches the service from outside believes that it is down.',
    may: ['dynamodb:GetItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/show-privacy': {
    whenItFails: 'People cannot read what happens to what they tell us.',
    may: ['dynamodb:GetItem'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN'],
  },
  'api/submit-application': {
    whenItFails: 'Companies cannot send a form; what they wrote stays on their page only.',
    may: [
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      'secretsmanager:GetSecretValue',
    ],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'SECRET_ID'],
  },
  'events/delete-due': {
    whenItFails: 'Personal data stays longer than people were promised.',
    may: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:Query'],
    asks: ['due'],
    reads: ['TABLE_NAME'],
  },
  'events/find-stand-ins': {
    whenItFails: 'Companies wait for consultants who are away, or whom no mail reaches.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'secretsmanager:GetSecretValue', 'states:SendTaskSuccess'],
    asks: ['list'],
    reads: ['TABLE_NAME', 'STATE_MACHINE_ARN', 'SECRET_ID'],
  },
  'events/record-mail-event': {
    whenItFails: 'Nobody hears that a mail came back; more is sent to an address that takes none.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'secretsmanager:GetSecretValue'],
    reads: ['CONFIGURATION_SET', 'SECRET_ID', 'TABLE_NAME'],
  },
  'events/restart-execution': {
    whenItFails: 'An application whose workflow died waits for its deadline before it goes on.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    reads: ['TABLE_NAME'],
  },
  'events/send-digests': {
    whenItFails: 'Consultants get no morning mail with what is open; each single mail still comes.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'secretsmanager:GetSecretValue', 'ses:SendRawEmail'],
    asks: ['list'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'SECRET_ID', 'CONFIGURATION_SET'],
  },
  'events/send-message': {
    whenItFails: 'Nobody gets mail: no receipt, no request to decide, no answer.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'secretsmanager:GetSecretValue', 'ses:SendRawEmail'],
    asks: ['due'],
    reads: ['TABLE_NAME', 'PUBLIC_ORIGIN', 'SECRET_ID', 'CONFIGURATION_SET'],
  },
  'events/start-execution': {
    whenItFails: 'New applications are kept, but no consultant is asked.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'states:StartExecution'],
    asks: ['due'],
    reads: ['TABLE_NAME', 'STATE_MACHINE_ARN'],
  },
  'events/wake-executions': {
    whenItFails: 'What a consultant or company did may have no consequence; deadlines may pass unnoticed.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'states:DescribeExecution', 'states:SendTaskSuccess'],
    asks: ['due'],
    reads: ['TABLE_NAME', 'STATE_MACHINE_ARN'],
  },
  'workflow/advance': {
    whenItFails: 'Applications stand still: no request, no answer, no expiry. After an hour they fail.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'states:SendTaskSuccess'],
    reads: ['TABLE_NAME', 'STATE_MACHINE_ARN'],
  },
  'workflow/give-up': {
    whenItFails: 'An application that failed does not say so to anybody.',
    may: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    reads: ['TABLE_NAME'],
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;

export type FunctionName = keyof typeof functions;

/** The same for all. API Gateway waits 30 seconds at most. */
export const functionLimits = { timeoutSeconds: 30, memoryMegabytes: 512 } as const;
