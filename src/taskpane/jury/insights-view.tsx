import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { deliberationOf } from '../../documents/jury/insights/deliberation';
import { insightsOf } from '../../documents/jury/insights/insights';
import type { JuryVerdict } from '../../documents/jury/verdict';
import { useWording } from '../wording/language';
import { Section } from '../frame/section';
import { AgreementPart, SeverityPart } from './insights-agreement';
import { Aside } from './insights-frame';
import { LinePart } from './insights-line';
import { Spreads } from './insights-spreads';
import { INSIGHTS_TEXTS } from './insights-texts';
import { WhatIfPart } from './insights-what-if';

type InsightsViewProps = Readonly<{
  verdict: Pick<JuryVerdict, 'panel' | 'standings' | 'session'>;
}>;

/** How reliable the ranking is, for the chair, in the pane alone; reckoned only while it is looked at. */
export function InsightsView({ verdict }: InsightsViewProps) {
  const { language } = useWording();
  const texts = INSIGHTS_TEXTS[language];
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={texts.title}>
      <Aside>{texts.lead}</Aside>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? texts.hide : texts.show}
      </Button>
      {isOpen && <Parts verdict={verdict} />}
    </Section>
  );
}

function Parts({ verdict }: InsightsViewProps) {
  // Following the workbook goes before: the figures come when there is time for them.
  const settled = useDeferredValue(verdict);
  const deliberation = useMemo(() => deliberationOf(settled), [settled]);
  const insights = useMemo(() => deliberation && insightsOf(deliberation), [deliberation]);
  if (!deliberation || !insights) return null;
  const { session } = settled;
  return (
    <>
      <Spreads insights={insights} deliberation={deliberation} session={session} />
      <LinePart insights={insights} deliberation={deliberation} session={session} />
      <WhatIfPart deliberation={deliberation} session={session} />
      <AgreementPart insights={insights} />
      <SeverityPart insights={insights} session={session} />
    </>
  );
}
