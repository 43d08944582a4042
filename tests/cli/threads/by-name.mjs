import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';

/** Stands for the reading of workbooks: a file’s name says what is found in it. */
parentPort?.on('message', ({ file, language }) => {
  const name = basename(file, '.xlsx');
  if (name === 'hangs') for (;;);
  if (name === 'crashes') throw new TypeError('no such thing');
  parentPort?.postMessage(reportOn(file, name, language));
});

/** @param {string} file @param {string} name @param {string} language */
function reportOn(file, name, language) {
  if (name === 'damaged') return { file, error: { problem: 'damaged', message: `${language}: x` } };
  const severity = name.startsWith('blocked') ? 'error' : 'warning';
  const amounts = { project: 100, base: 100, staff: 0, requested: null };
  const shares = { maximum: 75, grant: 75, carrier: 24.99, others: 0.01 };
  const quote = { text: 'Une phrase.', place: 'ITN4, Financement' };
  return {
    file,
    theme: 'ITN4',
    totals: { ...amounts, ...shares },
    findings: [
      { rule: 'line.vat', severity, cell: 'Budget!H12', message: `${language}: \u001b[2J`, quote },
    ],
  };
}
