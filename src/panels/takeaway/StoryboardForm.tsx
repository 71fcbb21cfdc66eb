import { useState } from 'react';
import { stagePicture } from '#store/stage-picture.ts';
import { Field } from '#ui/Field.tsx';
import { NumberInput } from '#ui/NumberInput.tsx';
import { downloadBlob } from '../export/download.ts';
import { presentBeats } from '#store/presentation.ts';
import { toldBeats } from './all-events.ts';
import { beatsBetween } from './captions.ts';
import { presentLook, runFileName } from './look.ts';
import { MakingFoot } from './MakingFoot.tsx';
import { SpanFields } from './SpanFields.tsx';
import { spanOfRun } from './span-of-run.ts';
import { useMaking } from './use-making.ts';

/** A PDF with one captioned picture for each beat of the run: the same beats that a presentation goes through. */
export function StoryboardForm() {
  const state = useMaking();
  const [span, setSpan] = useState(spanOfRun);
  const [most, setMost] = useState(24);
  const make = (): void =>
    state.start(async (told, signal) => {
      const [picture, { makeStoryboard }] = await Promise.all([stagePicture(), import('./storyboard.ts')]);
      if (!picture) throw new Error('The stage is not on the page.');
      const beats = await toldBeats(beatsBetween(presentBeats(), span, most), signal);
      if (beats.length === 0) throw new Error('Nothing notable happens in this span: choose a longer one.');
      const pdf = await makeStoryboard({ beats, picture, look: presentLook(), onProgress: told, signal });
      const name = runFileName('storyboard', 'pdf');
      downloadBlob(name, pdf);
      return `Saved ${name}, ${beats.length} ${beats.length === 1 ? 'page' : 'pages'}.`;
    });
  return (
    <>
      <p className="pb-3 text-muted">
        One page for each beat: the stage at that moment and, in words, what happened and why. The beats are
        those of a presentation.
      </p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <SpanFields span={span} onChange={setSpan} />
        <Field label="At most" unit="pages">
          <NumberInput value={most} min={2} max={100} integer onChange={(value) => value && setMost(value)} />
        </Field>
      </div>
      <MakingFoot
        state={state}
        label="Make the storyboard"
        unit="pages"
        refusal={span.toMs > span.fromMs ? undefined : 'The span ends before it begins: choose a later end.'}
        onStart={make}
      />
    </>
  );
}
