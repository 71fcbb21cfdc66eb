import { service, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { windowsOnEc2Task } from '../examples.ts';
import { setProp } from '../prop-edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { groupService } from '../service-examples.ts';

const windows = (capacity: Props): Design =>
  service({ on: 'EC2', capacity: { maxSize: 2, ...capacity }, runs: windowsOnEc2Task() });
const versionOf = (family: string): string => /^WINDOWS_SERVER_([^_]+)/.exec(family)?.[1] ?? 'Linux';
const spoken = (version: string): string => (version === 'Linux' ? version : `Windows Server ${version}`);

export const capEc2WindowsInstances = runnerRule({
  id: 'cap-ec2-windows-instances',
  title: 'Instances of another system',
  why: 'Containers share the kernel of their instance: Windows tasks need Windows instances of the same version, Linux tasks Linux instances.',
  severity: 'warning',
  *check({ id, name, taskDefinition }, q) {
    const groups = hostGroupsOf(q, id);
    const [group] = groups;
    if (!taskDefinition || !group) return;
    const family = taskDefinition.doc.runtimePlatform?.operatingSystemFamily ?? 'LINUX';
    const wanted = versionOf(family);
    const has = groups.map((each) =>
      versionOf(q.props('ec2-capacity', each.id).amiFamily ?? 'AMAZON_LINUX_2023'),
    );
    if (has.includes(wanted)) return;
    const amiFamily = taskDefinition.isWindows ? family : 'AMAZON_LINUX_2023';
    yield {
      message: `${name} runs ${spoken(wanted)} tasks, but its instances are ${spoken(has[0]!)}.`,
      fix: { label: `Start ${amiFamily} instances`, edits: [setProp(group.id, ['amiFamily'], amiFamily)] },
    };
  },
  good: [() => windows({ amiFamily: 'WINDOWS_SERVER_2022_FULL' }), () => groupService()],
  bad: [
    () => windows({}),
    () => windows({ amiFamily: 'WINDOWS_SERVER_2019_CORE' }),
    () => groupService({}, { capacity: { amiFamily: 'WINDOWS_SERVER_2022_CORE' } }),
  ],
});
