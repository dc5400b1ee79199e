import { apiHandler } from '../http/api-handler.ts';
import { PathUnknown } from '../http/errors.ts';
import { noPath } from '../http/paths.ts';

export const handler = apiHandler('refuse-path', noPath, async () => {
  throw new PathUnknown('There is nothing here');
});
