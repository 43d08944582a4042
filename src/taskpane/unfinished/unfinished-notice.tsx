import { lazy, Suspense } from 'react';
import { useClearing } from './clearing';

const LeftoversNotice = lazy(async () => ({
  default: (await import('./leftovers-notice')).LeftoversNotice,
}));

/** What interrupted writings have left in the workbook; mostly nothing. */
export function UnfinishedNotice() {
  const clearing = useClearing();
  return (
    clearing && (
      <Suspense fallback={null}>
        <LeftoversNotice clearing={clearing} />
      </Suspense>
    )
  );
}
