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
}

/** A form posted from a page of somebody else's. */
export class OriginForeign extends Error {
  override readonly name = 'OriginForeign';
}
