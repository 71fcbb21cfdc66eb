import { setProp } from '../prop-edits.ts';
import { daemonService, fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const svcDaemonFargate = serviceRule({
  id: 'svc-daemon-fargate',
  title: 'Daemon on Fargate',
  why: 'A daemon is one task on each container instance. Fargate has no instances of yours; what a daemon does there belongs in a sidecar.',
  *check(view, q) {
    if (view.props.schedulingStrategy !== 'DAEMON' || view.launch !== 'FARGATE') return;
    const count = view.props.desiredCount;
    yield {
      field: ['schedulingStrategy'],
      message: `${serviceName(view, q)} is a daemon and runs on Fargate.`,
      fix: {
        label: 'Use REPLICA',
        edits: [
          setProp(view.id, ['schedulingStrategy'], 'REPLICA'),
          ...(count === undefined ? [setProp(view.id, ['desiredCount'], 1)] : []),
        ],
      },
    };
  },
  good: [() => daemonService(), () => fargateService()],
  bad: [() => fargateService({ schedulingStrategy: 'DAEMON', desiredCount: undefined })],
});
