/**
 * CRC-32 (the one of PNG and gzip) of a text in ASCII, as eight hexadecimal digits. It finds what chat and mail
 * programs do to links; it is no signature.
 */
export function checksum(text: string): string {
  let crc = 0xffff_ffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) & 0xff;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}
