import { loadCall } from '../../src/calls/load';
import { planFor } from '../../src/documents/jury/opening/plan-for';
import type { SessionPlan } from '../../src/documents/jury/plan';
import { dossierCode, jurorCode } from '../../src/documents/jury/template/codes';
import { scoresOf } from '../../src/documents/jury/template/tables';
import { centsOf } from '../../src/money/decimal';
import type { RowChange } from '../../src/sheets/row-changes';
import type { Book } from '../../src/standin/book/book';
import type { Scalar } from '../../src/workbook/scalar';

export interface SessionSize {
  readonly dossiers: number;
  readonly criteria: number;
  readonly jurors: number;
}

/** SNAP3 has the most criteria, eight. */
const CALL = 'SNAP3';
const LONG_COMMENT = 300;

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

/** A session of this size, as its chair would open it. */
export async function planOfSize({
  dossiers,
  criteria,
  jurors,
}: SessionSize): Promise<SessionPlan> {
  const call = await loadCall(CALL);
  const plan = planFor(call, {
    id: '7d0c3c52-6a4f-4d0e-8f57-1f0a5f6d9b21',
    language: 'fr',
    title: 'Session de mars',
    dossiers: numbers(dossiers).map((number) => ({
      id: dossierCode(number),
      number: String(2_300_000 + number),
      title: `Démarche simplifiée pour les usagers, dossier ${number}`,
      carrier: `Préfecture ${number}`,
      carrierType: null,
      total: centsOf(150_000 + number),
      requested: centsOf(100_000 + number),
      maximum: centsOf(120_000 + number),
      notApplicable: [],
      screening: 'eligible',
    })),
    jurors: numbers(jurors).map((number) => ({
      code: jurorCode(number),
      name: `Prénom Nom ${number}`,
      capacity: 'Experte',
      votes: true,
      counts: true,
      presence: null,
      assigned: null,
    })),
  });
  if (plan.criteria.length < criteria) throw new Error(`${CALL} lacks criteria`);
  return {
    ...plan,
    criteria: plan.criteria.slice(0, criteria),
    tieKeys: plan.tieKeys.filter((key) => key.kind !== 'criterion' || key.criterion < criteria),
    money: { envelope: centsOf(3_000_000), carriedOver: null, policy: 'stop' },
  };
}

/** What jurors type: a score and a comment for every dossier and criterion, none of which is like another one. */
export function typeEverything(book: Book, { dossiers, criteria, jurors }: SessionSize): void {
  for (const juror of numbers(jurors)) {
    const type = typistOf(book, jurorCode(juror), dossiers);
    const each = (valueOf: (dossier: number, criterion: number) => Scalar) =>
      numbers(dossiers).map((dossier) =>
        numbers(criteria).map((criterion) => valueOf(dossier, criterion)),
      );
    type(
      'C1',
      each((dossier, criterion) => scoreOf(dossier, criterion, juror)),
    );
    type(
      'Commentaire C1',
      each((dossier, criterion) =>
        comment(`${jurorCode(juror)}, ${dossierCode(dossier)}, critère ${criterion} :`),
      ),
    );
  }
}

/** The same as the files of all jurors bring it, a row a juror and dossier. `edition`: what a later file says anew. */
export const rowsOfFiles = (
  { dossiers, criteria, jurors }: SessionSize,
  edition: number,
): readonly RowChange[] =>
  numbers(jurors).flatMap((juror) =>
    numbers(dossiers).map((dossier) => ({
      table: scoresOf(jurorCode(juror)),
      key: { id: dossierCode(dossier) },
      values: Object.fromEntries(
        numbers(criteria).flatMap((criterion): [string, Scalar][] => [
          [`first${criterion}`, scoreOf(dossier, criterion, juror + edition)],
          [
            `comment${criterion}`,
            comment(`${edition}, ${jurorCode(juror)}, ${dossierCode(dossier)}, ${criterion} :`),
          ],
        ]),
      ),
    })),
  );

/** Pastes a block whose first column has this header into a juror's sheet. */
function typistOf(book: Book, juror: string, rows: number) {
  const table = book.tables().find(({ name }) => name === scoresOf(juror));
  const sheet = table && book.sheet(table.sheetId);
  if (!sheet) throw new Error(`${juror} has no sheet`);
  const { row, column } = table.rect;
  return (header: string, cells: readonly (readonly Scalar[])[]): void => {
    const at = table.columnNames.indexOf(header);
    if (at < 0) throw new Error(`${juror}'s sheet has no column ${header}`);
    const rect = { row: row + 1, column: column + at, rows, columns: cells[0]?.length ?? 0 };
    book.asPerson(() =>
      sheet.write(
        rect,
        cells.map((line) => [...line]),
      ),
    );
  };
}

/** Dossiers differ in what they are worth, jurors in severity; some totals are equal. */
const scoreOf = (dossier: number, criterion: number, juror: number): number =>
  Math.min(5, Math.max(0, ((dossier * 7) % 5) + ((dossier * criterion + juror) % 3) - 1));

const PHRASE =
  'le projet répond au besoin des usagers, le calendrier est réaliste, mais le coût par démarche reste élevé et l’équipe n’est pas encore constituée ; ';

/** As long as a thoughtful comment is, accents among its letters. */
const comment = (beginning: string): string =>
  `${beginning} ${PHRASE.repeat(3)}`.slice(0, LONG_COMMENT);
