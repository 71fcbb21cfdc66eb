import { InterveneMenu } from './InterveneMenu.tsx';
import { RunClock } from './RunClock.tsx';
import { RunMenu } from './RunMenu.tsx';
import { runActions } from './run-actions.ts';
import { Scrubber } from './Scrubber.tsx';
import { SeedChoice } from './SeedChoice.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';
import { Transport } from './Transport.tsx';

/** The clock of the rehearsal, and what one does to it: one row that fits beside the explanation on a small screen. */
export function RunBar() {
  return (
    <div
      role="group"
      aria-label="Time of the rehearsal and what is done to it"
      className="@container flex h-12 shrink-0 items-center gap-2 border-b border-line px-3"
    >
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
  );
}
