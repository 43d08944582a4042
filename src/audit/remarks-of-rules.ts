import { isMoved } from '../documents/dossier/rules/check';
import type { DossierVerdict } from '../documents/dossier/verdict';
import type { WorkbookReading } from '../xlsx/read';
import { olderSheets } from './older-sheets';
import type { Remark } from './remark';

/**
 * What is said of a dossier by its call’s rules, of its file and of the age of its sheets, in no order of severity.
 * `ofRules`: what is to be said of the rules themselves.
 */
export const remarksOfRules = <OfRules extends Remark>(
  { call, dossier, age, findings }: DossierVerdict,
  { snapshot, remarks }: WorkbookReading,
  ofRules: readonly OfRules[],
) => [
  ...ofRules,
  // Rows that moved away are the cause of whatever was seen in the file.
  ...(isMoved(dossier) ? [] : remarks),
  ...findings,
  ...olderSheets(age, call, snapshot),
];
