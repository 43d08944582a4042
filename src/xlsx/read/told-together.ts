import { cellReference } from '../../workbook/reference';
import type { FileRemark } from './remarks';

/** Remarks of one rule and severity that are reported one by one. */
const MOST_ALONE = 20;
/** Places of the others that are named. */
const MOST_NAMED = 10;

/** Of many remarks of a kind, the first ones and one that counts and places the others: a screenful for any file. */
export function toldTogether(remarks: readonly FileRemark[]): FileRemark[] {
  const kinds = new Map<string, FileRemark[]>();
  for (const one of remarks) {
    const kind = `${one.rule} ${one.severity}`;
    const told = kinds.get(kind);
    if (told) told.push(one);
    else kinds.set(kind, [one]);
  }
  return [...kinds.values()].flatMap((ofKind) =>
    ofKind.length <= MOST_ALONE
      ? ofKind
      : [...ofKind.slice(0, MOST_ALONE), others(ofKind.slice(MOST_ALONE))],
  );
}

function others(remarks: readonly FileRemark[]): FileRemark {
  const [first] = remarks;
  if (!first) throw new Error('there are no others');
  const places = remarks.slice(0, MOST_NAMED).flatMap(({ place }) => place ?? []);
  const more = remarks.length > MOST_NAMED ? '…' : '';
  const named = `${places.map(cellReference).join(', ')}${more}`;
  return {
    ...first,
    message: {
      fr: `Il en est de même de ${remarks.length} autres endroits : ${named}`,
      en: `The same holds for ${remarks.length} other places: ${named}`,
    },
  };
}
