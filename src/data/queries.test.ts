import { afterEach, describe, expect, test, vi } from 'vitest';
import { emptyDesign } from '#model/design.ts';
import { FileUnavailable, queryClient, templateQuery, templatesQuery } from './queries.ts';

const template = { id: 'web', title: 'Web', summary: 'A web service.', tags: ['Fargate'] };

function serve(files: Record<string, unknown>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const file = Object.entries(files).find(([path]) => address.endsWith(path));
    if (!file) return Promise.resolve(new Response('', { status: 404 }));
    const body = typeof file[1] === 'string' ? file[1] : JSON.stringify(file[1]);
    return Promise.resolve(new Response(body));
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

describe('static files', () => {
  test('are read once', async () => {
    const asked = serve({ 'templates/index.json': { templates: [template] } });
    expect(await queryClient.fetchQuery(templatesQuery)).toEqual([template]);
    expect(await queryClient.fetchQuery(templatesQuery)).toEqual([template]);
    expect(asked).toHaveLength(1);
  });

  test('a template is a design', async () => {
    serve({ 'templates/web.stagewright.json': emptyDesign('template-web', 'Web') });
    expect(await queryClient.fetchQuery(templateQuery('web'))).toMatchObject({ name: 'Web' });
  });

  test.each([
    ['is missing', {}, /could not be loaded \(404\)/],
    ['is not JSON', { 'web.stagewright.json': '<html>' }, /not what this version expects/],
    ['has another shape', { 'web.stagewright.json': { nodes: [] } }, /not what this version expects/],
  ])('a file that %s is told plainly', async (_what, files, words) => {
    serve(files);
    const failing = queryClient.fetchQuery({ ...templateQuery('web'), retry: false });
    await expect(failing).rejects.toThrow(FileUnavailable);
    await expect(failing).rejects.toThrow(words);
  });

  test('no connection is told plainly', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const failing = queryClient.fetchQuery({ ...templatesQuery, retry: false });
    await expect(failing).rejects.toThrow(/could not be loaded. Check the connection/);
  });
});
