import type { LinkId, NodeId } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import { allow } from './role-edits.ts';

/** A drawn access of a container to a resource that IAM guards. */
export interface Access {
  link: LinkId;
  container: NodeId;
  resource: NodeId;
  /** What the policy must hold, as narrow as the drawing says. */
  statement: JsonObject;
  actions: readonly string[];
  /** Whether the person named the actions; otherwise they are typical ones. */
  isExact: boolean;
}

const typical: Readonly<
  Record<string, { read: readonly string[]; write: readonly string[]; arns(name: string): string[] }>
> = {
  's3-bucket': {
    read: ['s3:GetObject', 's3:ListBucket'],
    write: ['s3:PutObject', 's3:DeleteObject'],
    arns: (name) => [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
  },
  'dynamodb-table': {
    read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    write: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    arns: (name) => [`arn:aws:dynamodb:*:*:table/${name}`],
  },
  'sqs-queue': {
    read: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    write: ['sqs:SendMessage'],
    arns: (name) => [`arn:aws:sqs:*:*:${name}`],
  },
};

/** The access a `uses` link stands for; undefined for one without IAM, such as a database with a password. */
export function accessOf(q: Query, link: LinkId): Access | undefined {
  const { from, to } = q.link(link)!;
  const { access = 'read-write', actions: exact = [] } = q.linkProps('uses', link);
  const kind = typical[q.node(to)?.kind ?? ''];
  if (!kind && exact.length === 0) return undefined;
  const usual = kind
    ? [...(access === 'write' ? [] : kind.read), ...(access === 'read' ? [] : kind.write)]
    : [];
  const actions = exact.length > 0 ? exact : usual;
  return {
    link,
    container: from,
    resource: to,
    statement: allow(actions, kind ? kind.arns(titleOf(q, to)) : ['*']),
    actions,
    isExact: exact.length > 0,
  };
}

/** What the containers of a task definition call with the rights of its task role. */
export function accessesOf(q: Query, { containers }: TaskDefinitionView): Access[] {
  return containers.flatMap(({ at, prefix }) =>
    prefix.length > 0 ? [] : q.linksFrom(at, 'uses').flatMap((link) => accessOf(q, link) ?? []),
  );
}

/** 'uploads and jobs'. */
export function resourceNames(q: Query, accesses: readonly Access[]): string {
  return [...new Set(accesses.map(({ resource }) => titleOf(q, resource)))].join(' and ');
}
