import { taskDefinitionSchema } from '#model/aws/task-definition.ts';
import { cpuUnits, fargateSizes, isFargateSize, memoryMib } from '#model/aws/fargate-sizes.ts';
import { commit, useDesign } from '#store/design-store.ts';
import { indexOf } from '#model/design-index.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { Field } from '#ui/Field.tsx';
import { Select } from '#ui/Select.tsx';
import { findingsOf, useEditing } from './editing.ts';
import { FindingNotes } from './FindingNotes.tsx';
import { Focusable } from './Focusable.tsx';
import { SchemaField } from './SchemaField.tsx';
import { SizeGrid } from './SizeGrid.tsx';
import type { WidgetProps } from './widgets.ts';

/** Task CPU and memory as one choice on Fargate, which sells fixed pairs; as two plain fields elsewhere. */
export function FargateSizeField({ props }: WidgetProps) {
  const { at, findings } = useEditing();
  const view = useDesign(({ design }) => taskDefinitionView(indexOf(design), at));
  const plain = (name: 'cpu' | 'memory') => (
    <SchemaField
      key={name}
      name={name}
      schema={taskDefinitionSchema.shape[name]}
      path={[name]}
      value={props[name]}
    />
  );
  if (!view.launches.has('FARGATE')) return <>{[plain('cpu'), plain('memory')]}</>;

  const os = view.doc.runtimePlatform?.operatingSystemFamily;
  const cpu = cpuUnits(view.doc.cpu);
  const memory = memoryMib(view.doc.memory);
  const wrong = ['cpu', 'memory'].flatMap((name) => findingsOf(findings, [name], true));
  const choose = (cpuNext: number, memoryNext: number): void =>
    void commit('Set task size', [
      { do: 'set', id: at, path: ['cpu'], value: String(cpuNext) },
      { do: 'set', id: at, path: ['memory'], value: String(memoryNext) },
    ]);
  const sizes = fargateSizes.filter((size) => !os?.startsWith('WINDOWS') || size.windows);
  const legal = cpu !== undefined && memory !== undefined && isFargateSize(cpu, memory, os);
  return (
    <Focusable path={['cpu']}>
      <Focusable path={['memory']}>
        <Field
          label="Task size"
          unit="vCPU × memory"
          group
          error={wrong.find(({ severity }) => severity === 'error')?.message}
          help="Fargate sells these pairs of cpu and memory; no others can be registered."
        >
          <SizeGrid sizes={sizes} cpu={cpu} memory={memory} onChoose={choose} />
        </Field>
        <div className="mt-2">
          <Select
            aria-label="Task size, every pair"
            placeholder={describe(cpu, memory)}
            value={legal ? `${cpu}/${memory}` : undefined}
            options={sizes.flatMap((size) =>
              size.memoryMib.map((each) => ({
                value: `${size.cpuUnits}/${each}`,
                label: describe(size.cpuUnits, each),
              })),
            )}
            onChange={(pair) => {
              const [cpuNext = 0, memoryNext = 0] = pair.split('/').map(Number);
              choose(cpuNext, memoryNext);
            }}
          />
        </div>
        <FindingNotes findings={wrong} shown={wrong.find(({ severity }) => severity === 'error')} />
      </Focusable>
    </Focusable>
  );
}

function describe(cpu: number | undefined, memory: number | undefined): string {
  const cpuText = cpu === undefined ? 'no cpu' : `${cpu.toLocaleString('en')} CPU units (${cpu / 1024} vCPU)`;
  const memoryText = memory === undefined ? 'no memory' : `${memory.toLocaleString('en')} MiB`;
  return `${cpuText}, ${memoryText}`;
}
