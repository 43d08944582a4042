import { UnknownCallError } from '../../calls/load';
import type { Call } from '../../calls/call';
import { frenchSpacing } from '../../language/typography';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { DamagedCallError } from '../dossier/parse/carried-call';
import { reader, type Refusal, type Resources } from '../kind';
import type { Control } from './control';
import { inWords } from './messages/in-words';
import { readControl, textIn, versionIn, withCarriedCall } from './parse/read-control';
import { retainedOf } from './retained';
import { check } from './rules/check';
import { RULES } from './rules/rules';
import { CONTROL_VERSION } from './template/version';
import type { ControlVerdict } from './verdict';
import { whyProposed } from './why';

interface Seed {
  readonly call: Call;
}

type Sought = { readonly seed: Seed } | { readonly refusal: Refusal };

const refused = (reason: string, fr: string, en: string): Sought => ({
  refusal: { reason, message: { fr: frenchSpacing(fr), en } },
});

/** The call by which the grant is proposed, unless something is in the way. */
async function seedIn(snapshot: WorkbookSnapshot, { callFor }: Resources): Promise<Sought> {
  const [mark, callId] = [textIn(snapshot, 'mark'), textIn(snapshot, 'call')];
  if (mark === null || callId === null) {
    return refused(
      'mark-lost',
      'Des feuilles d’un contrôle sont là, mais plus les noms brm_controle et brm_controle_appel qui disent lequel. Reprenez une version enregistrée ; rien n’a été modifié dans le classeur.',
      'Sheets of a control are there, but no longer the names brm_controle and brm_controle_appel that say which. Go back to a saved version; nothing in the workbook has been changed.',
    );
  }
  const version = versionIn(snapshot);
  if (version > CONTROL_VERSION) {
    return refused(
      'newer-version',
      `Ce contrôle a été fait par une version plus récente de Barème (contrôle ${version}, celle-ci lit jusqu’à ${CONTROL_VERSION}). Mettez le complément à jour ; rien n’a été modifié dans le classeur.`,
      `This control was made by a more recent version of Barème (control ${version}; this one reads up to ${CONTROL_VERSION}). Update the add-in; nothing in the workbook has been changed.`,
    );
  }
  try {
    return { seed: { call: await callFor(callId.toUpperCase(), withCarriedCall(snapshot)) } };
  } catch (error) {
    if (error instanceof UnknownCallError) {
      return { refusal: { reason: 'unknown-call', message: error.sentence } };
    }
    if (error instanceof DamagedCallError) {
      return { refusal: { reason: 'damaged-call', message: error.sentence } };
    }
    throw error;
  }
}

/** Where nobody can compare, in the pane, the sheets are not loaded for it. */
async function parse(
  snapshot: WorkbookSnapshot,
  { call }: Seed,
  { alterations }: Resources,
): Promise<Control> {
  const control = await readControl(snapshot);
  if (!alterations) return control;
  const { controlBaseline } = await import('./sheets/baseline');
  return { ...control, altered: await alterations(await controlBaseline(call, control)) };
}

function assess(control: Control, { call }: Seed): ControlVerdict {
  const figures = retainedOf(call, control);
  return {
    title: control.facts.title,
    call,
    control,
    figures,
    findings: check({ call, control, figures }),
  };
}

export const CONTROL_READER = reader({
  seedIn,
  parse,
  assess,
  inWords,
  comesTo: whyProposed,
  rules: RULES,
});
