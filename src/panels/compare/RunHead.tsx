import { Ellipsis, Radio } from 'lucide-react';
import { useState } from 'react';
import { comparison, titleOf, useCompare, type ComparedRun } from '#store/compare.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { TextInput } from '#ui/TextInput.tsx';

/** Which run it is, whether it is the live one, and what can be done with it. */
export function RunHead({ run }: { run: ComparedRun }) {
  const [isRenaming, setRenaming] = useState(false);
  return (
    <div className="flex h-8 items-center gap-2">
      <span
        aria-hidden
        className="flex size-5 shrink-0 items-center justify-center rounded-tag bg-ink text-sm font-semibold text-panel"
      >
        {run.letter}
      </span>
      {isRenaming ? (
        <TextInput
          autoFocus
          aria-label={`Name of run ${run.letter}`}
          value={run.name}
          maxLength={60}
          onCommit={(name) => comparison.rename(run.id, name)}
          onBlur={() => setRenaming(false)}
          onKeyDown={({ key }) => (key === 'Enter' || key === 'Escape') && setRenaming(false)}
        />
      ) : (
        <h2 className="min-w-0 flex-1 truncate font-semibold" onDoubleClick={() => setRenaming(true)}>
          {run.name === '' ? `Run ${run.letter}` : run.name}
        </h2>
      )}
      {run.isLive ? (
        <Badge tone="accent">
          <Radio size={11} aria-hidden className="mr-1" />
          on stage
        </Badge>
      ) : (
        <Button
          size="sm"
          variant="ghost"
          className="px-1.5"
          title="Make it live: put this run on stage"
          icon={<Radio size={14} aria-hidden />}
          onClick={() => comparison.makeLive(run.id)}
        >
          <span className="sr-only @[15rem]:not-sr-only">Make it live</span>
        </Button>
      )}
      <RunMenu run={run} onRename={() => setRenaming(true)} />
    </div>
  );
}

function RunMenu({ run, onRename }: { run: ComparedRun; onRename: () => void }) {
  const shown = useCompare(({ runs }) => runs.filter(({ isShown }) => isShown).length);
  const isLive = run.isLive ? 'It is the one on stage.' : undefined;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          size="sm"
          label={`More about ${titleOf(run)}`}
          icon={<Ellipsis size={14} aria-hidden />}
        />
      }
      entries={[
        // A menu gives the focus back to its button when it closes; the field takes it after that.
        { label: 'Rename…', onSelect: () => requestAnimationFrame(() => requestAnimationFrame(onRename)) },
        {
          label: 'Hide',
          disabled: shown === 1 ? 'One run has to be shown.' : undefined,
          onSelect: () => comparison.show(run.id, false),
        },
        { type: 'separator' },
        { label: 'Remove', danger: true, disabled: isLive, onSelect: () => comparison.remove(run.id) },
      ]}
    />
  );
}
