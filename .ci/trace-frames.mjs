// Reads from a trace of Chromium how long a page's main thread worked for each frame, and how much of that was script.

const scripts = new Set([
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'EvaluateScript',
]);

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, args?: any }} TraceEvent
 * @param {{ traceEvents: TraceEvent[] }} trace
 */
export function framesOf({ traceEvents }) {
  const events = traceEvents.filter(mainThread(traceEvents)).filter(({ ph, dur }) => ph === 'X' && dur);
  const tasks = outermost(events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask'));
  const script = outermost(events.filter(({ name }) => scripts.has(name)));
  const asked = events.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  // A frame begins with the task that calls back those who asked for it.
  const begins = tasks
    .filter(({ from, to }) => asked.some((at) => at >= from && at < to))
    .map(({ from }) => from);
  const frames = begins.slice(0, -1).map((from, i) => {
    const until = begins[i + 1] ?? from;
    return { busyMs: within(tasks, from, until), scriptMs: within(script, from, until) };
  });
  const busy = frames.map(({ busyMs }) => busyMs);
  return {
    frames: frames.length,
    busyMs: busy.reduce((sum, ms) => sum + ms, 0) / Math.max(1, frames.length),
    busyP95Ms: percentile(busy, 0.95),
    scriptP95Ms: percentile(
      frames.map(({ scriptMs }) => scriptMs),
      0.95,
    ),
  };
}

/** The thread of the page that worked most: a browser has others. @param {TraceEvent[]} events */
function mainThread(events) {
  const names = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { pid, tid, name } of events) {
    const key = `${pid} ${tid}`;
    if (name === 'FireAnimationFrame' && names.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return (/** @type {TraceEvent} */ { pid, tid }) => `${pid} ${tid}` === most?.[0];
}

/** Spans of time, in µs, without those that lie in others. @param {TraceEvent[]} events */
function outermost(events) {
  const sorted = events
    .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  let end = -Infinity;
  return sorted.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** How many ms of the spans begin in a stretch of time. @param {{ from: number, to: number }[]} spans @param {number} from @param {number} until */
function within(spans, from, until) {
  let ms = 0;
  for (const span of spans) if (span.from >= from && span.from < until) ms += (span.to - span.from) / 1000;
  return ms;
}

/** @param {number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
