import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { formatEuros } from '../../money/format';
import { standsOpen, type Fit } from '../../documents/dossier/fit/fit';
import { ruleOf } from '../../documents/dossier/rules/rules';
import type { Call } from '../../calls/call';
import { BackButton } from '../frame/back-button';
import { Message } from '../frame/message';
import { Screen } from '../frame/screen';
import { TroubleMessage } from '../frame/trouble-message';
import type { DossierView } from '../live/state';
import { useWording } from '../wording/language';
import { FitItem } from './fit-item';
import { TEXTS } from './texts';
import { useFits, type Comparison } from './use-fits';

const useStyles = makeStyles({
  lead: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  heading: {
    margin: '16px 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

interface FitScreenProps {
  readonly view: DossierView;
  /** The calls of the catalogue, in its order. */
  readonly ids: readonly string[];
  readonly notices: ReactNode;
  /** The way to a call that is not in the list. */
  readonly footer: ReactNode;
  readonly onBack: () => void;
  readonly onChange: (call: Call) => void;
}

/** The workbook's budget tried against every call: how much each grants, and on what conditions. */
export function FitScreen({ view, ids, notices, footer, onBack, onChange }: FitScreenProps) {
  const { language } = useWording();
  const texts = TEXTS[language];
  const { call, examined } = view;
  const comparison = useFits(examined.dossier, call, ids);
  return (
    <Screen
      title={texts.title}
      status={useAnnouncement(comparison)}
      footer={footer}
      above={<BackButton onClick={onBack}>{texts.back}</BackButton>}
    >
      {notices}
      {examined.figures.total === 0 ? (
        <Message tone="info">
          {examined.dossier.lines.length === 0 ? texts.noBudget : texts.noAmount}
        </Message>
      ) : (
        <>
          <Lead view={view} calls={new Set([...ids, call.id]).size} />
          <Fits comparison={comparison} onChange={onChange} />
        </>
      )}
    </Screen>
  );
}

function useAnnouncement(comparison: Comparison): string {
  const { language, text } = useWording();
  if (comparison.kind !== 'done') return '';
  const [best] = comparison.fits;
  if (!best) return '';
  const named = `${best.call.code} ${text(best.call.shortTitle)}, ${formatEuros(best.maximum, language)}`;
  return TEXTS[language].done(comparison.fits.length, named);
}

function Lead({ view, calls }: { readonly view: DossierView; readonly calls: number }) {
  const styles = useStyles();
  const { language } = useWording();
  const texts = TEXTS[language];
  const { requested } = view.examined.figures;
  const slips = view.findings.filter(
    ({ finding }) => ruleOf(finding.rule).whenComparing === 'slip',
  ).length;
  return (
    <>
      <p className={styles.lead}>
        {texts.lead(calls)}
        {requested !== null && ` ${texts.asked(formatEuros(requested, language))}`}
      </p>
      {slips > 0 && <Message tone="warning">{texts.slips(slips)}</Message>}
    </>
  );
}

interface FitsProps {
  readonly comparison: Comparison;
  readonly onChange: (call: Call) => void;
}

function Fits({ comparison, onChange }: FitsProps) {
  const { language } = useWording();
  switch (comparison.kind) {
    case 'computing':
      return <Spinner size="small" delay={300} label={TEXTS[language].computing} />;
    case 'failed':
      return <TroubleMessage trouble={comparison.trouble} onRetry={comparison.retry} />;
    case 'done':
      return (
        <>
          <Group
            title={TEXTS[language].openTo}
            fits={comparison.fits.filter(standsOpen)}
            onChange={onChange}
          />
          <Group
            title={TEXTS[language].hindered}
            fits={comparison.fits.filter((fit) => !standsOpen(fit))}
            onChange={onChange}
          />
        </>
      );
  }
}

interface GroupProps extends Pick<FitScreenProps, 'onChange'> {
  readonly title: string;
  readonly fits: readonly Fit[];
}

function Group({ title, fits, onChange }: GroupProps) {
  const styles = useStyles();
  const id = useId();
  if (fits.length === 0) return null;
  return (
    <>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <ul className={styles.list} aria-labelledby={id}>
        {fits.map((fit) => (
          <FitItem key={fit.call.id} fit={fit} onChange={onChange} />
        ))}
      </ul>
    </>
  );
}
