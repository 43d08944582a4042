import { cents } from '../../src/money/cents';
import type { Language } from '../../src/language/language';
import { dossierCode, jurorCode } from '../../src/documents/jury/template/codes';
import type { PlannedDossier, PlannedJuror, SessionPlan } from '../../src/documents/jury/plan';

/** How large a session is, and what of it differs from the usual one. */
interface Wanted extends Partial<
  Omit<SessionPlan, 'dossiers' | 'jurors' | 'criteria' | 'language'>
> {
  readonly language?: Language;
  readonly dossiers?: number | readonly PlannedDossier[];
  readonly jurors?: number | readonly PlannedJuror[];
  readonly criteria?: number | SessionPlan['criteria'];
}

export const aDossier = (number: number, change: Partial<PlannedDossier> = {}): PlannedDossier => ({
  id: dossierCode(number),
  number: String(2_300_000 + number),
  title: `Projet ${number}`,
  carrier: `Service ${number}`,
  carrierType: null,
  total: cents(100_000_00 * number),
  requested: cents(50_000_00 * number),
  maximum: cents(60_000_00 * number),
  notApplicable: [],
  screening: 'eligible',
  ...change,
});

export const aJuror = (number: number, change: Partial<PlannedJuror> = {}): PlannedJuror => ({
  code: jurorCode(number),
  name: `Personne ${number}`,
  capacity: 'Experte',
  votes: true,
  counts: true,
  presence: null,
  assigned: null,
  ...change,
});

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A session of ITN3, as its chair would open it: all stages, a scale of 0 to 5, equal coefficients. */
export function aPlan({
  dossiers = 5,
  jurors = 3,
  criteria = 3,
  language = 'fr',
  ...rest
}: Wanted = {}): SessionPlan {
  return {
    id: '2f1c6c1e-5b0a-4c1e-9d7a-0f6f1d2b3c4d',
    language,
    call: { code: 'ITN3', title: 'Diffusion territoriale' },
    title: 'Session de mars 2021',
    chair: 'Personne 1',
    meeting: '2021-03-15',
    audition: null,
    decider: null,
    isRehearsal: false,
    dispatch: null,
    scale: { min: 0, max: 5, step: 0.5 },
    levels: [
      { score: 0, wording: 'absent' },
      { score: 5, wording: 'remarquable' },
    ],
    minimum: 3,
    threshold: null,
    commentRule: 'ends',
    divergence: 2,
    money: { envelope: cents(1_000_000_00), carriedOver: null, policy: 'stop' },
    tieKeys: [{ kind: 'criterion', criterion: 0 }, { kind: 'median' }, { kind: 'chair' }],
    lot: null,
    stages: ['screening', 'scoring', 'deliberation', 'opinion', 'decision'],
    stage: 'scoring',
    decisions: ['accepted', 'refused'],
    spareDossiers: 2,
    retention: null,
    purge: null,
    ...rest,
    dossiers:
      typeof dossiers === 'number' ? range(dossiers).map((number) => aDossier(number)) : dossiers,
    jurors: typeof jurors === 'number' ? range(jurors).map((number) => aJuror(number)) : jurors,
    criteria:
      typeof criteria === 'number'
        ? range(criteria).map((number) => ({
            label: `Critère numéro ${number}`,
            definition: `Ce que le critère ${number} regarde, en quelques mots.`,
            coefficient: 1,
            threshold: null,
          }))
        : criteria,
  };
}
