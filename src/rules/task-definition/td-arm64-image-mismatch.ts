import { ec2, fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

// Docker's official images exist once more for one processor each, under these names.
const builtFor: readonly (readonly [prefix: RegExp, architecture: 'ARM64' | 'X86_64'])[] = [
  [/^(docker\.io\/)?arm64v8\//, 'ARM64'],
  [/^(docker\.io\/)?amd64\//, 'X86_64'],
];

export const tdArm64ImageMismatch = containerRule({
  id: 'td-arm64-image-mismatch',
  title: 'Image for another processor',
  why: 'Programs built for one processor do not run on another: the container stops at once with "exec format error". On Fargate the processor is X86_64 unless the task says otherwise.',
  *check(container, view) {
    const declared =
      view.doc.runtimePlatform?.cpuArchitecture ?? (view.launches.has('FARGATE') ? 'X86_64' : undefined);
    const image = container.doc.image ?? '';
    const built = builtFor.find(([prefix]) => prefix.test(image))?.[1];
    if (built === undefined || declared === undefined || built === declared) return;
    yield {
      field: ['image'],
      message: `${nameOf(container)} has an image for ${built}, but the task runs on ${declared}.`,
      ...(view.isWindows
        ? {}
        : {
            fix: {
              label: `Run the task on ${built}`,
              edits: [{ do: 'set', id: view.id, path: ['runtimePlatform', 'cpuArchitecture'], value: built }],
            },
          }),
    };
  },
  good: [
    () =>
      fargate({ container: { image: 'arm64v8/nginx:1.27' }, runtimePlatform: { cpuArchitecture: 'ARM64' } }),
    () => ec2({ container: { image: 'arm64v8/nginx:1.27' } }),
    () => fargate({ runtimePlatform: { cpuArchitecture: 'ARM64' } }),
  ],
  bad: [
    () => fargate({ container: { image: 'arm64v8/nginx:1.27' } }),
    () => ec2({ container: { image: 'amd64/nginx:1.27' }, runtimePlatform: { cpuArchitecture: 'ARM64' } }),
  ],
});
