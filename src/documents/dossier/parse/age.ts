import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import type { Identity } from './identify';
import { TEMPLATE_VERSION } from '../template/version';

/** How the sheets of a workbook compare with those that this add-in would write for the same call. */
export type Age =
  | { readonly kind: 'current' }
  /**
   * Made with earlier rules or an earlier template. The add-in has the latest rules only and checks with
   * them; the sheets' own formulas follow those they were made with until the person updates.
   */
  | {
      readonly kind: 'older';
      readonly rules: { readonly from: number; readonly to: number } | null;
      readonly template: { readonly from: number; readonly to: number } | null;
      /** What the versions in between brought, oldest first; empty where the call does not say. */
      readonly changes: readonly Localized[];
    }
  /** Made with later rules than this add-in has: checking with older ones would mislead. */
  | { readonly kind: 'newer-rules'; readonly message: Localized };

const step = (from: number, to: number) => (from < to ? { from, to } : null);

export function ageOf(identity: Extract<Identity, { kind: 'dossier' }>, call: Call): Age {
  if (identity.rules > call.version) {
    return { kind: 'newer-rules', message: newerRules(identity.rules, call) };
  }
  const rules = step(identity.rules, call.version);
  const template = step(identity.version, TEMPLATE_VERSION);
  if (!rules && !template) return { kind: 'current' };
  const changes = call.changes
    .filter(({ version }) => version > identity.rules)
    .sort((a, b) => a.version - b.version)
    .map(({ text }) => text);
  return { kind: 'older', rules, template, changes };
}

const newerRules = (rules: number, { id, version }: Call): Localized => ({
  fr: frenchSpacing(
    `Ce classeur applique la version ${rules} des règles de ${id} ; ce Barème s’arrête à la version ${version}. Mettez le complément à jour, ou ouvrez le fichier de l’appel dans sa dernière version ; rien n’a été modifié dans le classeur.`,
  ),
  en: `This workbook applies version ${rules} of the rules of ${id}; this Barème only has version ${version}. Update the add-in, or open the latest version of the call’s file; nothing in the workbook has been changed.`,
});
