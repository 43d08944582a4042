import fc from 'fast-check';
import {
  declareDispatch,
  dispatchTo,
  dispatchToAll,
} from '../../../../src/documents/jury/exchange/dispatch';
import type { FileMerge, JurorFile } from '../../../../src/documents/jury/exchange/file-merge';
import {
  acceptedRows,
  mergeFiles,
  type MergeChoices,
} from '../../../../src/documents/jury/exchange/merge';
import { readSession } from '../../../../src/documents/jury/parse/read-session';
import type { Session } from '../../../../src/documents/jury/session';
import { JURY } from '../../../../src/documents/jury/template/template';
import { scoresOf } from '../../../../src/documents/jury/template/tables';
import type { WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { placeRows } from '../../../../src/sheets/row-changes';
import type { Scalar } from '../../../../src/workbook/scalar';
import { fill, snapshotOf } from '../../../builders/filled-sheets';

/** What a juror typed of a dossier, by column key. */
export interface Typed {
  readonly juror: string;
  readonly dossier: string;
  readonly key: string;
  readonly value: Scalar;
}

export const sessionIn = (workbook: WorkbookDeclaration): Session =>
  readSession(snapshotOf(workbook));

/** The file of a juror, as they get it. */
export const sentTo = async (
  workbook: WorkbookDeclaration,
  juror: string,
  number = 1,
): Promise<WorkbookDeclaration> =>
  declareDispatch(await dispatchTo(sessionIn(workbook), { juror, number }));

/** The one file that everybody gets. */
export const sentToAll = async (workbook: WorkbookDeclaration): Promise<WorkbookDeclaration> =>
  declareDispatch(await dispatchToAll(sessionIn(workbook)));

/** The same workbook, once this was typed into the jurors’ sheets, in an order of no matter. */
export const typedInto = (
  workbook: WorkbookDeclaration,
  typed: readonly Typed[],
): WorkbookDeclaration =>
  fill(
    workbook,
    typed.map(({ juror, dossier, key, value }) => ({
      table: scoresOf(juror),
      line: dossier,
      column: key,
      value,
    })),
  );

/** A file as it came back. */
export const returned = (name: string, workbook: WorkbookDeclaration): JurorFile => ({
  name,
  session: sessionIn(workbook),
  remarks: [],
});

export const mergeInto = (
  workbook: WorkbookDeclaration,
  files: readonly JurorFile[],
  choices: MergeChoices = {},
): Promise<readonly FileMerge[]> => mergeFiles(sessionIn(workbook), files, choices);

/** The session’s workbook once the accepted cells are written; throws where a row finds no place. */
export async function merged(
  workbook: WorkbookDeclaration,
  files: readonly JurorFile[],
  accepts: (file: FileMerge) => boolean = () => true,
): Promise<WorkbookDeclaration> {
  const rows = acceptedRows(await mergeInto(workbook, files), accepts);
  const { cells, unplaced } = placeRows(rows, snapshotOf(workbook), JURY);
  if (unplaced.length > 0) throw new Error(`No place: ${JSON.stringify(unplaced)}`);
  return fill(
    workbook,
    cells.map(({ anchor, to }) => {
      const isCell = anchor.kind === 'line' && anchor.column !== null;
      if (!isCell || typeof to === 'object') throw new Error('Cells of tables hold constants');
      return { table: anchor.table, line: anchor.line, column: anchor.column ?? '', value: to };
    }),
  );
}

/** All that stands in the jurors’ sheets, line by line: what scores, and what a closing seals of them, follow from. */
export const votesIn = (workbook: WorkbookDeclaration) =>
  [...sessionIn(workbook).sheets].map(([code, { lines }]) => [
    code,
    lines.map(({ id, participation, first, after, comments, appreciation }) => ({
      id,
      participation: participation.value,
      cells: [...first, ...after, ...comments, appreciation].map(({ raw }) => raw ?? ''),
    })),
  ]);

/** What jurors of a session of that size may type, a cell at most once: sound scores, mistakes, comments, recusals. */
export const anyTyping = (jurors: number, dossiers: number, criteria: number) => {
  const number = (most: number) => fc.integer({ min: 1, max: most });
  const score = fc.oneof(
    fc.constantFrom<Scalar>(0, 0.5, 3, 4.5, 5),
    fc.constantFrom<Scalar>('4,5', 'A', 45_021, true),
  );
  const cell = fc.oneof(
    fc.record({ key: number(criteria).map((at) => `first${at}`), value: score }),
    fc.record({ key: number(criteria).map((at) => `after${at}`), value: score }),
    fc.record({
      key: number(criteria).map((at) => `comment${at}`),
      value: fc.constantFrom<Scalar>('=1+1', 'Été\nà « revoir »', "l'oral", '  deux  '),
    }),
    fc.record({
      key: fc.constant('appreciation'),
      value: fc.constantFrom<Scalar>('Bon dossier', 'x'.repeat(300)),
    }),
    fc.record({
      key: fc.constant('participation'),
      value: fc.constantFrom<Scalar>('Déport', 'parti'),
    }),
  );
  const typed = fc
    .tuple(number(jurors), number(dossiers), cell)
    .map(([juror, dossier, { key, value }]): Typed => ({
      juror: `J0${juror}`,
      dossier: `D00${dossier}`,
      key,
      value,
    }));
  return fc.uniqueArray(typed, {
    maxLength: 25,
    selector: ({ juror, dossier, key }) => `${juror}/${dossier}/${key}`,
  });
};
