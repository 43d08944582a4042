import { textsIn } from '../../../../src/documents/jury/sheets/context';
import { RANKING_COLUMNS } from '../../../../src/documents/jury/sheets/ranking-formulas';
import { numberOf } from '../../../../src/documents/jury/scoring/fraction';
import { lineOf, type LineVerdict } from '../../../../src/documents/jury/scoring/line';
import { amountOf } from '../../../../src/documents/jury/scoring/line';
import type { Panel } from '../../../../src/documents/jury/scoring/panel';
import { standingsOf, type Standing } from '../../../../src/documents/jury/scoring/standings';
import { STANDINGS } from '../../../../src/documents/jury/template/choices';
import { labelOf } from '../../../../src/workbook/choices';
import {
  CONSOLIDATION_COLUMNS,
  TABLES,
  totalsColumns,
} from '../../../../src/documents/jury/template/tables';
import { add, ZERO } from '../../../../src/money/cents';
import { inJurorSheets } from './juror-states';
import type { Rest } from './session-of-panel';
import type { SheetsShown } from './sheets-shown';

/** What the sheets say otherwise than the core, a sentence each. */
export function differencesIn(shown: SheetsShown, panel: Panel, rest: Rest): readonly string[] {
  const standings = standingsOf(panel);
  return [
    ...inConsolidation(shown, panel, standings, rest),
    ...inTotals(shown, panel, standings, rest),
    ...inRanking(shown, standings, rest),
    ...inJurorSheets(shown, panel, rest.language),
  ];
}

const said = (what: string, sheets: string, core: string | number | null): readonly string[] =>
  sameText(sheets, core)
    ? []
    : [`${what}: sheets ${sheets || 'nothing'}, core ${core ?? 'nothing'}`];

function sameText(sheets: string, core: string | number | null): boolean {
  if (core === null) return sheets === '';
  if (typeof core === 'string') return sheets === core;
  return sheets !== '' && Math.abs(Number(sheets) - core) < 1e-9;
}

function inConsolidation(
  shown: SheetsShown,
  panel: Panel,
  standings: readonly Standing[],
  { language }: Rest,
): readonly string[] {
  const header = (key: string): string =>
    CONSOLIDATION_COLUMNS.find((column) => column.key === key)?.label[language] ?? '';
  const lines = shown.lines(TABLES.consolidation.name);
  return standings.flatMap(({ dossier, totals }, rank) =>
    totals.criteria.flatMap((scores, position) => {
      const line = lines[rank * panel.criteria.length + position] ?? {};
      const where = `${dossier.id} C${position + 1}`;
      const value = (key: string): string => line[header(key)] ?? '';
      const exact = (fraction: typeof scores.mean) =>
        fraction === null ? null : numberOf(fraction);
      return [
        ...said(`${where} applies`, value('applies'), scores.applies ? 1 : 0),
        ...said(`${where} count`, value('count'), scores.count),
        ...said(`${where} mean`, value('mean'), exact(scores.mean)),
        ...said(`${where} median`, value('median'), exact(scores.median)),
        ...said(`${where} lowest`, value('lowest'), scores.lowest),
        ...said(`${where} highest`, value('highest'), scores.highest),
        ...said(
          `${where} retained`,
          value('retained'),
          scores.applies ? exact(scores.retained) : null,
        ),
        ...panel.jurors.flatMap(({ code }) =>
          said(`${where} ${code}`, line[code.trim()] ?? '', scores.byJuror[code] ?? null),
        ),
      ];
    }),
  );
}

function inTotals(
  shown: SheetsShown,
  panel: Panel,
  standings: readonly Standing[],
  { language }: Rest,
): readonly string[] {
  const columns = totalsColumns(panel.criteria.length + 3);
  const header = (key: string): string =>
    columns.find((column) => column.key === key)?.label[language] ?? '';
  const lines = shown.lines(TABLES.totals.name);
  return standings.flatMap((standing, index) => {
    const value = (key: string): string => lines[index]?.[header(key)] ?? '';
    const { id } = standing.dossier;
    const isRanked = standing.status === 'ranked';
    return [
      ...said(`${id} total`, value('total'), standing.totals.total),
      ...said(`${id} status`, value('status'), labelOf(STANDINGS, standing.status)[language]),
      ...said(
        `${id} rank`,
        value(`rank${panel.criteria.length + 3}`),
        isRanked ? standing.rank : null,
      ),
      ...(isRanked ? said(`${id} position`, value('position'), standing.position) : []),
      ...said(
        `${id} amount`,
        value('amount'),
        isRanked ? (amountOf(standing.dossier) ?? ZERO) / 100 : null,
      ),
    ];
  });
}

function inRanking(
  shown: SheetsShown,
  standings: readonly Standing[],
  { language, money }: Rest,
): readonly string[] {
  const sheet = shown.sheet('jury-ranking');
  const { situations } = textsIn(language).ranking;
  const envelope = money.envelope === null ? null : add(money.envelope, money.carriedOver ?? ZERO);
  const line = envelope === null ? null : lineOf(standings, envelope, money.policy);
  const words: Readonly<Record<LineVerdict, string>> = {
    funded: situations.funded,
    partial: '',
    beyond: situations.beyond,
    'to-settle': situations.settle,
    blocked: situations.blocked,
    'takes-nothing': situations.unfavourable,
    'unknown-amount': situations.unknown,
  };
  const column = (key: (typeof RANKING_COLUMNS)[number]): number => RANKING_COLUMNS.indexOf(key);
  const header = 9;
  const amiss = said('ranking amiss', shown.at(sheet, 3, column('amiss')), 0);
  const ofLine = (line?.entries ?? []).flatMap((entry, index) => {
    const at = (key: (typeof RANKING_COLUMNS)[number]): string =>
      shown.at(sheet, header + 1 + index, column(key));
    const isSaid = entry.verdict !== 'partial' && entry.verdict !== 'takes-nothing';
    return [
      ...said(`ranking ${index + 1}`, at('id'), entry.id),
      ...said(`${entry.id} granted`, at('granted'), entry.granted / 100),
      ...(isSaid ? said(`${entry.id} situation`, at('situation'), words[entry.verdict]) : []),
    ];
  });
  return [...amiss, ...ofLine];
}
