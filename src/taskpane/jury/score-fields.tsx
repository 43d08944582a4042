import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { scoreOnScale } from '../../documents/jury/scoring/counted-score';
import type { Scale } from '../../documents/jury/scoring/panel';
import { proposeNumber } from '../../money/proposal';
import type { Scalar } from '../../workbook/scalar';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  choice: { position: 'relative' },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  face: {
    display: 'block',
    minWidth: '34px',
    padding: '5px 4px',
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    'input:focus-visible + &': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

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
  const read = draft.trim() === '' ? null : (proposeNumber(draft, language)?.value ?? NaN);
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
