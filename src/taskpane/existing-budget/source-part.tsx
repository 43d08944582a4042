import { Button, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { ChooseFiles } from '../files/choose-files';
import { Field } from '../frame/field';
import { Message } from '../frame/message';
import { Section } from '../frame/section';
import { TroubleMessage } from '../frame/trouble-message';
import { useWording } from '../wording/language';
import { sourceInWords } from './source';
import { BUDGET_TEXTS } from './texts';
import type { BudgetSource } from './use-source';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
  read: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

interface SourcePartProps {
  readonly from: BudgetSource;
  readonly isBusy: boolean;
}

/** Where the budget is: what is selected in the workbook, or a sheet of a file. */
export function SourcePart({ from, isBusy }: SourcePartProps) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = BUDGET_TEXTS[language];
  const { state, source, readSelection, readFile, choose } = from;
  const isReading = state.kind === 'reading';
  return (
    <Section title={texts.from} lead={texts.lead}>
      <div className={styles.actions}>
        <Button
          appearance={source ? 'secondary' : 'primary'}
          disabledFocusable={isBusy || isReading}
          icon={isReading ? <Spinner size="tiny" delay={300} /> : null}
          onClick={readSelection}
        >
          {texts.readSelection}
        </Button>
        <ChooseFiles
          single
          label={texts.chooseFile}
          accept=".xlsx,.xlsm,.ods,.csv"
          isBusy={isBusy || isReading}
          onFiles={([file]) => file && readFile(file)}
        />
      </div>
      {state.kind === 'refused' && <Message tone="warning">{state.why}</Message>}
      {state.kind === 'failed' && <TroubleMessage trouble={state.trouble} />}
      {source && <p className={styles.read}>{texts.readFrom(sourceInWords(source, language))}</p>}
      {source?.kind === 'file' && source.sheets.length > 1 && (
        <Field label={texts.sheet}>
          {(id) => (
            <Select
              id={id}
              value={String(source.sheets.indexOf(source.block))}
              onChange={(_, { value }) => {
                const block = source.sheets[Number(value)];
                if (block) choose({ ...source, block });
              }}
            >
              {source.sheets.map(({ sheet }, rank) => (
                <option key={`${rank} ${sheet}`} value={rank}>
                  {sheet}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </Section>
  );
}
