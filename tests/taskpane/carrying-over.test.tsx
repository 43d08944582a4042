/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HostError } from '../../src/excel/port';
import type { Language } from '../../src/language/language';
import type { Control } from '../../src/documents/control/control';
import type { PlannedLine } from '../../src/documents/control/plan';
import type { Brought } from '../../src/taskpane/audit/earlier';
import type { Making } from '../../src/taskpane/audit/prepare-control';
import { announced, isAnnounced, MAKING, NOTHING_BROUGHT, openControl } from './audited';
import { MemoryWorkbook } from './memory-workbook';
import { button, PATIENT } from './pane';

const CHOOSE = { fr: 'Choisir des contrôles précédents', en: 'Choose earlier controls' };
const PREPARE = { fr: 'Préparer le contrôle…', en: 'Prepare the control…' };

const aControl = (title: string | null): Control => ({ facts: { title } }) as unknown as Control;

const aLine = (label: string, how: 'changed' | 'new'): PlannedLine =>
  ({ cell: label, label, carried: { how } }) as unknown as PlannedLine;

/** A file holds the control of a project called as the file, unless its name says that it is bad. */
const readEarlier: Making['readEarlier'] = async ({ name }) =>
  name.startsWith('abîmé')
    ? { refusal: { fr: 'Ce fichier est abîmé.', en: 'Damaged.' } }
    : { control: aControl(name.replace('.xlsx', '')) };

/** The part that prepares a control, open, over what the chosen ones bring. */
async function preparing(
  foreseen: (names: readonly string[]) => Brought,
  language: Language = 'fr',
  workbook = new MemoryWorkbook(),
) {
  const { user } = await openControl(() => ({ findings: [] }), language, workbook, {
    readEarlier,
    foreseeControl: async (_, __, earlier) => foreseen(earlier.map(({ name }) => name)),
    makeControl: async (copy, made, earlier) => ({
      ...(await MAKING.makeControl(copy, made, earlier)),
      name: `${earlier.length}.xlsx`,
      bytes: copy.bytes,
      brought: foreseen(earlier.map(({ name }) => name)),
    }),
  });
  await user.click(await button(PREPARE[language]));
  return { user, workbook };
}

async function choose(
  user: UserEvent,
  names: readonly string[],
  language: Language = 'fr',
): Promise<void> {
  await button(CHOOSE[language]);
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no file field');
  expect(field.multiple).toBe(true);
  await user.upload(
    field,
    names.map((name) => new File(['x'], name)),
  );
}

const chosen = (label: string): readonly string[] =>
  [...(screen.queryByRole('list', { name: label })?.querySelectorAll('li > span') ?? [])].map(
    ({ textContent }) => textContent,
  );

const CARRIED: Brought = {
  carrying: { kind: 'carried', path: 'v1.xlsx' },
  decisions: 12,
  followUps: 1,
  toReview: [aLine('Réalisation', 'changed'), aLine('Hébergement', 'new')],
};

describe('a control of an earlier version', () => {
  it('is named with what it brings: decisions, follow-ups, and lines to look at again', async () => {
    const { user, workbook } = await preparing(() => CARRIED);
    await choose(user, ['v1.xlsx']);
    await isAnnounced(/Reprise de v1\.xlsx\s: 12 décisions reprises/);
    expect(announced()).toMatch(/1 constat garde sa suite/);
    expect(announced()).toMatch(/2 lignes à décider à nouveau/);
    expect(announced()).toMatch(/Réalisation\s: à revoir/);
    expect(announced()).toMatch(/Hébergement\s: nouvelle/);
    expect(chosen('Contrôles précédents choisis')).toEqual(['v1.xlsx · v1']);
    expect(workbook.beside).toEqual([]);
  });

  it('goes into the control that is made, which says again what it has of it', async () => {
    const { user, workbook } = await preparing(() => CARRIED);
    await choose(user, ['v1.xlsx']);
    await isAnnounced(/Reprise de v1/);
    workbook.file = Uint8Array.from([5]);
    await user.click(await button('Ouvrir'));
    await isAnnounced(/enregistrez-le sous le nom «\s1\.xlsx\s»/);
    expect(workbook.beside).toEqual([Uint8Array.from([5])]);
    expect(announced()).toMatch(/Reprise de v1/);
  });

  it('is told in English', async () => {
    const { user } = await preparing(() => CARRIED, 'en');
    await choose(user, ['v1.xlsx'], 'en');
    await isAnnounced(/From v1\.xlsx: 12 decisions taken over/);
    expect(announced()).toMatch(/Réalisation: to be reviewed/);
  });

  it('leaves nothing to review where no line has changed', async () => {
    const { user } = await preparing(() => ({ ...CARRIED, toReview: [] }));
    await choose(user, ['v1.xlsx']);
    await isAnnounced(/Aucune ligne n’est à revoir/);
  });

  it.each<[string, Brought['carrying'], RegExp]>([
    ['of another dossier', { kind: 'none' }, /n’est pas celui de ce dossier/],
    [
      'of the same dossier as another',
      { kind: 'several', paths: ['a.xlsx', 'b.xlsx'] },
      /sont du même dossier \(a\.xlsx, b\.xlsx\)\s: aucune décision/,
    ],
    [
      'that was altered',
      { kind: 'altered', path: 'a.xlsx' },
      /a\.xlsx, a été modifié hors des cellules/,
    ],
    ['that is newer', { kind: 'newer', path: 'a.xlsx' }, /version plus récente de Barème/],
  ])('%s brings nothing, and it is said why', async (_, carrying, sentence) => {
    const { user } = await preparing(() => ({ ...NOTHING_BROUGHT, carrying }));
    await choose(user, ['a.xlsx']);
    await isAnnounced(sentence);
    expect(announced()).not.toMatch(/Reprise de/);
  });

  it('that cannot be read is named with its sentence, and the others count', async () => {
    const { user } = await preparing(() => CARRIED);
    await choose(user, ['abîmé.xlsx', 'v1.xlsx']);
    await isAnnounced(/abîmé\.xlsxCe fichier est abîmé\./);
    await isAnnounced(/Reprise de v1/);
    expect(chosen('Contrôles précédents choisis')).toEqual(['v1.xlsx · v1']);
  });

  it('can be left out again: what it brought is no longer said, and the focus goes on', async () => {
    const { user } = await preparing(() => CARRIED);
    await choose(user, ['v1.xlsx', 'v1.xlsx']);
    await isAnnounced(/Reprise de v1/);
    expect(chosen('Contrôles précédents choisis')).toEqual(['v1.xlsx · v1', 'v1.xlsx (2) · v1']);
    await user.click(await button('Retirer v1.xlsx (2)'));
    await user.click(await button('Retirer v1.xlsx'));
    expect(chosen('Contrôles précédents choisis')).toEqual([]);
    expect(announced()).not.toMatch(/Reprise de/);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('waits for the end of a cell’s edit by asking for it', async () => {
    const workbook = new MemoryWorkbook();
    const { user } = await preparing(() => CARRIED, 'fr', workbook);
    workbook.fault = new HostError('cell-editing', 'planned');
    await choose(user, ['v1.xlsx']);
    await screen.findByText('Une cellule est en cours de saisie', undefined, PATIENT);
    workbook.fault = null;
    await user.click(await button('Ouvrir'));
    await isAnnounced(/Reprise de v1/);
    expect(screen.queryByText('Une cellule est en cours de saisie')).toBeNull();
  });
});
