import { windowsOnEc2, windowsOnFargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

// Tags of Microsoft's own images say which Windows they are built on.
const releases: readonly (readonly [tag: RegExp, family: string])[] = [
  [/ltsc2016|1607/, '2016'],
  [/ltsc2019|1809/, '2019'],
  [/20h2/i, '20H2'],
  [/ltsc2022/, '2022'],
  [/ltsc2025/, '2025'],
];

function releaseOf(image: string | undefined): string | undefined {
  if (!image?.startsWith('mcr.microsoft.com/windows/')) return undefined;
  return releases.find(([tag]) => tag.test(image))?.[1];
}

const iis = (tag: string) => ({ image: `mcr.microsoft.com/windows/servercore/iis:windowsservercore-${tag}` });

export const tdWindowsHostVersionMatch = containerRule({
  id: 'td-windows-host-version-match',
  title: 'Image of another Windows',
  why: 'A Windows container shares the kernel of its host, so image and host must be the same Windows Server. Otherwise the container does not start.',
  *check(container, view) {
    const family = view.doc.runtimePlatform?.operatingSystemFamily;
    const hosts = /^WINDOWS_SERVER_([^_]+)_/.exec(family ?? '')?.[1];
    const built = releaseOf(container.doc.image);
    if (hosts === undefined || built === undefined || hosts === built) return;
    const matching = family!.replace(hosts, built);
    yield {
      field: ['image'],
      message: `${nameOf(container)} has an image of Windows Server ${built}, but the task runs on Windows Server ${hosts}.`,
      ...(built === '2019' || built === '2022'
        ? {
            fix: {
              label: `Use ${matching}`,
              edits: [
                {
                  do: 'set',
                  id: view.id,
                  path: ['runtimePlatform', 'operatingSystemFamily'],
                  value: matching,
                },
              ],
            },
          }
        : {}),
    };
  },
  good: [() => windowsOnEc2(), () => windowsOnFargate({ container: { image: 'example/app:ltsc2019' } })],
  bad: [
    () => windowsOnEc2({ container: iis('ltsc2019') }),
    () => windowsOnFargate({ container: iis('ltsc2025') }),
  ],
});
