import { design, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { hostsOf } from '#model/view/hosts.ts';
import { dropProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';

const group = (props: Props): Design =>
  design((d) => d.node('ec2-capacity', { awsvpcTrunking: true, ...props }));

export const eniTrunkingRequirements = defineRule({
  id: 'eni-trunking-requirements',
  on: 'ec2-capacity',
  title: 'Trunking that does not take effect',
  why: 'ENI trunking works on certain Linux instance types, for instances that start after the account setting is on. Elsewhere the setting is silently without effect.',
  *check(q, id) {
    const { awsvpcTrunking, amiFamily = '', name = 'The group' } = q.props('ec2-capacity', id);
    const { each, instanceType } = hostsOf(q, id);
    if (!awsvpcTrunking || !each || each.trunking) return;
    yield {
      field: ['awsvpcTrunking'],
      message: `${name} turns ENI trunking on, which ${amiFamily.startsWith('WINDOWS') ? 'Windows instances do' : `${instanceType} does`} not have.`,
      fix: { label: 'Turn trunking off', edits: [dropProp(id, ['awsvpcTrunking'])] },
    };
  },
  good: [() => group({}), () => group({ awsvpcTrunking: false, instanceType: 't3.medium' })],
  bad: [() => group({ instanceType: 't3.medium' }), () => group({ amiFamily: 'WINDOWS_SERVER_2022_CORE' })],
});
