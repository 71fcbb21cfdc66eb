import { editContainer } from '../edits.ts';
import { ec2, fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const dangerous: readonly string[] = [
  'ALL',
  'SYS_ADMIN',
  'NET_ADMIN',
  'SYS_MODULE',
  'SYS_RAWIO',
  'DAC_READ_SEARCH',
  'BPF',
];
const adding = (...add: string[]) => ({ container: { linuxParameters: { capabilities: { add } } } });

export const secDangerousCapabilities = containerRule({
  id: 'sec-dangerous-capabilities',
  title: 'Capability close to root',
  why: 'With these capabilities a container can mount, load kernel modules, rewrite the network or read any file: nearly what root on the instance can do.',
  *check(container, view, q) {
    const add = container.doc.linuxParameters?.capabilities?.add ?? [];
    const found = add.filter((name) => dangerous.includes(name));
    if (found.length === 0 || view.launches.has('FARGATE') || view.isWindows) return;
    const rest = add.filter((name) => !dangerous.includes(name));
    const path = ['linuxParameters', 'capabilities', 'add'];
    yield {
      field: path,
      message: `${nameOf(container)} adds ${found.join(' and ')}.`,
      fix: {
        label: `Remove ${found.join(' and ')}`,
        edits: rest.length > 0 ? editContainer(q, container, path, rest) : editContainer(q, container, path),
      },
    };
  },
  good: [() => ec2(adding('NET_BIND_SERVICE')), () => fargate(adding('SYS_PTRACE'))],
  bad: [() => ec2(adding('SYS_ADMIN')), () => ec2(adding('NET_BIND_SERVICE', 'NET_ADMIN', 'ALL'))],
});
