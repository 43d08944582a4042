import { leftOutFor, titlePlace } from './left-out';
import { say } from './messages/say';
import { rule } from './rule';

export const expenseStaff = rule({
  id: 'expense.staff',
  severity: 'warning',
  description: {
    fr: 'Lorsque l’appel est muet sur le personnel, le T2 reste hors de l’assiette.',
    en: 'Where the call is silent on staff, T2 stays out of the base.',
  },
  appliesTo: (call) => call.staff.treatment === 'silent',
  faults: ({ call, figures }) => {
    const staff = leftOutFor(figures, 'staff');
    if (!staff) return [];
    const message = say((m) => m.staffLeftOut(staff));
    return [{ place: titlePlace(staff), message, quote: call.staff.quote ?? call.rate.quote }];
  },
});
