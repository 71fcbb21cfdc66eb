import type { SeriesKey } from '../../system.ts';

export const costRate: SeriesKey = {
  id: 'costMicroUsdPerHour',
  per: 'workload',
  says: 'What its tasks and its share of instances and load balancers cost an hour, in millionths of a dollar',
};

export const runCostRate: SeriesKey = {
  id: 'runCostMicroUsdPerHour',
  per: 'run',
  says: 'What everything together costs an hour, in millionths of a dollar',
};

export const runSpent: SeriesKey = {
  id: 'runSpentMicroUsd',
  per: 'run',
  says: 'What everything together has cost since the run began, in millionths of a dollar',
};
