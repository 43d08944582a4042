import { startOffice } from '../excel/office-port';
import { start } from './start';

const container = document.getElementById('root');
if (!container) throw new Error('taskpane.html has no #root');
// Tells not-started.js that this code is understood and has come.
container.dataset.started = '';
start(container, startOffice).catch(() => {
  // Not even the words to say so have come; not-started.js has its own.
  container.dispatchEvent(new Event('notstarted'));
});
