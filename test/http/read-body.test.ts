import { describe, expect, it } from 'vitest';
import { BodyInvalid, BodyTooLarge, MediaTypeUnsupported } from '../../functions/http/errors.ts';
import { readBody } from '../../functions/http/read-body.ts';
import { anEvent, aPost } from './an-event.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** A JSON body of exactly so many bytes, with letters of two bytes each. */
function ofBytes(bytes: number): string {
  const frame = '{"a":""}'.length;
  return `{"a":"${'ø'.repeat((bytes - frame) / 2)}"}`;
}

describe('readBody', () => {
  it.each([FORM, `${FORM}; charset=UTF-8`, 'Application/X-WWW-Form-Urlencoded'])(
    'reads %s as a form',
    (type) => {
      expect(readBody(aPost(type, 'a=1'))).toEqual({ kind: 'form', fields: new Map([['a', ['1']]]) });
    },
  );

  it.each([JSON_TYPE, 'application/json;charset=utf-8', 'APPLICATION/JSON '])('reads %s as JSON', (type) => {
    expect(readBody(aPost(type, '{"a":1}'))).toEqual({ kind: 'json', text: '{"a":1}' });
  });

  it('reads what the API hands over as base64', () => {
    const body = Buffer.from('navn=%C3%86r%C3%B8').toString('base64');

    expect(readBody(aPost(FORM, body, { isBase64Encoded: true }))).toEqual({
      kind: 'form',
      fields: new Map([['navn', ['Ærø']]]),
    });
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/problem+json', 'text/json', ''])(
    'A2 refuses the media type "%s"',
    (type) => {
      expect(() => readBody(aPost(type, '{}'))).toThrow(MediaTypeUnsupported);
    },
  );

  it('A2 refuses a body that says nothing of its kind', () => {
    expect(() => readBody(anEvent({ method: 'POST', body: '{}' }))).toThrow(MediaTypeUnsupported);
  });

  it('A2 takes 64 KB, counted in bytes, and not one more', () => {
    expect(readBody(aPost(JSON_TYPE, ofBytes(64 * 1024)))).toHaveProperty('kind', 'json');
    expect(() => readBody(aPost(JSON_TYPE, ` ${ofBytes(64 * 1024)}`))).toThrow(BodyTooLarge);
  });

  it('A2 counts what base64 stands for, not base64 itself', () => {
    const body = (bytes: number) => Buffer.from(ofBytes(bytes)).toString('base64');
    const read = (bytes: number) => readBody(aPost(JSON_TYPE, body(bytes), { isBase64Encoded: true }));

    expect(read(64 * 1024)).toHaveProperty('kind', 'json');
    expect(() => read(64 * 1024 + 2)).toThrow(BodyTooLarge);
  });

  it('A2 says that it is too large before it says what else is wrong', () => {
    expect(() => readBody(aPost('text/plain', 'x'.repeat(70_000)))).toThrow(BodyTooLarge);
  });

  it('A2 refuses bytes that are no UTF-8', () => {
    const body = Buffer.from([0x7b, 0xff, 0x7d]).toString('base64');

    expect(() => readBody(aPost(JSON_TYPE, body, { isBase64Encoded: true }))).toThrow(BodyInvalid);
  });

  it('reads a POST of nothing as a form without fields', () => {
    expect(readBody(aPost(FORM, ''))).toEqual({ kind: 'form', fields: new Map() });
  });

  it.each(['GET', 'HEAD', 'PUT'])('B1 reads nothing that came with %s', (method) => {
    const headers = { 'content-type': JSON_TYPE };

    expect(readBody(anEvent({ method, headers, body: '{"a":1}' }))).toEqual({ kind: 'none' });
  });
});
