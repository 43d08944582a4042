import { makeStyles, tokens } from '@fluentui/react-components';
import { FIELDS, TABLES } from '../../documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { kindAt } from '../../documents/dossier/parse/entry-kinds';
import type { Call } from '../../calls/call';
import type { LostNames } from '../../documents/lost-names';
import type { Localized } from '../../language/language';
import { formatPlace } from '../wording/format';
import { useWording } from '../wording/language';
import { entryInWords } from './entry-words';
import type { CallDifferences } from './call-differences';
import { Differences } from './differences';
import { OwnSheets, Part } from './part';
import { TEXTS } from './texts';
import type { Preview } from './use-change';

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** The name that the present budget will bear once it is kept. */
const keptExample = ({ tables, names }: WorkbookSnapshot, label: string): string => {
  const sheet = tables[TABLES.budget]?.body.sheet ?? names[FIELDS.call.name]?.sheet ?? '';
  return `${sheet} (${label})`;
};

interface PreviewDetailsProps {
  readonly preview: Preview;
  /** The call whose sheets the workbook has. */
  readonly from: Call;
  /** As the way back names them; null: those of the same call. */
  readonly former: string | null;
  readonly label: string;
  /** What later rules brought; none when the call changes. */
  readonly changes: readonly Localized[];
  /** Between two versions of a file; null where it is not two versions of one. */
  readonly differences: CallDifferences | null;
  /** What other documents of the workbook would no longer find. */
  readonly lost: readonly LostNames[];
}

/** What would be taken over, what would read otherwise, and what stays behind. */
export function PreviewDetails(props: PreviewDetailsProps) {
  const { preview, from, former, label, changes, differences, lost } = props;
  const styles = useStyles();
  const { language, messages, text } = useWording();
  const texts = TEXTS[language];
  const { snapshot, transfer } = preview;
  const { unplaced, relabelled, settled } = transfer;
  const example = keptExample(snapshot, label);
  return (
    <>
      {changes.length > 0 && <Part title={texts.changesTitle} items={changes.map(text)} />}
      {differences && <Differences differences={differences} />}
      {unplaced.length > 0 && (
        <Part
          title={texts.unplacedTitle(unplaced.length)}
          lead={texts.unplacedLead}
          items={unplaced.map(
            ({ what, entry, kind }) =>
              `${text(what)}${messages.separator}${entryInWords(entry, kind, language)}`,
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
      {lost.length > 0 && (
        <Part
          title={texts.lostTitle}
          lead={texts.lostLead}
          items={lost.map(({ reader, labels }) =>
            texts.lost(
              text(reader.name),
              labels.map((one) => text(one)),
            ),
          )}
        />
      )}
      <Part title={texts.undoTitle} lead={texts.undo(messages.dossier.goBack(former))} />
      <Part title={texts.keptTitle} lead={texts.kept(example)} />
      <OwnSheets example={example} />
    </>
  );
}
