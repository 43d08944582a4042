import type { LeftOutReason, Role } from './read-words';
import { french } from './french';

export const READ_HELP = french`bareme read FICHIER [--sheet FEUILLE] [--call APPEL] [-o DOSSIER.json] [--lang fr|en]

Relit un budget qui existe déjà (.xlsx, .ods, .csv), quels que soient ses titres de colonnes et ses totaux, et montre
ligne à ligne ce qui en a été compris, ce qui ne l’a pas été, et l’écart avec les totaux qu’il annonce.

  --sheet FEUILLE        la feuille, quand plusieurs contiennent un budget
  --call APPEL           l’appel dont les types de dépense et les années sont proposés (SNAP3, ou son fichier JSON)
  --track VOLET          le volet, quand le fichier de l’appel en a plusieurs
  --amounts ht|ttc       ce que sont les montants dont rien ne le dit
  --vat TAUX             la TVA des lignes qui n’en disent pas, en pour cent : 20
  -o, --output FICHIER   écrit le dossier en JSON, pour « bareme new APPEL --from FICHIER »
  -f, --force            remplace le fichier s’il existe déjà
  --json                 le dossier en JSON sur la sortie standard, l’aperçu sur l’autre
  --lang fr|en           la langue

Fin : 0 tout a été compris · 1 un montant ne l’a pas été, ou diffère · 2 le fichier ne peut être lu.
`;

const ROLES: Readonly<Record<Role, string>> = {
  label: 'libellé',
  type: 'type de dépense',
  supplier: 'prestataire',
  origin: 'origine',
  unit: 'unité',
  quantity: 'quantité',
  price: 'prix unitaire',
  rate: 'TVA',
  'tax-amount': 'montant de TVA',
  amount: 'montant',
  period: 'année ou mois',
  other: 'non lue',
};

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  above: 'au-dessus du tableau',
  heading: 'titres de colonnes',
  section: 'titre de partie',
  note: 'note',
  total: 'total',
  subtotal: 'sous-total',
  vat: 'TVA de l’ensemble',
  sum: 'somme d’autres lignes',
  nothing: 'montant nul',
  beyond: 'hors du tableau',
  chosen: 'retirée',
};

export const READ = {
  roles: ROLES,
  reasons: REASONS,
  taxes: { net: 'HT', gross: 'TTC' },
  columns: () => 'Colonnes',
  lines: ({ count }: { count: number }) => (count > 1 ? `${count} lignes` : `${count} ligne`),
  leftOut: () => french`Rangées qui ne sont pas des lignes`,
  remarks: () => 'À voir',
  total: () => 'Total annoncé',
  /** Of a heading and what it says. */
  says: ({ what, said }: { what: string; said: string }) => french`${what} : ${said}`,
  unknownAmount: () => 'montant non compris',
  control: (a: { stated: string; read: string; difference: string; unread: number }) =>
    `annoncé ${a.stated}, lu ${a.read}, écart ${a.difference}${a.unread > 0 ? ` (${a.unread} non compris)` : ''}`,
  wrote: ({ path, count }: { path: string; count: number }) =>
    french`« ${path} » écrit : ${count} ${count > 1 ? 'lignes' : 'ligne'}.`,
  noFile: () => french`Quel budget ? bareme read FICHIER`,
  nothingFound: ({ file }: { file: string }) =>
    french`« ${file} » : aucune ligne de budget n’a été reconnue.`,
  whichSheet: ({ file, sheets }: { file: string; sheets: readonly string[] }) =>
    french`« ${file} » : plusieurs feuilles contiennent un budget (${sheets.join(', ')}). Choisissez-en une avec --sheet.`,
  noSheet: ({ file, name, sheets }: { file: string; name: string; sheets: readonly string[] }) =>
    french`« ${file} » n’a pas de feuille « ${name} », mais : ${sheets.join(', ')}.`,
  badAmounts: ({ value }: { value: string }) =>
    french`--amounts : « ${value} » n’est ni ht ni ttc.`,
  badVat: ({ value }: { value: string }) =>
    french`--vat : « ${value} » n’est pas un taux en pour cent, comme 20 ou 5.5.`,
  asksForTax: () =>
    french`Rien ne dit si les montants sont HT ou TTC : choisissez avec --amounts ht ou --amounts ttc.`,
};
