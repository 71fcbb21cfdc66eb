import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { cidrRule } from '../aws/security-group-rule.ts';
import { ec2Page, vpcPage } from '../aws/pages.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = ec2Page('CreateSecurityGroup');
export const securityGroup = defineKind({
  kind: 'security-group',
  label: 'Security group',
  group: 'Network',
  summary: 'A firewall around tasks, instances, load balancers or databases.',
  keywords: ['firewall', 'sg', 'ingress', 'egress', 'port'],
  docs: vpcPage('vpc-security-groups'),
  icon: 'security-group',
  schema: z.strictObject({
    groupName: field(
      orPlaceholder(/^(?!sg-)/, 'may not start with sg-')
        .min(1)
        .max(255),
      {
        help: 'Its name, unique in the VPC; it cannot start with sg-.',
        docs,
        required: true,
        group: 'Basics',
      },
    ),
    description: field(z.string().max(255), { help: 'What it protects.', docs, group: 'Basics' }),
    ingress: field(z.array(cidrRule), {
      help: 'Which addresses may connect. What other security groups may do is drawn as a link.',
      docs: ec2Page('AuthorizeSecurityGroupIngress'),
      group: 'Rules',
    }),
    egress: field(z.array(cidrRule), {
      help: 'Where connections may go; a new group allows everything.',
      docs: ec2Page('AuthorizeSecurityGroupEgress'),
      group: 'Rules',
    }),
  }),
  nameProp: 'groupName',
  create: () => ({ groupName: 'tasks', ingress: [], egress: [{ protocol: '-1', cidr: '0.0.0.0/0' }] }),
  size: { width: 196, height: 64 },
  facts: (q: Query, id: string): string => {
    const { ingress = [] } = q.props('security-group', id);
    const admitted = q.linksTo(id, 'admits').length;
    const rules = ingress.length + admitted;
    return `Security group · ${rules} ${rules === 1 ? 'rule' : 'rules'} in`;
  },
});
