import { FIELDS, type FieldKey } from '../../template/fields';
import { count, day, percent } from '../../../../sheets/amounts';
import { isDay, isFiled, isNo, isYes } from '../answers';
import type { Context } from '../context';
import { datedFirst, firstDayOf, lastDayOf } from '../../../../calls/session';
import {
  date,
  firstOf,
  isBlank,
  isText,
  sentence,
  text,
  type Expression,
} from '../../../../sheets/formula';
import { LISTS } from '../list-names';

type Case = readonly [condition: Expression, value: Expression];

const name = (key: FieldKey): Expression => FIELDS[key].name;

/** What stands beside a declared fact: nothing while it is blank, then a verdict in words. */
export function factCheck(context: Context, key: FieldKey): Expression | null {
  const cases = CHECKS[key]?.(context);
  if (!cases) return null;
  const silence: Case = [isBlank(name(key)), text('')];
  return firstOf(
    [...(WANTED[key]?.(context) ?? []), silence, ...cases],
    text(context.texts.verdict.ok),
  );
}

/** Declarations without which the project is not eligible: missed once the dossier is filed. */
const WANTED: Partial<Record<FieldKey, (context: Context) => readonly Case[]>> = {
  observatory: wantedCase('observatory', notInObservatory),
  relay: wantedCase('relay', noRelay),
};

function wantedCase(
  key: FieldKey,
  told: (context: Context) => Expression,
): (context: Context) => readonly Case[] {
  return (context) => [[`AND(${isBlank(name(key))},${isFiled})`, told(context)]];
}

function notInObservatory({ texts }: Context): Expression {
  return text(texts.facts.notInObservatory);
}

function noRelay({ texts, call }: Context): Expression {
  const year = text(String(call.requirements.relay?.year ?? ''));
  return sentence(texts.facts.noRelay, { year });
}

const CHECKS: Partial<Record<FieldKey, (context: Context) => readonly Case[]>> = {
  carrierType: carrierCases,
  depositDate: depositCases,
  startDate: dateCases('startDate'),
  resultsDate: resultsCases,
  observatory: yesCases('observatory', notInObservatory),
  relay: yesCases('relay', noRelay),
  population: territoryCases('population'),
  departments: territoryCases('departments'),
  leadServices: wholeNumberCases('leadServices'),
  deconcentratedServices: serviceCases,
  centralAdministrations: centralCases,
};

/** Whether the kind is eligible stands beside its label in the hidden lists, as does a remark of ours on it. */
function carrierCases({ texts }: Context): readonly Case[] {
  const found = `MATCH(${name('carrierType')},${LISTS.allCarriers},0)`;
  const note = `INDEX(${LISTS.carrierNote},${found})`;
  return [
    [`NOT(ISNUMBER(${found}))`, text(texts.facts.carrierUnknown)],
    [`INDEX(${LISTS.carrierEligible},${found})=0`, text(texts.facts.carrierIneligible)],
    [`${note}<>"–"`, note],
  ];
}

function dateCases(key: FieldKey): (context: Context) => readonly Case[] {
  return ({ texts }) => [[`NOT(${isDay(name(key))})`, text(texts.facts.dateInvalid)]];
}

function depositCases(context: Context): readonly Case[] {
  const { call, texts } = context;
  const monthly = call.requirements.monthlyDeadline;
  const cases = [...dateCases('depositDate')(context), ...windowCases(context)];
  if (!monthly) return cases;
  const told = sentence(texts.facts.nextJury, { day: text(String(monthly.beforeDay)) });
  return [...cases, [`DAY(${name('depositDate')})>=${monthly.beforeDay}`, told]];
}

/**
 * Before an opening, between two sessions, or after the last closing. Nothing is said about the end of a call
 * whose last session has no published one.
 */
function windowCases({ call, texts }: Context): readonly Case[] {
  const cell = name('depositDate');
  const { sessions } = call.track;
  const open = sessions.flatMap((session) => {
    const [opens, closes] = [firstDayOf(session), lastDayOf(session)];
    if (opens === null) return [];
    const begun = `${cell}>=${date(opens)}`;
    return [closes === null ? begun : `AND(${begun},${cell}<${date(closes)}+1)`];
  });
  const outside = (condition: Expression): Expression =>
    open.length > 1 ? `AND(NOT(OR(${open.join(',')})),${condition})` : condition;
  const cases = datedFirst(sessions).flatMap((session): readonly Case[] => {
    const opens = firstDayOf(session);
    if (opens === null) return [];
    const { beforeOpening, betweenSessions } = texts.facts;
    const words = session === sessions[0] ? beforeOpening : betweenSessions;
    const told = sentence(words, { opens: text(day(opens)) });
    return [[outside(`${cell}<${date(opens)}`), told]];
  });
  const last = sessions.at(-1);
  const closes = last && lastDayOf(last);
  if (!closes) return cases;
  const told = sentence(texts.facts.afterClosing, { closes: text(day(closes)) });
  return [...cases, [outside(`${cell}>=${date(closes)}+1`), told]];
}

/** The last day counts: three months from 4 January end on 4 April, inclusive. */
function resultsCases(context: Context): readonly Case[] {
  const { call, texts } = context;
  const months = call.requirements.resultsWithin?.months ?? 0;
  const [start, results] = [name('startDate'), name('resultsDate')];
  const told = sentence(texts.facts.lateResults, { months: text(String(months)) });
  return [
    ...dateCases('resultsDate')(context),
    [`NOT(${isDay(start)})`, text('')],
    [`INT(${results})<INT(${start})`, text(texts.facts.resultsBeforeStart)],
    [`${results}>=EDATE(${start},${months})+1`, told],
  ];
}

function yesCases(
  key: FieldKey,
  onNo: (context: Context) => Expression,
): (context: Context) => readonly Case[] {
  return (context) => [
    [isNo(name(key)), onNo(context)],
    [`NOT(${isYes(name(key))})`, text(context.texts.facts.answerYesNo)],
  ];
}

function wholeNumberCases(key: FieldKey): (context: Context) => readonly Case[] {
  const cell = name(key);
  return ({ texts }) => [
    [isText(cell), text(texts.facts.wholeNumber)],
    [`OR(${cell}<0,${cell}<>INT(${cell}))`, text(texts.facts.wholeNumber)],
  ];
}

/** Enough inhabitants or enough departments: said beside either, once neither suffices. */
function territoryCases(key: FieldKey): (context: Context) => readonly Case[] {
  return (context) => {
    const { call, texts, language } = context;
    const { territory } = call.requirements;
    if (!territory) return [];
    const told = sentence(texts.facts.smallTerritory, {
      population: text(count(territory.population, language)),
      departments: text(String(territory.departments)),
    });
    const small =
      `AND(MAX(${name('population')},0)<${territory.population},` +
      `MAX(${name('departments')},0)<${territory.departments})`;
    return [...wholeNumberCases(key)(context), [small, told]];
  };
}

function serviceCases(context: Context): readonly Case[] {
  const { call, texts, language } = context;
  const { territory } = call.requirements;
  if (!territory) return [];
  const [lead, deconcentrated] = [name('leadServices'), name('deconcentratedServices')];
  const needed = `ROUNDUP(${lead}*${territory.deconcentratedPercent}/100,0)`;
  const told = sentence(texts.facts.fewDeconcentrated, {
    percent: text(percent(territory.deconcentratedPercent, language)),
    needed,
  });
  return [
    ...wholeNumberCases('deconcentratedServices')(context),
    [`NOT(ISNUMBER(${lead}))`, text('')],
    // What is wrong with the other number stands beside it.
    [`${lead}<>INT(${lead})`, text('')],
    [`${deconcentrated}>${lead}`, text(texts.facts.tooManyDeconcentrated)],
    [`${deconcentrated}<${needed}`, told],
  ];
}

function centralCases(context: Context): readonly Case[] {
  const { call, texts } = context;
  const wanted = call.requirements.territory?.centralAdministrations ?? 0;
  const told = sentence(texts.facts.noCentral, { count: text(String(wanted)) });
  return [
    ...wholeNumberCases('centralAdministrations')(context),
    [`${name('centralAdministrations')}<${wanted}`, told],
  ];
}
