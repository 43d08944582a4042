import type { DossierVerdict } from '../../dossier/verdict';
import type { Control } from '../control';
import type { ControlPlan } from '../plan';
import { CONTROL_VERSION } from '../template/version';
import { withCarriedOver } from './carry-over';

/** A control that was made before, by what its dossier is known again. */
export interface EarlierFile {
  /** Where it was read, or what it is called: no two have the same. */
  readonly path: string;
  readonly call: string;
  readonly dossier: string | null;
  readonly number: string | null;
  readonly sha256: string | null;
  readonly siret: string | null;
  readonly carrier: string | null;
  readonly title: string | null;
  /** What the project is called, or the file. */
  readonly called: string;
  /** Of its lines. */
  readonly keys: readonly string[];
}

export function earlierFile(path: string, { facts, lines }: Control): EarlierFile {
  const { callId: call, dossier, number, sha256, siret, carrier, title, file } = facts;
  return {
    path,
    call,
    dossier,
    number,
    sha256,
    siret,
    carrier,
    title,
    called: title ?? file ?? path,
    keys: lines.map(({ key }) => key),
  };
}

/** What a dossier is known by. */
export interface KnownBy {
  readonly call: string;
  readonly dossier: string | null;
  readonly number: string | null;
  readonly sha256: string;
  readonly siret: string | null;
  readonly carrier: string | null;
  readonly title: string | null;
}

/**
 * @param mark the dossier’s own; null: it has none
 * @param sha256 of its file; null: it was read from an open workbook
 */
export function knownBy(
  { call, dossier: { facts }, title }: DossierVerdict,
  mark: string | null,
  sha256: string | null,
): KnownBy {
  return {
    call: call.id,
    dossier: mark,
    number: facts.caseNumber.value,
    sha256: sha256 ?? '',
    siret: facts.siret.value,
    carrier: facts.carrierName.value,
    title,
  };
}

/**
 * The controls of the same dossier: of the same file, else of the same number, else of the same mark. Several: nobody
 * can tell which one counts.
 */
export function earlierOf(known: KnownBy, earlier: readonly EarlierFile[]): readonly EarlierFile[] {
  const ofCall = earlier.filter(({ call }) => call === known.call);
  const by = (isSame: (file: EarlierFile) => boolean) => ofCall.filter(isSame);
  const sameFile = by(({ sha256 }) => sha256 === known.sha256);
  if (sameFile.length > 0) return sameFile;
  // « en cours » is no number of one dossier, and copies of a dossier share its mark: another carrier tells them apart.
  const sameNumber = by(
    (file) => file.number !== null && file.number === known.number && !isAnother(file, known),
  );
  if (sameNumber.length > 0) return sameNumber;
  return by(
    (file) =>
      file.dossier !== null &&
      file.dossier === known.dossier &&
      !differ(file.number, known.number) &&
      !isAnother(file, known),
  );
}

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plain(one) !== plain(other);

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, '');

/** Another carrier by its SIRET; without one, another name and another project. */
function isAnother(one: EarlierFile, known: KnownBy): boolean {
  if (one.siret !== null && known.siret !== null) return differ(one.siret, known.siret);
  return differ(one.carrier, known.carrier) && differ(one.title, known.title);
}

/** Lines of other dossiers, whatever their call, by key. */
export const linesElsewhere = (
  own: readonly EarlierFile[],
  earlier: readonly EarlierFile[],
): ReadonlyMap<string, string> =>
  new Map(
    earlier
      .filter((file) => !own.includes(file))
      .flatMap(({ keys, called }) => keys.map((key) => [key, called] as const)),
  );

/** What came of the controls of the same dossier. */
export type Carrying =
  | { readonly kind: 'carried'; readonly path: string }
  /** There is none. */
  | { readonly kind: 'none' }
  /** Nothing is taken over: nobody can tell which one counts. */
  | { readonly kind: 'several'; readonly paths: readonly string[] }
  /** Nothing is taken over: it was changed elsewhere than in the officer’s cells. */
  | { readonly kind: 'altered'; readonly path: string }
  /** Nothing is taken over: a later Barème made it, and its words may mean other things. */
  | { readonly kind: 'newer'; readonly path: string };

/**
 * The plan with the decisions of the control of the same dossier, where there is one and one alone that is what it was.
 *
 * @param found those of the same dossier, as `earlierOf` gives them
 * @param controlIn the control in one of them; null: it is gone
 */
export async function carriedOver(
  plan: ControlPlan,
  found: readonly EarlierFile[],
  controlIn: (path: string) => Promise<Control | null>,
): Promise<{ readonly plan: ControlPlan; readonly carrying: Carrying }> {
  const [one, other] = found;
  if (!one) return { plan, carrying: { kind: 'none' } };
  if (other) {
    return { plan, carrying: { kind: 'several', paths: found.map(({ path }) => path) } };
  }
  const { path } = one;
  const earlier = await controlIn(path);
  if (!earlier) return { plan, carrying: { kind: 'none' } };
  if (earlier.version > CONTROL_VERSION) return { plan, carrying: { kind: 'newer', path } };
  if (isAltered(earlier)) return { plan, carrying: { kind: 'altered', path } };
  return { plan: withCarriedOver(plan, earlier), carrying: { kind: 'carried', path } };
}

const isAltered = ({ isCopyIntact, missing, sealed }: Control): boolean =>
  !isCopyIntact || missing.length > 0 || sealed?.isIntact === false;

/** Lines whose decision was taken over. */
export const decisionsCarried = ({ lines }: ControlPlan): number =>
  lines.filter(({ carried }) => carried?.how === 'same' && carried.decision !== null).length;
