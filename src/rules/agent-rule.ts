import { service, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf, type NodeProps } from '#model/registry.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import type { ContainerView } from '#model/view/task-definition.ts';
import { ec2Task } from './examples.ts';
import type { Complaint, Rule } from './rule.ts';
import { inContainer } from './task-rules.ts';
import { runnerRule } from './runner-rules.ts';

/** The instances a container may be placed on. */
export interface InstancesView {
  /** The name of the Auto Scaling group. */
  group: string;
  agent?: NodeProps<'ec2-capacity'>['agent'];
  amiFamily?: NodeProps<'ec2-capacity'>['amiFamily'];
}

/** A rule about each container and the instances of each group that its task may run on. */
export function agentRule(
  rule: Omit<Rule, 'on' | 'check'> & {
    check(container: ContainerView, instances: InstancesView): Iterable<Complaint>;
  },
): Rule {
  return runnerRule({
    ...rule,
    *check({ id, taskDefinition }, q) {
      for (const { id: node } of hostGroupsOf(q, id)) {
        const { agent, amiFamily } = q.props('ec2-capacity', node);
        const view = {
          group: titleOf(q, node),
          ...(agent ? { agent } : {}),
          ...(amiFamily ? { amiFamily } : {}),
        };
        for (const container of taskDefinition?.containers ?? []) {
          for (const complaint of rule.check(container, view)) yield inContainer(container, complaint);
        }
      }
    },
  });
}

/** A task with this container on an Auto Scaling group, for examples. */
export function onGroup(container: Props, capacity: Props = {}): Design {
  return service({ on: 'EC2', runs: ec2Task({ container }), capacity });
}
