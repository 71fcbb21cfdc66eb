import { useMemo } from 'react';
import type { Design } from '#model/design.ts';
import { diffDesigns } from '#model/diff.ts';
import { applyEdits } from '#model/edit.ts';
import { isObject, sameJson, type JsonObject } from '#model/json.ts';
import { linkKind, nodeKind } from '#model/registry.ts';
import { useDesign } from '#store/design-store.ts';
import type { Fix } from '#store/findings.ts';

/** What a fix would change, line by line, before it is applied. */
export function FixPreview({ fix }: { fix: Fix }) {
  const design = useDesign((state) => state.design);
  const lines = useMemo(() => changes(design, fix), [design, fix]);
  if (lines.length === 0) return null;
  return (
    <dl
      className="max-w-[68ch] overflow-x-auto rounded-control border border-line bg-inset px-3 py-2 font-mono text-sm"
      aria-label={`${fix.label} would change`}
    >
      {lines.map(({ what, before, after }) => (
        <div key={what} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{what}</dt>
          <dd>
            {before !== undefined && <del className="text-error">{before}</del>}{' '}
            {after !== undefined && <ins className="text-ok no-underline">{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Line {
  what: string;
  before?: string;
  after?: string;
}

function changes(design: Design, fix: Fix): Line[] {
  let next;
  try {
    next = applyEdits(design, fix.edits);
  } catch {
    return [];
  }
  const { nodes, links } = diffDesigns(design, next);
  return [...Object.values(nodes), ...Object.values(links)].flatMap(({ before, after }) => {
    const label = nodeKind((after ?? before)!.kind)?.label ?? linkKind((after ?? before)!.kind)?.label ?? '';
    if (!before || !after)
      return [
        before
          ? { what: 'remove', before: label }
          : { what: 'add', after: `${label} ${nameIn(after?.props)}` },
      ];
    return propLines(before.props, after.props);
  });
}

/** Down to the innermost parameter that differs, so that one changed number does not show as a changed object. */
function propLines(before: JsonObject, after: JsonObject, path = ''): Line[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [from, to] = [before[key], after[key]];
    const what = path === '' ? key : `${path}.${key}`;
    if (sameJson(from, to)) return [];
    if (isObject(from) && isObject(to)) return propLines(from, to, what);
    return [
      {
        what,
        ...(from === undefined ? {} : { before: short(from) }),
        ...(to === undefined ? {} : { after: short(to) }),
      },
    ];
  });
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

function nameIn(props: JsonObject | undefined): string {
  const name =
    props && Object.entries(props).find(([key, value]) => /name/i.test(key) && typeof value === 'string');
  return name ? String(name[1]) : '';
}
