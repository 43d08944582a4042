import type { Language, Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import { NAMES_OF_EVERY_CALL } from '../template/call-fields';
import { callLost } from './call-lost';
import { FIELDS, TABLES } from '../template/fields';
import { movedRows } from './moved-rows';
import type { MovedRows } from './moved-rows';
import { describeMovedRows } from './moved-rows-words';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { FIRST_RULES, TEMPLATE_VERSION } from '../template/version';

/** What a workbook says of itself, before any call is loaded. */
export type Identity =
  /** Nothing of ours is there. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'dossier';
      readonly callId: string;
      /** Of the sheets. */
      readonly version: number;
      /** Of the call's rules that the sheets follow. */
      readonly rules: number;
      readonly language: Language;
    }
  /** Written by a later add-in: reading it with this one could drop what it does not know. */
  | {
      readonly kind: 'newer';
      readonly callId: string;
      readonly version: number;
      readonly supported: number;
      readonly message: Localized;
    }
  /** Sheets of ours that no longer say which call they answer. */
  | { readonly kind: 'unreadable'; readonly message: Localized };

export function identify(snapshot: WorkbookSnapshot): Identity {
  if (isForeign(snapshot)) return { kind: 'none' };
  // Codes are capitals; a person who types one again, as the message asks, may not write them.
  const callId = String(single(snapshot, FIELDS.call.name) ?? '')
    .trim()
    .toUpperCase();
  const moved = callId === '' || /\s/.test(callId) ? movedWithMark(snapshot) : null;
  if (moved) return { kind: 'unreadable', message: describeMovedRows(moved) };
  if (callId === '') return { kind: 'unreadable', message: callLost(snapshot) };

  const version = versionSaid(snapshot);
  return version > TEMPLATE_VERSION
    ? {
        kind: 'newer',
        callId,
        version,
        supported: TEMPLATE_VERSION,
        message: newerVersion(version),
      }
    : {
        kind: 'dossier',
        callId,
        version,
        rules: numberIn(snapshot, FIELDS.rules.name, FIRST_RULES),
        language: languageOf(snapshot),
      };
}

/** The rows of the mark's sheet, where they are no longer under their names. */
const movedWithMark = (snapshot: WorkbookSnapshot): MovedRows | null =>
  movedRows(snapshot).find(
    ({ place }) => place.sheet === snapshot.names[FIELDS.call.name]?.sheet,
  ) ?? null;

/** The language in which the sheets were written; French where the mark is gone. */
export function languageOf(snapshot: WorkbookSnapshot): Language {
  return single(snapshot, FIELDS.language.name) === 'en' ? 'en' : 'fr';
}

/** The version of the sheets; ours where the mark is gone or unreadable: the missing name is reported by the parser. */
export const versionSaid = (snapshot: WorkbookSnapshot): number =>
  numberIn(snapshot, FIELDS.version.name, TEMPLATE_VERSION);

/** The dossier's own identifier; null: its sheets are of before there was one, or it was cleared. */
export function idOf(snapshot: WorkbookSnapshot): string | null {
  const id = String(single(snapshot, FIELDS.id.name) ?? '').trim();
  return id === '' ? null : id;
}

/** A whole number from 1 on, or what stands for anything else. */
function numberIn(snapshot: WorkbookSnapshot, name: string, otherwise: number): number {
  const number = Number(single(snapshot, name) ?? otherwise);
  return Number.isInteger(number) && number >= 1 ? number : otherwise;
}

/**
 * Nothing of a dossier is there. Names that only some calls have may stand in sheets that a change of call kept,
 * and say nothing once the dossier's own sheets are deleted.
 */
export const isForeign = ({ names, tables }: WorkbookSnapshot): boolean =>
  !NAMES_OF_EVERY_CALL.some((name) => name in names) &&
  !Object.values(TABLES).some((table) => table in tables);

const single = (snapshot: WorkbookSnapshot, name: string) => snapshot.names[name]?.values[0]?.[0];

const newerVersion = (version: number): Localized => ({
  fr: frenchSpacing(
    `Ce classeur a été créé par une version plus récente de Barème (modèle ${version}, celle-ci lit jusqu’au modèle ${TEMPLATE_VERSION}). Mettez le complément à jour ; rien n’a été modifié dans le classeur.`,
  ),
  en: `This workbook was created by a more recent version of Barème (template ${version}; this one reads up to template ${TEMPLATE_VERSION}). Update the add-in; nothing in the workbook has been changed.`,
});
