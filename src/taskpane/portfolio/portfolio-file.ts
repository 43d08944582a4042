import type { PortfolioPlan } from '../../documents/portfolio/portfolio';
import type { WorkbookDeclaration } from '../../sheets/declaration';
import type { MadeFile } from '../files/made-file';

/** The sheets of a portfolio are declared by code that is loaded when one is made. */
export async function declare(plan: PortfolioPlan): Promise<WorkbookDeclaration> {
  const { declarePortfolio } = await import('../../documents/portfolio/sheets/workbook');
  return declarePortfolio(plan);
}

/** The portfolio as the file of a workbook of its own. */
export async function portfolioFile(name: string, plan: PortfolioPlan): Promise<MadeFile> {
  const [declaration, { writeWorkbook }] = await Promise.all([
    declare(plan),
    import('../../xlsx/write'),
  ]);
  return { name, bytes: await writeWorkbook(declaration) };
}
