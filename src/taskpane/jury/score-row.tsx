import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import type { Level } from '../../documents/jury/plan';
import { isOnStep } from '../../documents/jury/rules/settings';
import type { Scale } from '../../documents/jury/scoring/panel';
import { isBlank, type Scalar } from '../../workbook/scalar';
import { Disclosure } from '../frame/disclosure';
import type { Language } from '../../language/language';
import { useWording } from '../wording/language';
import { CommentField } from './comment-field';
import { Choice, Choices, TypedScore } from './score-fields';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  row: {
    padding: '10px 12px',
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  said: {
    margin: '2px 0 6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  definition: {
    margin: '4px 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

interface ScoreRowProps {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  readonly scale: Scale;
  readonly levels: readonly Level[];
  readonly score: Scalar;
  readonly comment: Scalar;
  readonly isCommentDue: boolean;
  readonly applies: boolean;
  /** It has no score yet, or something that is none. */
  readonly isLacking: boolean;
  readonly onScore: (score: number | null) => void;
  readonly onComment: (comment: string) => void;
  /** To the criterion before or after this one. */
  readonly onMove: (step: -1 | 1) => void;
}

const scoresOn = ({ min, max, step }: Scale): readonly number[] =>
  Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);

/** No single digit gives each of its scores, or they do not fit a line: its scores are typed. */
const isWide = (scale: Scale): boolean => scale.max > 9 || scoresOn(scale).length > 11;

/** One criterion: what it is about, its levels, the score and the comment. The keyboard alone will do. */
export function ScoreRow(props: ScoreRowProps) {
  const { code, label, definition, scale, levels, score, applies } = props;
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language].score;
  const name = useId();
  const row = useRef<HTMLDivElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const level = levels.find((one) => one.score === score);
  const isRead = typeof score === 'number' && score >= scale.min && score <= scale.max;
  return (
    <div ref={row} className={styles.row} data-criterion={code} data-lacking={props.isLacking}>
      <div role="radiogroup" aria-labelledby={name}>
        <h2 id={name} className={styles.label}>
          {code} · {label}
        </h2>
        <Disclosure small open summary={texts.definition}>
          <p className={styles.definition}>{definition}</p>
        </Disclosure>
        {applies ? (
          <Scores {...props} name={name} onKey={(event) => onKey(event, props, comment.current)} />
        ) : (
          <p className={styles.said}>{texts.notApplicable}</p>
        )}
      </div>
      {applies && (
        <p className={styles.said}>
          {isBlank(score)
            ? texts.none
            : isRead
              ? isOnStep(score, scale.step)
                ? (level?.wording ?? score.toLocaleString(language))
                : texts.offStep(score.toLocaleString(language))
              : texts.unreadable(
                  typeof score === 'number' ? score.toLocaleString(language) : String(score),
                )}
        </p>
      )}
      {applies && (
        <CommentField
          ref={comment}
          label={`${texts.comment} ${code}`}
          comment={props.comment}
          isDue={props.isCommentDue}
          onComment={props.onComment}
          onLeave={() => focusIn(row.current)}
        />
      )}
    </div>
  );
}

interface ScoresProps extends Pick<ScoreRowProps, 'scale' | 'levels' | 'score' | 'onScore'> {
  /** The identifier of what names the criterion. */
  readonly name: string;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The scores of a scale, side by side, or the field of one that is too wide for that. */
function Scores({ scale, levels, score, name, onScore, onKey: pressed }: ScoresProps) {
  const { language } = useWording();
  if (isWide(scale)) {
    return (
      <TypedScore key={String(score)} name={name} score={score} scale={scale} onScore={onScore} />
    );
  }
  const scores = scoresOn(scale);
  return (
    <Choices count={scores.length}>
      {scores.map((value) => (
        <Choice
          key={value}
          group={name}
          value={value}
          wording={wordingOf(value, levels, language)}
          isChosen={score === value}
          onChoose={onScore}
          onKeyDown={pressed}
        />
      ))}
    </Choices>
  );
}

/** `3 : satisfaisant`, `3: satisfactory`. */
function wordingOf(value: number, levels: readonly Level[], language: Language): string {
  const level = levels.find(({ score }) => score === value);
  const shown = value.toLocaleString(language);
  if (!level) return shown;
  return language === 'fr' ? `${shown}\u00a0: ${level.wording}` : `${shown}: ${level.wording}`;
}

/** Puts the focus on a criterion’s score, or on the first of them. */
export function focusIn(row: Element | null): void {
  const radios = row?.querySelectorAll<HTMLInputElement>('input');
  const chosen = [...(radios ?? [])].find(({ checked }) => checked) ?? radios?.[0];
  chosen?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/**
 * Digits score, a comma or a point adds half a point, up and down lead to other criteria, C to the comment, Delete
 * clears. Left and right choose among the scores, as in any such group.
 */
function onKey(
  event: KeyboardEvent<HTMLInputElement>,
  { scale, score, onScore, onMove }: ScoreRowProps,
  comment: HTMLTextAreaElement | null,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const half = typeof score === 'number' && Number.isInteger(score) ? score + 0.5 : null;
  const handled = ((): boolean => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      onMove(event.key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (/^\d$/.test(event.key)) return given(Number(event.key), scale, onScore);
    if (/^[.,]$/.test(event.key) && scale.step === 0.5 && half !== null) {
      return given(half, scale, onScore);
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      onScore(null);
      return true;
    }
    if (event.key.toLowerCase() === 'c') {
      comment?.focus();
      return true;
    }
    return false;
  })();
  if (handled) event.preventDefault();
}

function given(value: number, { min, max }: Scale, onScore: (score: number) => void): boolean {
  if (value < min || value > max) return false;
  onScore(value);
  return true;
}
