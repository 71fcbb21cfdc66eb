// What a sort of event means, in one sentence, for who meets it for the first time. The id of a reason is
// `area.what-happened`; what is not told by itself is told by its area.

const byId: Readonly<Record<string, string>> = {
  'alarm.moved':
    'An alarm that the deployment watches has changed its state; in ALARM it may roll the deployment back.',
  'capacity.at-maximum':
    'The Auto Scaling group has its largest size, so tasks that find no instance have to wait.',
  'capacity.reservation':
    'CapacityProviderReservation is instances needed ÷ instances running × 100; managed scaling follows it.',
  'capacity.scale-in':
    'Managed scaling ends instances that are not needed to keep CapacityProviderReservation at its target.',
  'capacity.warming-up':
    'After a step of scale-out, instanceWarmupPeriod has to pass before the next one is taken.',
  'capacity.scale-out': 'Managed scaling launches instances, because tasks wait for some.',
  'deployment.bake':
    'The tasks are replaced; for the bake time the alarms are still watched, and may roll the deployment back.',
  'deployment.breaker-count':
    'The deployment circuit breaker counts tasks that fail to start; at its threshold it stops the deployment.',
  'deployment.completed': 'A deployment is completed when every task runs the new revision and is healthy.',
  'deployment.failed': 'A failed deployment starts no more tasks; what runs goes on running.',
  'deployment.rollback': 'The service is deployed again with the revision that last completed.',
  'deployment.started':
    'A deployment replaces the tasks of a service, within minimumHealthyPercent and maximumPercent.',
  'fault.zone-lost':
    'A whole Availability Zone answers no more; what was spread over several zones goes on in the others.',
  'fault.spot-warning':
    'Fargate Spot takes capacity back: containers get SIGTERM with the warning, and SIGKILL after stopTimeout.',
  'iam.access-denied': 'A role lacks a permission that the call needs; the caller gets AccessDenied.',
  'instance.active':
    'The agent of the instance has registered with the cluster, which may place tasks on it now.',
  'instance.draining': 'A draining instance gets no new tasks, and those of services are replaced elsewhere.',
  'instance.launched':
    'An instance has been ordered; it takes a minute or more until tasks can be placed on it.',
  'placement.placed':
    'A place is chosen in steps: instances that lack something are filtered out, then the strategy ranks the rest.',
  'service.blocked-by-limits':
    'The floor forbids stopping a task and the ceiling forbids starting one, so nothing can move.',
  'service.cannot-place': 'No place has all that the task asks for; the service tries again and again.',
  'service.desired-count': 'The service keeps as many tasks running as desiredCount says.',
  'service.launch-rate': 'A service starts tasks only so fast, however many it wants.',
  'service.steady':
    'A service is steady when it runs as many healthy tasks as desired and nothing is left to replace.',
  'service.task-unhealthy': 'A task that fails its health checks is replaced by the service.',
  'service.tasks-started':
    'The service scheduler may start tasks up to the ceiling: desiredCount × maximumPercent.',
  'service.tasks-stopped':
    'The service scheduler may stop tasks down to the floor: desiredCount × minimumHealthyPercent.',
  'service.throttled': 'Tasks that keep failing are started at longer and longer intervals.',
  'target.moved':
    'A target gets traffic once it is healthy, and is drained for the deregistration delay before it goes.',
  'task.container-exited': 'When an essential container exits, its whole task stops.',
  'task.failed': 'A service puts a new task in the place of one that failed.',
  'task.health': 'The health status of a task follows from the health checks of its essential containers.',
  'task.activating':
    'The agent pulls the images and starts the containers in the order of their dependencies.',
  'task.deactivating':
    'Before its containers stop, a task is taken out of its target group, so that requests are not lost.',
  'task.deprovisioning': 'What belonged to the task alone, such as its network interface, is given back.',
  'task.pending': 'The task has a place and waits for the container agent to begin with it.',
  'task.provisioning': 'What a task needs before it can start is prepared: with awsvpc, a network interface.',
  'task.running':
    'All containers have started; behind a load balancer the task now has to pass health checks.',
  'task.stopped': 'The task is over; a service that has too few of them starts another one.',
  'task.stopping': 'Each container gets a SIGTERM, and a SIGKILL when stopTimeout is over.',
  'task.stop': 'A task that is told to stop gets a SIGTERM, and after stopTimeout a SIGKILL.',
  'traffic.errors-ended': 'Every request is answered again.',
  'traffic.errors-began': 'Users see errors: no task answers their requests, or not all of them.',
  'traffic.overloaded': 'More requests come than the tasks can answer; they wait, and latency grows.',
  'traffic.requests-lost':
    'Requests that were under way are lost when their task goes without having been drained.',
};

const byArea: Readonly<Record<string, string>> = {
  alarm: 'CloudWatch alarms can stop or roll back a deployment that is bad for its users.',
  billing: 'What runs is paid for by the second, often with a minimum.',
  capacity: 'A capacity provider fits the number of instances to the tasks that want to run.',
  codedeploy: 'CodeDeploy leads a blue/green deployment from one lifecycle event to the next.',
  deployment: 'A deployment replaces the tasks of a service by those of another revision.',
  fault: 'Something from outside happened to the run; the control loops now answer it.',
  iam: 'Roles decide what ECS, an instance or a task may do; a lack shows only when it is used.',
  instance: 'Instances come and go; tasks of services that were on them are placed again.',
  placement: 'Placement decides on which instance a task goes.',
  'run-task': 'A standalone task runs once; nobody replaces it when it stops.',
  scaling: 'Service auto scaling changes desiredCount to follow a metric.',
  schedule: 'A schedule starts a task at set times.',
  service: 'The service scheduler keeps as many healthy tasks running as desired.',
  shift: 'Traffic is moved from the old revision to the new one in steps, each of which may be watched.',
  target: 'A load balancer sends requests to its healthy targets only.',
  task: 'A task goes from PROVISIONING through PENDING and RUNNING to STOPPED.',
  traffic: 'Requests of the users, as the load balancer spreads them over healthy targets.',
  volume: 'Data outlives a task only where its volume does.',
  'zone-rebalancing':
    'Availability Zone rebalancing moves tasks until they are evenly spread over the zones.',
};

/** What a sort of event means, in one sentence; undefined for a reason of an area that nobody has described. */
export const meaningOf = (reason: string): string | undefined =>
  byId[reason] ?? byArea[reason.split('.')[0]!];
