import { Agent, type IncomingMessage, request } from 'node:http';
import { submission } from './submission.ts';

/** Sends submissions over connections that are kept; true for one that was taken in. */
export function submitter(origin: string) {
  const agent = new Agent({ keepAlive: true });
  return {
    submit: async (slotId: string) => (await post(agent, origin, submission(slotId))) === 201,
    close: () => agent.destroy(),
  };
}

function post(agent: Agent, origin: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${origin}/forms/interest`, { method: 'POST', agent, headers });
    sent.once('error', reject);
    sent.once('response', (response: IncomingMessage) => {
      response.once('end', () => resolve(response.statusCode));
      response.resume();
    });
    sent.end(body);
  });
}
