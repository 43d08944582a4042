import apiSets from './api-sets.json';
import { WireError } from './errors';

type Published = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What this Excel declares: ExcelApi's version, and other requirement sets by name. */
export interface Declared {
  readonly apiSet: string;
  readonly requirements: Readonly<Record<string, string>>;
}

/** Class → member → requirement set, `1.9` meaning ExcelApi 1.9; from @types/office-js. */
const published = unfold(apiSets);

/** What `Excel.createWorkbook` asks of Excel: the function is published, the members that it calls are not. */
const behindFunctions = new Map([
  ['Application.createWorkbook', '1.8'],
  ['WorkbookCreated.open', '1.8'],
  // On the web, of the page around Excel, which office.js addresses as it does the workbook.
  ['Workbook.createAndOpenWorkbook', '1.8'],
]);

/** The requirement set of a member as Microsoft documents it; undefined when the member is not published. */
export function requirementOf(className: string, member: string): string | undefined {
  return published.get(className)?.get(member) ?? behindFunctions.get(`${className}.${member}`);
}

/** Answers as an Excel of a declared requirement set does: a member above it does not exist. */
export class RequirementGate {
  constructor(private readonly declared: Declared) {}

  allows(className: string, member: string): boolean {
    if (member.startsWith('_') || className.startsWith('_')) return true;
    const requirement = requirementOf(className, member);
    return requirement !== undefined && this.declares(requirement);
  }

  /** Throws ApiNotFound for a member above the declared set, or unknown to Microsoft's documentation. */
  check(className: string, member: string): void {
    if (this.allows(className, member)) return;
    const requirement = requirementOf(className, member);
    const wanted = requirement === undefined ? 'not published' : label(requirement);
    throw new WireError(
      'ApiNotFound',
      'The API you are trying to use could not be found. It may be available in a newer version of Excel. ' +
        `(${className}.${member}: ${wanted}; this host declares ExcelApi ${this.declared.apiSet})`,
    );
  }

  private declares(requirement: string): boolean {
    const [name, version] = label(requirement).split(' ') as [string, string];
    const declared = name === 'ExcelApi' ? this.declared.apiSet : this.declared.requirements[name];
    return declared !== undefined && compareVersions(declared, version) >= 0;
  }
}

/** As `String.compare`, on dotted numbers: 1.9 before 1.14. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function label(requirement: string): string {
  return requirement.includes(' ') ? requirement : `ExcelApi ${requirement}`;
}

function unfold(table: Published): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byMember = (sets: Readonly<Record<string, string>>) =>
    Object.entries(sets).flatMap(([set, names]) =>
      names.split(' ').map((name): [string, string] => [name, set]),
    );
  return new Map(Object.entries(table).map(([name, sets]) => [name, new Map(byMember(sets))]));
}
