/** What runs by the clock: the net under the stream, and deletion. */
export interface Schedule {
  readonly name: string;
  readonly function: string;
  readonly everyMinutes: number;
}

export const schedules: readonly Schedule[] = [
  { name: 'sweep-messages', function: 'events/send-message', everyMinutes: 1 },
  { name: 'sweep-starts', function: 'events/start-execution', everyMinutes: 1 },
  { name: 'sweep-waits', function: 'events/wake-executions', everyMinutes: 1 },
  { name: 'find-stand-ins', function: 'events/find-stand-ins', everyMinutes: 5 },
  { name: 'send-digests', function: 'events/send-digests', everyMinutes: 15 },
  { name: 'delete-due', function: 'events/delete-due', everyMinutes: 60 },
];
