import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { runnerRule } from '../runner-rules.ts';
import { groupService } from '../service-examples.ts';

const cpu = (cpuArchitecture: string) => ({
  task: { runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture } },
});

export const capEc2Arch = runnerRule({
  id: 'cap-ec2-arch',
  title: 'Instances with another processor',
  why: 'A task that declares ARM64 needs Graviton instances, one that declares X86_64 the others. ECS finds no instance with the attribute and places nothing.',
  severity: 'warning',
  *check({ id, name, taskDefinition }, q) {
    const declared = taskDefinition?.doc.runtimePlatform?.cpuArchitecture;
    const groups = hostGroupsOf(q, id).filter(({ hosts }) => hosts.each);
    const arch = declared === 'ARM64' ? 'arm64' : 'x86_64';
    const [group] = groups;
    if (declared === undefined || !group || groups.some(({ hosts }) => hosts.each!.arch === arch)) return;
    yield {
      message: `${name} runs ${declared} tasks, but ${group.hosts.instanceType} instances are ${group.hosts.each!.arch}.`,
    };
  },
  good: [
    () => groupService({}, { ...cpu('ARM64'), capacity: { instanceType: 'm7g.large' } }),
    () => groupService({}, cpu('X86_64')),
  ],
  bad: [
    () => groupService({}, cpu('ARM64')),
    () => groupService({}, { ...cpu('X86_64'), capacity: { instanceType: 'm7g.large' } }),
  ],
});
