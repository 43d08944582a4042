/** @jest-environment jsdom */
import './browser-streams';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { FileReading } from '../../src/documents/portfolio/consolidate/reading';
import { attachmentName } from '../../src/procedure/attachment-name';
import type { ChosenSource } from '../../src/taskpane/portfolio/chosen';
import { useReading, type LoadReaders } from '../../src/taskpane/portfolio/use-reading';
import { aDossier, anExport } from '../builders/portfolio';

const sourceOf = (shown: string): ChosenSource => ({
  shown,
  ...{ kind: 'workbook', exportedAt: null, said: attachmentName(shown) },
  read: async () => new Uint8Array(),
});

/** Reads names of files, each once `let` go through; what `reads` throws is thrown for its file. */
function reading(reads: (name: string, columns: string) => readonly FileReading[] = () => []) {
  const gates: (() => void)[] = [];
  const load: LoadReaders = async () => ({
    gatherChosen: async (files) => ({
      sources: files.map(({ name }) => sourceOf(name)),
      ...{ unread: [], empty: [], left: 0 },
    }),
    readSource: async ({ shown }, { columns }) => {
      await new Promise<void>((open) => gates.push(open));
      return reads(shown, columns);
    },
  });
  const asked = { language: 'fr', known: [], columns: '', load } as const;
  const { result } = renderHook(() => useReading(asked));
  const choose = (...names: readonly string[]): void =>
    act(() => result.current.choose(names.map((name) => new File([], name))));
  /** Lets the next file be read to its end. */
  const next = async (): Promise<void> => {
    await waitFor(() => expect(gates.length).toBeGreaterThan(0));
    await act(async () => gates.shift()?.());
  };
  return { result, choose, next };
}

const filesIn = (readings: readonly FileReading[]): readonly string[] =>
  readings.map(({ file }) => file);

const one = (file: string): readonly FileReading[] => [aDossier({ file })];

describe('the reading of chosen files', () => {
  it('says how far it is, and gives what was read once all is', async () => {
    const { result, choose, next } = reading(one);
    choose('a.xlsx', 'b.xlsx');
    await next();
    await waitFor(() => expect(result.current.state).toEqual({ kind: 'reading', done: 1, of: 2 }));
    expect(result.current.readings).toEqual([]);
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('read'));
    expect(filesIn(result.current.readings)).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('stops after the file in hand, keeps what was read, and goes on with the next one', async () => {
    const { result, choose, next } = reading(one);
    choose('a.xlsx', 'b.xlsx', 'c.xlsx');
    await waitFor(() => expect(result.current.state.kind).toBe('reading'));
    act(() => result.current.stop());
    await next();
    await waitFor(() => expect(result.current.state).toMatchObject({ kind: 'stopped', done: 1 }));
    expect(filesIn(result.current.readings)).toEqual(['a.xlsx']);
    act(() => result.current.goOn());
    await next();
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('read'));
    expect(filesIn(result.current.readings)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
  });

  it('goes on with the files that wait, once what was read before is in the portfolio', async () => {
    const { result, choose, next } = reading(one);
    choose('a.xlsx', 'b.xlsx');
    await waitFor(() => expect(result.current.state.kind).toBe('reading'));
    act(() => result.current.stop());
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('stopped'));
    act(() => result.current.take());
    expect(result.current.readings).toEqual([]);
    act(() => result.current.goOn());
    await next();
    await waitFor(() => expect(filesIn(result.current.readings)).toEqual(['b.xlsx']));
    act(() => result.current.take());
    expect(result.current.state).toEqual({ kind: 'nothing' });
  });

  it('keeps none of the others from being read where one cannot be examined, and says of which', async () => {
    const { result, choose, next } = reading((name) => {
      if (name === 'b.xlsx') throw new Error('a mistake of ours');
      return one(name);
    });
    choose('a.xlsx', 'b.xlsx', 'c.xlsx');
    for (let file = 0; file < 3; file += 1) await next();
    await waitFor(() => expect(result.current.state.kind).toBe('read'));
    expect(result.current.readings.map(({ content }) => content.kind)).toEqual([
      ...['dossier', 'unreadable', 'dossier'],
    ]);
    expect(result.current.readings[1]?.content).toHaveProperty(
      'why',
      expect.stringContaining('a mistake of ours'),
    );
  });

  it('waits where what reads files cannot be fetched: the file is not called unreadable for it', async () => {
    let isOffline = true;
    const { result, choose, next } = reading((name) => {
      if (isOffline) throw Object.assign(new Error('offline'), { name: 'ChunkLoadError' });
      return one(name);
    });
    choose('a.xlsx');
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('failed'));
    isOffline = false;
    act(() => result.current.goOn());
    await next();
    await waitFor(() => expect(filesIn(result.current.readings)).toEqual(['a.xlsx']));
  });

  it('counts tables that are no exports among what is left aside', async () => {
    const { result, choose, next } = reading((name) => (name === 'list.csv' ? [] : one(name)));
    choose('list.csv', 'a.xlsx');
    await next();
    await next();
    await waitFor(() => expect(result.current.told.left).toBe(1));
  });

  it('says nothing more of files that were given up', async () => {
    const { result, choose, next } = reading(one);
    choose('a.xlsx', 'b.xlsx');
    await waitFor(() => expect(result.current.state.kind).toBe('reading'));
    act(() => result.current.forget());
    await next();
    expect(result.current.state).toEqual({ kind: 'nothing' });
    expect(result.current.readings).toEqual([]);
  });
});

describe('the columns of exports, once a person has settled them', () => {
  const exported = (file: string, columns: string): readonly FileReading[] => [
    file.endsWith('.csv') ? anExport([{ title: columns }], { file }) : aDossier({ file }),
  ];
  const titlesIn = (readings: readonly FileReading[]): readonly string[] =>
    readings.flatMap(({ content }) =>
      content.kind === 'export' ? content.rows.map(({ title }) => title ?? '') : [],
    );

  it('hold for exports that were read already, and no other file is read twice', async () => {
    const { result, choose, next } = reading(exported);
    choose('a.xlsx', 'export.csv');
    await next();
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('read'));
    act(() => result.current.settle('settled'));
    expect(result.current.exports).toHaveLength(1);
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('read'));
    expect(filesIn(result.current.readings)).toEqual(['a.xlsx', 'export.csv']);
    expect(titlesIn(result.current.readings)).toEqual(['settled']);
  });

  it('hold for the export that is being read at that moment', async () => {
    const { result, choose, next } = reading(exported);
    choose('export.csv');
    await waitFor(() => expect(result.current.state.kind).toBe('reading'));
    act(() => result.current.settle('settled'));
    await next();
    await next();
    await waitFor(() => expect(titlesIn(result.current.readings)).toEqual(['settled']));
  });

  it('let files wait that the person has stopped', async () => {
    const { result, choose, next } = reading(exported);
    choose('export.csv', 'a.xlsx');
    await waitFor(() => expect(result.current.state.kind).toBe('reading'));
    act(() => result.current.stop());
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('stopped'));
    act(() => result.current.settle('settled'));
    await next();
    await waitFor(() => expect(titlesIn(result.current.readings)).toEqual(['settled']));
    expect(result.current.state).toMatchObject({ kind: 'stopped', done: 1, of: 2 });
  });

  it('are forgotten with the files they were settled for', async () => {
    const { result, choose, next } = reading(exported);
    choose('export.csv');
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('read'));
    act(() => result.current.settle('settled'));
    await next();
    await waitFor(() => expect(result.current.state.kind).toBe('read'));
    act(() => result.current.forget());
    expect(result.current.columns).toBe('');
    expect(result.current.exports).toEqual([]);
  });
});
