import { together } from '../../../findings/gather';
import { say } from '../messages/say';
import { isEnded } from '../template/choices';
import { rule } from './rule';

export const pending = rule({
  id: 'portfolio.pending',
  severity: 'warning',
  description: {
    fr: 'Rien n’attend d’être tranché.',
    en: 'Nothing waits to be settled.',
  },
  faults: ({ portfolio: { rows } }) =>
    rows.flatMap(({ key, pending: sentences, place }) =>
      sentences.map((sentence) => ({ place, message: say('pending', { key, sentence }) })),
    ),
});

/** What a person has said since is followed by the next run, and not before. */
export const toChoose = rule({
  id: 'portfolio.choices',
  severity: 'info',
  description: {
    fr: 'Les choix faits dans « Fichiers » ont été suivis.',
    en: 'The choices made in “Files” have been followed.',
  },
  faults: ({ portfolio: { files } }) => {
    const waiting = files.filter(
      ({ choice, result }) =>
        (result === 'to-choose' && choice !== null) ||
        (choice === 'aside' && result !== 'aside' && result !== 'same'),
    );
    return waiting.length === 0
      ? []
      : [{ place: null, message: say('choicesWait', { count: waiting.length }) }];
  },
});

/** What is found in a dossier’s own file, which its row only counts. */
export const found = rule({
  id: 'portfolio.found',
  severity: 'warning',
  description: {
    fr: 'Rien n’est à corriger dans les dossiers, et leurs classeurs sont intègres.',
    en: 'Nothing is to be corrected in the applications, and their workbooks are sound.',
  },
  faults: ({ portfolio: { rows } }) => {
    const faulty = rows.flatMap(({ filed, cells, places, place }) => {
      // Of a dossier that is over nobody has to look at it.
      if (isEnded(cells.followUp.value)) return [];
      const key = (['integrity', 'errors'] as const).find((one) => Number(filed[one] ?? 0) > 0);
      return key === undefined ? [] : [places[key] ?? place];
    });
    return together(faulty, (cells) => say('foundInDossier', { cells }));
  },
});
