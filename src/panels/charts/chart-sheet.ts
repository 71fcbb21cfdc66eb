/** Pictures of the same width, one beneath the other, as one SVG picture. */
export function sheetSvg(
  pictures: ReadonlyArray<{ readonly svg: string; readonly heightPx: number }>,
  widthPx: number,
): string {
  const heightPx = pictures.reduce((sum, picture) => sum + picture.heightPx, 0);
  let top = 0;
  const placed = pictures.map((picture) => {
    const group = `<g transform="translate(0 ${top})">\n${picture.svg}</g>`;
    top += picture.heightPx;
    return group;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}">`,
    ...placed,
    '</svg>',
    '',
  ].join('\n');
}
