import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Call } from '../../calls/call';
import type { Quote as QuotedSentence } from '../../calls/schema/theme';
import { Disclosure } from '../frame/disclosure';
import { Quote } from '../frame/quote';
import { useWording } from '../wording/language';
import { factsOf } from './call-facts';
import { CriteriaPart } from './criteria-part';
import { FactRow } from './fact-row';
import { requirementsOf } from './call-requirements';

const useStyles = makeStyles({
  section: {
    marginBottom: '12px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingTop: '6px', paddingBottom: '6px' },
  bullets: { margin: 0, paddingLeft: '18px' },
  ruled: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  title: { margin: '0 0 6px', fontStyle: 'italic' },
  line: { margin: 0 },
  prose: { margin: 0, whiteSpace: 'pre-line' },
});

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

function Quotes({ quotes }: { readonly quotes: readonly QuotedSentence[] }) {
  const { messages } = useWording();
  if (quotes.length === 0) return null;
  return (
    <Disclosure small summary={messages.call.quote}>
      {quotes.map((quote) => (
        <Quote key={quote.text} quote={quote} />
      ))}
    </Disclosure>
  );
}

function Facts({ call }: { readonly call: Call }) {
  const styles = useStyles();
  const wording = useWording();
  return (
    <Section title={wording.messages.call.atAGlance}>
      <ul className={styles.list}>
        {factsOf(call, wording).map((fact) => (
          <li key={`${fact.label} ${fact.lines[0]}`} className={styles.ruled}>
            <FactRow fact={fact} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Summary({ call }: { readonly call: Call }) {
  const styles = useStyles();
  const { messages, text } = useWording();
  const title = text(call.title);
  return (
    <Section title={messages.call.summary}>
      {title !== text(call.shortTitle) && <p className={styles.title}>{title}</p>}
      <p className={styles.prose}>{text(call.summary)}</p>
    </Section>
  );
}

function Requirements({ call }: { readonly call: Call }) {
  const styles = useStyles();
  const wording = useWording();
  const requirements = requirementsOf(call, wording);
  return (
    <Section title={wording.messages.call.rules}>
      {requirements.length === 0 && <p className={styles.line}>{wording.messages.call.noRules}</p>}
      <ul className={styles.list}>
        {requirements.map(({ sentence, quote }) => (
          <li key={sentence} className={styles.item}>
            {sentence}
            <Quotes quotes={[quote]} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Bullets({ items }: { readonly items: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.bullets}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** All that a call says of itself, with its own sentences at hand. */
export function CallDetails({ call }: { readonly call: Call }) {
  const styles = useStyles();
  const { messages, text } = useWording();
  const { commitments, indicators, readings, selection } = call;
  return (
    <>
      <Facts call={call} />
      <Summary call={call} />
      <Requirements call={call} />
      <Section title={messages.call.criteria(call.criteria.length)}>
        <CriteriaPart call={call} />
      </Section>
      {commitments.length > 0 && (
        <Section title={messages.call.commitments(commitments.length)}>
          <Bullets items={commitments.map(text)} />
        </Section>
      )}
      {selection.process && (
        <Section title={messages.call.selection}>
          <p className={styles.prose}>{text(selection.process)}</p>
        </Section>
      )}
      {indicators.length > 0 && (
        <Section title={messages.call.indicators}>
          <Bullets items={indicators.map(text)} />
        </Section>
      )}
      {readings.length > 0 && (
        <Section title={messages.call.readings}>
          <p className={styles.note}>{messages.call.readingsOurs}</p>
          <Bullets items={readings.map(text)} />
        </Section>
      )}
      <p className={styles.note}>
        {messages.call.owner}
        {messages.separator}
        {call.owner}
        <br />
        {messages.call.source}
        {messages.separator}
        {call.source}
      </p>
    </>
  );
}
