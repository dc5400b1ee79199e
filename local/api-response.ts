import type { ServerResponse } from 'node:http';
import * as z from 'zod';

/** What a function answers, in payload format 2.0. */
export const apiResponseSchema = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});
export type ApiResponse = z.infer<typeof apiResponseSchema>;

/** API Gateway's own words, which carry no page of ours. */
export function gatewayResponse(statusCode: number, message: string): ApiResponse {
  const body = JSON.stringify({ message });
  return {
    statusCode,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body,
    isBase64Encoded: false,
  };
}

export function writeResponse(response: ServerResponse, answer: ApiResponse, hasBody: boolean): void {
  const body = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8');
  response.statusCode = answer.statusCode;
  for (const [name, value] of Object.entries(answer.headers)) {
    response.setHeader(name, String(value));
  }
  if (answer.cookies.length > 0) {
    response.setHeader('set-cookie', answer.cookies);
  }
  if (answer.statusCode !== 204 && answer.statusCode !== 304) {
    response.setHeader('content-length', body.length);
  }
  response.end(hasBody ? body : undefined);
}
