import { Input, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ wide: { width: '100%', minWidth: 0 } });

interface WideInputProps {
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean;
  readonly readOnly?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** As wide as the place it has: by itself a field is as wide as twenty characters, which two columns do not hold. */
export function WideInput({ onChange, ...rest }: WideInputProps) {
  const styles = useStyles();
  return (
    <Input
      className={styles.wide}
      input={{ className: styles.wide }}
      {...rest}
      onChange={(_, { value }) => onChange(value)}
    />
  );
}
