/**
 * What each call publishes of its money, written down once more by hand from the call itself and never read
 * from the product's own data: percent, euros TTC, years.
 */
interface Published {
  readonly percent: number;
  /** Staff (T2) is valued in the base, and the fund never pays it. */
  readonly staffCounts?: true;
  readonly onlyTitle?: 'T3';
  /** Lines have no titles: these expenses are the staff. */
  readonly staffWithoutTitles?: readonly string[];
  /** Only what falls into those years of the plan is in the base. */
  readonly onlyYears?: readonly ('year1' | 'year2')[];
  /** Only the resources that the call lists are funded: these general expenses are not among them. */
  readonly outsideTheList?: readonly string[];
  /** Licences of products from outside Europe are not funded. */
  readonly europeanLicences?: true;
  readonly capPerDossier?: number;
  readonly capPerProject?: number;
}

/** General expenses that ITN1's closed list does not name. */
const OUTSIDE_ITN1: readonly string[] = [
  'Accompagnement conseil (pilotage, cadrage)',
  'Matériel et progiciels partagés',
  'Équipe mutualisée, support utilisateurs',
  'Maintenance évolutive',
  'Hébergement',
  'Provision pour risque',
];

export const LICENCES = 'Licences';

/** Expenses that are licences, in the words of the calls. */
export const OF_LICENCES: readonly string[] = [
  LICENCES,
  'Licences logicielles, si elles sont nécessaires au projet de dématérialisation',
];

const STAFF: readonly string[] = ['Personnel interne', 'Internal staff'];

export const PUBLISHED: Readonly<Record<string, Published>> = {
  ITN1: { percent: 75, outsideTheList: OUTSIDE_ITN1 },
  ITN2: { percent: 50 },
  ITN3: { percent: 75, staffCounts: true },
  ITN4: { percent: 75 },
  ITN5: { percent: 75 },
  ITN6: { percent: 100, capPerDossier: 48_000 },
  ITN8A: { percent: 75 },
  ITN8B: { percent: 75 },
  ITN8C: { percent: 75 },
  ITN8D: { percent: 75 },
  SNAP1: { percent: 100, onlyYears: ['year1', 'year2'] },
  SNAP2A: { percent: 100, onlyTitle: 'T3' },
  SNAP2B: { percent: 100, onlyTitle: 'T3' },
  SNAP3: {
    percent: 75,
    staffCounts: true,
    onlyYears: ['year1', 'year2'],
    europeanLicences: true,
    capPerProject: 2_000_000,
  },
  SNAP4: {
    percent: 75,
    staffCounts: true,
    onlyYears: ['year1', 'year2'],
    europeanLicences: true,
    capPerDossier: 3_000_000,
    capPerProject: 8_000_000,
  },
  SNAP5: { percent: 75 },
  // The invented fund of docs/examples/accessibilite-mairies.json, which names five kinds of expenses of its own.
  FRAM26: {
    percent: 50,
    onlyYears: ['year1', 'year2'],
    outsideTheList: ['Développement', LICENCES, ...OUTSIDE_ITN1],
    capPerProject: 40_000,
  },
  // The shortest file that is a call, docs/examples/appel-minimal.json.
  MEDIA27: { percent: 60, staffWithoutTitles: STAFF },
  // Calls of no fund: tests/builders/invented.ts.
  INVENTED1: { percent: 33.33, onlyYears: ['year2'] },
  INVENTED2: {
    percent: 62.5,
    staffCounts: true,
    outsideTheList: OUTSIDE_ITN1,
    capPerDossier: 123_456.78,
  },
  INVENTED3: {
    percent: 80,
    staffCounts: true,
    staffWithoutTitles: [...STAFF, 'Agents mis à disposition', 'Seconded staff'],
    outsideTheList: OUTSIDE_ITN1,
    europeanLicences: true,
  },
};

export const OUTSIDE_EUROPE: readonly string[] = ['Hors Europe', 'Outside Europe'];
