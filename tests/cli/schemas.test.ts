import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PUBLISHED_SCHEMAS } from '../../src/cli/schemas/published';
import { ALL_EXAMPLES } from '../builders/examples';
import { valuesWithin } from '../calls/bundled';

const FOLDER = join(__dirname, '../../docs/schemas');

const published = (name: string): unknown =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8'));

describe('The published schemas', () => {
  it.each(Object.entries(PUBLISHED_SCHEMAS))(
    '%s is the one that the code defines (else: npm run schemas)',
    (name, schema) => {
      expect(published(name)).toEqual(schema);
    },
  );

  it('are of the draft that they name', () => {
    for (const name of Object.keys(PUBLISHED_SCHEMAS)) {
      expect(published(name)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: expect.stringMatching(/^Barème: /),
      });
    }
  });

  it('are each told in the documentation', () => {
    const page = readFileSync(join(FOLDER, '../command-line.md'), 'utf8');
    for (const name of Object.keys(PUBLISHED_SCHEMAS)) {
      expect(page).toContain(`schemas/${name}.schema.json`);
      expect(readdirSync(FOLDER)).toContain(`${name}.schema.json`);
    }
  });

  it('refuse a report with a field too many, one too few, or an unknown severity', () => {
    const schema = z.fromJSONSchema(published('report') as z.core.JSONSchema.JSONSchema);
    const finding = {
      rule: 'grant.cap',
      severity: 'error',
      cell: 'Budget!H12',
      message: 'x',
      quote: null,
    };
    const totals = {
      project: 1.05,
      base: 1.05,
      staff: 0,
      requested: null,
      maximum: 1,
      grant: 1,
      carrier: 0.05,
      others: 0,
    };
    const control = { at: '2021-03-01T12:00:00.000Z', bareme: '0.1.0', sha256: null };
    const report = {
      file: 'a.xlsx',
      theme: 'ITN6',
      project: { title: 'Portail', carrier: null, carrierType: null },
      totals,
      envelope: 6_000_000,
      grid: { total: null, scored: 0, setAside: 0, notCounted: 0, min: 0, max: 5, criteria: [] },
      findings: [finding],
      control,
    };
    const accepts = (value: unknown): boolean => schema.safeParse(value).success;
    expect(accepts(report)).toBe(true);
    expect(accepts({ file: 'a.xlsx', error: { problem: 'empty', message: 'x' }, control })).toBe(
      true,
    );
    expect(accepts({ ...report, extra: 1 })).toBe(false);
    expect(accepts({ ...report, totals: { ...totals, grant: undefined } })).toBe(false);
    expect(accepts({ ...report, findings: [{ ...finding, severity: 'fatal' }] })).toBe(false);
    expect(accepts({ file: 'a.xlsx' })).toBe(false);
  });

  describe('of examples', () => {
    const schema = z.fromJSONSchema(published('examples') as z.core.JSONSchema.JSONSchema);
    const accepts = (value: unknown): boolean => schema.safeParse(value).success;

    it.each(ALL_EXAMPLES.map(({ file, text }) => [file, text] as const))('accept %s', (_, text) => {
      expect(accepts(JSON.parse(text))).toBe(true);
    });

    it('refuse an example with a field too many, one too few, or an unknown severity', () => {
      const title = { fr: 'Un', en: 'One' };
      const example = { title, dossier: {}, expected: { grant: 1.05 } };
      const file = (changes: object) => ({ schema: 1, examples: [{ ...example, ...changes }] });
      expect(accepts(file({}))).toBe(true);
      expect(accepts(file({ dossier: { schema: 1 } }))).toBe(true);
      expect(accepts(file({ extra: 1 }))).toBe(false);
      expect(accepts({ schema: 1, examples: [{ title, dossier: {} }] })).toBe(false);
      const fatal = { findings: [{ rule: 'grant.cap', severity: 'fatal' }] };
      expect(accepts(file({ expected: fatal }))).toBe(false);
    });

    it('explain every field in French and English, save those of the dossier’s own schema', () => {
      const own = [...valuesWithin(withoutDossier(published('examples')))];
      const silent = own.flatMap((value) => {
        const properties: unknown = Reflect.get(Object(value) as object, 'properties');
        return Object.entries(Object(properties) as Record<string, Record<string, unknown>>).filter(
          ([, property]) =>
            property.$ref === undefined && !/^[^]+\n\n[^]+$/.test(String(property.description)),
        );
      });
      expect(own.length).toBeGreaterThan(50);
      expect(silent.map(([name]) => name)).toEqual([]);
    });
  });
});

/** The schema with what is within a dossier taken out, its description left. */
const withoutDossier = (schema: unknown): unknown =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'dossier'
        ? { description: Reflect.get(Object(value) as object, 'description') }
        : value,
    ),
  );
