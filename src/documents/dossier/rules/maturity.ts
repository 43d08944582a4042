import { isFilled } from '../../../workbook/cell';
import type { Dossier } from '../dossier';

/**
 * A carrier who has dated the filing holds the dossier for complete. Until then, a declaration that is simply
 * not made yet is left to the pane's progress and is no finding.
 */
export const isFiled = ({ facts }: Dossier): boolean => isFilled(facts.depositDate);
