import { ebsService, ebsVolumesOf } from '../ebs-volumes.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { soundsLasting } from '../lasting-data.ts';

export const volEbsDeletedWithTask = serviceRule({
  id: 'vol-ebs-deleted-with-task',
  title: 'Data that is deleted with its task',
  why: 'Each task of a service gets a new EBS volume, and it is deleted when the task stops. What must outlive a task, or be shared, belongs on EFS or in a database.',
  *check(view, q) {
    for (const { at, name } of ebsVolumesOf(q, view.taskDefinition)) {
      if (!soundsLasting(name)) continue;
      yield {
        at,
        field: ['name'],
        message: `The EBS volume ${name} sounds like lasting data, but ${serviceName(view, q)} loses it with each task that stops.`,
      };
    }
  },
  good: [() => ebsService({})],
  bad: [() => ebsService({}, {}, true, 'db-data')],
});
