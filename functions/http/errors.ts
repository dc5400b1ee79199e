/** Requests that are wrong in themselves, whatever they ask for. */

/** `fault` tells a developer what is wrong; it quotes nothing that was sent. */
export class BodyInvalid extends Error {
  override readonly name = 'BodyInvalid';
}

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

export class MediaTypeUnsupported extends Error {
  override readonly name = 'MediaTypeUnsupported';
}

export class PathUnknown extends Error {
  override readonly name = 'PathUnknown';
}

export class MethodRefused extends Error {
  override readonly name = 'MethodRefused';
  /** The methods that can be used, as the header `Allow` has them (RFC 9110 §15.5.6). */
  readonly allowed: string;

  constructor(allowed: string) {
    super(`Only ${allowed}`);
    this.allowed = allowed;
  }
}

/** A form posted from a page of somebody else's. */
export class OriginForeign extends Error {
  override readonly name = 'OriginForeign';
}
