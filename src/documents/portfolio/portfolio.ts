import type { Language } from '../../language/language';
import type { Cents } from '../../money/cents';
import type { Alterations } from '../../workbook/alterations';
import type { Cell } from '../../workbook/cell';
import type { Missing } from '../../workbook/missing';
import type { Place, Scalar } from '../../workbook/scalar';
import type { RawCell } from '../../workbook/table-rows';
import type {
  ControlStateId,
  FileChoiceId,
  FileKindId,
  FollowUpId,
  ProcedureStateId,
  ResultId,
} from './template/choices';
import type { SumKey } from './template/fields';
import type { ComputedKey, ReadKey, SaidKey, TypedKey } from './template/tables';

/** What is read of a dossier’s file. Amounts are cents TTC, days ISO days; null: it does not say. */
export interface ReadValues {
  /** Its identifier: `SNAP3`, `ITN5-AAP`. */
  readonly call: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly carrier: string | null;
  readonly carrierType: string | null;
  /** Its 14 digits, or what was typed. */
  readonly siret: string | null;
  readonly reference: string | null;
  /** As the procedure says; else as the carrier typed it. */
  readonly filedOn: string | null;
  readonly total: Cents | null;
  readonly base: Cents | null;
  readonly requested: Cents | null;
  readonly maximum: Cents | null;
  readonly grant: Cents | null;
  readonly share: Cents | null;
  readonly before: Cents | null;
  /** Of all grants of one project, where the call has such a cap. */
  readonly cap: Cents | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  /** Findings that can mislead a reader; null: nobody looked. */
  readonly integrity: number | null;
  /** The gravest. */
  readonly first: string | null;
}

/** A file that was chosen in some run, and what became of it. */
export interface FileRow {
  /** 1, 2, 3… over all runs. */
  readonly rank: number;
  readonly file: string;
  readonly sha256: string | null;
  readonly kind: FileKindId;
  readonly result: ResultId;
  /** Why, in the words of the sheet. */
  readonly why: string;
  readonly choice: FileChoiceId | null;
  /** What stands in the place of a choice and is none. */
  readonly said: string | null;
  readonly key: string | null;
  /** 1 for the first version of a dossier. */
  readonly version: number | null;
  /** The rank of the file that lives in its place, or that says the same. */
  readonly replacedBy: number | null;
  /** The key of the dossier that it may be a version of. */
  readonly near: string | null;
  /** The moment as ISO 8601 writes it, in UTC. */
  readonly readOn: string;
  readonly run: number;
  /** When the procedure took it in, `2021-03-14T09:05`. */
  readonly filedAt: string | null;
  /** Which of the call’s sessions it was filed in, from 1; null: nobody can tell, or there is but one. */
  readonly session: number | null;
  readonly mark: string | null;
  readonly values: ReadValues;
  readonly control: ControlRead | null;
}

/** What a control says of the dossier that it is about. */
export interface ControlRead {
  /** The SHA-256 of the file that was controlled. */
  readonly evidence: string | null;
  readonly proposed: Cents | null;
  readonly state: ControlStateId;
  readonly controlledOn: string | null;
}

/** What a closed session of a jury says of a dossier. */
export interface Opinion extends OpinionSaid {
  readonly key: string | null;
  /** The rank of the file that it was taken from; null: sheets of version 1 do not say. */
  readonly source: number | null;
}

/** The same as the session’s file says it. */
export interface OpinionSaid {
  readonly number: string | null;
  readonly title: string | null;
  /** In the words of the sheet. */
  readonly opinion: string | null;
  readonly amount: Cents | null;
  readonly rank: number | null;
  readonly call: string;
  readonly session: string;
  /** `2021-04-12T17:05` */
  readonly closedAt: string;
  readonly seal: string;
}

/** What an export of the procedure says of a dossier. Amounts are cents TTC, days ISO days; null: nothing for certain. */
export interface ExportedValues {
  /** Digits. */
  readonly number: string;
  readonly state: ProcedureStateId | null;
  readonly filedOn: string | null;
  readonly instructionOn: string | null;
  /** As a field of the form says. */
  readonly completeSince: string | null;
  readonly decidedOn: string | null;
  readonly title: string | null;
  readonly carrier: string | null;
  readonly siret: string | null;
  /** Of the project, shared by its dossiers. */
  readonly reference: string | null;
  readonly requested: Cents | null;
  readonly total: Cents | null;
  /** When it was last changed on the platform, as a text that sorts. */
  readonly updatedAt: string | null;
}

/** What the last export that has a dossier says of it. */
export interface ExportedDossier extends ExportedValues {
  /** null: several rows of the portfolio may be meant. */
  readonly key: string | null;
  /** The rank of that export among the files. */
  readonly export: number;
  /** The rank of the last export of the same procedure, if that was made later and lacks it; null: none does. */
  readonly absentFrom: number | null;
}

/** What the officer’s control, the jury and the procedure say of a dossier, as its row has it. */
export interface SaidValues {
  readonly proposed: Cents | null;
  readonly state: ControlStateId | null;
  readonly opinion: string | null;
  readonly juryAmount: Cents | null;
  readonly rank: number | null;
  readonly procedureState: ProcedureStateId | null;
  /** The day since which it is complete, as the procedure suggests. */
  readonly completeProposed: string | null;
}

/** What was read of a dossier and said of it, as its cells hold it: euros, serials of days, words; null: blank. */
export type FiledCells = Readonly<Record<ReadKey | SaidKey, Scalar>>;

/** A dossier of the portfolio: what its living file says, what was said of it, and what people typed. */
export interface PortfolioRow {
  /** Its first cell, in the workbook that it was read from; null: it comes. */
  readonly place: Place | null;
  readonly key: string;
  readonly filed: FiledCells;
  /** As it stands, be it understood or not. */
  readonly typed: Readonly<Record<TypedKey, Scalar>>;
  /** In columns that people added, by header. */
  readonly added: Readonly<Record<string, Scalar>>;
  /** What somebody has to settle, a sentence each. */
  readonly pending: readonly string[];
  readonly versions: number;
  /** The file that lives; null: none was ever read. */
  readonly file: string | null;
}

/** All that a portfolio holds, as its workbook is written. */
export interface PortfolioPlan {
  readonly id: string;
  readonly language: Language;
  /** How often files were read into it. */
  readonly run: number;
  /** The version of Barème that judged its files; blank: nobody knows. */
  readonly judgedBy: string;
  readonly rows: readonly PortfolioRow[];
  readonly files: readonly FileRow[];
  readonly opinions: readonly Opinion[];
  readonly exported: readonly ExportedDossier[];
  /** Which columns of exports say what, as `procedure/export` stores it; blank: nobody has said. */
  readonly columns: string;
  /** Headers of columns that people added, in their order. */
  readonly added: readonly string[];
}

/** A portfolio as its workbook states it. */
export interface Portfolio extends Omit<PortfolioPlan, 'rows'> {
  readonly version: number;
  readonly rows: readonly ReadRow[];
  /** Headers of columns that people added to the list of files, which no other file takes over. */
  readonly addedToFiles: readonly string[];
  /** Sums above their columns as they show; null: gone, or nothing. */
  readonly shownSums: Readonly<Record<SumKey, ShownCell>>;
  /** What the count of the files says. */
  readonly shownFiles: ShownCell;
  /** Cells of ours whose formula is gone. */
  readonly overwritten: readonly Place[];
  readonly altered: Alterations;
  readonly missing: readonly Missing[];
  /** The order of findings. */
  readonly sheets: readonly string[];
}

export interface ShownCell {
  readonly place: Place | null;
  readonly value: Scalar;
}

/** A row as it was read back. */
export interface ReadRow extends PortfolioRow {
  readonly place: Place;
  readonly cells: {
    readonly key: RawCell;
    readonly followUp: Cell<FollowUpId>;
    readonly completeSince: Cell<string>;
  };
  readonly places: Readonly<Record<ReadKey | SaidKey, Place | null>>;
  readonly shown: Readonly<Record<ComputedKey, RawCell>>;
}
