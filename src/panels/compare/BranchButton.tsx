import { GitBranch } from 'lucide-react';
import { branchHere } from '#store/compare.ts';
import { useRun } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';

/** For the run bar: keeps the run as it is and goes on with another one. */
export function BranchButton() {
  const isReady = useRun(({ phase, about }) => phase === 'ready' && (about?.workloads.length ?? 0) > 0);
  return (
    <Button
      size="sm"
      className="px-2 @5xl/bar:px-2.5"
      icon={<GitBranch size={14} aria-hidden />}
      disabled={isReady ? undefined : 'There is no run to keep yet.'}
      title="Keep this run as it is, and go on with another one"
      onClick={branchHere}
    >
      <span className="sr-only @5xl/bar:not-sr-only">Branch here</span>
    </Button>
  );
}
