import { parameter } from '../../parameters.ts';

export const legacyEniRace = parameter({
  name: 'legacyEniRace',
  value: 'off',
  words: ['off', 'on'],
  basis: 'inferred',
  says: 'With "on", free network interfaces are not looked at when an instance is chosen, as users have reported.',
  source: 'https://github.com/aws/containers-roadmap/issues/1545',
});

export const scaleInWithinAz = parameter({
  name: 'scaleInWithinAz',
  value: 'mostLoaded',
  words: ['mostLoaded', 'random'],
  basis: 'inferred',
  says: 'Which task of the zone with the most tasks stops: one on the instance with the most tasks of the service, or any. Two pages of AWS differ.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html',
});

export const clockStartsAtSeconds = parameter({
  name: 'clockStartsAtSeconds',
  // 2026-01-01T00:00:00Z
  value: 1_767_225_600,
  basis: 'simplified',
  says: 'The date and time, in seconds since 1970 in UTC, at which a run begins, for constraints on registeredAt.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html',
});

export const agentVersion = parameter({
  name: 'agentVersion',
  value: '1.100.0',
  basis: 'simplified',
  says: 'The version of the ECS agent on every instance, for constraints on agentVersion.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-versions.html',
});
