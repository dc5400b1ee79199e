import type { IncomingMessage } from 'node:http';

/** API Gateway takes no more (10 MB). */
const LARGEST_BODY = 10 * 1024 * 1024;

/** The whole body, or nothing if it is larger than API Gateway takes. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // A body that is too large is read to its end all the same: whoever still sends hears no answer.
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_BODY) {
      chunks.push(chunk);
    }
  }
  return size <= LARGEST_BODY ? Buffer.concat(chunks) : undefined;
}
