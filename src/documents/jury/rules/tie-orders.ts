import { firstLot } from '../scoring/lots';
import type { HeldUp, Standing } from '../scoring/standings';
import { say } from '../messages/say';
import { headerOf } from './dossier-cells';
import { groupedBy } from '../../../findings/gather';
import { rule, type Fault, type Subject } from './rule';

/** Where the line cuts the tie, that is told too, and holds up the opinion. */
export const tieOrders = rule({
  id: 'jury.tie-orders',
  severity: 'warning',
  description: {
    fr: 'Entre ex aequo, un départage ou un même tirage porte sur tous, ou sur aucun.',
    en: 'Among dossiers that are ex aequo an order or one draw has all of them, or none.',
  },
  blocksClosing: null,
  faults: ({ session, standings }) =>
    heldUpIn(standings).map(({ key, among, lacking }): Fault => {
      const column = key.kind === 'chair' ? 'chairOrder' : 'lot';
      const dossier = session.dossiers.find(({ id }) => id === (lacking[0] ?? among[0]));
      const label = headerOf(column);
      const first = key.kind === 'chair' ? 1 : lotFor(among, { session, standings });
      const message =
        lacking.length > 0
          ? say('ordersHeldUp', { ids: among, lacking, label, first })
          : say('drawnApart', { ids: among, label, first });
      return { place: dossier?.[column].place ?? null, message };
    }),
});

/**
 * The first number of a draw that would settle the tie of these dossiers; ties that wait for one at the same time have
 * numbers of their own. null: all numbers were used.
 */
export function lotFor(
  ids: readonly string[],
  { session, standings }: Pick<Subject, 'session' | 'standings'>,
): number | null {
  const waiting = heldUpIn(standings).filter(({ key }) => key.kind === 'lot');
  const own = waiting.findIndex(({ among }) => ids.some((id) => among.includes(id)));
  const { among } = waiting[own] ?? { among: ids };
  return firstLot(session.lots, among, own === -1 ? waiting.length : own);
}

/**
 * Each order that was not made among all whom it should tell apart, once. What a later key has settled all the same is
 * settled; not so against the chair, who has typed an order that counts for nothing.
 */
const heldUpIn = (standings: readonly Standing[] | null): readonly HeldUp[] =>
  groupedBy(
    (standings ?? []).flatMap((one) =>
      one.status === 'ranked'
        ? one.heldUp.filter(({ key }) => key.kind === 'chair' || one.exAequoWith.length > 0)
        : [],
    ),
    ({ key, among }) => `${key.kind} ${among.join('/')}`,
  ).map(([one]) => one);
