import { audit, type JudgedFile } from '../audit/audit';
import { remarksOfRules } from '../audit/remarks-of-rules';
import { carrierTypesOf } from '../calls/catalogue';
import { textIn } from '../documents/dossier/messages/in-words';
import { idOf } from '../documents/dossier/parse/identify';
import type { DossierVerdict } from '../documents/dossier/verdict';
import type { FileContent } from '../documents/portfolio/consolidate/reading';
import { bySeverity } from '../findings/finding';
import type { Language } from '../language/language';
import { projectCap, sessionOf, siretSaid } from './identity';

interface JudgedDossier extends JudgedFile {
  readonly dossier: DossierVerdict;
}

/** What the file of a dossier says to a portfolio. */
export async function dossierContent(
  judged: JudgedDossier,
  filedOn: string | null,
  language: Language,
): Promise<FileContent> {
  const { dossier: verdict, reading, ofRules } = judged;
  const { call, dossier, figures, title } = verdict;
  const { facts, funding } = dossier;
  const told = remarksOfRules(verdict, reading, ofRules).toSorted(bySeverity);
  const integrity = await audit(judged);
  const day = filedOn ?? facts.depositDate.value;
  const [first] = told;
  return {
    kind: 'dossier',
    mark: idOf(reading.snapshot),
    session: sessionOf(call, day),
    values: {
      call: call.id,
      number: facts.caseNumber.value,
      title,
      carrier: facts.carrierName.value,
      carrierType:
        carrierTypesOf(call).find(({ id }) => id === facts.carrierType.value)?.label[language] ??
        null,
      siret: siretSaid(facts.siret.value),
      reference: facts.projectReference.value,
      filedOn: day,
      total: figures.total,
      base: figures.base,
      requested: figures.requested,
      maximum: figures.maximum,
      grant: figures.grant,
      share: figures.carrier,
      before: funding.grantedBefore.value,
      cap: projectCap(call),
      errors: told.filter(({ severity }) => severity === 'error').length,
      warnings: told.filter(({ severity }) => severity === 'warning').length,
      integrity: integrity.filter(({ severity }) => severity !== 'info').length,
      first: first && first.severity !== 'info' ? textIn(first.message, language) : null,
    },
  };
}
