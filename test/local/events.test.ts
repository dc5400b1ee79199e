import { expect, it } from 'vitest';
import type { Background } from '../../local/background.ts';
import { Events } from '../../local/events.ts';
import { VirtualTimers } from '../../local/virtual-timers.ts';
import { executionDied } from '../../local/workflow/execution-died.ts';
import { START } from '../support/local.ts';

function listening(answer: () => Promise<unknown> = async () => ({})) {
  const told: { name: string; event: unknown }[] = [];
  const lines: string[] = [];
  const background: Pick<Background, 'call'> = {
    call: (name, event) => {
      told.push({ name, event });
      return answer();
    },
  };
  const events = new Events({
    background: background as Background,
    timers: new VirtualTimers(START),
    log: (line) => lines.push(line),
  });
  return { events, told, lines };
}

it('tells of an execution that died as EventBridge does', async () => {
  const { events, told } = listening();

  await events.publish(executionDied('an-application-1'));

  expect(told).toEqual([
    {
      name: 'events/restart-execution',
      event: expect.objectContaining({
        source: 'aws.states',
        'detail-type': 'Step Functions Execution Status Change',
        detail: expect.objectContaining({ name: 'an-application-1', status: 'FAILED' }),
      }),
    },
  ]);
});

it('tells nobody of what no rule names', async () => {
  const { events, told } = listening();
  const died = executionDied('an-application-1');

  await events.publish({ ...died, detail: { ...died.detail, status: 'SUCCEEDED' } });
  await events.publish({ ...died, source: 'aws.ec2' });
  await events.publish({ ...died, detailType: 'Another' });

  expect(told).toEqual([]);
});

it('says which function failed, and goes on', async () => {
  const { events, lines } = listening(() => Promise.reject(new Error('no')));

  await events.publish(executionDied('an-application-1'));

  expect(lines[0]).toContain('events/restart-execution');
});
