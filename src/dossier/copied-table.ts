export { isCopyOfTable } from '../workbook/copied-table';
