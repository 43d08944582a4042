import { folded } from '../../language/folded';

/**
 * What identifies a person or their account. Nothing of it is needed to follow a dossier, so that none of it is taken
 * over unless asked for. A heading that may be about a person is taken to be: what is left out is told, and can be asked
 * for.
 */

/** Headings that are about a person as a whole, folded. */
const WHOLE = new Set(
  [
    ...[
      'Nom',
      'Prénom',
      'Prénoms',
      'Nom et prénom',
      'Prénom et nom',
      'Nom de famille',
      'Nom usage',
    ],
    ...['Entreprise nom', 'Civilité', 'Genre', 'Sexe', 'Tel', 'Mobile', 'Portable', 'Fixe', 'NIR'],
    ...['Dépôt pour un tiers', 'Instructeurs', 'Instructeur', 'Expert', 'Demandeur', 'Usager'],
  ].map(folded),
);

/** Words that say so wherever they stand. */
const WORDS =
  /\b(?:e mail|email|mail|mails|emails|courriels?|adresses? electroniques?|telephones?|n tel|numero de (?:portable|mobile|fixe)|civilite|prenoms?|naissance|mandataires?|franceconnecte?|france connect|proconnect|iban|rib|bic|swift|coordonnees|securite sociale|nom d usage|carte d identite|passeport|voie|nationalite)\b/;

/** What people are called by their part. */
const PART = String.raw`(?:contact|representant|signataire|referent|responsable|interlocuteur|correspondant|chef|cheffe|directeur|directrice|president|presidente|maire|instructeur|demandeur)`;
/** A person by their part, or the name of one. */
const ABOUT_PERSON = new RegExp(
  String.raw`^${PART}e?s?\b|\bnom (?:et |complet )?(?:du|de la|de l|des) (?:\w+ )?(?:${PART}|personne|porteur|porteuse|beneficiaire)|\b(?:contact|representant|signataire|interlocuteur)e?s?\b`,
);

/** Where somebody lives or is seated; that of a site of the web is nobody’s. */
const ADDRESS = /\badresses?\b(?!.*\b(?:site|web|internet|url|service)\b)/;

/** Amounts and counts say nothing of a person: « Frais de téléphone ». */
const AMOUNT = /^(?:couts?|montants?|frais|depenses?|budget|nombre|nb|total|subventions?|aides?)\b/;

/** Whether what stands under a heading is about a person. */
export function isPersonalHeading(heading: string): boolean {
  const text = folded(heading);
  if (WHOLE.has(text)) return true;
  if (AMOUNT.test(text)) return false;
  return WORDS.test(text) || ABOUT_PERSON.test(text) || ADDRESS.test(text);
}

const LOCAL = String.raw`[^\s@<>()[\],;:"]{1,64}`;
const EMAIL = String.raw`${LOCAL}@[^\s@<>()[\],;:"]{1,190}\.[a-zA-Z]{2,24}`;
const WHOLE_EMAIL = new RegExp(`^${EMAIL}$`);
const EMAILS = new RegExp(EMAIL, 'g');

/** Texts beyond it are sentences, and are searched only for what stands within them. */
const LONGEST = 200;

/** Whether a text is nothing but e-mail addresses, a telephone number or an account. */
export function isPersonalText(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.split(/[\s;,/]+/).filter((word) => word !== '');
  if (words.length > 0 && words.every((word) => WHOLE_EMAIL.test(word))) return true;
  const together = text.replaceAll(/[\s.()-]/g, '');
  return isPhone(together) || isIban(together);
}

const isPhone = (text: string): boolean => /^(?:\+33|0033|0)0?[1-9]\d{8}$/.test(text);

/** By its last check: of other codes of letters and digits one in ninety-seven would pass. */
function isIban(text: string): boolean {
  if (!/^[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}$/.test(text)) return false;
  const digits = [...`${text.slice(4)}${text.slice(0, 4)}`].map((sign) => parseInt(sign, 36));
  return BigInt(digits.join('')) % 97n === 1n;
}

const IBANS = /\b[A-Za-z]{2}\d{2}(?:[ \u00a0]?[A-Za-z0-9]{2,4}){3,8}\b/g;

/** A text without the e-mail addresses and accounts that stand in it. */
export const withoutAddresses = (text: string): string =>
  text
    .replaceAll(EMAILS, '…')
    .replaceAll(IBANS, (found) => (isIban(found.replaceAll(/\s/g, '')) ? '…' : found));
