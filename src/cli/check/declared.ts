import type { Dossier } from '../../documents/dossier/dossier';
import { gridTotal } from '../../documents/dossier/figures/grid-total';
import type { Call } from '../../calls/call';
import { carrierTypesOf } from '../../calls/catalogue';
import type { Language } from '../../language/language';
import { projectCap, sessionOf, siretSaid } from '../../intake/identity';
import type { DossierReport } from '../../reports/report';

/** Whose project it is. */
export function projectIn(
  call: Call,
  { facts }: Dossier,
  language: Language,
): DossierReport['project'] {
  const { projectTitle, carrierName, carrierType } = facts;
  const kind = carrierTypesOf(call).find(({ id }) => id === carrierType.value);
  return {
    title: projectTitle.value,
    carrier: carrierName.value,
    carrierType: kind?.label[language] ?? null,
  };
}

/** By what the dossier is known again. */
export function identityIn(
  call: Call,
  { facts, funding }: Dossier,
  mark: string | null,
): DossierReport['identity'] {
  const cap = projectCap(call);
  const before = funding.grantedBefore.value;
  return {
    mark,
    number: facts.caseNumber.value,
    siret: siretSaid(facts.siret.value),
    reference: facts.projectReference.value,
    filedOn: facts.depositDate.value,
    session: sessionOf(call, facts.depositDate.value),
    grantedBefore: before === null ? null : before / 100,
    projectCap: cap === null ? null : cap / 100,
  };
}

/** The scoring grid as it was filled in. */
export function gridIn(call: Call, { grid }: Dossier, language: Language): DossierReport['grid'] {
  const { rows, scaleMin, scaleMax } = grid;
  return {
    ...gridTotal(call, grid),
    min: scaleMin.value,
    max: scaleMax.value,
    criteria: rows.map(({ criterion, label, weight, score, comment }) => ({
      label:
        (criterion === null ? undefined : call.criteria[criterion])?.label[language] ?? label.value,
      weight: weight.value,
      score: score.value,
      comment: comment.value,
    })),
  };
}
