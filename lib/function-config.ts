type Value<T> = T | (() => T | Promise<T>);

interface Selectors<T> {
  readonly environmentVariableSelector: (environment: NodeJS.ProcessEnv, options?: object) => T | undefined;
  readonly default: Value<T>;
}

/**
 * Takes the place of the SDK's `loadConfig` in the bundles. That one also reads the files in a home
 * directory, and waits for them at the first call; a function is configured by its environment alone.
 */
export function loadConfig<T>(
  { environmentVariableSelector, default: otherwise }: Selectors<T>,
  options = {},
) {
  let loaded: Promise<T> | undefined;
  const load = async () => chosen(environmentVariableSelector, options) ?? (await given(otherwise));
  return async () => {
    loaded ??= load();
    return loaded;
  };
}

/** What cannot be read counts as not said, as with the SDK's own. */
function chosen<T>(select: Selectors<T>['environmentVariableSelector'], options: object): T | undefined {
  try {
    return select(process.env, options);
  } catch {
    return undefined;
  }
}

function given<T>(value: Value<T>): T | Promise<T> {
  return value instanceof Function ? value() : value;
}
