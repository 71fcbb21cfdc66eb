import { useDesign } from '#store/design-store.ts';
import { useFindings } from '#store/findings.ts';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';

/** Whether AWS will take it, as far as the rules know. `of` is a task definition; absent, the whole design is meant. */
export function Readiness({ of }: { of: string | undefined }) {
  const nodes = useDesign((state) => state.design.nodes);
  const open = useFindings((state) => state.open);
  const concerns = (at: string): boolean => of === undefined || at === of || nodes[at]?.parent === of;
  const errors = open.filter(({ severity, at }) => severity === 'error' && concerns(at)).length;
  if (errors === 0) {
    return (
      <span className="flex items-center gap-1.5">
        <SeverityIcon severity="ok" /> No errors known
      </span>
    );
  }
  return (
    <span className="flex items-center gap-1.5 text-error">
      <SeverityIcon severity="error" /> {errors === 1 ? '1 error' : `${errors} errors`}: AWS will refuse this,
      or it cannot work
    </span>
  );
}
