import { importGraph } from '../build/import-graph';

describe('The room of the file format', () => {
  it('imports nothing of any document: what it looks for and compares with is passed in', () => {
    const imports = [...importGraph('src')].filter(([file]) => file.startsWith('xlsx/'));
    const entangled = imports.filter(([, imported]) =>
      [...imported].some((file) => file.startsWith('documents/')),
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(entangled.map(([file]) => file)).toEqual([]);
  });
});
