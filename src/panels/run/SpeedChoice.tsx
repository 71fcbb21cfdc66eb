import { run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { Select } from '#ui/Select.tsx';

/** Simulated seconds a second. */
const speeds = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 100, 300, 1000];

export function SpeedChoice() {
  const speed = useRun((state) => state.speed);
  const offered = speeds.includes(speed) ? speeds : [...speeds, speed].toSorted((one, other) => one - other);
  return (
    <div className="w-23 shrink-0">
      <Select
        aria-label="Speed"
        value={String(speed)}
        options={offered.map((each) => ({ value: String(each), label: `${each}×` }))}
        onChange={(value) => run.setSpeed(Number(value))}
        className="h-7 font-medium tabular-nums"
      />
    </div>
  );
}
