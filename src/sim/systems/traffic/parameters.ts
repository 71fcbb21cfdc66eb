import { parameter } from '../../parameters.ts';

const rulesPage = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html';

export const defaultRuleWeight = parameter({
  name: 'defaultRuleWeight',
  value: 1,
  basis: 'simplified',
  says: 'How many requests the default rule of a load balancer gets for each one that matches a rule with a path or host; users of a design do not say what they ask for.',
  source: rulesPage,
});

export const requestPatienceMs = parameter({
  name: 'requestPatienceMs',
  value: 10_000,
  basis: 'simplified',
  says: 'How long requests wait for busy tasks; those that would have to wait longer fail. A load balancer itself would wait for 60 s.',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
});

export const idleTimeoutMs = parameter({
  name: 'idleTimeoutMs',
  value: 60_000,
  basis: 'documented',
  says: 'How long a load balancer keeps a connection open over which nothing is sent.',
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
});

export const trafficTickMs = parameter({
  name: 'trafficTickMs',
  value: 1000,
  basis: 'simplified',
  says: 'How often traffic is looked at while a queue grows or shrinks, or while targets are in slow start; otherwise only when something changes.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
});

export const failingTickMs = parameter({
  name: 'failingTickMs',
  value: 10_000,
  basis: 'simplified',
  says: 'How often failed requests are counted up while requests fail and nothing changes.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
});

export const trafficParameters = [
  defaultRuleWeight,
  requestPatienceMs,
  idleTimeoutMs,
  trafficTickMs,
  failingTickMs,
];
