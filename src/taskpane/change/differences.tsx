import { Disclosure } from '../frame/disclosure';
import { useWording } from '../wording/language';
import type { CallDifferences } from './call-differences';
import { Items, Part } from './part';
import { TEXTS } from './texts';

/** What a newer file of a call says otherwise: the figures and days in view, the texts on request. */
export function Differences({ differences }: { readonly differences: CallDifferences }) {
  const { language } = useWording();
  const { differs } = TEXTS[language];
  const { facts, prose } = differences;
  if (facts.length + prose.length === 0)
    return <Part title={differs.title} lead={differs.nothing} />;
  return (
    <Part title={differs.title} items={facts}>
      {prose.length > 0 && (
        <Disclosure small summary={differs.prose(prose.length)}>
          <Items items={prose} />
        </Disclosure>
      )}
    </Part>
  );
}
