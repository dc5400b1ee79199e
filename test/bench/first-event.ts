import { randomUUID } from 'node:crypto';
import { refusals, routes } from '../../lib/definition/routes.ts';
import { apiEvent } from '../../local/api-event.ts';
import { routeOf } from '../../local/router.ts';
import { submission } from './submission.ts';

/** Nobody's: a link's page then says so, after the same read. */
const TOKEN = 'A'.repeat(43);

/** What a function could be woken with; a submission is one that is taken. */
export function firstEvent(name: string, slotId: string): object {
  const route = routes.find((one) => one.function === name);
  if (route?.path === '/forms/{formId}' && route.method === 'POST') {
    return request('POST', '/forms/interest', submission(slotId));
  }
  if (route !== undefined) {
    return request(route.method, filled(route.path));
  }
  return (
    new Map<string, object>([
      [refusals.method, request('DELETE', '/privacy')],
      [refusals.path, request('GET', '/nowhere')],
      ['events/restart-execution', { detail: { name: `${randomUUID()}-1` } }],
      ['workflow/advance', { applicationId: randomUUID() }],
      ['workflow/give-up', { applicationId: randomUUID() }],
    ]).get(name) ?? {}
  );
}

function filled(path: string): string {
  return path.replace('{formId}', 'interest').replace('{token}', TOKEN).replace('{file}', 'style.css');
}

function request(method: string, path: string, json = ''): object {
  const url = new URL(path, 'http://localhost');
  const received = {
    method,
    url,
    headers: { host: 'localhost', ...(json && { 'content-type': 'application/json' }) },
    body: Buffer.from(json),
    sourceIp: '127.0.0.1',
    receivedAt: new Date(),
  };
  return apiEvent(received, routeOf(method, url.pathname));
}
