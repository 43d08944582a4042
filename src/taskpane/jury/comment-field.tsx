import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forwardRef, useEffect, useState } from 'react';
import { isBlank, type Scalar } from '../../workbook/scalar';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  comment: {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '48px',
    padding: '6px 8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: 'vertical',
  },
  due: { border: `2px solid ${tokens.colorStatusWarningBorder1}` },
});

interface CommentFieldProps {
  /** What it comments on. */
  readonly label: string;
  readonly comment: Scalar;
  readonly isDue: boolean;
  readonly onComment: (comment: string) => void;
  /** Esc: back to what it comments on. */
  readonly onLeave?: () => void;
}

/** Written when it is left: a cell for each letter would be a request for each letter. */
export const CommentField = forwardRef<HTMLTextAreaElement, CommentFieldProps>(
  function CommentField({ label, comment, isDue, onComment, onLeave }, ref) {
    const styles = useStyles();
    const { language } = useWording();
    const texts = TEXTS[language].score;
    const known = isBlank(comment) ? '' : String(comment);
    const [draft, setDraft] = useState(known);
    useEffect(() => setDraft(known), [known]);
    return (
      <textarea
        ref={ref}
        className={mergeClasses(styles.comment, isDue && draft === '' && styles.due)}
        data-due={isDue}
        aria-label={isDue ? `${label} (${texts.commentDue})` : label}
        placeholder={isDue ? texts.commentDue : label}
        rows={2}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => {
          if (draft !== known) onComment(draft);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !onLeave) return;
          // office.js would hand it on to Excel, which takes the focus to the grid: the next digits would go there.
          event.stopPropagation();
          onLeave();
        }}
      />
    );
  },
);

/** Puts the focus on the first field whose comment is due. */
export function focusOnCommentDue(box: Element | null): void {
  const field = box?.querySelector<HTMLTextAreaElement>('textarea[data-due=true]');
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}
