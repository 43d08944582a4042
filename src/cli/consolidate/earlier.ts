import { openDocuments, verdictOf } from '../../documents/open';
import { PORTFOLIO_KIND } from '../../documents/portfolio/portfolio-kind';
import type { PortfolioVerdict } from '../../documents/portfolio/verdict';
import { hindranceIn, type Hindrance } from '../../documents/portfolio/vital';
import { besideIn, type Beside } from '../../xlsx/beside';
import { FileError } from '../../xlsx/file-error';
import { readWorkbook } from '../../xlsx/read';
import { MAX_FILE_BYTES } from '../../xlsx/read/limits';
import type { Localized } from '../../language/language';
import { say } from '../messages/say';
import { printable } from '../printable';
import { readFileWithin } from '../read-file';
import { STATUS, Trouble } from '../trouble';

/** A portfolio that goes on in a new file, and what of its file stays behind. */
export interface EarlierPortfolio {
  readonly verdict: PortfolioVerdict;
  readonly beside: Beside;
}

/**
 * The portfolio of a file.
 *
 * @throws {Trouble} when it cannot be read, or something is gone without which what people typed would be lost
 */
export async function earlierPortfolio(path: string): Promise<EarlierPortfolio> {
  const bytes = await readFileWithin(path, MAX_FILE_BYTES);
  if (!(bytes instanceof Uint8Array)) throw refused(path, bytes.sentence);
  try {
    const { snapshot, altered } = await readWorkbook(bytes, PORTFOLIO_KIND.template);
    const opened = await openDocuments(snapshot, [PORTFOLIO_KIND], {
      callFor: () => Promise.reject(new Error('A portfolio asks for no call')),
      alterations: altered,
    });
    const refusal = opened[0]?.refusal;
    if (refusal) throw refused(path, refusal.message);
    const verdict = verdictOf(opened, PORTFOLIO_KIND);
    if (!verdict) throw refused(path, NOT_A_PORTFOLIO);
    const hindrance = hindranceIn(verdict.portfolio);
    if (hindrance !== null) throw refused(path, HINDRANCES[hindrance]);
    const { sheets } = verdict.portfolio;
    return { verdict, beside: await besideIn(bytes, sheets, 'brm_portefeuille') };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw refused(path, error.problem === 'no-dossier' ? NOT_A_PORTFOLIO : error.sentence);
  }
}

const HINDRANCES: Readonly<Record<Hindrance, Localized>> = {
  'columns-gone': say((m) => m.consolidate.columnsGone()),
  'ranks-twice': say((m) => m.consolidate.ranksTwice()),
};

const NOT_A_PORTFOLIO = say((m) => m.consolidate.notAPortfolio());

const refused = (path: string, why: Trouble['sentence']): Trouble =>
  new Trouble(
    STATUS.file,
    say((m) => m.consolidate.unreadableEarlier({ file: printable(path), why })),
  );

/** Whether a portfolio of Barème is there; null: nothing is. */
export async function isPortfolio(path: string): Promise<boolean | null> {
  const bytes = await readFileWithin(path, MAX_FILE_BYTES);
  if (!(bytes instanceof Uint8Array)) return bytes.problem === 'not-found' ? null : false;
  try {
    const { snapshot } = await readWorkbook(bytes, PORTFOLIO_KIND.template);
    return PORTFOLIO_KIND.isIn(snapshot);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return false;
  }
}
