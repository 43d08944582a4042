import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { numberIn } from '../../documents/jury/opening/typed-values';
import { scoreOnScale } from '../../documents/jury/scoring/counted-score';
import type { Scale } from '../../documents/jury/scoring/panel';
import type { Scalar } from '../../workbook/scalar';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(var(--in-row), minmax(0, 44px))',
    gap: '4px',
    margin: '4px 0',
    // The narrowest pane, its letters twice as large.
    '@media (max-width: 240px)': {
      gridTemplateColumns: 'repeat(var(--in-short-row), minmax(0, 44px))',
    },
  },
  choice: {
    position: 'relative',
    '& > input:focus-visible + span': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  face: {
    display: 'block',
    padding: '5px 0',
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** So many choices stand in one row of the narrowest pane, 320 px wide, and are wide enough for a finger. */
const MOST_IN_ROW = 6;

/** How many choices each row has: about as many in each, and none alone in the last. */
export function perRow(count: number, most: number = MOST_IN_ROW): number {
  const even = Math.ceil(count / Math.ceil(count / most));
  return count > even && count % even === 1 ? even + 1 : even;
}

interface ChoicesProps {
  readonly count: number;
  readonly children: ReactNode;
}

/** The rows of a scale. The focus follows the score: elsewhere in the rows, Space would give the score it stands on. */
export function Choices({ count, children }: ChoicesProps) {
  const styles = useStyles();
  const rows = useRef<HTMLDivElement>(null);
  // Each time: a digit may give the score that stands there.
  useLayoutEffect(() => {
    // Never pulls the focus out of the grid, where the score may have been typed.
    if (!document.hasFocus() || !rows.current?.contains(document.activeElement)) return;
    rows.current.querySelector<HTMLInputElement>('input:checked')?.focus();
  });
  const columns = { '--in-row': perRow(count), '--in-short-row': perRow(count, MOST_IN_ROW / 2) };
  return (
    <div ref={rows} className={styles.choices} style={columns as CSSProperties}>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly group: string;
  readonly value: number;
  readonly wording: string;
  readonly isChosen: boolean;
  readonly onChoose: (value: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** One score of a scale that fits a line. */
export function Choice({ group, value, wording, isChosen, onChoose, onKeyDown }: ChoiceProps) {
  const styles = useStyles();
  const { language } = useWording();
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={group}
        className={styles.radio}
        checked={isChosen}
        aria-label={wording}
        onChange={() => onChoose(value)}
        onKeyDown={onKeyDown}
      />
      <span
        className={mergeClasses(styles.face, isChosen && styles.chosen)}
        title={wording}
        aria-hidden
      >
        {value.toLocaleString(language)}
      </span>
    </label>
  );
}

interface TypedScoreProps {
  /** The identifier of what names the criterion. */
  readonly name: string;
  readonly score: Scalar;
  readonly scale: Scale;
  readonly onScore: (score: number | null) => void;
}

/** A score of a wide scale, written once the field is left: what is no number on the scale stays to be put right. */
export function TypedScore({ name, score, scale, onScore }: TypedScoreProps) {
  const { language } = useWording();
  const known = typeof score === 'number' ? score.toLocaleString(language) : '';
  const [draft, setDraft] = useState(known);
  const read = draft.trim() === '' ? null : (numberIn(draft, language) ?? NaN);
  const isSound = read === null || scoreOnScale(scale, read) !== null;
  const texts = TEXTS[language].score;
  return (
    <Input
      aria-labelledby={name}
      aria-invalid={!isSound}
      placeholder={texts.onScale(
        scale.min.toLocaleString(language),
        scale.max.toLocaleString(language),
      )}
      value={draft}
      onChange={(_, { value }) => setDraft(value)}
      onBlur={() => {
        if (isSound && draft !== known) onScore(read);
      }}
    />
  );
}
