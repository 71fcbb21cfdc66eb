import { dropProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { fargateService } from '../service-examples.ts';

const writable = { container: { readonlyRootFilesystem: false } };

export const svcExecReadonlyRoot = runnerRule({
  id: 'svc-exec-readonly-root',
  title: 'ECS Exec into a read-only container',
  why: 'ECS Exec puts the SSM agent into the container, and that agent writes files. With a read-only root file system the session cannot start.',
  *check({ id, name, props, taskDefinition }) {
    const readonly = taskDefinition?.containers.find(({ doc }) => doc.readonlyRootFilesystem);
    if (!props.enableExecuteCommand || !readonly) return;
    yield {
      field: ['enableExecuteCommand'],
      message: `${name} turns ECS Exec on, but the root file system of ${readonly.doc.name ?? 'a container'} is read-only.`,
      fix: { label: 'Turn ECS Exec off', edits: [dropProp(id, ['enableExecuteCommand'])] },
    };
  },
  good: [() => fargateService({ enableExecuteCommand: true }, { task: writable }), () => fargateService()],
  bad: [() => fargateService({ enableExecuteCommand: true })],
});
