import { inflateSync } from 'node:zlib';

/** The words of each page of a PDF whose pages have a content stream each, in the order of the pages. */
export function pdfPages(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const pages: string[] = [];
  for (const { index, 0: head } of text.matchAll(/<<[^<>]*\/Filter\s*\/FlateDecode[^<>]*>>\s*stream\r?\n/g)) {
    const start = index + head.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const stream = inflateSync(bytes.subarray(start, start + length)).toString('latin1');
    const shown = [...stream.matchAll(/<([0-9A-Fa-f]+)> Tj/g)].map(([, hex]) =>
      Buffer.from(hex!, 'hex').toString('latin1'),
    );
    if (shown.length > 0) pages.push(shown.join(' '));
  }
  return pages;
}
