import { service } from '#model/build.ts';
import { windowsOnFargateTask } from '../examples.ts';
import { serviceName } from '../service-rules.ts';
import { connected, connectRule, removeConnect } from './connect-rule.ts';

const props = {
  launchType: 'FARGATE',
  serviceConnectConfiguration: { enabled: true, namespace: 'internal' },
};

export const scWindows = connectRule({
  id: 'sc-windows',
  title: 'Service Connect on Windows',
  why: 'The Service Connect proxy is a Linux container. Windows tasks find each other through service discovery.',
  *check(_connect, view, q) {
    if (!view.taskDefinition?.isWindows) return;
    yield {
      message: `${serviceName(view, q)} uses Service Connect and runs Windows containers.`,
      fix: removeConnect(view),
    };
  },
  good: [
    () => connected(),
    () => service({ props: { launchType: 'FARGATE' }, runs: windowsOnFargateTask() }),
  ],
  bad: [() => service({ props, runs: windowsOnFargateTask() })],
});
