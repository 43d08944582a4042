import { lookFor } from '../../../src/excel/looked-for';
import { templateOf } from '../../../src/documents/open';
import { KINDS } from '../../../src/documents/registry';
import type { PortfolioPlan } from '../../../src/documents/portfolio/portfolio';
import { declarePortfolio } from '../../../src/documents/portfolio/sheets/workbook';
import { TABLES } from '../../../src/documents/portfolio/template/tables';
import type { Change } from '../../../src/excel/change/rewrites';
import { inject } from '../../../src/excel/insert/inject';
import { lastLines, type LinesChange } from '../../../src/sheets/lines';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { aDossier, aPortfolio } from '../../builders/portfolio';
import { excelWithWork } from '../workbench';

lookFor(templateOf(KINDS));

export const DOSSIERS = TABLES.portfolio.name;
export const FILES = TABLES.files.name;

/** A portfolio of so many dossiers. */
export const portfolioOf = (dossiers: number): Promise<PortfolioPlan> =>
  aPortfolio(
    Array.from({ length: dossiers }, (_, index) =>
      aDossier({
        file: `dossier-${index + 1}.xlsx`,
        caseNumber: String(2_301_401 + index),
        filedAt: '2021-03-14T09:05',
        values: { title: `Projet ${index + 1}`, siret: '00012345678901', reference: '2021-12' },
      }),
    ),
  );

/** What leads from a portfolio of fewer dossiers to this one: a line each in both of its tables. */
export function linesTo(plan: PortfolioPlan, from: number): readonly LinesChange[] {
  const declared = declarePortfolio(plan);
  const count = plan.rows.length - from;
  return [DOSSIERS, FILES].map((table) => lastLines(declared, { table, count, standing: from }));
}

export const ofLines = (lines: readonly LinesChange[]): Change => ({
  add: null,
  remove: null,
  cells: [],
  texts: [],
  lines,
});

/** An Excel with a portfolio of so many dossiers, and the change that brings more of them. */
export async function growing(
  from: number,
  to: number,
): Promise<{ readonly host: NodeHost; readonly asked: Change }> {
  const host = await excelWithWork();
  await inject(declarePortfolio(await portfolioOf(from)));
  return { host, asked: ofLines(linesTo(await portfolioOf(to), from)) };
}
