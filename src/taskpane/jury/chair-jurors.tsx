import { Checkbox, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session } from '../../documents/jury/session';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useWording } from '../wording/language';
import { AskFirst } from '../action/ask-first';
import { DeclaredBy, isDeclared, type Declared } from './declared-by';
import { Field } from '../frame/field';
import { joining, withdrawing } from './juror-changes';
import { TEXTS } from './texts';
import type { Action } from '../action/use-action';

interface ChairJurorsProps {
  readonly session: Session;
  readonly snapshot: WorkbookSnapshot;
  readonly action: Action;
  readonly declared: Declared;
}

/** The jury changes: somebody joins, somebody leaves. Both are logged, as the person declares. */
export function ChairJurors(props: ChairJurorsProps) {
  const { jurors } = props.session;
  return (
    <>
      <Joining key={`join ${jurors.length}`} {...props} />
      <Withdrawing key={`leave ${jurors.filter(({ counts }) => counts.value).length}`} {...props} />
    </>
  );
}

function Joining({ session, snapshot, action, declared }: ChairJurorsProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('');
  const typed = name.trim();
  const isTaken = session.jurors.some(
    (juror) => juror.name.value?.toLowerCase() === typed.toLowerCase(),
  );
  return (
    <AskFirst
      offer={texts.jurors.add}
      confirm={texts.jurors.confirmAdd}
      isReady={typed !== '' && !isTaken && isDeclared(declared)}
      isWorking={action.isWorking}
      onConfirm={() =>
        action.write(() =>
          joining({
            session,
            snapshot,
            name: typed,
            capacity: capacity.trim() || null,
            by: declared.by.trim(),
            texts,
          }),
        )
      }
    >
      <Field label={texts.jurors.name} {...(isTaken && { hint: texts.open.twice(typed) })}>
        {(id, hint) => (
          <Input
            id={id}
            aria-describedby={hint}
            value={name}
            onChange={(_, { value }) => setName(value)}
          />
        )}
      </Field>
      <Field label={texts.jurors.capacity}>
        {(id) => <Input id={id} value={capacity} onChange={(_, { value }) => setCapacity(value)} />}
      </Field>
      <DeclaredBy label={texts.jurors.by} declared={declared} />
    </AskFirst>
  );
}

function Withdrawing({ session, snapshot, action, declared }: ChairJurorsProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const present = session.jurors.filter(({ votes, counts }) => votes.value || counts.value);
  const [code, setCode] = useState(present[0]?.code ?? '');
  const [isKept, setKept] = useState(false);
  const juror = present.find((one) => one.code === code);
  if (!juror) return null;
  return (
    <AskFirst
      offer={texts.jurors.withdraw}
      confirm={texts.jurors.confirmWithdraw}
      isReady={isDeclared(declared)}
      isWorking={action.isWorking}
      onConfirm={() =>
        action.write(() =>
          withdrawing({ session, snapshot, juror, isKept, by: declared.by.trim(), texts }),
        )
      }
    >
      <Field label={texts.chair.juror}>
        {(id) => (
          <Select id={id} value={code} onChange={(_, { value }) => setCode(value)}>
            {present.map((one) => (
              <option key={one.code} value={one.code}>
                {texts.who.juror(one.name.value ?? one.code, one.code)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Checkbox
        label={texts.jurors.keep}
        checked={isKept}
        onChange={(_, { checked }) => setKept(checked === true)}
      />
      <DeclaredBy label={texts.jurors.by} declared={declared} />
    </AskFirst>
  );
}
