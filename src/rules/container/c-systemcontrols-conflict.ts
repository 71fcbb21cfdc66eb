import { ec2, fargate, sidecar } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const sysctl = (value: string) => ({ systemControls: [{ namespace: 'net.core.somaxconn', value }] });
const both = (one: string, other: string) => ({ container: sysctl(one), sidecars: [sidecar(sysctl(other))] });

export const cSystemcontrolsConflict = containerRule({
  id: 'c-systemcontrols-conflict',
  title: 'Two values for one kernel parameter',
  why: 'In awsvpc mode the containers of a task share one network namespace, so a net.* parameter holds for all of them. The container that starts last wins.',
  *check(container, view) {
    if (view.networkMode !== 'awsvpc') return;
    for (const [index, { namespace, value }] of (container.doc.systemControls ?? []).entries()) {
      if (!namespace?.startsWith('net.')) continue;
      const rival = view.containers.find(
        (other) =>
          other.index < container.index &&
          other.doc.systemControls?.some(
            (control) => control.namespace === namespace && control.value !== value,
          ),
      );
      if (!rival) continue;
      yield {
        field: ['systemControls', index, 'value'],
        message: `${nameOf(container)} sets ${namespace} to ${value}, and ${rival.doc.name} sets it to another value.`,
      };
    }
  },
  good: [() => fargate(both('1024', '1024')), () => ec2(both('1024', '2048'))],
  bad: [() => fargate(both('1024', '2048'))],
});
