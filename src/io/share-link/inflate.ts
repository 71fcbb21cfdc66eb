import { Inflate } from 'fflate';

/** What becomes larger than allowed while it is unpacked. */
export class TooMuch extends Error {}

/** One byte of deflated data stands for 1,032 at the most, so that this much at once never is too much to hold. */
const sliceBytes = 1024;

/**
 * Unpacks deflated bytes, and stops as soon as there are more than `mostBytes` of them: a few bytes can stand for
 * gigabytes. Throws `TooMuch` then, and something else for what was never deflated.
 */
export function inflateWithin(deflated: Uint8Array, mostBytes: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > mostBytes) throw new TooMuch();
    chunks.push(chunk);
  });
  for (let at = 0; at < deflated.length; at += sliceBytes)
    inflate.push(deflated.subarray(at, at + sliceBytes), at + sliceBytes >= deflated.length);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
