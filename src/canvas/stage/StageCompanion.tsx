import { useEffect, useState } from 'react';
import { designStore } from '#store/design-store.ts';
import { run } from '#store/run.ts';
import { runStore } from '#store/run-store.ts';
import { viewStore } from '#store/view.ts';
import { geometryOf } from '../frame-geometry.ts';
import { followNotes } from './badges-follow.ts';
import type { RunScene } from './run-scene.ts';
import { staged } from './staged.ts';
import { stageEntries } from './stage-menu.ts';
import { offerStageMenu } from './stage-menu-offer.ts';
import { offerStaging } from './staging.ts';
import { tellSteps } from './stage-outline-steps.ts';
import { StageOutline } from './StageOutline.tsx';

/** What goes with the painted stage and is no picture: words in cards, its menu, its outline, steps told aloud. */
export function StageCompanion() {
  // So that the drawing has room for it; from then on it is known.
  useEffect(() => offerStaging(staged), []);
  const scene = useScene();
  useEffect(() => {
    if (!scene) return undefined;
    const stops = [
      followNotes(scene),
      offerStageMenu((target) => stageEntries(scene, target)),
      tellSteps(scene),
    ];
    return () => stops.forEach((stop) => stop());
  }, [scene]);
  return scene ? <StageOutline key={scene.about.seed} scene={scene} /> : null;
}

/** What is on stage; another one when the design or the run is another. */
function useScene(): RunScene | undefined {
  const [scene, setScene] = useState<RunScene>();
  useEffect(() => {
    let shown: ReturnType<typeof staged>;
    const follow = (): void => {
      const now = staged();
      if (now === shown) return;
      shown = now;
      setScene(now && { q: now.q, about: now.about, geometry: geometryOf(now.q), timeline: run.timeline });
    };
    follow();
    const stops = [
      designStore.subscribe(follow),
      viewStore.subscribe(follow),
      runStore.subscribe((state, before) => {
        if (state.about !== before.about) follow();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  return scene;
}
