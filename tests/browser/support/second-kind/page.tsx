import { createRoot } from 'react-dom/client';
import { loadCall } from '../../../../src/calls/load';
import { FIELDS } from '../../../../src/documents/dossier/template/fields';
import { declareWorkbook } from '../../../../src/documents/dossier/sheets/workbook';
import { templateOf } from '../../../../src/documents/open';
import { KINDS } from '../../../../src/documents/registry';
import { App } from '../../../../src/taskpane/app';
import { loadTexts } from '../../../../src/taskpane/wording/language';
import { castVotes } from '../../../documents/votes/cast';
import { VOTES_FIELDS } from '../../../documents/votes/template';
import { VOTES_KIND } from '../../../documents/votes/votes-kind';
import { MemoryWorkbook } from '../../../taskpane/memory-workbook';

/** The pane over a workbook in which a dossier and a vote stand: the bundle of the product knows no second kind. */
async function open(container: HTMLElement): Promise<void> {
  const kinds = [...KINDS, VOTES_KIND];
  const workbook = new MemoryWorkbook(templateOf(kinds));
  await workbook.inject(declareWorkbook(await loadCall('ITN6'), 'fr'));
  await workbook.inject(castVotes({ A: ['oui', 3], 'Jean-Baptiste': ['abstention'], B: [2] }));
  workbook.fill(FIELDS.projectTitle.name, 'Guichet');
  workbook.fill(VOTES_FIELDS.title.name, 'Séance plénière du comité de sélection du 3 mars 2021');
  const session = {
    port: workbook,
    opening: null,
    openInBrowser: null,
    language: 'fr',
    theme: () => null,
  } as const;
  await loadTexts('fr');
  createRoot(container).render(<App {...session} kinds={kinds} />);
}

const container = document.getElementById('root');
if (container) void open(container);
