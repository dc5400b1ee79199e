import { expect, it, vi } from 'vitest';
import { handler } from '../../functions/api/refuse-method.ts';
import { routes } from '../../lib/definition/routes.ts';
import { anEvent } from '../http/an-event.ts';

vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');

const paths = [...new Set(routes.map(({ path }) => path))];

it.each(paths)('B2 tells which methods %s has', async (path) => {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
  const event = anEvent({ method: 'PUT', route: `ANY ${path}` });

  const answer = await handler(event, {} as never);

  expect(answer.statusCode).toBe(405);
  expect(answer.headers['allow']).toBe(methods.includes('POST') ? 'GET, HEAD, POST' : 'GET, HEAD');
});
