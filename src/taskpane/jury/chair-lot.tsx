import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { sealOfScores, toBeDrawn } from '../../documents/jury/changes/lot';
import type { JuryVerdict } from '../../documents/jury/verdict';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Message } from '../frame/message';
import { useWording } from '../wording/language';
import { AskFirst } from '../action/ask-first';
import { DeclaredBy, isDeclared, type Declared } from './declared-by';
import { Field } from '../frame/field';
import { drawing } from './lot-changes';
import { TEXTS } from './texts';
import type { Action } from '../action/use-action';

interface ChairLotProps {
  readonly verdict: JuryVerdict;
  readonly snapshot: WorkbookSnapshot;
  readonly action: Action;
  readonly declared: Declared;
}

/** A tie that the line cuts may be drawn by a public value; drawn by hand, its order is typed into Dossiers. */
export function ChairLot({ verdict, snapshot, action, declared }: ChairLotProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const [value, setValue] = useState('');
  const { session } = verdict;
  const dossiers = toBeDrawn(verdict);
  const isKey = session.settings.tieKeys.value?.some(({ kind }) => kind === 'lot') ?? false;
  if (dossiers.length === 0 || !isKey) return null;
  const seal = sealOfScores(session);
  const source = session.settings.lotSource.value;
  return (
    <AskFirst
      offer={texts.lot.offer(dossiers)}
      confirm={texts.lot.confirm}
      isReady={seal !== null && value.trim() !== '' && isDeclared(declared)}
      isWorking={action.isWorking}
      onConfirm={() => {
        if (seal === null) return;
        const publicValue = value.trim();
        action.write(() =>
          drawing({
            session,
            snapshot,
            dossiers,
            seal,
            publicValue,
            by: declared.by.trim(),
            texts,
          }),
        );
      }}
    >
      {seal === null && <Message tone="warning">{texts.lot.closeFirst}</Message>}
      <p>{source === null ? texts.lot.byHand : texts.lot.source(source)}</p>
      <Field label={texts.lot.value} hint={texts.lot.hint}>
        {(id, hint) => (
          <Input
            id={id}
            aria-describedby={hint}
            value={value}
            onChange={(_, { value: typed }) => setValue(typed)}
          />
        )}
      </Field>
      <DeclaredBy label={texts.jurors.by} declared={declared} />
    </AskFirst>
  );
}
