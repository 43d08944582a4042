import { remark } from './remarks';
import type { FileRemark } from './remarks';
import type { CalculationSettings } from './workbook-part';

/**
 * Settings of a workbook that let its sheets show other figures than these, which are computed exactly and of
 * now. They are no faults of the dossier.
 */
export function calculationRemarks(settings: CalculationSettings): FileRemark[] {
  return [
    ...(settings.asDisplayed ? [asDisplayed()] : []),
    ...(settings.isManual ? [manual()] : []),
    ...(settings.isIterative ? [iterative()] : []),
  ];
}

const asDisplayed = (): FileRemark =>
  remark('file.calculation', 'warning', null, {
    fr: 'Ce classeur calcule avec la précision affichée : Excel y arrondit chaque valeur à ce que montre sa cellule, et ses feuilles peuvent donner d’autres montants que ceux d’ici, qui sont calculés sur les valeurs exactes. Décochez « Définir la précision au format affiché » (Fichier ▸ Options ▸ Options avancées), vérifiez les montants saisis, puis enregistrez.',
    en: 'This workbook calculates with precision as displayed: Excel rounds each value to what its cell shows, and its sheets may give other amounts than these, which are computed from the exact values. Clear “Set precision as displayed” (File ▸ Options ▸ Advanced), check the amounts typed, and save.',
  });

const manual = (): FileRemark =>
  remark('file.calculation', 'warning', null, {
    fr: 'Ce classeur est en calcul manuel : ses feuilles peuvent montrer les montants d’avant les dernières saisies. Ceux d’ici sont calculés sur ce qui est saisi. Remettez le calcul en automatique (Formules ▸ Options de calcul ▸ Automatique) et enregistrez.',
    en: 'This workbook is in manual calculation: its sheets may show the amounts from before the last entries. These are computed from what is typed. Set calculation back to automatic (Formulas ▸ Calculation Options ▸ Automatic) and save.',
  });

const iterative = (): FileRemark =>
  remark('file.calculation', 'info', null, {
    fr: 'Le calcul itératif est activé dans ce classeur : une formule qui dépend d’elle-même y donne un nombre au lieu d’une alerte. Aucune formule de Barème n’en a besoin : désactivez-le (Fichier ▸ Options ▸ Formules), sauf si d’autres feuilles s’en servent.',
    en: 'Iterative calculation is on in this workbook: a formula that depends on itself gives a number there instead of a warning. No formula of Barème needs it: switch it off (File ▸ Options ▸ Formulas), unless other sheets use it.',
  });
