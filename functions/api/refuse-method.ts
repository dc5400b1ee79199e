import { apiHandler } from '../http/api-handler.ts';
import { MethodRefused } from '../http/errors.ts';
import { noPath } from '../http/paths.ts';

/** Paths to which something can be posted; a test holds them equal to the routes. */
const POSTABLE: ReadonlySet<string> = new Set(['/forms/{formId}', '/a/{token}', '/d/{token}', '/code']);

/** The path is there, the method is not: 405, and nothing is read or changed. */
export const handler = apiHandler('refuse-method', noPath, async ({ route }) => {
  const [, path = ''] = route.split(' ');
  throw new MethodRefused(POSTABLE.has(path) ? 'GET, HEAD, POST' : 'GET, HEAD');
});
