import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWording } from '../wording/language';

const useStyles = makeStyles({
  skeleton: { display: 'grid', gap: '12px', padding: '16px' },
  bar: {
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  title: { width: '55%', height: '28px' },
  card: { height: '112px' },
});

/** The grey shapes of taskpane.html, kept until the first answer so that nothing flickers. */
export function Skeleton() {
  const styles = useStyles();
  const { messages } = useWording();
  return (
    <main className={styles.skeleton} aria-busy>
      <h1 style={{ position: 'absolute', clipPath: 'inset(50%)' }}>{messages.title}</h1>
      <div className={mergeClasses(styles.bar, styles.title)} />
      <div className={styles.bar} />
      <div className={mergeClasses(styles.bar, styles.card)} />
      <div className={styles.bar} />
      <div className={styles.bar} />
    </main>
  );
}
