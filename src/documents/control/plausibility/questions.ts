import { sum, type Cents } from '../../../money/cents';
import { cellReference } from '../../../workbook/reference';
import type { LineFigures } from '../../dossier/figures/line-figures';
import type { DossierVerdict } from '../../dossier/verdict';
import type { Language } from '../../../language/language';
import { inWords } from '../messages/in-words';
import { say, type Message } from '../messages/say';
import type { PlannedPoint } from '../plan';
import { keyOfLine } from '../opening/line-key';
import { distances, FAR } from './far-from-others';

/** More would no longer be read. */
const MOST = 5;

/** From this part of the base on a lump sum is asked about: a quarter. Ours. */
const LARGE_PART = 0.25;

/** Where a line of the same key stands in another dossier: what that one is called. */
export type Elsewhere = ReadonlyMap<string, string>;

interface Question {
  readonly rule: string;
  readonly message: Message;
  /** The first cell concerned; null: none in particular. */
  readonly cell: string | null;
  /** What of the base is in question, in cents TTC. */
  readonly stake: Cents;
}

/**
 * What an officer may ask of a dossier that breaks no rule: questions, never verdicts. At most five, those with most
 * euros at stake first. Round figures and the like are not worth their noise.
 */
export async function questionsOn(
  verdict: DossierVerdict,
  language: Language,
  elsewhere: Elsewhere = new Map(),
): Promise<readonly PlannedPoint[]> {
  const { lines, base } = verdict.figures;
  const questions = [
    ...farDayRates(lines),
    ...withoutVat(lines),
    ...largeLumpSums(lines, base),
    ...(await standingElsewhere(lines, elsewhere)),
    ...withoutRunningCost(lines),
  ];
  return questions
    .toSorted((one, other) => other.stake - one.stake)
    .slice(0, MOST)
    .map(({ rule, message, cell, stake }) => ({
      origin: 'plausibility',
      rule,
      severity: 'info',
      cell,
      message: inWords(message, language),
      stake,
      carried: null,
    }));
}

const cellOf = ({ line }: LineFigures): string => cellReference(line.label.place ?? line.place);

const labelOf = ({ line }: LineFigures): string => line.label.value ?? '';

/** Day rates of the dossier that lie far from its others. */
function farDayRates(lines: readonly LineFigures[]): readonly Question[] {
  const rates = lines.flatMap((figures) => {
    const { unit, unitPrice, title } = figures.line;
    return unit.value === 'day' && title.value !== 'T2' && unitPrice.value !== null
      ? { figures, rate: unitPrice.value }
      : [];
  });
  return distances(rates.map(({ rate }) => rate)).flatMap((distance, index) => {
    const found = rates[index];
    if (!found || !distance || Math.abs(distance.score) <= FAR) return [];
    const { figures, rate } = found;
    return {
      rule: 'plausibility.day-rate',
      message: say('farDayRate', {
        label: labelOf(figures),
        rate,
        median: distance.median,
        spread: distance.spread,
        count: rates.length,
      }),
      cell: cellOf(figures),
      stake: figures.eligible,
    };
  });
}

/** What is said to be bought without VAT: some suppliers owe none, and most do. A rate left blank is asked for by a rule. */
function withoutVat(lines: readonly LineFigures[]): readonly Question[] {
  const found = lines.filter(
    ({ line, eligible }) =>
      eligible > 0 &&
      line.title.value !== 'T2' &&
      line.supplier.kind === 'value' &&
      line.vat.value === 0,
  );
  return together('plausibility.vat', found, (count, amount) => say('noVat', { count, amount }));
}

function largeLumpSums(lines: readonly LineFigures[], base: Cents): readonly Question[] {
  return lines
    .filter(({ line, eligible }) => line.unit.value === 'lump-sum' && isLarge(eligible, base))
    .map((figures) => ({
      rule: 'plausibility.lump-sum',
      message: say('largeLumpSum', {
        label: labelOf(figures),
        amount: figures.eligible,
        part: figures.eligible / base,
      }),
      cell: cellOf(figures),
      stake: figures.eligible,
    }));
}

const isLarge = (amount: Cents, base: Cents): boolean =>
  base > 0 && amount > 0 && amount >= base * LARGE_PART;

async function standingElsewhere(
  lines: readonly LineFigures[],
  elsewhere: Elsewhere,
): Promise<readonly Question[]> {
  const keys = await Promise.all(lines.map(({ line }) => keyOfLine(line)));
  return lines.flatMap((figures, index) => {
    const other = elsewhere.get(keys[index] ?? '');
    return other === undefined || figures.eligible <= 0
      ? []
      : {
          rule: 'plausibility.elsewhere',
          message: say('lineElsewhere', { label: labelOf(figures), other }),
          cell: cellOf(figures),
          stake: figures.eligible,
        };
  });
}

/** What is built and never run: nothing says who hosts and maintains it, or on what budget. */
function withoutRunningCost(lines: readonly LineFigures[]): readonly Question[] {
  const isOf = (...families: readonly string[]) =>
    lines.filter(
      ({ line, gross }) => gross > 0 && families.includes(line.type.value?.family ?? ''),
    );
  // A licence is bought, and its upkeep may be in its price.
  const built = isOf('direct').filter(
    ({ line }) => line.title.value === 'T5' && line.type.value?.licence !== true,
  );
  if (isOf('running').length > 0) return [];
  return together('plausibility.running-cost', built, (count, amount) =>
    say('noRunningCost', { count, amount }),
  );
}

/** One question for all these lines; none where there are none. */
function together(
  rule: string,
  found: readonly LineFigures[],
  ask: (count: number, amount: Cents) => Message,
): readonly Question[] {
  const [first] = found;
  if (!first) return [];
  const stake = sum(found.map(({ eligible }) => eligible));
  return [{ rule, message: ask(found.length, stake), cell: cellOf(first), stake }];
}
