import { startOffice } from '../excel/office-port';
import { start } from './start';

const container = document.getElementById('root');
if (!container) throw new Error('taskpane.html has no #root');
void start(container, startOffice);
