import { cents } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import { sumInCents } from '../../../money/decimal';
import { isFilled } from '../../../workbook/cell';
import type { Call } from '../../../calls/call';
import type { LineFigures } from '../figures/line-figures';
import { say } from '../messages/say';
import { someNumber } from './cells';
import { rule } from './rule';
import type { Fault } from './rule';

export const lineYears = rule({
  id: 'line.years',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'Les montants par année d’une ligne totalisent son montant TTC, au centime. Une ligne sans aucune année n’est en faute que si l’appel compte certaines années.',
    en: 'A line’s amounts by year add up to its amount incl. VAT, to the cent. A line without any year is at fault only where the call counts certain years.',
  },
  whenComparing: 'left-out',
  figure: { ofLine: 'gross' },
  faults: ({ call, figures }) => figures.lines.flatMap((line) => yearFaults(call, line)),
});

function yearFaults(call: Call, { line, gross, tooLarge }: LineFigures): readonly Fault[] {
  // What cannot be read is reported by line.number; comparing it would say the same thing twice.
  if (tooLarge || someNumber(line, ({ kind }) => kind === 'problem')) return [];
  const cells = line.years.map(({ cell }) => cell);
  // A deleted year column is reported by dossier.structure; what it held is unknown.
  if (cells.some((cell) => cell.place === null)) return [];

  const quote = call.years?.quote ?? null;
  if (!cells.some(isFilled)) {
    if (call.years === null || gross <= 0) return [];
    const { inBase } = call.years;
    const message = say('yearsBlank', { gross, years: inBase });
    return [{ place: cells[0]?.place ?? null, quote, message }];
  }
  const years = sumInCents(cells.map((cell) => cell.value ?? 0));
  if (years === null || years === gross) return [];
  // What is missing goes into a blank cell; what is too much stands in a filled one.
  const wanted = years < gross ? 'blank' : 'value';
  const at = cells.find((cell) => cell.kind === wanted) ?? cells[0];
  return [{ place: at?.place ?? null, quote, message: gapOf(years, gross) }];
}

function gapOf(years: Cents, gross: Cents) {
  const gap = cents(Math.abs(gross - years));
  return years < gross
    ? say('yearsShort', { gap, years, gross })
    : say('yearsOver', { gap, years, gross });
}
