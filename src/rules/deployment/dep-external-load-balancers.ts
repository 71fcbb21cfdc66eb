import type { Edit } from '#model/edit.ts';
import { service } from '#model/build.ts';
import { serviceName } from '../service-rules.ts';
import { dropProp } from '../prop-edits.ts';
import { deploymentRule } from './bounds.ts';

const external = { deploymentController: { type: 'EXTERNAL' }, deploymentConfiguration: undefined };
const bare = { launchType: undefined, networkConfiguration: undefined };

export const depExternalLoadBalancers = deploymentRule({
  id: 'dep-external-load-balancers',
  title: 'What an external controller sets on task sets',
  why: 'With the EXTERNAL controller the load balancer, the network and the capacity are given with each task set. AWS refuses them on the service.',
  *check({ controller }, view, q) {
    if (controller !== 'EXTERNAL') return;
    const { launchType, networkConfiguration } = view.props;
    const parts: (readonly [string, Edit])[] = [];
    if (view.targetGroups.length > 0)
      parts.push(['a load balancer', { do: 'remove', ids: view.targetGroups.map(({ link }) => link) }]);
    if (networkConfiguration)
      parts.push(['a network configuration', dropProp(view.id, ['networkConfiguration'])]);
    if (launchType) parts.push(['a launch type', dropProp(view.id, ['launchType'])]);
    if (parts.length === 0) return;
    yield {
      field: ['deploymentController', 'type'],
      message: `${serviceName(view, q)} has the EXTERNAL controller and ${parts.map(([words]) => words).join(', ')}; that is said on its task sets.`,
      fix: { label: 'Take them off the service', edits: parts.map(([, edit]) => edit) },
    };
  },
  good: [() => service({ props: { ...external, ...bare } }), () => service({ behind: {} })],
  bad: [() => service({ props: { ...external, ...bare }, behind: {} }), () => service({ props: external })],
});
