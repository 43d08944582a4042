import { ORIGINS } from '../../../src/dossier/columns';
import type { Scalar } from '../../../src/dossier/snapshot';
import type { Call } from '../../../src/themes/call';
import { CARRIER_TYPES } from '../../../src/themes/catalogue';
import type { Language } from '../../../src/themes/language';
import { ALL_CALLS } from '../../builders/calls';
import type { Inputs, JudgeCase } from './inputs';

type Line = NonNullable<Inputs['lines']>[number];

/** Every call twice: in French and in English, with different lines. */
export const messyCases = (): readonly JudgeCase[] =>
  ALL_CALLS.flatMap((call) =>
    (['fr', 'en'] as const).map((language, index) => ({
      title: `${call.id}, filled in anyhow (${language})`,
      call,
      language,
      inputs: messyInputs(call, language, 11 + 31 * index),
    })),
  );

/** Numbers that look random and are the same at each run (Lehmer's generator). */
export function dice(seed: number): (sides: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

/**
 * A dossier as people really fill one in: half cents, blanks, text in numbers, T2, foreign licences, lines
 * that are negative or spread over years that count and years that do not.
 */
export function messyInputs(call: Call, language: Language, seed: number): Inputs {
  const roll = dice(seed);
  const lines = Array.from({ length: 10 }, () => messyLine(call, language, roll));
  const money = (sides: number): number => roll(sides) / 100;
  return {
    fields: {
      projectTitle: 'Démarche simplifiée',
      carrierType: CARRIER_TYPES[roll(CARRIER_TYPES.length)]?.label[language] ?? '',
      ...(roll(2) ? { requested: money(60_000_000) } : {}),
      ...(call.caps.some((cap) => cap.scope === 'project') && roll(2)
        ? { grantedBefore: money(250_000_000) }
        : {}),
    },
    ranges: {
      otherFunders: [
        ['Région', money(1_000_000)],
        ['FEDER', roll(2) ? money(2_000_000) : 'à confirmer'],
      ],
      ...(call.carriers.grouping ? { coCarriers: [['Opérateur associé', money(1_500_000)]] } : {}),
    },
    lines,
    grid: call.criteria.map((criterion) => ({
      score: criterion.optional && roll(2) ? 'N/A' : roll(6),
      ...(roll(3) ? { comment: 'Justifié au dossier.' } : {}),
    })),
  };
}

function messyLine(call: Call, language: Language, roll: (sides: number) => number): Line {
  const { types } = call.expenses;
  const type = types[roll(types.length)];
  const pick = <T>(values: readonly T[]): T | null => values[roll(values.length)] ?? null;
  const quantity = pick<Scalar>([
    1,
    3,
    12.5,
    0.125,
    roll(4000) / 8,
    roll(20) ? 40 : '3 jours',
    roll(9) ? 7 : -2,
  ]);
  const unitPrice = pick<Scalar>([
    roll(9_000_000) / 100,
    roll(90_000) / 1000,
    0.67,
    1.005,
    roll(9) ? 850 : '20.000',
  ]);
  const vat = pick<Scalar>([null, 0, 0.2, 0.2, 0.1, 0.055, 0.021]);
  const roughly = Number(quantity) * Number(unitPrice);
  const gross = Math.round(roughly * (1 + Number(vat ?? 0)) * 100) / 100;
  return {
    label: roll(9) ? `Poste ${roll(90)}` : null,
    type: roll(9)
      ? (type?.label[roll(5) ? language : 'fr'] ?? null)
      : pick<Scalar>(['Divers', null]),
    title: pick<Scalar>([
      type?.title ?? null,
      type?.title ?? null,
      'T3',
      'T5',
      'T2',
      roll(4) ? 'T3' : null,
    ]),
    supplier: 'Prestataire',
    origin: pick(ORIGINS.map((origin) => origin.label[language])),
    quantity,
    unitPrice,
    vat,
    ...yearsOf(gross, roll),
  };
}

function yearsOf(gross: number, roll: (sides: number) => number): Line {
  if (!Number.isFinite(gross)) return { year1: 100 };
  switch (roll(5)) {
    case 0:
      return {};
    case 1:
      return { year1: gross };
    case 2:
      return { year2: Math.round(gross * 60) / 100, otherYears: Math.round(gross * 40) / 100 };
    case 3:
      return { year1: 'moitié', year2: Math.round(gross * 50) / 100 };
    default:
      return { year1: Math.round(gross * 30) / 100, year2: Math.round(gross * 70) / 100 };
  }
}
