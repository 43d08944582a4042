import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { FileMerge } from '../../../documents/jury/exchange/file-merge';
import { cellsIn, recusalsIn } from '../../../documents/jury/exchange/merge';
import { exchangeInWords } from '../../../documents/jury/exchange/messages/in-words';
import { say, type Message as Said } from '../../../documents/jury/exchange/messages/say';
import type { Session } from '../../../documents/jury/session';
import { Disclosure } from '../../frame/disclosure';
import { useWording } from '../../wording/language';
import { jurorIn } from '../names';
import { differencesIn } from './taking-over';
import { FILE_TEXTS } from './texts';
import type { Choice } from './use-received';

const useStyles = makeStyles({
  file: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'start', gap: '8px', justifyContent: 'space-between' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    margin: '2px 0',
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ReceivedFileProps {
  readonly session: Session;
  readonly file: FileMerge;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
  readonly onRemove: () => void;
}

/** What one file would bring, and what is to become of what it says otherwise than the session. */
export function ReceivedFile({ session, file, choice, onChoose, onRemove }: ReceivedFileProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = FILE_TEXTS[language];
  const { name, juror, number, refusal, warnings } = file;
  const cells = cellsIn(file, false);
  const differences = differencesIn(file);
  const worded = (message: Said): string => exchangeInWords(message, language);
  const state =
    refusal !== null
      ? [texts.refused]
      : cells + differences === 0
        ? [texts.nothing]
        : [
            ...(cells > 0 ? [texts.brings(cells)] : []),
            ...(differences > 0 ? [texts.differs(differences)] : []),
          ];
  const remarks = [
    ...file.remarks.map((remark) => remark[language]),
    ...[
      ...(refusal === null ? [] : [refusal]),
      ...warnings,
      ...recusalsIn(file).map((dossier) => say('recusal', { dossier })),
    ].map(worded),
  ];
  return (
    <li className={styles.file}>
      <div className={styles.head}>
        <p className={styles.name}>{name}</p>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${texts.remove} ${name}`}
          onClick={onRemove}
        >
          {texts.remove}
        </Button>
      </div>
      <p className={styles.facts}>
        {[
          ...(juror === null ? [] : [jurorIn(session, juror)]),
          ...(number === null ? [] : [texts.dispatch(number)]),
          ...state,
        ].join(' · ')}
      </p>
      {remarks.length > 0 && (
        <ul className={styles.list}>
          {remarks.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {differences > 0 && (
        <>
          <Disclosure small summary={texts.whichDiffers}>
            <ul className={styles.list}>
              {file.lines.flatMap((line) =>
                line.differences.map(({ key, message }) => (
                  <li key={`${line.dossier} ${key}`}>{worded(message)}</li>
                )),
              )}
            </ul>
          </Disclosure>
          <RadioGroup
            aria-label={`${texts.whichDiffers}, ${name}`}
            value={choice ?? ''}
            onChange={(_, { value }) => onChoose(value === 'replace' ? 'replace' : 'keep')}
          >
            <Radio value="keep" label={texts.keep} />
            <Radio value="replace" label={texts.replace} />
          </RadioGroup>
        </>
      )}
    </li>
  );
}
