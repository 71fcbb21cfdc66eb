import type { LinkId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { numberText } from './number-text.ts';
import type { Flow } from './traffic-now.ts';

/** '118', '1,250', '0.4': a rate with as many digits as one reads at a glance. */
export function rateText(perSecond: number): string {
  if (perSecond === 0) return '0';
  if (perSecond < 0.1) return '<0.1';
  if (perSecond < 10) return String(Math.round(perSecond * 10) / 10);
  return numberText(Math.round(perSecond));
}

/** '240 ms', '1.3 s'. */
export function latencyText(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`;
}

/** What a link says: '118/s · 2 failed/s · 240 ms'. */
export function flowWords({ rate, failed, latencyMs, waiting }: Flow): string {
  if (rate === 0 && failed === 0) return 'no requests';
  if (rate > 0 && failed >= rate * 0.995) return `all ${rateText(rate)}/s fail`;
  const parts = [`${rateText(rate)}/s`];
  if (failed > 0) parts.push(`${rateText(failed)} failed/s`);
  if (waiting >= 1) parts.push(`${rateText(waiting)} waiting`);
  if (latencyMs !== undefined && failed < rate) parts.push(latencyText(latencyMs));
  return parts.join(' · ');
}

/** What a load balancer says: '118 ok · 2 failed/s'. */
export function answeredWords({ rate, failed }: Flow): string {
  if (rate === 0 && failed === 0) return 'no requests';
  const ok = Math.max(0, rate - failed);
  return failed > 0 ? `${rateText(ok)} ok · ${rateText(failed)} failed/s` : `${rateText(ok)} ok/s`;
}

/** The same at length: who sends, how many, how many fail, how long it takes. */
export function flowTold(q: Query, link: LinkId, flow: Flow): string[] {
  const drawn = q.link(link);
  const ends = drawn ? `${titleOf(q, drawn.from)} → ${titleOf(q, drawn.to)}` : link;
  if (flow.rate === 0 && flow.failed === 0) return [ends, 'No requests'];
  const lines = [ends, `${rateText(flow.rate)} requests a second`];
  if (flow.failed > 0) {
    const share = flow.rate > 0 ? ` (${Math.min(100, Math.round((100 * flow.failed) / flow.rate))} %)` : '';
    lines.push(`${rateText(flow.failed)} of them fail${share}`);
  }
  if (flow.waiting >= 1) lines.push(`${rateText(flow.waiting)} wait for a task`);
  if (flow.latencyMs !== undefined && flow.failed < flow.rate)
    lines.push(`${latencyText(flow.latencyMs)} until one is answered`);
  return lines;
}
