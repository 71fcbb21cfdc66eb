import type { NodeId } from '#model/design.ts';
import { askToIntervene } from '#store/asking.ts';
import { run } from '#store/run.ts';
import { runStore, type InterventionForm } from '#store/run-store.ts';
import { select } from '#store/selection.ts';
import { focusOn, type Focus } from '#store/stage.ts';
import { setView } from '#store/view.ts';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { fit, fitSelection } from '../commands.ts';
import { clockOf, lostSince } from './zone-names.ts';
import type { RunScene } from './run-scene.ts';
import {
  fitting,
  presetsFor,
  thingsOfFocus,
  thingsOfNode,
  zoneThings,
  type Thing,
} from './stage-menu-things.ts';
import { deploymentOf, lastChangeOf } from './stage-moments.ts';

export interface StageTarget {
  readonly node: NodeId | undefined;
  readonly focus: Focus | undefined;
  /** Number of an Availability Zone, where it was pressed and nothing in it. */
  readonly zone: number | undefined;
}

/** What can be done on stage with what was pressed: interventions that fit it, and ways to know more. */
export function stageEntries(scene: RunScene, { node, focus, zone }: StageTarget): readonly MenuEntry[] {
  const forms = runStore.getState().about?.interventions ?? [];
  if (!focus && zone !== undefined) return zoneEntries(scene, forms, zone, node);
  const things = focus ? thingsOfFocus(scene, focus) : node === undefined ? [] : thingsOfNode(scene, node);
  const know = focus ? knowFocus(scene, focus) : node === undefined ? [] : knowNode(scene, node);
  if (focus === undefined && node === undefined) return groundEntries(scene, forms);
  const done = things.flatMap((thing, i) => thingEntries(forms, thing, i === 0 || isFlat(forms, thing)));
  const heading = focus && things[0] ? [{ type: 'heading' as const, label: things[0].name }] : [];
  return separated([[...heading, ...know], done, node === undefined ? [] : nodeEntries(node)]);
}

/** What can be done to a zone, and then what to the part of the design that it is drawn in. */
function zoneEntries(
  scene: RunScene,
  forms: readonly InterventionForm[],
  zone: number,
  node: NodeId | undefined,
): readonly MenuEntry[] {
  const isLost =
    lostSince(scene.about.zones[zone]!, runStore.getState().interventions, atMsOf(scene)) !== undefined;
  const thing = zoneThings(scene)[zone]!;
  const own = fitting(forms, thing).filter((form) => form.do !== (isLost ? 'lose-zone' : 'restore-zone'));
  const around = node === undefined ? [] : thingsOfNode(scene, node).filter(({ by }) => by !== 'zone');
  return separated([
    [{ type: 'heading', label: thing.name }, ...own.map((form) => entryOf(form, thing))],
    around.flatMap((each) => thingEntries(forms, each, false)),
    node === undefined ? [] : nodeEntries(node),
  ]);
}

const atMsOf = ({ timeline }: RunScene): number => Math.floor(timeline.atMs);

/** A thing with so few entries needs no menu of its own. */
const isFlat = (forms: readonly InterventionForm[], thing: Thing): boolean =>
  fitting(forms, thing).length <= 2;

function thingEntries(forms: readonly InterventionForm[], thing: Thing, isOpen: boolean): MenuEntry[] {
  const own = fitting(forms, thing);
  const isOfTasks = (form: InterventionForm): boolean =>
    thing.by === 'service' && form.fields.some(({ name }) => name === 'task');
  const entry = (form: InterventionForm): MenuEntry => entryOf(form, thing);
  const direct = own.filter((form) => !isOfTasks(form)).map(entry);
  const ofTasks = own.filter(isOfTasks).map(entry);
  const all: MenuEntry[] = [
    ...direct,
    ...(ofTasks.length > 0
      ? [{ type: 'submenu' as const, label: `Tasks of ${thing.name}`, entries: ofTasks }]
      : []),
  ];
  if (isOpen || all.length === 0) return all;
  return [{ type: 'submenu', label: thing.name, entries: all }];
}

const entryOf = (form: InterventionForm, thing: Thing): MenuEntry => ({
  label: thing.by === 'role' ? `${form.label}: ${thing.name}…` : `${form.label}…`,
  onSelect: () => askToIntervene(form, presetsFor(form, thing)),
});

function knowFocus(scene: RunScene, focus: Focus): MenuEntry[] {
  const entries: MenuEntry[] = [{ label: 'Explain', onSelect: () => focusOn(focus) }];
  const changedAtMs = lastChangeOf(scene.timeline, focus);
  if (changedAtMs !== undefined)
    entries.push({
      label: `Go to its last change, ${clockOf(changedAtMs)}`,
      onSelect: () => {
        focusOn(focus);
        run.seekTo(changedAtMs);
      },
    });
  return entries;
}

function knowNode(scene: RunScene, node: NodeId): MenuEntry[] {
  const workload = scene.about.workloads.findIndex((each) => each.node === node);
  const deployment = workload < 0 ? undefined : deploymentOf(scene.timeline, workload);
  if (deployment === undefined) return [];
  return [
    {
      label: 'Explain its latest deployment',
      onSelect: () => focusOn({ what: 'deployment', number: deployment }),
    },
  ];
}

const nodeEntries = (node: NodeId): MenuEntry[] => [
  { label: 'Zoom to it', shortcut: 'Shift+2', onSelect: fitSelection },
  {
    label: 'Edit it in the design',
    onSelect: () => {
      setView({ mode: 'design' });
      select([node]);
    },
  },
];

function groundEntries(scene: RunScene, forms: readonly InterventionForm[]): MenuEntry[] {
  const zones = zoneThings(scene).flatMap((thing) => thingEntries(forms, thing, false));
  const services = scene.about.workloads
    .slice(0, 30)
    .flatMap(({ node }) => thingsOfNode(scene, node))
    .flatMap((thing) => thingEntries(forms, thing, false));
  return separated([services, zones, [{ label: 'Zoom to fit', shortcut: 'Shift+1', onSelect: fit }]]);
}

function separated(groups: ReadonlyArray<readonly MenuEntry[]>): MenuEntry[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, i): MenuEntry[] => (i === 0 ? [...group] : [{ type: 'separator' }, ...group]));
}
