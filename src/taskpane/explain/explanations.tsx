import { lazy, type ReactNode } from 'react';
import type { Place } from '../../workbook/scalar';
import type { Subject } from '../../documents/dossier/rules/rule';
import { useExplanations, WhyContext } from './why';

const ExplanationScreen = lazy(async () => ({
  default: (await import('./explanation-screen')).ExplanationScreen,
}));

interface ExplanationsProps {
  readonly subject: Subject;
  readonly notices: ReactNode;
  readonly onSelect: (place: Place) => void;
  /** The screen whose figures can be explained. `isReturning`: one of its buttons takes the focus. */
  readonly children: (isReturning: boolean) => ReactNode;
}

/** A screen, or in its place the explanation of one of its figures. */
export function Explanations({ subject, notices, onSelect, children }: ExplanationsProps) {
  const { asked, depth, why, back, isReturning } = useExplanations();
  return (
    <WhyContext.Provider value={why}>
      {asked === null ? (
        children(isReturning)
      ) : (
        <ExplanationScreen
          key={depth}
          subject={subject}
          figure={asked}
          depth={depth}
          isReturning={isReturning}
          notices={notices}
          onBack={back}
          onSelect={onSelect}
        />
      )}
    </WhyContext.Provider>
  );
}
