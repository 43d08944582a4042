import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { View } from '../live/state';
import { useWording } from '../wording/language';
import { BrandLine } from './brand-line';
import { Message } from './message';
import { Screen } from './screen';

const useStyles = makeStyles({ ways: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px' } });

interface SetAsideScreenProps {
  readonly view: Extract<View, { readonly message: unknown }>;
  readonly notices: ReactNode;
  readonly onCheck: () => void;
  /** To the calls, which are there to be looked at whatever the workbook holds. */
  readonly onList: () => void;
}

/** A workbook of ours that this version cannot or must not interpret. */
export function SetAsideScreen({ view, notices, onCheck, onList }: SetAsideScreenProps) {
  const styles = useStyles();
  const { messages, text } = useWording();
  return (
    <Screen
      title={messages.setAside[view.kind]}
      status=""
      above={<BrandLine help="questions" />}
      footer={
        <div className={styles.ways}>
          <Button onClick={onCheck}>{messages.dossier.checkAgain}</Button>
          <Button appearance="subtle" onClick={onList}>
            {messages.setAside.toList}
          </Button>
        </div>
      }
    >
      {notices}
      <Message tone="warning">{text(view.message)}</Message>
    </Screen>
  );
}
