import { z } from 'zod';
import { ThemeError } from '../../src/calls/file/error';
import { parseTheme } from '../../src/calls/file/parse';
import { themeJsonSchema } from '../../src/calls/schema/published';
import { themeSchema } from '../../src/calls/schema/theme';
import { accepts, shapeAt } from '../../src/json/schema-at';
import { exampleTheme } from '../builders/imported-call';
import { BUNDLED_FILES } from './bundled';

const FILE = 'appel.json';
type Path = readonly (string | number)[];

/** Where each field of a file stands, those of lists included. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = [...path, isList ? Number(name) : name];
    return isList ? pathsOf(inner, place) : [place, ...pathsOf(inner, place)];
  });
}

/** The file with a field taken away, or null in its place. */
function without(file: unknown, path: Path, isNull: boolean): unknown {
  const copy = structuredClone(file);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, step): unknown => Reflect.get(Object(at) as object, step), copy);
  const name = path.at(-1) ?? '';
  if (isNull) Reflect.set(Object(holder) as object, name, null);
  else Reflect.deleteProperty(Object(holder) as object, name);
  return copy;
}

/** What a file says, or the places at which it is refused. */
function readingOf(json: unknown): unknown {
  try {
    return parseTheme(json, FILE);
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    return error.problems.map(({ path }) => path);
  }
}

const published = z.fromJSONSchema(themeJsonSchema());
const EXAMPLE = { file: 'the example', json: exampleTheme() };
/** Which have, between them, every field that a file may have. */
const RICH = /^(?:ITN[356]|SNAP[14])\b/;
const FILES = [...BUNDLED_FILES.filter(({ file }) => RICH.test(file)), EXAMPLE];
/** Fields of lists have one shape: the first item of each stands for the others. */
const isFirst = (path: Path): boolean =>
  path.every((step) => typeof step === 'string' || step === 0);

describe.each(FILES.map(({ file, json }) => [file, json] as const))('In %s', (_, json) => {
  const fields = pathsOf(json).filter(isFirst);

  it('a field says the same left out as null, in the parser and in the published schema', () => {
    for (const path of fields) {
      const [absent, silent] = [without(json, path, false), without(json, path, true)];
      expect([path, readingOf(silent)]).toEqual([path, readingOf(absent)]);
      expect([path, published.safeParse(silent).success]).toEqual([
        path,
        published.safeParse(absent).success,
      ]);
    }
  });

  it('each field that may be null says in its description what null means', () => {
    // A rule that the call does not have is said of all of them at once.
    const told = fields.filter((path) => path[0] !== 'requirements' || path.length === 1);
    const mute = told.filter((path) => {
      const schema = shapeAt(themeSchema, path);
      const words = schema instanceof z.ZodType ? (schema.description ?? '') : '';
      return accepts(schema, null) && !/\bnull\b|true/i.test(words);
    });
    expect(mute.map((path) => path.join('.'))).toEqual([]);
  });
});

describe('A call in French only', () => {
  /** A file without any English side. */
  function french(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(french);
    if (typeof value !== 'object' || value === null) return value;
    const sides = Object.entries(value).filter(([name]) => name !== 'en' || !('fr' in value));
    return Object.fromEntries(sides.map(([name, inner]) => [name, french(inner)]));
  }

  it.each(FILES.map(({ file, json }) => [file, json] as const))(
    'shows its French in English too: %s',
    (_, json) => {
      const theme = parseTheme(french(json), FILE);
      const said = (fr: string) => ({ fr, en: fr });
      expect(theme.title).toEqual(said(theme.title.fr));
      expect(theme.criteria.map(({ label }) => label)).toEqual(
        theme.criteria.map(({ label }) => said(label.fr)),
      );
      expect(french(theme)).toEqual(french(parseTheme(json, FILE)));
      expect(published.safeParse(french(json)).success).toBe(true);
    },
  );
});

describe('What a call does not say', () => {
  const silent = () => {
    const { tracks, rate, carriers, criteria, firstYear, ...identity } = exampleTheme() as Record<
      string,
      unknown
    > & { tracks: Record<string, unknown>[] };
    const { schema, code, family, title, shortTitle, summary, owner, source } = identity;
    const [{ id, label, kind, sessions } = {}] = tracks;
    return {
      ...{ schema, code, family, title, shortTitle, summary, owner, source },
      tracks: [
        { id, label, kind, sessions },
        { id: `${String(code)}-AUTRE`, label, kind, sessions },
      ],
      ...{ rate, carriers, criteria, firstYear },
    };
  };

  it('is no envelope, no cap, no list, staff out of the base, two decisions, no rule', () => {
    expect(parseTheme(silent(), FILE)).toMatchObject({
      caps: [],
      staff: { treatment: 'silent', quote: null },
      fundedTitles: null,
      years: null,
      expenses: { list: 'open', own: [], quote: null },
      commitments: [],
      indicators: [],
      readings: [],
      requirements: {},
      selection: { process: null, decisions: ['accepted', 'refused'] },
      tracks: [
        { envelope: null, size: null },
        { envelope: null, size: null },
      ],
    });
  });
});
