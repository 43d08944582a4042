import fc from 'fast-check';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import type { RawRange } from '../../../../src/workbook/range';
import type { Place } from '../../../../src/workbook/scalar';
import type { Finding } from '../../../../src/documents/dossier/rules/finding';
import { RULES } from '../../../../src/documents/dossier/rules/rules';
import { aDossier } from '../../../builders/dossier';
import type { DossierBuilder } from '../../../builders/dossier';
import { anyDossier } from '../../../builders/random/dossier';
import { collapse, textAt } from '../../../calls/source';
import { said } from '../../../builders/said';

const dossier: fc.Arbitrary<DossierBuilder> = anyDossier.map((random) =>
  aDossier(random.call).typed(random.in('fr')),
);

const always = (holds: (finding: Finding, builder: DossierBuilder) => void): void =>
  fc.assert(
    fc.property(dossier, (builder) => {
      for (const finding of builder.findings()) holds(finding, builder);
    }),
  );

const holds = ({ sheet, row, column, values }: RawRange, place: Place): boolean =>
  place.sheet === sheet &&
  place.row >= row &&
  place.row < row + values.length &&
  place.column >= column &&
  place.column < column + (values[0]?.length ?? 0);

const isIn = ({ names, tables }: WorkbookSnapshot, place: Place): boolean =>
  [...Object.values(names), ...Object.values(tables).map(({ body }) => body)].some((range) =>
    holds(range, place),
  );

describe('every finding', () => {
  it('names a cell that the workbook has', () => {
    always(({ rule, place }, builder) => {
      expect([rule, place !== null && isIn(builder.snapshot(), place)]).toEqual([rule, true]);
    });
  });

  it('is of a rule of the list that applies to the call', () => {
    always(({ rule }, { call }) => {
      const known = RULES.filter(({ id, appliesTo }) => id === rule && appliesTo(call));
      expect(known).toHaveLength(1);
    });
  });

  it('says whole sentences in both languages, with no figure that is none', () => {
    always(({ message }) => {
      for (const text of [said(message).fr, said(message).en]) {
        expect(text).toMatch(/^[\p{Lu}«“\d].*[.]$/su);
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null|\{\w+\}/);
      }
    });
  });

  it('quotes the published text word for word, where it quotes', () => {
    always(({ quote }) => {
      if (quote) expect(textAt(quote.place)).toContain(collapse(quote.text));
    });
  });
});

it('findings are told errors first', () => {
  const ranks = { error: 0, warning: 1, info: 2 };
  fc.assert(
    fc.property(dossier, (builder) => {
      const findings = builder.findings();
      const order = findings.map(({ severity }) => ranks[severity]);
      expect(order).toEqual([...order].sort());
    }),
  );
});
