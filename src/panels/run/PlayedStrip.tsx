import { X } from 'lucide-react';
import { clearScript } from '#store/run.ts';
import { runStore, useRun } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';

/** Play was pressed and nothing was going to happen: says what is shown instead, and takes it back. */
export function PlayedStrip() {
  const service = useRun((state) => (state.interventions.length === 1 ? state.deployedByPlay : undefined));
  if (service === undefined) return null;
  return (
    <section
      aria-label="What play has begun"
      className="flex shrink-0 items-center gap-3 border-b border-line px-4 py-1.5"
    >
      <SeverityIcon severity="info" />
      <p role="status" className="line-clamp-2 min-w-0 flex-1">
        Nothing was going to happen by itself, so {service} deploys a new revision.
      </p>
      <Button size="sm" onClick={takeBack}>
        Take it back
      </Button>
      <IconButton
        size="sm"
        label="Dismiss"
        icon={<X size={14} aria-hidden />}
        onClick={() => runStore.setState({ deployedByPlay: undefined })}
      />
    </section>
  );
}

function takeBack(): void {
  runStore.setState({ deployedByPlay: undefined });
  void clearScript();
}
