import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Call } from '../../../calls/call';
import { ChooseFiles } from '../../files/choose-files';
import { Message } from '../../frame/message';
import { TroubleMessage } from '../../frame/trouble-message';
import type { Trouble } from '../../live/state';
import { troubleOf } from '../../live/trouble';
import { useWording } from '../../wording/language';
import { ListFileItem } from './list-file-item';
import { listsTaken, type ListFile } from './list-files';
import type { DossiersRead, RefusedFile } from './read-dossiers';
import { OPENING_TEXTS } from './texts';
import { keyOfFile, type DossierFile } from './typed';

const useStyles = makeStyles({
  files: { marginBottom: '12px' },
  said: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  warned: { color: tokens.colorStatusWarningForeground3 },
  button: { minWidth: '24px', padding: '2px' },
  refused: { marginTop: '8px' },
  reasons: { margin: '4px 0', paddingLeft: '18px' },
});

interface FilesPartProps {
  readonly call: Call;
  readonly files: readonly DossierFile[];
  /** Of those that were read last: they say what one of the list said already. */
  readonly repeated: readonly DossierFile[];
  readonly lists: readonly ListFile[];
  /** Names of those that were read last, in the place of what was read of them before. */
  readonly reread: readonly string[];
  /** Files that have just been read; those of the form may have changed meanwhile. */
  readonly onRead: (read: DossiersRead) => void;
  readonly onRemove: (file: DossierFile) => void;
  readonly onChangeLists: (lists: readonly ListFile[]) => void;
}

/** Dossiers that are read from workbooks, theirs or those of lists, beside those that are pasted. */
export function FilesPart(props: FilesPartProps) {
  const { call, files, repeated, lists, reread, onRead, onRemove, onChangeLists } = props;
  const styles = useStyles();
  const { language } = useWording();
  const texts = OPENING_TEXTS[language].files;
  const [busy, setBusy] = useState(0);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const read = async (chosen: readonly File[]): Promise<void> => {
    setBusy(chosen.length);
    setTrouble(null);
    setRefused([]);
    try {
      const { readDossiers } = await import('./read-dossiers');
      const outcome = await readDossiers(chosen, call, language);
      setRefused(outcome.refused);
      onRead(outcome);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setBusy(0);
  };
  const count = lists
    .flatMap((file) => listsTaken(file, language))
    .reduce((sum, { listed }) => sum + listed.dossiers.length, files.length);
  return (
    <div className={styles.files}>
      <ChooseFiles
        label={texts.offer}
        accept=".xlsx"
        isBusy={busy > 0}
        onFiles={(chosen) => void read(chosen)}
      />
      <p className={styles.said}>{texts.offerHint}</p>
      <div role="status">
        {busy > 0 && <p className={styles.said}>{texts.reading(busy)}</p>}
        {busy === 0 && count > 0 && (
          <p className={styles.said}>{texts.read(count, files.length + lists.length)}</p>
        )}
        {busy === 0 && reread.length > 0 && (
          <p className={styles.said}>{texts.reread(reread.join(', '))}</p>
        )}
        {busy === 0 && repeated.length > 0 && (
          <p className={styles.said}>
            {texts.repeated(repeated.map(({ name }) => name).join(', '))}
          </p>
        )}
      </div>
      {files.length + lists.length > 0 && (
        <ul className={styles.list}>
          {lists.map((file) => (
            <ListFileItem
              key={file.name}
              file={file}
              onChange={(changed) =>
                onChangeLists(lists.map((one) => (one === file ? changed : one)))
              }
              onRemove={() => onChangeLists(lists.filter((one) => one !== file))}
            />
          ))}
          {files.map((file) => (
            <li key={keyOfFile(file)} className={styles.item}>
              <span>
                {titleOf(file, files)} ({file.name})
                {file.errors > 0 && <span className={styles.warned}> · {texts.errors}</span>}
              </span>
              <Button
                className={styles.button}
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={texts.remove(titleOf(file, files))}
                onClick={() => onRemove(file)}
              />
            </li>
          ))}
        </ul>
      )}
      {trouble && <TroubleMessage trouble={trouble} />}
      {refused.length > 0 && (
        <div className={styles.refused}>
          <Message tone="warning" title={texts.leftOut}>
            <ul className={styles.reasons}>
              {refused.map(({ name, sentence }, index) => (
                <li key={index}>{texts.reason(name, sentence[language])}</li>
              ))}
            </ul>
          </Message>
        </div>
      )}
    </div>
  );
}

/** With the carrier, where another file has the same title. */
function titleOf({ dossier: { title, carrier } }: DossierFile, files: readonly DossierFile[]) {
  const alike = files.filter(({ dossier }) => dossier.title === title);
  return alike.length > 1 && carrier !== null ? `${title} · ${carrier}` : title;
}
