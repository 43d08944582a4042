import { formatNumber, formatTruth } from '../../money/format';
import { frenchErrorName } from '../../workbook/error-names';
import type { MaskedError, Veil, VeiledCell } from '../../workbook/observations';
import { cellReference, columnLetters } from '../../workbook/reference';
import type { Scalar } from '../../workbook/scalar';
import type { ColumnFact, HiddenRowsFacts, KeptFacts, MaskedFacts, VeiledFacts } from './facts';
import { ended, inBrief, rowsInWords, shortened } from './listed';

const number = (value: number): string => formatNumber(value, 'fr');

const quoted = (text: string): string => `« ${text} »`;

const shown = (value: Scalar): string => {
  if (typeof value === 'number') return number(value);
  return typeof value === 'boolean' ? formatTruth(value, 'fr') : quoted(shortened(value ?? ''));
};

const VEILS: Readonly<Record<Veil, string>> = {
  colour: 'écrit de la couleur du fond',
  format: 'que son format de nombre ne montre pas',
  size: 'écrit trop petit pour être lu',
  merge: 'recouvert par des cellules fusionnées',
};

const veiled = ({ place, by, holds }: VeiledCell): string =>
  `${cellReference(place)} (${shown(holds)}, ${VEILS[by]})`;

const masked = ({ place, error, gives }: MaskedError): string =>
  `${cellReference(place)} (${frenchErrorName(error)}, ${number(gives)})`;

const column = ({ column: at, title }: ColumnFact): string =>
  title ? `${columnLetters(at)} (${title})` : columnLetters(at);

/** The sentences on the integrity of a workbook, in French: what is there, why it matters, what shows it. */
export const fr = {
  hiddenSheet: ({ name, isVery }: { name: string; isVery: boolean }) =>
    isVery
      ? `La feuille ${quoted(name)} est très masquée : Excel ne propose pas de l’afficher, et ce qui y est saisi compte. Rendez-la visible dans l’éditeur de macros (Alt+F11, propriété Visible).`
      : `La feuille ${quoted(name)} est masquée, et ce qui y est saisi compte. Affichez-la : clic droit sur un onglet ▸ Afficher.`,
  hiddenRows: (a: HiddenRowsFacts) => {
    const rows = rowsInWords(a.rows, { to: 'à', and: 'et' });
    const several = a.rows.length > 1;
    const by = a.isFiltered ? ' par un filtre' : '';
    const what = several ? `Les lignes ${rows} sont masquées` : `La ligne ${rows} est masquée`;
    const counts = several ? 'et comptent comme les autres' : 'et compte comme les autres';
    const effect = a.counts ? counts : 'et ce qui y est saisi est lu';
    const show = a.isFiltered
      ? 'Sélectionnez une cellule du tableau, puis Données ▸ Effacer'
      : `${several ? 'Affichez-les' : 'Affichez-la'} : Accueil ▸ Format ▸ Masquer & afficher (feuille non protégée)`;
    return `${what}${by} dans ${quoted(a.sheet)}, ${effect}. ${show}.`;
  },
  hiddenColumns: (a: { sheet: string; columns: readonly ColumnFact[] }) => {
    const columns = inBrief(a.columns.map(column), 'et');
    return a.columns.length > 1
      ? `Les colonnes ${columns} de ${quoted(a.sheet)} sont masquées ; ce qui y est saisi est lu et contrôlé.`
      : `La colonne ${columns} de ${quoted(a.sheet)} est masquée ; ce qui y est saisi est lu et contrôlé.`;
  },
  veiledCells: ({ cells, count }: VeiledFacts) =>
    ended(
      `${count > 1 ? `${number(count)} cellules comptent sans être vues` : 'Une cellule compte sans être vue'} : ${inBrief(cells.map(veiled), 'et', count)}`,
    ),
  maskedErrors: ({ errors, count }: MaskedFacts) =>
    `${ended(
      `${count > 1 ? `${number(count)} formules saisies cachent une erreur derrière un nombre` : 'Une formule saisie cache une erreur derrière un nombre'}, qui compte comme si c’était voulu : ${inBrief(errors.map(masked), 'et', count)}`,
    )} Il faut corriger ce qui cause l’erreur, ou saisir le nombre.`,
  keptByGoogle: ({ cells, count }: KeptFacts) =>
    ended(
      `${count > 1 ? `${number(count)} formules saisies emploient` : 'Une formule saisie emploie'} une fonction que seul Google Sheets connaît ; le fichier en garde le dernier résultat, qui compte et ne changera plus : ${inBrief(
        cells.map(({ place, gives }) => `${cellReference(place)} (${number(gives)})`),
        'et',
        count,
      )}`,
    ),
  linkedFile: ({ name, cells }: { name: string; cells: number }) => {
    const other = name === '' ? 'une autre source' : `le fichier ${quoted(name)}`;
    if (cells === 0) {
      return `Ce classeur est lié à ${name === '' ? other : `un autre fichier, ${quoted(name)}`} ; aucune cellule saisie ne s’y réfère elle-même.`;
    }
    return cells > 1
      ? `${number(cells)} cellules prennent leur valeur dans ${other}, qui n’accompagne pas ce classeur : c’est celle du dernier enregistrement, et elle change avec lui. Demandez les valeurs saisies, ou le fichier.`
      : `Cette cellule prend sa valeur dans ${other}, qui n’accompagne pas ce classeur : c’est celle du dernier enregistrement, et elle change avec lui. Demandez la valeur saisie, ou le fichier.`;
  },
  macros:
    'Ce classeur contient des macros, qui peuvent changer ses montants à l’ouverture. Barème ne les lit ni ne les exécute : ouvrez-le sans les activer.',
  datesFrom1904:
    'Ce classeur compte ses jours à partir de 1904, comme jadis Excel pour Mac. Ses dates sont lues juste ici ; collées dans un autre classeur, elles reculent de quatre ans et un jour.',
  withoutResult: ({ count }: { count: number }) =>
    count > 1
      ? `Le fichier ne garde pas le résultat de ${number(count)} formules : qui l’affiche sans le recalculer n’y voit rien. Les montants d’ici sont recalculés.`
      : 'Le fichier ne garde pas le résultat de cette formule : qui l’affiche sans le recalculer n’y voit rien. Les montants d’ici sont recalculés.',
  respelled: ({ count }: { count: number }) =>
    `${count > 1 ? `${number(count)} formules sont écrites` : 'Une formule est écrite'} autrement que par Barème, comme le fait un autre programme en enregistrant le fichier (LibreOffice, Gnumeric…), et ${count > 1 ? 'donnent les mêmes résultats' : 'donne le même résultat'}.`,
};

export type Messages = typeof fr;
