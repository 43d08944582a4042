import { isFilled } from '../../../workbook/cell';
import { isFiled } from './maturity';
import { say } from '../messages/say';
import { rule } from './rule';

export const observatoryListed = rule({
  id: 'observatory.listed',
  severity: 'error',
  description: {
    fr: 'La démarche est déclarée recensée dans l’observatoire.',
    en: 'The procedure is declared to be listed in the observatory.',
  },
  openPoint: 'observatory',
  requirement: ({ requirements }) => requirements.observatory,
  faults: ({ dossier }, { quote }) => {
    const { value, kind, place } = dossier.facts.observatory;
    const isOpen = kind === 'blank' && isFiled(dossier);
    if (value !== false && !isOpen) return [];
    return [{ place, quote, message: say('observatoryMissing') }];
  },
});

export const relay2023 = rule({
  id: 'relay.2023',
  severity: 'warning',
  description: {
    fr: 'Le porteur déclare prendre, le cas échéant, le relais du financement à partir de l’année que l’appel fixe.',
    en: 'The carrier declares that it takes over the funding, where applicable, from the year that the call sets.',
  },
  openPoint: 'relay',
  requirement: ({ requirements }) => requirements.relay,
  faults: ({ dossier }, { year, quote }) => {
    const { value, kind, place } = dossier.facts.relay;
    const isOpen = kind === 'blank' && isFiled(dossier);
    if (value !== false && !isOpen) return [];
    return [{ place, quote, message: say('relayMissing', { year }) }];
  },
});

export const commitmentMissing = rule({
  id: 'commitment.missing',
  severity: 'warning',
  description: {
    fr: 'Chaque engagement de l’appel est pris.',
    en: 'Every commitment of the call is taken.',
  },
  whenComparing: 'left-out',
  openPoint: 'commitments',
  requirement: (call) => call.commitments.length > 0,
  faults: ({ dossier }) => {
    const { commitments } = dossier;
    const isBegun = isFiled(dossier) || commitments.some(({ taken }) => isFilled(taken));
    const open = commitments.filter(({ taken }) => taken.value !== true);
    const [first] = open;
    if (!first || !isBegun) return [];
    const counts = { open: open.length, all: commitments.length };
    return [{ place: first.taken.place, message: say('commitmentsOpen', counts) }];
  },
});
