import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef, type ChangeEvent } from 'react';
import { useWording } from '../wording/language';

const useStyles = makeStyles({
  button: { marginLeft: '-8px' },
  input: { display: 'none' },
});

interface OpenCallFileProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** Opens a call that does not ship with Barème. The button is the browser's file field: keyboard included. */
export function OpenCallFile({ busy, onFile }: OpenCallFileProps) {
  const styles = useStyles();
  const { imported } = useWording().messages;
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    // The same file, mended, can then be chosen again.
    event.target.value = '';
    if (file) onFile(file);
  };
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        disabledFocusable={busy}
        icon={busy ? <Spinner size="tiny" delay={300} /> : <FolderOpenRegular />}
        onClick={() => input.current?.click()}
      >
        {imported.open}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".json,application/json"
        aria-label={imported.open}
        tabIndex={-1}
        onChange={choose}
      />
    </>
  );
}
