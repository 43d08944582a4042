import type { Cents } from '../../../money/cents';
import type { ExportedDossier, FileRow, ReadRow, ReadValues } from '../portfolio';
import { isEnded, type ProcedureStateId } from '../template/choices';
import type { ReadKey } from '../template/tables';
import { NO_VALUES } from './reading';
import { folded } from './same-dossier';
import type { Words } from './words';

/**
 * The values of a dossier’s file, and what the procedure says of whose it is where the file does not. Amounts are those of
 * the file alone: a request that is not typed there asks for the maximum.
 */
export const withProcedure = (values: ReadValues, exported: ExportedDossier | null): ReadValues => {
  if (exported === null) return values;
  return {
    ...values,
    number: values.number ?? exported.number,
    title: values.title ?? exported.title,
    carrier: values.carrier ?? exported.carrier,
    siret: values.siret ?? exported.siret,
    reference: values.reference ?? exported.reference,
    filedOn: values.filedOn ?? exported.filedOn,
  };
};

/** What is known of a dossier whose workbook never came: of grants nothing, so that it counts for nothing. */
export const valuesOfExported = (exported: ExportedDossier): ReadValues => ({
  ...withProcedure(NO_VALUES, exported),
  requested: exported.requested,
  total: exported.total,
});

/** The day since which a dossier is complete, as its form or else the passage « en instruction » suggests. */
export const completeProposed = ({
  completeSince,
  instructionOn,
}: ExportedDossier): string | null => completeSince ?? instructionOn;

/** What the procedure says otherwise than the dossier’s file. */
export interface Difference {
  readonly key: ReadKey;
  /** As `ReadValues` has them; of a request that is not typed the maximum. */
  readonly read: string | Cents | null;
  readonly isMaximum: boolean;
  readonly exported: string | Cents;
}

const isOther = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && folded(one) !== folded(other);

/** Facts that both state, and not alike. */
export function differencesFrom(
  { values, filedAt }: FileRow,
  exported: ExportedDossier,
): readonly Difference[] {
  const isSiretSame =
    values.siret !== null && exported.siret !== null && !isOther(values.siret, exported.siret);
  // Two registers call one establishment by different names.
  const texts = (
    ['title', 'siret', ...(isSiretSame ? [] : (['carrier'] as const))] as const
  ).filter((key) => isOther(values[key], exported[key]));
  // The procedure dates attachments too: those that were sent later are dated otherwise, and rightly.
  const days =
    filedAt === null && isOther(values.filedOn, exported.filedOn) ? (['filedOn'] as const) : [];
  const asked = values.requested ?? values.maximum;
  const amounts = (['requested', 'total'] as const).filter(
    (key) =>
      exported[key] !== null && exported[key] !== (key === 'requested' ? asked : values.total),
  );
  return [...texts, ...days, ...amounts].flatMap((key) => {
    const said = exported[key];
    if (said === null) return [];
    const isMaximum = key === 'requested' && values.requested === null;
    return [{ key, read: isMaximum ? asked : values[key], exported: said, isMaximum }];
  });
}

/** After these the procedure is over, and nothing is granted. */
const ENDED_THERE: readonly (ProcedureStateId | null)[] = ['refused', 'closed'];
const UNDER_WAY: readonly (ProcedureStateId | null)[] = ['construction', 'instruction'];

interface Standing {
  readonly exported: ExportedDossier;
  /** null: no workbook of it ever came. */
  readonly hasFile: boolean;
  readonly row: ReadRow | null;
}

/** What somebody has to settle of how far the procedure has come, as against what people typed. */
export function standingInWords(
  { exported, hasFile, row }: Standing,
  words: Words['pending'],
): readonly string[] {
  const followUp = row?.cells.followUp.value ?? null;
  const { state, absentFrom } = exported;
  const isOver = isEnded(followUp);
  const isOverThere = ENDED_THERE.includes(state);
  return [
    ...(!hasFile && !isOver && !isOverThere ? [noWorkbook(exported, words)] : []),
    ...(hasFile && isOverThere && !isOver ? [words.endedThere] : []),
    ...(state === 'accepted' && isOver ? [words.acceptedThere] : []),
    ...(state === 'accepted' && !isOver && followUp !== 'granted' ? [words.toGrant] : []),
    ...(absentFrom !== null && UNDER_WAY.includes(state) && !isOver
      ? [words.absentFrom({ rank: absentFrom })]
      : []),
  ];
}

const noWorkbook = ({ requested }: ExportedDossier, words: Words['pending']): string =>
  requested === null ? words.noWorkbookNorRequest : words.noWorkbook;
