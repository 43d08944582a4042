import type { Language, Localized } from '../../language/language';
import { BYTE_ORDER_MARK, csvLine, type CsvContent } from '../csv';
import type { DossierReport, Report } from '../../reports/report';
import { isDossier, isFailure } from '../../reports/report';

interface Column {
  readonly header: Localized;
  readonly of: (report: Report) => CsvContent;
}

const column = (fr: string, en: string, of: Column['of']): Column => ({ header: { fr, en }, of });

/** A column that files without figures leave empty. */
const ofDossier = (fr: string, en: string, of: (report: DossierReport) => CsvContent): Column =>
  column(fr, en, (report) => (isDossier(report) ? of(report) : null));

const count = (severity: string) => (report: DossierReport) =>
  report.findings.filter((finding) => finding.severity === severity).length;

/** New columns are added at the end: whoever reads them by their rank goes on reading the same. */
const COLUMNS: readonly Column[] = [
  column('Fichier', 'File', ({ file }) => file),
  ofDossier('Appel', 'Call', ({ theme }) => theme),
  ofDossier('Projet', 'Project', ({ project }) => project.title),
  ofDossier('Porteur', 'Carrier', ({ project }) => project.carrier),
  ofDossier('Type de porteur', 'Kind of carrier', ({ project }) => project.carrierType),
  ofDossier('Coût total', 'Total cost', ({ totals }) => totals.project),
  ofDossier('Assiette', 'Funding base', ({ totals }) => totals.base),
  ofDossier('dont personnel (T2)', 'of which staff (T2)', ({ totals }) => totals.staff),
  ofDossier('Subvention demandée', 'Grant requested', ({ totals }) => totals.requested),
  ofDossier('Enveloppe de l’appel', 'The call’s envelope', ({ envelope }) => envelope),
  ofDossier('Subvention maximale', 'Maximum grant', ({ totals }) => totals.maximum),
  ofDossier('Subvention', 'Grant', ({ totals }) => totals.grant),
  ofDossier('Part du porteur', 'Carrier’s share', ({ totals }) => totals.carrier),
  ofDossier('Co-porteurs et financeurs', 'Co-carriers and funders', ({ totals }) => totals.others),
  ofDossier('Note pondérée', 'Weighted score', ({ grid }) => grid.total),
  ofDossier('Note la plus haute', 'Highest score', ({ grid }) => grid.max),
  ofDossier('Critères notés', 'Criteria scored', ({ grid }) => grid.scored),
  ofDossier('Critères', 'Criteria', ({ grid }) => grid.criteria.length),
  ofDossier('À corriger', 'To correct', count('error')),
  ofDossier('À vérifier', 'To check', count('warning')),
  ofDossier('Bon à savoir', 'Good to know', count('info')),
  column('Illisible', 'Unreadable', (report) => (isFailure(report) ? report.error.problem : null)),
  column('Motif', 'Reason', (report) => (isFailure(report) ? report.error.message : null)),
  column('Contrôlé le (UTC)', 'Checked on (UTC)', ({ control }) => control.at),
  column('Version de Barème', 'Barème’s version', ({ control }) => control.bareme),
  column('SHA-256', 'SHA-256', ({ control }) => control.sha256),
  ofDossier('Pas encore contrôlé', 'Not checked yet', ({ notChecked = [] }) => notChecked.length),
];

/** The line of headers, before which Excel is told how the file is written. */
export const csvHead = (language: Language): string =>
  BYTE_ORDER_MARK +
  csvLine(
    COLUMNS.map(({ header }) => header[language]),
    language,
  );

/** One file as one line. */
export const csvRow = (report: Report, language: Language): string =>
  csvLine(
    COLUMNS.map(({ of }) => of(report)),
    language,
  );
