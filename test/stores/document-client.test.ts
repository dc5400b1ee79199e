import { expect, it } from 'vitest';
import { documentClient } from '../../functions/stores/document-client.ts';

it('E9 the client of the stores hands no request or answer to a log', () => {
  expect(documentClient().middlewareStack.identify().join('\n')).not.toContain('logger');
});
