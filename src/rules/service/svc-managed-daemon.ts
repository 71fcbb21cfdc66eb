import { service } from '#model/build.ts';
import { managedInstancesTask } from '../examples.ts';
import { daemonService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const runs = managedInstancesTask();
const provider = {
  capacityProviderStrategy: [{ capacityProvider: 'managed', weight: 1 }],
  launchType: undefined,
};

export const svcManagedDaemon = serviceRule({
  id: 'svc-managed-daemon',
  title: 'Daemon on Managed Instances',
  why: 'Agents on Managed Instances are managed daemons (CreateDaemon), with a task definition of their own type. A DAEMON service is for instances you run yourself.',
  *check(view, q) {
    const { launches } = view.taskDefinition ?? {};
    if (
      view.props.schedulingStrategy !== 'DAEMON' ||
      !launches?.has('MANAGED_INSTANCES') ||
      launches.size > 1
    )
      return;
    yield {
      field: ['schedulingStrategy'],
      message: `${serviceName(view, q)} is a DAEMON service for Managed Instances, which have managed daemons instead.`,
    };
  },
  good: [() => service({ props: provider, runs }), () => daemonService()],
  bad: [
    () => service({ props: { ...provider, schedulingStrategy: 'DAEMON', desiredCount: undefined }, runs }),
  ],
});
