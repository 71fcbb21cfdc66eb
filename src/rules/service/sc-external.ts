import { externalService } from '../service-examples.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectRule, removeConnect } from './connect-rule.ts';

export const scExternal = connectRule({
  id: 'sc-external',
  title: 'Service Connect on external instances',
  why: 'Service Connect joins tasks inside VPCs of AWS. Tasks on servers of your own cannot take part.',
  *check(_connect, view, q) {
    if (view.launch !== 'EXTERNAL') return;
    yield {
      message: `${serviceName(view, q)} uses Service Connect and runs on external instances.`,
      fix: removeConnect(view),
    };
  },
  good: [() => connected(), () => externalService()],
  bad: [() => externalService({ serviceConnectConfiguration: { enabled: true, namespace: 'internal' } })],
});
