import type { Language } from '../../../language/language';
import type { Cents } from '../../../money/cents';
import type { At, Expected, SettingFault } from './expected';
import { amountIn } from './list-cell';
import { dayIn, numberIn } from './typed-values';

/** Reads the fields of a form one after the other, and keeps what is wrong with them. A blank one is null. */
export class FieldsRead {
  readonly faults: SettingFault[] = [];

  constructor(private readonly language: Language) {}

  number(text: string, at: At, min: number, max: number): number | null {
    return this.bounded(text, at, { kind: 'number', min, max });
  }

  whole(text: string, at: At, min: number, max: number): number | null {
    return this.bounded(text, at, { kind: 'whole', min, max });
  }

  amount(text: string, at: At): Cents | null {
    return this.read(text, at, { kind: 'amount' }, (typed) => amountIn(typed, this.language));
  }

  /** An ISO day. */
  day(text: string, at: At): string | null {
    return this.read(text, at, { kind: 'day' }, dayIn);
  }

  fault(at: At, expected: Expected): null {
    this.faults.push({ ...at, expected });
    return null;
  }

  private bounded(
    text: string,
    at: At,
    expected: Extract<Expected, { kind: 'number' | 'whole' }>,
  ): number | null {
    return this.read(text, at, expected, (typed) => {
      const value = numberIn(typed, this.language);
      const isIn = value !== null && value >= expected.min && value <= expected.max;
      return isIn && (expected.kind === 'number' || Number.isInteger(value)) ? value : null;
    });
  }

  private read<T>(
    text: string,
    at: At,
    expected: Expected,
    understand: (typed: string) => T | null,
  ): T | null {
    return text.trim() === '' ? null : (understand(text) ?? this.fault(at, expected));
  }
}
