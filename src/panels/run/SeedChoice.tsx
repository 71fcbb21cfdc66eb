import { Dices } from 'lucide-react';
import { useState } from 'react';
import { run } from '#store/run.ts';
import { runStore, useRun } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { NumberInput } from '#ui/NumberInput.tsx';
import { Popover } from '#ui/Popover.tsx';

const seedMax = 2 ** 31 - 1;

/** What chance is drawn from: the same design, script and seed give the same run, to the byte. */
export function SeedChoice() {
  const [isOpen, setOpen] = useState(false);
  const seed = useRun((state) => state.seed);
  return (
    <Popover
      label="Seed of the rehearsal"
      side="top"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" title="What chance is drawn from" className="px-2 text-muted tabular-nums">
          seed {seed}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        <Field label="Seed">
          <NumberInput value={seed} min={0} max={seedMax} integer onCommit={runWith} />
        </Field>
        <p className="text-sm text-muted">
          The same design, script and seed give the same run. Another seed draws other chances, such as how
          long a task takes to start.
        </p>
        <Button
          size="sm"
          icon={<Dices size={14} aria-hidden />}
          onClick={() => runWith((runStore.getState().seed + 1) % seedMax)}
        >
          Another seed
        </Button>
      </div>
    </Popover>
  );
}

function runWith(seed: number | undefined): void {
  const { interventions, atMs } = runStore.getState();
  if (seed !== undefined) run.start({ seed, interventions, atMs });
}
