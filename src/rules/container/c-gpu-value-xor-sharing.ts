import type { JsonObject } from '#model/json.ts';
import { ec2, sidecar } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const gpu = (requirement: JsonObject) => ({ resourceRequirements: [{ type: 'GPU', ...requirement }] });
const shared = { sharingStrategy: { nvidiaMps: { memory: 4096 } } };

export const cGpuValueXorSharing = containerRule({
  id: 'c-gpu-value-xor-sharing',
  title: 'Whole and shared GPUs mixed',
  why: 'A container either has GPUs to itself (value) or shares one (sharingStrategy), and all containers of a task do it the same way.',
  *check(container, view) {
    const wholeElsewhere = view.containers.find(
      (other) =>
        other.index < container.index &&
        other.doc.resourceRequirements?.some(({ type, value }) => type === 'GPU' && value !== undefined),
    );
    const sharedElsewhere = view.containers.find(
      (other) =>
        other.index < container.index &&
        other.doc.resourceRequirements?.some((each) => each.type === 'GPU' && each.sharingStrategy),
    );
    for (const [index, { type, value, sharingStrategy }] of (
      container.doc.resourceRequirements ?? []
    ).entries()) {
      if (type !== 'GPU') continue;
      const field = ['resourceRequirements', index];
      const rival = sharingStrategy ? wholeElsewhere : value === undefined ? undefined : sharedElsewhere;
      if (value !== undefined && sharingStrategy) {
        yield {
          field,
          message: `${nameOf(container)} asks for ${value} GPUs of its own and for a shared one.`,
        };
      } else if (rival) {
        yield {
          field,
          message: `${nameOf(container)} ${sharingStrategy ? 'shares a GPU' : 'has its own GPU'}, unlike ${rival.doc.name}.`,
        };
      }
    }
  },
  good: [
    () => ec2({ container: gpu({ value: '1' }), sidecars: [sidecar(gpu({ value: '1' }))] }),
    () => ec2({ container: gpu(shared), sidecars: [sidecar(gpu(shared))] }),
  ],
  bad: [
    () => ec2({ container: gpu({ value: '1', ...shared }) }),
    () => ec2({ container: gpu({ value: '1' }), sidecars: [sidecar(gpu(shared))] }),
  ],
});
