import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';

/** Stands for the reading of workbooks: a file’s name says what is found in it. */
parentPort?.on('message', ({ file, language, at }) => {
  const name = basename(file, '.xlsx');
  if (name === 'hangs') for (;;);
  if (name === 'crashes') throw new TypeError('no such thing');
  parentPort?.postMessage(reportOn(file, name, language, { at, bareme: '1.2.3', sha256: 'abc' }));
});

/** @param {string} file @param {string} name @param {string} language @param {object} control */
function reportOn(file, name, language, control) {
  const damaged = { problem: 'damaged', message: `${language}: x` };
  if (name === 'damaged') return { file, error: damaged, control };
  const severity = name.startsWith('blocked') ? 'error' : 'warning';
  const amounts = { project: 100, base: 100, staff: 0, requested: null };
  const shares = { maximum: 75, grant: 75, carrier: 24.99, others: 0.01 };
  const quote = { text: 'Une phrase.', place: 'ITN4, Financement' };
  return {
    file,
    theme: 'ITN4',
    project: { title: 'Portail', carrier: null, carrierType: 'Opérateur' },
    totals: { ...amounts, ...shares },
    envelope: 6_000_000,
    grid: GRID,
    findings: [
      { rule: 'line.vat', severity, cell: 'Budget!H12', message: `${language}: \u001b[2J`, quote },
    ],
    control,
  };
}

/** @param {unknown} score */
const criterion = (score) => ({ label: 'Critère', weight: 0.25, score, comment: null });

const GRID = {
  total: 3.5,
  scored: 2,
  setAside: 1,
  notCounted: 0,
  min: 0,
  max: 5,
  criteria: [criterion(4), criterion(3), criterion('not-applicable'), criterion(null)],
};
