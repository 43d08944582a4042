import {
  ENOUGH_HEADINGS,
  headingsIn,
  knownIn,
  knownNames,
  type Headings,
  type Row,
} from './list-headings';

/** What a list may say of a dossier. */
export type Key =
  'number' | 'title' | 'carrier' | 'carrierType' | 'total' | 'requested' | 'maximum';

/** As the sheets call them first, then as procedures, `bareme check --csv` and people do. */
const NAMES: Readonly<Record<Key, readonly string[]>> = {
  number: [
    // The key of a portfolio is given once to each of its dossiers, and none lacks it.
    ...['Clé', 'Key', 'Clé du dossier', 'Dossier key'],
    ...['N° externe', 'Outside no.', 'Numéro externe', 'Outside number'],
    ...['Numéro', 'Number', 'N°', 'No.', 'Num'],
    ...['Numéro de dossier', 'N° de dossier', 'No de dossier', 'Num dossier', 'Dossier n°'],
    ...[
      'N° du projet',
      'Numéro du projet',
      'File number',
      'File no.',
      'Dossier no',
      'Dossier number',
    ],
    ...['Référence', 'Réf.', 'Référence du dossier', 'Reference', 'Ref.', 'Identifiant', 'ID'],
  ],
  title: [
    ...['Intitulé', 'Title', 'Projet', 'Project', 'Titre', 'Name', 'Intitulé du projet'],
    ...['Project title', 'Nom du projet', 'Project name', 'Titre du projet', 'Libellé'],
    ...['Libellé du projet', 'Nom du dossier', 'Intitulé du dossier', 'Titre du dossier'],
  ],
  carrier: [
    ...['Porteur', 'Carrier', 'Structure', 'Applicant', 'Bénéficiaire', 'Beneficiary'],
    ...['Porteur du projet', 'Project carrier', 'Organisme', 'Organisation', 'Organization'],
    ...['Structure porteuse', 'Organisme porteur', 'Nom du porteur', 'Nom de la structure'],
    ...['Nom de l’organisme', 'Nom du bénéficiaire', 'Demandeur', 'Candidat', 'Collectivité'],
    ...['Raison sociale', 'Entreprise raison sociale', 'Nom de la collectivité'],
  ],
  carrierType: [
    ...['Type de porteur', 'Kind of carrier', 'Type de structure', 'Type de bénéficiaire'],
    ...['Nature du porteur', 'Catégorie de porteur', 'Statut du porteur', 'Type d’organisme'],
    ...['Type of carrier', 'Carrier type', 'Type of applicant', 'Applicant type'],
  ],
  total: [
    ...['Coût total', 'Total cost', 'Total', 'Coût total du projet', 'Coût du projet', 'Coût'],
    ...['Budget', 'Budget total', 'Total budget', 'Budget du projet', 'Montant total du projet'],
    ...['Project cost', 'Cost', 'Coût global', 'Montant total', 'Total amount'],
  ],
  requested: [
    ...['Demande', 'Requested', 'Subvention demandée', 'Grant requested', 'Montant demandé'],
    ...[
      'Amount requested',
      'Requested amount',
      'Requested grant',
      'Aide demandée',
      'Aide sollicitée',
    ],
    ...['Subvention sollicitée', 'Montant sollicité', 'Montant de l’aide demandée'],
    ...[
      'Montant de l’aide sollicitée',
      'Montant de la subvention demandée',
      'Montant de la demande',
    ],
    ...['Montant de la subvention sollicitée', 'Financement demandé', 'Financement sollicité'],
    ...['Demande de subvention', 'Montant', 'Amount'],
  ],
  maximum: [
    ...['Maximum', 'Subvention maximale', 'Maximum grant', 'Plafond', 'Cap', 'Aide maximale'],
    ...['Montant maximum', 'Montant maximal', 'Maximum amount', 'Subvention maximum'],
    ...['Subvention max', 'Maximum de subvention', 'Montant maximal de la subvention'],
    ...['Aide maximum', 'Plafond de subvention', 'Plafond de l’aide', 'Montant plafond'],
  ],
};
export const KEYS = Object.keys(NAMES) as Key[];
export const AMOUNTS = ['total', 'requested', 'maximum'] as const satisfies readonly Key[];

const KNOWN = knownNames(NAMES);

/**
 * Where the columns of a list of dossiers stand, by its row of headings.
 *
 * @param width how many columns it has; absent: as far as that row goes
 */
export const dossierHeadings = (first: Row, width?: number): Headings<Key> =>
  headingsIn(first, KNOWN, width);

/** Whether a line says what the columns of a list of dossiers are. */
export const areDossierHeadings = (row: Row): boolean =>
  knownIn(dossierHeadings(row)) >= ENOUGH_HEADINGS;
