import type { SharedRehearsal } from '#model/shared.ts';
import { clockText } from '../run/clock-text.ts';

/** From here on programs are known to cut links or to refuse them. */
export const longLinkCharacters = 8000;

const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

const mostTold = 3;

/** What is in a shared rehearsal, a line each; `labelOf` says what an intervention is called. */
export function contentsOf(shared: SharedRehearsal, labelOf: (name: string) => string): string[] {
  const { design, seed, interventions, parameters, catalogue = {}, atMs, speed, focus } = shared;
  const nodes = countOf(Object.keys(design.nodes).length, 'part');
  const links = countOf(Object.keys(design.links).length, 'line');
  const told = interventions
    .slice(0, mostTold)
    .map((each) => `${labelOf(each.do)} at ${clockText(each.atMs)}`);
  const rest = interventions.length - told.length;
  const changed = Object.keys(parameters).length;
  const { instanceTypes = {}, prices = {} } = catalogue;
  const figures = Object.keys(instanceTypes).length + Object.keys(prices).length;
  const begins = atMs === 0 ? 'Begins at 0:00.0' : `Begins at ${clockText(atMs)}`;
  return [
    `The design “${design.name}”: ${nodes} and ${links}, where they are drawn`,
    interventions.length === 0
      ? 'Nothing is done to it'
      : `Done to it: ${told.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    `Seed ${seed}${changed === 0 ? '' : `, ${countOf(changed, 'changed parameter')} of the model`}${figures === 0 ? '' : `, ${countOf(figures, 'figure')} in place of instance types and prices`}`,
    `${begins}, at ${speed}×${focus ? `, with ${focus.what} ${focus.number + 1} selected` : ''}`,
  ];
}
