import { lazy, Suspense, type ComponentType } from 'react';

/**
 * A part of a screen that is fetched when it is first shown. Until it is there the screen stays without it: were
 * the screen itself to give way, whatever holds the focus in it would lose it.
 */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Fetched = lazy(async () => {
    const Loaded = await load();
    return { default: ({ props }: { readonly props: Props }) => <Loaded {...props} /> };
  });
  return function Part(props: Props) {
    return (
      <Suspense fallback={null}>
        <Fetched props={props} />
      </Suspense>
    );
  };
}
