import { beforeEach, describe, expect, test, vi } from 'vitest';
import { design } from '#model/build.ts';
import { emptyDesign, type Design, type DesignLink } from '#model/design.ts';
import { unsound } from '#model/grammar.ts';
import { copySelection, copyToSystem, cut, duplicate, pasteText } from './clipboard.ts';
import { designStore, openDesign, undo } from './design-store.ts';
import { noticesStore } from './notices.ts';
import { select, selectionStore } from './selection.ts';

// A cluster with a service that runs a task definition of two containers, a role and a file system around it.
const drawn = {
  ...design((d) => {
    const cluster = d.node('cluster', { clusterName: 'main' });
    const service = d.node('service', { serviceName: 'web' }, cluster);
    const definition = d.node('task-definition', { family: 'web' }, cluster);
    const app = d.node('container', { name: 'app' }, definition);
    const proxy = d.node('container', { name: 'proxy' }, definition);
    d.link('depends-on', app, proxy, { condition: 'START' });
    d.link('runs', service, definition);
    d.link('task-role', d.node('iam-role', { roleName: 'reader' }), definition);
    d.link('mount', app, d.node('efs', { name: 'data' }), { containerPath: '/data' });
    d.node('note', { text: 'Mind this' });
    d.node('task-definition', { family: 'other' });
  }),
  id: 'home',
  layout: {
    'cluster-1': { x: 100, y: 100, width: 600, height: 400 },
    'service-1': { x: 40, y: 60 },
    'task-definition-1': { x: 300, y: 60 },
    'iam-role-1': { x: 900, y: 50 },
    'task-definition-2': { x: 900, y: 500 },
  },
} satisfies Design;

const present = (): Design => designStore.getState().design;
const selected = (): string[] => [...selectionStore.getState().ids];
const linksOf = (kind: string): DesignLink[] =>
  Object.values(present().links).filter((link) => link.kind === kind);

function copyOf(...ids: string[]): string {
  select(ids);
  return copySelection();
}

beforeEach(() => {
  noticesStore.setState({ notices: [] });
  openDesign(drawn);
});

describe('duplicate', () => {
  test('copies what is inside, under new ids and free names, beside the original, as one step', () => {
    select(['task-definition-1', 'container-1']);
    expect(duplicate()).toBe(true);
    expect(selected()).toEqual(['task-definition-3']);
    const { nodes, layout } = present();
    expect(nodes['task-definition-3']).toMatchObject({ parent: 'cluster-1', props: { family: 'web-2' } });
    expect(nodes['container-3']).toMatchObject({ parent: 'task-definition-3', props: { name: 'app' } });
    expect(nodes['container-4']).toMatchObject({ parent: 'task-definition-3', props: { name: 'proxy' } });
    expect(layout['task-definition-3']).toMatchObject({ x: 324, y: 84 });
    expect(unsound(present())).toEqual([]);
    undo();
    expect(present()).toEqual(drawn);
  });

  test('keeps links inside, and those to what is around it', () => {
    select(['task-definition-1']);
    duplicate();
    expect(linksOf('depends-on')).toContainEqual(
      expect.objectContaining({ from: 'container-3', to: 'container-4', props: { condition: 'START' } }),
    );
    expect(linksOf('mount').map(({ from, to }) => `${from} ${to}`)).toEqual([
      'container-1 efs-1',
      'container-3 efs-1',
    ]);
    expect(linksOf('task-role').map(({ to }) => to)).toEqual(['task-definition-1', 'task-definition-3']);
  });

  test('never takes the place of a link that may only be there once', () => {
    select(['iam-role-1']);
    duplicate();
    expect(linksOf('task-role')).toEqual([drawn.links['task-role-1']]);
    select(['task-definition-1']);
    duplicate();
    expect(linksOf('runs')).toEqual([drawn.links['runs-1']]);
  });

  test('of nothing, or of links alone, does nothing', () => {
    select(['runs-1']);
    expect(duplicate()).toBe(false);
    expect(present()).toEqual(drawn);
  });
});

describe('copy and paste', () => {
  test('a container goes into the selected task definition, or that of the selected container', () => {
    const text = copyOf('container-1');
    select(['task-definition-2']);
    expect(pasteText(text)).toBe('pasted');
    expect(present().nodes['container-3']).toMatchObject({
      parent: 'task-definition-2',
      props: { name: 'app' },
    });
    select(['container-2']);
    pasteText(text);
    expect(present().nodes['container-4']).toMatchObject({
      parent: 'task-definition-1',
      props: { name: 'app-2' },
    });
    expect(unsound(present())).toEqual([]);
  });

  test('without a task definition to go into it is refused, and the reason told', () => {
    const text = copyOf('container-1');
    openDesign(emptyDesign('another'));
    expect(pasteText(text)).toBe('refused');
    expect(present().nodes).toEqual({});
    expect(noticesStore.getState().notices).toMatchObject([
      { tone: 'error', text: expect.stringContaining('belongs inside a task definition') },
    ]);
  });

  test('in another design keeps its inner links and drops the outer ones', () => {
    const text = copyOf('cluster-1', 'iam-role-1');
    openDesign({ ...drawn, id: 'another', links: {} });
    expect(pasteText(text)).toBe('pasted');
    expect(linksOf('runs')).toMatchObject([{ from: 'service-2', to: 'task-definition-3' }]);
    expect(linksOf('task-role')).toMatchObject([{ from: 'iam-role-2', to: 'task-definition-3' }]);
    expect(linksOf('mount')).toEqual([]);
    expect(unsound(present())).toEqual([]);
  });

  test('each paste of the same text lands a step further', () => {
    const text = copyOf('iam-role-1');
    pasteText(text);
    pasteText(text);
    expect(present().layout['iam-role-2']).toMatchObject({ x: 924, y: 74 });
    expect(present().layout['iam-role-3']).toMatchObject({ x: 948, y: 98 });
    expect(present().nodes['iam-role-3']?.props['roleName']).toBe('reader-3');
  });

  test('a frame pasted twice does not end up inside its own copy', () => {
    openDesign({ ...design((d) => d.node('frame', { title: 'Group' })), id: 'frames' });
    const text = copyOf('frame-1');
    pasteText(text);
    pasteText(text);
    expect(Object.values(present().nodes).map(({ parent }) => parent)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('lands where it is told, in the coordinates of the frame it goes into', () => {
    const text = copyOf('service-1', 'task-definition-1');
    pasteText(text, { x: 400, y: 300 });
    expect(present().layout['service-2']).toMatchObject({ x: 300, y: 200 });
    expect(present().layout['task-definition-3']).toMatchObject({ x: 560, y: 200 });
    openDesign(emptyDesign('another'));
    pasteText(text, { x: 10, y: 20 });
    expect(present().layout['service-1']).toMatchObject({ x: 10, y: 20 });
    expect(present().nodes['service-1']).not.toHaveProperty('parent');
  });

  test('into a frame without a place lands below its title', () => {
    const text = copyOf('service-1');
    openDesign({ ...design((d) => d.node('cluster')), id: 'another' });
    select(['cluster-1']);
    pasteText(text);
    expect(present().nodes['service-1']?.parent).toBe('cluster-1');
    expect(present().layout['service-1']).toMatchObject({ x: 24, y: 56 });
  });

  test('cut takes away what it copied', () => {
    select(['note-1']);
    const text = cut();
    expect(present().nodes).not.toHaveProperty('note-1');
    expect(designStore.getState().undoName).toBe('Cut');
    pasteText(text);
    expect(present().nodes['note-1']?.props).toEqual({ text: 'Mind this' });
    expect(noticesStore.getState().notices).toEqual([]);
  });

  test('notes keep their words', () => {
    select(['note-1']);
    duplicate();
    expect(present().nodes['note-2']?.props).toEqual({ text: 'Mind this' });
  });
});

describe('texts from elsewhere', () => {
  const text = (change: object): string => {
    const fragment: unknown = JSON.parse(copyOf('task-definition-1'));
    return JSON.stringify({ ...(fragment as object), ...change });
  };

  test.each([
    ['plain words', 'hello "fragment"'],
    ['other JSON', '{"family":"fragment"}'],
    ['an array', '["fragment"]'],
    ['nothing', ''],
  ])('%s are no fragment', (_what, other) => {
    expect(pasteText(other)).toBe('not-a-fragment');
  });

  test('of a shape or version that is not known are no fragment', () => {
    expect(pasteText(text({ schemaVersion: 99 }))).toBe('not-a-fragment');
    expect(pasteText(text({ nodes: { a: { kind: 'note' } } }))).toBe('not-a-fragment');
    expect(pasteText(text({ layout: { a: { x: 'far', y: 0 } } }))).toBe('not-a-fragment');
  });

  test.each([
    ['unknown kinds', { a: { kind: 'spaceship', props: {} } }, 'does not know the kind spaceship'],
    [
      'nonsense',
      { a: { kind: 'note', props: {} }, b: { kind: 'vpc', parent: 'a', props: {} } },
      'does not contain',
    ],
    [
      'circles',
      { a: { kind: 'frame', parent: 'b', props: {} }, b: { kind: 'frame', parent: 'a', props: {} } },
      'nothing to paste',
    ],
  ])('that hold %s are refused with the reason', (_what, nodes, words) => {
    expect(pasteText(text({ nodes, links: {}, layout: {} }))).toBe('refused');
    expect(present()).toEqual(drawn);
    expect(noticesStore.getState().notices).toMatchObject([{ text: expect.stringContaining(words) }]);
  });

  test('with links that join nothing, or what they cannot, come without them', () => {
    const links = {
      one: { kind: 'runs', from: 'nowhere', to: 'task-definition-1', props: {} },
      two: { kind: 'runs', from: 'container-1', to: 'task-definition-1', props: {} },
    };
    expect(pasteText(text({ from: 'elsewhere', links }))).toBe('pasted');
    expect(Object.keys(present().links)).toEqual(Object.keys(drawn.links));
    expect(unsound(present())).toEqual([]);
  });
});

describe('the system clipboard', () => {
  test('that is forbidden cuts nothing and says so', async () => {
    const writeText = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('NotAllowedError')));
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    select(['note-1']);
    await copyToSystem('cut');
    vi.unstubAllGlobals();
    expect(writeText).toHaveBeenCalledOnce();
    expect(present()).toEqual(drawn);
    expect(noticesStore.getState().notices).toMatchObject([{ tone: 'error' }]);
  });
});
