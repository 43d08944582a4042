/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { score } from '../builders/assessed-session';
import { focused, showJuror } from './jury-juror';

const session = { plan: { jurors: 1, dossiers: 1, criteria: 2 } };

/** What is on view as the score of the first criterion, once these keys were pressed on its `0`. */
async function pressed(keys: string): Promise<string | undefined> {
  const user = await showJuror(session);
  screen.getAllByRole('radio')[0]?.focus();
  await user.keyboard(keys);
  return screen
    .getAllByRole<HTMLInputElement>('radio')
    .find(({ checked }) => checked)
    ?.getAttribute('aria-label')
    ?.slice(0, 3);
}

describe('The focus among the scores of a criterion', () => {
  it('follows a digit', async () => {
    expect(await pressed('3')).toBe('3');
    expect(focused()).toBe('C1: 3');
  });

  it('follows the half point that is added', async () => {
    await pressed('3,');
    expect(focused()).toBe('C1: 3,5');
  });

  it('follows a digit that gives the score that stands there', async () => {
    const user = await showJuror({ ...session, filled: [score('J01', 'D001', 1, 3)] });
    screen.getAllByRole('radio')[0]?.focus();
    await user.keyboard('3');
    expect(focused()).toBe('C1: 3');
  });

  it('is where Space changes nothing, right after a digit', async () => {
    expect(await pressed('3 ')).toBe('3');
  });

  it('stays where it is when the score is cleared', async () => {
    expect(await pressed('3{Delete}')).toBeUndefined();
    expect(focused()).toBe('C1: 3');
  });
});
