import { damaged, tooLarge } from '../file-error';
import { MAX_SHEETS } from './limits';
import { SPREADSHEET } from './namespaces';
import { EXTENSIONS, related } from './parts';
import type { Parts, Relationship } from './parts';
import { oneOf, truth, unsigned } from './scalars';
import { attribute, demanded, passedOver } from './xml';
import type { Element, Tag } from './xml';

export interface DefinedName {
  readonly name: string;
  /** What it refers to, as the file writes it. */
  readonly text: string;
  /** The sheet it belongs to; null for a name of the whole workbook. */
  readonly scope: string | null;
}

/** How the workbook calculates, where that is not as every other does. */
export interface CalculationSettings {
  /** Each result is rounded to what its cell shows. */
  readonly asDisplayed: boolean;
  /** Formulas that depend on themselves are computed in rounds. */
  readonly isIterative: boolean;
  /** Results are those of the last time that somebody asked for them. */
  readonly isManual: boolean;
}

/** A sheet of the workbook. */
export interface ListedSheet {
  readonly name: string;
  /** The part that holds its cells; null for chart, dialog and macro sheets, which hold none. */
  readonly part: string | null;
  readonly isHidden: boolean;
  /** Excel does not even list it among those that can be shown again. */
  readonly isVeryHidden: boolean;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  /** Days are counted from 1904, as Excel for Mac once did. */
  readonly is1904: boolean;
  readonly calculation: CalculationSettings;
  /** The part of the shared strings, and that of the styles; null where there is none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly hasMacros: boolean;
  /** The parts that say which other files formulas look into, in the order in which these number them. */
  readonly links: readonly string[];
}

/** Reads the part that lists sheets and names. Throws `FileError`. */
export async function readWorkbookPart(parts: Parts, part: string): Promise<WorkbookPart> {
  const relationships = await parts.relationships(part);
  const sheets: ListedSheet[] = [];
  const names: ScopedName[] = [];
  let is1904 = false;
  let calculation: CalculationSettings = {
    asDisplayed: false,
    isIterative: false,
    isManual: false,
  };
  const links: string[] = [];
  const known = {
    externalReferences: {
      isSingle: true,
      children: {
        externalReference: {
          open: (tag: Tag) => links.push(related(tag, relationships).target),
          children: {},
        },
      },
    },
    workbookPr: single((tag) => (is1904 = truth(attribute(tag, 'date1904')))),
    calcPr: single((tag) => (calculation = settingsOf(tag))),
    sheets: {
      isSingle: true,
      children: { sheet: { children: {}, open: (tag: Tag) => list(tag, sheets, relationships) } },
    },
    definedNames: { isSingle: true, children: { definedName: nameElement(names) } },
  };
  await parts.read(part, SPREADSHEET, {
    workbook: { isOpenToOthers: true, children: { ...OTHERS, ...known } },
  });
  if (sheets.length === 0) throw damaged(new Error('no sheet'));
  const only = (wanted: string): string | null => {
    const [found, another] = [...relationships.values()].filter(({ type }) => type === wanted);
    if (another) throw damaged(new Error(`${wanted} twice`));
    return found?.target ?? null;
  };
  return {
    sheets,
    names: withScopes(names, sheets),
    is1904,
    calculation,
    sharedStrings: only('sharedStrings'),
    styles: only('styles'),
    hasMacros: [...relationships.values()].some(({ type }) => MACROS.has(type)),
    links,
  };
}

/** Those of today, and those that Excel had before 1995 and still runs. */
const MACROS: ReadonlySet<string> = new Set(['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet']);

const OTHERS = {
  ...EXTENSIONS,
  ...passedOver(
    ...['fileVersion', 'fileSharing', 'workbookProtection', 'bookViews', 'functionGroups'],
    ...['oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr'],
    ...['smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects'],
  ),
};

const single = (open: (tag: Tag) => void): Element => ({ isSingle: true, open, children: {} });

const MODES = ['auto', 'autoNoTable', 'manual'] as const;

const settingsOf = (tag: Tag): CalculationSettings => ({
  asDisplayed: !truth(attribute(tag, 'fullPrecision') ?? 'true'),
  isIterative: truth(attribute(tag, 'iterate')),
  isManual: oneOf(MODES, attribute(tag, 'calcMode') ?? 'auto') === 'manual',
});

const WITHOUT_CELLS = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'] as const;

function list(
  tag: Tag,
  sheets: ListedSheet[],
  relationships: ReadonlyMap<string, Relationship>,
): void {
  const name = demanded(tag, 'name');
  const { type, target, isExternal } = related(tag, relationships);
  const kind = oneOf(['worksheet', ...WITHOUT_CELLS], type);
  const part = kind === 'worksheet' ? target : null;
  const isTaken = sheets.some(
    (other) =>
      other.name.toLowerCase() === name.toLowerCase() || (part !== null && other.part === part),
  );
  if (name === '' || isExternal || isTaken) throw damaged(new Error(`sheet ${name}`));
  if (sheets.length >= MAX_SHEETS) throw tooLarge();
  const state = attribute(tag, 'state') ?? 'visible';
  const isVeryHidden = state === 'veryHidden';
  sheets.push({ name, part, isHidden: state !== 'visible', isVeryHidden });
}

interface ScopedName {
  readonly name: string;
  readonly text: string;
  /** The position of its sheet among all; null for the whole workbook. */
  readonly sheet: number | null;
}

function nameElement(names: ScopedName[]): Element {
  let name = '';
  let sheet: number | null = null;
  return {
    children: {},
    open: (tag) => {
      name = demanded(tag, 'name');
      const scope = attribute(tag, 'localSheetId');
      sheet = scope === undefined ? null : unsigned(scope);
    },
    text: (text) => names.push({ name, text: text.trim(), sheet }),
  };
}

/** Throws `FileError` for a name of a sheet that is not there, or that means two things. */
function withScopes(names: readonly ScopedName[], sheets: readonly ListedSheet[]): DefinedName[] {
  const texts = new Map<string, string>();
  return names.map(({ name, text, sheet }) => {
    const scope = sheet === null ? null : sheets[sheet]?.name;
    if (scope === undefined) throw damaged(new Error(`sheet of the name ${name}`));
    const key = `${sheet ?? ''} ${name.toLowerCase()}`;
    // Names of Excel's own, such as filters, are repeated by some programs; they are none of ours.
    const isOther = !name.startsWith('_xlnm.') && (texts.get(key) ?? text) !== text;
    if (isOther) throw damaged(new Error(`name ${name} twice`));
    texts.set(key, text);
    return { name, text, scope };
  });
}
