import { wireError } from '../wire/errors';
import type { Session } from './session';

/** Excel's rules: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end, not 'History'. */
export function checkSheetName(session: Session, name: string, ownId: string | null): void {
  const valid =
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!valid) throw wireError('InvalidArgument', `« ${name} » cannot be a sheet's name`);
  const taken = session.findSheet(name);
  if (taken && taken.id !== ownId) throw wireError('ItemAlreadyExists', name);
}

/** The first of `Feuil1`, `Feuil2`… that is free (`Sheet1` in English). */
export function freeSheetName(session: Session): string {
  const stem = session.settings.locale.startsWith('fr') ? 'Feuil' : 'Sheet';
  let number = session.book.sheets().length + 1;
  while (session.findSheet(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
