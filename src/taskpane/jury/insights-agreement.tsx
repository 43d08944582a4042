import type { Insights } from '../../documents/jury/insights/insights';
import type { Session } from '../../documents/jury/session';
import type { Concordance } from '../../documents/jury/statistics/kendall';
import type { Agreement } from '../../documents/jury/statistics/krippendorff';
import { Disclosure } from '../frame/disclosure';
import { formatCallPercent, formatPoints, formatPointsMore } from '../wording/format';
import { useWording } from '../wording/language';
import { Aside, Enough, Figures, Insight, Said } from './insights-frame';
import { INSIGHTS_TEXTS } from './insights-texts';
import { jurorIn } from './names';

interface PartProps {
  readonly insights: Insights;
  readonly session: Session;
}

/** W and α, each with a sentence on what it says. */
export function AgreementPart({ insights }: Pick<PartProps, 'insights'>) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].agreement;
  const { concordance, agreement } = insights;
  return (
    <Insight title={texts.title} lead={texts.caution}>
      <Enough shown={concordance.shown} of={texts.wLabel}>
        <ConcordanceSaid value={concordance.value} />
      </Enough>
      <Enough shown={agreement.shown} of={texts.alphaLabel}>
        <AgreementSaid value={agreement.value} />
      </Enough>
    </Insight>
  );
}

/** Of a chance that is smaller, a person only needs to know that it is. */
const SMALLEST_CHANCE = 0.001;

function ConcordanceSaid({ value }: { readonly value: Concordance }) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].agreement;
  if (!value.computable) return <Said>{`${texts.wLabel}. ${texts.notComputable[value.why]}`}</Said>;
  const { w, p, jurors, dossiers } = value;
  const isTiny = p.value < SMALLEST_CHANCE;
  const chance = formatCallPercent(100 * (isTiny ? SMALLEST_CHANCE : p.value), language);
  return (
    <>
      <Said>{texts.w(formatPoints(w, language), jurors, dossiers.length)}</Said>
      <Aside>{`${texts.wMeans} ${isTiny ? texts.chanceBelow(chance) : texts.chance(chance)}`}</Aside>
    </>
  );
}

function AgreementSaid({ value }: { readonly value: Agreement }) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].agreement;
  if (!value.computable) {
    return <Said>{`${texts.alphaLabel}. ${texts.notComputable[value.why]}`}</Said>;
  }
  const { alpha, jurors, dossiers } = value;
  return (
    <>
      <Said>{texts.alpha(formatPoints(alpha, language), jurors, dossiers)}</Said>
      <Aside>{texts.alphaMeans}</Aside>
    </>
  );
}

/** Jurors in the order of their codes: it is no ranking of them. */
export function SeverityPart({ insights, session }: PartProps) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].severity;
  return (
    <Insight title={texts.title} lead={texts.lead}>
      <Enough shown={insights.severity.shown}>
        <Severities insights={insights} session={session} />
      </Enough>
    </Insight>
  );
}

function Severities({ insights, session }: PartProps) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language].severity;
  const { fit, jurorMeans, dossierMeans } = insights.severity.value;
  if (!fit.computable) {
    return <Said>{fit.why === 'no-marks' ? texts.noMarks : texts.notConnected}</Said>;
  }
  const points = (value = NaN): string => formatPoints(value, language);
  return (
    <>
      <Figures
        label={texts.title}
        heads={[texts.juror, texts.mean, texts.difference]}
        rows={[...fit.severities].map(([juror, difference]) => [
          jurorIn(session, juror),
          points(jurorMeans.get(juror)),
          formatPointsMore(difference, language),
        ])}
      />
      <Disclosure small summary={texts.dossiers}>
        <Aside>{texts.dossiersLead}</Aside>
        <Figures
          label={texts.dossiers}
          heads={[INSIGHTS_TEXTS[language].spread.dossier, texts.raw, texts.adjusted]}
          rows={[...fit.adjustedMeans].map(([dossier, adjusted]) => [
            dossier,
            points(dossierMeans.get(dossier)),
            points(adjusted),
          ])}
        />
      </Disclosure>
    </>
  );
}
