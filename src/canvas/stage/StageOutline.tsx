import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { runStore } from '#store/run-store.ts';
import { select } from '#store/selection.ts';
import { focusOn, useStage, type Focus } from '#store/stage.ts';
import { geometryOf } from '../frame-geometry.ts';
import { present } from '../flow-store.ts';
import { bringIntoView, toScreen } from '../viewport.ts';
import type { RunScene } from './run-scene.ts';
import { fargateNodeOf } from './fargate-room.ts';
import { focusKey } from './stage-menu-offer.ts';
import { clustersOf, outlineRows, type OutlineRow, type OutlineRows } from './stage-outline-rows.ts';
import { rowTold } from './stage-outline-told.ts';
import { TaskTally } from './task-tally.ts';

/** How many items exist on either side of the active one; twenty thousand tasks would be slow otherwise. */
const near = 40;
/** While a run plays, the outline is made anew this often at most. */
const calmMs = 1000;

/**
 * What the stage paints, as a tree of words: clusters with services and their tasks, instances by zone with theirs,
 * targets. It is not seen; what has the keyboard here is chosen, and shown on the canvas.
 */
export function StageOutline({ scene }: { scene: RunScene }) {
  const tree = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [active, setActive] = useState<string>();
  const turn = useCalmTurn();
  const tally = useMemo(() => TaskTally.of(scene), [scene]);
  useEffect(() => () => tally.end(), [tally]);
  const rows = useMemo(
    () => outlineRows(scene, (key) => opened.get(key) ?? isOpenAtFirst(key)),
    // oxlint-disable-next-line react/exhaustive-deps -- the run moves on outside React, a turn at a time
    [scene, opened, turn],
  );
  const found = active === undefined ? -1 : rows.indexOf(active);
  const current = Math.max(0, found);
  const go = (to: number): void => {
    const next = rows.at(Math.max(0, Math.min(rows.length - 1, to)));
    if (!next) return;
    flushSync(() => setActive(next.key));
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  };
  const keys = (event: KeyboardEvent): void => {
    const here = rows.at(current);
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
    const open = (isOpen: boolean): void => setOpened(new Map(opened).set(here.key, isOpen));
    const act = {
      ArrowDown: () => go(current + 1),
      ArrowUp: () => go(current - 1),
      PageDown: () => go(current + 10),
      PageUp: () => go(current - 10),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => (here.row.isOpen === false ? open(true) : go(current + 1)),
      ArrowLeft: () => (here.row.isOpen === true ? open(false) : go(rows.indexOf(parentOf(here.key)))),
      Enter: () => choose(scene, here.row),
      ' ': () => choose(scene, here.row),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const { first, shown } = rowsNear(rows, current);
  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={-1}
      aria-label="Outline of the rehearsal"
      className="sr-only"
      onKeyDown={keys}
      onContextMenu={(event) => openWhereDrawn(event, scene, rows.at(current)?.row)}
    >
      {shown.map(({ row, key }, i) => (
        <Item
          key={key}
          scene={scene}
          tally={tally}
          row={row}
          isActive={first + i === current}
          onFocus={() => {
            setActive(key);
            choose(scene, row);
          }}
        />
      ))}
    </div>
  );
}

/** The rows that exist as elements. */
function rowsNear(rows: OutlineRows, current: number) {
  const first = Math.max(0, current - near);
  const count = Math.min(rows.length - first, 2 * near);
  return { first, shown: Array.from({ length: count }, (_, i) => rows.at(first + i)!) };
}

interface ItemProps {
  scene: RunScene;
  tally: TaskTally;
  row: OutlineRow;
  isActive: boolean;
  onFocus: () => void;
}

function Item({ scene, tally, row, isActive, onFocus }: ItemProps) {
  const focus = focusOf(row);
  const isChosen = useStage(
    (stage) => focus !== undefined && stage.focus?.what === focus.what && stage.focus.number === focus.number,
  );
  return (
    <div
      role="treeitem"
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={row.isOpen}
      aria-selected={isChosen}
      data-stage-focus={focus && focusKey(focus)}
      data-stage-zone={row.sort === 'zone' ? row.number % scene.about.zones.length : undefined}
      data-at={nodeOf(scene, row)}
      onFocus={onFocus}
    >
      {rowTold(scene, tally, row)}
    </div>
  );
}

/** Grows with the run, at once while it stands still and once in a while when it plays. */
function useCalmTurn(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = (): void => {
      timer = undefined;
      setTurn((turn) => turn + 1);
    };
    const stop = runStore.subscribe((state, before) => {
      if (state.services === before.services) return;
      if (!state.isPlaying) renew();
      else timer ??= setTimeout(renew, calmMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return turn;
}

/** Clusters and groups are open at first; what may hold thousands is not. */
const isOpenAtFirst = (key: string): boolean => /^(cluster|group) \d+$/.test(key);

const parentOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('/')));

function focusOf({ sort, number }: OutlineRow): Focus | undefined {
  return sort === 'task' || sort === 'host' ? { what: sort, number } : undefined;
}

/** The node of the design that a row is drawn in. */
function nodeOf(scene: RunScene, { sort, number }: OutlineRow): string | undefined {
  const { about, timeline } = scene;
  const { record } = timeline;
  switch (sort) {
    case 'cluster':
      return clustersOf(scene)[number]?.node;
    case 'workload':
      return about.workloads[number]?.node;
    case 'group':
      return about.groups[number]?.node;
    case 'zone':
      return zoneNodeOf(scene, number);
    case 'host':
      return about.groups[record.hostGroup.data[number]!]?.node;
    case 'targets':
      return about.targetGroups[number]?.loadBalancer;
    case 'task': {
      const host = record.host.data[number]!;
      const group = host < 0 ? undefined : about.groups[record.hostGroup.data[host]!];
      return group?.node ?? about.workloads[record.workload.data[number]!]?.node;
    }
  }
}

/** A zone of a group is drawn in it, one that only Fargate is in where its lanes are. */
function zoneNodeOf({ q, about }: RunScene, number: number): string | undefined {
  const group = about.groups[Math.floor(number / about.zones.length)];
  if (group) return group.node;
  const zone = number % about.zones.length;
  const node = about.workloads.find(({ zones }) => zones.includes(zone))?.node;
  return node === undefined ? undefined : (fargateNodeOf(q, node, 'FARGATE') ?? node);
}

function choose(scene: RunScene, row: OutlineRow): void {
  const focus = focusOf(row);
  const node = nodeOf(scene, row);
  if (focus) focusOn(focus);
  else if (node !== undefined) select([node]);
  const rect = geometryOf(present()).rects.get(node ?? '');
  if (rect) bringIntoView(rect);
}

/** From the keyboard, the menu opens at what the row stands for, and not where the row is hidden. */
function openWhereDrawn(event: React.MouseEvent, scene: RunScene, row: OutlineRow | undefined): void {
  const rect = row && geometryOf(present()).rects.get(nodeOf(scene, row) ?? '');
  if (!event.isTrusted || !rect) return;
  event.preventDefault();
  event.stopPropagation();
  const { x: clientX, y: clientY } = toScreen({ x: rect.x + 48, y: rect.y + 40 });
  const again = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY });
  event.target.dispatchEvent(again);
}
