import { useChances } from '#store/chances.ts';
import { useRun } from '#store/run-store.ts';
import { useDesign } from '#store/design-store.ts';

/** Whether what was counted is about another run than the one on stage, whatever its seed. */
export function useIsOutdated(): boolean {
  const spec = useChances((state) => state.spec);
  const interventions = useRun((state) => state.interventions);
  const nodes = useDesign(({ design }) => design.nodes);
  const links = useDesign(({ design }) => design.links);
  if (!spec) return false;
  return (
    spec.design.nodes !== nodes ||
    spec.design.links !== links ||
    JSON.stringify(spec.interventions) !== JSON.stringify(interventions)
  );
}
