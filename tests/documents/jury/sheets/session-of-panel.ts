import type { CellContent, WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { headerOf } from '../../../../src/documents/jury/sheets/context';
import { declareSession } from '../../../../src/documents/jury/sheets/workbook';
import type { SessionPlan } from '../../../../src/documents/jury/plan';
import type { Panel, PanelDossier } from '../../../../src/documents/jury/scoring/panel';
import { OPINIONS, PARTICIPATIONS } from '../../../../src/documents/jury/template/choices';
import { labelOf } from '../../../../src/workbook/choices';
import { criterionCode } from '../../../../src/documents/jury/template/codes';
import { SESSION_FIELDS } from '../../../../src/documents/jury/template/fields';
import { scoresOf, TABLES } from '../../../../src/documents/jury/template/tables';
import type { Language } from '../../../../src/language/language';
import { YES_NO } from '../../../../src/workbook/yes-no';
import { aDossier, aJuror, aPlan } from '../../../builders/jury';

type TableKey = keyof typeof TABLES;

/** One cell as somebody types it: the line from 0. */
interface Typed {
  readonly of: TableKey;
  readonly table: string;
  readonly line: number;
  readonly column: string;
  readonly value: CellContent;
}

/** What a panel leaves open of a session. */
export type Rest = Pick<SessionPlan, 'language' | 'money'>;

/** The plan of a session whose sheets come to this panel once they are filled in. */
export function planOfPanel(panel: Panel, { language, money }: Rest): SessionPlan {
  return aPlan({
    language,
    money,
    scale: panel.scale,
    minimum: panel.minimum,
    threshold: panel.overallThreshold,
    tieKeys: panel.tieKeys,
    criteria: panel.criteria.map(({ coefficient, threshold }, index) => ({
      label: `Critère ${index + 1}`,
      definition: 'Une définition.',
      coefficient,
      threshold,
    })),
    jurors: panel.jurors.map(({ code, counts }, index) =>
      aJuror(index + 1, { code: code.trim(), counts }),
    ),
    dossiers: panel.dossiers.map((dossier, index) =>
      aDossier(index + 1, {
        id: dossier.id,
        requested: dossier.requested,
        maximum: dossier.maximum,
        notApplicable: dossier.applies.flatMap((applies, position) => (applies ? [] : position)),
        screening: dossier.isReceivable ? 'eligible' : 'ineligible',
      }),
    ),
  });
}

/**
 * The session’s sheets in deliberation, as jurors and chair filled them in. Tie keys and stages were others when
 * deliberation was opened, and are typed by hand since.
 */
export function sessionOfPanel(panel: Panel, rest: Rest): WorkbookDeclaration {
  const plan = planOfPanel(panel, rest);
  const opened = { ...plan, tieKeys: [], stages: [] };
  const declared = declareSession(opened, { isDeliberating: true });
  const filled = typedInto(declared, cellsOf(panel, plan.language), plan.language);
  const lists = listsTyped(panel);
  return typedInSession(typedInSession(filled, 'tieKeys', lists.tieKeys), 'stages', lists.stages);
}

/** Lists of words as people type them: other separators, other words for the same, no accents, blank places. */
const SPELLINGS = [
  {
    between: ' > ',
    median: 'médiane',
    chair: 'présidence',
    lot: 'tirage au sort',
    screening: 'Recevabilité',
  },
  {
    between: ';',
    median: 'MEDIANE',
    chair: 'Président',
    lot: 'tirage  au\u00a0sort',
    screening: 'recevabilite',
  },
  { between: ' ,\u202f\n', median: 'Median', chair: 'CHAIR', lot: 'Lot', screening: 'ELIGIBILITY' },
  {
    between: ',, ',
    median: ' Médiane\t',
    chair: 'presidence',
    lot: 'TIRAGE',
    screening: 'RECEVABILITÉ',
  },
] as const;

function listsTyped({ tieKeys, dossiers }: Panel): Readonly<Record<'tieKeys' | 'stages', string>> {
  const { between, ...words } = SPELLINGS[dossiers.length % SPELLINGS.length] ?? SPELLINGS[0];
  const keys = tieKeys.map((key) =>
    key.kind === 'criterion' ? criterionCode(key.criterion + 1) : words[key.kind],
  );
  return {
    tieKeys: keys.join(between),
    stages: [words.screening, 'Notation', 'deliberation'].join(between),
  };
}

/** The cell of one field of the Session sheet, typed over. */
function typedInSession(
  declaration: WorkbookDeclaration,
  field: keyof typeof SESSION_FIELDS,
  value: CellContent,
): WorkbookDeclaration {
  const { name } = SESSION_FIELDS[field];
  return {
    ...declaration,
    sheets: declaration.sheets.map((sheet) => {
      const place = sheet.names.find((one) => one.name === name)?.area;
      if (!place) return sheet;
      const contents = sheet.contents.map((block) => ({
        ...block,
        cells: block.cells.map((cells, r) =>
          cells.map((content, c) =>
            block.area.row + r === place.row && block.area.column + c === place.column
              ? value
              : content,
          ),
        ),
      }));
      return { ...sheet, contents };
    }),
  };
}

/** What people do to cells without seeing it: both sides must take or refuse the same. */
const SEPARATORS = [', ', '\u00a0', '\n', ';\u202f', ' , '] as const;

function cellsOf(panel: Panel, language: Language): readonly Typed[] {
  const ofSession = panel.jurors.flatMap(({ code, counts }, line): readonly Typed[] => {
    const at = { of: 'jurors', table: TABLES.jurors.name, line } as const;
    // Every second answer is a truth value, as a tick box leaves it.
    const answer = counts ? YES_NO.yes[language] : YES_NO.no[language];
    return [
      { ...at, column: 'code', value: code },
      { ...at, column: 'counts', value: line % 2 === 1 ? counts : answer },
    ];
  });
  const ofDossiers = panel.dossiers.flatMap((dossier, line) => [
    ...ofDossier(dossier, line, language),
    ...panel.jurors.flatMap(({ code }) => ofJuror(dossier, line, code.trim(), language)),
    ...dossier.agreed.map((value, position): Typed => ({
      of: 'consolidation',
      table: TABLES.consolidation.name,
      line: line * panel.criteria.length + position,
      column: 'agreed',
      value,
    })),
  ]);
  return [...ofSession, ...ofDossiers];
}

function notApplicableIn({ applies }: PanelDossier, line: number): CellContent {
  const separator = SEPARATORS[line % SEPARATORS.length] ?? ' ';
  const codes = applies.flatMap((own, position) => (own ? [] : criterionCode(position + 1)));
  return codes.length === 0 ? null : codes.map((code) => `${code}${separator}`).join('');
}

function acceptedIn(
  { isAcceptedBelowMinimum }: PanelDossier,
  line: number,
  language: Language,
): CellContent {
  if (line % 2 === 1) return isAcceptedBelowMinimum;
  return isAcceptedBelowMinimum ? YES_NO.yes[language] : null;
}

function ofDossier(dossier: PanelDossier, line: number, language: Language): readonly Typed[] {
  const { isFavourable, proposed } = dossier;
  const opinion = isFavourable === null ? null : isFavourable ? 'favourable' : 'unfavourable';
  const cells: Readonly<Record<string, CellContent>> = {
    notApplicable: notApplicableIn(dossier, line),
    accepted: acceptedIn(dossier, line, language),
    chairOrder: dossier.chairOrder,
    lot: dossier.lot,
    opinion: opinion && labelOf(OPINIONS, opinion)[language],
    proposed: proposed === null ? null : proposed / 100,
  };
  return Object.entries(cells).map(([column, value]) => ({
    of: 'dossiers',
    table: TABLES.dossiers.name,
    line,
    column,
    value,
  }));
}

/** A juror without a ballot has lost the line: somebody typed over its identifier. */
function ofJuror(
  { ballots }: PanelDossier,
  line: number,
  code: string,
  language: Language,
): readonly Typed[] {
  const at = (column: string, value: CellContent): Typed => ({
    of: 'scores',
    table: scoresOf(code),
    line,
    column,
    value,
  });
  const ballot = ballots[code];
  if (!ballot) return [at('id', 'X')];
  const { participation, first, after } = ballot;
  const away =
    participation === 'takes-part' ? null : labelOf(PARTICIPATIONS, participation)[language];
  return [
    at('participation', away),
    ...first.map((value, index) => at(`first${index + 1}`, value)),
    ...after.map((value, index) => at(`after${index + 1}`, value)),
  ];
}

function typedInto(
  declaration: WorkbookDeclaration,
  cells: readonly Typed[],
  language: Language,
): WorkbookDeclaration {
  const byColumn = new Map<string, Typed[]>();
  for (const cell of cells) {
    const key = `${cell.table} ${headerOf(cell.of, cell.column, language)}`;
    byColumn.set(key, [...(byColumn.get(key) ?? []), cell]);
  }
  return {
    ...declaration,
    sheets: declaration.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => {
          const typed = byColumn.get(`${table.name} ${column.header}`) ?? [];
          if (typed.length === 0) return column;
          const values: CellContent[] = [...(column.values ?? [])];
          for (const { line, value } of typed) {
            while (values.length <= line) values.push(null);
            values[line] = value;
          }
          return { ...column, values };
        }),
      })),
    })),
  };
}
