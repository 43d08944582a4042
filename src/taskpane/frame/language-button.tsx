import { Button } from '@fluentui/react-components';
import { useWording } from '../wording/language';
import { useLanguageChoice } from '../wording/language-choice';

/** Switches to the other language, named in itself. */
export function LanguageButton() {
  const { messages } = useWording();
  const choose = useLanguageChoice();
  const { label, language } = messages.switchLanguage;
  return (
    <Button appearance="subtle" size="small" lang={language} onClick={() => choose(language)}>
      {label}
    </Button>
  );
}
