import {
  feedbackChange,
  minutesChange,
  type FeedbackChange,
  type RecordChange,
} from '../../../../src/documents/jury/closing/minutes';
import { deliberated } from '../../../../src/documents/jury/deliberated';
import type { CellContent, WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { assessed, sheetsOf, type SessionWanted } from '../../../builders/assessed-session';
import { snapshotOf } from '../../../builders/filled-sheets';

const AT = '2021-03-15T18:00';

const recordedIn = (wanted: SessionWanted | WorkbookDeclaration) => {
  const sheets = 'sheets' in wanted ? wanted : sheetsOf({ stage: 'deliberation', ...wanted });
  const snapshot = snapshotOf(sheets);
  const recorded = deliberated(assessed(snapshot));
  if (!recorded) throw new Error('Deliberation is not open');
  return { snapshot, recorded };
};

/** The minutes of a session in deliberation. */
export function minutesOf(wanted: SessionWanted | WorkbookDeclaration = {}): RecordChange {
  const { snapshot, recorded } = recordedIn(wanted);
  return minutesChange(recorded, snapshot, AT);
}

/** The feedback on its dossiers, their ranks told unless said otherwise. */
export function feedbackOf(wanted: SessionWanted = {}, rank = true): FeedbackChange {
  const { snapshot, recorded } = recordedIn(wanted);
  return feedbackChange(recorded, snapshot, AT, { rank });
}

/** All cells that hold something, those of tables among them. */
export const cellsOf = ({ sheets }: WorkbookDeclaration): readonly CellContent[] =>
  sheets
    .flatMap(({ contents, tables }) => [
      ...contents.flatMap(({ cells }) => cells.flat()),
      ...tables.flatMap(({ columns }) =>
        columns.flatMap(({ header, formula, values = [] }) => [
          header,
          ...(formula === null ? [] : [{ formula }]),
          ...values,
        ]),
      ),
    ])
    .filter((content) => content !== null);

/** What each row says from left to right, spaces being ordinary ones: `Rang | Id | …`. */
export const linesOf = ({ sheets }: WorkbookDeclaration): readonly string[] =>
  sheets
    .flatMap(({ contents }) => contents.flatMap(({ cells }) => cells))
    .map((row) =>
      row
        .filter((content) => content !== null)
        .map(String)
        .join(' | ')
        .replaceAll(/[\u00a0\u202f]/g, ' '),
    );

/** The lines under a heading, down to the next blank row. */
export function under(declaration: WorkbookDeclaration, heading: string): readonly string[] {
  const lines = linesOf(declaration);
  const first = lines.indexOf(heading);
  if (first === -1) throw new Error(`No heading ${heading}`);
  const sections = new Set(headingsOf(declaration));
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => sections.has(line));
  return end === -1 ? rest : rest.slice(0, end);
}

/** Cells written as headings of sections, in the order of the page. */
function headingsOf({ sheets }: WorkbookDeclaration): readonly string[] {
  return sheets.flatMap(({ formats, contents }) => {
    const rows = formats.filter(({ style }) => style === 'section').map(({ area }) => area.row);
    return contents.flatMap(({ area, cells }) =>
      cells.flatMap((row, index) =>
        rows.includes(area.row + index)
          ? [
              [row[0]]
                .map(String)
                .join()
                .replaceAll(/[\u00a0\u202f]/g, ' '),
            ]
          : [],
      ),
    );
  });
}
