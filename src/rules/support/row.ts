import type { Design } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import type { Json, JsonObject, JsonPath } from '#model/json.ts';
import type { Launch } from '#model/view/launch.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';

/** What has the parameter. `runner` is a service or standalone task; the rest are parts of a task definition. */
export type SubjectKind =
  | 'task-definition'
  | 'container'
  | 'port'
  | 'mount'
  | 'resource-requirement'
  | 'system-control'
  | 'volume'
  | 'runner';

/** Where a row applies: everything that is said must hold. */
export interface Where {
  /** It must run there: declared in requiresCompatibilities, or the capacity of a runner. */
  readonly launch?: Launch;
  /** It runs there alone. */
  readonly only?: Launch;
  /** It runs somewhere, but not there. */
  readonly not?: Launch;
  readonly os?: 'linux' | 'windows';
  /** The network mode in force is one of these. */
  readonly mode?: readonly string[];
}

/** The surroundings of a subject. */
export interface Context {
  readonly launches: ReadonlySet<Launch>;
  readonly isWindows: boolean;
  readonly mode: string;
  /** The task definition; absent for a service that runs none yet. */
  readonly view?: TaskDefinitionView;
}

/** Something a row can speak about, wherever the design keeps it. */
export interface Subject {
  /** 'Container web'. */
  readonly name: string;
  readonly doc: JsonObject;
  readonly at: string;
  /** From the props of `at` to this subject, in AWS's words. */
  readonly path: JsonPath;
  readonly context: Context;
  edit(path: JsonPath, value?: Json): Edit[];
}

/** How a parameter is mended: taken away, or given a value (undefined takes it away). */
export type Mending =
  | 'remove'
  | {
      readonly label: string | ((next: Json | undefined) => string);
      readonly set: Json | ((value: Json | undefined, subject: Subject) => Json | undefined);
    };

/** "Parameter P is not supported on launch type L, OS O, network mode N", as data. */
export interface SupportRow {
  /** The catalogue's id. Several rows may share one, where a rule speaks of several parameters. */
  readonly id: string;
  readonly of: SubjectKind;
  /** Path from the subject, dots between steps: 'linuxParameters.devices'. */
  readonly parameter: string;
  readonly where: Where | readonly Where[];
  /** Which values offend; by default every value that says something (not false, not empty). */
  offends?(value: Json | undefined, subject: Subject): boolean;
  readonly title: string;
  /** What AWS does about it and why. */
  readonly why: string;
  /** What the subject does, in place of 'sets privileged'. */
  does?(value: Json | undefined, subject: Subject): string;
  /** The second half of the message, in place of 'that is not supported on Fargate'. */
  readonly but?: string;
  readonly fix?: Mending;
  readonly good: readonly (() => Design)[];
  readonly bad: readonly (() => Design)[];
}

const launchWords: Record<Launch, string> = {
  FARGATE: 'on Fargate',
  EC2: 'on EC2',
  EXTERNAL: 'on external instances',
  MANAGED_INSTANCES: 'on Managed Instances',
};

export function applies(where: Where, { launches, isWindows, mode }: Context): boolean {
  return (
    (where.launch === undefined || launches.has(where.launch)) &&
    (where.only === undefined || (launches.size === 1 && launches.has(where.only))) &&
    (where.not === undefined || (launches.size > 0 && !launches.has(where.not))) &&
    (where.os === undefined || isWindows === (where.os === 'windows')) &&
    (where.mode === undefined || where.mode.includes(mode))
  );
}

/** 'for Windows containers on Fargate', 'in awsvpc network mode'. */
export function placeWords(where: Where, { mode }: Context): string {
  const launch = where.launch ?? where.only;
  return [
    where.os === undefined ? '' : `for ${where.os === 'windows' ? 'Windows' : 'Linux'} containers`,
    where.mode === undefined ? '' : `in ${mode} network mode`,
    launch === undefined ? '' : launchWords[launch],
    where.not === undefined ? '' : `except ${launchWords[where.not]}`,
  ]
    .filter(Boolean)
    .join(' ');
}
