/** Puts values into a text's `{name}` places; a place without a value is a programming error. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new Error(`Nothing was given for ${place}`);
    }
    return String(value);
  });
}
