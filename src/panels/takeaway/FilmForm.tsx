import { useEffect, useState } from 'react';
import { stagePicture } from '#store/stage-picture.ts';
import { Field } from '#ui/Field.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Select } from '#ui/Select.tsx';
import { downloadBlob } from '../export/download.ts';
import { clockText } from '../run/clock-text.ts';
import { storyBetween } from './all-events.ts';
import { captions } from './captions.ts';
import { encoders } from './encoders/index.ts';
import { makeFilm } from './film.ts';
import { fittingSpeed, frameCount, refusalOf } from './film-plan.ts';
import { presentLook, runFileName } from './look.ts';
import { MakingFoot } from './MakingFoot.tsx';
import { SpanFields } from './SpanFields.tsx';
import { spanOfRun } from './span-of-run.ts';
import { useMaking } from './use-making.ts';

const sizes = { '960': '960 × 540', '1280': '1280 × 720', '1920': '1920 × 1080' } as const;
type Size = keyof typeof sizes;
const speeds = [1, 2, 5, 10, 30, 60, 100, 300, 1000];
/** Captions beyond this flit by too fast to be read. */
const captionsMax = 2000;

/** A film of a span of the run. */
export function FilmForm() {
  const state = useMaking();
  const [span, setSpan] = useState(spanOfRun);
  const [format, setFormat] = useState('webm');
  const [speed, setSpeed] = useState(() => fittingSpeed(span.toMs - span.fromMs));
  const [size, setSize] = useState<Size>('1280');
  const encoder = encoders.find(({ id }) => id === format)!;
  const cannot = useUnsupported(format);
  const width = Number(size);
  const framesPerSecond = format === 'gif' ? 10 : 30;
  const plan = { ...span, speed, framesPerSecond, width, height: (width * 9) / 16 };
  const make = (): void =>
    state.start(async (told, signal) => {
      const picture = await stagePicture();
      if (!picture) throw new Error('The stage is not on the page.');
      const story = await storyBetween(0, span.toMs, captionsMax, signal);
      const look = presentLook();
      const order = { plan, encoder, picture, look, captionAt: captions(story), onProgress: told, signal };
      const film = await makeFilm(order);
      signal.throwIfAborted();
      const name = runFileName('film', encoder.extension);
      downloadBlob(name, film);
      return `Saved ${name}, ${(film.size / 1_000_000).toFixed(1)} MB.`;
    });
  return (
    <>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <SpanFields span={span} onChange={setSpan} />
        <Field label="Speed">
          <Select
            value={String(speed)}
            options={speeds.map((each) => ({ value: String(each), label: `${each}×` }))}
            onChange={(value) => setSpeed(Number(value))}
          />
        </Field>
        <Field label="Size" unit="px">
          <Select
            value={size}
            options={Object.entries(sizes).map(([value, label]) => ({ value: value as Size, label }))}
            onChange={setSize}
          />
        </Field>
        <Field label="Format" group>
          <div className="flex">
            <Segmented
              value={format}
              onChange={setFormat}
              options={encoders.map(({ id, label }) => ({ value: id, label }))}
            />
          </div>
        </Field>
      </div>
      <p className="pt-2 text-sm text-muted">
        {clockText(span.fromMs)} to {clockText(span.toMs)} becomes{' '}
        {(Math.max(0, span.toMs - span.fromMs) / 1000 / speed).toFixed(0)} s of film,{' '}
        {frameCount(plan).toLocaleString('en')} frames, in the theme that is on.
      </p>
      <MakingFoot
        state={state}
        label="Make the film"
        unit="frames"
        refusal={cannot ?? refusalOf(plan)}
        onStart={make}
      />
    </>
  );
}

function useUnsupported(format: string): string | undefined {
  const [answers, setAnswers] = useState<Readonly<Record<string, string | undefined>>>({});
  useEffect(() => {
    let isOver = false;
    void encoders
      .find(({ id }) => id === format)!
      .unsupported()
      .then((answer) => isOver || setAnswers((known) => ({ ...known, [format]: answer })));
    return () => {
      isOver = true;
    };
  }, [format]);
  return answers[format];
}
