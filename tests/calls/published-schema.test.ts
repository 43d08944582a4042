import { z } from 'zod';
import { themeJsonSchema } from '../../src/calls/schema/published';
import { exampleTheme } from '../builders/imported-call';
import { BUNDLED_FILES, valuesWithin } from './bundled';

const published = themeJsonSchema();
const schema = z.fromJSONSchema(published);
const accepts = (json: unknown): boolean => schema.safeParse(json).success;

describe('The published schema of theme files', () => {
  it.each(BUNDLED_FILES.map(({ file, json }) => [file, json] as const))('accepts %s', (_, json) => {
    expect(accepts(json)).toBe(true);
  });

  it('accepts the example, and what a file may leave out', () => {
    const { version: _version, scoring: _scoring, ...sparse } = exampleTheme();
    expect(accepts(exampleTheme())).toBe(true);
    expect(accepts(sparse)).toBe(true);
  });

  it.each([
    ['a field that it does not know', { plafond: 1 }],
    ['a missing field', { rate: undefined }],
    ['a rate above 100 %', { rate: { percent: 120, quote: { text: 'x', place: 'y' } } }],
    ['a code in small letters', { code: 'fram' }],
    ['another version of the schema', { schema: 2 }],
  ])('refuses %s', (_, change) => {
    expect(accepts(JSON.parse(JSON.stringify({ ...exampleTheme(), ...change })))).toBe(false);
  });

  it('explains every field in French and English, for the editor of whoever writes a file', () => {
    const silent = [...valuesWithin(published)].flatMap((value) => {
      const properties: unknown = Reflect.get(Object(value) as object, 'properties');
      return Object.entries(Object(properties) as Record<string, Record<string, unknown>>).filter(
        ([, property]) =>
          property.$ref === undefined && !/^[^]+\n\n[^]+$/.test(String(property.description)),
      );
    });
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
