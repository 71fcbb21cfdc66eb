// What stands in the files that a run is taken away as, read without any of the code that wrote them.

/** Frames of an animated GIF, and how long it plays, by walking its blocks. Throws where they do not add up. */
export function readGif(bytes: Buffer): { width: number; height: number; frames: number; seconds: number } {
  if (bytes.subarray(0, 6).toString('latin1') !== 'GIF89a') throw new Error('This is no GIF89a.');
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  const colours = bytes[10]!;
  let at = 13 + tableLength(colours);
  let [frames, hundredths] = [0, 0];
  const skipBlocks = (): void => {
    while (bytes[at] !== 0) at += bytes[at]! + 1;
    at++;
  };
  for (;;) {
    const kind = bytes[at++];
    if (kind === 0x3b) break;
    if (kind === 0x21) {
      if (bytes[at++] === 0xf9) hundredths += bytes.readUInt16LE(at + 2);
      skipBlocks();
    } else if (kind === 0x2c) {
      const local = bytes[at + 8]!;
      at += 9 + tableLength(local) + 1;
      skipBlocks();
      frames++;
    } else throw new Error(`There is no block ${String(kind)} at ${at - 1}.`);
  }
  if (at !== bytes.length) throw new Error(`The file goes on after its end, at ${at} of ${bytes.length}.`);
  return { width, height, frames, seconds: hundredths / 100 };
}

const tableLength = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** The format that the EBML header of a Matroska file names. */
export function readDocType(bytes: Buffer): string {
  if (bytes.readUInt32BE(0) !== 0x1a45dfa3) throw new Error('There is no EBML header.');
  const at = bytes.indexOf(Buffer.from([0x42, 0x82]));
  const length = bytes[at + 2]! & 0x7f;
  return bytes.subarray(at + 3, at + 3 + length).toString('latin1');
}
