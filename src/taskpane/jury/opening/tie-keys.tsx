import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useLayoutEffect, useRef, useState } from 'react';
import type { TieKey } from '../../../documents/jury/scoring/panel';
import { criterionCode } from '../../../documents/jury/template/codes';
import { Field } from '../../frame/field';
import { textsOf, type Form } from './form';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 0 8px', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  button: { minWidth: '24px', padding: '2px' },
  // What is only heard is placed in it: placed in the page, it would make the page as long as the form.
  all: { position: 'relative' },
  label: { margin: '0 0 4px' },
  adding: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'end',
  },
  // As wide as the place it has: by itself a list is as wide as its longest choice.
  choice: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  add: { marginBottom: '12px' },
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

/** `criterion 3`, `median`. */
const idOf = (key: TieKey): string =>
  key.kind === 'criterion' ? `criterion ${key.criterion}` : key.kind;

type Move = 'up' | 'down';

/** By what ties are told apart, in its order: keys are moved, removed and added by buttons, so by the keyboard too. */
export function TieKeys({ form }: { readonly form: Form }) {
  const styles = useStyles();
  const { rules } = textsOf(form);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly id: string; readonly way: Move } | null>(null);
  const [said, setSaid] = useState('');
  // An item that is put elsewhere in the page loses the focus on the way.
  useLayoutEffect(() => {
    if (!moved) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${moved.way} ${moved.id}"]`)?.focus();
  }, [moved]);
  const keys = form.settings.tieKeys;
  const nameOf = useNames(form);
  const move = (index: number, way: Move): void => {
    const key = keys[index];
    const target = index + (way === 'up' ? -1 : 1);
    const other = keys[target];
    if (!key || !other) return;
    form.set({ tieKeys: keys.with(index, other).with(target, key) });
    setMoved({ id: idOf(key), way });
    setSaid(rules.moved(nameOf(key), target + 1, keys.length));
  };
  const remove = (index: number): void => {
    const next = keys[index + 1] ?? keys[index - 1];
    const key = keys[index];
    if (key) setSaid(rules.removed(nameOf(key)));
    form.set({ tieKeys: keys.toSpliced(index, 1) });
    if (next) setMoved({ id: idOf(next), way: 'up' });
  };
  return (
    <div className={styles.all}>
      <p className={styles.label}>{keys.length === 0 ? rules.noKeys : rules.ties}</p>
      <ol ref={list} className={styles.list} aria-label={rules.ties}>
        {keys.map((key, index) => (
          <li key={idOf(key)} className={styles.item} data-key={idOf(key)}>
            <span className={styles.number}>{index + 1}.</span>
            <span className={styles.name}>{nameOf(key)}</span>
            <span>
              <Button
                {...small(styles.button)}
                icon={<ArrowUpRegular />}
                aria-label={rules.up(nameOf(key))}
                data-move={`up ${idOf(key)}`}
                disabledFocusable={index === 0}
                onClick={() => move(index, 'up')}
              />
              <Button
                {...small(styles.button)}
                icon={<ArrowDownRegular />}
                aria-label={rules.down(nameOf(key))}
                data-move={`down ${idOf(key)}`}
                disabledFocusable={index === keys.length - 1}
                onClick={() => move(index, 'down')}
              />
              <Button
                {...small(styles.button)}
                icon={<DismissRegular />}
                aria-label={rules.remove(nameOf(key))}
                onClick={() => remove(index)}
              />
            </span>
          </li>
        ))}
      </ol>
      <span role="status" className={styles.said}>
        {said}
      </span>
      <Adding form={form} nameOf={nameOf} />
    </div>
  );
}

const small = (className: string) => ({ className, appearance: 'subtle', size: 'small' }) as const;

type NameOf = (key: TieKey) => string;

function useNames(form: Form): NameOf {
  const { rules, ofCriterion } = textsOf(form);
  const { criteria } = form.draft.plan;
  return (key) =>
    key.kind === 'criterion'
      ? ofCriterion(criterionCode(key.criterion + 1), criteria[key.criterion]?.label ?? '')
      : rules.tie[key.kind];
}

/** Keys that are not in the list. */
function Adding({ form, nameOf }: { readonly form: Form; readonly nameOf: NameOf }) {
  const styles = useStyles();
  const { rules } = textsOf(form);
  const [chosen, setChosen] = useState('');
  const taken = new Set(form.settings.tieKeys.map(idOf));
  const all: readonly TieKey[] = [
    ...form.draft.plan.criteria.map((_, criterion) => ({ kind: 'criterion' as const, criterion })),
    { kind: 'median' },
    { kind: 'chair' },
    { kind: 'lot' },
  ];
  const free = all.filter((key) => !taken.has(idOf(key)));
  const [first] = free;
  if (!first) return null;
  const next = free.find((key) => idOf(key) === chosen) ?? first;
  return (
    <div className={styles.adding}>
      <Field label={rules.toAdd}>
        {(id) => (
          <Select
            id={id}
            className={styles.choice}
            select={{ className: styles.choice }}
            value={idOf(next)}
            onChange={(_, { value }) => setChosen(value)}
          >
            {free.map((key) => (
              <option key={idOf(key)} value={idOf(key)}>
                {nameOf(key)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button
        className={styles.add}
        onClick={() => form.set({ tieKeys: [...form.settings.tieKeys, next] })}
      >
        {rules.add}
      </Button>
    </div>
  );
}
