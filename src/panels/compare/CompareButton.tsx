import { Columns2 } from 'lucide-react';
import { openCompare, useCompare } from '#store/compare.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';

/** For the run bar: shows the runs side by side. */
export function CompareButton() {
  const kept = useCompare(({ runs }) => runs.filter(({ isLive }) => !isLive).length);
  return (
    <Button
      size="sm"
      className="px-2 @5xl/bar:px-2.5"
      icon={<Columns2 size={14} aria-hidden />}
      title="Runs side by side, and what is better in which"
      onClick={openCompare}
    >
      <span className="sr-only @5xl/bar:not-sr-only">Compare</span>
      {kept > 0 && <Badge label={kept === 1 ? 'run is kept' : 'runs are kept'}>{kept}</Badge>}
    </Button>
  );
}
