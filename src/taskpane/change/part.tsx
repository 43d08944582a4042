import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Disclosure } from '../frame/disclosure';
import { useWording } from '../wording/language';
import { TEXTS } from './texts';

const useStyles = makeStyles({
  part: {
    marginBottom: '12px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '2px 0 0' },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
});

/** More than these are shown on request. */
const SHOWN = 12;

interface PartProps {
  readonly title: string;
  readonly lead?: string;
  readonly items?: readonly ReactNode[];
  readonly children?: ReactNode;
}

/** A part of what is said before sheets are replaced: a title, a sentence, a list. */
export function Part({ title, lead, items = [], children }: PartProps) {
  const styles = useStyles();
  const { messages } = useWording();
  const more = items.slice(SHOWN);
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      {lead !== undefined && <p className={styles.text}>{lead}</p>}
      {items.length > 0 && <Items items={items.slice(0, SHOWN)} />}
      {more.length > 0 && (
        <Disclosure small summary={messages.findings.more(more.length)}>
          <Items items={more} />
        </Disclosure>
      )}
      {children}
    </section>
  );
}

export function Items({ items }: { readonly items: readonly ReactNode[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item, rank) => (
        <li key={rank}>{item}</li>
      ))}
    </ul>
  );
}

/** What becomes of sheets that are none of ours, for whoever asks. */
export function OwnSheets({ example }: { readonly example: string }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language];
  return (
    <section className={styles.part}>
      <Disclosure summary={texts.ownTitle}>
        <p className={styles.text}>{texts.own(example)}</p>
      </Disclosure>
    </section>
  );
}
