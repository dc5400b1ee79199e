import { randomUUID } from 'node:crypto';
import type { FunctionName } from './definition/functions.ts';

export interface FirstRequest {
  readonly event: object;
  /** The status of the answer that it gets. */
  readonly answer: number;
}

const answers = {
  hasCvr: 'yes',
  cvr: '13748136',
  orgName: 'Bageriet Ærlig ApS',
  municipality: '0101',
  sizeBand: '1-9',
  socialStatus: 'no',
  contactName: 'Anna Larsen',
  email: 'anna.larsen@example.org',
  phone: '20 30 40 50',
  interests: 'unsure',
  situation: 'Vi vil gerne høre mere om et partnerskab',
  meetingForm: 'online',
  slotWishes: 'none-fits',
};

/** What a program would send, as JSON. */
export const submission = {
  ...answers,
  submissionKey: randomUUID(),
  interests: [answers.interests],
  slotWishes: [answers.slotWishes],
};

/** What the functions are asked that a company meets before it has a link: there is nothing to be stored for it. */
export const firstRequests: Readonly<Record<string, readonly FirstRequest[]>> = {
  'api/list-forms': [{ event: request('GET', '/'), answer: 200 }],
  'api/show-form': [{ event: request('GET', '/forms/interest'), answer: 200 }],
  'api/submit-application': [
    { event: posted('application/json', JSON.stringify(submission)), answer: 201 },
    // Without a token, as nobody has shown it: the page comes back to be sent again.
    { event: posted('application/x-www-form-urlencoded', String(new URLSearchParams(answers))), answer: 200 },
  ],
} satisfies Partial<Record<FunctionName, readonly FirstRequest[]>>;

function posted(contentType: string, body: string): object {
  return { ...request('POST', '/forms/interest'), headers: { 'content-type': contentType }, body };
}

/** An event of API Gateway, so much of it as is read. */
function request(method: string, path: string): object {
  const pathParameters = path.startsWith('/forms/') ? { formId: 'interest' } : {};
  const http = { method, path, sourceIp: '192.0.2.1' };
  const requestContext = { http, requestId: randomUUID() };
  return {
    routeKey: `${method} ${path}`,
    headers: {},
    pathParameters,
    requestContext,
    isBase64Encoded: false,
  };
}
