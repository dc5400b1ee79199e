import { assets } from '../../functions/pages/assets.ts';
import { type Settings, settingsSchema } from '../../schemas/settings.ts';
import { type SettingsFault, settingsFaults } from '../../schemas/settings-soundness.ts';
import { adviceOn } from './advice.ts';
import {
  isMissing,
  type JsonPath,
  type JsonSource,
  jsonSource,
  lineAt,
  lineOf,
  placeName,
  repeatedNames,
} from './json-source.ts';

interface FileFault {
  readonly line: number;
  readonly place: string;
  readonly advice: string;
}

type FileReading =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] };

type Issue = Parameters<typeof adviceOn>[0];

/** Settings, or every fault with its line. Contradictions are looked for once each value stands by itself. */
export function readSettingsFile(bytes: Uint8Array): FileReading {
  const text = decoded(bytes);
  if (text === undefined) {
    return { kind: 'faults', faults: [{ line: 1, place: 'the whole file', advice: 'save it as UTF-8' }] };
  }
  const source = jsonSource(text);
  if ('offset' in source) {
    const { offset, advice } = source;
    return { kind: 'faults', faults: [{ line: lineAt(text, offset), place: 'JSON', advice }] };
  }
  const read = settingsSchema.safeParse(JSON.parse(text));
  const faults = [
    ...repeatedNames(source).map(({ path, line }) => ({
      line,
      place: placeName(path),
      advice: 'it stands here a second time: remove one of the two',
    })),
    ...(read.success
      ? [...settingsFaults(read.data), ...logoFaults(read.data)].map((fault) => located(source, fault))
      : read.error.issues.flatMap((issue) => issueFaults(source, issue))),
  ];
  return read.success && faults.length === 0
    ? { kind: 'settings', settings: read.data }
    : { kind: 'faults', faults: faults.toSorted((one, other) => one.line - other.line) };
}

function issueFaults(source: JsonSource, issue: Issue): FileFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const advice = 'there is no such setting: remove it or correct its name';
    return issue.keys.map((key) => located(source, { path: [...path, key], advice }));
  }
  const advice = adviceOn(issue, placeName(path));
  return [located(source, { path, advice: isMissing(source, path) ? `add it: ${advice}` : advice })];
}

function logoFaults({ programme }: Settings): SettingsFault[] {
  const known = [...assets.keys()].filter((name) => name.endsWith('.svg'));
  return programme.funders.flatMap(({ logo }, index) => {
    const path: JsonPath = ['programme', 'funders', index, 'logo'];
    return assets.has(logo)
      ? []
      : [{ path, advice: `there is no such logo: write one of ${known.join(', ')}` }];
  });
}

function located(source: JsonSource, { path, advice }: SettingsFault): FileFault {
  return { line: lineOf(source, path), place: placeName(path), advice };
}

/** Undefined for bytes that are no UTF-8; the decoder drops a byte order mark. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
