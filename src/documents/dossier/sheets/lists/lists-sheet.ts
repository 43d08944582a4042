import { LOLF_TITLES } from '../../../../calls/nomenclature/lolf-titles';
import { VAT_RATES } from '../../template/accepted-values';
import { ORIGINS, UNITS } from '../../template/columns';
import { YES_NO } from '../../../../workbook/yes-no';
import { chunksOf } from '../../parse/carried-call';
import { CARRIED_CALL } from '../../template/fields';
import { carrierTypesOf } from '../../../../calls/catalogue';
import type { CarrierType } from '../../../../calls/call';
import type { Language, Localized } from '../../../../language/language';
import { publishedWeights } from '../../../../calls/scoring';
import { SheetBuilder, printSetup } from '../../../../sheets/builder';
import type { Context } from '../context';
import type { CellContent, SheetDeclaration } from '../../../../sheets/declaration';
import { area } from '../../../../sheets/layout';
import { LISTS, NO_REMARK } from '../list-names';

const otherLanguage = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

/** A label in the sheet's language for each, then in the other one: both are understood, the first are offered. */
function inBothLanguages<T>(
  items: readonly T[],
  label: (item: T) => Localized,
  language: Language,
): readonly (readonly [string, T])[] {
  return [language, otherLanguage(language)].flatMap((tongue) =>
    items.map((item) => [label(item)[tongue], item] as const),
  );
}

/** Eligible kinds first, so that they are met first in the list; the others too, so that a wrong one is reported. */
export function carriersOffered({ call }: Context): readonly CarrierType[] {
  const types = carrierTypesOf(call);
  const eligible = new Set(call.carriers.eligible.map((one) => one.type));
  return [
    ...types.filter((type) => eligible.has(type.id)),
    ...types.filter((type) => !eligible.has(type.id)),
  ];
}

/** What may be answered under « Origine »; innovative firms only where the call asks about them. */
export function originsOf({ call }: Context): readonly Localized[] {
  return ORIGINS.filter(
    (origin) => origin.id !== 'innovative' || call.requirements.innovativeSuppliers,
  ).map((origin) => origin.label);
}

class ListWriter {
  private column = 0;

  constructor(private readonly sheet: SheetBuilder) {}

  /** A column with its heading; names cover the first cells of it. */
  list(
    heading: string,
    values: readonly CellContent[],
    names: readonly { readonly name: string; readonly rows?: number }[],
  ): this {
    const { column } = this;
    this.sheet.put(0, column, heading, 'strong');
    values.forEach((value, row) => this.sheet.put(row + 1, column, value));
    for (const { name, rows = values.length } of names) {
      this.sheet.name(name, area(1, column, Math.max(1, rows)));
    }
    this.column += 1;
    return this;
  }
}

const COLUMN_WIDTHS = [60, 10, 10, 12, 10, 30, 10, 10, 10, 45, 10, 60, 20, 30];
const WEIGHTS_WIDTH = 12;
const FILE_WIDTH = 40;

/** The hidden sheet: sources of the validation lists, and what formulas look up about an answer. */
export function listsSheet(context: Context): SheetDeclaration {
  const { call, language, texts } = context;
  const weights = publishedWeights(call);
  const sheet = new SheetBuilder({
    key: 'lists',
    name: texts.sheets.lists,
    columnWidths: [
      ...COLUMN_WIDTHS,
      ...(weights ? [WEIGHTS_WIDTH] : []),
      ...(call.file === undefined ? [] : [FILE_WIDTH]),
    ],
    hidden: true,
  });
  const { types } = call.expenses;
  const allTypes = inBothLanguages(types, (type) => type.label, language);
  const carriers = carriersOffered(context);
  const allCarriers = inBothLanguages(carriers, (type) => type.label, language);
  const terms = new Map(call.carriers.eligible.map((one) => [one.type, one]));
  const words = texts.lists;
  const lists = new ListWriter(sheet)
    .list(
      words.types,
      allTypes.map(([label]) => label),
      [{ name: LISTS.types, rows: types.length }, { name: LISTS.allTypes }],
    )
    .list(
      words.listed,
      allTypes.map(([, type]) => (type.listed ? 1 : 0)),
      [{ name: LISTS.typeListed }],
    )
    .list(
      words.licence,
      allTypes.map(([, type]) => (type.licence ? 1 : 0)),
      [{ name: LISTS.typeLicence }],
    )
    .list(
      words.usualTitle,
      allTypes.map(([, type]) => type.title ?? NO_REMARK),
      [{ name: LISTS.typeTitle }],
    )
    .list(words.titles, LOLF_TITLES, [{ name: LISTS.titles }])
    .list(
      words.origins,
      originsOf(context).map((origin) => origin[language]),
      [{ name: LISTS.origins }],
    )
    .list(
      words.units,
      UNITS.map(({ label }) => label[language]),
      [{ name: LISTS.units }],
    )
    .list(words.vat, VAT_RATES, [{ name: LISTS.vat }])
    .list(words.yesNo, [YES_NO.yes[language], YES_NO.no[language]], [{ name: LISTS.yesNo }])
    .list(
      words.carriers,
      allCarriers.map(([label]) => label),
      [{ name: LISTS.carriers, rows: carriers.length }, { name: LISTS.allCarriers }],
    )
    .list(
      words.listed,
      allCarriers.map(([, type]) => (terms.has(type.id) ? 1 : 0)),
      [{ name: LISTS.carrierEligible }],
    )
    .list(
      words.notes,
      allCarriers.map(([, type]) => terms.get(type.id)?.note?.[language] ?? NO_REMARK),
      [{ name: LISTS.carrierNote }],
    )
    .list(words.optional, optionalCriteria(context), [{ name: LISTS.optionalCriteria }]);
  lists.list(words.origins, allOrigins(language), [{ name: LISTS.allOrigins }]);
  if (weights) lists.list(words.weights, weights, [{ name: LISTS.weights }]);
  if (call.file !== undefined)
    lists.list(words.file, chunksOf(call.file), [{ name: CARRIED_CALL }]);
  sheet.format(area(1, 7, VAT_RATES.length), 'rate');
  return sheet.build(printSetup(texts.page, call.code, 0));
}

/** Labels that are the same in both languages once. */
const allOrigins = (language: Language): readonly string[] => [
  ...new Set(inBothLanguages(ORIGINS, ({ label }) => label, language).map(([label]) => label)),
];

/** Numbers of the criteria that may be answered N/A; a dash when there is none, since a name needs a cell. */
function optionalCriteria({ call }: Context): readonly CellContent[] {
  const numbers = call.criteria.flatMap((criterion, index) =>
    criterion.optional ? [index + 1] : [],
  );
  return numbers.length > 0 ? numbers : ['–'];
}
