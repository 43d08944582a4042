import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useRef, type ReactNode } from 'react';
import { useFocusBack } from './focus-back';

const useStyles = makeStyles({
  message: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '10px 12px',
    marginBottom: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '20px', lineHeight: '20px' },
  text: { margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  info: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
  },
  warning: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  error: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
});

const ICONS = { info: InfoRegular, warning: WarningRegular, error: DismissCircleRegular };

interface MessageProps {
  readonly tone: keyof typeof ICONS;
  readonly title?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A message in the flow of the page. Errors interrupt a screen reader, the others wait their turn. */
export function Message({ tone, title, children, actions }: MessageProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useFocusBack(box);
  const Icon = ICONS[tone];
  return (
    <div
      ref={box}
      role={tone === 'error' ? 'alert' : 'status'}
      className={mergeClasses(styles.message, styles[tone])}
    >
      <Icon className={styles.icon} aria-hidden />
      <div>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        <div className={styles.text}>{children}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
