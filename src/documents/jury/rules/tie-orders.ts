import type { HeldUp, Placed, Standing } from '../scoring/standings';
import { say } from '../messages/say';
import { headerOf } from './dossier-cells';
import { groupedBy } from './gather';
import { rule, type Fault } from './rule';

/** Where the line cuts the tie, that is told too, and holds up the opinion. */
export const tieOrders = rule({
  id: 'jury.tie-orders',
  severity: 'warning',
  description: {
    fr: 'Entre ex aequo, un départage ou un tirage porte sur tous, ou sur aucun.',
    en: 'Among dossiers that are ex aequo an order or a lot has all of them, or none.',
  },
  blocksClosing: null,
  faults: ({ session: { dossiers }, standings }) =>
    groupedBy((standings ?? []).flatMap(heldUpIn), keyOf).map((tied): Fault => {
      const [{ key, lacking }] = tied;
      const column = key.kind === 'chair' ? 'chairOrder' : 'lot';
      const first = dossiers.find(({ id }) => id === lacking[0]);
      const ids = tied.map(({ id }) => id);
      const message = say('ordersHeldUp', { ids, lacking, label: headerOf(column) });
      return { place: first?.[column].place ?? null, message };
    }),
});

/** What a later key has settled all the same is settled. */
const heldUpIn = (standing: Standing): readonly (HeldUp & Pick<Placed['dossier'], 'id'>)[] =>
  standing.status === 'ranked' && standing.exAequoWith.length > 0
    ? standing.heldUp.map((one) => ({ ...one, id: standing.dossier.id }))
    : [];

const keyOf = ({ key, lacking }: HeldUp): string => `${key.kind} ${lacking.join('/')}`;
