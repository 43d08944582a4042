import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { View } from '../live/state';
import { useWording } from '../wording/language';
import { BrandLine } from './brand-line';
import { Message } from './message';
import { Screen } from './screen';

interface SetAsideScreenProps {
  readonly view: Extract<View, { readonly message: unknown }>;
  readonly notices: ReactNode;
  readonly onCheck: () => void;
}

/** A workbook of ours that this version cannot or must not interpret. */
export function SetAsideScreen({ view, notices, onCheck }: SetAsideScreenProps) {
  const { messages, text } = useWording();
  return (
    <Screen
      title={messages.setAside[view.kind]}
      status=""
      above={<BrandLine />}
      footer={<Button onClick={onCheck}>{messages.dossier.checkAgain}</Button>}
    >
      {notices}
      <Message tone="warning">{text(view.message)}</Message>
    </Screen>
  );
}
