import { domainToASCII } from 'node:url';
import * as z from 'zod';

/** Longest address that fits a path of RFC 5321 §4.5.3.1.3. */
const MAX_LENGTH = 254;

const asciiAddress = z.email();

/** What a name of a host is made of; anything more would be read as the rest of a URL and fall away. */
const HOST_NAME = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** Most are made of these alone; to have all letters of the world at hand takes a cold start a while. */
const COMMON_HOST_NAME = /^[a-zA-Z0-9.-]+$/;

/**
 * An e-mail address as people type it. The domain may be international (`a@bøger.dk`): it is judged
 * and kept in its ASCII form, which every mail server understands.
 */
export const emailAddressSchema = z
  .string()
  .trim()
  .overwrite(withAsciiDomain)
  .refine((address) => address.length <= MAX_LENGTH && asciiAddress.safeParse(address).success);

function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const written = address.slice(at + 1);
  const isHostName =
    address.length <= MAX_LENGTH && (COMMON_HOST_NAME.test(written) || HOST_NAME.test(written));
  const domain = isHostName ? domainToASCII(written) : '';
  return at < 0 || domain === '' ? address : `${address.slice(0, at)}@${domain}`;
}
