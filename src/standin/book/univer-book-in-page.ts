import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import type { ILanguagePack, Plugin, PluginCtor } from '@univerjs/core';
import type { Rect } from './book';
import type { Engine, PluginEntry } from './engine';
import type { BookLocale } from './locale';
import { LifecycleService, LifecycleStages, mergeLocales } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingFr from '@univerjs/preset-sheets-conditional-formatting/locales/fr-FR';
import { ScrollToCellCommand, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreFr from '@univerjs/preset-sheets-core/locales/fr-FR';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dataValidationFr from '@univerjs/preset-sheets-data-validation/locales/fr-FR';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterFr from '@univerjs/preset-sheets-filter/locales/fr-FR';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortFr from '@univerjs/preset-sheets-sort/locales/fr-FR';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { toRange } from './changes';
import { createUniver, openWorkbook } from './engine';
import { useLocalKeyboard } from './local-keyboard';
import { usePlainText } from './page-clipboard';
import { editFrenchFormulas } from './page-formulas';
import { acceptListedValues, openListsByKeyboard } from './page-lists';
import { PageMirror } from './page-mirror';
import { showIndentedText } from './page-overflow';
import { withMissingTexts } from './page-texts';
import { showFrenchValues } from './page-values';
import { excelFunctions } from './excel-functions';
import { FormulaResolver } from './resolution';
import { EMPTY_STATE, tableNameAt, type BookState } from './state';
import { useLocalFormulas } from './typed-formulas';
import { UniverBook } from './univer-book';

const ENGLISH = [coreEn, conditionalFormattingEn, dataValidationEn, filterEn, sortEn];
const TEXTS: Readonly<Record<BookLocale, readonly ILanguagePack[]>> = {
  'fr-FR': [coreFr, conditionalFormattingFr, dataValidationFr, filterFr, sortFr],
  'en-GB': ENGLISH,
  'en-US': ENGLISH,
};

/** A preset's plugins; several presets bring the same ones. */
interface Preset {
  readonly plugins: readonly (PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown?])[];
}

function mergePlugins(presets: readonly Preset[]): PluginEntry[] {
  const merged = new Map<string, PluginEntry>();
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      const entry: PluginEntry = typeof plugin === 'function' ? [plugin] : plugin;
      const name = entry[0].pluginName;
      if (!merged.has(name)) merged.set(name, entry);
    }
  }
  return [...merged.values()];
}

/** Univer waits three seconds after its first drawing before it offers the rest, the clipboard among it: not here. */
async function ready(lifecycle: LifecycleService): Promise<void> {
  await lifecycle.onStage(LifecycleStages.Rendered);
  lifecycle.stage = LifecycleStages.Steady;
}

/** The stand-in's workbook with its grid, ribbon and tabs, inside an element of the page. */
export async function createUniverBookInPage(
  container: HTMLElement,
  locale: BookLocale,
): Promise<UniverBook> {
  const plugins = mergePlugins([
    UniverSheetsCorePreset({ container, formula: { function: excelFunctions(locale) } }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ]);
  const texts = withMissingTexts(mergeLocales(...TEXTS[locale]), locale);
  const univer = createUniver(locale, texts, plugins);
  const engine = openWorkbook(univer, locale, [locale === 'fr-FR' ? 'Feuil1' : 'Sheet1']);
  await ready(engine.injector.get(LifecycleService));
  engine.injector
    .get(SheetsNumfmtCellContentController)
    .setNumfmtLocal(locale === 'fr-FR' ? 'fr' : 'en');
  let current = EMPTY_STATE;
  useLocalKeyboard(engine);
  useLocalFormulas(engine, (place) => tableNameAt(current, place));
  editFrenchFormulas(engine);
  usePlainText(engine);
  acceptListedValues(engine);
  openListsByKeyboard(engine);
  showIndentedText(engine);
  showFrenchValues(engine);
  const nameOf = (id: string): string => engine.worksheet(id)?.getName() ?? '';
  const mirror = new PageMirror(engine, new FormulaResolver(() => current, nameOf));
  const show = (state: BookState): void => {
    current = state;
    mirror.show(state);
  };
  return new UniverBook(engine, show, (rect) => scrollTo(engine, rect));
}

/**
 * In the next frame: a sheet that comes to the front is drawn where it was scrolled to before. Univer refuses where the
 * cells are in view already.
 */
function scrollTo({ commands }: Engine, rect: Rect): void {
  requestAnimationFrame(() => {
    commands.syncExecuteCommand(ScrollToCellCommand.id, { range: toRange(rect) });
  });
}
