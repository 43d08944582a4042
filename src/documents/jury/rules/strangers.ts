import { TABLES } from '../template/tables';
import type { Session } from '../session';
import { say } from '../messages/say';
import { rule } from './rule';

/** Excel names the table of a copied sheet anew, after the one it was copied from: `Bareme_Notes_J01` gives `…J0112`. */
export const strangers = rule({
  id: 'jury.copied-sheet',
  severity: 'warning',
  isOfIntegrity: true,
  description: {
    fr: 'Le classeur ne contient pas de copie des feuilles de la session, où l’on noterait ou trancherait sans que cela compte. Une information pour celles où rien ne se tape.',
    en: 'The workbook holds no copy of the session’s sheets, in which one would score or decide without its counting. Information for those in which nothing is typed.',
  },
  blocksClosing: 'scoring',
  faults: ({ session }) => [
    ...session.strangers.map(({ table, place }) => {
      const original = originalOf(session, table);
      return {
        place,
        message: original
          ? say('copiedSheet', { copy: place.sheet, original })
          : say('strangeSheet', { sheet: place.sheet, table }),
      };
    }),
    ...session.copies.map(({ sheet, original, isTypedIn }) => ({
      place: { sheet, row: 0, column: 0 },
      message: say('copiedSheet', { copy: sheet, original }),
      ...(!isTypedIn && { severity: 'info' as const }),
    })),
  ],
});

/** The sheet that is read; null: it is gone, or the copy's name tells of none. */
function originalOf({ sheets }: Session, table: string): string | null {
  const member = table.slice(TABLES.scores.name.length).toUpperCase();
  const codes = [...sheets.keys()].filter((code) => member.startsWith(code));
  return sheets.get(codes[0] ?? '')?.sheet ?? null;
}
