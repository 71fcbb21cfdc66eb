import { sidecar } from '../examples.ts';
import { dropProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { fargateService } from '../service-examples.ts';

const writable = { readonlyRootFilesystem: false };
const exec = (pidMode?: string) =>
  fargateService(
    { enableExecuteCommand: true },
    { task: { pidMode, container: writable, sidecars: [sidecar(writable)] } },
  );

export const svcExecSharedPid = runnerRule({
  id: 'svc-exec-shared-pid',
  title: 'One session in a shared process namespace',
  why: 'Containers that share one process namespace also share one SSM agent, so ECS Exec opens one session in the whole task.',
  *check({ name, props, taskDefinition }) {
    if (
      !props.enableExecuteCommand ||
      taskDefinition?.doc.pidMode !== 'task' ||
      taskDefinition.containers.length < 2
    )
      return;
    yield {
      at: taskDefinition.id,
      field: ['pidMode'],
      message: `${name} allows one ECS Exec session for all ${taskDefinition.containers.length} containers of its task, which share their processes.`,
      fix: { label: 'Remove pidMode', edits: [dropProp(taskDefinition.id, ['pidMode'])] },
    };
  },
  good: [() => exec()],
  bad: [() => exec('task')],
});
