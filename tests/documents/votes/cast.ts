import type { CellContent, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { BALLOT } from './template';
import { declareVotes, type VotesSeed } from './sheets';

/** The sheets of a vote, with what each member has typed in the column of votes. */
export function castVotes(
  ballots: Readonly<Record<string, readonly CellContent[]>>,
  seed: Partial<VotesSeed> = {},
): WorkbookDeclaration {
  const members = Object.keys(ballots);
  const declaration = declareVotes({ language: 'fr', members, hasMinutes: false, ...seed });
  const filled = (name: string): readonly CellContent[] =>
    ballots[name.slice(BALLOT.name.length)] ?? [];
  return {
    ...declaration,
    sheets: declaration.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column, index) =>
          index === 1 ? { ...column, values: filled(table.name) } : column,
        ),
      })),
    })),
  };
}
