import { z } from '../zod.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html';

export const users = defineKind({
  kind: 'users',
  label: 'Users',
  group: 'Traffic',
  summary: 'Where requests come from, and how many.',
  keywords: ['clients', 'internet', 'traffic', 'requests'],
  docs,
  icon: 'users',
  schema: z.strictObject({
    name: field(z.string(), { help: 'What these users are called in the picture.', docs, group: 'Basics' }),
    protocol: field(z.enum(['HTTP', 'HTTPS', 'HTTP2', 'GRPC', 'TCP', 'TLS', 'UDP']), {
      help: 'What the clients speak.',
      docs,
      default: 'HTTPS',
      group: 'Basics',
    }),
    pattern: field(z.enum(['constant', 'ramp', 'spike', 'daily']), {
      help: 'How the rate of requests changes over time.',
      docs,
      default: 'constant',
      group: 'Rate',
    }),
    ratePerSecond: field(z.number().min(0).max(1e7), {
      help: 'Requests a second; the base from which ramps, spikes and days rise.',
      docs,
      unit: 'req/s',
      default: 100,
      group: 'Rate',
    }),
    peakRatePerSecond: field(z.number().min(0).max(1e7), {
      help: 'The rate at the top of a ramp, spike or day.',
      docs,
      unit: 'req/s',
      group: 'Rate',
    }),
    startSeconds: field(z.number().min(0), {
      help: 'When a ramp or spike begins, counted from the start of the simulation.',
      docs,
      unit: 's',
      default: 60,
      group: 'Rate',
    }),
    durationSeconds: field(z.number().min(1), {
      help: 'How long the ramp rises, the spike lasts, or the day is.',
      docs,
      unit: 's',
      default: 300,
      group: 'Rate',
    }),
  }),
  nameProp: 'name',
  create: () => ({ name: 'Users', protocol: 'HTTPS', pattern: 'constant', ratePerSecond: 100 }),
  size: { width: 148, height: 64 },
  facts: (q: Query, id: string): string => {
    const { pattern, ratePerSecond = 100, peakRatePerSecond } = q.props('users', id);
    const base = `${ratePerSecond.toLocaleString('en-US')} req/s`;
    if (pattern === undefined || pattern === 'constant' || peakRatePerSecond === undefined) return base;
    return `${ratePerSecond.toLocaleString('en-US')} to ${peakRatePerSecond.toLocaleString('en-US')} req/s`;
  },
});
