import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef, type ChangeEvent } from 'react';

const useStyles = makeStyles({ input: { display: 'none' } });

interface ChooseFilesProps {
  readonly label: string;
  /** `.xlsx`: what the system’s window proposes first; others can be chosen all the same. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly single?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses files on this machine, several at once unless a single one is wanted. The button is the browser's file field: keyboard included. */
export function ChooseFiles({ label, accept, isBusy, single = false, onFiles }: ChooseFilesProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(event.target.files ?? [])];
    // The same file, mended, can then be chosen again.
    event.target.value = '';
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <>
      <Button
        disabledFocusable={isBusy}
        icon={isBusy ? <Spinner size="tiny" delay={300} /> : <FolderOpenRegular />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept={accept}
        multiple={!single}
        aria-label={label}
        tabIndex={-1}
        onChange={choose}
      />
    </>
  );
}
