import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';

/** Stands for the reading of workbooks: a file’s name says what is found in it. */
parentPort?.on('message', ({ task, file, language, at }) => {
  const name = basename(file, '.xlsx');
  if (name === 'hangs') for (;;);
  if (name === 'crashes') throw new TypeError('no such thing');
  if (task === 'consolidate') return void parentPort?.postMessage([readingOf(file, at)]);
  const control = { at, bareme: '1.2.3', sha256: 'abc' };
  const report = task === 'audit' ? auditOf : reportOn;
  parentPort?.postMessage(report(file, name, language, control));
});

/** @param {string} file @param {string} at */
const readingOf = (file, at) => ({
  file,
  sha256: null,
  readOn: at,
  filedAt: null,
  caseNumber: null,
  content: { kind: 'other', why: 'x' },
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

/** @param {string} file @param {string} name @param {string} language @param {object} control */
function auditOf(file, name, language, control) {
  const message = `${language}: \u001b[2J`;
  const damaged = { problem: 'damaged', message };
  if (name === 'damaged') return { file, error: damaged, control };
  const severity = name.startsWith('suspect') ? 'warning' : 'info';
  const stake = name.startsWith('suspect') ? 1234.5 : null;
  const finding = { rule: 'integrity.rows', severity, cell: 'Budget!A12', message, stake };
  const findings = name.startsWith('plain') ? [] : [finding];
  return { file, theme: 'ITN4', title: 'Portail', findings, control };
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
