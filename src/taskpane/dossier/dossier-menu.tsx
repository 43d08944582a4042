import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { WayBackOffer } from '../live/state';
import { HelpLink } from '../help/help-link';
import { useOpening } from '../opening/opening';
import { useWording } from '../wording/language';
import { useLanguageChoice } from '../wording/language-choice';

const useStyles = makeStyles({
  menu: { position: 'relative', marginRight: '-8px' },
  items: {
    position: 'absolute',
    zIndex: 1,
    right: 0,
    display: 'grid',
    width: 'max-content',
    minWidth: '180px',
    maxWidth: '280px',
    margin: 0,
    padding: '4px',
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    width: '100%',
    justifyContent: 'space-between',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  help: {
    display: 'block',
    padding: '6px 13px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Action {
  readonly label: string;
  /** Of a label in another language than the pane's. */
  readonly lang?: string;
  /** Of a switch alone. */
  readonly isOn?: boolean;
  readonly run: () => void;
}

interface DossierMenuProps {
  readonly onBudget: () => void;
  readonly onAbout: () => void;
  readonly onCompare: () => void;
  readonly onControl: () => void;
  /** To the sheets from before the last change; absent: there is no way to them. */
  readonly goBack?: WayBackOffer | undefined;
  readonly onSummary: () => void;
  readonly onCheck: () => void;
}

/**
 * What one does rarely with a dossier: a button that discloses the others. Fluent's floating menu would
 * add 39 KB, and hidden focus stops that the accessibility checks refuse.
 */
export function DossierMenu(props: DossierMenuProps) {
  const { onBudget, onAbout, onCompare, onControl, onSummary, goBack, onCheck } = props;
  const styles = useStyles();
  const { messages } = useWording();
  const choose = useLanguageChoice();
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    toggle.current?.focus();
    setOpen(false);
  };
  const { label, language } = messages.switchLanguage;
  const opening = useOpening();
  const actions: readonly Action[] = [
    { label: messages.dossier.takeOver, run: onBudget },
    { label: messages.dossier.aboutCall, run: onAbout },
    { label: messages.dossier.changeCall, run: onCompare },
    ...(goBack ? [{ label: messages.dossier.goBack(goBack.to), run: goBack.run }] : []),
    { label: messages.dossier.control, run: onControl },
    { label: messages.dossier.summary, run: onSummary },
    { label: messages.dossier.checkAgain, run: onCheck },
    ...(opening
      ? [
          {
            label: messages.opening.switch,
            isOn: opening.opens,
            run: () => opening.decide(!opening.opens),
          },
        ]
      : []),
    { label, lang: language, run: () => choose(language) },
  ];
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    // office.js would hand it on to Excel, which takes the focus to the grid.
    event.stopPropagation();
    close();
  };
  return (
    <div className={styles.menu} onBlur={closeWhenLeft}>
      <Button
        ref={toggle}
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={messages.dossier.menu}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={closeOnEscape}
      />
      {open && (
        <ul id={id} className={styles.items} aria-label={messages.dossier.menu}>
          {actions.map(({ label: text, lang, isOn, run }) => (
            <li key={text}>
              <Button
                className={styles.item}
                appearance="subtle"
                lang={lang}
                aria-pressed={isOn}
                icon={isOn ? <CheckmarkRegular /> : undefined}
                iconPosition="after"
                onKeyDown={closeOnEscape}
                onClick={() => {
                  // A switch stays in sight: it shows that it was turned.
                  if (isOn === undefined) close();
                  run();
                }}
              >
                {text}
              </Button>
            </li>
          ))}
          <li>
            <HelpLink
              className={styles.help}
              page="construire-un-budget"
              onKeyDown={closeOnEscape}
              onOpen={close}
            />
          </li>
        </ul>
      )}
    </div>
  );
}
