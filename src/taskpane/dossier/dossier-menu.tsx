import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useWording } from '../wording/language';
import { useLanguageChoice } from '../wording/language-choice';

interface DossierMenuProps {
  readonly onAbout: () => void;
  readonly onCheck: () => void;
}

/** What one does rarely with a dossier. A chunk of its own: the floating menu weighs a quarter of the pane. */
export function DossierMenu({ onAbout, onCheck }: DossierMenuProps) {
  const { messages } = useWording();
  const choose = useLanguageChoice();
  const { label, language } = messages.switchLanguage;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={messages.dossier.menu}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onAbout}>{messages.dossier.aboutCall}</MenuItem>
          <MenuItem onClick={onCheck}>{messages.dossier.checkAgain}</MenuItem>
          <MenuItem lang={language} onClick={() => choose(language)}>
            {label}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
