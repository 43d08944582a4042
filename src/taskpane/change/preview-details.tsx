import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Entry } from '../../dossier/entries';
import { FIELDS, TABLES } from '../../dossier/fields';
import type { WorkbookSnapshot } from '../../dossier/snapshot';
import type { Localized } from '../../themes/language';
import { Disclosure } from '../frame/disclosure';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
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

/** More than these are counted. */
const SHOWN = 12;

interface PartProps {
  readonly title: string;
  readonly lead?: string;
  readonly items?: readonly ReactNode[];
}

function Part({ title, lead, items = [] }: PartProps) {
  const styles = useStyles();
  const { language } = useWording();
  const hidden = items.length - SHOWN;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      {lead !== undefined && <p className={styles.text}>{lead}</p>}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.slice(0, SHOWN).map((item, rank) => (
            <li key={rank}>{item}</li>
          ))}
          {hidden > 0 && <li>{TEXTS[language].more(hidden)}</li>}
        </ul>
      )}
    </section>
  );
}

const shown = (entry: Entry): string =>
  typeof entry === 'object' && entry !== null ? entry.formula : String(entry);

/** The name that the present budget will bear once it is kept. */
const keptExample = ({ tables, names }: WorkbookSnapshot, label: string): string => {
  const sheet = tables[TABLES.budget]?.body.sheet ?? names[FIELDS.call.name]?.sheet ?? '';
  return `${sheet} (${label})`;
};

interface PreviewDetailsProps {
  readonly preview: Preview;
  readonly label: string;
  /** What later rules brought; none when the call changes. */
  readonly changes: readonly Localized[];
}

/** What would be taken over, what would read otherwise, and what stays behind. */
export function PreviewDetails({ preview, label, changes }: PreviewDetailsProps) {
  const styles = useStyles();
  const { language, messages, text } = useWording();
  const texts = TEXTS[language];
  const { unplaced, relabelled, settled } = preview.transfer;
  const example = keptExample(preview.snapshot, label);
  return (
    <>
      {changes.length > 0 && <Part title={texts.changesTitle} items={changes.map(text)} />}
      {unplaced.length > 0 && (
        <Part
          title={texts.unplacedTitle(unplaced.length)}
          lead={texts.unplacedLead}
          items={unplaced.map(
            ({ what, entry }) => `${text(what)}${messages.separator}${shown(entry)}`,
          )}
        />
      )}
      {relabelled.length > 0 && (
        <Part
          title={texts.relabelledTitle}
          items={relabelled.map(({ from, to, lines }) =>
            texts.relabelled(text(from), text(to), lines),
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
              <span className={styles.code}>{formula}</span> → {String(value)}
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
