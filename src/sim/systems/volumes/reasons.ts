import { reason } from '../../reason.ts';
import { kindOfNumber, volumeFacts } from './survives.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html';

const what = (kind: number): string => volumeFacts[kindOfNumber(kind)].says;

/** a task, b text with the name of the volume, c number of its kind. */
export const volumeLost = reason({
  id: 'volume.lost',
  level: 'normal',
  subjects: ['task', 'text', 'number'],
  words: (names, task, name, kind) =>
    `What ${names.taskOf(task)} kept in ${names.text(name)} (${what(kind)}) is lost with it.`,
  docs: page,
});

/** a task, b text with the name of the volume, c number of its kind. */
export const volumeKept = reason({
  id: 'volume.kept',
  level: 'detail',
  subjects: ['task', 'text', 'number'],
  words: (names, task, name, kind) =>
    `What ${names.taskOf(task)} wrote to ${names.text(name)} (${what(kind)}) is kept, and other tasks can go on with it.`,
  docs: page,
});

/** a task, b text with the name of the volume, c number of its kind, d host. */
export const volumeKeptOnHost = reason({
  id: 'volume.kept-on-host',
  level: 'detail',
  subjects: ['task', 'text', 'number', 'host'],
  words: (names, task, name, kind, host) =>
    `What ${names.taskOf(task)} wrote to ${names.text(name)} (${what(kind)}) stays on ${names.host(host)}: only tasks there can go on with it.`,
  docs: page,
});

/** a task, b text with the name of the volume, c number of its kind. */
export const volumeUnreachable = reason({
  id: 'volume.unreachable',
  level: 'notable',
  subjects: ['task', 'text', 'number'],
  words: (names, task, name, kind) =>
    `What ${names.taskOf(task)} wrote to ${names.text(name)} (${what(kind)}) cannot be reached unless it is kept in more than one zone.`,
  docs: page,
});

/** a host, b text with the name of the volume, c number of its kind. */
export const volumeLostWithHost = reason({
  id: 'volume.lost-with-host',
  level: 'notable',
  subjects: ['host', 'text', 'number'],
  words: (names, host, name, kind) =>
    `What was kept on ${names.host(host)} in ${names.text(name)} (${what(kind)}) is lost with the instance.`,
  docs: page,
});

export const volumeReasons = [
  volumeLost,
  volumeKept,
  volumeKeptOnHost,
  volumeUnreachable,
  volumeLostWithHost,
];
