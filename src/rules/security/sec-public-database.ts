import { design, type Props } from '#model/build.ts';
import { ancestor } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { defineRule } from '../rule.ts';

const database = (props: Props) => design((d) => d.node('rds-database', props, d.node('vpc')));

export const secPublicDatabase = defineRule({
  id: 'sec-public-database',
  on: 'rds-database',
  title: 'Database within reach of the internet',
  why: 'A database with a public address, or in a public subnet, is one open security group away from everyone. Tasks reach it just as well in a private subnet.',
  *check(q, id) {
    const { publiclyAccessible, subnets = [] } = q.props('rds-database', id);
    const vpc = ancestor(q, id, 'vpc');
    const open =
      vpc === undefined ? [] : (q.props('vpc', vpc).subnets ?? []).filter((subnet) => subnet.public === true);
    const inPublic = subnets.filter((name) => open.some((subnet) => subnet.name === name));
    if (publiclyAccessible === true) {
      yield {
        field: ['publiclyAccessible'],
        message: `${titleOf(q, id)} has a public address.`,
        fix: {
          label: 'Make it private',
          edits: [{ do: 'set', id, path: ['publiclyAccessible'], value: false }],
        },
      };
    }
    if (inPublic.length > 0) {
      yield {
        field: ['subnets'],
        message: `${titleOf(q, id)} lies in the public subnet ${inPublic.join(', ')}.`,
      };
    }
  },
  good: [() => database({ subnets: ['private-a', 'private-b'] })],
  bad: [() => database({ publiclyAccessible: true }), () => database({ subnets: ['public-a', 'private-b'] })],
});
