import { useEffect, useState, type SyntheticEvent } from 'react';
import { Canvas } from '#canvas/Canvas.tsx';
import type { Address } from '#io/share-link/address.ts';
import { asksForRehearsal } from '#io/share-link/address.ts';
import { run } from '#store/run.ts';
import { openShared } from '#store/share.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { startChecker } from './checker.ts';
import { EmbedBar } from './EmbedBar.tsx';
import { followParent, tellFailed } from './embed-parent.ts';
import { NoticeToasts } from './NoticeToasts.tsx';
import { chosenIn, rehearsalAt, wordsFor } from './open-address.ts';

type Stage = { readonly title: string } | { readonly refusal: string } | undefined;

/** A rehearsal within somebody else's page: the stage and a slim bar. It keeps nothing and changes nothing. */
export function Embed({ address }: { address: Address }) {
  const [stage, setStage] = useState<Stage>();
  useEffect(() => {
    startChecker();
    run.open();
    void prepare(address).then(setStage);
    return () => run.close();
  }, [address]);
  if (!stage) {
    return (
      <p className="flex h-dvh items-center justify-center gap-2 bg-canvas text-muted">
        <Spinner label="The rehearsal is being prepared" /> Preparing the rehearsal…
      </p>
    );
  }
  if ('refusal' in stage) {
    return (
      <main className="flex h-dvh items-center justify-center bg-canvas text-ink">
        <EmptyState icon={<SeverityIcon severity="error" />} title="There is nothing to show">
          {stage.refusal}
        </EmptyState>
      </main>
    );
  }
  return <Playing title={stage.title} remarks={address.problems} />;
}

async function prepare(address: Address): Promise<Stage> {
  try {
    if (!asksForRehearsal(address)) throw new Error('The address of this frame names no rehearsal.');
    const { shared, about } = await rehearsalAt(address);
    await openShared({ ...shared, ...chosenIn(address) }, { ...about, isLocked: true });
    return { title: about.title ?? shared.design.name };
  } catch (error) {
    const refusal = wordsFor(error, address);
    tellFailed(refusal);
    return { refusal };
  }
}

function Playing({ title, remarks }: { title: string; remarks: readonly string[] }) {
  useEffect(() => followParent(title), [title]);
  return (
    <div className="flex h-dvh flex-col bg-canvas text-ink">
      <main
        aria-label="Stage"
        className="relative min-h-0 flex-1"
        onContextMenuCapture={hold}
        onDoubleClickCapture={hold}
      >
        <h1 className="sr-only">{title}</h1>
        <Canvas />
      </main>
      {remarks.map((words) => (
        <p key={words} role="note" className="bg-warning-wash px-3 py-1 text-sm">
          {words}
        </p>
      ))}
      <EmbedBar title={title} />
      <NoticeToasts />
    </div>
  );
}

/** What would change the design is not offered. */
function hold(event: SyntheticEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
