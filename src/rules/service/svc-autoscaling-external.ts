import { dropProp } from '../prop-edits.ts';
import { ec2Service, externalService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const scaling = { minCapacity: 2, maxCapacity: 10 };

export const svcAutoscalingExternal = serviceRule({
  id: 'svc-autoscaling-external',
  title: 'Auto scaling of external instances is not confirmed',
  why: "AWS's CDK refuses to scale a service on external instances, and AWS's pages do not say that it works.",
  *check(view, q) {
    if (view.launch !== 'EXTERNAL' || !view.props.scaling) return;
    yield {
      field: ['scaling'],
      message: `${serviceName(view, q)} scales, but runs on external instances.`,
      fix: { label: 'Remove auto scaling', edits: [dropProp(view.id, ['scaling'])] },
    };
  },
  good: [() => ec2Service({ scaling }), () => externalService()],
  bad: [() => externalService({ scaling })],
});
