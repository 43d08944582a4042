import { TABLES } from '../template/tables';
import type { Session } from '../session';
import { say } from '../messages/say';
import { rule } from './rule';

/** Excel names the table of a copied sheet anew, after the one it was copied from: `Bareme_Notes_J01` gives `…J0112`. */
export const strangers = rule({
  id: 'jury.copied-sheet',
  severity: 'warning',
  description: {
    fr: 'Le classeur ne contient pas de copie de la feuille d’un juré, où l’on noterait sans que cela compte.',
    en: 'The workbook holds no copy of a juror’s sheet, in which one would score without its counting.',
  },
  blocksClosing: 'scoring',
  faults: ({ session }) =>
    session.strangers.map(({ table, place }) => {
      const original = originalOf(session, table);
      return {
        place,
        message: original
          ? say('copiedSheet', { copy: place.sheet, original })
          : say('strangeSheet', { sheet: place.sheet, table }),
      };
    }),
});

/** The sheet that is read; null: it is gone, or the copy's name tells of none. */
function originalOf({ sheets }: Session, table: string): string | null {
  const member = table.slice(TABLES.scores.name.length).toUpperCase();
  const codes = [...sheets.keys()].filter((code) => member.startsWith(code));
  return sheets.get(codes[0] ?? '')?.sheet ?? null;
}
