import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FIELDS, TABLES } from '../../dossier/fields';
import type { WorkbookSnapshot } from '../../dossier/snapshot';
import { entriesOf } from '../../sheets/entries';
import type { Call } from '../../themes/call';
import type { Localized } from '../../themes/language';
import { Disclosure } from '../frame/disclosure';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { kindAt, unplacedKinds } from './entry-kinds';
import { entryInWords } from './entry-words';
import { TEXTS } from './texts';
import type { Preview } from './use-change';

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
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** More than these are shown on request. */
const SHOWN = 12;

interface PartProps {
  readonly title: string;
  readonly lead?: string;
  readonly items?: readonly ReactNode[];
}

function Part({ title, lead, items = [] }: PartProps) {
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
    </section>
  );
}

function Items({ items }: { readonly items: readonly ReactNode[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item, rank) => (
        <li key={rank}>{item}</li>
      ))}
    </ul>
  );
}

/** The name that the present budget will bear once it is kept. */
const keptExample = ({ tables, names }: WorkbookSnapshot, label: string): string => {
  const sheet = tables[TABLES.budget]?.body.sheet ?? names[FIELDS.call.name]?.sheet ?? '';
  return `${sheet} (${label})`;
};

interface PreviewDetailsProps {
  readonly preview: Preview;
  /** The call whose sheets the workbook has. */
  readonly from: Call;
  readonly label: string;
  /** What later rules brought; none when the call changes. */
  readonly changes: readonly Localized[];
}

/** What would be taken over, what would read otherwise, and what stays behind. */
export function PreviewDetails({ preview, from, label, changes }: PreviewDetailsProps) {
  const styles = useStyles();
  const { language, messages, text } = useWording();
  const texts = TEXTS[language];
  const { snapshot, transfer } = preview;
  const { unplaced, relabelled, settled } = transfer;
  const kinds = unplacedKinds(unplaced, entriesOf(snapshot, from), from);
  const example = keptExample(snapshot, label);
  return (
    <>
      {changes.length > 0 && <Part title={texts.changesTitle} items={changes.map(text)} />}
      {unplaced.length > 0 && (
        <Part
          title={texts.unplacedTitle(unplaced.length)}
          lead={texts.unplacedLead}
          items={unplaced.map(
            ({ what, entry }, rank) =>
              `${text(what)}${messages.separator}${entryInWords(entry, kinds[rank] ?? 'text', language)}`,
          )}
        />
      )}
      {relabelled.length > 0 && (
        <Part
          title={texts.relabelledTitle}
          items={relabelled.map(({ from: before, to, lines }) =>
            texts.relabelled(text(before), text(to), lines),
          )}
        />
      )}
      {settled.length > 0 && (
        <Part
          title={texts.settledTitle(settled.length)}
          lead={texts.settledLead}
          items={settled.map(({ place, formula, value }) => (
            <>
              {formatPlace(place)}
              {messages.separator}
              <span className={styles.code}>{formula}</span> →{' '}
              {entryInWords(value, kindAt(place, snapshot, from), language)}
            </>
          ))}
        />
      )}
      <Part title={texts.keptTitle} lead={texts.kept(example)} />
      <section className={styles.part}>
        <Disclosure summary={texts.ownTitle}>
          <p className={styles.text}>{texts.own(example)}</p>
        </Disclosure>
      </section>
    </>
  );
}
