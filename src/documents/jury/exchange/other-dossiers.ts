import { comparable } from '../../../workbook/headers';
import type { Session, SessionDossier } from '../session';
import type { LineMerge } from './line-merge';
import { say, type Message } from './messages/say';

/**
 * Whatever has been put into the row of another dossier since the file was sent has that one’s identifier: its scores
 * would be the other’s. One that keeps its outside number or its title is the same.
 *
 * @param lines that the file brings to the session
 */
export function otherDossiers(
  session: Session,
  file: Session,
  lines: readonly LineMerge[],
): readonly Message[] {
  return lines.flatMap(({ dossier }) => {
    const [inSession, inFile] = [session, file].map(({ dossiers }) =>
      dossiers.find(({ id }) => id.toLowerCase() === dossier.toLowerCase()),
    );
    if (!inSession || !inFile || isSame(inSession, inFile)) return [];
    const facts = { dossier, inFile: nameOf(inFile), inSession: nameOf(inSession) };
    return [say('otherDossier', facts)];
  });
}

const isSame = (one: SessionDossier, other: SessionDossier): boolean =>
  says(one.title.value, other.title.value) || says(one.number.value, other.number.value);

const says = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && comparable(one) === comparable(other);

const nameOf = ({ title, number }: SessionDossier): string => title.value ?? number.value ?? '';
