import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlannedDossier, PlannedJuror } from '../../../documents/jury/plan';
import type { Language } from '../../../language/language';
import type { Cents } from '../../../money/cents';
import { formatEuros } from '../../../money/format';
import { Folded } from './folded';
import { OPENING_TEXTS } from './texts';

const useStyles = makeStyles({
  // Five columns of a narrow pane scroll within themselves, not the pane.
  frame: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      padding: '3px 6px',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    // A number is not cut in two.
    '& td:first-child': { overflowWrap: 'break-word' },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& .amount': { textAlign: 'right', whiteSpace: 'nowrap' },
  },
  wide: { minWidth: '430px' },
  more: {
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A chair sees by these whether columns were understood; the whole list stands in the sheet. */
const MOST_SHOWN = 30;

interface PreviewProps<Entry> {
  readonly entries: readonly Entry[];
  readonly language: Language;
}

/** The dossiers as they would stand in the session, pasted or read from workbooks. */
export function DossiersPreview({ entries, language }: PreviewProps<PlannedDossier>) {
  const styles = useStyles();
  const texts = OPENING_TEXTS[language].preview;
  const said = (amount: Cents | null): string =>
    amount === null ? '' : formatEuros(amount, language);
  return (
    <Preview entries={entries} language={language} of={texts.dossiers}>
      <table className={mergeClasses(styles.table, styles.wide)}>
        <Heads names={texts.dossiers.heads} />
        <tbody>
          {entries.slice(0, MOST_SHOWN).map(({ id, number, title, carrier, ...amounts }) => (
            <tr key={id}>
              <td>{number}</td>
              <th scope="row">{title}</th>
              <td>{carrier}</td>
              <td className="amount">{said(amounts.requested)}</td>
              <td className="amount">{said(amounts.maximum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Preview>
  );
}

/** The jurors in the same way. */
export function JurorsPreview({ entries, language }: PreviewProps<PlannedJuror>) {
  const styles = useStyles();
  const texts = OPENING_TEXTS[language].preview;
  return (
    <Preview entries={entries} language={language} of={texts.jurors}>
      <table className={styles.table}>
        <Heads names={texts.jurors.heads} />
        <tbody>
          {entries.slice(0, MOST_SHOWN).map(({ code, name, capacity }) => (
            <tr key={code}>
              <td>{code}</td>
              <th scope="row">{name}</th>
              <td>{capacity}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Preview>
  );
}

interface FrameProps extends PreviewProps<unknown> {
  readonly of: { readonly called: string; readonly count: (count: number) => string };
  readonly children: ReactNode;
}

function Preview({ entries, language, of, children }: FrameProps) {
  const styles = useStyles();
  const { preview, assign } = OPENING_TEXTS[language];
  const more = entries.length - MOST_SHOWN;
  if (entries.length === 0) return null;
  return (
    <Folded title={preview.title} said={of.count(entries.length)} wrong="">
      {/* What scrolls is reached by the keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.frame} role="region" aria-label={of.called} tabIndex={0}>
        {children}
      </div>
      {more > 0 && <p className={styles.more}>{assign.more(more)}</p>}
    </Folded>
  );
}

const Heads = ({ names }: { readonly names: readonly string[] }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
