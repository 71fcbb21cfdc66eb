import { Clapperboard, Copy, Eye, Lock, X } from 'lucide-react';
import { closeShared, keepCopy } from '#store/share.ts';
import { useSharedView } from '#store/share-state.ts';
import { Button } from '#ui/Button.tsx';

/** Says that what is on the page is not the person's own, and the two ways on from there. */
export function SharedBar() {
  const view = useSharedView();
  if (!view) return null;
  const isScenario = view.from === 'scenario';
  const Icon = view.isLocked ? Lock : isScenario ? Clapperboard : Eye;
  return (
    <section
      aria-label={isScenario ? 'Scenario' : 'Shared rehearsal'}
      className="flex shrink-0 items-center gap-3 border-b border-line bg-wash px-4 py-1.5"
    >
      <Icon size={16} aria-hidden className="shrink-0 text-accent" />
      <p className="min-w-0 flex-1 truncate" title={view.says}>
        <span className="font-semibold">{isScenario ? view.title : 'A shared rehearsal'}</span>
        <span className="ml-2 text-muted">{saysOf(view)}</span>
      </p>
      {!view.isLocked && (
        <Button size="sm" icon={<Copy size={14} aria-hidden />} onClick={() => void keepCopy()}>
          Keep a copy
        </Button>
      )}
      <Button size="sm" variant="ghost" icon={<X size={14} aria-hidden />} onClick={() => void closeShared()}>
        Close
      </Button>
    </section>
  );
}

function saysOf({ from, says, isLocked }: NonNullable<ReturnType<typeof useSharedView>>): string {
  if (from === 'scenario' && says !== undefined) return says;
  if (isLocked) return 'It can be played, and nothing else. Your own designs are untouched.';
  return 'Look, play, try things. Your own designs are untouched, and nothing is kept unless you keep a copy.';
}
