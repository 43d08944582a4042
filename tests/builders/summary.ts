import './load-sentences';
import { notChecked } from '../../src/documents/dossier/fit/not-checked';
import { requestTogether } from '../../src/documents/dossier/rules/request-together';
import { summaryOf, type DrawnUp, type Summary } from '../../src/documents/dossier/summary/summary';
import type { DossierBuilder } from './dossier';

/** The summary of a dossier as the pane draws it up, on 1 December 2026 unless told otherwise. */
export function summaryOfDossier(built: DossierBuilder, drawnUp: Partial<DrawnUp> = {}): Summary {
  const { call } = built;
  const dossier = built.build();
  const { figures, findings } = built.check();
  return summaryOf(
    {
      call,
      dossier,
      age: { kind: 'current' },
      figures,
      findings: requestTogether(findings),
      notChecked: notChecked({ call, dossier, figures }, findings),
    },
    { moment: '2026-12-01T14:32', bareme: '1.2.3', isComputed: true, ...drawnUp },
  );
}
