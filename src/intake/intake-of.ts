import type { JudgedFile } from '../audit/audit';
import { CONTROL_KIND } from '../documents/control/control-kind';
import { JURY_KIND } from '../documents/jury/jury-kind';
import { verdictOf, type OpenedDocument } from '../documents/open';
import { PORTFOLIO_KIND } from '../documents/portfolio/portfolio-kind';
import type { FileContent } from '../documents/portfolio/consolidate/reading';
import type { Language, Localized } from '../language/language';
import { frenchSpacing } from '../language/typography';
import { controlContent } from './control-content';
import { dossierContent } from './dossier-content';
import { juryContent } from './jury-content';

/**
 * What a workbook that was read and judged says to a portfolio: that of a dossier first, else that of a control, else that
 * of a jury’s session.
 *
 * @param filedOn the day on which the procedure took it in, as an ISO day; null: nothing says so
 * @param language in which sentences of its findings are kept
 */
export async function intakeOf(
  judged: JudgedFile,
  filedOn: string | null,
  language: Language,
): Promise<FileContent> {
  const { dossier, others } = judged;
  if (dossier) return dossierContent({ ...judged, dossier }, filedOn, language);
  const control = verdictOf(others, CONTROL_KIND);
  if (control) return controlContent(control);
  const session = verdictOf(others, JURY_KIND);
  if (session) return juryContent(session, language);
  return { kind: 'other', why: whyNone(others)[language] };
}

function whyNone(others: readonly OpenedDocument[]): Localized {
  const refused = others.find(({ refusal }) => refusal !== null);
  if (refused?.refusal) return refused.refusal.message;
  return others.some(({ kind }) => kind.id === PORTFOLIO_KIND.id)
    ? {
        fr: 'C’est un portefeuille, pas un dossier. Pour le poursuivre, ouvrez-le dans Excel, ou donnez-le avec --from.',
        en: 'This is a portfolio, not an application. To go on with it, open it in Excel, or give it with --from.',
      }
    : {
        fr: frenchSpacing('Ni dossier, ni contrôle, ni séance de jury dans ce classeur.'),
        en: 'No application, no control and no jury session in this workbook.',
      };
}
