import '../../builders/load-sentences';
import { whyProposed } from '../../../src/documents/control/why';
import { inWords } from '../../../src/documents/control/messages/in-words';
import { aControl, controlBytes, judgedControl, onLine } from '../../builders/control';
import { callOf } from '../../builders/calls';

jest.setTimeout(60_000);

const line = (label: string, title: 'T2' | 'T3' | 'T5', type: string, amount: number) => ({
  label,
  type,
  title,
  quantity: 1,
  unitPrice: amount,
  vat: 0,
  years: { '2021': amount },
});

/** The example that was handed over with the request: 400 000 € T5, 300 000 € T3, 300 000 € T2; 700 000 € requested. */
const DOSSIER = {
  project: { title: 'Plateforme' },
  requested: 700_000,
  lines: [
    line('Réalisation', 'T5', 'development', 400_000),
    line('Étude', 'T3', 'consulting-steering', 300_000),
    line('Équipe', 'T2', 'staff', 300_000),
  ],
};

describe('a control of SNAP3', () => {
  it('proposes the request while nothing is refused', async () => {
    const { figures } = await judgedControl(
      await controlBytes(await aControl(callOf('SNAP3'), DOSSIER)),
    );
    expect(figures).toMatchObject({ base: 100_000_000, proposed: 70_000_000, share: 30_000_000 });
  });

  it('proposes 637 500 € once the study is cut to 250 000 € and the team to 200 000 €', async () => {
    const plan = await aControl(callOf('SNAP3'), DOSSIER);
    const verdict = await judgedControl(
      await controlBytes(
        plan,
        ...onLine(1, { decision: 'Retenue' }),
        ...onLine(2, {
          decision: 'Réduite',
          reducedTo: 250_000,
          reason: 'Prix ou quantité excessifs',
        }),
        ...onLine(3, { decision: 'Réduite', reducedTo: 200_000, details: 'Un poste en moins' }),
      ),
    );
    expect(verdict.figures).toMatchObject({
      eligible: 65_000_000,
      staff: 20_000_000,
      base: 85_000_000,
      refused: 15_000_000,
      proposed: 63_750_000,
      share: 36_250_000,
      open: 0,
    });
    expect(verdict.findings).toEqual([]);
    const why = whyProposed(verdict).map((message) => inWords(message, 'fr').replace(/\s/g, ' '));
    expect(why).toContain('Subvention proposée : 637 500,00 €.');
    expect(why).toContain('75 % de la base, arrondi au centime inférieur : 637 500,00 €.');
    expect(why).toContain('Reste à la charge du porteur : 362 500,00 €.');
  });
});
