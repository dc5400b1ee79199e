/** What came back, from a handler or over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A word of ours that no answer may have as anything but text. */
const CANARY = '<x-hostile';
const INSIDES = /node_modules|ZodError|\.ts:\d|DynamoDB|\bat \w+ \(/;

/** What is wrong with an answer, whatever was asked; nothing where it is as it should be. */
export function faultOf({ status, headers, body }: Answer): string | undefined {
  if (!(status >= 200 && status < 500)) {
    return `answered with ${status}`;
  }
  // A control character would end the header and begin another.
  if (Object.values(headers).some((value) => /[^\t\x20-\x7e]/.test(value))) {
    return 'a header holds what headers cannot hold';
  }
  const type = headers['content-type'] ?? '';
  if (type.startsWith('text/html') && (body.includes(CANARY) || /<script|\son\w+="?x\b/i.test(body))) {
    return 'the page has an element that was typed';
  }
  if (type.includes('json') && body !== '' && !isJson(body)) {
    return 'the JSON is none';
  }
  return INSIDES.test(body) ? 'the answer tells of our insides' : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
