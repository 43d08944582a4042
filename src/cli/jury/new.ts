import { randomUUID } from 'node:crypto';
import { withoutCourtesies } from '../../documents/jury/opening/courtesies';
import { listedTwice } from '../../documents/jury/opening/listed-twice';
import { namesAlone } from '../../documents/jury/opening/mail-jurors';
import { planFor } from '../../documents/jury/opening/plan-for';
import type { PlannedJuror } from '../../documents/jury/plan';
import { declareSession } from '../../documents/jury/sheets/workbook';
import {
  dossierCode,
  JUROR_SLOTS,
  jurorCode,
  MOST_DOSSIERS,
} from '../../documents/jury/template/codes';
import type { Localized } from '../../language/language';
import { writeWorkbook } from '../../xlsx/write';
import { usage } from '../arguments';
import { messagesIn } from '../messages/say';
import { chooseCall } from '../new/choose-call';
import { refuseTarget, saveWhole } from '../new/save';
import { tell, tellDoubts } from '../tell';
import { STATUS } from '../trouble';
import type { ListedDossier } from '../../documents/jury/opening/listed-dossiers';
import type { Action, Given } from './options';
import { remarkOn } from './list-sentences';
import { dossiersIn } from './read-dossiers';

/** `bareme jury new`: the sheets of a session, as its chair would open it in the pane. */
export const openNewSession: Action = async (given, language, host) => {
  const [named, ...more] = given.positionals;
  if (named === undefined) throw usage((m) => m.noCall());
  const { jurors, remarks: ofJurors } = jurorsIn(given);
  const { call, doubts } = await chooseCall(named, given.values.track);
  const path = given.values.output ?? `${call.id}-jury.xlsx`;
  // Before the work, so that nobody waits for a refusal; saving looks again.
  await refuseTarget(path, given.flags.has('force'));
  await tellDoubts(named, doubts, language, host);
  // A shell puts further files behind the first one where a pattern stands for them.
  const files = [...(given.all.dossiers ?? []), ...more];
  if (files.length === 0) throw usage((m) => m.jury.noDossiers());
  const wanted = {
    call,
    language,
    list: given.values.list,
    withHidden: !given.flags.has('visible'),
  };
  for (const remark of ofJurors) await tell(remark[language], host);
  const found: ListedDossier[] = [];
  for (const file of files) {
    const { dossiers, remarks } = await dossiersIn(file, wanted);
    found.push(...dossiers);
    for (const remark of remarks) await tell(remark[language], host);
  }
  if (found.length > MOST_DOSSIERS) {
    throw usage((m) => m.jury.tooManyDossiers({ most: MOST_DOSSIERS }));
  }
  const { jury } = messagesIn(language);
  const plan = planFor(call, {
    id: randomUUID(),
    language,
    title: given.values.title ?? jury.untitled({ call: call.code }),
    dossiers: found.map((dossier, index) => ({ id: dossierCode(index + 1), ...dossier })),
    jurors,
  });
  for (const [one, other] of listedTwice(plan.dossiers)) {
    await tell(jury.listedTwice({ one, other }), host);
  }
  const bytes = await writeWorkbook(declareSession(plan));
  await saveWhole(path, bytes, given.flags.has('force'));
  await tell(jury.opened({ path, dossiers: found.length, jurors: jurors.length }), host);
  return STATUS.done;
};

interface JurorsFound {
  readonly jurors: readonly PlannedJuror[];
  /** What is told of them, in a sentence each. */
  readonly remarks: readonly Localized[];
}

/** `Nom;Qualité`, one a juror, as they may come out of a mail. */
function jurorsIn({ all }: Given): JurorsFound {
  const given = all.jurors ?? [];
  const parts = given.map((text) => text.split(';').map((part) => part.trim()));
  const { rows: kept, remarks: ofMail } = withoutCourtesies(parts);
  const { rows, remarks } = namesAlone(kept);
  const jurors = rows.flatMap((row, index): readonly Omit<PlannedJuror, 'code'>[] => {
    const [name = '', ...capacity] = row;
    // Only a line that is told as left out has no cell any more.
    if (row.length === 0) return [];
    if (name === '') throw usage((m) => m.jury.namelessJuror({ given: given[index] ?? '' }));
    return [
      {
        name,
        capacity: capacity.filter((part) => part !== '').join(' ; ') || null,
        votes: true,
        counts: true,
        presence: null,
        assigned: null,
      },
    ];
  });
  if (jurors.length === 0) throw usage((m) => m.jury.noJurors());
  if (jurors.length > JUROR_SLOTS) throw usage((m) => m.jury.tooManyJurors({ most: JUROR_SLOTS }));
  return {
    jurors: jurors.map((juror, index) => ({ code: jurorCode(index + 1), ...juror })),
    remarks: [...ofMail, ...remarks].flatMap((remark) => remarkOn('--jurors', remark, null)),
  };
}
