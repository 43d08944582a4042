import type { Language } from '../../../language/language';
import type { Session, SessionJuror } from '../session';
import { dispatchName } from './dispatch-number';

const LONGEST_NAME = 40;

const FOR_ALL: Readonly<Record<Language, string>> = { fr: 'pour-tous', en: 'for-all' };

/** `ITN3-J01-1-Camille-Durand.xlsx`: letters that every system takes. */
export function dispatchFileName(
  { callCode }: Pick<Session, 'callCode'>,
  { code: juror, name }: Pick<SessionJuror, 'code' | 'name'>,
  number: number,
): string {
  const plain = (name.value ?? '')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  const parts = [callCode, dispatchName({ juror, number }), plain].filter((part) => part !== '');
  return `${parts.join('-')}.xlsx`;
}

/** `ITN3-pour-tous.xlsx`: the file that everybody gets. */
export const fileNameForAll = ({
  callCode,
  language,
}: Pick<Session, 'callCode' | 'language'>): string => `${callCode}-${FOR_ALL[language]}.xlsx`;
