import type { Dossier } from '../../documents/dossier/dossier';
import type { Finding } from '../../documents/dossier/rules/finding';
import { cellReference } from '../../workbook/reference';
import { say } from '../messages/say';
import type { Told } from './report';

/**
 * Rules leave what is not declared yet to a later day while nobody has dated the filing. Whoever checks a file
 * that was handed in has to know of it: what would come with a date is reported in one remark.
 *
 * @param brought what the rules would find besides, if the filing were dated
 */
export function draftRemark(
  { facts }: Pick<Dossier, 'facts'>,
  brought: readonly Finding[],
): readonly Told[] {
  const { place } = facts.depositDate;
  const told = brought.map(({ severity, place: at, message }) => ({
    cell: at && cellReference(at),
    isBlocking: severity === 'error',
    message,
  }));
  if (told.length === 0) return [];
  const message = say((m) => m.draft({ missing: told }));
  return [{ rule: 'file.draft', severity: 'warning', place, message }];
}
