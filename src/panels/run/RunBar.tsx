import { InterveneMenu } from './InterveneMenu.tsx';
import { RunClock } from './RunClock.tsx';
import { RunMenu } from './RunMenu.tsx';
import { runActions } from './run-actions.ts';
import { Scrubber } from './Scrubber.tsx';
import { SeedChoice } from './SeedChoice.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';
import { Transport } from './Transport.tsx';

/** The clock of the rehearsal, and what one does to it: one row, and a second one where it would not fit. */
export function RunBar() {
  return (
    <div
      role="group"
      aria-label="Time of the rehearsal and what is done to it"
      className="@container/bar shrink-0 border-b border-line"
    >
      <div className="flex min-h-12 flex-wrap items-center gap-x-1.5 gap-y-1 px-3 py-1 @4xl/bar:gap-x-2">
        <Transport />
        <RunClock />
        <Scrubber />
        <SpeedChoice />
        <SeedChoice />
        {runActions.map(({ id, Action }) => (
          <Action key={id} />
        ))}
        <InterveneMenu />
        <RunMenu />
      </div>
    </div>
  );
}
