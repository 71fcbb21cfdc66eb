import { serviceName } from '../service-rules.ts';
import { connectedOnEc2, connectRule, removeConnect } from './connect-rule.ts';

export const scNetworkMode = connectRule({
  id: 'sc-network-mode',
  title: 'Service Connect in this network mode',
  why: 'The proxy stands between the network and the containers of the task. That is possible in awsvpc and bridge mode, not where tasks use the network of the host, or none.',
  *check(_connect, view, q) {
    const mode = view.taskDefinition?.networkMode ?? '';
    if (mode !== 'host' && mode !== 'none') return;
    yield {
      message: `${serviceName(view, q)} uses Service Connect in network mode ${mode}.`,
      fix: removeConnect(view),
    };
  },
  good: [() => connectedOnEc2()],
  bad: [() => connectedOnEc2({}, {}, { task: { networkMode: 'host' } })],
});
