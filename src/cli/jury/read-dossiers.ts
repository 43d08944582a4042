import { basename, extname } from 'node:path';
import { carrierTypesOf } from '../../calls/catalogue';
import type { Call } from '../../calls/call';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import { callOfWorkbook } from '../../documents/dossier/parse/carried-call';
import type { DossierVerdict } from '../../documents/dossier/verdict';
import { openDocuments, verdictOf } from '../../documents/open';
import {
  listedDossiers,
  type ListedDossier,
  type ListProblem,
} from '../../documents/jury/opening/listed-dossiers';
import type { Language, Localized } from '../../language/language';
import { FileError } from '../../xlsx/file-error';
import { readWorkbook } from '../../xlsx/read';
import { readTextTable } from '../../xlsx/read-text-table';
import { say } from '../messages/say';
import { readBytes } from '../read-bytes';
import { refused } from './read-session';

/**
 * The dossiers of a list (.csv, .tsv), or the one that a workbook of Barème is.
 *
 * @throws {Trouble} naming the file, when it cannot be read or is none of these
 */
export async function dossiersIn(
  file: string,
  call: Call,
  language: Language,
): Promise<readonly ListedDossier[]> {
  const bytes = await readBytes(file);
  const extension = extname(file).toLowerCase();
  try {
    if (/^\.(csv|tsv|txt)$/.test(extension)) {
      const { dossiers, problems } = listedDossiers(readTextTable(bytes), language, true);
      const [problem] = problems;
      if (problem) throw refused(file, saidOf(problem));
      return dossiers;
    }
    if (/^\.(json|xml|html?)$/.test(extension)) {
      throw refused(
        file,
        say((m) => m.jury.notADossier()),
      );
    }
    return [await dossierIn(bytes, file, call, language)];
  } catch (error) {
    throw error instanceof FileError ? refused(file, error.sentence) : error;
  }
}

function saidOf(problem: ListProblem): Localized {
  switch (problem.kind) {
    case 'empty':
      return say((m) => m.jury.emptyList());
    case 'no-title':
      return say((m) => m.jury.noTitleColumn(problem));
    case 'bad-amount':
      return say((m) => m.jury.badAmount(problem));
  }
}

async function dossierIn(
  bytes: Uint8Array,
  file: string,
  call: Call,
  language: Language,
): Promise<ListedDossier> {
  const { snapshot } = await readWorkbook(bytes, DOSSIER_KIND.template);
  const opened = await openDocuments(snapshot, [DOSSIER_KIND], {
    callFor: callOfWorkbook,
    alterations: null,
  });
  const refusal = opened[0]?.refusal;
  if (refusal) throw refused(file, refusal.message);
  const verdict = verdictOf(opened, DOSSIER_KIND);
  if (!verdict) {
    throw refused(
      file,
      say((m) => m.jury.notADossier()),
    );
  }
  if (verdict.call.id !== call.id) {
    const calls = { found: verdict.call.id, wanted: call.id };
    throw refused(
      file,
      say((m) => m.jury.otherCall(calls)),
    );
  }
  return foundIn(verdict, file, language);
}

/** A dossier without a title is known by the name of its file. Amounts are TTC. */
function foundIn(
  { call, dossier: { facts }, figures, title }: DossierVerdict,
  file: string,
  language: Language,
): ListedDossier {
  const kind = carrierTypesOf(call).find(({ id }) => id === facts.carrierType.value);
  return {
    number: null,
    title: title ?? basename(file, extname(file)),
    carrier: facts.carrierName.value,
    carrierType: kind?.label[language] ?? null,
    total: figures.total,
    requested: figures.requested,
    maximum: figures.maximum,
    notApplicable: [],
    screening: null,
  };
}
