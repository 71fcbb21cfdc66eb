import { titleOf } from '#model/registry.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';
import { roles } from './role-examples.ts';
import { runnerInMode } from './tasks-on-group.ts';

const on = (metadataOptions: Readonly<Record<string, string | number>> | undefined) =>
  roles({ on: 'EC2', service: {}, group: { metadataOptions } });

export const iamImdsExposedBridge = defineRule({
  id: 'iam-imds-exposed-bridge',
  on: 'ec2-capacity',
  title: 'Tasks can take the role of their instance',
  why: 'A container in bridge mode is one network hop from its instance. IMDSv2 with a hop limit of 1 keeps the credentials of the instance role from it; IMDSv1 has no such limit.',
  *check(q, id) {
    const { metadataOptions = {} } = q.props('ec2-capacity', id);
    const { httpEndpoint, httpTokens = 'optional', httpPutResponseHopLimit = 1 } = metadataOptions;
    if (httpEndpoint === 'disabled' || (httpTokens === 'required' && httpPutResponseHopLimit <= 1)) return;
    const runner = runnerInMode(q, id, 'bridge');
    if (runner === undefined) return;
    const open =
      httpTokens === 'required'
        ? `answers over ${httpPutResponseHopLimit} hops`
        : 'answers without a token (IMDSv1)';
    yield {
      field: ['metadataOptions'],
      message: `The tasks of ${runner} can read the credentials of the instances of ${titleOf(q, id)}: the metadata service ${open}.`,
      fix: {
        label: 'Require IMDSv2 with a hop limit of 1',
        edits: [
          setProp(id, ['metadataOptions', 'httpTokens'], 'required'),
          setProp(id, ['metadataOptions', 'httpPutResponseHopLimit'], 1),
        ],
      },
    };
  },
  good: [
    () => on({ httpTokens: 'required', httpPutResponseHopLimit: 1 }),
    () => on({ httpEndpoint: 'disabled' }),
  ],
  bad: [() => on(undefined), () => on({ httpTokens: 'required', httpPutResponseHopLimit: 2 })],
});
