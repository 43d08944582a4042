import { ZERO } from '../../../money/cents';
import { isFilled } from '../../../workbook/cell';
import type { BudgetLine } from '../dossier';
import { leftOutFor, linesOf, titlePlace } from './left-out';
import { say } from '../messages/say';
import { rule } from './rule';

export const expenseStaff = rule({
  id: 'expense.staff',
  severity: 'warning',
  restsOnLines: true,
  description: {
    fr: 'Lorsque l’appel est muet sur le personnel, le T2 reste hors de l’assiette.',
    en: 'Where the call is silent on staff, T2 stays out of the base.',
  },
  figure: 'base',
  requirement: ({ staff }) => staff.treatment === 'silent' && staff,
  faults: ({ call, figures }, { quote }) => {
    const staff = leftOutFor(figures, 'staff');
    if (!staff) return [];
    const isSaid = quote !== null;
    const message = say('staffLeftOut', { ...staff.left, isSaid });
    return [{ place: titlePlace(staff), message, quote: quote ?? call.rate.quote }];
  },
});

export const expenseCounterpart = rule({
  id: 'expense.counterpart',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'Lorsque l’appel demande du personnel en contrepartie, le budget en compte.',
    en: 'Where the call asks for staff as a counterpart, the budget has some.',
  },
  requirement: ({ staff }) => staff.treatment === 'counterpart' && staff,
  faults: ({ dossier, figures }, { quote }) => {
    if (figures.base === 0 || figures.totals.byTitle.T2.gross > 0) return [];
    const message = say('counterpartMissing');
    return [{ place: dossier.funding.total, message, quote }];
  },
});

export const expenseTitle = rule({
  id: 'expense.title',
  severity: 'warning',
  restsOnLines: true,
  description: {
    fr: 'Les lignes sont des titres que l’appel finance ; les autres restent hors de l’assiette.',
    en: 'Lines are of the titles that the call funds; others stay out of the base.',
  },
  figure: 'base',
  requirement: (call) => call.fundedTitles,
  faults: ({ figures }, { titles, quote }) => {
    const others = leftOutFor(figures, 'title');
    if (!others) return [];
    const message = say('titleLeftOut', { ...others.left, titles });
    return [{ place: titlePlace(others), message, quote }];
  },
});

export const expenseListed = rule({
  id: 'expense.listed',
  severity: 'warning',
  restsOnLines: true,
  description: {
    fr: 'Le type de dépense est de ceux que l’appel cite. Hors d’une liste fermée (ITN1), la dépense sort de l’assiette ; hors d’une liste d’exemples (SNAP2), elle y reste.',
    en: 'The expense type is one that the call names. Outside a closed list (ITN1) the expense leaves the base; outside a list of examples (SNAP2) it stays.',
  },
  figure: 'base',
  requirement: ({ expenses }) => expenses.list !== 'open' && expenses,
  faults: ({ figures }, { list, quote }) => {
    const unlisted =
      list === 'closed'
        ? leftOutFor(figures, 'unlisted')
        : linesOf(
            figures.lines.filter(({ line, eligible }) => eligible > 0 && !line.type.value?.listed),
            (line) => line.eligible,
          );
    if (!unlisted) return [];
    const message =
      list === 'closed'
        ? say('unlistedLeftOut', unlisted.left)
        : say('unlistedKept', unlisted.left);
    return [{ place: unlisted.first.type.place, message, quote }];
  },
});

export const expenseLicence = rule({
  id: 'expense.licence',
  severity: 'warning',
  restsOnLines: true,
  description: {
    fr: 'Les licences de produits extra-européens restent hors de l’assiette.',
    en: 'Licences of products from outside Europe stay out of the base.',
  },
  figure: 'base',
  requirement: ({ requirements }) => requirements.extraEuropeanLicences,
  faults: ({ figures }, { quote }) => {
    const licences = leftOutFor(figures, 'licence');
    if (!licences) return [];
    const message = say('licenceLeftOut', licences.left);
    return [{ place: licences.first.origin.place, message, quote }];
  },
});

export const expensePeriod = rule({
  id: 'expense.period',
  severity: 'warning',
  restsOnLines: true,
  description: {
    fr: 'Les montants sont des années que l’appel compte ; les autres restent hors de l’assiette.',
    en: 'Amounts are of the years that the call counts; others stay out of the base.',
  },
  figure: 'base',
  requirement: (call) => call.years,
  faults: ({ figures }, { inBase, quote }) => {
    const elsewhere = (line: BudgetLine) =>
      line.years.find(({ isCounted, cell }) => !isCounted && isFilled(cell))?.cell;
    // A line that is not spread over the years yet is reported by line.years.
    const late = figures.lines.filter(
      ({ line, leftOut }) => leftOut?.reason === 'period' && elsewhere(line) !== undefined,
    );
    const outside = linesOf(late, ({ leftOut }) => leftOut?.amount ?? ZERO);
    if (!outside) return [];
    const message = say('periodLeftOut', { ...outside.left, years: inBase });
    return [{ place: elsewhere(outside.first)?.place ?? null, message, quote }];
  },
});
