import fc from 'fast-check';
import {
  mappingSchema,
  mappingText,
  parseMapping,
  type Mapping,
} from '../../../src/procedure/export/mapping';
import { MEANINGS } from '../../../src/procedure/export/meanings';

const column = fc.record({
  heading: fc.string({ minLength: 1, maxLength: 60 }),
  rank: fc.integer({ min: 1, max: 9 }),
});

const mapping: fc.Arbitrary<Mapping> = fc
  .dictionary(fc.constantFrom(...MEANINGS), fc.option(column))
  .map((columns) => ({ version: 1, columns: { ...columns } }));

describe('A mapping', () => {
  it('is stored as text and comes back the same', () => {
    fc.assert(
      fc.property(mapping, (one) => {
        expect(parseMapping(mappingText(one))).toEqual(one);
      }),
    );
  });

  it('is stored the same in whatever order it was made', () => {
    const [title, total] = [column, column].map((_, at) => ({ heading: `C${at}`, rank: 1 }));
    const one: Mapping = { version: 1, columns: { title, total } };
    const other: Mapping = { version: 1, columns: { total, title } };
    expect(mappingText(one)).toBe(mappingText(other));
  });

  it.each([
    ['no JSON', 'Montant demandé'],
    ['a later version', '{"version":2,"columns":{}}'],
    [
      'a meaning that is not known',
      '{"version":1,"columns":{"email":{"heading":"Email","rank":1}}}',
    ],
    ['a column without rank', '{"version":1,"columns":{"title":{"heading":"Intitulé"}}}'],
    [
      'a rank before the first',
      '{"version":1,"columns":{"title":{"heading":"Intitulé","rank":0}}}',
    ],
  ])('is not read from %s', (_, text) => {
    expect(parseMapping(text)).toBeNull();
  });

  it('has the shape that its schema tells', () => {
    const stored: unknown = JSON.parse('{"version":1,"columns":{"title":null}}');
    expect(mappingSchema.parse(stored)).toEqual({ version: 1, columns: { title: null } });
  });
});
