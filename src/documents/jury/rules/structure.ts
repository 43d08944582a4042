import { SESSION_FIELDS } from '../template/fields';
import { scoresOf, TABLES } from '../template/tables';
import type { JurorSheet, Session, Settings } from '../session';
import type { Localized } from '../../../language/language';
import type { Table } from '../../../workbook/template';
import { say } from '../messages/say';
import { rule, type Fault } from './rule';
import { settingKeys } from './settings';

/** A table, a column or a cell that is gone takes what was typed in it with it. */
export const structure = rule({
  id: 'jury.structure',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Les tableaux de la session sont tous là, avec leurs colonnes, et les cellules de la feuille Session aussi.',
    en: 'All tables of the session are there, with their columns, and so are the cells of the Session sheet.',
  },
  blocksClosing: 'opening',
  faults: ({ session }) => [
    ...session.missing.map(({ table, column }): Fault => {
      const label = column === null ? null : labelIn(table, column);
      return {
        place: null,
        message: label ? say('missingColumn', { table, label }) : say('missingTable', { table }),
      };
    }),
    ...[...session.sheets.values()].flatMap(lostIn),
    ...goneFrom(session),
    ...noCriteria(session),
  ],
});

const labelIn = (name: string, key: string): Localized | null => {
  const tables: readonly Table[] = Object.values(TABLES);
  const columns = tables.find((table) => table.name === name)?.columns ?? [];
  return columns.find((column) => column.key === key)?.label ?? null;
};

const lostIn = ({ code, place, lost }: JurorSheet): readonly Fault[] =>
  lost.flatMap((key) => {
    const label = labelIn(TABLES.scores.name, key);
    const table = scoresOf(code);
    return label ? { place, message: say('missingColumn', { table, label }) } : [];
  });

/** Cells that came with a later version: a session that was opened before has lost nothing. */
const SINCE: Partial<Readonly<Record<keyof Settings, number>>> = { audition: 2 };

const goneFrom = ({ settings, version }: Session): readonly Fault[] =>
  settingKeys(settings)
    .filter((key) => settings[key].place === null && version >= (SINCE[key] ?? 1))
    .map((key) => ({
      place: null,
      message: say('missingCell', { label: SESSION_FIELDS[key].label }),
    }));

/** A table of criteria that is gone was told already. */
const noCriteria = ({ criteria, missing }: Session): readonly Fault[] =>
  criteria.length > 0 || missing.some(({ table }) => table === TABLES.criteria.name)
    ? []
    : [{ place: null, message: say('noCriteria') }];

/** Formulas take the scores of a sheet by their place: a column moved is another criterion’s. */
export const columnsMoved = rule({
  id: 'jury.columns-moved',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Dans la feuille de chaque juré, les colonnes de notes sont celles des critères de la session, dans leur ordre.',
    en: 'In each juror’s sheet the columns of scores are those of the session’s criteria, in their order.',
  },
  blocksClosing: 'scoring',
  faults: ({ session }) =>
    [...session.sheets.values()].flatMap(({ sheet, place, isReordered, surplus }) => [
      ...(isReordered ? [{ place, message: say('columnsMoved', { sheet }) }] : []),
      ...(surplus.length > 0 && session.criteria.length > 0
        ? [{ place, message: say('surplusColumns', { sheet, codes: surplus }) }]
        : []),
    ]),
});
