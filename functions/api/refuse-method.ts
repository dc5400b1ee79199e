import { apiHandler } from '../http/api-handler.ts';
import { MethodRefused } from '../http/errors.ts';
import { noPath } from '../http/paths.ts';

/** The path is there, the method is not: 405, and nothing is read or changed. */
export const handler = apiHandler('refuse-method', noPath, async () => {
  throw new MethodRefused('The method cannot be used here');
});
