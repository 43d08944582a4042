import { catalogue } from '../../../src/language/catalogue';
import type { Localized } from '../../../src/language/language';
import { maker, worder } from '../../../src/language/message';
import type { MessageOf } from '../../../src/language/message';

const fr = {
  belowQuorum: ({ cast, quorum }: { cast: number; quorum: number }) =>
    `${cast} voix pour un quorum de ${quorum} : il en manque ${quorum - cast}.`,
  unreadable: ({ member }: { member: string }) => `Le vote de ${member} n’est pas un nombre.`,
  altered: ({ label }: { label: Localized }) => `« ${label.fr} » a une autre formule.`,
  aboveGrant: ({ title }: { title: string }) => `« ${title} » est voté sans subvention demandée.`,
};

const en: typeof fr = {
  belowQuorum: ({ cast, quorum }) =>
    `${cast} votes for a quorum of ${quorum}: ${quorum - cast} are missing.`,
  unreadable: ({ member }) => `The vote of ${member} is no number.`,
  altered: ({ label }) => `“${label.en}” has another formula.`,
  aboveGrant: ({ title }) => `“${title}” is voted on without a grant requested.`,
};

export type Said = MessageOf<typeof fr>;
export const say = maker<typeof fr>();
export const VOTES_SENTENCES = catalogue({ fr: async () => fr, en: async () => en });
export const inWords = worder(VOTES_SENTENCES);
