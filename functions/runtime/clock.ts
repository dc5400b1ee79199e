type Clock = () => Date;

let clock: Clock = () => new Date();

/** The present instant. Nothing else under `functions/` asks the machine for the time. */
export function now(): Date {
  return clock();
}

/** Given once by whoever composes the service, before it serves. */
export function setClock(given: Clock): void {
  clock = given;
}
