import type { Localized } from '../language/language';
import type { WorkbookDeclaration } from '../sheets/declaration';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { blocksIn, fieldsIn, sheetOfPart, type Template } from '../workbook/template';
import type { Kind } from './kind';

/** What one document reads of another, and would go on reading in the sheets that are set aside. */
export interface LostNames {
  readonly reader: Kind;
  /** What a person reads beside the cells. */
  readonly labels: readonly Localized[];
}

interface Circumstances {
  /** The workbook as it stands. */
  readonly snapshot: WorkbookSnapshot;
  /** The other documents in it. */
  readonly others: readonly Kind[];
}

/**
 * Which names others lose when a document is replaced: those that their sheets ask for, that stand now and that the new
 * sheets do not bring. Sheets that are not in the workbook ask for nothing.
 *
 * @param template what the document that is replaced may have
 */
export function namesLost(
  template: Template,
  { sheets }: Pick<WorkbookDeclaration, 'sheets'>,
  { snapshot, others }: Circumstances,
): readonly LostNames[] {
  const brought = new Set(sheets.flatMap(({ names }) => names.map(({ name }) => name)));
  const lost = new Map(
    [...fieldsIn(template), ...blocksIn(template)]
      .filter(({ name }) => name in snapshot.names && !brought.has(name))
      .map(({ name, label }) => [name, label]),
  );
  return others.flatMap((reader) => {
    const asked = reader.template
      .filter((part) => sheetOfPart(part, snapshot) !== null)
      .flatMap(({ asks = [] }) => asks);
    const labels = [...new Set(asked)].flatMap((name) => lost.get(name) ?? []);
    return labels.length === 0 ? [] : [{ reader, labels }];
  });
}
