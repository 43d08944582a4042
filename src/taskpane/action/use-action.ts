import { useCallback, useRef, useState } from 'react';
import { LineTooLongError } from '../../seals/canonical';
import type { Language } from '../../language/language';
import type { Change, ChangeOutcome } from '../../excel/change/rewrites';
import type { WorkbookPort } from '../../excel/port';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import { formatPlace } from '../wording/format';
import { ACTION_TEXTS, type ActionTexts } from './texts';

/** What became of the last thing that was asked for. */
export type ActionNews =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'done';
      readonly told: string;
      /** The sheet that came with it; null: none. */
      readonly leadsTo: string | null;
      readonly undo: Change | null;
    }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface Action {
  readonly news: ActionNews;
  readonly isWorking: boolean;
  /** Writes a change; what cannot be written at all is given as a sentence. `told`: what is said once it is done. */
  readonly write: (ask: () => Promise<Asked>) => void;
  readonly undo: (change: Change, told: string) => void;
}

/** A change to be written and what is told of it, or why there is nothing to write. */
export type Asked =
  | {
      readonly change: Change;
      readonly told: string;
      readonly canBeUndone: boolean;
      /** The sheet to be looked at, where it is not the first of those that come. */
      readonly leadsTo?: string | undefined;
    }
  | { readonly refused: string };

/**
 * One change at a time, each with its way back where it has one. `onWritten`: it is to be read again. `own`: where the
 * usual words for why there is no change do not fit.
 */
export function useAction(
  port: Pick<WorkbookPort, 'change'>,
  language: Language,
  onWritten: () => void,
  own: Partial<ActionTexts> | null = null,
): Action {
  const [news, setNews] = useState<ActionNews>({ kind: 'none' });
  const [isWorking, setWorking] = useState(false);
  const busy = useRef(false);
  const write = useCallback(
    async (ask: () => Promise<Asked>) => {
      // A second click on the way is not a second change.
      if (busy.current) return;
      busy.current = true;
      setWorking(true);
      try {
        const asked = await ask();
        if ('refused' in asked) setNews({ kind: 'refused', why: asked.refused });
        else {
          const outcome = await port.change(asked.change);
          setNews(
            outcome.kind === 'done'
              ? {
                  kind: 'done',
                  told: asked.told,
                  leadsTo: asked.leadsTo ?? firstOf(asked.change),
                  undo: asked.canBeUndone ? outcome.undo : null,
                }
              : { kind: 'refused', why: refusalOf(outcome, { ...ACTION_TEXTS[language], ...own }) },
          );
        }
      } catch (error) {
        setNews(newsOfError(error, language));
      }
      busy.current = false;
      setWorking(false);
      onWritten();
    },
    [port, language, onWritten, own],
  );
  return {
    news,
    isWorking,
    write: (ask) => void write(ask),
    undo: (change, told) => void write(async () => ({ change, told, canBeUndone: false })),
  };
}

const firstOf = ({ add }: Change): string | null =>
  add?.sheets.find(({ hidden }) => !hidden)?.name ?? null;

/** A text that is too long for its cell bears a sentence of its own. */
const newsOfError = (error: unknown, language: Language): ActionNews =>
  error instanceof LineTooLongError
    ? { kind: 'refused', why: error.sentence[language] }
    : { kind: 'failed', trouble: troubleOf(error) };

function refusalOf(outcome: Exclude<ChangeOutcome, { kind: 'done' }>, words: ActionTexts): string {
  switch (outcome.kind) {
    case 'changed':
      return words.changed;
    case 'formula':
      return words.formula;
    case 'half-written':
      return words.half(outcome.places.map(formatPlace).join(', '));
    case 'names-taken':
      return words.taken(outcome.taken.map(({ name }) => name).join(', '));
    case 'already-there':
      return words.there;
    case 'filled':
      return words.filled;
    case 'in-the-way':
      return words.inTheWay(formatPlace(outcome.place));
    case 'totals-shown':
      return words.totals(outcome.sheet);
    case 'no-columns':
      return words.noColumns(outcome.table, outcome.headers);
  }
}
