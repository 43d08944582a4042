import type { Session } from './session';

/** Who of the voting members takes part in the meeting, and whether that is enough for the jury to give an opinion. */
export interface Quorum {
  /** Members who vote. */
  readonly members: number;
  /** Of these: in the room, at a distance, or by a mandate they gave. */
  readonly takingPart: number;
  /** Half of the members, rounded up. */
  readonly needed: number;
  readonly isReached: boolean;
  /** It is not reached, and would be were all take part of whom nobody wrote anything: nobody can say that it is missed. */
  readonly isOpen: boolean;
  /** Members of whom nobody wrote down whether they take part: they are not counted. */
  readonly unknown: number;
}

/**
 * Half at least of the voting members; those at a distance and those who gave a mandate count: code des relations entre
 * le public et l’administration, R.133-10. Whether that article binds the jury is for its lawyers to say. A jury without
 * a voting member has no quorum to reach.
 */
export function quorumOf({ jurors }: Pick<Session, 'jurors'>): Quorum {
  const voting = jurors.filter(({ votes }) => votes.value === true);
  const unknown = voting.filter(({ presence }) => presence.value === null).length;
  const absent = voting.filter(({ presence }) => presence.value === 'absent').length;
  const takingPart = voting.length - unknown - absent;
  const needed = Math.ceil(voting.length / 2);
  const isReached = voting.length > 0 && takingPart >= needed;
  return {
    members: voting.length,
    takingPart,
    needed,
    isReached,
    isOpen: !isReached && voting.length > 0 && takingPart + unknown >= needed,
    unknown,
  };
}
