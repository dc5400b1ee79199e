import { apiHandler } from '../http/api-handler.ts';
import { noPath } from '../http/paths.ts';

/** 200 and nothing else: that requests arrive, not what they find. */
export const handler = apiHandler('show-health', noPath, async () => ({
  statusCode: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: '',
}));
