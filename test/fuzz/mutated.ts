import { encoded, type Mutation } from './mutations.ts';
import type { FuzzRequest, Template, TemplateBody } from './template.ts';

const ORIGIN_HEADERS = { host: 'localhost', 'user-agent': 'fuzz' };
const TYPES = {
  none: undefined,
  form: 'application/x-www-form-urlencoded',
  json: 'application/json',
} as const;

/** The template with all of this wrong in it, one thing after the other. */
export function mutated(template: Template, mutations: readonly Mutation[]): FuzzRequest {
  const body = mutations.reduce(bodyAfter, template.body);
  const contentType = TYPES[body.kind];
  const headers = { ...ORIGIN_HEADERS, ...(contentType && { 'content-type': contentType }) };
  const sound = { method: template.method, target: template.path, headers, body: bytesOf(body) };
  return mutations.reduce(requestAfter, sound);
}

/** What is wrong with single fields. */
function bodyAfter(body: TemplateBody, mutation: Mutation): TemplateBody {
  switch (body.kind) {
    case 'none':
      return body;
    case 'form':
      return { ...body, fields: fieldsAfter(body.fields, mutation) };
    case 'json':
      return { ...body, value: Object.fromEntries(membersAfter(Object.entries(body.value), mutation)) };
  }
}

type Fields = readonly (readonly [string, string])[];

function fieldsAfter(fields: Fields, mutation: Mutation): Fields {
  const [name, value] = fieldAt(fields, mutation) ?? ['', ''];
  switch (mutation.kind) {
    case 'set':
      return replaced(fields, mutation, [name, mutation.text]);
    case 'rename':
      return replaced(fields, mutation, [mutation.text, value]);
    case 'value':
      return replaced(fields, mutation, [name, JSON.stringify(mutation.value)]);
    case 'repeat':
      return [...fields, [name, mutation.text]];
    case 'drop':
      return fields.toSpliced(mutation.at % Math.max(1, fields.length), 1);
    default:
      return fields;
  }
}

type Members = readonly (readonly [string, unknown])[];

function membersAfter(members: Members, mutation: Mutation): Members {
  const [name, value] = fieldAt(members, mutation) ?? ['', ''];
  switch (mutation.kind) {
    case 'set':
      return replaced(members, mutation, [name, mutation.text]);
    case 'rename':
      return replaced(members, mutation, [mutation.text, value]);
    case 'value':
      return replaced(members, mutation, [name, mutation.value]);
    case 'repeat':
      return replaced(members, mutation, [name, [value, mutation.text]]);
    case 'drop':
      return members.toSpliced(mutation.at % Math.max(1, members.length), 1);
    default:
      return members;
  }
}

function fieldAt<Field>(fields: readonly Field[], mutation: Mutation): Field | undefined {
  return 'at' in mutation ? fields[mutation.at % Math.max(1, fields.length)] : undefined;
}

function replaced<Field>(fields: readonly Field[], { at }: { readonly at: number }, field: Field): Field[] {
  return fields.toSpliced(at % Math.max(1, fields.length), 1, field);
}

function bytesOf(body: TemplateBody): Buffer {
  switch (body.kind) {
    case 'none':
      return Buffer.alloc(0);
    case 'form':
      return Buffer.from(body.fields.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&'));
    case 'json':
      return Buffer.from(JSON.stringify(body.value));
  }
}

/** What is wrong with the request around the fields. */
function requestAfter(request: FuzzRequest, mutation: Mutation): FuzzRequest {
  switch (mutation.kind) {
    case 'method':
      return { ...request, method: mutation.method };
    case 'segment':
      return { ...request, target: withSegment(request.target, mutation) };
    case 'query':
      return { ...request, target: withQuery(request.target, mutation) };
    case 'header':
      return { ...request, headers: { ...request.headers, [mutation.name]: mutation.value } };
    case 'bytes':
      return { ...request, body: withBytes(request.body, mutation) };
    case 'body':
      return { ...request, body: Buffer.from(mutation.bytes) };
    default:
      return request;
  }
}

function withSegment(target: string, { at, text }: { readonly at: number; readonly text: string }): string {
  const segments = target.split('/');
  return segments.toSpliced(1 + (at % segments.length), 1, text).join('/');
}

function withQuery(
  target: string,
  { name, value }: { readonly name: string; readonly value: string },
): string {
  return `${target}${target.includes('?') ? '&' : '?'}${encoded(name)}=${encoded(value)}`;
}

function withBytes(body: Buffer, { at, drop, insert }: Extract<Mutation, { kind: 'bytes' }>): Buffer {
  const place = at % (body.length + 1);
  return Buffer.concat([body.subarray(0, place), insert, body.subarray(place + drop)]);
}
