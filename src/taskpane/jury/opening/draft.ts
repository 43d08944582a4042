import type { Call } from '../../../calls/call';
import { datesOutOfOrder, type OddDate } from '../../../documents/jury/date-order';
import { belowMinimum, type Short } from '../../../documents/jury/opening/assignment';
import type { SettingFault } from '../../../documents/jury/opening/expected';
import { planFor, proposedMinimum, USUAL_MINIMUM } from '../../../documents/jury/opening/plan-for';
import { understand } from '../../../documents/jury/opening/settle';
import { withSettled } from '../../../documents/jury/opening/settled';
import type { PlannedDossier, PlannedJuror, SessionPlan } from '../../../documents/jury/plan';
import { dossierCode } from '../../../documents/jury/template/codes';
import type { Language } from '../../../language/language';
import { listsTaken, type ToldList } from './list-files';
import { dossiersIn, jurorsIn } from './pasted';
import { problemsIn } from './problems';
import { questionOnList, remarksIn } from './remarks';
import { OPENING_TEXTS } from './texts';
import { keysOfDossiers, keyOfJuror, type Typed } from './typed';

/** What the form was understood as, and what keeps a session from being opened with it, a sentence each. */
export interface Draft {
  /** The session as it would be opened; its identifier is given then. */
  readonly plan: SessionPlan;
  /** Settings that cannot be understood: each is told at its field too. */
  readonly faults: readonly SettingFault[];
  /** Dossiers that fewer jurors are to score than scores are required. */
  readonly short: readonly Short[];
  readonly problems: readonly string[];
  /** Days in an order that is hardly meant: asked about at their fields, and nothing waits for the answer. */
  readonly oddDates: readonly OddDate[];
  /** What is asked about the pasted lists, at their fields; undefined: nothing. */
  readonly questions: Readonly<Record<'dossiers' | 'jurors', string | undefined>>;
  /** What is told and keeps nothing from being opened. */
  readonly remarks: readonly string[];
}

/** A session of the call before anything is typed. */
export const proposedPlan = (call: Call, language: Language): SessionPlan =>
  planFor(call, { id: '', language, title: '', dossiers: [], jurors: [] });

export function draftOf(typed: Typed, call: Call, language: Language): Draft {
  const pasted = pastedList(typed.dossiers, language);
  const lists = [pasted, ...typed.lists.flatMap((file) => listsTaken(file, language))];
  const dossiers = [
    ...lists.flatMap(({ listed: { dossiers: one } }) => one),
    ...typed.files.map(({ dossier }) => dossier),
  ].map((dossier, index): PlannedDossier => ({ ...dossier, id: dossierCode(index + 1) }));
  const listed = jurorsIn(
    typed.jurors,
    dossiers.map(({ id }) => id),
  );
  const keysById = keysOfDossiers(dossiers);
  const jurors = listed.jurors.map((juror) => withChosen(juror, typed, dossiers, keysById));
  const plan = planFor(call, { id: '', language, title: typed.title.trim(), dossiers, jurors });
  const counting = jurors.filter(({ counts }) => counts).length;
  const { settled, faults } = understand(typed.settings, plan, counting, language);
  const oddDates = datesOutOfOrder({
    meeting: settled.meeting,
    audition: settled.audition,
    lotDate: settled.lot?.day ?? null,
    retention: null,
    purge: null,
  });
  const minimum =
    settled.minimum ?? (jurors.length === 0 ? USUAL_MINIMUM : proposedMinimum(jurors));
  return {
    plan: { ...withSettled(plan, settled), minimum, isRehearsal: typed.isRehearsal },
    faults,
    short: jurors.length === 0 ? [] : belowMinimum(dossiers, jurors, minimum),
    problems: problemsIn(
      { dossiers, jurors, lists, files: typed.lists, jurorProblems: listed.problems, faults },
      language,
    ),
    oddDates,
    questions: {
      dossiers: questionOnList(pasted.listed.remarks, 'dossiers', language),
      jurors: questionOnList(listed.remarks, 'jurors', language),
    },
    remarks: remarksIn({ dossiers, lists, ofJurors: listed.remarks, oddDates }, language),
  };
}

function pastedList(text: string, language: Language): ToldList {
  const texts = OPENING_TEXTS[language].lists;
  return {
    called: texts.dossiers,
    list: null,
    listed: dossiersIn(text, language),
    columnCalled: texts.column,
  };
}

/** Identifiers follow the order of the list; what was chosen is known by what the dossiers are. */
function withChosen(
  juror: PlannedJuror,
  { chosen }: Typed,
  dossiers: readonly PlannedDossier[],
  keysById: ReadonlyMap<string, string>,
): PlannedJuror {
  const keys = chosen.get(keyOfJuror(juror));
  if (keys === undefined) return juror;
  const wanted = keys && new Set(keys);
  return {
    ...juror,
    assigned:
      wanted && dossiers.map(({ id }) => id).filter((id) => wanted.has(keysById.get(id) ?? '')),
  };
}
