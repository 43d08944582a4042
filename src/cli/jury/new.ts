import { randomUUID } from 'node:crypto';
import { listedTwice } from '../../documents/jury/opening/listed-twice';
import { planFor } from '../../documents/jury/opening/plan-for';
import type { PlannedJuror } from '../../documents/jury/plan';
import { declareSession } from '../../documents/jury/sheets/workbook';
import {
  dossierCode,
  JUROR_SLOTS,
  jurorCode,
  MOST_DOSSIERS,
} from '../../documents/jury/template/codes';
import { writeWorkbook } from '../../xlsx/write';
import { usage } from '../arguments';
import { messagesIn } from '../messages/say';
import { chooseCall } from '../new/choose-call';
import { refuseTarget, saveWhole } from '../new/save';
import { tell, tellDoubts } from '../tell';
import { STATUS } from '../trouble';
import type { ListedDossier } from '../../documents/jury/opening/listed-dossiers';
import type { Action, Given } from './options';
import { dossiersIn } from './read-dossiers';

/** `bareme jury new`: the sheets of a session, as its chair would open it in the pane. */
export const openNewSession: Action = async (given, language, host) => {
  const [named, ...more] = given.positionals;
  if (named === undefined) throw usage((m) => m.noCall());
  const jurors = jurorsIn(given);
  const { call, doubts } = await chooseCall(named, given.values.track);
  const path = given.values.output ?? `${call.id}-jury.xlsx`;
  // Before the work, so that nobody waits for a refusal; saving looks again.
  await refuseTarget(path, given.flags.has('force'));
  await tellDoubts(named, doubts, language, host);
  // A shell puts further files behind the first one where a pattern stands for them.
  const files = [...(given.all.dossiers ?? []), ...more];
  if (files.length === 0) throw usage((m) => m.jury.noDossiers());
  const found: ListedDossier[] = [];
  for (const file of files) {
    const { dossiers, remarks } = await dossiersIn(file, call, language);
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

/** `Nom;Qualité`, one a juror. */
function jurorsIn({ all }: Given): readonly PlannedJuror[] {
  const given = all.jurors ?? [];
  if (given.length === 0) throw usage((m) => m.jury.noJurors());
  if (given.length > JUROR_SLOTS) throw usage((m) => m.jury.tooManyJurors({ most: JUROR_SLOTS }));
  return given.map((text, index) => {
    const [name = '', ...capacity] = text.split(';').map((part) => part.trim());
    if (name === '') throw usage((m) => m.jury.namelessJuror({ given: text }));
    return {
      code: jurorCode(index + 1),
      name,
      capacity: capacity.join(' ; ') || null,
      votes: true,
      counts: true,
      presence: null,
      assigned: null,
    };
  });
}
