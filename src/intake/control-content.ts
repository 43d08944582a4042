import type { ControlVerdict } from '../documents/control/verdict';
import { NO_VALUES, type FileContent } from '../documents/portfolio/consolidate/reading';
import type { ControlStateId } from '../documents/portfolio/template/choices';
import { siretSaid } from './identity';

/** What the control of a dossier says to a portfolio. */
export function controlContent(verdict: ControlVerdict): FileContent {
  const { control, figures } = verdict;
  const { facts, amounts, statement } = control;
  return {
    kind: 'control',
    mark: facts.dossier,
    values: {
      ...NO_VALUES,
      call: facts.callId,
      number: facts.number,
      title: facts.title,
      carrier: facts.carrier,
      siret: siretSaid(facts.siret),
      reference: facts.reference,
      total: amounts.total,
      base: amounts.filedBase,
      requested: amounts.requested,
      grant: amounts.filedGrant,
    },
    control: {
      evidence: facts.sha256,
      proposed: figures.proposed,
      state: stateOf(verdict),
      controlledOn: statement.on.value,
    },
  };
}

/** Errors are what makes the amount of a control another one than its officer meant. */
function stateOf({ control, figures, findings }: ControlVerdict): ControlStateId {
  const { sealed, isCopyIntact, missing } = control;
  const isChangedSince = findings.some(
    ({ rule }) => rule === 'control.seal' || rule === 'control.changed',
  );
  if (!isCopyIntact || missing.length > 0 || sealed?.isIntact === false || isChangedSince) {
    return 'altered';
  }
  if (sealed) return 'sealed';
  return figures.open > 0 || findings.some(({ severity }) => severity === 'error')
    ? 'open'
    : 'decided';
}
