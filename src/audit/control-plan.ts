import { CONTROL_SENTENCES } from '../documents/control/messages/in-words';
import { planControl } from '../documents/control/opening/plan-control';
import type { ControlPlan, Evidence } from '../documents/control/plan';
import { questionsOn, type Elsewhere } from '../documents/control/plausibility/questions';
import { idOf } from '../documents/dossier/parse/identify';
import { INTEGRITY_SENTENCES } from '../integrity/messages/in-words';
import { loadCatalogues } from '../language/catalogue';
import type { Language } from '../language/language';
import { pointsOf, type JudgedDossier } from './control-points';

/** A control that is asked for. */
export interface Asked {
  /** A mark of its own: a UUID. */
  readonly id: string;
  /** Of its sheets: one that is shown. */
  readonly language: Language;
  readonly evidence: Evidence;
  /** Lines of other dossiers; left out: none are known. */
  readonly elsewhere?: Elsewhere;
}

/** The control of a dossier that was read from a file: its lines, and every point that an officer is to see. */
export async function controlPlanOf(
  judged: JudgedDossier,
  { id, language, evidence, elsewhere }: Asked,
): Promise<ControlPlan> {
  const { dossier: verdict, reading } = judged;
  await loadCatalogues([CONTROL_SENTENCES, INTEGRITY_SENTENCES]);
  return planControl({
    id,
    language,
    evidence,
    verdict,
    dossier: idOf(reading.snapshot),
    points: [
      ...(await pointsOf(judged, language)),
      ...(await questionsOn(verdict, language, elsewhere)),
    ],
  });
}
