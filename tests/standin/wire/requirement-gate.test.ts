import { execFileSync } from 'node:child_process';
import { WireError } from '../../../src/standin/wire/errors';
import {
  compareVersions,
  RequirementGate,
  requirementOf,
} from '../../../src/standin/wire/requirement-gate';

describe('the table of requirement sets', () => {
  it('says what @types/office-js says', () => {
    const check = () => execFileSync(process.execPath, ['scripts/api-sets.mjs', '--check']);
    expect(check).not.toThrow();
  });

  it.each([
    ['Range', 'values', '1.1'],
    ['Range', 'getSpecialCells', '1.9'],
    ['Worksheet', 'customProperties', '1.12'],
    ['Table', 'resize', '1.13'],
    ['Worksheet', 'onNameChanged', '1.17'],
    ['Worksheet', 'namedSheetViews', 'ExcelApiOnline 1.1'],
  ])('knows that %s.%s came with %s', (className, member, set) => {
    expect(requirementOf(className, member)).toBe(set);
  });
});

describe('the gate', () => {
  const gate = new RequirementGate({ apiSet: '1.14', requirements: { ExcelApiDesktop: '1.1' } });
  const code = (className: string, member: string): string => {
    try {
      gate.check(className, member);
      return 'passes';
    } catch (error) {
      return error instanceof WireError ? error.code : 'crash';
    }
  };

  it('lets through what the declared sets hold', () => {
    expect(code('Range', 'getPrecedents')).toBe('passes');
    expect(code('Worksheet', 'evaluate')).toBe('passes');
  });

  it('answers ApiNotFound above them, and for what Microsoft does not publish', () => {
    expect(code('Worksheet', 'onNameChanged')).toBe('ApiNotFound');
    expect(code('Worksheet', 'namedSheetViews')).toBe('ApiNotFound');
    expect(code('Range', 'inventedYesterday')).toBe('ApiNotFound');
  });

  it('lets through the members that office.js uses for itself', () => {
    expect(code('Range', '_ValidateArraySize')).toBe('passes');
  });
});

it('1.9 comes before 1.14, and 2 after both', () => {
  const versions = ['1.14', '2', '1.9', '1.1'];
  expect([...versions].sort(compareVersions)).toEqual(['1.1', '1.9', '1.14', '2']);
});
